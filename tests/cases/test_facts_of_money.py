"""What the forms of aid and of the subsidy tell the rules about money."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Aid, Grant, Subsidy
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import GrantDecision
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.services.timelines import lanes_of
from tests.builders import TODAY
from tests.builders_rights import AID, LEASE, SUBSIDY, row
from tests.cases.filing import EMPTY, finalised, with_sheet

PERSON: Answers = {"category": "refugee", "birth_date": "1990-01-01"}
REFUGEE = with_sheet(EMPTY, "person", PERSON)
NEEDS_GRANTED = with_sheet(REFUGEE, "needs_sheet", {"social_assistance_grant": "granted"})
LEASED = with_sheet(EMPTY, "lease", LEASE, RecordId(UUID(int=11)))
OF_OTHERS = ("aid_for_others", "aid_people")
HERE: Answers = {
    name: answer
    for name, answer in {**SUBSIDY, "subsidy_answer": "here"}.items()
    if name not in ("subsidy_approved_on", "subsidy_approval_number")
}


def aided(file: CaseFile = REFUGEE, **changed: Answer) -> CaseFile:
    return with_sheet(file, "aid", {**AID, **changed})


def subsidy_of(file: CaseFile) -> Subsidy | None:
    return facts_of(file).subsidy


def test_the_material_aid_is_told_with_its_days_and_persons() -> None:
    assert facts_of(aided()).aid == Aid(
        from_=date(2026, 9, 10),
        persons=2,
        no_means=True,
        paid_days=20,
        first_grant_month=Month(2026, 11),
    )
    assert facts_of(aided(aid_given=False)).aid is None
    assert facts_of(REFUGEE).aid is None


@pytest.mark.parametrize(
    ("said", "persons"),
    [
        ({"aid_for_others": False}, 1),
        ({"aid_for_others": True, "aid_people": (row("one", {}), row("two", {}))}, 3),
        ({"aid_for_others": True, "aid_people": ()}, None),
        ({}, None),
    ],
    ids=["the person alone", "two others", "others not named yet", "not said"],
)
def test_those_the_aid_is_for_are_counted_with_the_person(
    said: Answers, persons: int | None
) -> None:
    rest = {name: answer for name, answer in AID.items() if name not in OF_OTHERS}
    aid = facts_of(with_sheet(REFUGEE, "aid", {**rest, **said})).aid

    assert aid is not None
    assert aid.persons == persons


def test_the_grant_is_told_with_its_months() -> None:
    assert facts_of(aided()).grant == Grant(
        requested=date(2026, 9, 12),
        decision=GrantDecision.GRANTED,
        first_month=Month(2026, 11),
        paid_months=(Month(2026, 11),),
    )


def test_what_the_needs_sheet_says_of_the_grant_stands_until_this_form_says_more() -> None:
    assert facts_of(NEEDS_GRANTED).grant == Grant(decision=GrantDecision.GRANTED)
    silent = with_sheet(NEEDS_GRANTED, "aid", {"aid_given": False})
    assert facts_of(silent).grant == Grant(decision=GrantDecision.GRANTED)
    refused = with_sheet(NEEDS_GRANTED, "aid", {"grant_decision": "refused"})
    assert facts_of(refused).grant == Grant(decision=GrantDecision.REFUSED)
    unasked = with_sheet(NEEDS_GRANTED, "aid", {"grant_decision": "not_requested"})
    assert facts_of(unasked).grant is None


def test_the_aid_stops_before_the_first_month_of_the_grant() -> None:
    facts = facts_of(aided())
    found = lanes_of(aided(), facts, explain(facts, load_rulebook(), TODAY).findings, {})
    bars = {lane.title.en: [(b.starts, b.ends, b.possible) for b in lane.bars] for lane in found}
    assert bars["Material aid"] == [(date(2026, 9, 10), date(2026, 10, 31), False)]
    assert bars["The grant"] == [(date(2026, 11, 1), date(2027, 10, 31), False)]


def test_a_subsidy_is_told_with_its_lease() -> None:
    assert subsidy_of(with_sheet(LEASED, "subsidy", SUBSIDY)) == Subsidy(
        requested=date(2026, 11, 2),
        approved=date(2026, 11, 10),
        from_=date(2026, 12, 1),
        lease="EX-5/2026 / 01.10.2026",
        other_on_lease=False,
        amount=75_000,
        paid_months=(Month(2026, 12),),
    )


@pytest.mark.parametrize(
    ("typed", "lease"),
    [
        ("ex-5 / 2026", "EX-5/2026 / 01.10.2026"),
        (None, "EX-5/2026 / 01.10.2026"),
        ("EX-6", "EX-6"),
    ],
)
def test_the_lease_of_a_subsidy_is_found_by_its_number(typed: str | None, lease: str) -> None:
    answers = {name: answer for name, answer in SUBSIDY.items() if name != "subsidy_lease"}
    if typed is not None:
        answers["subsidy_lease"] = typed
    told = subsidy_of(with_sheet(LEASED, "subsidy", answers))
    assert told is not None
    assert told.lease == lease


def test_of_two_leases_a_subsidy_without_a_number_means_neither() -> None:
    two = with_sheet(LEASED, "lease", {**LEASE, "lease_number": "EX-9"}, RecordId(UUID(int=12)))
    answers = {name: answer for name, answer in SUBSIDY.items() if name != "subsidy_lease"}
    told = subsidy_of(with_sheet(two, "subsidy", answers))
    assert told is not None
    assert told.lease is None


def test_a_subsidy_is_approved_here_on_the_day_it_becomes_final() -> None:
    kept = with_sheet(LEASED, "subsidy", HERE)
    before, after = subsidy_of(kept), subsidy_of(finalised(kept, "subsidy"))
    assert before is not None
    assert after is not None
    assert (before.approved, after.approved) == (None, TODAY)
    raised = with_sheet(finalised(kept, "subsidy"), "subsidy", {**HERE, "subsidy_amount": 80_000})
    again = subsidy_of(raised)
    assert again is not None
    assert again.approved is None


def test_a_subsidy_asked_for_has_no_month_paid_and_a_refused_one_is_none() -> None:
    asked = {"subsidy_requested_on": "2026-11-02", "subsidy_answer": "pending"}
    told = subsidy_of(with_sheet(EMPTY, "subsidy", asked))
    assert told == replace(Subsidy(requested=date(2026, 11, 2)), paid_months=())
    refused = with_sheet(EMPTY, "subsidy", {**asked, "subsidy_answer": "refused"})
    assert subsidy_of(refused) is None


def test_a_month_reimbursed_and_subsidised_is_found_through_the_forms() -> None:
    rows = SUBSIDY["subsidy_payments"]
    both = {**SUBSIDY, "subsidy_payments": rows, "subsidy_from": "2026-11-01"}
    paid = with_sheet(with_sheet(LEASED, "person", PERSON), "subsidy", both)
    facts = facts_of(paid)
    assert facts.subsidy is not None
    twice = replace(facts, subsidy=replace(facts.subsidy, paid_months=(Month(2026, 11),)))
    said = [one.text.ro for one in explain(twice, load_rulebook(), TODAY).findings]
    assert any("plătită de două ori" in text and "2026-11" in text for text in said)
