"""Signing with a token in the window: SoftHSM2 in the place of a smart card."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind
from counsellor_app.documents.esign_tokens import tokens_in
from counsellor_app.services.token_libraries import FoundLibrary, KnownLibrary, Token
from counsellor_app.text import Language
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.library_choice import LibraryChoice
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.token_asked import TokenAsked
from tests.counsellor import Counsellor
from tests.services.working import file_of
from tests.signing_keys import OFFICER, PERSON, PIN, SOFT_TOKEN, person, soft_token
from tests.ui.esign_hands import SLOW, Paths, chooses, state_of, the_page, waits_for_the_list
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, clicks, made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("tokens") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def hands(qtbot: QtBot, office: Office) -> Counsellor:
    """Sit where the program of the token was named and shown."""
    soft_token()
    paths = Paths()
    paths.answer = SOFT_TOKEN
    made = the_page(qtbot, office, paths)
    clicks(made, "sign.person_1")
    clicks(made, "key.on_token")
    clicks(made, "library.other")
    made.waits_until(lambda: made.is_asked("library.sha256"), SLOW)
    return made


def finds_the_token(hands: Counsellor) -> None:
    clicks(hands, "library.agree")
    clicks(hands, "library.read")
    hands.waits_until(lambda: hands.is_asked("token.pin"), SLOW)


def reads_it(hands: Counsellor, pin: str = PIN) -> None:
    hands.types("token.pin", pin)
    clicks(hands, "token.read")


def code_of(name: str) -> str:
    return person(name).certificate.fingerprint(SHA256()).hex()


def token_that(says: str) -> Token:
    (token,) = tokens_in(soft_token().library)
    return replace(
        token,
        pin_is_locked=says == "is locked",
        pin_last_try=says == "last try",
        asks_pin_itself=says == "asks itself",
    )


def test_nothing_of_a_named_program_runs_before_the_user_agreed_to_its_fingerprint(
    hands: Counsellor, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    real = pkcs11.lib

    def load(path: str) -> object:
        loaded.append(path)
        return real(path)

    monkeypatch.setattr(pkcs11, "lib", load)
    shown = hands.finds("library.sha256", QLabel).text().replace(" ", "")
    assert soft_token().library.sha256 in shown
    clicks(hands, "library.read")
    assert hands.is_asked("library.problem")
    assert hands.focused() == "library.agree"
    assert loaded == []
    finds_the_token(hands)
    assert loaded == [str(SOFT_TOKEN)]
    clicks(hands, "library.agree")
    assert not hands.is_asked("token.pin")


def test_a_place_is_signed_with_a_token_and_its_program_is_recorded(
    hands: Counsellor, office: Office
) -> None:
    finds_the_token(hands)
    assert hands.focused() == "token.pin"
    assert "Token de proba" in hands.reads("token.which")
    reads_it(hands)
    hands.waits_until(lambda: hands.is_asked("token.certificate"), SLOW)
    assert not hands.finds("esign.sign", QPushButton).isEnabled()
    assert hands.reads("token.pin") == ""
    chooses(hands, "token.certificate", code_of(PERSON))
    assert hands.is_asked("esign.whose")
    assert hands.sees("Autoritate de Probă – Exemplu")
    clicks(hands, "esign.sign")
    hands.waits_until(lambda: state_of(office).signatures == 1, SLOW)
    waits_for_the_list(hands)
    (act,) = file_of(office.desk, office.signing).standing(ActKind.SIGNED)
    assert act.details["library_sha256"] == soft_token().library.sha256
    assert act.details["name"] == PERSON


def test_a_wrong_pin_is_said_with_what_it_costs_and_only_the_pin_is_lost(
    hands: Counsellor, office: Office
) -> None:
    finds_the_token(hands)
    clicks(hands, "token.read")
    assert hands.is_asked("token.pin.problem")  # an empty one is not even tried
    reads_it(hands, "654321")
    hands.waits_until(lambda: hands.sees("se blochează; verificați-l"), SLOW)
    assert hands.reads("token.pin") == ""
    hands.waits_until(lambda: hands.focused() == "token.pin")
    assert "Token de proba" in hands.reads("token.which")
    hands.waits_until(lambda: not hands.sees("Se caută tokenul…"), SLOW)
    reads_it(hands)
    hands.waits_until(lambda: hands.is_asked("token.certificate"), SLOW)
    assert not hands.is_asked("token.pin.problem")


def test_a_certificate_without_its_key_is_refused_and_nothing_is_signed(
    hands: Counsellor, office: Office
) -> None:
    finds_the_token(hands)
    reads_it(hands)
    hands.waits_until(lambda: hands.is_asked("token.certificate"), SLOW)
    chooses(hands, "token.certificate", code_of(OFFICER))
    clicks(hands, "esign.sign")
    hands.waits_until(lambda: hands.is_asked("token.pin.problem"), SLOW)
    assert hands.sees("nu și cheia lui")
    assert not hands.finds("esign.sign", QPushButton).isEnabled()
    assert state_of(office).signatures == 0


def test_a_file_that_is_no_program_of_a_token_is_told_beside_it(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    paths = Paths()
    paths.answer = tmp_path / "alta.so"
    paths.answer.write_bytes(b"nimic")
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    clicks(hands, "key.on_token")
    clicks(hands, "library.read")
    assert hands.is_asked("library.problem")
    clicks(hands, "library.other")
    clicks(hands, "library.agree")
    clicks(hands, "library.read")
    hands.waits_until(lambda: hands.sees("nu este o bibliotecă PKCS#11"), SLOW)
    assert not hands.is_asked("token.pin")


def test_known_programs_are_offered_with_who_uses_them_and_agreed_to_one_by_one(
    qtbot: QtBot, office: Office
) -> None:
    at = CaseDesk(QWidget(), office.desk, office.signing, Language.RO, CLOCK)
    choice = LibraryChoice(at)
    found = [
        FoundLibrary(
            known=KnownLibrary(name=name, used_by=used_by, windows=(), linux=(), source="–"),
            library=replace(soft_token().library, sha256=sha256 * 64),
        )
        for name, used_by, sha256 in (
            ("eToken", ("certSIGN", "DigiSign"), "a"),
            ("OpenSC", (), "b"),
        )
    ]
    choice.show_found(found)
    hands = Counsellor(qtbot, choice)
    assert hands.sees("certSIGN, DigiSign")
    clicks(hands, "library.1")
    clicks(hands, "library.agree")
    with qtbot.waitSignal(choice.agreed) as agreed:
        clicks(hands, "library.read")
    assert agreed.args == [found[0].library]
    clicks(hands, "library.2")
    with qtbot.assertNotEmitted(choice.agreed):
        clicks(hands, "library.read")
    assert hands.sees("bbbb bbbb")


@pytest.mark.parametrize(
    ("says", "asks_pin"),
    [("last try", True), ("is locked", True), ("asks itself", False)],
)
def test_what_a_token_says_of_its_pin_is_said_before_one_types(
    qtbot: QtBot, qapp: QApplication, says: str, asks_pin: bool
) -> None:
    wear(qapp, Look())
    asked = TokenAsked(Language.RO)
    hands = Counsellor(qtbot, asked)
    asked.show_tokens((token_that("nothing"),))
    assert not hands.is_asked("token.warning")
    asked.show_tokens((token_that(says),))
    assert hands.is_asked("token.warning")
    assert hands.is_asked("token.pin") is asks_pin
