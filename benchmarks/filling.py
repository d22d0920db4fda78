"""Filling in a form: opening it, turning its pages, saving while one types, in each look."""

from collections.abc import Callable, Iterator
from itertools import count, cycle

from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from benchmarks.measuring import Measured, Timed, in_turns, once
from benchmarks.office import NOW, TODAY, Office
from counsellor_app.app import load_window
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services.keeping import open_form
from counsellor_app.settings import FormLook, Settings
from counsellor_app.text import Language

TYPED = "housing_details"
FORM = "needs_sheet"  # the longest: every domain with its own questions
LOOKS = {
    FormLook.PAGES: "pages",
    FormLook.INTERVIEW: "interview mode",
    FormLook.WHOLE: "the whole form on one page",
}
_SIZE = 1366, 728
_BARE = "a bare Qt page with as many labels and lines"
_NOTHING = "a word turned into bytes: nothing to speak of"


class Filling:
    """The longest form, filled in, in its window, with the vault behind it."""

    def __init__(self, office: Office) -> None:
        load_window()
        from counsellor_app.ui.application import application
        from counsellor_app.ui.clock import Clock

        self._app = application(["counsellor"], Settings())
        self._office = office
        self._clock = Clock(lambda: NOW)
        self.open()

    def open(self) -> None:
        """Open the form anew, as pages."""
        from counsellor_app.ui.form_view import FormView

        writing = open_form(self._office.desk, self._office.whole_case, FORM, TODAY)
        self.view = FormView(self._office.desk, writing, Language.RO, self._clock)
        self.view.resize(*_SIZE)
        self.view.grab()

    def close(self) -> None:
        """Take its window away."""
        self.view.deleteLater()
        self._app.sendPostedEvents(None, 0)

    def wear(self, look: FormLook) -> None:
        """Lay the form out in a look, as far as it is on the screen."""
        self.view.looks.choose(look)
        self.view.grab()

    def settle(self) -> Timed:
        """Let what is left be built; return how long each slice of it kept the reader waiting."""
        waits = [once(QApplication.processEvents)]
        while waits[-1] > 1 or len(waits) < len(form_by_id(FORM).fields):
            waits.append(once(QApplication.processEvents))
        return Timed(tuple(one for one in waits if one > 1) or (0.0,))

    def box(self) -> QPlainTextEdit:
        """Return the box that is typed in, on the screen."""
        self.view.show_field(TYPED)
        part = self.view.findChild(QWidget, TYPED)
        box = None if part is None else part.findChild(QPlainTextEdit)
        if box is None:
            raise LookupError(TYPED)
        return box


def measure(office: Office, times: int) -> Iterator[Measured]:
    """Measure the window of the longest form, filled in, with the vault behind it."""
    filling = Filling(office)
    filling.close()
    yield _opening(filling, times)
    filling.open()
    yield _turning(filling, times * 3)
    for look, said in LOOKS.items():
        filling.wear(look)
        filling.settle()
        yield _typing(filling, said, times * 3)
    filling.close()
    yield _growing(filling, max(1, times // 10))


def _opening(filling: Filling, times: int) -> Measured:
    fields = len(form_by_id(FORM).fields)

    def opened() -> None:
        filling.open()
        filling.close()

    ours, bare = in_turns(opened, lambda: _bare_page(fields), times)
    return _beside(f"open a form of {fields} questions", ours, bare, _BARE)


def _turning(filling: Filling, times: int) -> Measured:
    form = form_by_id(FORM)
    steps = cycle(section.id for section in form.sections)
    few = max(len(section.fields) for section in form.sections)

    def turn() -> None:
        filling.view.show_step(next(steps))
        filling.view.grab()

    for _ in form.sections:
        turn()  # pages are built when first shown; what is measured is going back and forth
    ours, bare = in_turns(turn, lambda: _bare_page(few), times)
    return _beside("turn a page of the form", ours, bare, _BARE)


def _typing(filling: Filling, look: str, times: int) -> Measured:
    box, rows = filling.box(), count(1)

    def type_on() -> None:
        box.setPlainText(f"rândul {next(rows)}")
        filling.view.save_now()

    ours, bare = in_turns(type_on, lambda: str(rows).encode(), times)
    return _beside(f"save while typing, {look}, rules included", ours, bare, _NOTHING)


def _growing(filling: Filling, times: int) -> Measured:
    """Measure how long each slice of building the whole form keeps its reader waiting."""
    waits: list[float] = []
    for _ in range(times):
        filling.open()
        waits.append(once(_worn_whole(filling)))
        waits += filling.settle().times
        filling.close()
    few = max(len(section.fields) for section in form_by_id(FORM).sections)
    _, bare = in_turns(lambda: None, lambda: _bare_page(few), times)
    return _beside("wait while the whole form is built", Timed(tuple(waits)), bare, _BARE)


def _worn_whole(filling: Filling) -> Callable[[], None]:
    return lambda: filling.wear(FormLook.WHOLE)


def _beside(name: str, ours: Timed, baseline: Timed, beside: str) -> Measured:
    return Measured(name=name, ours=ours, baseline=baseline, beside=beside)


def _bare_page(lines: int) -> None:
    page = QWidget()
    page.resize(*_SIZE)
    form = QFormLayout(page)
    for number in range(lines):
        form.addRow(QLabel(f"ăîșț {number}"), QLineEdit())
    page.grab()
