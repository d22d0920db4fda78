"""Where pages are shown to be drawn: one window in one look, settled before each picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.demo.gallery_scene import Scene
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.door_frame import DoorFrame
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.main_window import FIRST, MainWindow
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.whereabouts import Where

Part = TypeVar("Part", bound=QWidget)
_ROUNDS = 50
_PASSES = 10  # words that wrap settle their height, then what stands around them does
_TALLEST = 6000
_TURNS = 500  # of the event loop, in each of which a thumbnail or a searched page is done
_SHADE = QColor(0, 0, 0, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look of the windows: language, colours, size in logical pixels, pixels to each of them."""

    name: str
    title: str
    language: Language = Language.RO
    dark: bool = False
    size: tuple[int, int] = (1366, 768)
    ratio: float = 1.0

    @property
    def settings(self) -> Settings:
        """Return the settings a user would choose for it."""
        return Settings(language=self.language, dark=self.dark)


ROMANIAN = Look(name="ro", title="Romanian, 1366 × 768")
LOOKS = (
    ROMANIAN,
    Look(name="en", title="English", language=Language.EN),
    Look(name="dark", title="Dark", dark=True),
    Look(name="large", title="150 % of 1920 × 1020", size=(1280, 680), ratio=1.5),
    Look(name="stretched", title="Text of double length", language=Language.STRETCHED),
)


class Stage(QWidget):
    """The window: a page of the door, or the open register with the page asked for."""

    def __init__(self, app: QApplication, scene: Scene, look: Look) -> None:
        super().__init__()
        self.scene = scene
        self.look = look
        self._frame: DoorFrame | None = None
        self._main: MainWindow | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._refusing = QTimer(self)
        self._refusing.setInterval(50)
        self._refusing.timeout.connect(_refuse)
        self._refusing.start()  # ticks only inside a dialog that waits for an answer
        dress(app, look.settings)
        self.resize(*look.size)
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self, 5000)

    @property
    def language(self) -> Language:
        """Return the language of the windows."""
        return self.look.language

    def show_door(self, page: QWidget, *, practice: bool = False) -> None:
        """Show a page of the time before the vault is open."""
        self._main = None
        self._furnish(page, practice=practice)

    def main(self) -> MainWindow:
        """Return the open register, shown from now on, nothing over it."""
        if self._frame is not None:
            self._frame.curtain.lift()
        if self._main is None:
            scene = self.scene
            made = MainWindow(scene.desk, scene.places, self.look.settings, scene.clock)
            self._furnish(made, practice=True)
            self._main = made
            made.go(FIRST)
        return self._main

    def go(self, where: Where) -> None:
        """Go to a page of the register and wait for what it reads."""
        self.main().go(where)
        self.settle()

    def shown(self, kind: type[Part], name: str | None = None) -> Part:
        """Return the part of this kind and name that is on the screen; raise LookupError."""
        for part in self.findChildren(kind):
            if part.isVisible() and name in (None, part.objectName()):
                return part
        raise LookupError(f"{kind.__name__} {name or ''} is not on the screen")

    def settle(self) -> None:
        """Let the background work end and everything be laid out, the window having the keys."""
        if not self.isActiveWindow():
            self.activateWindow()  # a window that a page made on its way may have taken them
        for _ in range(_ROUNDS):
            working = [jobs for jobs in self.findChildren(Jobs) if jobs.is_busy()]
            for jobs in working:
                jobs.finish()
            for _ in range(_PASSES):
                QCoreApplication.sendPostedEvents()
            if not working:
                break
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        papers = [paper for paper in self.findChildren(PdfView) if paper.isVisible()]
        for _ in range(_TURNS):
            if all(paper.is_settled() for paper in papers):
                break
            QTest.qWait(1)

    def put_away(self) -> None:
        """Leave the page shown and close the window."""
        if self._main is not None:
            self._main.leave()
        self.close()
        self.deleteLater()

    def _furnish(self, page: QWidget, *, practice: bool) -> None:
        old = self._frame
        self._frame = DoorFrame(self.language, practice=practice)
        self._frame.show_page(page)
        self._lines.addWidget(self._frame)
        if old is not None:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.settle()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A page to draw; ``show`` returns a dialog that stands over the window, or None."""

    name: str
    group: str
    title: str
    show: Callable[[Stage], QWidget | None]
    everywhere: bool = True  # in every look, not in the first alone


def picture(stage: Stage, over: QWidget | None = None) -> QImage:
    """Return what the window shows, with the dialog in its middle."""
    stage.settle()
    image = _painted(stage, stage.look.ratio)
    if over is None:
        return image
    if not over.testAttribute(Qt.WidgetAttribute.WA_Resized):
        over.adjustSize()
    dialog = _painted(over, stage.look.ratio)
    room = stage.size() - over.size()
    painter = QPainter(image)
    painter.fillRect(stage.rect(), _SHADE)
    painter.drawImage(QPoint(room.width() // 2, room.height() // 2), dialog)
    painter.end()
    return image


def whole_picture(stage: Stage) -> QImage | None:
    """Return the window made as tall as its longest page; None if all of it is in sight."""
    hidden = [
        area.verticalScrollBar().maximum()
        for area in stage.findChildren(QScrollArea)
        if area.isVisible() and area.widgetResizable()
    ]
    longest = max(hidden, default=0)
    if longest <= 0:
        return None
    size = stage.size()
    stage.resize(size.width(), min(size.height() + longest, _TALLEST))
    image = picture(stage)
    stage.resize(size)
    stage.settle()
    return image


def _refuse() -> None:
    """Give a dialog that waits, as the one that asks for a path, no for an answer."""
    waiting = QApplication.activeModalWidget()
    if isinstance(waiting, QDialog):
        waiting.reject()


def _painted(part: QWidget, ratio: float) -> QImage:
    size = QSize(round(part.width() * ratio), round(part.height() * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    part.render(image)
    return image
