"""The three answers that every question accepts: a small menu, and how they show."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from counsellor_app.forms.answers import NoAnswer
from counsellor_app.forms.kinds import Field
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.parts import icon_button, on_click, pill, row, show_pill
from counsellor_app.ui.questions.basis_link import SMALL_LINK
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.tokens import Colour, Size, Space, Tone
from counsellor_app.ui.words import forms as words

_ORDER = (NoAnswer.UNKNOWN, NoAnswer.NOT_ASKED, NoAnswer.DECLINED)


def offers_no_answer(field: Field) -> bool:
    """Tell whether the three answers are offered: somebody is asked who may not know."""
    return field.no_answer and field.asks


class NoAnswerButton(QWidget):
    """Opens the three answers; seen while the question has the focus or the pointer.

    It is not on the way of Tab, because F4 opens them from any box.
    """

    chosen = Signal(object)  # a NoAnswer, or None: the answer is taken back

    def __init__(self, field: Field, language: Language) -> None:
        super().__init__()
        self._language = language
        self._answered = False
        self._button = QToolButton()
        on_click(self._button, self.open_menu)
        self._button.setProperty("role", "bare")
        self._button.setText(words.OTHER_ANSWER.to(language))
        self._button.setFont(font(Size.CAPTION))
        self._button.setObjectName("no_answer")
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.setFixedHeight(px(SMALL_LINK))
        hint = words.OTHER_ANSWER_HINT.to(language)
        self._button.setToolTip(hint)
        self._button.setAccessibleDescription(f"{field.label.to(language)}. {hint}")
        self._button.setIcon(icon(Icon.CHEVRON_DOWN, Colour.MUTED))
        self._button.setIconSize(QSize(px(14), px(14)))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind
        self.setLayout(row(self._button))
        self._near_focus = self._near_pointer = False
        room = self._button.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._button.setSizePolicy(room)
        self._button.hide()
        if not offers_no_answer(field):
            self.hide()

    def notice_pointer(self, event: QEvent) -> None:
        """Come and go with the pointer over the question."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._near_pointer = event.type() == QEvent.Type.Enter
            self._button.setVisible(self._near_pointer or self._near_focus)

    def notice_focus(self, event: QEvent) -> None:
        """Come and go with the focus in the question; a menu open over it counts as focus."""
        if not isinstance(event, QFocusEvent):
            return
        popup = event.reason() == Qt.FocusReason.PopupFocusReason
        self._near_focus = event.gotFocus() or popup
        self._button.setVisible(self._near_pointer or self._near_focus)

    def show_answered(self, answered: bool) -> None:
        """Offer to take the answer back only when there is one. Emits nothing."""
        self._answered = answered

    def open_menu(self) -> None:
        """Open the menu under the button; it is gone when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer in _ORDER:
            action = menu.addAction(answer.text.to(self._language))
            action.setObjectName(answer.value)
            action.triggered.connect(partial(self._choose, answer))
        if self._answered:
            menu.addSeparator()
            action = menu.addAction(words.TAKE_ANSWER_BACK.to(self._language))
            action.setObjectName("take_back")
            action.triggered.connect(partial(self._choose, None))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _choose(self, answer: NoAnswer | None, _checked: bool = False) -> None:
        self.chosen.emit(answer)


class NoAnswerMark(QWidget):
    """Shows which of the three was recorded, with a cross that takes it back."""

    removed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._pill = pill("", Tone.NEUTRAL)
        cross = icon_button(
            Icon.DISMISS, words.TAKE_ANSWER_BACK.to(language), clicked=self.removed.emit
        )
        cross.setObjectName("take_back")
        line = row(self._pill, cross, spacing=Space.XS)
        line.addStretch(1)
        self.setLayout(line)
        self.hide()

    def show_answer(self, answer: NoAnswer | None) -> None:
        """Show one of the three, or nothing. Emits nothing."""
        said = "" if answer is None else answer.text.to(self._language)
        recorded = words.RECORDED_ANSWER.filled(answer=said).to(self._language) if said else ""
        show_pill(self._pill, recorded, Tone.NEUTRAL)
        self.setVisible(answer is not None)
