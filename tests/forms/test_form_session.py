"""A form being filled in: what is answered, set aside, undone and opened."""

from dataclasses import replace

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.forms.checking import Lack
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.session import FormSession, Ways
from tests.builders import ADULT, TODAY, UNACCOMPANIED, complete_answers
from tests.strategies import any_answers

NEEDS = form_by_id("needs_sheet")
PERSON = form_by_id("person")


def session_of(**answers: Answer) -> FormSession:
    return FormSession(NEEDS, ADULT, answers)


def test_an_answer_to_a_question_no_longer_asked_is_set_aside_and_comes_back() -> None:
    session = session_of(romanian_level="A1")
    session.answer("needs_romanian_course", True)
    session.answer("romanian_level", "B2")
    assert session.answers == {"romanian_level": "B2"}
    assert session.set_aside == {"needs_romanian_course": True}

    session.answer("romanian_level", "A1")
    assert session.answers["needs_romanian_course"] is True
    assert session.set_aside == {}


def test_what_a_draft_had_set_aside_comes_back_too() -> None:
    session = FormSession(NEEDS, ADULT, {"romanian_level": "B2"}, {"needs_romanian_course": True})
    session.answer("romanian_level", "A2")

    assert session.answers == {"romanian_level": "A2", "needs_romanian_course": True}


def test_nothing_typed_is_no_answer() -> None:
    session = session_of(conclusions="ceva")
    for nothing in (None, "", "   ", ()):
        session.answer("conclusions", nothing)
        assert session.answers == {}


def test_an_equal_answer_makes_no_step_to_undo() -> None:
    session = session_of(romanian_level="A1")
    session.answer("romanian_level", "A1")

    assert session.undo() is None


def test_yes_replaces_one() -> None:
    session = session_of(employment_years=1)
    session.answer("employment_status", "looking")
    session.answer("employment_years", True)

    assert session.answers["employment_years"] is True


def test_a_question_the_form_does_not_ask_is_refused() -> None:
    with pytest.raises(KeyError):
        session_of().answer("nothing_of_the_kind", "x")


def test_a_new_answer_after_undo_leaves_nothing_to_redo() -> None:
    session = session_of()
    session.answer("conclusions", "unu")
    session.undo()
    session.answer("conclusions", "doi")

    assert session.redo() is None
    assert session.answers == {"conclusions": "doi"}


def test_undo_ends_where_a_version_was_kept() -> None:
    session = session_of()
    session.answer("conclusions", "unu")
    session.begin_anew()

    assert session.undo() is None
    assert session.answers == {"conclusions": "unu"}


def test_a_step_tells_which_answer_it_changed_and_whether_there_is_another() -> None:
    session = session_of()
    assert session.ways == Ways(back=False, forward=False)
    session.answer("conclusions", "unu")
    session.answer("proposed_locality", "Exemplu")
    assert session.undo() == "proposed_locality"
    assert session.ways == Ways(back=True, forward=True)
    assert session.redo() == "proposed_locality"


def test_a_draft_given_up_leaves_the_answers_kept_and_no_way_back() -> None:
    session = session_of()
    session.answer("conclusions", "unu")
    session.begin_anew({"conclusions": "vechi"})

    assert session.answers == {"conclusions": "vechi"}
    assert session.undo() is None


def test_opened_answers_join_without_overwriting_and_undo_does_not_take_them() -> None:
    session = session_of()
    session.answer("health_treatment", "scris acum")
    session.add_opened({"health_treatment": "vechi", "health_conditions": "vechi"})
    assert session.answers["health_treatment"] == "scris acum"

    session.undo()
    assert session.answers == {"health_treatment": "vechi", "health_conditions": "vechi"}


def test_a_birth_date_typed_now_can_bring_the_questions_for_a_minor() -> None:
    session = FormSession(PERSON, replace(ADULT, minor=None), {"surname": "Testescu"})
    session.see(UNACCOMPANIED)
    assert "representative" in {section.id for section in session.sections()}

    session.answer("representative_name", "Modelescu")
    session.see(ADULT)
    assert session.set_aside == {"representative_name": "Modelescu"}
    assert session.answers == {"surname": "Testescu"}


def test_missing_names_required_questions_only() -> None:
    session = FormSession(PERSON, Given(), {"sex": NoAnswer.UNKNOWN})
    missing = {gap.field_id for gap in session.gaps(TODAY) if gap.lack is Lack.MISSING}

    assert {"surname", "birth_date"} <= missing
    assert not {"sex", "cnp"} & missing


def test_a_complete_session_has_no_gaps() -> None:
    assert FormSession(NEEDS, ADULT, complete_answers("needs_sheet")).gaps(TODAY) == ()


def test_the_caller_cannot_change_the_session_by_its_answers() -> None:
    session = session_of(conclusions="ceva")
    dict(session.answers).clear()

    assert session.answers == {"conclusions": "ceva"}


@settings(max_examples=25)
@drawn(before=any_answers(PERSON), after=any_answers(PERSON))
def test_undo_leads_all_the_way_back_and_redo_all_the_way_forward(
    before: dict[str, Answer], after: dict[str, Answer]
) -> None:
    session = FormSession(PERSON, ADULT, before)
    start = (session.answers, session.set_aside)
    for field_id, answer in after.items():
        session.answer(field_id, answer)
    end = (session.answers, session.set_aside)

    while session.undo():
        pass
    assert (session.answers, session.set_aside) == start
    while session.redo():
        pass
    assert (session.answers, session.set_aside) == end
