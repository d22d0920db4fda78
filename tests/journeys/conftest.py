"""What every journey begins with: a clock that goes, a home of its own, a window on it."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.demo.tour_walk import Walk
from counsellor_app.settings import Places, Settings, places_under
from counsellor_app.ui.application import dress
from counsellor_app.ui.clock import Clock
from tests.journeys.by_keys import KeyWalk, MouseWatch
from tests.journeys.walking import ADULT, NOW, settled


@pytest.fixture
def clock() -> Clock:
    began = time.monotonic()
    return Clock(lambda: NOW + timedelta(seconds=time.monotonic() - began))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_under(tmp_path / "home")


@pytest.fixture
def issued(places: Places) -> None:
    settled(places, ADULT)


@pytest.fixture
def walking(qapp: QApplication, tmp_path: Path, places: Places, clock: Clock) -> Iterator[Walk]:
    """Return a walk before a vault there is; its steps are taken by the test itself."""
    yield from _walked(qapp, lambda: Walk(tmp_path, places, clock, qapp))


@pytest.fixture
def by_keys(qapp: QApplication, tmp_path: Path, places: Places, clock: Clock) -> Iterator[KeyWalk]:
    """Return a walk whose robot has no mouse; any use of one fails the test."""
    mouse = MouseWatch(qapp)
    yield from _walked(qapp, lambda: KeyWalk(tmp_path, places, clock, qapp))
    qapp.removeEventFilter(mouse)
    assert mouse.seen == []


_AnyWalk = TypeVar("_AnyWalk", bound=Walk)


def _walked(app: QApplication, begin: Callable[[], _AnyWalk]) -> Iterator[_AnyWalk]:
    dress(app, Settings())
    walk = begin()
    walk.begin("by hand")
    yield walk
    walk.door.close()
