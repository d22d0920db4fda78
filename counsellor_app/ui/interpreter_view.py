"""The interpreter's own view: the present question, large, and nothing of the case.

It is given the declaration of a question and never an answer: no name, no case number, nothing
that was said can stand here. The help of a question is for the counsellor.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Field
from counsellor_app.text import Language
from counsellor_app.ui.panels import ScrollPage
from counsellor_app.ui.parts import Kind, column, label, paragraph, say
from counsellor_app.ui.read_aloud import options_read
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import set_type
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import table as words

_WIDEST = 1100
USUAL = (900, 620)  # pixels of its window beside the form
_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


def language_of(given: Given) -> Language:
    """Return the language a talk is read in: Romanian where it is held in it, else English."""
    return Language.RO if given.talk_language == Language.RO.value else Language.EN


class InterpreterView(QMainWindow):
    """A window for another screen, or for a turned laptop; Esc closes it."""

    stepped = Signal(int)  # one question on or back
    pause_wanted = Signal()

    def __init__(self, beside: QWidget, language: Language) -> None:
        super().__init__(beside, Qt.WindowType.Window)
        self._beside = beside
        self._language = language
        self.setObjectName("interpreter_view")
        title = words.FOR_INTERPRETER.to(language)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question = paragraph(kind=Kind.DISPLAY)
        self._question.setObjectName("interpreter_view.question")
        self._options = paragraph(kind=Kind.SUBTITLE)
        page = ScrollPage(_WIDEST)
        page.column.setSpacing(Space.XL)
        page.column.addStretch(1)
        for part in (self._question, self._options):
            page.column.addWidget(part)
        page.column.addStretch(2)
        middle = QWidget()
        whole = column(middle, 0)
        whole.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        whole.addWidget(page, 1)
        whole.addWidget(label(words.VIEW_KEYS.to(language), Kind.CAPTION))
        self.setCentralWidget(middle)
        set_type(page, is_large=True)
        self.show_field(None)

    def show_field(self, field: Field | None) -> None:
        """Show a question, or that there is none now. Emits nothing."""
        language = self._language
        if field is None:
            asked, options = words.NO_QUESTION.to(language), ""
        else:
            asked = field.label.to(language)
            options = "\n".join(f"–  {text.to(language)}" for text in options_read(field))
        for part, said in ((self._question, asked), (self._options, options)):
            say(part, said)
            part.setVisible(bool(said))
        self.setAccessibleDescription(asked)
        announce(self, asked)

    def appear(self) -> None:
        """Show on another screen, whole, if there is one; else beside the form."""
        here = self._beside.screen()
        others = [one for one in QGuiApplication.screens() if one is not here]
        if others:
            self.setGeometry(others[0].availableGeometry())
            self.showFullScreen()
        else:
            self.resize(*USUAL)
            self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_F8}:
            self.close()
        elif key == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key == Qt.Key.Key_F9:
            self.pause_wanted.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)
