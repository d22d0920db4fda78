"""An evaluation of special needs prepared from the file: what, for whom, and what it never does."""

from dataclasses import replace

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers, chosen
from counsellor_app.forms.checking import check
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.preparing import PreparedEvaluation, prepared_evaluation
from counsellor_app.services.writing import Writing
from tests.builders import TODAY
from tests.services.working import complete, keep, open_person, tick

FORM = "vulnerability"
CHILD = "2016-05-05"


def begun(desk: Desk, case_id: CaseId) -> Writing:
    return keeping.begin_record(desk, case_id, FORM, TODAY, tick())


def prepared(desk: Desk, writing: Writing, answers: Answers) -> PreparedEvaluation:
    found = prepared_evaluation(desk, writing, answers, TODAY)
    assert found is not None
    return found


def say_of_health(desk: Desk, case_id: CaseId, **said: str | bool) -> None:
    needs = complete(keeping.open_form(desk, case_id, "needs_sheet", TODAY))
    keep(desk, case_id, "needs_sheet", {**needs, "vulnerability_signs": False, **said})


def test_the_specialist_determines_a_child_by_one_action_and_finalises(desk: Desk) -> None:
    case_id = open_person(desk, birth_date=CHILD)
    writing = begun(desk, case_id)
    found = prepared(desk, writing, {})
    assert found.determines
    assert found.answers["groups"] == ("minor",)
    assert "Data nașterii" in found.groups[0].shown_by.ro
    assert not list(check(writing.form, found.answers, writing.given, TODAY))
    done = keeping.finalise(desk, writing, found.answers, today=TODAY, now=tick())
    assert done.finalised
    assert keeping.open_form(desk, case_id, "individual_plan", TODAY).given.vulnerability_determined
    assert prepared_evaluation(desk, done, found.answers, TODAY) is None
    assert prepared_evaluation(desk, begun(desk, case_id), {}, TODAY) is None


def test_an_ngo_is_offered_the_signs_and_never_the_determination(desk: Desk, ngo: Desk) -> None:
    case_id = open_person(desk, birth_date=CHILD)
    found = prepared(ngo, begun(ngo, case_id), {})
    assert not found.determines
    assert found.answers["outcome"] == "signs"
    assert {"specialist", "evaluated_on", "review_on"}.isdisjoint(found.answers)


def test_signs_that_an_ngo_recorded_wait_for_one_action_of_the_specialist(
    desk: Desk, ngo: Desk
) -> None:
    case_id = open_person(desk, birth_date=CHILD)
    writing = begun(ngo, case_id)
    signs = {**prepared(ngo, writing, {}).answers, "urgency": "seven_days"}
    kept = keeping.keep_sheet(ngo, writing, signs, today=TODAY, now=tick())
    assert prepared_evaluation(ngo, kept, signs, TODAY) is None
    opened = keeping.open_record(desk, case_id, FORM, kept.record_id, TODAY)
    found = prepared(desk, opened, opened.answers)
    assert found.determines
    assert found.answers["outcome"] == "determined"
    assert "urgency" not in found.answers


def test_a_group_that_no_paper_shows_is_never_determined_along(desk: Desk) -> None:
    case_id = open_person(desk, birth_date=CHILD)
    violence: Answers = {"groups": ("torture_or_violence",), "outcome": "signs"}
    found = prepared(desk, begun(desk, case_id), violence)
    assert not found.determines
    assert found.answers["groups"] == ("torture_or_violence", "minor")
    assert "outcome" not in found.answers


def test_an_age_that_is_a_sign_only_is_recorded_as_a_sign(desk: Desk) -> None:
    case_id = open_person(desk, birth_date="1950-05-05")
    found = prepared(desk, begun(desk, case_id), {})
    assert not found.determines
    assert found.answers["groups"] == ("elderly",)


def test_a_pregnancy_and_a_certificate_are_prepared_and_no_certificate_is_not(desk: Desk) -> None:
    case_id = open_person(desk)
    say_of_health(desk, case_id, health_pregnant=True, health_disability="certificate")
    both = prepared(desk, begun(desk, case_id), {}).answers
    assert set(chosen(both, "groups")) == {"disability", "pregnant"}
    say_of_health(desk, case_id, health_pregnant=False, health_disability="no_certificate")
    without = prepared(desk, begun(desk, case_id), {})
    assert not without.determines
    assert without.answers["groups"] == ("disability",)


def test_what_the_specialist_decided_is_offered_no_more(desk: Desk) -> None:
    case_id = open_person(desk, birth_date=CHILD)
    writing = begun(desk, case_id)
    answers = {**prepared(desk, writing, {}).answers, "outcome": "not_confirmed"}
    assert prepared_evaluation(desk, writing, answers, TODAY) is None
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())
    assert prepared_evaluation(desk, begun(desk, case_id), {}, TODAY) is None


def test_nothing_is_prepared_of_an_adult_of_whom_the_file_shows_nothing(desk: Desk) -> None:
    case_id = open_person(desk, birth_date="1990-05-05")
    member = replace(desk.member, name="Altcineva Ana-Exemplu")
    writing = begun(desk, case_id)
    assert prepared_evaluation(replace(desk, member=member), writing, {}, TODAY) is None
