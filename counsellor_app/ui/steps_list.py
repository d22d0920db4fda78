"""The steps of a form at the left: where one is, how far each step is, any order allowed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.forms.left_out import LeftOut
from counsellor_app.text import Language
from counsellor_app.ui.form_progress import Step, StepState, done_of
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.listed_button import ListedButton
from counsellor_app.ui.parts import Kind, column, paragraph, progress, say
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import WRAPPED, wrapped_height

CHECK = "check"  # the last step: every answer once more
WIDTH = 252
_NARROW = 72
_ICON, _LEFT, _GAP, _RIGHT = 18, 14, 10, 8
_LEFT_OUT = (Icon.PROHIBITED, Colour.FIELD)


class StepButton(ListedButton):
    """One step: the shape of its state and its title, which wraps."""

    def __init__(self, step_id: str) -> None:
        super().__init__(f"step.{step_id}")
        self._state = StepState.NOT_STARTED
        self._left_out = ""  # why it is not asked, under its title
        self._is_narrow = False
        self.setAccessibleIdentifier(f"step.{step_id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, title: str, name: str, state: StepState) -> None:
        """Show a title and a state. Emits nothing."""
        self.setText(title)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._state = state
        self._take("")

    def show_left_out(self, title: str, why: str) -> None:
        """Show a title that leads nowhere now, and why under it. Emits nothing."""
        self.setText(title)
        name = f"{title}. {why}"
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._take(why)

    def show_narrow(self, narrow: bool) -> None:
        """Show the mark alone, or the title too. Emits nothing."""
        self._is_narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._is_narrow:
            return QSize(px(_ICON) + 2 * _LEFT, px(36))
        return QSize(px(160), max(px(36), self._title_height() + self._why_height() + 2 * 7))

    def paint_words(self, painter: QPainter) -> None:
        """Paint the shape of the state, and beside it the title where there is room."""
        symbol, ink = _LEFT_OUT if self._left_out else self._state.symbol
        side = px(_ICON)
        draw_icon(painter, symbol, QRect(_LEFT, (self.height() - side) // 2, side, side), ink)
        if not self._is_narrow:
            self._paint_title(painter)

    def _take(self, left_out: str) -> None:
        if left_out != self._left_out:
            self._left_out = left_out
            self.setEnabled(not left_out)
            self.updateGeometry()
        self.update()

    def _paint_title(self, painter: QPainter) -> None:
        painter.setFont(bold_font() if self.is_here else font())
        painter.setPen(colour(Colour.MUTED if self._left_out else Colour.TEXT))
        place = self.rect().adjusted(self._indent(), 0, -_RIGHT, -self._why_height())
        painter.drawText(place, WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._left_out:
            above = (self.height() + self._title_height() - self._why_height()) // 2
            painter.setFont(font(Size.CAPTION))
            painter.drawText(
                self.rect().adjusted(self._indent(), above, -_RIGHT, 0), WRAPPED, self._left_out
            )

    def _title_height(self) -> int:
        return wrapped_height(QFontMetrics(bold_font()), self.text(), self._words_width())

    def _why_height(self) -> int:
        if not self._left_out:
            return 0
        caption = QFontMetrics(font(Size.CAPTION))
        return wrapped_height(caption, self._left_out, self._words_width())

    def _words_width(self) -> int:
        return px(WIDTH) - Space.M - Space.S - self._indent() - _RIGHT

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

    def show_steps(
        self, steps: Sequence[Step], left_out: Sequence[LeftOut], check: StepState
    ) -> None:
        """Show the steps asked now, the check last, and why others are not. Emits nothing."""
        shown = {step.id: (step.title, step.state) for step in steps}
        shown[CHECK] = (words.CHECK_ANSWERS, check)
        for one in left_out:
            why = words.LEFT_OUT.filled(why=one.why).to(self._language)
            self._buttons[one.section.id].show_left_out(one.section.title.to(self._language), why)
        number = 0
        for step_id, part in self._buttons.items():
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
        shown = [one for one, part in self._buttons.items() if part.isEnabled()]
        place = shown.index(self._here) + step
        if 0 <= place < len(shown):
            self.passed.emit(shown[place])
            self._buttons[shown[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, step_id: str, _checked: bool = False) -> None:
        self.chosen.emit(step_id)
