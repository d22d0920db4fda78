"""What stands in the places of the protocol's clauses; what is unknown is a dotted line."""

from datetime import date

from counsellor_app.documents.clauses import DOTTED
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.protocol_lodging import lodging_told
from counsellor_app.documents.protocol_rent import values_of_rent
from counsellor_app.documents.values import (
    Values,
    county_words,
    day_words,
    language_words,
    same,
    typed,
    values_of_person,
)
from counsellor_app.documents.wording import Named
from counsellor_app.forms.answers import day_of, number_of, text_of
from counsellor_app.law.catalogue import Centre
from counsellor_app.law.deadlines import ajofm_deadline
from counsellor_app.law.facts import Lodging
from counsellor_app.law.parameters import NotInForce
from counsellor_app.text import Text

_CENTRE = "Centrul Regional de Proceduri și Cazare a Solicitanților de Azil"
_HIDDEN_PLACE = Named(
    ro="spațiul comunicat beneficiarului",
    en="the place made known to the beneficiary",
    name="hidden_place",
    places={},
)
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


def values_of(paper: Paper) -> Values:
    """Return the value of every place a clause may have, whether it is printed or not."""
    return {
        **_the_igi(paper),
        **values_of_person(paper),
        **_the_papers(paper),
        **_the_period(paper),
        **_the_lodging(paper),
        **values_of_rent(paper),
        **_the_closing(paper),
    }


def _the_igi(paper: Paper) -> Values:
    centre = paper.centre
    seat = None if centre is None else paper.rulebook.centre_address(centre, paper.signing)
    return {
        "centre": same(f"{_CENTRE} {DOTTED.ro}" if centre is None else centre.full_name),
        "seat": typed(seat),
        "igi_name": typed(paper.words("protocol", "igi_representative")),
        "igi_function": typed(paper.words("protocol", "igi_function")),
    }


def _the_papers(paper: Paper) -> Values:
    plan = paper.form("individual_plan")
    where = [text_of(plan, "community_locality"), county_words(text_of(plan, "community_county"))]
    place = ", ".join(part for part in where if part)
    return {
        "request_number": typed(paper.request.number),
        "request_day": day_words(paper.request.day),
        "needs_version": _revision(paper, "needs_sheet", "assessed_on"),
        "plan_version": _revision(paper, "individual_plan", "drawn_up_on"),
        "community": typed(place or None),
    }


def _the_period(paper: Paper) -> Values:
    period = paper.period
    return {
        "starts": day_words(period[0] if period else None),
        "ends": day_words(period[1] if period else None),
        "ajofm_day": day_words(_ajofm_day(paper)),
    }


def _the_lodging(paper: Paper) -> Values:
    granted = lodging_told(paper) or Lodging()
    centre = paper.words("person", "lodging_centre")
    place = typed(None if centre is None else Centre(centre).full_name)
    return {
        "lodging_place": _HIDDEN_PLACE if paper.address_hidden else place,
        "lodging_from": day_words(granted.from_),
        "lodging_until": day_words(granted.until),
    }


def _the_closing(paper: Paper) -> Values:
    protocol = paper.form("protocol")
    language = language_words(text_of(protocol, "translation_language"))
    return {
        "day": day_words(paper.day),
        "copies": _counted(number_of(protocol, "copies") or 0),
        "special_clauses": typed(text_of(protocol, "special_clauses")),
        "language": language,
        "interpreter": typed(text_of(protocol, "interpreter_name")),
        "organisation": typed(paper.organisation),
        "informed_language": language_words(paper.words("request", "informed_language")),
    }


def _counted(copies: int) -> Text:
    said = _COUNTED.get(copies)
    return DOTTED if said is None else Named(said.ro, said.en, "number", {"code": str(copies)})


def _ajofm_day(paper: Paper) -> date | None:
    try:
        return ajofm_deadline(paper.signing, paper.rulebook).recommended
    except NotInForce:
        return None


def _revision(paper: Paper, form_id: str, field_id: str) -> Text:
    day = day_words(day_of(paper.form(form_id), field_id))
    version = paper.revisions.get(form_id, 0)
    said = (_REVISION if version else _NOT_KEPT).filled(day=day, version=version)
    name = "revision" if version else "revision_not_kept"
    return Named(said.ro, said.en, name, {"day": day.ro, "version": str(version)})
