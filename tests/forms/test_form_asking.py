"""What is asked, what is set aside, and what comes back."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answer, rows_of
from counsellor_app.forms.asking import asked_of, asked_sections, joined, split
from counsellor_app.forms.conditions import Both, Either, Has, Is, IsNot, IsOneOf, Not, holds
from counsellor_app.forms.given import Given, given_from_json, given_to_json
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from tests.builders import ADULT, UNACCOMPANIED, complete_answers, row
from tests.strategies import any_answers, givens

NEEDS = form_by_id("needs_sheet")
PLAN = form_by_id("individual_plan")


def test_a_beginner_is_asked_about_a_romanian_course() -> None:
    kept, _ = split(NEEDS, {"romanian_level": "A1"}, ADULT)

    assert "needs_romanian_course" in {field.id for field in asked_of(NEEDS, kept, ADULT)}


def test_setting_one_answer_aside_takes_along_what_hangs_on_it() -> None:
    typed: dict[str, Answer] = {
        "romanian_level": "B2",
        "needs_romanian_course": True,
        "course_obstacles": "tura",
    }
    kept, aside = split(NEEDS, typed, ADULT)

    assert kept == {"romanian_level": "B2"}
    assert aside == {"needs_romanian_course": True, "course_obstacles": "tura"}


def test_a_domain_without_need_asks_for_no_activities() -> None:
    kept, aside = split(NEEDS, {"legal_need": "none", "legal_activities": ("a",)}, ADULT)

    assert kept == {"legal_need": "none"}
    assert aside == {"legal_activities": ("a",)}


def test_a_cell_no_longer_asked_is_set_aside_in_its_row() -> None:
    table = (row("r", {"unanswered_reason": "not_now", "unanswered_words": "altfel"}),)
    kept, aside = split(PLAN, {"unanswered": table}, ADULT)

    assert rows_of(kept, "unanswered")[0].answers == {"unanswered_reason": "not_now"}
    assert rows_of(aside, "unanswered")[0].answers == {"unanswered_words": "altfel"}
    assert joined(kept, aside) == {"unanswered": table}


def test_a_removed_row_does_not_come_back_from_what_was_set_aside() -> None:
    table = (row("r", {"unanswered_reason": "not_now", "unanswered_words": "altfel"}),)
    _, aside = split(PLAN, {"unanswered": table}, ADULT)
    other = (row("s", {"unanswered_reason": "unavailable"}),)

    assert joined({"unanswered": other}, aside) == {"unanswered": other}


def test_the_representative_is_asked_for_of_a_minor_only() -> None:
    person = form_by_id("person")
    of_adult = {section.id for section in asked_sections(person, {}, ADULT)}
    of_minor = {section.id for section in asked_sections(person, {}, UNACCOMPANIED)}

    assert of_minor - of_adult == {"representative"}


def test_an_interview_alone_is_offered_unless_the_person_is_a_minor() -> None:
    interview = form_by_id("interview")
    for given, offered in ((ADULT, True), (Given(), True), (UNACCOMPANIED, False)):
        asked = {field.id for field in asked_of(interview, {}, given)}
        assert ("alone_offered" in asked) is offered


def test_no_interpreter_is_asked_about_in_romanian() -> None:
    interview = form_by_id("interview")
    sections = asked_sections(interview, {}, Given(talk_language="ro"))

    assert "interpreter" not in {section.id for section in sections}


def test_adaptations_are_asked_for_once_vulnerability_is_determined() -> None:
    for given, asked in ((ADULT, False), (UNACCOMPANIED, True)):
        kept, _ = split(PLAN, {"adaptations": "mai rar"}, given)
        assert ("adaptations" in kept) is asked


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=20)
@drawn(data=st.data())
def test_nothing_answered_is_ever_lost(form: Form, data: st.DataObject) -> None:
    answers = data.draw(any_answers(form))
    kept, aside = split(form, answers, data.draw(givens()))

    assert joined(kept, aside) == answers


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=20)
@drawn(data=st.data())
def test_only_questions_asked_keep_their_answers(form: Form, data: st.DataObject) -> None:
    given = data.draw(givens())
    kept, _ = split(form, data.draw(any_answers(form)), given)
    asked = {field.id for field in asked_of(form, kept, given)}

    assert kept.keys() <= asked
    assert split(form, kept, given) == (kept, {})


@settings(max_examples=20)
@drawn(before=givens(), after=givens())
def test_what_one_fact_set_aside_another_brings_back(before: Given, after: Given) -> None:
    person = form_by_id("person")
    whole = complete_answers("person", UNACCOMPANIED)
    kept, aside = split(person, whole, before)

    assert split(person, joined(kept, aside), after) == split(person, whole, after)


@drawn(given=givens())
def test_facts_survive_json(given: Given) -> None:
    assert given_from_json(given_to_json(given)) == given


def test_facts_of_a_later_version_are_ignored() -> None:
    assert given_from_json({"track": "A", "moon": "full"}) == Given(track="A")


def test_each_condition_says_what_it_says() -> None:
    answers: dict[str, Answer] = {"a": "x", "many": ("p", "q")}
    facts = Given(minor=None)
    is_x, is_y = Is("a", "x"), Is("a", "y")

    assert holds(IsOneOf("a", ("x", "y")), answers, facts)
    assert holds(Has("many", "q"), answers, facts)
    assert not holds(Has("a", "x"), answers, facts)
    assert holds(Both(is_x, IsNot("a", "y")), answers, facts)
    assert holds(Either(is_y, is_x), answers, facts)
    assert not holds(IsNot("minor", True), answers, facts)  # not known
    assert holds(Not(Is("minor", True)), answers, facts)
