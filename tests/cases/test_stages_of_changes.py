"""Where a case stands after its programme began: what waits, what ended, what was completed."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from counsellor_app.cases.before_after import before_after
from counsellor_app.cases.due import due_dates
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.index import index_rows
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.stages import RUNNING as RUNNING_STAGES
from counsellor_app.cases.stages import Stage, stage_of, stage_on
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.law.catalogue import Need
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import EventKind
from counsellor_app.law.running import ENDS_PROGRAMME
from tests.builders import NEEDS_SHEET, TODAY, complete_answers, row
from tests.builders_closing import ADDENDUM, CASE_EVENT, FINAL_EVALUATION, MEASURES_DECISION
from tests.cases.closing import RULEBOOK, RUNNING, final, told
from tests.cases.filing import EMPTY, with_sheet

CHAPTER_V1 = {Stage.ORIENTATION_ASKED, Stage.ORIENTATION_RUNNING, Stage.ORIENTATION_DONE}
DUTY: Answers = {**MEASURES_DECISION, "ground": "a", "measures": ("lodging",)}
BEYOND: Answers = {
    **ADDENDUM,
    "addendum_kind": "34(3)",
    "extended_until": "2027-06-15",
    "review_on": "2027-02-01",
}


def with_event(kind: EventKind, file: CaseFile = RUNNING, number: int = 1) -> CaseFile:
    return told("case_event", {**CASE_EVENT, "event_kind": kind.value}, file, number)


@pytest.mark.parametrize(
    ("outcome", "stage"),
    [
        (None, Stage.DUTY_TO_CHECK),
        ("to_check", Stage.DUTY_TO_CHECK),
        ("here", Stage.DUTY_TO_CHECK),
        ("none", Stage.PROGRAMME_ACTIVE),
        ("elsewhere", Stage.MEASURES_ENDED),
    ],
)
def test_a_duty_not_kept_is_to_be_checked_until_something_follows(
    outcome: str | None, stage: Stage
) -> None:
    answers = {name: one for name, one in DUTY.items() if name != "outcome"}
    if outcome is not None:
        answers["outcome"] = outcome
    assert stage_of(told("measures_decision", answers)) is stage


def test_a_decision_here_ends_measures_once_it_is_final() -> None:
    file = told("measures_decision", {**DUTY, "outcome": "here"})
    assert stage_of(final(file)) is Stage.MEASURES_ENDED


def test_the_communication_added_later_undoes_no_decision_but_another_ground_does() -> None:
    here = {**MEASURES_DECISION, "outcome": "here"}
    for name in ("communicated_on", "communicated_how", "communicated_proof"):
        here.pop(name, None)
    decided = final(told("measures_decision", here))

    communicated = {**here, "communicated_on": "2026-11-22", "communicated_how": "post"}
    assert stage_of(told("measures_decision", communicated, decided)) is Stage.PROGRAMME_CEASED
    otherwise = {**here, "effective_on": "2026-12-31"}
    assert stage_of(told("measures_decision", otherwise, decided)) is Stage.DUTY_TO_CHECK


def test_a_decision_under_art_27_ends_the_programme() -> None:
    assert stage_of(told("measures_decision", MEASURES_DECISION)) is Stage.PROGRAMME_CEASED


@pytest.mark.parametrize("kind", list(EventKind))
def test_an_event_ends_the_programme_and_a_human_marks_it_completed(kind: EventKind) -> None:
    stage = Stage.PROGRAMME_CEASED if kind in ENDS_PROGRAMME else Stage.PROGRAMME_ACTIVE
    if kind is EventKind.COMPLETED:
        stage = Stage.COMPLETED
    assert stage_of(with_event(kind)) is stage


def test_who_completed_and_left_later_has_completed() -> None:
    left = {**CASE_EVENT, "event_kind": "left_romania", "event_on": "2026-11-20"}
    file = told("case_event", left, with_event(EventKind.COMPLETED), 2)
    assert stage_of(file) is Stage.COMPLETED


@pytest.mark.parametrize(
    ("approval", "stage"),
    [
        ("pending", Stage.EXTENSION_ASKED),
        ("here", Stage.EXTENSION_ASKED),
        ("elsewhere", Stage.PROGRAMME_EXTENDED),
        ("refused", Stage.PROGRAMME_ACTIVE),
    ],
)
def test_an_extension_is_asked_for_and_granted(approval: str, stage: Stage) -> None:
    assert stage_of(told("addendum", {**ADDENDUM, "approval": approval})) is stage


def test_the_number_added_later_undoes_no_extension_but_another_length_does() -> None:
    here = {name: one for name, one in ADDENDUM.items() if name != "approval_number"}
    here["approval"] = "here"
    approved = final(told("addendum", here))

    numbered = told("addendum", {**here, "approval_number": "EX-71/2026"}, approved)
    assert stage_of(numbered) is Stage.PROGRAMME_EXTENDED
    assert stage_of(told("addendum", {**here, "months_approved": 5}, approved)) is (
        Stage.EXTENSION_ASKED
    )


def test_an_evaluation_completes_nothing_by_itself() -> None:
    recommended = {**FINAL_EVALUATION, "recommendation": "completed"}
    assert stage_of(told("final_evaluation", recommended)) is Stage.PROGRAMME_ACTIVE


def test_nothing_of_a_programme_ends_before_there_is_one() -> None:
    early = told("measures_decision", MEASURES_DECISION, EMPTY)
    assert stage_of(early) is Stage.FIRST_CONTACT


def test_a_period_is_over_the_day_after_its_last_and_nobody_says_so() -> None:
    row = index_rows(RUNNING, RULEBOOK).case
    ends = row.programme_ends
    assert (Stage(row.stage), ends) == (Stage.PROGRAMME_ACTIVE, date(2027, 1, 15))
    assert ends is not None
    for stage in Stage:
        assert stage_on(stage, ends, ends) is stage
        over = Stage.PERIOD_OVER if stage in RUNNING_STAGES else stage
        assert stage_on(stage, ends, ends + timedelta(days=1)) is over


def test_only_a_programme_that_runs_is_counted_active() -> None:
    over = {Stage.PROGRAMME_CEASED, Stage.PERIOD_OVER, Stage.COMPLETED, *CHAPTER_V1}
    begun = set(list(Stage)[list(Stage).index(Stage.PROGRAMME_ACTIVE) :])
    assert begun - over == RUNNING_STAGES


# Dates that a form keeps


def due(file: CaseFile) -> Mapping[str, date]:
    facts = facts_of(file)
    found = due_dates(facts, explain(facts, RULEBOOK, TODAY).findings)
    return {one.kind: one.last_day for one in found}


def test_the_evaluation_is_due_until_it_is_kept() -> None:
    assert "R-042/evaluation" in due(RUNNING)
    assert "R-042/evaluation" not in due(told("final_evaluation", FINAL_EVALUATION))


def test_a_review_is_due_until_the_situation_is_evaluated_again() -> None:
    file = told("addendum", BEYOND)
    assert due(file)["R-043/review"] == date(2027, 2, 1)
    before = {**FINAL_EVALUATION, "evaluated_on": "2026-11-16"}
    assert "R-043/review" in due(told("final_evaluation", before, file, 2))
    assert "R-043/review" not in due(told("final_evaluation", FINAL_EVALUATION, file, 2))


def test_the_review_of_a_longer_extension_replaces_that_of_the_first() -> None:
    later = {**BEYOND, "approved_on": "2026-11-20", "review_on": "2027-05-01"}
    assert due(told("addendum", later, told("addendum", BEYOND), 2))["R-043/review"] == date(
        2027, 5, 1
    )


# Before and after


def test_the_needs_stand_side_by_side_before_and_after() -> None:
    file = with_sheet(RUNNING, "needs_sheet", NEEDS_SHEET)
    assert before_after(Told(file=file)) is None
    answers = {**FINAL_EVALUATION, level_now_field(Need.HEALTH): "urgent"}
    del answers[level_now_field(Need.LEGAL)]
    seen = before_after(Told(file=told("final_evaluation", answers, file)))
    assert seen is not None
    assert (seen.before_on, seen.after_on) == (date(2026, 10, 14), date(2026, 11, 20))
    steps = {one.need: one.steps for one in seen.changes}
    assert list(steps) == list(Need)
    assert steps[Need.HOUSING] == 3
    assert steps[Need.ROMANIAN] == 2
    assert steps[Need.HEALTH] == -4
    assert steps[Need.LEGAL] is None


def test_the_end_of_a_programme_is_awaited_until_it_is_recorded_how_it_ended() -> None:
    assert "R-041" in due(RUNNING)
    found_after_the_end: Answers = {"event_kind": "completed", "event_on": "2027-02-01"}
    assert "R-041" not in due(told("case_event", found_after_the_end))


@pytest.mark.parametrize(
    ("series", "stage"),
    [
        ((), Stage.ORIENTATION_ASKED),
        (({"series_of_request": False, "series_until": "2024-05-01"},), Stage.ORIENTATION_ASKED),
        (({"series_of_request": True, "series_from": "2026-10-05"},), Stage.ORIENTATION_RUNNING),
        (({"series_of_request": True, "series_until": "2026-11-06"},), Stage.ORIENTATION_DONE),
    ],
)
def test_chapter_v1_has_stages_of_its_own(
    series: tuple[dict[str, Answer], ...], stage: Stage
) -> None:
    rows = tuple(row(f"series {place}", cells) for place, cells in enumerate(series))
    asked: dict[str, Answer] = {"requested_on": "2026-09-28", "declares_none": True}
    stays = with_sheet(EMPTY, "person", {**complete_answers("person"), "category": "eu"})
    assert stage_of(with_sheet(stays, "orientation", {**asked, "series": rows})) is stage
    protected = with_sheet(EMPTY, "person", complete_answers("person"))
    assert stage_of(with_sheet(protected, "orientation", asked)) is Stage.REQUEST_DRAFTED
