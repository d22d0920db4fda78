"""„Fraze” beside a box: opens the phrases of its topic, and puts one where one is typing."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent

from counsellor_app.forms.kinds import Line, Paragraph
from counsellor_app.forms.phrases import Phrase, PhraseTopic
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.parts import on_click
from counsellor_app.ui.phrase_adding import PhraseAdding
from counsellor_app.ui.phrase_book import Phrasebook
from counsellor_app.ui.phrase_list import PhraseList
from counsellor_app.ui.phrase_typing import put_phrase, typed_or_selected
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.tokens import Colour, Size
from counsellor_app.ui.tool_button import ToolButton
from counsellor_app.ui.words import phrases as words


class PhraseButton(ToolButton):
    """Stands beside a box that has phrases; Alt+Down in the box opens them too.

    It is not on the way of Tab, because the keys open the list from the box itself.
    """

    def __init__(
        self, box: LineBox | ParagraphBox, field: Line | Paragraph, language: Language
    ) -> None:
        super().__init__()
        self._box = box
        self._topic: PhraseTopic | None = field.phrases
        self._may_hold_secrets = field.handling.sensitive is not None
        self._language = language
        self._book: Phrasebook | None = None
        self._list: PhraseList | None = None  # made when first opened, then kept
        self._title = words.PHRASES_FOR.filled(label=field.label).to(language)
        self.setObjectName(f"phrases.open.{field.id}")
        self.setProperty("role", "bare")
        self.setText(words.PHRASES.to(language))
        self.setFont(font(Size.CAPTION))
        self.setToolTip(words.PHRASES_HINT.to(language))
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(words.PHRASES_HINT.to(language))
        self.setIcon(icon(Icon.CHEVRON_DOWN, Colour.MUTED))
        self.setIconSize(QSize(px(14), px(14)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        on_click(self, self.open_list)
        self.hide()
        box.installEventFilter(self)

    def show_book(self, book: Phrasebook | None) -> None:
        """Take note of where phrases come from; without it there is no button. Emits nothing."""
        self._book = book
        self.setVisible(book is not None and self._topic is not None)

    def open_list(self) -> None:
        """Open the phrases under the box."""
        if self._book is None or self._topic is None:
            return
        if self._list is None:
            self._list = PhraseList(self, self._language, self._title)
            self._list.chosen.connect(self._put)
            self._list.adding_wanted.connect(self._ask_adding)
            self._list.closed.connect(self._go_back)
        adds = self._book.add is not None and not self._may_hold_secrets
        self._list.open_at(self._box, self._book.of(self._topic), adds=adds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() == Qt.Key.Key_Down and not self.isHidden():
                self.open_list()
                return True
        return super().eventFilter(watched, event)

    def _put(self, phrase: Phrase) -> None:
        put_phrase(self._box, phrase.typed)

    def _go_back(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_adding(self) -> None:
        book, topic = self._book, self._topic
        if book is None or topic is None or book.add is None:
            return
        add = partial(book.add, topic)
        PhraseAdding(self, typed_or_selected(self._box), self._language, add).open()
