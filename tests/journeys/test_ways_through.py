"""The ways through the procedure, from the papers to their end, each in one case."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.cases.before_after import before_after
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.given_of import given_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.stages import Stage, stage_of, stage_on
from counsellor_app.cases.told import Told
from counsellor_app.demo.cast import Turn
from counsellor_app.demo.people import FIRST_RUN, at, settle
from counsellor_app.demo.story import story_of
from counsellor_app.demo.story_turns import told_of
from counsellor_app.demo.tour_story import OPENS
from counsellor_app.errors import NotAllowed, NotReady
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import Need, SignatoryKind
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import case_pages, keeping, opening, signing
from counsellor_app.services.case_forms import applies
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from tests.journeys.walking import ADULT, NOW, TODAY
from tests.services.working import at_the_desk_of, file_of, signature

RUNNING = replace(ADULT, stage=Stage.PROGRAMME_ACTIVE, months_in_programme=11)
ON_PAPER = replace(RUNNING, on_paper=True, months_in_programme=10)
ALONE = replace(ADULT, surname="Exemplu-Singur", years_old=16, alone=True)
STAYS = replace(ADULT, category="right_of_stay_194", stage=Stage.REQUEST_DRAFTED)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = opening.make_vault(
        tmp_path / "vault",
        FIRST_RUN,
        OPENS,
        opening.new_recovery_code(),
        practice=False,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )
    yield made
    made.vault.close()


def stage(desk: Desk, case_id: CaseId, day: date = TODAY) -> Stage:
    file = file_of(desk, case_id)
    return stage_on(stage_of(file), last_day(desk, case_id), day)


def last_day(desk: Desk, case_id: CaseId) -> date | None:
    programme = programme_now(facts_of(file_of(desk, case_id)))
    return None if programme is None else programme.end


def begun(desk: Desk, case_id: CaseId, form_id: str, day: date) -> Writing:
    return keeping.begin_record(desk, case_id, form_id, day, at(day))


def kept(desk: Desk, case_id: CaseId, form_id: str, answers: Answers, day: date) -> Writing:
    writing = begun(desk, case_id, form_id, day)
    return keeping.keep_sheet(desk, writing, answers, today=day, now=at(day))


def made_final(desk: Desk, writing: Writing, answers: Answers, day: date) -> Writing:
    return keeping.finalise(desk, writing, answers, today=day, now=at(day, 10))


def extension(day: date, **changed: str) -> Answers:
    (one,) = told_of(Turn.EXTENDED, RUNNING, story_of(RUNNING, TODAY), day + timedelta(days=6))
    return {**one.answers, **changed}


def test_an_adult_is_given_more_time_completes_and_is_paid_a_subsidy(desk: Desk) -> None:
    case_id = settle(desk, RUNNING, TODAY)
    first_end = last_day(desk, case_id)
    assert first_end is not None
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    with pytest.raises(NotReady):
        made_final(desk, begun(desk, case_id, "subsidy", TODAY), subsidy(TODAY), TODAY)

    asked = kept(desk, case_id, "addendum", extension(TODAY, approval="pending"), TODAY)
    assert stage(desk, case_id) is Stage.EXTENSION_ASKED
    here = extension(TODAY, approval="here")
    with pytest.raises(NotAllowed):
        made_final(desk, asked, here, TODAY)
    again = keeping.open_record(head, case_id, "addendum", asked.record_id, TODAY)
    made_final(head, again, here, TODAY)
    assert stage(desk, case_id) is Stage.PROGRAMME_EXTENDED
    end = last_day(desk, case_id)
    assert end == Months(4).after(first_end)
    assert stage(desk, case_id, first_end + timedelta(days=1)) is Stage.PROGRAMME_EXTENDED
    assert stage(desk, case_id, end + timedelta(days=1)) is Stage.PERIOD_OVER

    completes(desk, case_id, end)


def completes(desk: Desk, case_id: CaseId, end: date) -> None:
    """Evaluate, find the programme completed, and grant the subsidy that could not be before."""
    story = replace(story_of(RUNNING, TODAY), signed=Months(-12).after(end))
    after = end + timedelta(days=40)
    evaluation, event, _ = told_of(Turn.COMPLETED, RUNNING, story, after)
    evaluated = begun(desk, case_id, "final_evaluation", evaluation.on)
    made_final(desk, evaluated, evaluation.answers, evaluation.on)
    assert stage(desk, case_id, evaluation.on) is Stage.PROGRAMME_EXTENDED
    (lease,) = told_of(Turn.RENTS, RUNNING, story, after)
    kept(desk, case_id, "lease", lease.answers, evaluation.on)
    kept(desk, case_id, "case_event", event.answers, event.on)
    assert stage(desk, case_id, event.on) is Stage.COMPLETED
    levels = before_after(Told(file=file_of(desk, case_id)))
    assert levels is not None
    (romanian,) = (one for one in levels.changes if one.need is Need.ROMANIAN)
    assert (romanian.before, romanian.after) == ("high", "low")
    writing = begun(desk, case_id, "subsidy", after)
    assert made_final(desk, writing, subsidy(after), after).finalised


def subsidy(day: date) -> Answers:
    """Return a subsidy asked for and granted here."""
    asked = told_of(Turn.COMPLETED, RUNNING, story_of(RUNNING, TODAY), day)[-1]
    granted: Answers = {
        "subsidy_answer": "here",
        "subsidy_from": day.isoformat(),
        "subsidy_amount": 60_000,
    }
    return {**asked.answers, **granted}


def test_a_minor_without_parents_signs_with_the_representative_beside(desk: Desk) -> None:
    case_id = settle(desk, ALONE, TODAY)
    file = file_of(desk, case_id)
    given = given_of(file, desk.member, TODAY)
    assert (given.track, given.minor, given.accompanied) == ("C", True, False)
    plan = file.newest("individual_plan")
    assert plan is not None
    assert plan.answers["author"] == "dgaspc"

    (paper,) = case_pages.case_page(desk, case_id, TODAY).documents
    for who in (SignatoryKind.PERSON, SignatoryKind.IGI):
        signing.record_signature(desk, paper.issue_id, signature(who), NOW)
        assert stage(desk, case_id) is Stage.PACK_ISSUED
    represents = signature(SignatoryKind.REPRESENTATIVE)
    signing.record_signature(desk, paper.issue_id, represents, NOW)
    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE

    (school,) = told_of(Turn.AT_SCHOOL, ALONE, story_of(ALONE, TODAY), TODAY)
    writing = kept(desk, case_id, "learning", school.answers, TODAY)
    assert not keeping.final_check(desk, writing, school.answers, TODAY)


def test_a_right_of_stay_leads_to_orientation_once_and_to_nothing_else(desk: Desk) -> None:
    case_id = settle(desk, STAYS, TODAY)
    given = given_of(file_of(desk, case_id), desk.member, TODAY)
    programme = ("request", "interview", "needs_sheet", "individual_plan", "protocol", "lodging")
    assert given.track == "B"
    assert applies("orientation", given)
    assert not any(applies(form_id, given) for form_id in programme)
    with pytest.raises(NotReady):
        made_final(desk, begun(desk, case_id, "orientation", TODAY), attended_before(), TODAY)

    (one,) = told_of(Turn.ORIENTED, STAYS, story_of(STAYS, TODAY), TODAY)
    writing = begun(desk, case_id, "orientation", TODAY)
    assert made_final(desk, writing, one.answers, TODAY).finalised
    assert last_day(desk, case_id) is None


def attended_before() -> Answers:
    """Return a request of somebody whose attendance of an earlier series is proven."""
    (one,) = told_of(Turn.ORIENTED, STAYS, story_of(STAYS, TODAY), TODAY)
    rows = one.answers["series"]
    assert isinstance(rows, tuple)
    (series,) = rows
    assert not isinstance(series, str)
    earlier = {
        **series.answers,
        "series_of_request": False,
        "series_from": "2024-03-01",
        "series_until": "2024-04-01",
    }
    return {**one.answers, "declares_none": False, "series": (replace(series, answers=earlier),)}


def test_a_case_taken_over_from_paper_is_extended_by_what_paper_says(desk: Desk) -> None:
    counsellor = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    case_id = settle(counsellor, ON_PAPER, TODAY)
    first_end = last_day(desk, case_id)
    assert first_end is not None
    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE

    paper = extension(TODAY)
    writing = begun(counsellor, case_id, "addendum", TODAY)
    made_final(counsellor, writing, paper, TODAY)
    assert stage(desk, case_id) is Stage.PROGRAMME_EXTENDED
    assert last_day(desk, case_id) == Months(4).after(first_end)
    again = begun(counsellor, case_id, "addendum", TODAY)
    with pytest.raises(NotAllowed):
        made_final(counsellor, again, extension(TODAY, approval="here"), TODAY)
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    with pytest.raises(NotReady):
        made_final(head, again, extension(TODAY, approval="here"), TODAY)
