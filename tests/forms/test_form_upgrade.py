"""Answers of older sheets as this version asks for them."""

from dataclasses import replace

import pytest

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.forms.upgrade import STEPS, Step, renamed, reworded, upgraded
from tests.builders import complete_answers

THIRD = replace(form_by_id("note"), version=3)


def doubled(answers: Answers) -> dict[str, Answer]:
    minutes = answers["minutes"]
    assert isinstance(minutes, int)
    return {**answers, "minutes": minutes * 2}


def plus_one(answers: Answers) -> dict[str, Answer]:
    minutes = answers["minutes"]
    assert isinstance(minutes, int)
    return {**answers, "minutes": minutes + 1}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_answers_of_this_version_stay_as_they_are(form: Form) -> None:
    answers = complete_answers(form.id)

    assert upgraded(form, form.version, answers) == answers


def test_every_step_shipped_leads_to_a_version_that_exists() -> None:
    versions = {form.id: form.version for form in FORMS}

    assert all(1 < step.to_version <= versions[step.form_id] for step in STEPS)


def test_steps_are_taken_in_order_of_their_versions() -> None:
    steps = (Step("note", 3, plus_one), Step("note", 2, doubled))

    assert upgraded(THIRD, 1, {"minutes": 10}, steps) == {"minutes": 21}
    assert upgraded(THIRD, 2, {"minutes": 10}, steps) == {"minutes": 11}
    assert upgraded(THIRD, 3, {"minutes": 10}, steps) == {"minutes": 10}


def test_steps_of_other_forms_and_of_later_versions_are_not_taken() -> None:
    steps = (Step("person", 2, doubled), Step("note", 4, doubled))

    assert upgraded(THIRD, 1, {"minutes": 10}, steps) == {"minutes": 10}


def test_answers_of_a_newer_version_are_not_dropped() -> None:
    assert upgraded(THIRD, 9, {"unheard_of": "x"}) == {"unheard_of": "x"}


def test_the_sheet_itself_is_not_changed() -> None:
    kept: dict[str, Answer] = {"minutes": 10}
    upgraded(THIRD, 1, kept, (Step("note", 2, doubled),))

    assert kept == {"minutes": 10}


def test_a_question_may_take_another_id() -> None:
    change = renamed("duration", "minutes")

    assert change({"duration": 5, "place": "office"}) == {"minutes": 5, "place": "office"}
    assert change({"place": "office"}) == {"place": "office"}
    assert change({"duration": 5, "minutes": 7}) == {"minutes": 7}


def test_an_option_may_take_another_value() -> None:
    change = reworded("place", {"bureau": "office"})

    assert change({"place": "bureau"}) == {"place": "office"}
    assert change({"place": ("bureau", "visit")}) == {"place": ("office", "visit")}
    assert change({"minutes": 5}) == {"minutes": 5}
