"""Facts about work: the registration with the employment agency and its offers (art. 24-27)."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.told import RecordAnswers
from counsellor_app.forms.answers import Answers, Row, day_of, rows_of, said, text_of
from counsellor_app.forms.options import yes_or_no
from counsellor_app.law.facts import Ajofm, Offer
from counsellor_app.law.procedure import OfferedBy, OfferKind

FIELDS: Mapping[str, tuple[str, str]] = {
    "ajofm.registered": ("employment", "ajofm_registered_on"),
    "ajofm.unemployed": ("employment", "ajofm_as_unemployed"),
    "ajofm.mediation_plan": ("employment", "mediation_plan_on"),
    "ajofm.offers": ("employment", "offers"),
    "ajofm.profile_requested": ("referral", "profile_requested_on"),
    "ajofm.profile_agreed": ("referral", "profile_agreed"),
    "ajofm.profile_sent": ("referral", "sent_on"),
}
OTHERWISE: Mapping[str, str] = {"ajofm.registered": "employment + needs_sheet"}


def ajofm_facts(
    needs: Answers, employment: Answers, letters: tuple[RecordAnswers, ...] = ()
) -> Ajofm | None:
    """Return the registration with the employment agency, its offers, and the profile sent.

    What the needs sheet tells of the registration stands until the form of employment does.
    """
    to_agency = [one.answers for one in letters if text_of(one.answers, "recipient") == "ajofm"]
    told = employment or to_agency
    if not told and "employment_ajofm" not in needs:
        return None
    registered = day_of(needs, "employment_ajofm_on")
    if "ajofm_registered" in employment:
        registered = day_of(employment, "ajofm_registered_on")
    offers = tuple(_offer(row) for row in rows_of(employment, "offers"))
    return Ajofm(
        registered=registered,
        unemployed=said(employment, "ajofm_as_unemployed"),
        mediation_plan=day_of(employment, "mediation_plan_on"),
        profile_requested=_first_day(to_agency, "profile_requested_on"),
        profile_agreed=_agreed(to_agency),
        profile_sent=_first_day([one for one in to_agency if _with_profile(one)], "sent_on"),
        offers=offers or None,
    )


def _first_day(letters: list[Answers], field_id: str) -> date | None:
    days = [day for one in letters if (day := day_of(one, field_id)) is not None]
    return min(days, default=None)


def _agreed(letters: list[Answers]) -> bool | None:
    """Return what the person said last of sending the profile."""
    told = [one for letter in letters if (one := said(letter, "profile_agreed")) is not None]
    return told[-1] if told else None


def _with_profile(letter: Answers) -> bool:
    return said(letter, "with_profile") is True


def _offer(row: Row) -> Offer:
    by, kind = text_of(row.answers, "offer_by"), text_of(row.answers, "offer_kind")
    return Offer(
        by=None if by is None else OfferedBy(by),
        kind=None if kind is None else OfferKind(kind),
        made=day_of(row.answers, "offer_made_on"),
        refused=day_of(row.answers, "offer_refused_on"),
        heard=said(row.answers, "offer_heard"),
        good_reason=yes_or_no(text_of(row.answers, "offer_good_reason")),
    )
