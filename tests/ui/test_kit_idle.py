"""Nobody there: two clocks are asked, and whichever says so first is believed."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from counsellor_app.ui.lock import IdleWatch

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "steady", "locks"),
    [(4, 4, False), (6, 6, True), (-180, 6, True), (6, 0, True), (-180, 4, False)],
    ids=["working", "idle", "clock set back", "laptop asleep", "set back while working"],
)
def test_the_program_locks_when_either_clock_says_that_nobody_is_there(
    qtbot: QtBot, wall: int, steady: int, locks: bool
) -> None:
    """Minutes since the last key, by the clock on the wall and by the one nobody can set."""
    parent = QObject()
    moment, seconds = NOON, 0.0
    watch = IdleWatch(parent, lambda: moment, 5, lambda: seconds)
    locked: list[bool] = []
    watch.idle.connect(lambda: locked.append(True))

    moment, seconds = NOON + timedelta(minutes=wall), steady * 60.0
    watch.check()

    assert bool(locked) is locks


@pytest.mark.parametrize("minutes", [1, 2, 3, 10])
def test_at_the_table_the_curtain_falls_at_two_minutes_and_the_lock_as_it_was_set(
    qtbot: QtBot, minutes: int
) -> None:
    parent = QObject()
    moment, seconds = NOON, 0.0
    watch = IdleWatch(parent, lambda: moment, minutes, lambda: seconds)
    watch.sit_at_table(True)
    told: list[tuple[str, float]] = []
    watch.quiet.connect(lambda: told.append(("curtain", seconds / 60)))
    watch.idle.connect(lambda: told.append(("lock", seconds / 60)))

    while not any(what == "lock" for what, _ in told):
        seconds += 15
        moment = NOON + timedelta(seconds=seconds)
        watch.check()

    assert told[-1] == ("lock", minutes)
    assert ("curtain", 2) in told or minutes <= 2
