"""When what is being typed is saved."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from pytestqt.qtbot import QtBot

from counsellor_app.ui.typing_clock import AFTER_FIRST_KEY_MS, AFTER_LAST_KEY_MS, TypingClock


def due_after(qtbot: QtBot, parent: QObject, keys: QTimer | None) -> int:
    """Press a key, then what else is pressed; return the milliseconds until it is due."""
    clock, since = TypingClock(parent), QElapsedTimer()
    if keys is not None:
        keys.timeout.connect(clock.note_key)
        keys.start(100)
    with qtbot.waitSignal(clock.due, timeout=3 * AFTER_FIRST_KEY_MS):
        clock.note_key()
        since.start()
    return since.elapsed()


def test_after_a_last_key_it_is_due_in_two_seconds(qtbot: QtBot, qapp: QObject) -> None:
    assert due_after(qtbot, qapp, None) < AFTER_FIRST_KEY_MS
    assert AFTER_LAST_KEY_MS == 2_000


def test_whoever_never_pauses_is_saved_too(qtbot: QtBot, qapp: QObject) -> None:
    keys = QTimer()
    early = 0.05 * AFTER_FIRST_KEY_MS  # as much as Qt's coarse timers may come before time
    assert due_after(qtbot, qapp, keys) >= AFTER_FIRST_KEY_MS - early
    keys.stop()
