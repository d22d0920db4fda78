"""The pages of a document as small pictures at its left, the page in sight marked."""

from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.text import Language
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import common, preview

_WIDTH = 96  # of a picture
_BESIDE = 20  # the room at each of its sides
_NUMBER = 22  # the line of the number
_KEPT = 24  # pictures: more than a tall screen shows, and a few megabytes at most
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class Thumbnails(QListView):
    """The pages to choose from; a picture is drawn when its place is in sight, one at a time."""

    chosen = Signal(int)  # a page to go to, from 1
    entered = Signal()  # Enter: read on in the page

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._numbers = _Numbers(language)
        self._pictures = _Pictures()
        self._is_following = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw_next)
        self.setModel(self._numbers)
        self.setItemDelegate(_Painter(self, self._pictures))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(preview.THUMBNAILS.to(language))
        self.setFixedWidth(self.wanted_width())

    def wanted_width(self) -> int:
        """Return how wide the pages at the left are, when they are shown."""
        return px(_WIDTH + 2 * _BESIDE) + self.verticalScrollBar().sizeHint().width()

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show the pages of another document, or none."""
        self._turn.stop()
        self._pictures.show_pages(pages)
        self._numbers.show_count(len(pages.sizes) if pages is not None else 0)

    def show_page(self, page: int) -> None:
        """Mark the page in sight, counted from 1. Emits nothing."""
        self._is_following = True
        self.setCurrentIndex(self._numbers.index(page - 1))
        self._is_following = False

    def is_drawn(self) -> bool:
        """Tell whether every picture in sight is drawn."""
        return not self.isVisible() or not self._lacking()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and not self._is_following:
            self.chosen.emit(current.row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the view zooms
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self.currentIndex().row() + 1)
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._lacking():
            self._turn.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scrollTo(self.currentIndex())

    def _lacking(self) -> list[int]:
        high = max(self._pictures.item_height(), 1)
        top = self.verticalScrollBar().value()
        last = min((top + self.viewport().height()) // high + 1, self._numbers.rowCount())
        return self._pictures.lacking(range(top // high, last), self.devicePixelRatioF())

    def _draw_next(self) -> None:
        lacking = self._lacking()
        if lacking and self.isVisible():
            self._pictures.draw(lacking[0], self.devicePixelRatioF())
            self.viewport().update()  # and the next one, if there is one, at another turn


class _Numbers(QAbstractListModel):
    """The numbers of the pages; typing one goes to it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._count = 0

    def show_count(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> str | None:
        if role == _ROLE.DisplayRole:
            return str(index.row() + 1)
        if role == _ROLE.AccessibleTextRole:
            said = common.PAGE_OF.filled(page=index.row() + 1, pages=self._count)
            return said.to(self._language)
        return None


class _Pictures:
    """The small pictures drawn last, and how large they are."""

    def __init__(self) -> None:
        self._pages: PdfPages | None = None
        self._drawn: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def show_pages(self, pages: PdfPages | None) -> None:
        self._pages = pages
        self._drawn.clear()

    def item_height(self) -> int:
        sizes = self._pages.sizes if self._pages is not None else ()
        highest = max((_fitted(size).height() for size in sizes), default=0.0)
        return round(highest) + px(_NUMBER) + 2 * Space.S

    def size_of(self, number: int) -> QSizeF:
        return _fitted(self._pages.sizes[number]) if self._pages is not None else QSizeF()

    def of(self, number: int, ratio: float) -> QImage | None:
        key = (number, ratio)
        if key in self._drawn:
            self._drawn.move_to_end(key)
        return self._drawn.get(key)

    def lacking(self, numbers: range, ratio: float) -> list[int]:
        return [number for number in numbers if (number, ratio) not in self._drawn]

    def draw(self, number: int, ratio: float) -> None:
        if self._pages is None:
            return
        width = self._pages.sizes[number].width()
        scale = self.size_of(number).width() * ratio / max(width, 1)
        self._drawn[number, ratio] = self._pages.image(number, scale)
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)


class _Painter(QStyledItemDelegate):
    """Paints a page with its number; the one in sight has a thick frame and a filled number."""

    def __init__(self, parent: Thumbnails, pictures: _Pictures) -> None:
        super().__init__(parent)
        self._view = parent
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(px(_WIDTH), self._pictures.item_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        size = self._pictures.size_of(index.row())
        page = QRectF(0, 0, size.width(), size.height())
        page.moveCenter(QRectF(rect).center())
        page.moveBottom(rect.bottom() - px(_NUMBER) - Space.XS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        picture = self._pictures.of(index.row(), self._view.devicePixelRatioF())
        if picture is not None:
            painter.drawImage(page, picture)
        is_in_sight = index.row() == self._view.currentIndex().row()
        ink = Colour.ACCENT if is_in_sight else Colour.FIELD
        painter.setPen(QPen(colour(ink), 3 if is_in_sight else 1))
        painter.drawRect(page.adjusted(-2, -2, 2, 2) if is_in_sight else page)
        number = QRect(rect.left(), round(page.bottom()) + Space.XS, rect.width(), px(_NUMBER))
        _write_number(painter, number, str(index.row() + 1), is_in_sight=is_in_sight)
        painter.restore()


def _write_number(painter: QPainter, place: QRect, number: str, *, is_in_sight: bool) -> None:
    painter.setFont(bold_font(Size.CAPTION) if is_in_sight else font(Size.CAPTION))
    painter.setPen(colour(Colour.ON_ACCENT if is_in_sight else Colour.MUTED))
    if is_in_sight:
        wide = painter.fontMetrics().horizontalAdvance(number) + 2 * Space.S
        ground = QRectF(0, 0, wide, place.height() - 4)
        ground.moveCenter(QRectF(place).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(Colour.ACCENT))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        painter.restore()
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)


def _fitted(page: QSizeF) -> QSizeF:
    """Return a page as wide as a picture, or, where it is very tall, twice as high as wide."""
    room = QSizeF(px(_WIDTH), 2 * px(_WIDTH))
    return page.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
