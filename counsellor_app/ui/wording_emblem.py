"""The emblem of a project: chosen as a file, its pixels read apart, shown small as on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.project_band import PICTURE_WIDTH, checked_file, emblem_of
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.attached_files import content_of
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.page_drawing import Failure, PageDrawing
from counsellor_app.ui.parts import Kind, button, column, label, link, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import wording as words

_WIDE, _HIGH = 220, 76
_COLOURS = 3  # bytes of a pixel


class EmblemView(QLabel):
    """A kept emblem on white, as on paper; nothing without one."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("background: white; padding: 4px;")  # paper is white in every look
        self.setSizePolicy(label().sizePolicy())
        self.hide()

    def show_emblem(self, picture: bytes | None, shows: str) -> None:
        """Show these bytes. Emits nothing."""
        self.setVisible(picture is not None)
        self.setAccessibleName(shows)
        if picture is None:
            return
        read = QPixmap.fromImage(QImage.fromData(picture))
        room = px(_WIDE), px(_HIGH)
        if read.width() > room[0] or read.height() > room[1]:
            smooth = Qt.TransformationMode.SmoothTransformation
            read = read.scaled(*room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self.setPixmap(read)
        self.setFixedSize(read.width() + 8, read.height() + 8)


class EmblemChooser(QWidget):
    """Asks for a picture; what is kept of it is made of its pixels alone."""

    chosen = Signal()  # a picture is there, or no more

    def __init__(self, language: Language, ask_path: AskPath = file_to_open) -> None:
        super().__init__()
        self.ask_path = ask_path
        self.picture: bytes | None = None
        self._language = language
        self.drawing = PageDrawing(self)
        self.drawing.drawn.connect(self._take)
        self.drawing.failed.connect(self._refuse)
        self._shown = EmblemView()
        self._shown.setObjectName("emblem.shown")
        self._said = paragraph(kind=Kind.ERROR)
        self._said.setObjectName("emblem.said")
        self._said.hide()
        self._reading = paragraph(words.DRAWING.to(language), Kind.CAPTION)
        self._reading.hide()
        choose = button(
            words.CHOOSE_EMBLEM.to(language),
            symbol=Icon.ATTACH,
            clicked=self._choose,
            name="emblem.choose",
        )
        self._drop = link(words.NO_EMBLEM.to(language), clicked=self._leave, name="emblem.drop")
        self._drop.hide()
        lines = column(self, Space.XS)
        lines.addWidget(label(words.EMBLEM.to(language), Kind.STRONG))
        lines.addWidget(paragraph(words.EMBLEM_HELP.to(language), Kind.CAPTION))
        lines.addWidget(self._shown)
        acts = row(choose, self._drop, spacing=Space.M)
        acts.addStretch(1)
        lines.addLayout(acts)
        lines.addWidget(self._reading)
        lines.addWidget(self._said)
        choose.setAccessibleDescription(words.EMBLEM_HELP.to(language))

    def show_picture(self, picture: bytes | None) -> None:
        """Show an emblem that is kept, or none. Emits nothing."""
        self.picture = picture
        self._shown.show_emblem(picture, words.EMBLEM.to(self._language))
        self._drop.setVisible(picture is not None)
        self._said.hide()
        self._reading.hide()

    def _choose(self) -> None:
        title, kinds = words.CHOOSE_TITLE.to(self._language), words.PICTURES.to(self._language)
        path = self.ask_path(self, title, "", kinds)
        if path is None:
            return
        try:
            content = content_of(path)
            kind = checked_file(content)
        except UserError as error:
            self._complain(error.text)
            return
        self._said.hide()
        self._reading.show()
        self.drawing.draw(content, kind, 0, PICTURE_WIDTH)

    def _take(self, image: QImage, _pages: int) -> None:
        try:
            self.show_picture(emblem_of(image.width(), image.height(), _pixels(image)))
        except UserError as error:
            self._complain(error.text)
            return
        self.chosen.emit()

    def _refuse(self, failure: Failure) -> None:
        self._complain(failure.text)

    def _leave(self) -> None:
        self.show_picture(None)
        self.chosen.emit()

    def _complain(self, said: Text) -> None:
        self._reading.hide()
        say(self._said, said.to(self._language))
        self._said.show()
        announce(self, self._said.text())


def _pixels(image: QImage) -> bytes:
    """Return the pixels without the padding at the end of each row."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows, step, used = bytes(plain.constBits()), plain.bytesPerLine(), plain.width() * _COLOURS
    return b"".join(rows[at * step : at * step + used] for at in range(plain.height()))
