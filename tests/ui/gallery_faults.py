"""What can be wrong with a page that is on the screen, seen by measuring it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from counsellor_app.ui.context_panel import ContextPanel
from counsellor_app.ui.tokens import TEXT_CONTRAST, contrast
from counsellor_app.ui.wrapped import ElidedLabel, WrappingLink

INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar
)  # fmt: skip
LARGE_LETTERS = 24  # pixels high, from where contrast of 3 is enough
LARGE_CONTRAST = 3.0


def shown_parts(window: QWidget) -> Iterator[QWidget]:
    """Yield what can be seen of a window, or scrolled to."""
    yield from (part for part in window.findChildren(QWidget) if part.isVisible())


def unnamed(window: QWidget) -> Iterator[str]:
    """Yield the controls without a name."""
    for part in shown_parts(window):
        if not isinstance(part, INTERACTIVE) or _inside(part, QAbstractScrollArea):
            continue
        if not name_of(part):
            yield told(part)


def name_of(part: QWidget) -> str:
    """Return the name that a screen reader says."""
    accessible = QAccessible.queryAccessibleInterface(part)
    return accessible.text(QAccessible.Text.Name).strip() if accessible is not None else ""


def cut(window: QWidget) -> Iterator[str]:
    """Yield labels and buttons with less room than their words need."""
    for part in shown_parts(window):
        if isinstance(part, ElidedLabel) or not _words_of(part):
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            if part.heightForWidth(part.width()) > part.height():
                yield f"{told(part)}: {part.heightForWidth(part.width())} > {part.height()} high"
        elif isinstance(part, WrappingLink):
            continue
        elif isinstance(part, QLabel | QPushButton) and part.sizeHint().width() > part.width():
            yield f"{told(part)}: {part.sizeHint().width()} > {part.width()} wide"


def outside(window: QWidget) -> Iterator[str]:
    """Yield parts that stand partly left or right of the room they can be seen in."""
    for part in shown_parts(window):
        if isinstance(part, (QLabel, *INTERACTIVE)) and not part.visibleRegion().isEmpty():
            room = _room_of(part, window)
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            if place.left() < room.left() or place.right() > room.right():
                yield f"{told(part)}: {place.left()}–{place.right()}"


def pale(window: QWidget) -> Iterator[str]:
    """Yield labels whose painted words stand out too little from what is behind them."""
    painted = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painted.setDevicePixelRatio(1)
    for part in shown_parts(window):
        if not isinstance(part, QLabel) or not part.text().strip() or not part.isEnabled():
            continue
        if part.visibleRegion().boundingRect() != part.rect() or _covered(part, window):
            continue
        least = LARGE_CONTRAST if part.font().pixelSize() >= LARGE_LETTERS else TEXT_CONTRAST
        seen = _painted_contrast(painted.copy(QRect(part.mapTo(window, QPoint(0, 0)), part.size())))
        if seen < least:
            yield f"{told(part)}: {seen:.1f}"


def foreign(window: QWidget, other: frozenset[str]) -> Iterator[str]:
    """Yield parts that say a text of the other language, but for the words for interpreters."""
    for part in shown_parts(window):
        if _inside(part, ContextPanel) or part.objectName() == "other_language":
            continue
        said = {_words_of(part), part.accessibleName(), part.toolTip(), _placeholder_of(part)}
        yield from sorted(f"{told(part)}: {words}" for words in said & other)


def twice(window: QWidget) -> Iterator[str]:
    """Yield the identifiers that two controls of a page have."""
    names = Counter(
        part.objectName()
        for part in shown_parts(window)
        if isinstance(part, INTERACTIVE)
        and part.objectName()
        and not part.objectName().startswith("qt_")
    )
    yield from (f"{name}: {count} times" for name, count in names.items() if count > 1)


def told(part: QWidget) -> str:
    """Return a part as a person would point at it."""
    return f"{type(part).__name__} {part.objectName() or _words_of(part)[:60]!r}"


def _words_of(part: QWidget) -> str:
    return part.text().replace("&", "") if isinstance(part, QLabel | QAbstractButton) else ""


def _placeholder_of(part: QWidget) -> str:
    return part.placeholderText() if isinstance(part, QLineEdit | QPlainTextEdit) else ""


def _inside(part: QWidget, *kinds: type[QWidget]) -> bool:
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, kinds) and not isinstance(around, QScrollArea):
            return True
        around = around.parentWidget()
    return False


def _room_of(part: QWidget, window: QWidget) -> QRect:
    around = part.parentWidget()
    while around is not None and around is not window:
        if isinstance(around, QScrollArea):
            port = around.viewport()
            return QRect(port.mapTo(window, QPoint(0, 0)), port.size())
        around = around.parentWidget()
    return window.rect()


def _covered(part: QWidget, window: QWidget) -> bool:
    """Tell whether something else is painted over the part."""
    middle = part.mapTo(window, part.rect().center())
    on_top = window.childAt(middle)
    return on_top is not part and not (on_top is not None and part.isAncestorOf(on_top))


def _painted_contrast(image: QImage) -> float:
    """Return the contrast of the ground, the commonest colour, with what differs most from it."""
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    ground = pixels.most_common(1)[0][0]
    return max(contrast(_hex(ground), _hex(pixel)) for pixel in pixels)


@cache
def _hex(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"
