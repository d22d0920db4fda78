"""The steps of a form at the left: where one is, how far each step is, any order allowed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.text import Language, Text
from counsellor_app.ui.form_progress import Step, StepState, done_of
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.parts import Kind, column, paragraph, progress, say
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import WRAPPED, wrapped_height

CHECK = "check"  # the last step: every answer once more
WIDTH = 252
_NARROW = 72
_ICON, _LEFT, _GAP, _RIGHT = 18, 14, 10, 8


class StepButton(QAbstractButton):
    """One step: the shape of its state and its title, which wraps."""

    passing = Signal(int)  # an arrow: one step back or on

    def __init__(self, step_id: str) -> None:
        super().__init__()
        self._state = StepState.NOT_STARTED
        self._is_here = False
        self._is_narrow = False
        self.setObjectName(f"step.{step_id}")
        self.setAccessibleIdentifier(f"step.{step_id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, title: str, name: str, state: StepState) -> None:
        """Show a title and a state. Emits nothing."""
        self.setText(title)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._state = state
        self.update()

    def show_here(self, is_here: bool) -> None:
        """Mark the step one is at: the only one on the way of Tab. Emits nothing."""
        self._is_here = is_here
        policy = Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.update()

    def show_narrow(self, narrow: bool) -> None:
        """Show the mark alone, or the title too. Emits nothing."""
        self._is_narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._is_narrow:
            return QSize(px(_ICON) + 2 * _LEFT, px(36))
        words_height = wrapped_height(
            QFontMetrics(bold_font()),
            self.text(),
            px(WIDTH) - Space.M - Space.S - self._indent() - _RIGHT,
        )
        return QSize(px(160), max(px(36), words_height + 2 * 7))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.passing.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = Colour.ACCENT_SOFT if self._is_here else Colour.SURFACE_2
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self._is_here:
            painter.setBrush(colour(Colour.ACCENT))
            painter.drawRoundedRect(QRect(0, 5, 3, self.height() - 10), 1.5, 1.5)
        symbol, ink = self._state.symbol
        side = px(_ICON)
        draw_icon(painter, symbol, QRect(_LEFT, (self.height() - side) // 2, side, side), ink)
        painter.setFont(bold_font() if self._is_here else font())
        painter.setPen(colour(Colour.TEXT))
        place = self.rect().adjusted(self._indent(), 0, -_RIGHT, 0)
        if not self._is_narrow:
            painter.drawText(place, WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _indent(self) -> int:
        return _LEFT + px(_ICON) + _GAP


class StepsList(QFrame):
    """All steps and how many are complete; Up and Down go through them."""

    chosen = Signal(str)  # a step was clicked: its first question takes the focus
    passed = Signal(str)  # gone to by an arrow: the focus stays here

    def __init__(self, language: Language, ids: Sequence[str]) -> None:
        super().__init__()
        self._language = language
        self._here = ""
        self._buttons = {step_id: StepButton(step_id) for step_id in (*ids, CHECK)}
        self.setProperty("bar", "side")
        self.setFixedWidth(px(WIDTH))
        self.setAccessibleName(words.STEPS.to(language))
        self._done = paragraph(kind=Kind.CAPTION)
        self._bar = progress(words.STEPS.to(language))
        head = column(spacing=6)
        head.setContentsMargins(Space.M + 6, Space.M, Space.L, Space.S)
        head.addWidget(self._done)
        head.addWidget(self._bar)
        steps = QWidget()
        steps.setProperty("page", "true")
        inner = QVBoxLayout(steps)
        inner.setContentsMargins(Space.M, 0, Space.S, Space.M)
        inner.setSpacing(2)
        for step_id, part in self._buttons.items():
            part.clicked.connect(partial(self._choose, step_id))
            part.passing.connect(self._pass)
            inner.addWidget(part)
        inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(steps)
        whole = column(self, 0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)

    def show_steps(self, steps: Sequence[Step], check: StepState, check_title: Text) -> None:
        """Show the steps asked now, the check of answers last. Emits nothing."""
        shown = {step.id: (step.title, step.state) for step in steps}
        shown[CHECK] = (check_title, check)
        number = 0
        for step_id, part in self._buttons.items():
            part.setVisible(step_id in shown)
            if step_id not in shown:
                continue
            number += 1
            title, state = shown[step_id]
            name = words.STEP_NAME.filled(number=number, title=title, state=state.text)
            part.show_step(title.to(self._language), name.to(self._language), state)
        done, all_steps = done_of(steps)
        said = words.STEPS_DONE.filled(done=done, all=all_steps).to(self._language)
        say(self._done, said)
        self._bar.setMaximum(max(all_steps, 1))
        self._bar.setValue(done)
        self._bar.setAccessibleDescription(said)

    def show_narrow(self, narrow: bool) -> None:
        """Show only the marks of the steps, where room is short. Emits nothing."""
        self.setFixedWidth(px(_NARROW if narrow else WIDTH))
        self._done.setVisible(not narrow)
        self._bar.setVisible(not narrow)
        for part in self._buttons.values():
            part.show_narrow(narrow)

    def show_here(self, step_id: str) -> None:
        """Mark the step one is at. Emits nothing."""
        self._here = step_id
        for one, part in self._buttons.items():
            part.show_here(one == step_id)
        self._scroll.ensureWidgetVisible(self._buttons[step_id], 0, px(40))

    def _pass(self, step: int) -> None:
        shown = [one for one, part in self._buttons.items() if not part.isHidden()]
        place = shown.index(self._here) + step
        if 0 <= place < len(shown):
            self.passed.emit(shown[place])
            self._buttons[shown[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, step_id: str, _checked: bool = False) -> None:
        self.chosen.emit(step_id)
