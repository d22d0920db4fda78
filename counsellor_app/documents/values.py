"""What stands in places of clauses: of the person, typed words, days; unknown is a dotted line."""

from datetime import date

from counsellor_app.documents.clauses import DOTTED
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.script.bidi import isolated
from counsellor_app.documents.wording import Named
from counsellor_app.forms.answers import day_of, text_of
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.law.catalogue import County
from counsellor_app.text import Text, short_date

Values = dict[str, Text]


def values_of_person(paper: Paper) -> Values:
    """Return who the person is, what protects them, and who represents them."""
    return {**_the_person(paper), **_the_protection(paper), **_the_representative(paper)}


def typed(words: str | None) -> Text:
    """Return what was typed, kept from turning the sentence around when it runs to the left."""
    return DOTTED if words is None or not words.strip() else same(isolated(words.strip()))


def same(words: str) -> Text:
    """Return words that are the same in every language: a name, a number, a day."""
    return Text(words, words)


def day_words(day: date | None) -> Text:
    """Return a day in figures, or a dotted line."""
    return DOTTED if day is None else same(short_date(day))


def country_words(code: str | None) -> Text:
    """Return a country by its code, in words."""
    return _listed(Catalogue.COUNTRIES, code)


def language_words(code: str | None) -> Text:
    """Return a language by its code, in words."""
    return _listed(Catalogue.LANGUAGES, code)


def county_words(code: str | None) -> str | None:
    """Return „județul Galați”, „municipiul București”; None without a code."""
    if code is None:
        return None
    county = County(code)
    return f"municipiul {county.text.ro}" if county is County.B else f"județul {county.text.ro}"


def address_words(paper: Paper) -> str | None:
    """Return „localitatea, strada, județul”; the capital has no county."""
    code, locality = paper.words("person", "county"), paper.words("person", "locality")
    parts = [locality, paper.words("person", "address"), county_words(code)]
    if code == County.B.value and locality and locality.startswith(County.B.text.ro):
        parts.pop()
    return ", ".join(part for part in parts if part) or None


def _the_person(paper: Paper) -> Values:
    person = paper.form("person")
    born = text_of(person, "birth_date")
    return {
        "person": typed(paper.person),
        "born": DOTTED if born is None else same(day_in_words(born)),
        "citizenship": country_words(text_of(person, "citizenship")),
        "origin": country_words(text_of(person, "origin_country")),
        "cnp": typed(text_of(person, "cnp")),
        "permit": typed(text_of(person, "permit_number")),
        "address": typed(address_words(paper)),
    }


def _the_protection(paper: Paper) -> Values:
    person = paper.form("person")
    return {
        "act_number": typed(text_of(person, "protection_act_number")),
        "act_day": day_words(day_of(person, "protection_granted_on")),
    }


def _the_representative(paper: Paper) -> Values:
    act = paper.words("protocol", "representative_act")
    return {
        "representative": typed(paper.representative),
        "quality": typed(paper.quality),
        "representative_act": typed(act or paper.words("person", "representative_act")),
    }


def _listed(catalogue: Catalogue, code: str | None) -> Text:
    if code is None:
        return DOTTED
    known = entry(catalogue, code)
    if known is None:
        return same(code)
    return Named(known.text.ro, known.text.en, catalogue.value, {"code": code})
