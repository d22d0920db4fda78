"""Keys that work on every page: a new note, papers, the case, the search from anywhere."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app.ui.go_to import Found, GoTo
from counsellor_app.ui.office import Office
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.whereabouts import Spot, Where, case_at, note_at
from counsellor_app.ui.words import shell as words

if TYPE_CHECKING:
    from counsellor_app.ui.main_window import MainWindow


class WindowKeys(QObject):
    """What the keys of the main window do."""

    def __init__(self, window: "MainWindow", office: Office) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        for keys, act in (
            ("Ctrl+N", self._write_note),
            ("Ctrl+F", partial(window.go, Where(spot=Spot.CASES))),
            ("Ctrl+K", self._search),
            ("Ctrl+P", self._print),
            ("F1", self._show_article),
            ("Alt+Up", self._go_to_case),
            ("Ctrl+L", office.lock),
        ):
            window_key(window, keys, act)

    def _go_to_case(self) -> None:
        """Go from a page of a case to the case itself."""
        where = self._window.where
        if where.case_id is None or where.spot is Spot.CASE:
            return
        if self._window.leave():
            self._window.go_back(case_at(where.case_id))

    def _write_note(self) -> None:
        where = self._window.where
        if where.spot is not Spot.NOTE:
            self._window.go(note_at(where.case_id))

    def _print(self) -> None:
        where = self._window.where
        if where.case_id is None:
            self._window.say(words.NOTHING_TO_PRINT)
            return
        if where.spot is not Spot.ISSUE:
            self._window.go(Where(spot=Spot.ISSUE, case_id=where.case_id))

    def _show_article(self) -> None:
        """Show the article the page names; where it names none, the act from its beginning."""
        page = self._window.page
        self._office.show_article(None if page is None else page.basis())

    def _search(self) -> None:
        """Search cases, places of the program and the questions of the form on screen."""
        page, office = self._window.page, self._office
        questions = () if page is None else page.questions()
        dialog = GoTo(self._window, office.desk, office.clock, office.language, questions)
        dialog.chosen.connect(self._follow)
        dialog.open()

    def _follow(self, found: Found) -> None:
        page = self._window.page
        if found.where is not None:
            self._window.go(found.where)
        elif found.field_id is not None and page is not None:
            page.show_field(found.field_id)
