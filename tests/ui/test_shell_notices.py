"""What does not match is said before anything is shown; a vault of the other kind stays shut."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.demo.people import OPENS_PRACTICE, practice_desk
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.storage.audit import Action
from counsellor_app.storage.audit_check import Flaw, FlawKind
from counsellor_app.storage.engine import DATABASE
from counsellor_app.storage.mark import MARK
from counsellor_app.storage.vault import Vault
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.door_page import DoorPage
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.noticed_page import NoticedPage
from counsellor_app.ui.unlock import UnlockPages
from counsellor_app.ui.vault_care import VaultCare
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.words import opening as words
from tests.builders import TODAY
from tests.services.working import PASSPHRASE, open_person
from tests.ui.shell_making import NOW, Hands, Key, cheap_ways, door_at, make_office


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    opening.leave(make_office(tmp_path / "vault"))
    return tmp_path


@pytest.fixture
def older(home: Path) -> Path:
    """An office in which somebody put an older database back."""
    shutil.copy(home / "vault" / DATABASE, home / "older.db")
    desk = unlocked(home)
    open_person(desk, surname="Nouescu")
    opening.leave(desk)
    shutil.copy(home / "older.db", home / "vault" / DATABASE)
    return home


def unlocked(home: Path) -> Desk:
    return opening.unlock(
        home / "vault", PASSPHRASE, today=TODAY, now=NOW, device=DeviceStore(None)
    )


def shown(window: QWidget) -> str:
    return "\n".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())


def unlocks(home: Path, qtbot: QtBot, settings: Settings | None = None) -> tuple[FrontDoor, Hands]:
    door, hands = door_at(home, qtbot, settings=settings)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: door.findChild(UnlockPages) is None)
    return door, hands


def entries(home: Path) -> list[Action]:
    desk = unlocked(home)
    with desk.vault.look() as look:
        actions = [line.action for line in look.journal.lines()]
    opening.leave(desk)
    return actions


def waits_for_care(hands: Hands, care: VaultCare) -> None:
    hands.waits_for(lambda: not care.is_busy())


def care_of(door: FrontDoor) -> VaultCare:
    care = door.findChild(VaultCare)
    assert care is not None
    return care


@pytest.mark.parametrize("language", list(Language))
def test_an_older_database_is_said_before_anything_else_and_what_to_do(
    older: Path, qtbot: QtBot, language: Language
) -> None:
    door, _ = unlocks(older, qtbot, Settings(language=language))
    assert door.main_window is None
    assert FlawKind.OLDER_COPY.text.to(language) in shown(door)
    assert words.NOTICED_OLDER.to(language) in shown(door)
    assert door.close()


def test_closing_instead_of_taking_note_leaves_the_mark_and_it_is_said_again(
    older: Path, qtbot: QtBot
) -> None:
    before = (older / "vault" / MARK).read_bytes()
    for _ in range(2):
        door, hands = unlocks(older, qtbot)
        assert door.findChild(NoticedPage) is not None
        hands.tabs_to("close")
        hands.presses(Key.Key_Space)
        hands.waits_for(door.isHidden)
        assert (older / "vault" / MARK).read_bytes() == before


def test_taking_note_is_journalled_leads_on_and_is_not_asked_again(
    older: Path, qtbot: QtBot
) -> None:
    door, hands = unlocks(older, qtbot)
    hands.tabs_to("seen")
    hands.presses(Key.Key_Space)
    hands.waits_for(lambda: door.main_window is not None)
    assert door.main_window is not None
    assert door.main_window.where.spot is Spot.TODAY
    assert door.close()
    assert Action.OLDER_COPY_SEEN in entries(older)

    again, _ = unlocks(older, qtbot)
    assert again.main_window is not None
    assert again.close()


def test_a_register_that_waits_to_be_noted_can_be_locked(older: Path, qtbot: QtBot) -> None:
    door, _ = unlocks(older, qtbot)
    door.lock()
    assert not door.isVisible()
    opening.leave(unlocked(older))  # its lock was let go


def test_everything_is_checked_once_a_day_in_the_background(home: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        door, hands = unlocks(home, qtbot)
        care = care_of(door)
        with qtbot.assertNotEmitted(care.flawed):
            care.begin()
            waits_for_care(hands, care)
        assert door.close()
    assert entries(home).count(Action.CHECKED) == 1


def test_what_the_check_of_the_day_finds_is_said_once_nothing_is_being_typed(
    home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    door, hands = unlocks(home, qtbot)
    assert door.main_window is not None
    flaws = (Flaw(FlawKind.ROW_CHANGED),) * 3
    monkeypatch.setattr(Vault, "check", lambda _vault, _goes_on: flaws)
    monkeypatch.setattr("counsellor_app.ui.vault_care._AGAIN_MS", 50)
    door.main_window.go(Where(spot=Spot.SETTINGS))
    care_of(door).begin()
    waits_for_care(hands, care_of(door))
    assert door.findChild(NoticedPage) is None

    door.main_window.go(Where(spot=Spot.CASES))
    hands.waits_for(lambda: door.findChild(NoticedPage) is not None)
    said = FlawKind.ROW_CHANGED.text.ro + words.NOTICED_TIMES.of(3).ro
    assert said in shown(door)
    assert words.NOTICED_CHANGED.ro in shown(door)
    hands.tabs_to("seen")
    hands.presses(Key.Key_Space)
    hands.waits_for(lambda: door.main_window is not None)
    assert door.main_window.where.spot is Spot.CASES
    assert door.close()


@pytest.mark.parametrize("practice", [True, False])
def test_a_vault_of_the_other_kind_is_refused_in_words(
    home: Path, qtbot: QtBot, practice: bool
) -> None:
    passphrase = PASSPHRASE
    if practice:
        (home / "vault").rename(home / "practice")
    else:
        shutil.rmtree(home / "vault")
        with closing(practice_desk(home / "vault", TODAY, NOW, cost=FLOOR_COST, people=()).vault):
            passphrase = OPENS_PRACTICE
    door, hands = door_at(home, qtbot, practice=practice, ways=cheap_ways())
    pages = door.findChild(UnlockPages)
    assert pages is not None
    pages.try_passphrase(passphrase)
    page = pages.currentWidget()
    assert isinstance(page, DoorPage)
    hands.waits_for(lambda: page.problem() != "")
    said = opening.LIVE_HERE if practice else opening.PRACTICE_HERE
    assert said.filled(folder=door.folder).ro in page.problem()
    assert door.main_window is None
    assert door.close()
