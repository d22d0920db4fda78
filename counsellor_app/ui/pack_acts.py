"""What is done with a stored pack: printing it and saving a copy outside the vault."""

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.files import write_whole
from counsellor_app.services import issuing
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.issued_panel import PenNumber
from counsellor_app.ui.messages import question_box, tell
from counsellor_app.ui.paper_printing import AskPrinter, PaperPrinting, page_count
from counsellor_app.ui.words import issuing as words


@dataclass(frozen=True, slots=True)
class StoredPack:
    """A pack in sight: its bytes as stored, and the name a copy of it gets."""

    issue_id: IssueId
    content: bytes
    copy_name: str


class PackActs(QObject):
    """Prints and copies; each act is recorded, printing only once the user saw the paper."""

    said = Signal(object)  # a Text: what was done
    came_out_asked = Signal(int)  # so many pages were handed to the printer
    recorded_printed = Signal()
    registered = Signal()  # the number that the pen wrote was recorded

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        language: Language,
        clock: Clock,
        *,
        ask_path: AskPath,
        ask_printer: AskPrinter,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._language = language
        self._clock = clock
        self._ask_path = ask_path
        self._ask_printer = ask_printer
        self._pack: StoredPack | None = None
        self._printing = PaperPrinting(page)
        self._printing.page_printed.connect(self._say_page)
        self._printing.printed.connect(self.came_out_asked)
        self._printing.failed.connect(self._tell)

    def take(self, pack: StoredPack | None) -> None:
        """Act on this pack from now on; None until its bytes have been read."""
        self._pack = pack

    def print_pack(self) -> None:
        """Ask for a printer and hand it the stored pages."""
        if self._pack is None or self._printing.is_printing():
            return
        try:
            pages = page_count(self._pack.content)
            printer = self._ask_printer(self._page, pages, self._language)
        except UserError as error:
            self._tell(error)
            return
        if printer is not None:
            self._printing.start(self._pack.content, printer)

    def record_printed(self) -> None:
        """Record that the paper came out, as the user confirmed."""
        if self._pack is None:
            return
        today, now = self._clock.today(), self._clock.now()
        issuing.record_printed(self._desk, self._pack.issue_id, today, now)
        self.recorded_printed.emit()
        self.said.emit(words.PRINTED)

    def record_number(self, typed: PenNumber) -> None:
        """Record the number and the day that the pen wrote."""
        if self._pack is None:
            return
        now = self._clock.now()
        issuing.register(self._desk, self._pack.issue_id, typed.number, typed.day, now)
        self.registered.emit()
        self.said.emit(words.PEN_SAVED)

    def save_copy(self) -> None:
        """Warn that a copy is readable by anybody, ask for a place, write it and record it."""
        if self._pack is None:
            return
        box = question_box(
            self._page, words.COPY_TITLE, words.COPY_WORDS, self._language, yes=words.COPY_YES
        )
        box.accepted.connect(partial(self._choose_place, self._pack))
        box.finished.connect(box.deleteLater)
        box.open()

    def _choose_place(self, pack: StoredPack) -> None:
        title, kinds = words.COPY_CHOOSE.to(self._language), words.PDF_FILES.to(self._language)
        path = self._ask_path(self._page, title, pack.copy_name, kinds)
        if path is None:
            return
        try:
            write_whole(path, pack.content)
        except UserError as error:
            self._tell(error)
            return
        issuing.record_saved_copy(self._desk, pack.issue_id, self._clock.now())
        self.said.emit(words.COPY_SAVED.filled(name=path.name))

    def _say_page(self, page: int, pages: int) -> None:
        self.said.emit(words.PRINTING.filled(page=page, pages=pages))

    def _tell(self, error: UserError) -> None:
        tell(self._page, error, self._language)


def copy_name(case_number: str, code: str) -> str:
    """Return the name of a copy: the case number and the content code, no personal data."""
    plain = re.sub(r"[^0-9A-Za-z]+", "-", f"{case_number}-{code}").strip("-")
    return f"{plain}.pdf"
