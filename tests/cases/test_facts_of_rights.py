"""What the needs sheet, the request and the interview tell the rules about rights and children."""

from datetime import date

import pytest

from counsellor_app.cases.due import dates_of
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer
from counsellor_app.law.facts import Grant, Rent, Studies
from counsellor_app.law.procedure import GrantDecision
from counsellor_app.law.rulebook import load_rulebook
from tests.builders import row
from tests.cases.filing import EMPTY, with_sheet

REFUGEE: dict[str, Answer] = {
    "category": "refugee",
    "birth_date": "1990-01-01",
    "protection_granted_on": "2026-01-12",
    "protection_communicated_on": "2026-01-12",
}


def needs(**answers: Answer) -> CaseFile:
    return with_sheet(EMPTY, "needs_sheet", answers)


def with_child(**answers: Answer) -> CaseFile:
    child = row("c1", {"member_relation": "child", **answers})
    return with_sheet(EMPTY, "person", {**REFUGEE, "family_members": (child,)})


@pytest.mark.parametrize(
    ("answer", "insured"), [("yes", True), ("no", False), ("in_progress", None)]
)
def test_insurance_in_progress_is_not_known_yet(answer: str, insured: bool | None) -> None:
    assert facts_of(needs(health_insured=answer)).person.insured is insured


def test_studies_tell_their_papers_and_whether_recognition_was_asked_for() -> None:
    asked = needs(
        education_level="bachelor", education_documents=True, education_recognition="requested"
    )
    assert facts_of(asked).studies == Studies(
        level="bachelor", documents=True, recognition_requested=True
    )
    assert facts_of(needs(romanian_level="A1")).studies is None


@pytest.mark.parametrize(
    ("answer", "grant"),
    [
        ("not_requested", None),
        ("requested", Grant(decision=GrantDecision.PENDING)),
        ("refused", Grant(decision=GrantDecision.REFUSED)),
        ("used_up", Grant(decision=GrantDecision.GRANTED)),
    ],
)
def test_the_grant_is_as_ajpis_decided(answer: str, grant: Grant | None) -> None:
    assert facts_of(needs(social_assistance_grant=answer)).grant == grant


def test_a_lease_is_told_only_where_a_home_is_rented() -> None:
    rented = needs(
        housing_kind="rent",
        housing_rent=150_000,
        housing_utilities=30_000,
        housing_contract_registered=False,
    )
    assert facts_of(rented).rent == (Rent(rent=150_000, utilities=30_000, tax_registered=False),)
    assert facts_of(needs(housing_kind="host")).rent == ()
    assert facts_of(EMPTY).rent is None


def test_means_stand_in_the_needs_sheet_and_before_it_in_the_request() -> None:
    asked = with_sheet(EMPTY, "request", {"means_kind": "income"})
    assert facts_of(asked).person.income is True
    assert facts_of(with_sheet(asked, "needs_sheet", {"means_income": 0})).person.income is False
    helped = with_sheet(EMPTY, "request", {"means_kind": "supported"})
    assert facts_of(helped).person.income is None


def test_an_interview_tells_whether_it_was_offered_alone_and_who_was_there() -> None:
    answers: dict[str, Answer] = {
        "alone_offered": "declined",
        "also_present": (row("p1", {"present_for": "ngo", "present_name": "Ex Emplu"}),),
        "third_party_consent": False,
        "interpreter_paid_by": "project",
    }
    held = facts_of(with_sheet(EMPTY, "interview", answers)).interview
    assert held is not None
    assert (held.alone_offered, held.others_present, held.consent_to_others) == (True, True, False)
    assert held.interpreter_paid_by == "project"


def test_a_child_with_a_protection_day_of_its_own_has_a_term_of_its_own() -> None:
    born_here = with_child(member_birth_date="2026-03-02", member_protection_on="2026-04-15")
    terms = [one for one in dates_of(born_here, load_rulebook()) if one.kind == "R-032/child"]
    assert [one.last_day for one in terms] == [date(2026, 7, 15)]


def test_a_child_in_a_programme_of_its_own_has_its_terms_there() -> None:
    own = with_child(member_protection_on="2026-04-15", member_in_programme=True)
    assert not [one for one in dates_of(own, load_rulebook()) if one.kind == "R-032/child"]
