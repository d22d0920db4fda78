"""What the forms of lodging and of a lease tell the rules about homes."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.law.calendar import Month
from counsellor_app.law.double_funding import paid_twice
from counsellor_app.law.facts import Lodging, LodgingExtension, Rent, SocialHousing
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import CountedAs, HousingAnswer, LodgingBasis
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.territory import County
from counsellor_app.services.timelines import lanes_of
from tests.builders import TODAY, row
from tests.builders_rights import LEASE, LODGING, month_paid
from tests.cases.filing import EMPTY, with_act, with_sheet

FIRST, SECOND = RecordId(UUID(int=11)), RecordId(UUID(int=12))
ASKED: Answers = {
    "lodging_basis": "21(1)",
    "lodging_requested_on": "2026-10-05",
    "lodging_answer": "pending",
}
APPROVED_HERE: Answers = {
    **ASKED,
    "lodging_answer": "here",
    "lodged_from": "2026-10-20",
    "lodged_until": "2027-10-20",
}
LIVES_IN_CENTRE: Answers = {"lodging_centre": "Galați", "lives_since": "2026-06-01"}


def lodged(answers: Answers, file: CaseFile = EMPTY, record: RecordId = FIRST) -> CaseFile:
    return with_sheet(file, "lodging", answers, record)


def leased(file: CaseFile = EMPTY, record: RecordId = FIRST, **changed: Answer) -> CaseFile:
    return with_sheet(file, "lease", {**LEASE, **changed}, record)


def final(file: CaseFile, record: RecordId, on: date = TODAY) -> CaseFile:
    """Return the file with the newest version of this record made final."""
    made = with_act(file, ActKind.FINALISED, sheet_id=file.ends(record)[-1].id, on=on)
    act = replace(made.acts[-1], record_id=record)
    return replace(made, acts=(*made.acts[:-1], act))


def lodging_of(file: CaseFile) -> tuple[Lodging, ...] | None:
    return facts_of(file).lodging


def rents(file: CaseFile) -> tuple[Rent, ...]:
    return facts_of(file).rent or ()


def test_a_lodging_tells_its_ground_its_days_and_its_extension() -> None:
    told = {**LODGING, "lodging_end_reason": "period_over"}
    del told["lodging_ended_on"]

    assert lodging_of(lodged(told)) == (
        Lodging(
            basis=LodgingBasis.CENTRE,
            requested=date(2026, 10, 5),
            from_=date(2026, 10, 20),
            until=date(2028, 4, 20),
            approved=date(2026, 10, 19),
            extension=LodgingExtension(
                reasons=True, approved=date(2026, 11, 2), until=date(2028, 4, 20)
            ),
            convention="convenția EX-4 din 12.01.2026, cu Asociația Exemplu",
            written_consent=True,
            no_specialised_help=True,
        ),
    )


def test_the_day_of_leaving_ends_a_lodging_whatever_was_approved() -> None:
    (told,) = lodging_of(lodged(LODGING)) or ()
    assert told.until == date(2026, 11, 20)


def test_six_further_months_without_an_approval_move_no_end() -> None:
    (told,) = lodging_of(lodged({**APPROVED_HERE, "lodging_extension_until": "2028-04-20"})) or ()
    assert told.until == date(2027, 10, 20)
    assert told.extension == LodgingExtension(reasons=False, until=date(2028, 4, 20))


def test_a_lodging_is_approved_here_on_the_day_it_becomes_final() -> None:
    kept = lodged(APPROVED_HERE)
    assert [one.approved for one in lodging_of(kept) or ()] == [None]
    assert [one.approved for one in lodging_of(final(kept, FIRST)) or ()] == [TODAY]


def test_what_is_added_later_takes_no_approval_away_but_another_period_does() -> None:
    approved = final(lodged(APPROVED_HERE), FIRST)

    left = lodged({**APPROVED_HERE, "lodging_ended_on": "2026-11-22"}, approved)
    longer = lodged({**APPROVED_HERE, "lodged_until": "2027-12-20"}, approved)

    assert [one.approved for one in lodging_of(left) or ()] == [TODAY]
    assert [one.approved for one in lodging_of(longer) or ()] == [None]


def test_a_request_that_was_refused_is_no_lodging() -> None:
    assert lodging_of(lodged({**ASKED, "lodging_answer": "refused"})) == ()


def test_where_the_person_lives_stands_only_until_a_lodging_is_recorded() -> None:
    person = with_sheet(EMPTY, "person", LIVES_IN_CENTRE)
    paper = with_sheet(person, "take_over", {"lodged_at": "Galați", "lodged_since": "2026-06-01"})

    assert lodging_of(person) == (Lodging(from_=date(2026, 6, 1)),)
    assert len(lodging_of(paper) or ()) == 1
    (only,) = lodging_of(lodged(ASKED, paper)) or ()
    assert (only.requested, only.from_) == (date(2026, 10, 5), None)


def test_each_lodging_is_one_and_a_withdrawn_one_is_none() -> None:
    two = lodged({**ASKED, "lodging_basis": "34(2)"}, lodged(ASKED), SECOND)
    assert [one.basis for one in lodging_of(two) or ()] == [
        LodgingBasis.CENTRE,
        LodgingBasis.VULNERABLE,
    ]
    withdrawn = with_act(two, ActKind.WITHDRAWN)
    act = replace(withdrawn.acts[-1], record_id=FIRST)
    told = lodging_of(replace(withdrawn, acts=(*two.acts, act)))
    assert [one.basis for one in told or ()] == [LodgingBasis.VULNERABLE]


def test_a_lodging_on_the_screen_stands_in_place_of_its_kept_version() -> None:
    kept = lodged(ASKED)
    typed = Typing({"lodging": {**ASKED, "lodging_requested_on": "2026-10-07"}}, FIRST)
    assert [one.requested for one in facts_of(kept, typing=typed).lodging or ()] == [
        date(2026, 10, 7)
    ]


def test_consent_is_taken_from_the_evaluation_of_special_needs_unless_said_again() -> None:
    evaluated = with_sheet(
        EMPTY, "vulnerability", {"specialised_help": "no", "lodging_consent": True}, SECOND
    )
    special = {**ASKED, "lodging_basis": "34(2)"}

    (told,) = lodging_of(lodged(special, evaluated)) or ()
    assert (told.written_consent, told.no_specialised_help) == (True, True)
    (again,) = lodging_of(lodged({**special, "written_consent": False}, evaluated)) or ()
    assert again.written_consent is False
    (ordinary,) = lodging_of(lodged(ASKED, evaluated)) or ()
    assert ordinary.written_consent is None


def test_a_lease_tells_who_paid_which_months_as_what() -> None:
    (rent,) = rents(leased())
    assert rent == Rent(
        lease="EX-5/2026 / 01.10.2026",
        from_=date(2026, 10, 1),
        rent=150_000,
        utilities=30_000,
        persons=2,
        share=100_000,
        paid_months=(Month(2026, 10), Month(2026, 11)),
        payer="igi",
        tax_registered=True,
        counted_as=CountedAs.REIMBURSEMENT,
    )


def test_a_second_payer_of_the_same_lease_is_told_apart_and_paid_twice_is_found() -> None:
    rows = (
        month_paid("a", "2026-10", "igi", "21(6)a"),
        month_paid("b", "2026-10", "project", "project"),
        month_paid("c", "2026-11", "project", "project"),
    )
    facts = facts_of(leased(rent_payments=rows))

    assert [(one.payer, one.paid_months) for one in facts.rent or ()] == [
        ("igi", (Month(2026, 10),)),
        ("project", (Month(2026, 10), Month(2026, 11))),
    ]
    assert [met.months for met in paid_twice(facts)] == [(Month(2026, 10),)]


def test_help_that_is_planned_stands_before_its_first_payment() -> None:
    (planned,) = rents(leased(rent_payments=()))
    assert (planned.counted_as, planned.paid_months) == (CountedAs.REIMBURSEMENT, None)
    (alone,) = rents(leased(rent_payments=(), rent_help="none"))
    assert (alone.counted_as, alone.paid_months) == (None, None)


def test_the_same_number_and_day_are_the_same_lease_and_a_nameless_one_is_its_own() -> None:
    two = leased(leased(), SECOND, rented_from="2027-01-01", rent=180_000)
    assert len({one.lease for one in rents(two)}) == 1
    other = leased(leased(), SECOND, lease_day="2026-12-01")
    assert len({one.lease for one in rents(other)}) == 2
    nameless = with_sheet(EMPTY, "lease", {"rent": 1, "rent_help": "none"}, FIRST)
    assert [one.lease for one in rents(nameless)] == [str(FIRST)]


def test_the_needs_sheet_tells_of_a_rented_home_only_until_a_lease_does() -> None:
    needs = with_sheet(
        EMPTY,
        "needs_sheet",
        {
            "housing_kind": "rent",
            "housing_rent": 99_000,
            "housing_social_asked": True,
            "housing_social_answer": "pending",
        },
    )
    assert [one.rent for one in rents(needs)] == [99_000]
    facts = facts_of(leased(needs))
    assert [one.rent for one in facts.rent or ()] == [150_000]
    assert facts.social_housing == (
        SocialHousing(
            county=County.GL,
            requested=date(2026, 9, 10),
            answer=HousingAnswer.NONE_AVAILABLE,
            answered=date(2026, 9, 25),
            no_place=True,
        ),
    )


def test_a_lease_silent_on_social_housing_leaves_what_the_needs_sheet_told() -> None:
    needs = with_sheet(EMPTY, "needs_sheet", {"housing_social_asked": False})
    silent = with_sheet(needs, "lease", {"lease_day": "2026-10-01", "rent": 1}, FIRST)
    assert facts_of(silent).social_housing == ()


@pytest.mark.parametrize(("left", "share"), [(False, 100_000), (True, None)])
def test_the_own_share_counts_while_the_person_lives_there(left: bool, share: int | None) -> None:
    own: dict[str, Answer] = {"share_of": "self", "share": 100_000}
    if left:
        own["shares_until"] = "2026-11-01"
    (rent,) = rents(leased(household_shares=(row("own", own),)))
    assert rent.share == share


def test_the_timeline_shows_the_lodging_and_the_rent_that_the_forms_tell() -> None:
    signed = with_sheet(
        EMPTY,
        "take_over",
        {"protocol_number": "EX-1", "protocol_date": "2026-10-01", "starts_on": "2026-10-01"},
    )
    person = with_sheet(signed, "person", {"category": "refugee", "birth_date": "1990-01-01"})
    file = leased(final(lodged(APPROVED_HERE, person), FIRST), SECOND)
    facts = facts_of(file)
    found = lanes_of(file, facts, explain(facts, load_rulebook(), TODAY).findings, {})
    bars = {lane.title.en: [(b.starts, b.ends, b.possible) for b in lane.bars] for lane in found}

    # Lodging never outlasts the programme, whatever was approved.
    assert bars["Lodging in a centre"] == [(date(2026, 10, 20), date(2027, 10, 1), False)]
    assert bars["Rent reimbursed"] == [(date(2026, 10, 1), date(2027, 9, 30), False)]
