"""Sitting down at one form in the real window, on a real vault: typing it, reading it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.kinds import Field, Link, LinkTo
from counsellor_app.forms.spec import Form
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.writing import Writing
from counsellor_app.settings import Settings, places_under
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.whereabouts import form_at
from tests.builders import ADULT, TODAY, complete_answers
from tests.journeys.by_keys import Keys
from tests.journeys.every_question import PEOPLE, Someone, Way
from tests.journeys.form_typing import FormByKeys
from tests.ui.shell_making import NOW

SIZE = (1366, 768)
_BEFORE = ("person", "first_contact", "needs_sheet", "individual_plan")  # what links point to
_PURPOSE = "verificarea formularelor"


class Sitting:
    """A counsellor at one form of one case: of an adult, with every answer, or on a way."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        form: Form,
        language: Language,
        way: Way | None = None,
    ) -> None:
        self.keys = Keys()
        whole = complete_answers(form.id, ADULT) if way is None else way.answers
        self.said = {
            name: said for name, said in whole.items() if not _is_linked_elsewhere(form.field(name))
        }
        self._way = way
        self._window = window
        self._desk = desk
        self._form = form
        self._language = language
        self._case = _a_case(desk, form, PEOPLE[0] if way is None else way.someone)
        self._record: RecordId | None = None
        self.by_keys = self._open()

    @property
    def view(self) -> FormView:
        """Return the form on the screen."""
        return next(one for one in self._window.findChildren(FormView) if one.isVisible())

    def keep(self) -> None:
        """Keep a version with Ctrl+S and go back to the case."""
        kept: list[Writing] = []
        self.view.kept.connect(kept.append)
        self.keys.press("Ctrl+S")
        if not kept:
            raise RobotLost(f"Ctrl+S kept nothing of “{self._form.id}”")
        self._record = kept[0].record_id
        self.keys.press("Alt+Up")

    def open_again(self) -> None:
        """Open the record that was kept."""
        self.by_keys = self._open()

    def kept(self) -> Answers:
        """Return what the vault holds of the record, its sealed answers opened."""
        if self._record is None:
            raise RobotLost("nothing was kept")
        case_id, record = self._case, self._record
        writing = keeping.open_record(self._desk, case_id, self._form.id, record, TODAY)
        _, sealed = open_notes(self._desk, writing, _PURPOSE, NOW)
        return {**writing.answers, **sealed}

    def expected(self) -> Answers:
        """Return the answers that were to be typed, of the questions that are asked here."""
        return split(self._form, self.said, self.view.looks.session.given)[0]

    def _open(self) -> FormByKeys:
        self._window.go(form_at(self._case, self._form.id, self._record))
        self.keys.find(f"form.{self._form.id}")
        made = FormByKeys(self.keys, self.view, self.said, TODAY, self._language)
        if self._way is not None:
            made.steps = frozenset(self._form.section_of(name).id for name in self.said)
        return made


@contextmanager
def a_window(app: QApplication, desk: Desk, home: Path, settings: Settings) -> Iterator[MainWindow]:
    """Show the register in these settings; put it away afterwards."""
    dress(app, settings)
    window = MainWindow(desk, places_under(home), settings, Clock(lambda: NOW))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    Keys().wait(window.isActiveWindow, "the window did not open")
    try:
        yield window
    finally:
        window.leave()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _a_case(desk: Desk, form: Form, someone: Someone) -> CaseId:
    """Open a case in which the forms before this one are kept with full answers."""
    case_id = intake.open_case(desk, NOW)
    before = (*_BEFORE, "vulnerability") if someone.determined else _BEFORE
    for form_id in before:
        if form_id == form.id:
            continue
        whole = someone.answers if form_id == "person" else complete_answers(form_id)
        writing = keeping.open_form(desk, case_id, form_id, TODAY)
        answers = split(writing.form, whole, someone.given)[0]
        keeping.keep_sheet(desk, writing, answers, today=TODAY, now=NOW)
    return case_id


def _is_linked_elsewhere(field: Field) -> bool:
    """Tell whether a question is answered from the list of sessions, never in the form."""
    return isinstance(field, Link) and field.to is LinkTo.SESSION
