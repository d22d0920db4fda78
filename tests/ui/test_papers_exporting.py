"""The export in the window: key, period, what leaves, a bundle that stock tools open."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Period
from counsellor_app.services import exporting
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.export_period import Days, days_of
from counsellor_app.ui.export_view import ExportView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import at_the_desk_of, tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, answering, clicks, made_once

WHY = "doamna Exemplu, prin centrală"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("exporting") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture(scope="module")
def igi(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The private key of IGI as age makes it, and its public half."""
    path = tmp_path_factory.mktemp("igi") / "cheia-igi.txt"
    subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    shown = subprocess.run(["age-keygen", "-y", path], check=True, capture_output=True, text=True)
    return path, shown.stdout.strip()


def sits_at(
    qtbot: QtBot, desk: Desk, *, folder: Path | None = None, key_file: Path | None = None
) -> Counsellor:
    view = ExportView(
        desk, Language.RO, CLOCK, ask_where=answering(folder), ask_file=answering(key_file)
    )
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: not hands.sees("Se numără…"), 20_000)
    return hands


def pin(desk: Desk, key: str) -> None:
    recipient = exporting.recipient_typed(key, "IGI")
    exporting.pin_recipient(desk, recipient, WHY, TODAY, tick())


def digits(hands: Counsellor) -> str:
    labels: list[QLabel] = hands.page.findChildren(QLabel)
    return " ".join(part.text() for part in labels if part.isVisible() and part.text().isdigit())


def test_a_key_is_pinned_only_after_both_heard_the_same_digits_and_with_a_reason(
    qtbot: QtBot, office: Office, igi: tuple[Path, str]
) -> None:
    hands = sits_at(qtbot, office.desk)
    assert hands.sees("Fixați întâi cheia IGI.")
    assert hands.focused() == "key"
    hands.pastes("key", igi[1])
    assert digits(hands) == exporting.recipient_typed(igi[1], "IGI").fingerprint

    clicks(hands, "pin")
    assert hands.sees("Citiți amprenta la telefon și bifați")
    clicks(hands, "heard")
    clicks(hands, "pin")
    assert hands.sees("Scrieți cu cine ați vorbit.")
    assert exporting.pinned_recipient(office.desk) is None
    hands.fills("pin_reason", WHY)
    clicks(hands, "pin")

    kept = exporting.pinned_recipient(office.desk)
    assert kept is not None
    assert (kept.key, kept.name) == (igi[1], "IGI")
    assert hands.sees("cheie fixată")
    assert hands.finds("seal", QPushButton).isEnabled()


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("ssh-ed25519 AAAA", "Aceasta nu este o cheie publică age."),
        ("AGE-SECRET-KEY-1QQQQ", "Aceasta este o cheie PRIVATĂ."),
        ("age1qqqq", "Cheia publică este scrisă greșit"),
    ],
    ids=["another kind", "a private key", "not whole"],
)
def test_what_is_no_public_key_is_told_what_it_is(
    qtbot: QtBot, office: Office, pasted: str, sentence: str
) -> None:
    hands = sits_at(qtbot, office.desk)
    hands.pastes("key", pasted)
    assert hands.sees(sentence)
    assert not hands.is_asked("pin")


def test_a_private_key_opened_from_a_file_is_never_shown(
    qtbot: QtBot, office: Office, igi: tuple[Path, str]
) -> None:
    hands = sits_at(qtbot, office.desk, key_file=igi[0])
    clicks(hands, "open_key")
    assert hands.sees("Aceasta este o cheie PRIVATĂ.")
    assert hands.reads("key") == ""


def test_a_public_key_is_read_from_a_file_with_comments(
    qtbot: QtBot, office: Office, igi: tuple[Path, str], tmp_path: Path
) -> None:
    path = tmp_path / "igi.pub"
    path.write_text(f"# cheia publică a IGI\n{igi[1]}\n", encoding="utf-8")
    hands = sits_at(qtbot, office.desk, key_file=path)
    clicks(hands, "open_key")
    assert hands.reads("key") == igi[1]
    assert hands.is_asked("pin")


def test_what_leaves_and_what_stays_is_said_in_the_words_of_the_service(
    qtbot: QtBot, office: Office
) -> None:
    hands = sits_at(qtbot, office.desk)
    leaving = exporting.leaving(office.desk, days_of(Days.THIS_MONTH, TODAY))
    assert leaving.cases == 3
    assert hands.sees(leaving.in_words.ro)
    assert leaving.stays
    assert all(hands.sees(reason.ro) for reason in leaving.stays)


def test_a_period_in_which_nothing_was_kept_cannot_be_sealed(
    qtbot: QtBot, office: Office, igi: tuple[Path, str]
) -> None:
    pin(office.desk, igi[1])
    hands = sits_at(qtbot, office.desk)
    clicks(hands, Days.LAST_MONTH.value)
    hands.waits_until(lambda: hands.sees("În această perioadă nu s-a păstrat nimic."))
    assert not hands.finds("seal", QPushButton).isEnabled()


def test_two_days_are_typed_and_may_not_be_swapped(qtbot: QtBot, office: Office) -> None:
    hands = sits_at(qtbot, office.desk)
    clicks(hands, Days.TWO_DAYS.value)
    assert hands.sees("Scrieți amândouă zilele.")
    hands.fills("first_day", "azi")
    hands.fills("last_day", "ieri")
    assert hands.sees("Ultima zi este înaintea primei.")
    hands.empties("last_day")
    hands.fills("last_day", "azi")
    hands.waits_until(lambda: hands.sees("3 dosare"))


