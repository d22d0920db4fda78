"""A kept form gone through again with Tab: what is wrong at each stop, what an accident changes."""

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QWidget,
)

from counsellor_app.forms.answers import NoAnswer
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import Colour
from tests.journeys.by_keys import Keys
from tests.journeys.form_typing import FormByKeys, by_place, question_of
from tests.ui.gallery_faults import name_of

_MEANINGLESS = ("Escape", "F3", "F5", "F7", "F11", "F12", "Ctrl+J")
_LETTERS = "adnxy17"  # words of answers begin with some of these
_WHEEL = 120
_LEAST_RING = 24  # painted pixels in the colour of the focus
_RING = 4  # so far around a part its ring may be painted
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


class Clumsy(Enum):
    """Where things are done that nobody means."""

    EVERYWHERE = "at every stop of Tab"
    ONCE_A_KIND = "at one stop of each kind of control"
    NOWHERE = "at no stop"


def faults_on_the_way(by_keys: FormByKeys, keys: Keys, view: FormView, clumsy: Clumsy) -> list[str]:
    """Go through every page with Tab; return what is wrong, and where."""
    found = []
    tried: set[type[QWidget]] = set()
    for body in by_keys.pages():
        step, order = body.section.id, []
        found += [f"{step}: {name} shows another answer" for name in _shown_wrong(body, view)]
        for part in by_keys.stops():
            where = f"{step}/{keys.in_focus()}"
            order.append((where, _place_on(part, body)))
            found += [f"{where}: {fault}" for fault in _faults_of(part)]
            new = clumsy is Clumsy.ONCE_A_KIND and type(part) not in tried
            if clumsy is Clumsy.EVERYWHERE or new:
                tried.add(type(part))
                found += [f"{where}: {fault}" for fault in _accidents(part, keys, view)]
        found += [f"{there}: Tab goes back to it" for there in _out_of_order(order)]
        found += [f"{step}: Tab never comes to {name}" for name in _not_passed(body, order)]
    return found


def _shown_wrong(body: SectionBody, view: FormView) -> Iterator[str]:
    """Yield the questions that show something else than is kept."""
    answers = view.looks.session.answers
    for question in body.questions():
        kept = answers.get(question.field.id)
        if kept is None or isinstance(kept, NoAnswer):
            continue
        name, shown = question.objectName(), question.control.answer()
        if shown is None or by_place({name: shown}) != by_place({name: kept}):
            yield name


def _faults_of(part: QWidget) -> Iterator[str]:
    """Yield what is wrong with a part that has the focus."""
    if not name_of(part):
        yield "it has no name"
    spoken = QAccessible.queryAccessibleInterface(part)
    if spoken is None or spoken.role() in _NO_ROLE:
        yield "it has no role"
    if part.visibleRegion().boundingRect().size().isEmpty():
        yield "it has the focus out of sight"
    elif _ring(part) < _LEAST_RING:
        yield "its focus cannot be seen"


def _ring(part: QWidget) -> int:
    """Return how many pixels in and around a part have the colour of the focus."""
    window = part.window()
    place = QRect(part.mapTo(window, QPoint()), part.size())
    seen = window.grab(place.adjusted(-_RING, -_RING, _RING, _RING)).toImage()
    painted = seen.convertToFormat(QImage.Format.Format_RGB32)
    wanted = colour(Colour.FOCUS).rgb()
    return memoryview(painted.constBits()).cast("B").cast("I").tolist().count(wanted)


def _accidents(part: QWidget, keys: Keys, view: FormView) -> Iterator[str]:
    """Yield what changed something without anybody meaning it."""
    before, place = dict(view.looks.session.answers), view.tab()
    question = question_of(part)
    for clumsy in _clumsy(part, keys):
        if view.looks.session.answers != before:
            yield f"{clumsy} changes an answer"
        elif view.tab() != place or question_of(QApplication.focusWidget()) is not question:
            yield f"{clumsy} leads away"
        if QApplication.focusWidget() is not part:  # a letter goes to another tick
            part.setFocus(Qt.FocusReason.OtherFocusReason)


def _clumsy(part: QWidget, keys: Keys) -> Iterator[str]:
    """Do one thing after the other that nobody means; yield its name."""
    for down in (_WHEEL, -_WHEEL):
        _turn_wheel(part, down)
        yield "the wheel"
    for key in _MEANINGLESS:
        keys.press(key)
        yield key
    if isinstance(part, QAbstractButton):
        keys.write(_LETTERS)
        yield "a letter"


def _turn_wheel(part: QWidget, by: int) -> None:
    middle = QPointF(part.rect().center())
    event = QWheelEvent(
        middle,
        part.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(part, event)


def _place_on(part: QWidget, body: SectionBody) -> QRect:
    return QRect(part.mapTo(body, QPoint()), part.size())


def _out_of_order(order: list[tuple[str, QRect]]) -> Iterator[str]:
    """Yield what Tab comes to although it stands above, or on the same line further left."""
    for (_, here), (name, after) in zip(order, order[1:], strict=False):
        same_line = after.top() <= here.bottom() and here.top() <= after.bottom()
        if after.bottom() < here.top() or (same_line and after.right() < here.left()):
            yield name


def _not_passed(body: SectionBody, order: list[tuple[str, QRect]]) -> Iterator[str]:
    """Yield the questions in sight that Tab passed by."""
    passed = [place for _, place in order]
    for question in body.questions():
        room = _place_on(question, body)
        if question.control.boxes() and not any(room.contains(place) for place in passed):
            yield question.objectName()
