"""The standard case, from first contact to protocol, answered as shortly as the forms allow."""

from datetime import date

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.demo.robot import takes_keys
from counsellor_app.forms.answers import Answer, Answers, Row, is_rows
from counsellor_app.forms.asking import asked_in, split
from counsellor_app.forms.checking import check
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.forms.registry import form_by_id
from counsellor_app.ui.steps_list import CHECK
from tests.builders import complete_answers
from tests.journeys.by_keys import Keys
from tests.journeys.form_typing import ON, FormByKeys, question_of

STANDARD = (
    "first_contact", "person", "request", "interview", "needs_sheet", "individual_plan", "protocol"
)  # fmt: skip


# What is asked of most people, where the invented person of the other tests has it harder.
_SHORTER: dict[str, dict[str, Answer]] = {
    "person": {"interpreter_needed": False, "literacy": ("latin",), "marital_status": "single"},
    "request": {"for_whom": ("self",)},
    "interview": {"interpreter": "present", "topics": ("employment", "romanian")},
    "needs_sheet": {"employment_need": "none", "housing_need": "none",
                    "housing_social_asked": False, "vulnerability_signs": False},
    "individual_plan": {"agreement": "agrees"},
    "protocol": {"interpreter_at_signing": False},
}  # fmt: skip


class CountingKeys(Keys):
    """Keys that are counted: every key or chord pressed, every letter typed."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.letters = 0

    def press(self, *keys: str) -> None:
        """Press keys or chords one after the other, and count them."""
        self.pressed += len(keys)
        super().press(*keys)

    def write(self, text: str) -> None:
        """Type text letter by letter, and count the letters."""
        self.letters += len(text)
        super().write(text)

    def type_over(self, text: str) -> None:
        """Type into a box; only what stands in it already is marked first."""
        if _is_empty(QApplication.focusWidget()):
            self.write(text)
            return
        super().type_over(text)


class InShort(FormByKeys):
    """A form whose questions are answered only as far as they must be."""

    def type_shortly(self) -> None:
        """Answer what must be answered, leave each page after the last of it, and keep it."""
        self.to_mistype.clear()
        takes_keys()  # a dialog that closed leaves the keys to the form
        while self.step() != CHECK:
            for here in self.stops():
                question = question_of(here)
                if question is not None and here in question.control.boxes():
                    self.answer(question)
                    takes_keys()  # a list that closed leaves them to the form too
                if not self._is_wanted_here():
                    break
            self.turn(ON)

    def _is_wanted_here(self) -> bool:
        """Tell whether something is still to be typed on this page."""
        section = self.view.looks.session.form.sections
        here = next(one for one in section if one.id == self.step())
        answers = self.view.looks.session.answers
        return any(not _is_said(answers.get(f.id), self.said.get(f.id)) for f in here.fields)


def shortest_answers(form_id: str, given: Given, today: date) -> Answers:
    """Return answers to the questions that must be answered, rows and cells among them."""
    form = form_by_id(form_id)
    whole = {**complete_answers(form_id, given), **_SHORTER.get(form_id, {})}
    said: dict[str, Answer] = {}
    while True:
        asked = {field.id for one in form.sections for field in asked_in(one, said, given)}
        missing = {gap.field_id for gap in check(form, said, given, today)}
        wanted = missing & asked - said.keys()
        if not wanted:
            return split(form, said, given)[0]
        said |= {name: _shortened(form.field(name), whole[name]) for name in wanted}


def _shortened(field: Field, answer: Answer) -> Answer:
    """Return an answer; of a table its first row, with the cells that must be filled in."""
    if not isinstance(field, Rows) or not is_rows(answer):
        return answer
    first = answer[0]
    needed = {cell.id for cell in field.fields if cell.required}
    cells = {name: said for name, said in first.answers.items() if name in needed}
    return (Row(first.id, cells),)


def _is_said(there: Answer | None, wanted: Answer | None) -> bool:
    """Tell whether what was to be typed is there: of a table, all its rows and cells."""
    if wanted is None or not is_rows(wanted):
        return wanted is None or there is not None
    rows = there if there is not None and is_rows(there) else ()
    return len(rows) == len(wanted) and all(
        row.answers.keys() >= one.answers.keys() for row, one in zip(rows, wanted, strict=True)
    )


def _is_empty(part: QWidget | None) -> bool:
    if isinstance(part, QPlainTextEdit):
        return not part.toPlainText()
    return isinstance(part, QLineEdit) and not part.text()
