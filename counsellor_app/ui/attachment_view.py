"""A file from outside, to read: one page at a time, as a picture."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.page_drawing import Failure, PageDrawing
from counsellor_app.ui.parts import Kind, Role, button, label, paragraph, row, say
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import attaching as words
from counsellor_app.ui.words import common

_WIDE, _HIGH, _DRAWN_WIDE = 820, 640, 1_600  # the last in pixels of the picture
_EDGE = 24  # of the scroll bar and its frame


@dataclass(frozen=True, slots=True)
class FileToShow:
    """A file from outside: its bytes, what they begin as, what its window is called."""

    content: bytes
    kind: FileKind
    title: Text


class AttachmentView(QDialog):
    """Shows a file of a record; closing it ends the process that draws."""

    def __init__(self, parent: QWidget | None, file: FileToShow, language: Language) -> None:
        super().__init__(parent)
        title = file.title
        self.setObjectName("attachment_view")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title.to(language))
        self.setAccessibleName(title.to(language))
        self.resize(px(_WIDE), px(_HIGH))
        self._file, self._language = file, language
        self._page, self._pages = 0, 1
        self._picture: QImage | None = None
        self.drawing = PageDrawing(self)
        self.drawing.drawn.connect(self._show_picture)
        self.drawing.failed.connect(self._show_failure)
        self.finished.connect(lambda _code: self.drawing.stop())
        self._said = paragraph(kind=Kind.BODY)
        self._said.setObjectName("said")
        self._sheet = QLabel()
        self._sheet.setObjectName("page")
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._ask(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        language = self._language
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._sheet)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before = button(
            words.BEFORE.to(language),
            symbol=Icon.CHEVRON_LEFT,
            clicked=lambda: self._ask(self._page - 1),
            name="page_before",
        )
        self._next = button(
            words.NEXT.to(language),
            symbol=Icon.CHEVRON_RIGHT,
            clicked=lambda: self._ask(self._page + 1),
            name="page_next",
        )
        self._number = label(kind=Kind.CAPTION)
        close = button(common.CLOSE.to(language), Role.PRIMARY, clicked=self.accept, name="close")
        close.setDefault(True)
        foot = row(self._before, self._next, self._number, spacing=Space.S)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(paragraph(words.UNCHECKED.to(language), Kind.CAPTION))
        whole.addWidget(self._said)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    def _ask(self, page: int) -> None:
        self._page = page
        self._picture = None
        self._sheet.clear()
        self._say(words.DRAWING)
        self._show_number()
        self.drawing.draw(self._file.content, self._file.kind, page, _DRAWN_WIDE)

    def _show_picture(self, picture: QImage, pages: int) -> None:
        self._picture, self._pages = picture, pages
        self._said.hide()
        self._show_number()
        self._fit()

    def _show_failure(self, failure: Failure) -> None:
        self._say(failure.text)

    def _say(self, sentence: Text) -> None:
        say(self._said, sentence.to(self._language))
        self._said.setAccessibleName(sentence.to(self._language))
        self._said.show()

    def _show_number(self) -> None:
        known = {"number": self._page + 1, "all": self._pages}
        said = words.PAGE.filled(**known).to(self._language)
        say(self._number, said)
        self._area.setAccessibleName(said)
        self._sheet.setAccessibleName(said)
        self._before.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < self._pages)

    def _fit(self) -> None:
        """Make the page as wide as the window lets it be."""
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        wide = min(round((self._area.width() - _EDGE) * ratio), self._picture.width())
        fitted = self._picture.scaledToWidth(
            max(1, wide), Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(fitted))
