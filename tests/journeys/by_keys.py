"""The tour walked without a mouse: every step of it by Tab, arrows, letters and shortcuts."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)

from counsellor_app.demo.robot import Robot, takes_keys
from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.demo.typist import Typist
from counsellor_app.settings import Places
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_pages import FormPages
from counsellor_app.ui.form_side import FormSide
from counsellor_app.ui.plan_side import PlanSide
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.questions.several import SeveralControl
from counsellor_app.ui.steps_list import StepButton
from counsellor_app.ui.suggest_button import SuggestButton

MOST_TABS = 80  # a widget further away than this cannot be reached
_MOST_ARROWS = 40
_CHORDS = {"form.back": "Alt+Up"}
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_POINTER = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class MouseWatch(QObject):
    """Notes whatever a pointer did to any widget of the program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _POINTER:
            self.seen.append(event.type().name)
        return False


class Keys(Robot):
    """A robot with no mouse: what it should click it walks to, and presses.

    A button with an underlined letter is pressed with Alt and that letter; anything else is
    reached with Tab, or Shift+Tab where that is shorter, and then Space or Enter.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tabs: dict[str, int] = {}  # the most it took to reach each part

    def click_part(self, part: QWidget, name: str) -> None:
        """Press a widget with the keys."""
        self.wait(part.isEnabled, f"“{name}” cannot be pressed now")
        chord = _CHORDS.get(name) or _letter_of(part)
        if chord:
            self._note(name, 0)
            self.press(chord)
            return
        self.reach(part, name)
        key = _pressing(part)
        if key:
            self.press(key)

    def reach(self, part: QWidget, name: str, most: int = MOST_TABS) -> None:
        """Walk to a widget; its page must scroll to show it."""
        if isinstance(part, StepButton):
            self._walk_steps(part, name)
            return
        together = _together(part)
        takes_keys()  # a dialog that closed leaves the keys to the window before it
        pressed = self._beside(part)
        key = _shorter_way(together)
        while QApplication.focusWidget() not in together:
            if pressed == most:
                raise RobotLost(f"{key} does not lead to “{name}” but to “{self.in_focus()}”")
            self.press(key)
            pressed += 1
        self._note(name, pressed)
        self._walk_group(_typed_into(part), name)
        self.wait(
            lambda: not _typed_into(part).visibleRegion().isEmpty(),
            f"“{name}” has the focus out of sight",
        )

    def tab_to(self, name: str, most: int = MOST_TABS) -> None:
        """Walk to a widget of this name, or into the question of this name."""
        part = self.find(name)
        self.reach(part.control.boxes()[0] if isinstance(part, Question) else part, name, most)

    def open_row(self, table: str, row: int) -> None:
        """Open a row of a table with arrows and Enter."""
        view = self.find(table)
        if not isinstance(view, QTableView):
            raise RobotLost(f"“{table}” is no table")
        self.wait(lambda: view.model().rowCount() > row, f"“{table}” has no row {row + 1}")
        self.reach(view, table)
        self.press("Ctrl+Home", *["Down"] * row, "Return")

    def click_tab(self, number: int) -> None:
        """Turn to a tab of the page, counted from 0."""
        tabs = next(_shown(QTabBar), None)
        if tabs is None:
            raise RobotLost("no tabs are on the screen")
        for _ in range(tabs.count()):
            if tabs.currentIndex() == number:
                return
            self.press("Ctrl+PgDown" if tabs.currentIndex() < number else "Ctrl+PgUp")
        raise RobotLost(f"the tab {number + 1} cannot be reached")

    def bring_into_view(self, part: QWidget) -> None:
        """Do nothing: with the keys a page scrolls by itself."""

    def worst(self) -> tuple[str, int]:
        """Return the part that took the most presses of Tab, and how many."""
        return max(self.tabs.items(), key=lambda one: one[1], default=("", 0))

    def _beside(self, part: QWidget) -> int:
        """Go from the questions of a form to what stands beside them; return the keys pressed."""
        here = QApplication.focusWidget()
        sides = [side for side in _shown(FormSide) if side.isAncestorOf(part)]
        if here is None or not sides or not any(p.isAncestorOf(here) for p in _shown(FormPages)):
            return 0
        self.press("F6")
        return 1

    def _walk_steps(self, step: StepButton, name: str) -> None:
        """Go through the pages of a form until one stands at this step of it.

        From the check of answers, the link beside a section is the shorter way.
        """
        section = name.removeprefix("step.")
        if self.sees(f"change.{section}"):
            self.click(f"change.{section}")
            self.find(f"page.{section}")
            return
        for _ in range(_MOST_ARROWS):
            if self.sees(f"page.{section}"):
                return
            self.press("Ctrl+PgDown" if _step_here().y() < step.y() else "Ctrl+PgUp")
        raise RobotLost(f"no key leads to the step “{section}”")

    def _walk_group(self, part: QWidget, name: str) -> None:
        for _ in range(_MOST_ARROWS):
            here = QApplication.focusWidget()
            if here is part or here is None:
                return
            self.press(_arrow(here, part))
        raise RobotLost(f"arrows do not lead to “{name}” but to “{self.in_focus()}”")

    def _note(self, name: str, pressed: int) -> None:
        self.tabs[name] = max(self.tabs.get(name, 0), pressed)


class KeyWalk(Walk):
    """A walk whose robot has no mouse, and which takes no pictures but of where it got lost."""

    def __init__(self, out: Path, places: Places, clock: Clock, app: QApplication) -> None:
        super().__init__(out, places, clock, app)
        self.keys = Keys()
        self.robot = self.keys
        self.typist = Typist(self.keys)

    def picture(self, name: str) -> None:
        """Keep a picture only of where the walk got lost."""
        if name == "lost":
            super().picture(name)


def _letter_of(part: QWidget) -> str:
    """Return the keys underlined on a button, as Alt+P, or nothing."""
    if not isinstance(part, QPushButton):
        return ""
    return QKeySequence.mnemonic(part.text()).toString(_PORTABLE)


def _pressing(part: QWidget) -> str:
    """Return the key that presses a part that has the focus; a box to type in needs none."""
    if isinstance(part, QRadioButton):
        return "" if part.isChecked() else "Space"
    if isinstance(part, QCheckBox):
        return "Space"
    if isinstance(part, QComboBox):
        return "" if part.isEditable() else "Space"
    return "Return" if isinstance(part, QAbstractButton) else ""


def _together(part: QWidget) -> list[QWidget]:
    """Return the parts that are one stop of Tab with this one."""
    part = _typed_into(part)
    if isinstance(part, QAbstractButton) and part.group() is not None:
        return list(part.group().buttons())
    if isinstance(part, SuggestButton):  # a list one goes down with the arrows
        return [one for side in _shown(PlanSide) for one in side.findChildren(SuggestButton)]
    around = part.parentWidget()
    if isinstance(around, SeveralControl):
        return list(around.boxes())
    return [part]


def _arrow(here: QWidget, there: QWidget) -> str:
    """Return the arrow that leads towards a part of the same group."""
    here_at, there_at = here.mapToGlobal(QPoint()), there.mapToGlobal(QPoint())
    if here_at.y() != there_at.y():
        return "Down" if here_at.y() < there_at.y() else "Up"
    return "Right" if here_at.x() < there_at.x() else "Left"


def _typed_into(part: QWidget) -> QWidget:
    proxy = part.focusProxy()
    return part if proxy is None else _typed_into(proxy)


def _shorter_way(to: list[QWidget]) -> str:
    """Return the key that somebody who sees the page would go on pressing."""
    here = QApplication.focusWidget()
    if here is None:
        return "Tab"
    ways = zip(_stops(here, "Tab"), _stops(here, "Shift+Tab"), strict=False)
    for ahead, behind in ways:
        if ahead in to or behind in to:
            return "Tab" if ahead in to else "Shift+Tab"
    return "Tab"


def _stops(here: QWidget, key: str) -> Iterator[QWidget]:
    """Yield what stands on the way of a key from here on; a group of round buttons once."""
    groups = set()
    part = _next(here, key)
    while part is not None and part is not here:
        group = part.group() if isinstance(part, QAbstractButton) else None
        stops = part.focusPolicy() & Qt.FocusPolicy.TabFocus and group not in groups
        if stops and part.isEnabled() and part.isVisible():
            yield part
        if group is not None:
            groups.add(group)
        part = _next(part, key)


def _next(part: QWidget, key: str) -> QWidget | None:
    return part.nextInFocusChain() if key == "Tab" else part.previousInFocusChain()


def _step_here() -> StepButton:
    """Return the step of the page in sight: the only one on the way of Tab."""
    steps = (step for step in _shown(StepButton) if step.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next(steps)


_Part = TypeVar("_Part", bound=QWidget)


def _shown(kind: type[_Part]) -> Iterator[_Part]:
    window = QApplication.activeWindow()
    found = [] if window is None else window.findChildren(kind)
    return (one for one in found if one.isVisible())
