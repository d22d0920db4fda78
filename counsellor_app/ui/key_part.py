"""Where the key comes from: what a file and a token have in common while one is asked for."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import BadInput
from counsellor_app.text import Language, Text
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.parts import Kind, column, paragraph, progress, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space

Result = TypeVar("Result")


class KeyPart(QWidget):
    """Asks for a key and opens it beside the window; a secret is held no longer than it is used."""

    opened = Signal(object)  # an OpenKey; None: what was open is so no more

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        self.lines = column(self, Space.M)
        self._jobs = Jobs(self)
        self._done: Callable[[object], object] = _nothing
        self._refused: Callable[[Text], object] = _nothing
        self._next: Callable[[], object] | None = None  # asked for while something else was done
        self._doing = paragraph(kind=Kind.MUTED)
        self._moving = progress("")
        self._moving.setRange(0, 0)
        self._say(None)

    def forget(self) -> None:
        """Let go of every secret, and of what is still to come of one."""
        self._done, self._refused, self._next = _nothing, _nothing, None

    def refuse(self, why: Text) -> None:
        """Say why the key did not sign, beside what is to be typed again."""

    def add_doing(self) -> None:
        """Put what is being done at the end of the column."""
        self.lines.addWidget(self._doing)
        self.lines.addWidget(self._moving)

    def run(
        self,
        said: Text,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        refused: Callable[[Text], object],
    ) -> None:
        """Work beside the window, one thing at a time; a BadInput is told to ``refused``."""
        if self._jobs.is_busy():
            self._next = partial(self.run, said, work, done, refused)
            return
        self._say(said)
        self._done, self._refused = cast("Callable[[object], object]", done), refused
        self._jobs.start(work, done=self._come, failed=self._failed)

    def _come(self, result: object) -> None:
        self._say(None)
        self._done(result)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._say(None)
        if not isinstance(error, BadInput):
            show_failure(self, error, self.language)
            return
        self._refused(error.text)
        self._go_on()

    def _go_on(self) -> None:
        going, self._next = self._next, None
        if going is not None:
            going()

    def _say(self, doing: Text | None) -> None:
        said = "" if doing is None else doing.to(self.language)
        say(self._doing, said)
        self._moving.setAccessibleName(said)
        self._doing.setVisible(doing is not None)
        self._moving.setVisible(doing is not None)
        announce(self, said)


def _nothing(_said: object) -> None:
    return None
