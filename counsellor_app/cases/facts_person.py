"""Facts about the person: who, since when protected, where living, with whom."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import born_of, person_answers
from counsellor_app.forms.answers import Answers, day_of, number_of, rows_of, said, text_of
from counsellor_app.forms.needs.employment import PUPIL_OR_STUDENT
from counsellor_app.forms.options import yes_or_no
from counsellor_app.law.catalogue import Category, Centre, County
from counsellor_app.law.countries import COUNTRIES
from counsellor_app.law.facts import Address, HouseholdMember, Person, Protection
from counsellor_app.law.procedure import ProtectionAct, Relation

STATELESS = "stateless"
_NOTHING: Answers = {}
_MEANS: Mapping[str | None, bool] = {"income": True, "none": False}


def known_person(file: CaseFile) -> Person:
    """Return what the kept forms of a case tell of its person."""
    needs, paper = file.newest("needs_sheet"), file.newest("take_over")
    told = {} if paper is None else told_on_paper(paper.answers)
    return person_facts({**told, **person_answers(file)}, {} if needs is None else needs.answers)


def told_on_paper(paper: Answers) -> Answers:
    """Return what a take-over tells of the person, under the names of the person form."""
    names = ("birth_date", "protection_granted_on", "protection_act_number")
    return {name: paper[name] for name in names if name in paper}


def person_facts(person: Answers, needs: Answers, request: Answers = _NOTHING) -> Person:
    """Return what is known of the person; means stand in the needs sheet, else in the request."""
    citizenship = text_of(person, "citizenship")
    category = text_of(person, "category")
    return Person(
        born=born_of(person),
        estimated_birth=_estimated(person),
        sex=text_of(person, "sex"),
        category=None if category is None else Category(category),
        protection=_protection(person),
        permit_expires=day_of(person, "permit_expires"),
        citizenship=citizenship if citizenship in COUNTRIES else None,
        stateless=_stateless(citizenship),
        languages=_languages(person),
        romanian_level=text_of(needs, "romanian_level"),
        unaccompanied=said(person, "unaccompanied"),
        representative=_represented(person),
        disability=text_of(needs, "health_disability"),
        pregnant=said(needs, "health_pregnant"),
        income=_has_income(needs, request),
        in_school=_in_school(needs),
        insured=yes_or_no(text_of(needs, "health_insured")),
        family_doctor=said(needs, "health_doctor"),
        child_allowance=said(needs, "social_assistance_child_allowance"),
    )


def address_facts(person: Answers) -> tuple[Address, ...] | None:
    """Return where the person lives; None while nothing of it is known."""
    county, centre = text_of(person, "county"), text_of(person, "lodging_centre")
    locality = text_of(person, "locality")
    if county is None and centre is None and locality is None:
        return None
    return (
        Address(
            since=day_of(person, "lives_since"),
            county=None if county is None else County(county),
            locality=locality,
            centre=None if centre is None else Centre(centre),
            child_protection=said(person, "in_child_protection"),
        ),
    )


def household_facts(person: Answers) -> tuple[HouseholdMember, ...] | None:
    """Return the members of the household as typed in this case; None if nobody asked."""
    if "family_members" not in person:
        return None
    return tuple(
        HouseholdMember(
            row=row.id,
            relation=_relation(row.answers),
            born=day_of(row.answers, "member_birth_date"),
            protection_granted=day_of(row.answers, "member_protection_on"),
            own_programme=said(row.answers, "member_in_programme"),
            child_allowance=said(row.answers, "member_child_allowance"),
        )
        for row in rows_of(person, "family_members")
    )


def protection_day(person: Answers) -> date | None:
    """Return the day of the act that granted protection."""
    return day_of(person, "protection_granted_on")


def _stateless(citizenship: str | None) -> bool | None:
    """Return whether the person has no citizenship; None where nobody knows which."""
    if citizenship == STATELESS:
        return True
    return False if citizenship in COUNTRIES else None


def _protection(person: Answers) -> Protection | None:
    granted = protection_day(person)
    communicated = day_of(person, "protection_communicated_on")
    act = text_of(person, "protection_act")
    if granted is None and communicated is None and act is None:
        return None
    known = {kind.value: kind for kind in ProtectionAct}
    return Protection(
        act=None if act is None else known.get(act),
        granted=granted,
        communicated=communicated,
    )


def _languages(person: Answers) -> tuple[str, ...] | None:
    named = [text_of(person, "native_language"), text_of(person, "communication_language")]
    named += [text_of(row.answers, "other_language") for row in rows_of(person, "other_languages")]
    known = tuple(dict.fromkeys(code for code in named if code))
    return known or None


def _estimated(person: Answers) -> bool | None:
    typed = text_of(person, "birth_date")
    if typed is not None and day_of(person, "birth_date") is None:
        return True
    return said(person, "birth_date_estimated")


def _represented(person: Answers) -> bool | None:
    return True if text_of(person, "representative_name") else None


def _in_school(needs: Answers) -> bool | None:
    if text_of(needs, "employment_status") == PUPIL_OR_STUDENT:
        return True
    return said(needs, "education_in_school")


def _has_income(needs: Answers, request: Answers) -> bool | None:
    monthly = number_of(needs, "means_income")
    if monthly is not None:
        return monthly > 0
    return _MEANS.get(text_of(request, "means_kind"))


def _relation(row: Answers) -> Relation | None:
    relation = text_of(row, "member_relation")
    return None if relation is None else Relation(relation)
