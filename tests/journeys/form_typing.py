"""A form filled in with the keys alone: Tab leads from question to question, each is answered."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.demo.typist import Typist
from counsellor_app.forms.answers import Answer, Answers, NoAnswer, is_rows
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Choice, Count, Day, Field, Link, Money, Time
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.text import Language, lei
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.questions.from_list import ListControl
from counsellor_app.ui.questions.one_of import MOST_ROUND
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.rows_editor import RowsControl
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.steps_list import CHECK
from tests.journeys.by_keys import Keys

ON, BACK = "Alt+Right", "Alt+Left"
_MOST_PAGES = 40
_MOST_STOPS = 400
_MOST_TICKS = 40
_UNREADABLE = "?!"  # neither a day, a time, a number nor a sum


class FormByKeys:
    """One form on the screen, and somebody at its keyboard who knows what to answer."""

    def __init__(
        self, keys: Keys, view: FormView, said: Answers, today: date, language: Language
    ) -> None:
        self._keys = keys
        self._typist = Typist(keys)
        self.view = view
        self.said = said
        self._today = today
        self._language = language
        self.steps: frozenset[str] | None = None  # the steps gone through; None: all
        self.to_mistype: set[type] = {Day, Time, Count, Money}  # once each is enough
        self.typed: list[str] = []  # the names of the questions, as Tab came to them
        self.not_told: list[str] = []  # those whose mistake a screen reader would not hear
        self.rows: dict[str, str] = {}  # the row that was to be typed -> the row on the screen

    def type_all(self) -> None:
        """Look at what is missing, then answer every page from the first to the last."""
        while self.turn(ON):
            pass
        for _page in self.pages():
            for here in self.stops():
                question = question_of(here)
                if question is not None and here in question.control.boxes():
                    self.answer(question)

    def pages(self) -> Iterator[SectionBody]:
        """Go through the pages with the keys, from the first one on."""
        while self.turn(BACK):
            pass
        if self.turn(ON):  # back again: a page turned to has the focus on its first question
            self.turn(BACK)
        for _ in range(_MOST_PAGES):
            if self.step() == CHECK:
                return
            if self.steps is None or self.step() in self.steps:
                yield body_of(self.view)
            self.turn(ON)
        raise RobotLost(f"the pages do not end; one is at “{self.step()}”")

    def stops(self) -> Iterator[QWidget]:
        """Go through what takes the focus on the page, with Tab, until it leaves the page."""
        body, before = body_of(self.view), None
        for _ in range(_MOST_STOPS):
            here = QApplication.focusWidget()
            if here is None or not body.isAncestorOf(here):
                return
            if here is not before:
                yield here
            if QApplication.focusWidget() is here or before is here:
                self._keys.press("Tab")
            before = here
        raise RobotLost(f"Tab does not leave the page “{self.step()}”")

    def answer(self, question: Question) -> None:
        """Type what is to be said here, unless it was typed already."""
        name = question.objectName()
        if isinstance(question.control, RowsControl):
            self._add_row(name, question)
            return
        said = self._wanted(name)
        if name in self.typed or said is None:
            return
        self.typed.append(name)
        if "." not in name:  # a row just added is not told of before its cells are passed
            self._hear(question)
        if isinstance(question.field, Link):
            self._walk_to(question, self.rows.get(str(said), str(said)))
            return
        if type(question.field) in self.to_mistype:
            self.to_mistype.remove(type(question.field))
            self._mistype(question)
        words = typed_words(question.field, said, self._language)
        if isinstance(question.control, ListControl) and isinstance(words, str):
            self._keys.type_over(words)
            self._keys.press("Return")
            return
        if isinstance(words, tuple):
            shown = question.control.answer()
            there = shown if isinstance(shown, tuple) else ()  # an earlier choice may propose some
            self._tick(name, [one for one in (*words, *there) if (one in words) != (one in there)])
            return
        self._typist.answer(name, words)
        if QApplication.activePopupWidget() is not None:
            self._keys.press("Escape")  # a list of suggestions

    def _tick(self, name: str, codes: Sequence[object]) -> None:
        """Go down the ticks of a question and turn these."""
        for code in codes:
            for _ in range(_MOST_TICKS):
                if self._keys.in_focus() == f"{name}.{code}":
                    break
                self._keys.press("Down")
            self._keys.press("Space")

    def _mistype(self, question: Question) -> None:
        """Type what nobody can read, leave the box and come back: the mistake is told."""
        box = question.control.boxes()[0]
        self._keys.type_over(_UNREADABLE)
        self._keys.press("Tab", "Shift+Tab")
        if QApplication.focusWidget() is not box:
            names = f"“{question.objectName()}”: one is at “{self._keys.in_focus()}”"
            raise RobotLost(f"Tab and Shift+Tab do not come back to {names}")
        self._hear(question, must_be_wrong=True)

    def _hear(self, question: Question, *, must_be_wrong: bool = False) -> None:
        """Note a question whose gap is not the first thing said of its box."""
        name = question.objectName()
        gap = next((gap for gap in self._gaps() if self._place_of(gap) == name), None)
        if gap is None and not must_be_wrong:
            return
        why = "?" if gap is None else gap.why.to(self._language)
        box = question.control.boxes()[0]
        if box.property("invalid") != "true" or not box.accessibleDescription().startswith(why):
            self.not_told.append(f"{name}: {box.accessibleDescription()}")

    def _gaps(self) -> tuple[Gap, ...]:
        return self.view.looks.session.gaps(self._today)

    def _place_of(self, gap: Gap) -> str:
        """Return the name of the question that a gap is about."""
        if gap.row_id is None or gap.cell_id is None:
            return gap.field_id
        said = self.view.looks.session.answers[gap.field_id]
        rows = said if is_rows(said) else ()
        place = [str(one.id) for one in rows].index(str(gap.row_id))
        return f"{gap.field_id}.{place + 1}.{gap.cell_id}"

    def _add_row(self, name: str, question: Question) -> None:
        """Add a row with the keys if one is still to be typed; the focus is then in it."""
        wanted, there = self.said.get(name), question.control.answer()
        rows = wanted if wanted is not None and is_rows(wanted) else ()
        shown = there if there is not None and is_rows(there) else ()
        if name not in self.typed and rows:
            self.typed.append(name)
        if len(shown) >= len(rows):
            return
        self._keys.press("Return")
        made = question.control.answer()
        if made is None or not is_rows(made) or len(made) != len(shown) + 1:
            raise RobotLost(f"Enter added no row to “{name}”")
        self.rows[str(rows[len(shown)].id)] = str(made[-1].id)

    def _wanted(self, name: str) -> Answer | None:
        """Return the answer of a question or of a cell, as activities.2.activity_kind."""
        table, _, rest = name.partition(".")
        said = self.said.get(table)
        if not rest:
            return said
        number, _, cell = rest.partition(".")
        rows = said if said is not None and is_rows(said) else ()
        place = int(number) - 1
        return rows[place].answers.get(cell) if place < len(rows) else None

    def _walk_to(self, question: Question, target: str) -> None:
        """Go down a list to what is to be pointed to."""
        box = question.control.boxes()[0]
        if not isinstance(box, QComboBox):
            raise RobotLost(f"“{question.objectName()}” has no list")
        while box.currentData() != target:
            before = box.currentIndex()
            self._keys.press("Down")
            if box.currentIndex() == before:
                raise RobotLost(f"“{question.objectName()}” does not offer what was asked for")

    def turn(self, key: str) -> bool:
        """Turn a page; tell whether there was another."""
        before = self.step()
        self._keys.press(key)
        return self.step() != before

    def step(self) -> str:
        return self.view.tab().partition("/")[0]


def question_of(part: QWidget | None) -> Question | None:
    """Return the question that a part stands in, the innermost."""
    while part is not None and not isinstance(part, Question):
        part = part.parentWidget()
    return part


def body_of(view: FormView) -> SectionBody:
    """Return the page of questions that is on the screen."""
    return next(one for one in view.findChildren(SectionBody) if one.isVisible())


def typed_words(
    field: Field, said: Answer, language: Language
) -> str | bool | NoAnswer | tuple[str, ...]:
    """Return what one types or presses to give an answer."""
    if isinstance(said, bool | NoAnswer):
        return said
    if isinstance(said, tuple):
        return tuple(one for one in said if isinstance(one, str))
    if isinstance(field, Money) and isinstance(said, int):
        return lei(said).removesuffix(" lei")
    if isinstance(field, Day):
        return day_in_words(str(said))
    if isinstance(field, Choice) and (field.catalogue or len(field.options) > MOST_ROUND):
        offered = entries(field.catalogue) if field.catalogue else field.options
        return next(one.text.to(language) for one in offered if one.value == said)
    return str(said)


def by_place(answers: Answers) -> dict[str, object]:
    """Return answers to be compared: a row is known by its place, ticks have no order."""
    places = {
        str(one.id): f"{name}.{number}"
        for name, said in answers.items()
        if is_rows(said)
        for number, one in enumerate(said, 1)
    }
    return {name: _placed(said, places) for name, said in answers.items()}


def _placed(said: Answer, places: Mapping[str, str]) -> object:
    if is_rows(said):
        return [{cell: places.get(str(v), v) for cell, v in one.answers.items()} for one in said]
    if isinstance(said, tuple):
        return {str(one) for one in said}
    return places.get(said, said) if isinstance(said, str) else said
