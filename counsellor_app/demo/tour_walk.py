"""The walk of the tour: the window and the robot in front of it, steps, checks and pictures."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counsellor_app.demo.robot import Robot
from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.demo.tour_story import Days
from counsellor_app.demo.typist import Typist
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.settings import Places, load_settings
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.messages import BugNet
from counsellor_app.ui.ways import Ways

WIDTH, HEIGHT = 1366, 768


@dataclass(slots=True)
class Step:
    """One step of the tour, and how it went."""

    name: str
    seconds: float = 0.0
    checked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


class Walk:
    """Walks through the windows of one fresh home; every figure and failure is kept."""

    def __init__(self, out: Path, places: Places, clock: Clock, app: QApplication) -> None:
        self.out = out
        self.places = places
        self.clock = clock
        self.robot = Robot()
        self.typist = Typist(self.robot)
        self.days = Days(clock.today())
        self.steps: list[Step] = []
        self.figures: dict[str, str | int | float] = {}
        self.asked_to_start_again = False
        self.door = self._open_door(locked=False)
        self._bugs: list[str] = []
        for net in app.findChildren(BugNet):
            net.caught.connect(self._bugs.append)

    def begin(self, name: str) -> Step:
        """Begin a step: what is checked and pictured from now on belongs to it."""
        self.steps.append(Step(name))
        return self.steps[-1]

    def take(self, name: str, act: Callable[["Walk"], None]) -> bool:
        """Take one step; return whether every check of it held."""
        step = self.begin(name)
        began = time.monotonic()
        try:
            act(self)
            self.look_for_bugs()
        except RobotLost as lost:
            step.failed.append(str(lost))
            self._picture_of_failure()
        step.seconds = round(time.monotonic() - began, 2)
        return not step.failed

    def check(self, what: str, holds: bool) -> None:
        """Note that something was checked, and whether it holds."""
        step = self.steps[-1]
        (step.checked if holds else step.failed).append(what)

    def see(self, *phrases: str) -> None:
        """Check that these words stand on the screen within the robot's patience."""
        for phrase in phrases:
            self.robot.wait_to_read(phrase)
            self.check(f"on screen: {phrase}", holds=True)

    def picture(self, name: str) -> None:
        """Keep a picture of the window under the next number."""
        number = 1 + sum(len(step.pictures) for step in self.steps)
        file = f"{number:03d}-{name}.png"
        self.robot.picture(self.out / file, self.door)
        self.steps[-1].pictures.append(file)

    def start_again(self) -> None:
        """Open the program anew after it was locked."""
        self.robot.wait(lambda: self.asked_to_start_again, "the program did not start anew")
        self.asked_to_start_again = False
        self.robot.wait(lambda: not self.door.isVisible(), "the old window did not close")
        self.door.deleteLater()
        self.door = self._open_door(locked=True)

    def _open_door(self, *, locked: bool) -> FrontDoor:
        device = DeviceStore(None)  # the keyring of whoever runs the tour is left alone
        ways = Ways(
            make=partial(opening.make_vault, cost=FLOOR_COST, device=device),
            unlock=partial(opening.unlock, device=device),
            recover=partial(opening.unlock_with_recovery, device=device),
            start_again=self._start_again,
            alone=False,
        )
        settings = load_settings(self.places.settings)
        door = FrontDoor(
            self.places, settings, self.clock, practice=False, locked=locked, ways=ways
        )
        door.resize(WIDTH, HEIGHT)
        door.show()
        door.activateWindow()
        self.robot.wait(door.isActiveWindow, "the window did not open")
        return door

    def _start_again(self, _arguments: object) -> bool:
        self.asked_to_start_again = True
        return True

    def look_for_bugs(self) -> None:
        """Raise RobotLost if the program met one."""
        if self._bugs:
            raise RobotLost(f"the program met a bug: {', '.join(self._bugs)}")

    def _picture_of_failure(self) -> None:
        try:
            self.picture("lost")
        except RobotLost as lost:
            self.steps[-1].failed.append(str(lost))
