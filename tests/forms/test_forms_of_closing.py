"""The forms that change or end a programme ask only what belongs to the kind chosen."""

import pytest

from counsellor_app.forms.addendum import ADDENDUM
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.case_event import CASE_EVENT
from counsellor_app.forms.checking import check, stops_finalising
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.forms.final_evaluation import FINAL_EVALUATION
from counsellor_app.forms.kinds import Choice, Count, Rows, Several
from counsellor_app.forms.measures_decision import MEASURES_DECISION
from counsellor_app.forms.needs.common import NEED_LEVELS
from counsellor_app.forms.spec import Form, HowOften, Phase
from counsellor_app.law.catalogue import EventKind, Measure, Need
from tests.builders import ADULT, TODAY, complete_answers

FORMS = (ADDENDUM, MEASURES_DECISION, CASE_EVENT, FINAL_EVALUATION)


def asked(form: Form, answers: Answers) -> set[str]:
    return {field.id for field in asked_of(form, answers, ADULT)}


def lacking(form: Form, answers: Answers) -> set[str]:
    """Return the questions that stop the form from being finalised."""
    gaps = check(form, answers, ADULT, TODAY)
    return {gap.field_id for gap in gaps if stops_finalising(gap)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_they_close_a_programme_any_number_of_times(form: Form) -> None:
    assert form.how_often is HowOften.MANY
    assert form.phase is Phase.CLOSING
    assert lacking(form, complete_answers(form.id)) == set()


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("20(2)", {"requested_on", "request_reasons", "evaluated_on", "months_approved"}),
        ("34(3)", {"requested_on", "request_reasons", "review_on", "extended_until"}),
        ("plan", {"change_reason", "change_from", "plan_changes"}),
        ("community", {"change_reason", "new_county", "new_locality", "new_centre"}),
        ("representative", {"change_reason", "new_representative", "new_representative_act"}),
        ("correction", {"change_reason", "stood_wrongly", "reads_rightly"}),
    ],
)
def test_an_addendum_asks_what_its_kind_needs_and_of_no_other(kind: str, own: set[str]) -> None:
    kinds = {"20(2)", "34(3)", "plan", "community", "representative", "correction"}
    seen = asked(ADDENDUM, {"addendum_kind": kind, "approval": "elsewhere"})
    assert own <= seen
    others = [
        asked(ADDENDUM, {"addendum_kind": other, "approval": "elsewhere"})
        for other in kinds - {kind}
    ]
    assert seen not in others
    assert ("new_end" in seen) is (kind in ("20(2)", "34(3)"))


def test_the_months_approved_are_one_to_six() -> None:
    months = ADDENDUM.field("months_approved")
    assert isinstance(months, Count)
    assert (months.least, months.most) == (1, 6)


@pytest.mark.parametrize("approval", ["pending", "refused"])
def test_what_is_not_approved_has_no_length_number_or_new_end(approval: str) -> None:
    seen = asked(ADDENDUM, {"addendum_kind": "20(2)", "approval": approval})
    assert not seen & {"months_approved", "approved_on", "approval_number", "new_end"}
    assert ("refusal_needs_weighed" in seen) is (approval == "refused")


def test_a_late_registration_at_ajofm_is_never_offered_as_a_ground() -> None:
    ground = MEASURES_DECISION.field("ground")
    assert isinstance(ground, Choice)
    values = [option.value for option in ground.options]
    assert values == [
        *"abcd",
        *("job", "measure", "training", "community"),
        *("on_request", "protection_ended", "other"),
    ]
    assert not any("24" in f"{one.text.ro} {one.basis}".split() for one in ground.options)
    assert not any("înregistr" in option.text.ro for option in ground.options)


def test_facts_need_a_day_and_evidence_each() -> None:
    facts = MEASURES_DECISION.field("facts")
    assert isinstance(facts, Rows)
    assert facts.required
    required = {cell.id for cell in facts.fields if cell.required}
    assert required == {"fact_on", "fact_words", "fact_evidence"}


@pytest.mark.parametrize(
    ("ground", "assessed"), [("a", False), ("d", False), ("job", True), ("community", True)]
)
def test_a_good_reason_is_assessed_under_art_27_alone(ground: str, assessed: bool) -> None:
    assert ("good_reason" in asked(MEASURES_DECISION, {"ground": ground})) is assessed


@pytest.mark.parametrize("outcome", ["to_check", "none", "here", "elsewhere"])
def test_a_finding_stands_whole_without_a_decision(outcome: str) -> None:
    of_decision = {"needs_weighed", "measures", "decided_on", "effective_on", "remedy"}
    answers: dict[str, Answer] = {**complete_answers("measures_decision"), "outcome": outcome}
    seen = asked(MEASURES_DECISION, answers)
    assert bool(of_decision & seen) is (outcome in ("here", "elsewhere"))
    if outcome == "to_check":
        kept = {name: one for name, one in answers.items() if name in seen}
        assert lacking(MEASURES_DECISION, kept) == set()


def test_a_decision_may_tick_every_measure_of_the_act() -> None:
    measures = MEASURES_DECISION.field("measures")
    assert isinstance(measures, Several)
    assert [option.value for option in measures.options] == [one.value for one in Measure]


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        (EventKind.MOVED, {"moved_county", "moved_locality"}),
        (EventKind.LEFT_ROMANIA, {"left_to"}),
        (EventKind.PROTECTION_ENDED, {"event_act"}),
        (EventKind.CITIZENSHIP, {"event_act"}),
        (EventKind.DIED, {"event_act"}),
        (EventKind.BORN, {"child_name"}),
        (EventKind.WITHDREW, {"withdrawal_request", "withdrawal_reason"}),
        (
            EventKind.COMPLETED,
            {"completed_by", "certificate_number", "certificate_on", "guided_on"},
        ),
    ],
)
def test_an_event_asks_the_details_of_its_kind(kind: EventKind, details: set[str]) -> None:
    common = {"event_kind", "event_on", "event_source", "event_remarks"}
    assert asked(CASE_EVENT, {"event_kind": kind.value}) == common | details


def test_an_evaluation_asks_every_domain_in_the_levels_of_the_needs_sheet() -> None:
    for need in Need:
        field = FINAL_EVALUATION.field(level_now_field(need))
        assert isinstance(field, Choice)
        assert field.options == NEED_LEVELS
        assert field.asks  # „nu știe” is an answer here too
