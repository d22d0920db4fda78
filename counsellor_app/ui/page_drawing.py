"""Pages of foreign files as pictures, drawn by a process of their own that gets only the bytes."""

import sys
from enum import Enum

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QImage

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.desktop.render_child import HEAD, MOST_PIXELS, Ended, command
from counsellor_app.text import Text
from counsellor_app.ui.words import attaching as words

_LONGEST_MS = 20_000
_GOING_MS = 2_000
_COLOURS = 3  # bytes of a pixel


class Failure(Enum):
    """Why there is no picture."""

    DAMAGED = "damaged"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"

    @property
    def text(self) -> Text:
        """Return the sentence that says so."""
        return _FAILURE_TEXTS[self]


class PageDrawing(QObject):
    """Draws one page at a time; a page asked for before the last one is there takes its place."""

    drawn = Signal(object, int)  # the QImage, and how many pages the file has
    failed = Signal(object)  # a Failure

    def __init__(self, parent: QObject, longest_ms: int = _LONGEST_MS) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._answer = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(longest_ms)
        self._timer.timeout.connect(lambda: self._fail(Failure.TOO_LONG))

    def draw(self, content: bytes, kind: FileKind, page: int, width: int) -> None:
        """Begin to draw a page, counted from 0, so many pixels wide."""
        self.stop()
        program, *arguments = command(kind, page, width)
        process = QProcess(self)
        process.setProgram(program)
        process.setArguments(arguments)
        process.setStandardErrorFile(QProcess.nullDevice())
        if sys.platform != "win32":
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.CloseFileDescriptors)
        process.readyReadStandardOutput.connect(self._take)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._note_error)
        self._process = process
        self._timer.start()
        process.start()
        process.write(content)
        process.closeWriteChannel()

    def stop(self) -> None:
        """End the process that draws, if there is one; nothing is told."""
        self._timer.stop()
        process, self._process, self._answer = self._process, None, b""
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._take)
        process.finished.disconnect(self._end)
        process.errorOccurred.disconnect(self._note_error)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(_GOING_MS)
        process.deleteLater()

    def process_id(self) -> int:
        """Return the number of the process that draws now; 0 for none."""
        return 0 if self._process is None else self._process.processId()

    def _take(self) -> None:
        if self._process is None:
            return
        self._answer += bytes(self._process.readAllStandardOutput().data())
        if len(self._answer) > HEAD.size + MOST_PIXELS * _COLOURS:
            self._fail(Failure.DAMAGED)

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        self._take()
        answer = self._answer
        self.stop()
        if status is not QProcess.ExitStatus.NormalExit or code != Ended.DRAWN:
            self.failed.emit(_FAILURES.get(code, Failure.DAMAGED))
            return
        picture = picture_in(answer)
        if picture is None:
            self.failed.emit(Failure.DAMAGED)
            return
        self.drawn.emit(*picture)

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # every other one ends it, and is told
            self._fail(Failure.DAMAGED)

    def _fail(self, failure: Failure) -> None:
        self.stop()
        self.failed.emit(failure)


def picture_in(answer: bytes) -> tuple[QImage, int] | None:
    """Return the picture and the number of pages a process told, or None if it is not whole."""
    if len(answer) < HEAD.size:
        return None
    pages, width, height = HEAD.unpack_from(answer)
    pixels = answer[HEAD.size :]
    if not (pages and width and height) or width * height > MOST_PIXELS:
        return None
    if len(pixels) != width * height * _COLOURS:
        return None
    form = QImage.Format.Format_RGB888
    return QImage(pixels, width, height, width * _COLOURS, form).copy(), pages


_FAILURES = {int(Ended.PASSWORD): Failure.LOCKED, int(Ended.TOO_LARGE): Failure.TOO_LARGE}
_FAILURE_TEXTS = {
    Failure.DAMAGED: words.DAMAGED,
    Failure.LOCKED: words.LOCKED,
    Failure.TOO_LARGE: words.TOO_LARGE,
    Failure.TOO_LONG: words.TOO_LONG,
}
