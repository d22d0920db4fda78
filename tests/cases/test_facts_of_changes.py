"""What changes or ends a programme, from what was typed to what the rules say of it."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answers
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_from_json, facts_to_json
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import (
    BreachKind,
    DecisionKind,
    EventKind,
    ExtensionBasis,
    KnownBy,
    Measure,
    OfficeAct,
)
from counsellor_app.law.rule import Finding, Severity
from tests.builders import TODAY
from tests.builders_closing import ADDENDUM, CASE_EVENT, FINAL_EVALUATION, MEASURES_DECISION
from tests.cases.closing import PAPER, RULEBOOK, RUNNING, final, record, told
from tests.cases.filing import EMPTY, with_act, with_sheet


def findings(facts: Facts, rule: str) -> list[Finding]:
    found = explain(facts, RULEBOOK, TODAY).findings
    return [one for one in found if one.rule == rule]


def blocked(file: CaseFile, act: OfficeAct) -> set[str]:
    """Return the rules that stop an act."""
    found = explain(facts_of(file), RULEBOOK, TODAY).findings
    return {f.rule for f in found if f.severity is Severity.BLOCK and act in f.blocks}


# Extensions


def test_an_extension_typed_moves_the_end_of_the_programme() -> None:
    facts = facts_of(told("addendum", ADDENDUM))
    ends = {one.dates.ends for one in findings(facts, "R-042")}
    assert date(2027, 5, 15) in ends
    assert facts.sources is not None
    assert facts.sources["extensions[0].approved"] == (KnownBy.TRANSCRIBED,)


@pytest.mark.parametrize("answer", ["pending", "here"])
def test_an_extension_waits_until_it_is_approved(answer: str) -> None:
    facts = facts_of(told("addendum", {**ADDENDUM, "approval": answer}))
    assert facts.extensions is not None
    assert facts.extensions[0].approved is None
    assert facts.extensions[0].requested == date(2026, 11, 10)
    assert all(one.dates.ends is None for one in findings(facts, "R-042"))


def test_finalising_approves_it_and_a_later_change_on_the_screen_does_not() -> None:
    here = {**ADDENDUM, "approval": "here"}
    file = final(told("addendum", here))
    for answers, approved in ((here, True), ({**here, "months_approved": 6}, False)):
        facts = facts_of(file, typing=Typing({"addendum": answers}, record(1)))
        assert facts.extensions is not None
        assert len(facts.extensions) == 1
        assert (facts.extensions[0].approved is not None) is approved


@pytest.mark.parametrize("lacking", ["months_approved", "request_reasons", "evaluated_on"])
def test_what_art_20_2_asks_for_stops_the_approval_while_it_lacks(lacking: str) -> None:
    whole = {**ADDENDUM, "approval": "here"}
    assert blocked(told("addendum", whole), OfficeAct.APPROVE_EXTENSION) == set()
    half = {name: answer for name, answer in whole.items() if name != lacking}
    assert blocked(told("addendum", half), OfficeAct.APPROVE_EXTENSION) == {"R-042"}


def test_an_extension_for_special_needs_waits_for_their_confirmation() -> None:
    asked: Answers = {
        "addendum_kind": "34(3)",
        "requested_on": "2026-11-10",
        "request_reasons": "Motive.",
        "review_on": "2027-02-01",
        "approval": "here",
        "extended_until": "2027-03-01",
        "approved_on": "2026-11-16",
    }
    file = told("addendum", asked)
    facts = facts_of(file)
    assert facts.extensions is not None
    one = facts.extensions[0]
    assert (one.basis, one.until, one.months) == (
        ExtensionBasis.VULNERABLE,
        date(2027, 3, 1),
        None,
    )
    assert one.review == date(2027, 2, 1)
    assert blocked(file, OfficeAct.APPROVE_EXTENSION) == {"R-043"}


@pytest.mark.parametrize(
    "answers",
    [
        {**ADDENDUM, "approval": "refused"},
        {**ADDENDUM, "addendum_kind": "plan"},
    ],
    ids=["refused", "a change of the plan"],
)
def test_what_is_refused_or_changes_something_else_extends_nothing(answers: Answers) -> None:
    assert facts_of(told("addendum", answers)).extensions is None


def test_a_year_mistyped_in_a_take_over_stops_nothing() -> None:
    before_the_act = {**PAPER, "starts_on": "2004-10-17", "programme_end": "2027-03-15"}
    facts = facts_of(with_sheet(EMPTY, "take_over", before_the_act))
    assert facts.extensions is None or len(facts.extensions) == 0


def test_the_end_on_the_paper_of_a_take_over_stands_beside_an_addendum() -> None:
    longer = with_sheet(EMPTY, "take_over", {**PAPER, "programme_end": "2027-03-15"})
    facts = facts_of(told("addendum", ADDENDUM, longer))
    assert facts.extensions is not None
    assert [one.until for one in facts.extensions] == [date(2027, 3, 15), None]
    assert facts.sources is not None
    assert facts.sources["extensions[1].approved"] == (KnownBy.TRANSCRIBED,)


def test_a_withdrawn_addendum_extends_nothing() -> None:
    file = told("addendum", ADDENDUM)
    file = with_act(file, ActKind.WITHDRAWN)
    acts = (*file.acts[:-1], replace(file.acts[-1], record_id=record(1)))
    assert facts_of(replace(file, acts=acts)).extensions is None


def test_a_change_of_the_community_is_a_decision() -> None:
    answers = {"addendum_kind": "community", "approval": "elsewhere", "approved_on": "2026-11-16"}
    facts = facts_of(told("addendum", answers))
    assert facts.decisions is not None
    assert facts.decisions[0].kind is DecisionKind.COMMUNITY_CHANGED


# Breaches and decisions


def duty(**changed: object) -> Answers:
    answers = {**MEASURES_DECISION, "ground": "a", **changed}
    return {name: one for name, one in answers.items() if one is not None}  # type: ignore[misc]  # the builder's own answers


def test_a_duty_not_kept_is_a_breach_though_nothing_is_decided() -> None:
    facts = facts_of(told("measures_decision", duty(outcome="to_check")))
    assert facts.decisions is None
    assert facts.breaches is not None
    breach = facts.breaches[0]
    assert (breach.kind, breach.on) == (BreachKind.ATTENDANCE, date(2026, 11, 5))
    assert breach.heard is True


def test_every_fact_of_a_note_is_a_breach_of_its_own() -> None:
    rows = MEASURES_DECISION["facts"]
    assert isinstance(rows, tuple)
    facts = facts_of(told("measures_decision", duty(facts=(*rows, *rows))))
    assert facts.breaches is not None
    assert len(facts.breaches) == 2


@pytest.mark.parametrize(
    ("hearing", "heard"), [("heard", True), ("did_not_come", True), ("not_yet", False)]
)
def test_an_invitation_counts_as_a_hearing(hearing: str, heard: bool) -> None:
    facts = facts_of(told("measures_decision", duty(hearing=hearing)))
    assert facts.breaches is not None
    assert facts.breaches[0].heard is heard
    warned = [one for one in findings(facts, "R-066") if "breaches[0].heard" in one.inputs]
    assert bool(warned) is not heard


def test_a_decision_under_art_23_rests_on_its_breach() -> None:
    facts = facts_of(told("measures_decision", duty(outcome="here", measures=("lodging",))))
    assert facts.decisions is not None
    one = facts.decisions[0]
    assert (one.kind, one.basis) == (DecisionKind.MEASURE_ENDED, "art. 23 alin. (2)")
    assert (one.measures, one.decided) == ((Measure.LODGING,), None)
    assert findings(facts, "R-066")
    assert not any(found.blocks for found in findings(facts, "R-066"))


def test_facts_before_the_signing_stop_the_decision() -> None:
    early = told(
        "measures_decision",
        duty(outcome="here", measures=("lodging",)),
        with_sheet(EMPTY, "take_over", {**PAPER, "protocol_date": "2026-11-20"}),
    )
    assert "R-065" in blocked(early, OfficeAct.DECIDE_CESSATION)


def test_a_decision_taken_on_paper_is_recorded_and_warned_of_never_stopped() -> None:
    early = told(
        "measures_decision",
        duty(outcome="elsewhere", established_by=None),
        with_sheet(EMPTY, "take_over", {**PAPER, "protocol_date": "2026-11-20"}),
    )
    facts = facts_of(early)
    assert facts.decisions is not None
    assert facts.decisions[0].decided == date(2026, 11, 18)
    told_of = [one for one in findings(facts, "R-066") if "decisions[0].basis" in one.inputs]
    assert [one.severity for one in told_of] == [Severity.WARN]


@pytest.mark.parametrize(
    ("good_reason", "stopped"), [("yes", True), ("not_known", True), ("no", False)]
)
def test_a_refusal_ends_nothing_before_the_reason_is_assessed(
    good_reason: str, stopped: bool
) -> None:
    answers = {
        **MEASURES_DECISION,
        "outcome": "here",
        "good_reason": good_reason,
        "measures": ("igi_assistance",),
    }
    file = told("measures_decision", answers, with_ajofm(RUNNING))
    assert ("R-077" in blocked(file, OfficeAct.DECIDE_CESSATION)) is stopped


def with_ajofm(file: CaseFile) -> CaseFile:
    return with_sheet(file, "needs_sheet", {"employment_ajofm": True})


def test_the_refused_offer_of_an_employer_is_no_breach() -> None:
    answers = {**MEASURES_DECISION, "offered_by": "employer"}
    assert facts_of(told("measures_decision", answers)).breaches == ()


def test_another_reason_is_no_ground_of_a_decision() -> None:
    answers = duty(ground="other", ground_words="art. 24: înregistrare târzie", outcome="here")
    assert "R-066" in blocked(told("measures_decision", answers), OfficeAct.DECIDE_CESSATION)


def test_the_end_of_protection_decided_is_an_event_and_no_sanction() -> None:
    answers = duty(ground="protection_ended", outcome="elsewhere")
    facts = facts_of(told("measures_decision", answers))
    assert facts.decisions is not None
    assert facts.decisions[0].kind is DecisionKind.PLAN_CHANGED
    assert facts.events is not None
    assert facts.events[0].kind is EventKind.PROTECTION_ENDED
    assert not findings(facts, "R-066")


# Events and evaluations


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_event_is_a_fact_with_its_day_and_source(kind: EventKind) -> None:
    facts = facts_of(told("case_event", {**CASE_EVENT, "event_kind": kind.value}))
    assert facts.events is not None
    assert (facts.events[0].kind, facts.events[0].on) == (kind, date(2026, 11, 15))
    assert facts.sources is not None
    assert facts.sources["events[0]"] == (KnownBy.DOCUMENT,)


def test_an_evaluation_kept_is_a_fact() -> None:
    assert facts_of(RUNNING).evaluations is None
    file = told("final_evaluation", FINAL_EVALUATION)
    assert facts_of(file).evaluations == (date(2026, 11, 20),)


def test_these_facts_stand_in_json_and_come_back_the_same() -> None:
    file = RUNNING
    for number, (form_id, answers) in enumerate(
        (
            ("addendum", ADDENDUM),
            ("measures_decision", MEASURES_DECISION),
            ("case_event", CASE_EVENT),
            ("final_evaluation", FINAL_EVALUATION),
        )
    ):
        file = told(form_id, answers, file, number)
    facts = facts_of(file)
    assert facts_from_json(facts_to_json(facts)) == facts


def test_nothing_typed_is_unknown_and_not_none() -> None:
    facts = facts_of(RUNNING)
    assert (facts.extensions, facts.breaches, facts.decisions, facts.events) == (None,) * 4


def test_what_is_typed_before_it_is_kept_comes_last() -> None:
    typing = Typing({"case_event": {"event_kind": "died"}}, record(9))
    facts = facts_of(told("case_event", CASE_EVENT), typing=typing)
    assert facts.events is not None
    assert [one.kind for one in facts.events] == [EventKind.MOVED, EventKind.DIED]
