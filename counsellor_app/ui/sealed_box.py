"""Sealed answers on a page: a closed box that asks for a purpose before it opens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QVBoxLayout, QWidget

from counsellor_app.forms.handling import Sensitive
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, Role, button, column, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words


class SealedBox(Card):
    """Stands where sealed answers would; nothing of them is on the page while it is closed."""

    opening_asked = Signal()

    def __init__(self, language: Language, opens: Text = words.OPEN_SEALED) -> None:
        super().__init__("soft")
        self._language = language
        self._words = paragraph(kind=Kind.MUTED)
        self._open = button(
            opens.to(language),
            symbol=Icon.LOCK_OPEN,
            clicked=self.opening_asked.emit,
            name="open_sealed",
        )
        texts = column(spacing=2)
        texts.addWidget(paragraph(words.SEALED_TITLE.to(language), Kind.STRONG))
        texts.addWidget(self._words)
        line = row(IconView(Icon.LOCK_CLOSED, Colour.ACCENT, 24), spacing=Space.M)
        line.addLayout(texts, 1)
        line.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(line)

    def take_focus(self) -> None:
        """Move the focus to the button that opens them."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_classes(self, classes: Sequence[Sensitive]) -> None:
        """Say which classes are closed; hide if none is. Emits nothing."""
        named = ", ".join(sensitive.text.to(self._language) for sensitive in classes)
        say(self._words, words.SEALED_WORDS.filled(classes=named).to(self._language))
        said = words.SEALED_TITLE.to(self._language)
        self._open.setAccessibleDescription(f"{said}: {named}")
        self.setVisible(bool(classes))


class PurposeDialog(QDialog):
    """Asks why sealed answers are opened; without a reason it does not let go."""

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("purpose")
        self.setWindowTitle(words.SEALED_TITLE.to(language))
        self.setMinimumWidth(px(460))
        self._group = QButtonGroup(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        whole.setSpacing(Space.S)
        whole.addWidget(paragraph(words.PURPOSE_QUESTION.to(language), Kind.SUBTITLE))
        whole.addWidget(paragraph(words.PURPOSE_WORDS.to(language), Kind.MUTED))
        for number, purpose in enumerate((*words.PURPOSES, words.PURPOSE_OTHER), 1):
            choice = RoundChoice(purpose.to(language), f"purpose.{number}")
            self._group.addButton(choice, number)
            whole.addWidget(choice)
        self._own = LineBox(language)
        self._own.setObjectName("purpose.words")
        self._own.setAccessibleName(words.PURPOSE_OTHER.to(language))
        self._own.edited.connect(self._choose_own)
        whole.addWidget(self._own)
        self._error = paragraph(kind=Kind.ERROR)
        self._error.hide()
        whole.addWidget(self._error)
        whole.addSpacing(Space.M)
        whole.addLayout(self._acts())

    def purpose(self) -> str:
        """Return the reason chosen or written, or an empty text."""
        number = self._group.checkedId()
        if 1 <= number <= len(words.PURPOSES):
            return words.PURPOSES[number - 1].ro
        return self._own.typed().strip()

    def accept(self) -> None:
        if self.purpose():
            super().accept()
            return
        said = words.PURPOSE_MISSING.to(self._language)
        say(self._error, said)
        self._error.show()
        announce(self, said)

    def _choose_own(self) -> None:
        self._group.buttons()[-1].setChecked(True)

    def _acts(self) -> QVBoxLayout:
        refuse = button(common.DISCARD.to(self._language), clicked=self.reject)
        agree = button(
            words.OPEN_SEALED.to(self._language),
            Role.PRIMARY,
            clicked=self.accept,
            name="purpose.open",
        )
        agree.setDefault(True)
        line = row(spacing=Space.S)
        line.addStretch(1)
        line.addWidget(refuse)
        line.addWidget(agree)
        acts = column()
        acts.addLayout(line)
        return acts


class ReasonDialog(QDialog):
    """Asks why a finalised form is changed."""

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("reason")
        self.setWindowTitle(words.REASON.to(language))
        self.setMinimumWidth(px(460))
        self._box = LineBox(language)
        self._box.setObjectName("reason.words")
        self._box.setAccessibleName(words.WHY_QUESTION.to(language))
        self._error = paragraph(kind=Kind.ERROR)
        self._error.hide()
        keep = button(
            words.KEEP_VERSION.to(language), Role.PRIMARY, clicked=self.accept, name="reason.keep"
        )
        keep.setDefault(True)
        line = row(spacing=Space.S)
        line.addStretch(1)
        line.addWidget(button(common.DISCARD.to(language), clicked=self.reject))
        line.addWidget(keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        whole.setSpacing(Space.S)
        whole.addWidget(paragraph(words.WHY_QUESTION.to(language), Kind.SUBTITLE))
        whole.addWidget(paragraph(words.WHY_WORDS.to(language), Kind.MUTED))
        whole.addWidget(self._box)
        whole.addWidget(self._error)
        whole.addStretch(1)
        whole.addSpacing(Space.M)
        whole.addLayout(line)
        self._box.setFocus()

    def reason(self) -> str:
        """Return what was written."""
        return self._box.typed().strip()

    def accept(self) -> None:
        if self.reason():
            super().accept()
            return
        said = words.WHY_MISSING.to(self._language)
        say(self._error, said)
        self._error.show()
        announce(self, said)
