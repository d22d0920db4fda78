"""Facts about homes: lodging, and what is known of social housing."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.granted import granted_here
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import RecordAnswers, Told
from counsellor_app.forms.answers import Answers, day_of, said, text_of
from counsellor_app.forms.granting import REFUSED
from counsellor_app.forms.options import yes_or_no
from counsellor_app.law.catalogue import Centre, County
from counsellor_app.law.facts import Lodging, LodgingExtension, SocialHousing
from counsellor_app.law.procedure import HousingAnswer, LodgingBasis

FIELDS: Mapping[str, tuple[str, str]] = {
    "lodging": ("lodging", "lodging_basis"),
    "lodging.basis": ("lodging", "lodging_basis"),
    "lodging.requested": ("lodging", "lodging_requested_on"),
    "lodging.convention": ("lodging", "lodging_convention"),
    "lodging.no_specialised_help": ("lodging", "specialised_help_needed"),
    "lodging.written_consent": ("lodging", "written_consent"),
    "lodging.approved": ("lodging", "lodging_answer"),
    "lodging.from": ("lodging", "lodged_from"),
    "lodging.until": ("lodging", "lodged_until"),
    "lodging.extension.reasons": ("lodging", "lodging_extension_reasons"),
    "lodging.extension.approved": ("lodging", "lodging_extension_approved_on"),
    "lodging.extension.until": ("lodging", "lodging_extension_until"),
    "social_housing": ("needs_sheet", "housing_social_answer"),
    "social_housing.no_place": ("lease", "no_place"),
}
OTHERWISE: Mapping[str, str] = {
    "lodging": "lodging + take_over + person",
    "lodging.written_consent": "lodging + vulnerability",
    "lodging.no_specialised_help": "lodging + vulnerability",
    "social_housing": "needs_sheet + lease",
}
_TERMS = ("lodging_basis", "lodged_from", "lodged_until")


def lodging_facts(told: Told, person: Answers, paper: Answers) -> tuple[Lodging, ...] | None:
    """Return every lodging asked for or given; one that was not approved is none.

    What the papers or the person form tell stands only until a lodging is recorded: it would
    be counted twice. Consent and help needed are asked with the evaluation of special needs
    too; what the lodging itself says goes before.
    """
    lodgings, evaluation = told.each("lodging"), told.latest("vulnerability") or {}
    if lodgings:
        return tuple(
            _lodging(one.answers, _approved(told.file, one), evaluation)
            for one in lodgings
            if text_of(one.answers, "lodging_answer") != REFUSED
        )
    since = day_of(paper, "lodged_since")
    if text_of(paper, "lodged_at") is not None:
        return (Lodging(basis=LodgingBasis.CENTRE, from_=since),)
    centre = text_of(person, "lodging_centre")
    if centre is not None and Centre(centre):
        return (Lodging(from_=day_of(person, "lives_since")),)
    return None


def social_housing_facts(
    needs: Answers, leases: tuple[RecordAnswers, ...]
) -> tuple[SocialHousing, ...] | None:
    """Return the requests for social housing and their answers, and where there is no place.

    What the needs sheet tells stands only until a lease tells it.
    """
    told = tuple(one for lease in leases if (one := _of_lease(lease.answers)) is not None)
    if told:
        return told
    asked = said(needs, "housing_social_asked")
    if asked is None:
        return None
    if not asked:
        return ()
    return (
        SocialHousing(
            county=_county(needs, "housing_social_county"),
            requested=day_of(needs, "housing_social_asked_on"),
            answer=_answer(needs, "housing_social_answer"),
            answered=day_of(needs, "housing_social_answered_on"),
        ),
    )


def _approved(file: CaseFile, told: RecordAnswers) -> date | None:
    """Return the day of the approval: as on paper, else the day it was finalised here."""
    here = granted_here(file, "lodging", told, answer="lodging_answer", terms=_TERMS)
    return here or day_of(told.answers, "lodging_approved_on")


def _lodging(answers: Answers, approved: date | None, evaluation: Answers) -> Lodging:
    named = text_of(answers, "lodging_basis")
    basis = None if named is None else LodgingBasis(named)
    needs_help, consents = _special(answers, evaluation if _is_special(basis) else {})
    return Lodging(
        basis=basis,
        requested=day_of(answers, "lodging_requested_on"),
        from_=day_of(answers, "lodged_from"),
        until=_until(answers),
        approved=approved,
        extension=_extension(answers),
        convention=text_of(answers, "lodging_convention"),
        written_consent=consents,
        no_specialised_help=None if needs_help is None else not needs_help,
    )


def _is_special(basis: LodgingBasis | None) -> bool:
    return basis is LodgingBasis.VULNERABLE


def _special(answers: Answers, evaluation: Answers) -> tuple[bool | None, bool | None]:
    """Return whether specialised help is needed, and whether the person consented."""
    needs_help, consents = (
        said(answers, "specialised_help_needed"),
        said(answers, "written_consent"),
    )
    if needs_help is None:
        needs_help = yes_or_no(text_of(evaluation, "specialised_help"))
    return needs_help, said(evaluation, "lodging_consent") if consents is None else consents


def _until(answers: Answers) -> date | None:
    """Return the day of leaving: as it was, else as it was extended, else as approved."""
    extended = day_of(answers, "lodging_extension_approved_on") is not None
    days = (
        day_of(answers, "lodging_ended_on"),
        day_of(answers, "lodging_extension_until") if extended else None,
        day_of(answers, "lodged_until"),
    )
    return next((day for day in days if day is not None), None)


def _extension(answers: Answers) -> LodgingExtension | None:
    reasons = text_of(answers, "lodging_extension_reasons")
    approved = day_of(answers, "lodging_extension_approved_on")
    until = day_of(answers, "lodging_extension_until")
    if reasons is None and approved is None and until is None:
        return None
    return LodgingExtension(reasons=reasons is not None, approved=approved, until=until)


def _of_lease(answers: Answers) -> SocialHousing | None:
    told = SocialHousing(
        county=_county(answers, "social_county"),
        requested=day_of(answers, "social_requested_on"),
        answer=_answer(answers, "social_answer"),
        answered=day_of(answers, "social_answered_on"),
        no_place=said(answers, "no_place"),
    )
    return None if told == SocialHousing() else told


def _county(answers: Answers, field_id: str) -> County | None:
    county = text_of(answers, field_id)
    return None if county is None else County(county)


def _answer(answers: Answers, field_id: str) -> HousingAnswer | None:
    answer = text_of(answers, field_id)
    return None if answer is None else HousingAnswer(answer)
