"""Any answers to any form: saved, reopened and read back equal from the encrypted vault."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import Sealed
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.conditions import names_in
from counsellor_app.forms.given import NAMES
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form
from counsellor_app.services import intake, keeping, sessions
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.sealing_answers import opened
from counsellor_app.services.writing import Writing
from tests.builders import TODAY, row
from tests.services.conftest import Reopened
from tests.services.working import tick
from tests.strategies import FEW, any_answers, givens


@dataclass(slots=True)
class Room:
    """A vault that is closed and opened again between writing and reading."""

    made: Path
    copies: Path
    reopened: Reopened
    desk: Desk

    def begin(self) -> Desk:
        """Go on with an empty vault: what is in one makes every opening slower."""
        self.desk.vault.close()
        shutil.rmtree(self.copies)
        self.desk = self.reopened(Path(shutil.copytree(self.made, self.copies)))
        return self.desk

    def reopen(self) -> Desk:
        """Close the vault and open it again, as the next morning."""
        self.desk.vault.close()
        self.desk = self.reopened(self.copies)
        return self.desk


@pytest.fixture(scope="module")
def room(office: tuple[Path, Reopened], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    copy = Path(shutil.copytree(office[0], tmp_path_factory.mktemp("every") / "vault"))
    made = Room(office[0], copy, office[1], office[1](copy))
    yield made
    made.desk.vault.close()


def begun(desk: Desk, form: Form) -> Writing:
    """Begin a record of the form in a case of its own."""
    return keeping.begin_record(desk, intake.open_case(desk, tick()), form.id, TODAY, tick())


def sealed_of(desk: Desk, record: RecordId, boxes: Sealed) -> dict[str, Answer]:
    return opened(record, boxes, desk.class_keys)


def sitting(desk: Desk, writing: Writing) -> FormSession:
    """Return the form as a window opens it, with what is sealed opened."""
    session = FormSession(writing.form, writing.given, writing.answers, writing.set_aside)
    session.add_opened(sealed_of(desk, writing.record_id, writing.sealed))
    return session


def found_again(desk: Desk, begun_as: Writing) -> Writing:
    """Open the record again, under the facts it was written under."""
    return replace(
        keeping.open_record(desk, begun_as.case_id, begun_as.form.id, begun_as.record_id, TODAY),
        given=begun_as.given,
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_a_draft_is_read_back_and_what_was_set_aside_comes_back(
    form: Form, room: Room, data: st.DataObject
) -> None:
    said = data.draw(any_answers(form))
    here, elsewhere = data.draw(givens()), data.draw(givens())
    kept, aside = split(form, said, here)
    before = FormSession(form, here, said)
    assert (before.answers, before.set_aside) == (kept, aside)

    before.see(elsewhere)
    writing = replace(begun(room.begin(), form), given=elsewhere)
    keeping.save_draft(room.desk, writing, before.answers, before.set_aside, tick())
    desk = room.reopen()

    after = sitting(desk, found_again(desk, writing))
    assert (after.answers, after.set_aside) == (before.answers, before.set_aside)
    after.see(here)
    assert (after.answers, after.set_aside) == (kept, aside)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_a_version_holds_what_is_asked_and_nothing_set_aside(
    form: Form, room: Room, data: st.DataObject
) -> None:
    said, facts = data.draw(any_answers(form)), data.draw(givens())
    sealed_were_opened = data.draw(st.booleans())
    kept, aside = split(form, said, facts)
    writing = replace(begun(room.begin(), form), given=facts)
    keeping.save_draft(room.desk, writing, kept, aside, tick())
    drafted = found_again(room.desk, writing)
    answers: Answers = drafted.answers
    if sealed_were_opened:
        drafted, _ = open_notes(room.desk, drafted, "probă", tick())
        answers = kept
    keeping.keep_sheet(room.desk, drafted, answers, today=TODAY, now=tick())
    desk = room.reopen()

    again = found_again(desk, writing)
    assert again.newest is not None
    assert again.draft_saved_at is None
    assert again.set_aside == {}
    whole = {**again.newest.answers, **sealed_of(desk, writing.record_id, again.newest.sealed)}
    assert whole == kept
    session = sitting(desk, again)
    assert (session.answers, session.set_aside) == (kept, {})


@pytest.mark.parametrize("form", OFFICE_FORMS, ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_a_form_of_the_office_is_read_back_from_draft_and_version(
    form: Form, room: Room, data: st.DataObject
) -> None:
    said = data.draw(any_answers(form))
    page = sessions.begin_session(room.begin(), TODAY, tick())
    kept, aside = split(form, said, page.writing.given)
    page = sessions.save_session_draft(room.desk, page, kept, aside, tick())
    record = page.writing.record_id

    page = sessions.open_session(room.reopen(), record, TODAY)
    assert (page.writing.answers, page.writing.set_aside) == (kept, aside)
    sessions.keep_session(room.desk, page, kept, (), today=TODAY, now=tick())

    again = sessions.open_session(room.reopen(), record, TODAY).writing
    assert (again.answers, again.set_aside) == (kept, {})


@pytest.mark.parametrize("form", (*FORMS, *OFFICE_FORMS), ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_an_answer_taken_back_and_given_again_brings_back_what_hung_on_it(
    form: Form, data: st.DataObject
) -> None:
    said, facts = data.draw(any_answers(form)), data.draw(givens())
    session = FormSession(form, facts, said)
    for name in sorted(deciding(form) & said.keys()):
        before = (session.answers, session.set_aside)
        session.answer(name, None)
        assert name not in session.answers
        session.undo()
        assert (session.answers, session.set_aside) == before
        session.answer(name, None)
        session.answer(name, said[name])
        assert holds_all(before[0], session.answers)


def deciding(form: Form) -> set[str]:
    """Return the questions whose answer decides whether another is asked."""
    read: set[str] = set()
    for section in form.sections:
        read |= names_in(section.asked_if)
        for field in section.fields:
            read |= names_in(field.asked_if)
            if isinstance(field, Rows):
                read = read.union(*(names_in(cell.asked_if) for cell in field.fields))
    return (read - NAMES) & {field.id for field in form.fields}


def holds_all(before: Answers, after: Answers) -> bool:
    return {name: after.get(name) for name in before} == dict(before)


def test_a_table_as_long_as_it_may_be_is_kept_whole(room: Room) -> None:
    for form in FORMS:
        tables = [field for field in form.fields if isinstance(field, Rows)]
        writing = begun(room.desk, form)
        answers = {table.id: rows_up_to_the_limit(table) for table in tables}
        keeping.save_draft(room.desk, writing, answers, {}, tick())
        assert room_holds(room, writing, answers)


def room_holds(room: Room, writing: Writing, answers: Answers) -> bool:
    again = found_again(room.desk, writing)
    boxes = sealed_of(room.desk, again.record_id, again.sealed)
    return {**again.answers, **boxes} == dict(answers)


def rows_up_to_the_limit(table: Rows) -> Answer:
    return tuple(row(f"{table.id} {number}", {}) for number in range(table.most))
