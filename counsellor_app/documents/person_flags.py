"""Which wording fits this person: sex, citizenship, protection, age on the day of signing."""

from counsellor_app.documents.paper import Paper
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.catalogues import STATELESS, UNKNOWN_COUNTRY
from counsellor_app.law.parameters import NotInForce


def flags_of_person(paper: Paper) -> frozenset[str]:
    """Return the conditions on the person that hold, for clauses of any document."""
    holding = {
        **_of_the_person(paper),
        **_of_the_protection(paper.form("person")),
        **_of_age(paper),
    }
    return frozenset(name for name, holds in holding.items() if holds)


def _of_the_person(paper: Paper) -> dict[str, bool]:
    person = paper.form("person")
    sex, citizenship = text_of(person, "sex"), text_of(person, "citizenship")
    origin = text_of(person, "origin_country")
    born = len(text_of(person, "birth_date") or "0000-00-00")
    return {
        "male": sex == "male",
        "female": sex == "female",
        "sex_unspecified": sex not in {"male", "female"},
        "born_in_year": born == len("1998"),
        "born_in_month": born == len("1998-02"),
        "born_on_day": born > len("1998-02"),
        "stateless": citizenship == STATELESS,
        "citizen": "citizenship" not in person
        or citizenship not in {None, STATELESS, UNKNOWN_COUNTRY},
        "origin_known": origin not in {None, STATELESS, UNKNOWN_COUNTRY, citizenship},
        "has_cnp": text_of(person, "cnp") is not None,
        "has_permit": text_of(person, "permit_number") is not None,
        "address_hidden": paper.address_hidden,
        "address_shown": not paper.address_hidden,
    }


def _of_the_protection(person: Answers) -> dict[str, bool]:
    category, act = text_of(person, "category"), text_of(person, "protection_act")
    return {
        "refugee": category == "refugee",
        "subsidiary": category == "subsidiary",
        "protection_to_mark": category is None,
        "protected": category in {None, "refugee", "subsidiary"},
        "act_administrative": act == "administrative",
        "act_judgment": act == "judgment",
        "act_resettlement": act == "resettlement",
    }


def _of_age(paper: Paper) -> dict[str, bool]:
    works, retires = (_years(paper, name) for name in ("age.work", "age.pension"))
    age = paper.age
    under = age is not None and works is not None and age < works
    minor = paper.is_represented or paper.is_assisted
    act = paper.words("protocol", "representative_act")
    return {
        "minor": minor,
        "adult": not minor,
        "represented": paper.is_represented,
        "assisted": paper.is_assisted,
        "has_representative_act": minor
        and bool(act or paper.words("person", "representative_act")),
        "under_16": under,
        "from_16": not under,
        "agency_to_check": age is not None and retires is not None and age >= retires,
    }


def _years(paper: Paper, name: str) -> int | None:
    try:
        return paper.rulebook.number(name, paper.signing).value
    except NotInForce:
        return None
