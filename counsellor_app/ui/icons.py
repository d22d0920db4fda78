"""Icons drawn from vectors in a colour of the look being worn: sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from counsellor_app.resources import resource
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.theme import colours_now, px
from counsellor_app.ui.tokens import Colour


def icon(name: Icon, colour: Colour = Colour.TEXT, checked: Colour | None = None) -> QIcon:
    """Return an icon that follows the look; ``checked`` is its colour on a pressed button."""
    return QIcon(_VectorEngine(name, colour, checked or colour))


def draw_icon(painter: QPainter, name: Icon, place: QRect | QRectF, colour: Colour) -> None:
    """Draw an icon as a centred square into a place."""
    side = min(place.width(), place.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(place).center())
    _vector(name, colours_now()[colour]).render(painter, square)


class IconView(QWidget):
    """An icon standing by itself; hidden from screen readers unless it gets a name."""

    def __init__(self, name: Icon, colour: Colour = Colour.TEXT, side: int = 20) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: Icon, colour: Colour) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self._name, self.rect(), self._colour)
        painter.end()


# Qt takes a clone over without telling Python, which would free it under Qt's hands.
_CLONES: list[QIconEngine] = []


class _VectorEngine(QIconEngine):
    def __init__(self, name: Icon, colour: Colour, checked: Colour) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._checked = checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        square = QRect(rect)
        square.setWidth(min(rect.width(), rect.height()))  # spare width stands before the words
        draw_icon(painter, self._name, square, self._colour_for(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button painted before its layout gave it room
            return QPixmap()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        made = _VectorEngine(self._name, self._colour, self._checked)
        _CLONES[:] = [clone for clone in _CLONES if isValid(clone)]
        _CLONES.append(made)
        return made

    def _colour_for(self, mode: QIcon.Mode, state: QIcon.State) -> Colour:
        if mode == QIcon.Mode.Disabled:
            return Colour.DISABLED
        return self._checked if state == QIcon.State.On else self._colour


@lru_cache(maxsize=256)
def _vector(name: Icon, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name.value}.svg").read_text(encoding="utf-8")
    tinted = drawing.replace("<svg ", f'<svg fill="{colour}" ', 1)
    return QSvgRenderer(QByteArray(tinted.encode("utf-8")))
