"""Going in the middle of something: background work, a document in sight, keys being pressed."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import opening
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.lock import IdleWatch
from tests.builders import TODAY
from tests.services.working import PASSPHRASE
from tests.ui.shell_making import NOW, Key, Watch, door_at, make_office

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


def work_a_while() -> None:
    until = time.monotonic() + 0.2
    while time.monotonic() < until:
        pass


def tell_nobody(_result: object) -> None:
    raise AssertionError("the page is gone")


def test_a_page_gone_in_the_middle_of_a_job_leaves_no_complaint(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    page = QWidget(window)
    Jobs(page).start(work_a_while, done=tell_nobody, failed=tell_nobody)
    with qtbot.waitSignal(page.destroyed):
        window.deleteLater()  # the page itself is told nothing

    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("goes", [False, True], ids=["closed", "deleted"])
def test_a_window_closed_while_the_passphrase_is_stretched_opens_nothing(
    tmp_path: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str], goes: bool
) -> None:
    opening.leave(make_office(tmp_path / "vault"))
    door, hands = door_at(tmp_path, qtbot)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    work = next(jobs for jobs in door.findChildren(Jobs) if jobs.is_busy())
    assert door.close()
    if goes:
        with qtbot.waitSignal(work.destroyed):
            door.deleteLater()
    else:
        qtbot.waitUntil(lambda: not work.is_busy())
        assert door.main_window is None

    assert capfd.readouterr().err == ""
    again = opening.unlock(
        tmp_path / "vault", PASSPHRASE, today=TODAY, now=NOW, device=DeviceStore(None)
    )
    opening.leave(again)


def test_a_program_that_quits_with_a_document_in_sight_says_nothing(tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(opening.recovery_sheet("-".join(["EXEM"] * 9), Language.RO, TODAY))
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.pdf_child", str(paper)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = [line for line in ended.stderr.splitlines() if "This plugin" not in line]
    assert (ended.returncode, ended.stdout, said) == (0, "1\n", [])


class Counter(IdleWatch):
    """Counts the events that reach it."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += 1
        return super().eventFilter(watched, event)


def press_key(on: QWidget) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(on, QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, modifiers, "a"))


def move_pointer(on: QWidget) -> None:
    place, none = QPointF(1, 1), Qt.MouseButton.NoButton
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        on, QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, modifiers)
    )


def test_after_a_key_no_event_is_looked_at_until_the_next_second(
    qtbot: QtBot, qapp: QApplication
) -> None:
    watch, page = Watch(), QWidget()
    qtbot.addWidget(page)
    counter = Counter(page, watch.clock.now, minutes=5)
    counter.watch(qapp)
    press_key(page)
    seen = counter.seen
    page.show()
    for _ in range(20):
        press_key(page)
    assert counter.seen == seen

    watch.goes(timedelta(minutes=4))
    counter.check()
    press_key(page)
    assert counter.seen > seen
    watch.goes(timedelta(minutes=4))
    with qtbot.assertNotEmitted(counter.idle), qtbot.assertNotEmitted(counter.warned):
        counter.check()
    counter.stop(qapp)


def test_a_nudged_pointer_does_not_uncover_but_a_key_does(qtbot: QtBot, qapp: QApplication) -> None:
    watch, page = Watch(), QWidget()
    qtbot.addWidget(page)
    idle = IdleWatch(page, watch.clock.now, minutes=5)
    idle.watch(qapp)
    watch.goes(timedelta(minutes=4, seconds=45))
    with qtbot.waitSignal(idle.warned):
        idle.check()
    move_pointer(page)
    with qtbot.waitSignal(idle.warned):
        idle.check()
    press_key(page)
    with qtbot.assertNotEmitted(idle.warned):
        idle.check()
    idle.stop(qapp)