@pytest.mark.parametrize(
    ("days", "period"),
    [
        (Days.THIS_MONTH, Period(date(2026, 11, 1), date(2026, 11, 30))),
        (Days.LAST_MONTH, Period(date(2026, 10, 1), date(2026, 10, 31))),
        (Days.THIS_QUARTER, Period(date(2026, 10, 1), date(2026, 12, 31))),
        (Days.LAST_QUARTER, Period(date(2026, 7, 1), date(2026, 9, 30))),
    ],
    ids=["this month", "last month", "this quarter", "last quarter"],
)
def test_periods_are_calendar_months_and_quarters(days: Days, period: Period) -> None:
    assert days_of(days, TODAY) == period


def test_the_sealed_bundle_opens_with_the_recipe_shown_and_stock_tools(
    qtbot: QtBot, office: Office, igi: tuple[Path, str], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    pin(office.desk, igi[1])
    hands = sits_at(qtbot, office.desk, folder=stick)

    clicks(hands, "seal")
    hands.waits_until(lambda: hands.is_asked("save_signers"), 20_000)
    clicks(hands, "save_signers")
    recipe = hands.finds("recipe", QPlainTextEdit).toPlainText()
    clicks(hands, "copy_recipe")

    assert QGuiApplication.clipboard().text() == recipe
    assert len(recipe.splitlines()) == 6
    (made_line,) = exporting.exports(office.desk)
    assert sorted(path.name for path in stick.iterdir()) == ["allowed_signers", made_line.name]
    assert hands.sees("neconfirmat încă")
    (stick / "cheia-igi.txt").write_bytes(igi[0].read_bytes())
    told = subprocess.run(
        ["sh", "-e", "-c", recipe], cwd=stick, capture_output=True, text=True, check=True
    )
    assert 'Good "igi-export@counsellor" signature' in told.stdout
    assert "FAILED" not in told.stdout
    assert told.stdout.count(": OK") >= 5  # the bundle itself and every part of it
    assert "TESTESCU" in (stick / "pachet" / "sheets.jsonl").read_text("utf-8").upper()
    assert "TESTESCU" not in (stick / made_line.name).read_bytes().decode("latin-1").upper()


def test_a_bundle_whose_dialog_was_closed_is_kept_and_saved_later(
    qtbot: QtBot, office: Office, igi: tuple[Path, str]
) -> None:
    pin(office.desk, igi[1])
    hands = sits_at(qtbot, office.desk, folder=None)
    clicks(hands, "seal")
    hands.waits_until(lambda: hands.is_asked("save_bundle"), 20_000)

    assert hands.sees("Pachetul nr. 1 este sigilat")
    assert not hands.sees("Salvat:")
    assert not hands.finds("seal", QPushButton).isEnabled()  # a second click seals nothing
    assert len(exporting.exports(office.desk)) == 1


def test_a_past_bundle_is_listed_and_saved_again_as_it_was_sealed(
    qtbot: QtBot, office: Office, igi: tuple[Path, str], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    pin(office.desk, igi[1])
    recipient = exporting.recipient_typed(igi[1], "IGI")
    month = Period(date(2026, 11, 1), date(2026, 11, 30))
    first, second = (
        exporting.export_period(office.desk, month, recipient, tick()) for _ in range(2)
    )
    hands = sits_at(qtbot, office.desk, folder=stick)
    assert hands.sees("Nr. 1 · ")
    assert hands.sees("perioada 01.11.2026 – 30.11.2026 · 3 dosare · ")

    clicks(hands, "save_again_1")  # the newest stands first
    hands.waits_until(lambda: hands.sees("Pachetul nr. 1 a fost salvat din nou"))
    assert (stick / first.name).read_bytes() == first.data
    assert not (stick / second.name).exists()


def test_after_sealing_the_page_says_what_comes_next(
    qtbot: QtBot, office: Office, igi: tuple[Path, str], tmp_path: Path
) -> None:
    pin(office.desk, igi[1])
    places = iter((None, tmp_path / "saved.consil"))
    view = ExportView(office.desk, Language.RO, CLOCK, ask_where=lambda *_asked: next(places))
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: not hands.sees("Se numără…"), 20_000)
    clicks(hands, "seal")
    hands.waits_until(lambda: hands.sees("încă nu a fost salvat în afara programului"), 20_000)
    clicks(hands, "save_bundle")
    assert hands.sees("Urmează: duceți fișierul la IGI")


def test_a_practice_vault_says_that_a_live_receiver_refuses_its_bundles(
    qtbot: QtBot, tmp_path: Path
) -> None:
    practice = made_once(tmp_path / "made", practice=True)
    with a_copy(practice, tmp_path / "copy") as office:
        hands = sits_at(qtbot, office.desk)
        assert hands.sees("primirea reală îl refuză")
        hands.page.close()


def test_a_role_that_does_not_export_sees_why_and_no_step(qtbot: QtBot, office: Office) -> None:
    privacy = at_the_desk_of(office.desk, Role.PRIVACY_OFFICER)
    hands = sits_at(qtbot, privacy)
    assert hands.sees("Exportul nu ține de funcția dumneavoastră")
    assert not hands.is_asked("seal")
