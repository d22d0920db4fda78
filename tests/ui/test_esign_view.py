"""Electronic signatures in their window: a key in a file, what comes back, what is refused."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.esign import signed
from counsellor_app.errors import NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.services import esigning, issuing, papers, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.papers import Wanted
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.esign_panel import EsignPanel
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.secret_box import SecretBox
from counsellor_app.ui.signatures_view import SignaturesView
from counsellor_app.ui.signing_view import SigningView
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.verify_view import VerifyView
from counsellor_app.ui.whereabouts import Spot, Where, signatures_at
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.documents.pack_making import checked_by
from tests.documents.test_esign_attacked import changed, rotated
from tests.services.test_confided import strict
from tests.services.working import at_the_desk_of, open_person, tick
from tests.signing_keys import OFFICER, PASSWORD, PERSON, person
from tests.ui.esign_hands import (
    SLOW,
    Paths,
    chooses,
    key_file,
    opens_file,
    state_of,
    the_page,
    waits_for_the_list,
)
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, answer_message, clicks, made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("esign") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def paths() -> Paths:
    return Paths()


def signs(
    desk: Desk, office: Office, field: str, name: str = PERSON, who: SignatoryKind | None = None
) -> None:
    order = esigning.PlaceSigned(
        base=state_of(office).newest, field=field, who=who, key=person(name).file()
    )
    esigning.sign_place(desk, office.issued, order, TODAY, tick())


def bytes_of(office: Office) -> bytes:
    found = esigning.signed_pdf(office.desk, office.issued)
    assert found is not None
    return found


def test_a_free_place_is_signed_with_a_key_in_a_file(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    assert not hands.finds("esign.sign", QPushButton).isEnabled()
    opens_file(hands, paths, key_file(tmp_path), PASSWORD)
    hands.waits_until(lambda: hands.is_asked("esign.whose"), SLOW)
    for words in (PERSON, "Autoritate de Probă – Exemplu"):
        assert hands.sees(words)
    hands.waits_until(lambda: hands.focused() == "esign.whose")
    hands.presses(Qt.Key.Key_Return)
    hands.presses(Qt.Key.Key_Tab)
    assert hands.focused() == "esign.sign"
    assert state_of(office).signatures == 0
    hands.presses(Qt.Key.Key_Return)
    hands.waits_until(lambda: state_of(office).signatures == 1, SLOW)
    waits_for_the_list(hands)
    place = state_of(office).places[0]
    assert place.signature is not None
    for statement in place.signature.statements:
        assert hands.sees(statement.ro)
    assert hands.sees("1 din")
    assert not hands.is_asked("sign.person_1")
    assert checked_by("pdfsig", bytes_of(office), "-nocert").count("Signature is Valid.") == 1


def test_a_wrong_password_is_said_beside_its_box_and_only_it_is_lost(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    field = next(one.field for one in state_of(office).places if one.kind is None)
    clicks(hands, f"sign.{field}")
    assert hands.focused() == "esign.capacity"
    chooses(hands, "esign.capacity", SignatoryKind.NGO.value)
    opens_file(hands, paths, key_file(tmp_path), "alta parolă")
    hands.waits_until(lambda: hands.is_asked("key.password.problem"), SLOW)
    assert hands.focused() == "key.password"
    assert hands.reads("key.password") == ""
    assert hands.sees("cheie.p12")
    assert not hands.finds("esign.sign", QPushButton).isEnabled()

    hands.types("key.password", PASSWORD)
    hands.presses(Qt.Key.Key_Return)
    hands.waits_until(lambda: hands.finds("esign.sign", QPushButton).isEnabled(), SLOW)
    assert not hands.is_asked("key.password.problem")
    clicks(hands, "esign.sign")
    hands.waits_until(lambda: state_of(office).signatures == 1, SLOW)
    assert signing.signing_page(office.desk, office.issued).signed[-1].who is SignatoryKind.NGO


def test_where_the_paper_leaves_it_open_the_capacity_is_asked_before_signing(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    field = next(one.field for one in state_of(office).places if one.kind is None)
    clicks(hands, f"sign.{field}")
    opens_file(hands, paths, key_file(tmp_path), PASSWORD)
    hands.waits_until(lambda: hands.finds("esign.sign", QPushButton).isEnabled(), SLOW)
    clicks(hands, "esign.sign")
    assert hands.focused() == "esign.capacity"
    assert state_of(office).signatures == 0


def test_what_is_no_key_file_is_refused_and_a_missing_one_asked_for(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    clicks(hands, "key.open")
    assert hands.is_asked("key.file.problem")
    assert hands.focused() == "key.choose"
    other = tmp_path / "altceva.p12"
    other.write_bytes(b"nimic")
    opens_file(hands, paths, other, PASSWORD)
    hands.waits_until(lambda: hands.is_asked("key.password.problem"), SLOW)
    assert not hands.finds("esign.sign", QPushButton).isEnabled()


def test_a_page_that_is_left_or_covered_keeps_no_password_and_no_key(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    hands.types("key.password", PASSWORD)
    box = hands.finds("key.password", SecretBox)
    hands.presses(Qt.Key.Key_Escape)
    assert box.text() == ""
    assert hands.focused() == "sign.person_1"
    clicks(hands, "sign.person_1")
    opens_file(hands, paths, key_file(tmp_path), PASSWORD)
    sign = hands.finds("esign.sign", QPushButton)
    hands.waits_until(sign.isEnabled, SLOW)
    hands.page.hide()
    hands.page.show()
    assert not sign.isEnabled()
    assert hands.sees("Niciun fișier ales.")


def test_a_key_that_opens_after_its_page_was_left_is_let_go(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    panel = hands.page.findChildren(EsignPanel)[0]
    opens_file(hands, paths, key_file(tmp_path), PASSWORD)
    hands.presses(Qt.Key.Key_Escape)
    working = panel.findChildren(Jobs)
    hands.waits_until(lambda: not any(jobs.is_busy() for jobs in working), SLOW)
    clicks(hands, "sign.person_1")
    assert not hands.finds("esign.sign", QPushButton).isEnabled()


def test_a_secret_that_was_wiped_cannot_be_brought_back(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, Look())
    box = SecretBox(Language.RO)
    hands = Counsellor(qtbot, box)
    box.setFocus()
    for letter in "secret":
        hands.presses(Qt.Key(ord(letter.upper())))
    assert box.taken() == "secret"
    box.setEchoMode(QLineEdit.EchoMode.Normal)
    hands.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""


def test_no_secret_reaches_the_log(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        hands = the_page(qtbot, office, paths)
        clicks(hands, "sign.person_1")
        opens_file(hands, paths, key_file(tmp_path), "parolă greșită")
        hands.waits_until(lambda: hands.is_asked("key.password.problem"), SLOW)
    assert "parolă greșită" not in caplog.text


def test_a_document_signed_elsewhere_comes_back_with_its_capacities_asked(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    field = next(one.field for one in state_of(office).places if one.kind is None)
    content = issuing.stored_pdf(office.desk, office.issued)
    content = signed(content, "person_1", person(PERSON).file(), tick())
    content = signed(content, field, person(OFFICER).file(), tick())
    paths.answer = tmp_path / "semnat.pdf"
    paths.answer.write_bytes(content)
    hands = the_page(qtbot, office, paths)
    clicks(hands, "signatures.take_in")
    hands.waits_until(lambda: hands.is_asked("take_in.now"), SLOW)
    assert hands.focused() == f"take_in.{field}"
    assert hands.sees(OFFICER)
    clicks(hands, "take_in.now")
    assert state_of(office).signatures == 0
    chooses(hands, f"take_in.{field}", SignatoryKind.NGO.value)
    clicks(hands, "take_in.now")
    hands.waits_until(lambda: state_of(office).signatures == 2, SLOW)
    waits_for_the_list(hands)
    assert bytes_of(office) == content
    assert hands.sees("2 din")


def test_a_file_that_is_not_our_document_is_refused_and_may_be_a_scan(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    printed = issuing.stored_pdf(office.desk, office.issued)
    paths.answer = tmp_path / "schimbat.pdf"
    paths.answer.write_bytes(
        changed(signed(printed, "person_1", person(PERSON).file(), tick()), rotated)
    )
    hands = the_page(qtbot, office, paths)
    clicks(hands, "signatures.take_in")
    hands.waits_until(lambda: QApplication.activeModalWidget() is not None, SLOW)
    answer_message(qtbot, 0)
    waits_for_the_list(hands)
    assert state_of(office).signatures == 0


def test_a_signed_copy_is_saved_byte_for_byte_once_agreed_to(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    assert not hands.is_asked("signatures.copy")
    signs(office.desk, office, "person_1")
    hands = the_page(qtbot, office, paths)
    out = tmp_path / "copii"
    out.mkdir()
    paths.answer = out
    clicks(hands, "signatures.copy")
    assert list(out.iterdir()) == []
    answer_message(qtbot, 1)
    hands.waits_until(lambda: bool(list(out.iterdir())))
    (saved,) = out.iterdir()
    assert saved.read_bytes() == bytes_of(office)
    assert "TESTESCU" not in saved.name.upper()
    with office.desk.vault.look() as look:
        (entry,) = [
            one for one in look.journal.of_case(office.signing) if one.action is Action.COPY_SAVED
        ]
    assert entry.details["signed"] is True


def test_another_window_that_signed_meanwhile_is_told_and_shown(
    qtbot: QtBot, office: Office, paths: Paths, tmp_path: Path
) -> None:
    hands = the_page(qtbot, office, paths)
    clicks(hands, "sign.person_1")
    opens_file(hands, paths, key_file(tmp_path), PASSWORD)
    hands.waits_until(lambda: hands.finds("esign.sign", QPushButton).isEnabled(), SLOW)
    signs(office.desk, office, "igi_2", OFFICER)
    clicks(hands, "esign.sign")
    hands.waits_until(lambda: QApplication.activeModalWidget() is not None, SLOW)
    answer_message(qtbot, 0)
    waits_for_the_list(hands)
    hands.waits_until(lambda: hands.sees(OFFICER), SLOW)
    assert state_of(office).signatures == 1
    assert not hands.page.findChildren(EsignPanel)[0].isVisible()


def test_a_withdrawn_document_shows_its_signatures_and_takes_no_more(
    qtbot: QtBot, office: Office, paths: Paths
) -> None:
    signs(office.desk, office, "person_1")
    signing.withdraw_signature(
        office.desk, office.issued, SignatoryKind.PERSON, "greșit", TODAY, tick()
    )
    issuing.withdraw_pack(office.desk, office.issued, "greșit", TODAY, tick())
    hands = the_page(qtbot, office, paths)
    assert hands.sees(PERSON)
    assert not hands.is_asked("sign.igi_2")
    assert not hands.is_asked("signatures.take_in")


def test_the_paper_of_a_confided_record_has_no_page_for_others(
    qtbot: QtBot, office: Office, paths: Paths
) -> None:
    desk = office.desk
    named = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    other = at_the_desk_of(desk, Role.IGI_OFFICER)
    case_id = open_person(desk)
    writing = strict(desk, case_id, named)
    wanted = Wanted(case_id, writing.record_id, DocumentKind.VULNERABILITY_EVALUATION)
    paper = papers.issue_paper(desk, wanted, issuing.DOTTED, TODAY, tick())
    with pytest.raises(NotAllowed):
        SignaturesView(other, paper.issue_id, Language.RO, CLOCK)
    view = SignaturesView(named, paper.issue_id, Language.RO, CLOCK)
    waits_for_the_list(Counsellor(qtbot, view))


def test_the_papers_own_page_and_verifying_lead_there(qtbot: QtBot, office: Office) -> None:
    pack = IssueView(office.desk, office.signing, Language.RO, CLOCK)
    hands = Counsellor(qtbot, pack)
    there = signatures_at(office.signing, office.issued)
    with qtbot.waitSignal(pack.page_asked) as asked:
        clicks(hands, "esignatures")
    assert asked.args == [there]

    code = signing.signing_page(office.desk, office.issued).code
    before = VerifyView(office.desk, Language.RO)
    hands = Counsellor(qtbot, before)
    hands.types("verify.code", code)
    hands.clicks("verify.check")
    assert not hands.is_asked("verify.esignatures")
    signs(office.desk, office, "person_1")
    hands.clicks("verify.check")
    with qtbot.waitSignal(before.opened) as opened:
        clicks(hands, "verify.esignatures")
    assert opened.args == [there]


def test_the_page_leads_back_to_its_document(office: Office, qapp: QApplication) -> None:
    view = SignaturesView(office.desk, office.issued, Language.RO, CLOCK)
    assert view.document == Where(spot=Spot.ISSUE, case_id=office.signing, issue_id=office.issued)


def test_the_page_of_signatures_says_electronically_with_the_certificates_name(
    qtbot: QtBot, office: Office
) -> None:
    signs(office.desk, office, "person_1")
    hands = Counsellor(qtbot, SigningView(office.desk, office.issued, Language.RO, CLOCK))
    assert hands.sees(f"{PERSON} · {SignatureWay.PADES.text.ro}")


def test_every_control_has_a_name_and_is_reached_by_the_keyboard(
    qtbot: QtBot, office: Office, paths: Paths
) -> None:
    hands = the_page(qtbot, office, paths, language=Language.EN)
    clicks(hands, "sign.person_1")
    reached = set()
    for _ in range(20):
        hands.presses(Qt.Key.Key_Tab)
        reached.add(hands.focused())
    assert {"key.choose", "key.password", "key.open", "esign.leave", "back"} <= reached
    for part in (*hands.page.findChildren(QPushButton), *hands.page.findChildren(QComboBox)):
        if part.isVisible():
            assert part.accessibleName() or getattr(part, "text", str)()
