"""A phrase of the office, added from what was typed: read once more, because all will see it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.phrases import PHRASE_LIMIT
from counsellor_app.text import Language
from counsellor_app.ui.line_edits import ParagraphBox
from counsellor_app.ui.messages import Message, grow
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import phrases as words


class PhraseAdding(Message):
    """Shows the words to be added, to be changed first; accepted when they were added."""

    def __init__(
        self, parent: QWidget, typed: str, language: Language, add: Callable[[str], object]
    ) -> None:
        title, said = words.ADD_TITLE.to(language), words.ADD_WORDS.to(language)
        super().__init__(parent, title, said, Tone.WARN)
        self.setObjectName("phrase.adding")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language = language
        self._add = add
        self._box = ParagraphBox(language, PHRASE_LIMIT)
        self._box.setObjectName("phrase.words")
        self._box.show_text(typed[:PHRASE_LIMIT])
        self._box.moveCursor(QTextCursor.MoveOperation.End)
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(asked(words.THE_PHRASE.to(language), self._box))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject).setDefault(True)
        take = self.add_act(words.ADD_PHRASE.to(language), Role.PRIMARY, self._take)
        take.setObjectName("phrase.add")
        self._box.setFocus()

    def _take(self) -> None:
        try:
            self._add(self._box.typed())
        except UserError as error:
            say(self._problem, error.text.to(self._language))
            self._problem.show()
            grow(self)
            announce(self, self._problem.text())
            self._box.setFocus()
            return
        self.accept()
