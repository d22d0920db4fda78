"""What the form of employment and the letters to AJOFM tell the rules about work."""

from datetime import date
from uuid import UUID

import pytest

from counsellor_app.cases.due import dates_of
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.law.facts import Ajofm, Offer
from counsellor_app.law.procedure import OfferedBy, OfferKind
from counsellor_app.law.rulebook import load_rulebook
from tests.builders import row
from tests.builders_rights import EMPLOYMENT
from tests.cases.filing import EMPTY, with_sheet

NEEDS = with_sheet(
    EMPTY, "needs_sheet", {"employment_ajofm": True, "employment_ajofm_on": "2026-10-01"}
)


def ajofm_of(file: CaseFile) -> Ajofm | None:
    return facts_of(file).ajofm


def letter(file: CaseFile, number: int, **answers: Answer) -> CaseFile:
    return with_sheet(file, "referral", answers, RecordId(UUID(int=number)))


def test_the_registration_and_the_offers_are_told() -> None:
    assert ajofm_of(with_sheet(EMPTY, "employment", EMPLOYMENT)) == Ajofm(
        registered=date(2026, 10, 13),
        unemployed=False,
        mediation_plan=date(2026, 10, 20),
        offers=(
            Offer(
                by=OfferedBy.AJOFM,
                kind=OfferKind.JOB,
                made=date(2026, 11, 3),
                refused=date(2026, 11, 5),
                heard=True,
                good_reason=None,
            ),
        ),
    )


@pytest.mark.parametrize(("answer", "reason"), [("yes", True), ("no", False), ("not_known", None)])
def test_a_good_reason_is_known_only_once_somebody_judged_it(
    answer: str, reason: bool | None
) -> None:
    offers = (row("o", {"offer_by": "ajofm", "offer_good_reason": answer}),)
    told = ajofm_of(with_sheet(EMPTY, "employment", {"offers": offers}))
    assert told is not None
    assert [one.good_reason for one in told.offers or ()] == [reason]


def test_the_needs_sheet_tells_of_the_registration_until_the_form_of_employment_does() -> None:
    assert ajofm_of(NEEDS) == Ajofm(registered=date(2026, 10, 1))
    later: Answers = {"ajofm_registered": True, "ajofm_registered_on": "2026-10-13"}
    assert ajofm_of(with_sheet(NEEDS, "employment", later)) == Ajofm(registered=date(2026, 10, 13))
    none: Answers = {"ajofm_registered": False}
    assert ajofm_of(with_sheet(NEEDS, "employment", none)) == Ajofm()


def test_letters_to_the_agency_tell_of_the_profile_and_other_letters_do_not() -> None:
    other = letter(EMPTY, 21, recipient="ajpis", with_profile=True, sent_on="2026-10-02")
    assert ajofm_of(other) is None

    bare = letter(other, 22, recipient="ajofm", with_profile=False, sent_on="2026-10-03")
    sent = letter(
        bare,
        23,
        recipient="ajofm",
        profile_requested_on="2026-10-08",
        profile_agreed=True,
        with_profile=True,
        sent_on="2026-10-09",
    )
    assert ajofm_of(bare) == Ajofm()
    assert ajofm_of(sent) == Ajofm(
        profile_requested=date(2026, 10, 8), profile_agreed=True, profile_sent=date(2026, 10, 9)
    )


def test_the_term_of_registration_leads_to_the_form_of_employment_until_it_is_kept() -> None:
    signed = with_sheet(
        with_sheet(EMPTY, "person", {"category": "refugee", "birth_date": "1990-01-01"}),
        "take_over",
        {"protocol_number": "EX-1", "protocol_date": "2026-11-20", "starts_on": "2026-11-20"},
    )
    due = [one for one in dates_of(signed, load_rulebook()) if one.kind == "R-070"]
    assert [one.step for one in due] == ["employment"]
    kept = with_sheet(signed, "employment", EMPLOYMENT)
    assert [one for one in dates_of(kept, load_rulebook()) if one.kind == "R-070"] == []
