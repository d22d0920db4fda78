"""Special needs weighed before any adverse act (OG nr. 44/2004, art. 33 alin. (1) and (2))."""

from collections.abc import Iterator
from datetime import date, timedelta

from counsellor_app.law.benefits import lodging_row_end
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import (
    CESSATIONS,
    DecisionKind,
    LodgingBasis,
    Measure,
    OfferedBy,
)
from counsellor_app.law.rule import (
    Certainty,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.determination import has_needs
from counsellor_app.law.rules.housing_conditions import is_lodged, lives_outside, low_months
from counsellor_app.law.rules.vulnerable import suggested_groups
from counsellor_app.law.said import READING, warned
from counsellor_app.text import Text

Adverse = tuple[Text, str]

_BREACH = Text("constatarea nerespectării obligațiilor", "finding a duty not kept")
_REFUSAL = Text("urmările refuzului unei oferte AJOFM", "the consequences of a refused offer")
_CESSATION = Text("încetarea măsurilor sau a asistenței", "ending measures or assistance")
_COMMUNITY = Text("schimbarea comunității locale", "changing the local community")
_ATTENDANCE = Text("urmările participării scăzute", "the consequences of low attendance")
_OUTSIDE = Text("urmările locuirii în alt județ", "the consequences of living in another county")
_LEAVING = Text("încheierea sau retragerea cazării", "the end or withdrawal of lodging")
_EXTENSION = Text("refuzul prelungirii programului", "refusing the extension of the programme")
_LONGER = Text("refuzul prelungirii cazării", "refusing the extension of the lodging")
_LATE = Text("neprimirea cererii depuse peste termen", "not receiving the late request")


def needs_weighed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-100, art. 33 alin. (2): special needs are weighed before any adverse act."""
    adverse = tuple(dict.fromkeys(_adverse(situation)))
    if not adverse or not situation.may_be_protected:
        return
    groups = situation.facts.vulnerability
    recorded = [
        f"vulnerability[{place}].state" for place, one in enumerate(groups or ()) if has_needs(one)
    ]
    signs = recorded or [path for _, path in suggested_groups(situation)]
    if not signs:
        if groups is None:
            yield NotDecided("R-100", ("vulnerability",))
        return
    acts = list(dict.fromkeys(act for act, _ in adverse))
    yield warned(
        "R-100",
        Text(
            "Persoana are nevoi speciale sau semne ale lor. Înainte de orice măsură în defavoarea "
            "ei, notați cum au fost luate în considerare: {acts}.",
            "The person has special needs, or signs of them. Before any measure against them, note "
            "how the needs were weighed: {acts}.",
        ).filled(acts=Text("; ".join(one.ro for one in acts), "; ".join(one.en for one in acts))),
        og44(33, 2),
        inputs=(*signs, *dict.fromkeys(path for _, path in adverse)),
        certainty=READING,
    )


def _adverse(situation: Situation) -> Iterator[Adverse]:
    """Yield what may turn against the person, with the facts that say so."""
    facts = situation.facts
    for place, _ in enumerate(facts.breaches or ()):
        yield _BREACH, f"breaches[{place}]"
    offers = (facts.ajofm.offers if facts.ajofm is not None else None) or ()
    for place, offer in enumerate(offers):
        if offer.refused is not None and offer.by is not OfferedBy.EMPLOYER:
            yield _REFUSAL, f"ajofm.offers[{place}].refused"
    for place, decision in enumerate(facts.decisions or ()):
        if decision.kind in CESSATIONS or decision.measures:
            lodging = Measure.LODGING in (decision.measures or ())
            yield _LEAVING if lodging else _CESSATION, f"decisions[{place}].kind"
        elif decision.kind is DecisionKind.COMMUNITY_CHANGED:
            yield _COMMUNITY, f"decisions[{place}].kind"
    if low_months(situation):
        yield _ATTENDANCE, "attendance"
    if lives_outside(situation):
        yield _OUTSIDE, "plan.community.county"
    request = facts.request
    late = request.late_decision if request is not None else None
    if late is not None and late.accepted is False:
        yield _LATE, "request.late_decision.accepted"
    for place, one in enumerate(facts.extensions or ()):
        if one.requested is not None and one.approved is None:
            yield _EXTENSION, f"extensions[{place}].approved"
    yield from _about_lodging(situation)


def _about_lodging(situation: Situation) -> Iterator[Adverse]:
    for place, one in enumerate(situation.facts.lodging or ()):
        extension = one.extension
        if extension is not None and extension.approved is None:
            yield _LONGER, f"lodging[{place}].extension.approved"
        end = _end_of(situation, place, one)
        if end is None or not is_lodged(one, situation):
            continue
        if end - timedelta(days=_days_ahead(situation, end)) <= situation.today:
            yield _LEAVING, f"lodging[{place}].{'until' if one.until else 'from'}"


def _end_of(situation: Situation, place: int, one: Lodging) -> date | None:
    """Return when a lodging ends: the day recorded, else the last day of art. 21 alin. (2)."""
    if one.until is not None or one.basis is not LodgingBasis.CENTRE:
        return one.until
    programme, rows = programme_of(situation.facts), situation.facts.lodging or ()
    return None if programme is None else lodging_row_end(rows, place, programme)


def _days_ahead(situation: Situation, end: date) -> int:
    """Return how many days before the end somebody is reminded of it first."""
    remind = situation.rulebook.days_before("reminder.programme_end", end)
    return (end - remind[0]).days if remind else 0


RULES = (
    Rule(
        id="R-100",
        sentence=Text(
            "Nevoile speciale se iau în considerare la aplicarea fiecărei dispoziții.",
            "Special needs are considered in applying every provision.",
        ),
        basis=(og44(33, 2),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="cu luarea în considerare a nevoilor speciale ale persoanelor vulnerabile",
        reads=(
            "vulnerability",
            "person.born",
            "person.unaccompanied",
            "person.disability",
            "person.pregnant",
            "household",
            "breaches",
            "ajofm.offers",
            "decisions",
            "attendance",
            "address",
            "plan.community.county",
            "request.late_decision.accepted",
            "extensions",
            "lodging",
            "rent",
            "protocol.signed",
            "protocol.starts",
        ),
        decide=needs_weighed,
        covers=(og44(33, 1),),
    ),
)
