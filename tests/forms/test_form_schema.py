"""What may leave of a form, and the schema that holds it to that."""

from collections.abc import Iterator

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from counsellor_app.forms.answers import Answer, Answers, Row, Typed, answers_to_json, rows_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Share
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.schema import export_schema, shared_answers
from counsellor_app.forms.spec import Form
from tests.builders import ADULT, complete_answers, row
from tests.strategies import any_answers, givens


def fields_answered(form: Form, answers: Answers) -> Iterator[tuple[Field, Answer]]:
    for field_id, answer in answers.items():
        field = form.field(field_id)
        yield field, answer
        if isinstance(field, Rows):
            cells = {cell.id: cell for cell in field.fields}
            for one in rows_of(answers, field_id):
                yield from ((cells[name], cell) for name, cell in one.answers.items())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_schema_is_a_schema(form: Form) -> None:
    Draft202012Validator.check_schema(export_schema(form))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=20)
@drawn(data=st.data())
def test_whatever_leaves_fits_the_schema(form: Form, data: st.DataObject) -> None:
    given, answers = data.draw(givens()), data.draw(any_answers(form))
    fits = Draft202012Validator(export_schema(form))
    for identified in (True, False):
        shared = shared_answers(form, answers, given, identified)
        assert fits.is_valid(answers_to_json(shared))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=20)
@drawn(data=st.data())
def test_only_what_its_handling_lets_out_leaves(form: Form, data: st.DataObject) -> None:
    given, answers = data.draw(givens()), data.draw(any_answers(form))
    named = shared_answers(form, answers, given, identified=True)
    nameless = shared_answers(form, answers, given, identified=False)

    for field, _ in fields_answered(form, named):
        assert field.handling.share is not Share.NEVER
        assert field.handling.sensitive is None
    for field, answer in fields_answered(form, nameless):
        assert field.handling.share is Share.STATISTICS
        assert not isinstance(answer, Typed)


def test_a_question_no_longer_asked_does_not_leave() -> None:
    answers: dict[str, Answer] = {"romanian_level": "B2", "needs_romanian_course": True}
    shared = shared_answers(form_by_id("needs_sheet"), answers, ADULT, identified=True)

    assert shared == {"romanian_level": "B2"}


def test_nothing_of_a_note_leaves() -> None:
    note = form_by_id("note")

    assert shared_answers(note, complete_answers("note"), ADULT, identified=True) == {}
    assert export_schema(note)["properties"] == {}


def test_a_nameless_record_says_nothing_that_names() -> None:
    person = form_by_id("person")
    shared = shared_answers(person, complete_answers("person"), ADULT, identified=False)

    assert set(shared) == {
        "sex", "citizenship", "origin_country", "native_language", "category", "county"
    }  # fmt: skip


def test_rows_leave_only_with_the_cells_that_may() -> None:
    plan = form_by_id("individual_plan")
    answers = complete_answers("individual_plan")
    nameless = shared_answers(plan, answers, ADULT, identified=False)

    (one,) = rows_of(nameless, "activities")
    assert one.answers == {"activity_kind": "c", "activity_stage": "planned"}
    assert set(nameless) == {"activities"}


def test_a_table_about_others_stays() -> None:
    request = form_by_id("request")
    shared = shared_answers(request, complete_answers("request"), ADULT, identified=True)

    assert "children" not in shared
    assert "for_whom" in shared


@pytest.mark.parametrize(
    "foreign",
    [
        {"no_such_question": "x"},
        {"health_conditions": "x"},
        {"romanian_level": "Z9"},
        {"means_income": 1.5},
        {"romanian_level": {"no_answer": "maybe"}},
        {"employment_qualifications": [{"row": "r", "answers": {"more": 1}}]},
    ],
)
def test_the_schema_refuses_what_the_form_does_not_share(foreign: dict[str, object]) -> None:
    fits = Draft202012Validator(export_schema(form_by_id("needs_sheet")))

    assert not fits.is_valid(foreign)


def test_what_is_too_long_may_still_leave() -> None:
    plan = form_by_id("individual_plan")
    table: tuple[Row, ...] = (row("r", {"objective": "x" * 10_000}),)
    shared = shared_answers(plan, {"objectives": table}, Given(), identified=True)

    assert Draft202012Validator(export_schema(plan)).is_valid(answers_to_json(shared))
