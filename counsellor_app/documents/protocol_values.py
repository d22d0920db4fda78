"""What stands in the places of the protocol's clauses; what is unknown is a dotted line."""

from datetime import date

from counsellor_app.documents.clauses import DOTTED
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.protocol_lodging import lodging_told
from counsellor_app.documents.script.bidi import isolated
from counsellor_app.forms.answers import day_of, number_of, text_of
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.law.catalogue import Centre, County
from counsellor_app.law.deadlines import ajofm_deadline
from counsellor_app.law.facts import Lodging
from counsellor_app.law.parameters import NotInForce
from counsellor_app.text import Text, short_date

_CENTRE = "Centrul Regional de Proceduri și Cazare a Solicitanților de Azil"
_HIDDEN_PLACE = Text("spațiul comunicat beneficiarului", "the place made known to the beneficiary")
_REVISION = Text("din {day} (versiunea {version})", "of {day} (version {version})")
_NOT_KEPT = Text("din {day}", "of {day}")
_COUNTED = {
    2: Text("2 (două)", "2 (two)"),
    3: Text("3 (trei)", "3 (three)"),
    4: Text("4 (patru)", "4 (four)"),
    5: Text("5 (cinci)", "5 (five)"),
    6: Text("6 (șase)", "6 (six)"),
    7: Text("7 (șapte)", "7 (seven)"),
    8: Text("8 (opt)", "8 (eight)"),
    9: Text("9 (nouă)", "9 (nine)"),
}

Values = dict[str, Text]


def values_of(paper: Paper) -> Values:
    """Return the value of every place a clause may have, whether it is printed or not."""
    return {
        **_the_igi(paper),
        **_the_person(paper),
        **_the_protection(paper),
        **_the_representative(paper),
        **_the_papers(paper),
        **_the_period(paper),
        **_the_lodging(paper),
        **_the_closing(paper),
    }


def _the_igi(paper: Paper) -> Values:
    centre = paper.centre
    seat = None if centre is None else paper.rulebook.centre_address(centre, paper.signing)
    return {
        "centre": _same(f"{_CENTRE} {DOTTED.ro}" if centre is None else centre.full_name),
        "seat": _typed(seat),
        "igi_name": _typed(paper.words("protocol", "igi_representative")),
        "igi_function": _typed(paper.words("protocol", "igi_function")),
    }


def _the_person(paper: Paper) -> Values:
    person = paper.form("person")
    born = text_of(person, "birth_date")
    return {
        "person": _typed(paper.person),
        "born": DOTTED if born is None else _same(day_in_words(born)),
        "citizenship": _country(text_of(person, "citizenship")),
        "origin": _country(text_of(person, "origin_country")),
        "cnp": _typed(text_of(person, "cnp")),
        "permit": _typed(text_of(person, "permit_number")),
        "address": _typed(_address(paper)),
    }


def _the_protection(paper: Paper) -> Values:
    person = paper.form("person")
    return {
        "act_number": _typed(text_of(person, "protection_act_number")),
        "act_day": _day(day_of(person, "protection_granted_on")),
    }


def _the_representative(paper: Paper) -> Values:
    act = paper.words("protocol", "representative_act")
    return {
        "representative": _typed(paper.representative),
        "quality": _typed(paper.quality),
        "representative_act": _typed(act or paper.words("person", "representative_act")),
    }


def _the_papers(paper: Paper) -> Values:
    plan = paper.form("individual_plan")
    where = [text_of(plan, "community_locality"), _county(text_of(plan, "community_county"))]
    place = ", ".join(part for part in where if part)
    return {
        "request_number": _typed(paper.request.number),
        "request_day": _day(paper.request.day),
        "needs_version": _revision(paper, "needs_sheet", "assessed_on"),
        "plan_version": _revision(paper, "individual_plan", "drawn_up_on"),
        "community": _typed(place or None),
    }


def _the_period(paper: Paper) -> Values:
    period = paper.period
    return {
        "starts": _day(period[0] if period else None),
        "ends": _day(period[1] if period else None),
        "ajofm_day": _day(_ajofm_day(paper)),
    }


def _the_lodging(paper: Paper) -> Values:
    granted = lodging_told(paper) or Lodging()
    centre = paper.words("person", "lodging_centre")
    place = _typed(None if centre is None else Centre(centre).full_name)
    return {
        "lodging_place": _HIDDEN_PLACE if paper.address_hidden else place,
        "lodging_from": _day(granted.from_),
        "lodging_until": _day(granted.until),
    }


def _the_closing(paper: Paper) -> Values:
    protocol = paper.form("protocol")
    language = _language(text_of(protocol, "translation_language"))
    return {
        "day": _day(paper.day),
        "copies": _COUNTED.get(number_of(protocol, "copies") or 0, DOTTED),
        "special_clauses": _typed(text_of(protocol, "special_clauses")),
        "language": language,
        "interpreter": _typed(text_of(protocol, "interpreter_name")),
        "organisation": _typed(paper.organisation),
        "informed_language": _language(paper.words("request", "informed_language")),
    }


def _ajofm_day(paper: Paper) -> date | None:
    try:
        return ajofm_deadline(paper.signing, paper.rulebook).recommended
    except NotInForce:
        return None


def _revision(paper: Paper, form_id: str, field_id: str) -> Text:
    day = _day(day_of(paper.form(form_id), field_id))
    version = paper.revisions.get(form_id, 0)
    return (_REVISION if version else _NOT_KEPT).filled(day=day, version=version)


def _address(paper: Paper) -> str | None:
    """Return „localitatea, strada, județul”; the capital has no county."""
    code, locality = paper.words("person", "county"), paper.words("person", "locality")
    parts = [locality, paper.words("person", "address"), _county(code)]
    if code == County.B.value and locality and locality.startswith(County.B.text.ro):
        parts.pop()
    return ", ".join(part for part in parts if part) or None


def _county(code: str | None) -> str | None:
    if code is None:
        return None
    county = County(code)
    return f"municipiul {county.text.ro}" if county is County.B else f"județul {county.text.ro}"


def _country(code: str | None) -> Text:
    return _listed(Catalogue.COUNTRIES, code)


def _language(code: str | None) -> Text:
    return _listed(Catalogue.LANGUAGES, code)


def _listed(catalogue: Catalogue, code: str | None) -> Text:
    if code is None:
        return DOTTED
    known = entry(catalogue, code)
    return _same(code) if known is None else known.text


def _typed(words: str | None) -> Text:
    """Return what was typed, kept from turning the sentence around when it runs to the left."""
    return DOTTED if words is None or not words.strip() else _same(isolated(words.strip()))


def _same(words: str) -> Text:
    return Text(words, words)


def _day(day: date | None) -> Text:
    return DOTTED if day is None else _same(short_date(day))
