"""Lodging in the spaces of art. 21 alin. (1) (OG nr. 44/2004, art. 21 alin. (1) to (3))."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import (
    LODGING_LENGTH,
    lodging_end,
    lodging_length,
)
from counsellor_app.law.calendar import span_formula
from counsellor_app.law.catalogue import Activity
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import ENDS_PROGRAMME, Programme, programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import (
    ActingRole,
    DecisionKind,
    LodgingBasis,
    OfficeAct,
)
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import reminded, stopped, warned
from counsellor_app.text import Text, short_date

_LODGING = (OfficeAct.GRANT_LODGING,)


def lodging_on_request(situation: Situation) -> Iterator[Outcome]:
    """Decide R-050, art. 21 alin. (1): on request, in the programme, without means.

    A planned lodging is never stopped: it is planned before there is a protocol.
    """
    if not situation.may_be_protected:
        return
    yield from _planned(situation)
    for place, one in enumerate(situation.facts.lodging or ()):
        if one.requested is not None and one.basis is None:
            yield NotDecided("R-050", (f"lodging[{place}].basis",))
    for place, one in _asked(situation):
        path = f"lodging[{place}].requested"
        if one.approved is None:
            yield from _no_active_protocol(situation, path)
        if situation.person.income:
            text = Text(
                "Cazarea este pentru cei fără mijloace de întreținere, iar persoana declară "
                "venituri. Verificați și notați constatarea.",
                "Lodging is for those without means, and the person declares income. Check and "
                "note what you found.",
            )
            yield warned(
                "R-050",
                text,
                og44(21, 1),
                inputs=(path, "person.income"),
                certainty=Certainty.INTERPRETATION,
            )


def lodging_period(situation: Situation) -> Iterator[Outcome]:
    """Decide R-051, art. 21 alin. (2): twelve months, six more, never past the programme."""
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.lodging or ()):
        if one.basis is not LodgingBasis.CENTRE:
            continue
        programme = programme_of(situation.facts)
        if one.from_ is None:
            if one.requested is not None:
                yield NotDecided("R-051", (f"lodging[{place}].from",))
            continue
        if programme is None:
            yield NotDecided("R-051", ("protocol.signed",))
            continue
        yield _lodging_end(place, one, one.from_, programme)
        yield from _too_long(place, one, lodging_end(one, one.from_, programme))
        yield from _second_half(place, one)


def lodging_approved(situation: Situation) -> Iterator[Outcome]:
    """Decide R-052, art. 21 alin. (3): the head of the centre approves.

    The paragraph names the spaces of alin. (1) and the period of alin. (2), not alin. (4).
    """
    if not situation.may_be_protected:
        return
    for place, one in _asked(situation):
        if one.approved is not None:
            continue
        path = f"lodging[{place}].approved"
        if situation.role is ActingRole.HEAD_OF_CENTRE:
            text = Text(
                "Cererea de cazare așteaptă aprobarea dumneavoastră.",
                "The request for lodging awaits your approval.",
            )
            yield reminded("R-052", text, og44(21, 3), inputs=(path,))
            continue
        text = Text(
            "Cazarea se acordă cu aprobarea conducerii centrului. Trimiteți cererea spre aprobare.",
            "Lodging is granted with the approval of the centre's management. Send the request "
            "for approval.",
        )
        yield stopped("R-052", text, og44(21, 3), inputs=(path,), acts=_LODGING)


def _planned(situation: Situation) -> Iterator[Outcome]:
    plan, lodging = situation.facts.plan, situation.facts.lodging
    planned = [one.kind for one in (plan.activities if plan is not None else None) or ()]
    if Activity.LODGING not in planned:
        return
    if lodging is None:
        yield NotDecided("R-050", ("lodging",))
    elif not any(one.requested for one in lodging):
        text = Text(
            "Planul cuprinde cazare, dar nu există o cerere. Pregătiți cererea de cazare.",
            "The plan has lodging, but there is no request. Prepare the request for lodging.",
        )
        yield warned("R-050", text, og44(21, 1), inputs=("plan.activities", "lodging"))


def _asked(situation: Situation) -> list[tuple[int, Lodging]]:
    return [
        (place, one)
        for place, one in enumerate(situation.facts.lodging or ())
        if one.requested is not None and one.basis is LodgingBasis.CENTRE
    ]


def _no_active_protocol(situation: Situation, path: str) -> Iterator[Finding]:
    """Tell that lodging waits for a protocol, or that the programme is over."""
    if not situation.has_protocol:
        text = Text(
            "Cazarea se acordă celor incluși în program. Încheiați întâi protocolul; în plan, "
            "cazarea rămâne planificată.",
            "Lodging is granted to those in the programme. Conclude the protocol first; in "
            "the plan lodging stays planned.",
        )
        paths = (path, "protocol.signed")
        yield stopped("R-050", text, og44(21, 1), inputs=paths, acts=_LODGING)
        return
    over = _programme_over(situation)
    if over:
        text = Text(
            "Programul nu mai este activ, iar cazarea se acordă celor incluși în program. "
            "Verificați dacă programul a fost prelungit sau se aplică art. 34 alin. (2).",
            "The programme is no longer active, and lodging is granted to those in it. Check "
            "whether it was extended, or art. 34(2) applies.",
        )
        yield stopped("R-050", text, og44(21, 1), inputs=(path, *over), acts=_LODGING)


def _programme_over(situation: Situation) -> tuple[str, ...]:
    """Return the facts that say the programme is over; none if it may be running."""
    programme = programme_of(situation.facts)
    if programme is not None and situation.today > programme.end:
        return programme.inputs
    for place, event in enumerate(situation.facts.events or ()):
        if event.kind in ENDS_PROGRAMME and event.on is not None and event.on <= situation.today:
            return (f"events[{place}].kind",)
    for place, one in enumerate(situation.facts.decisions or ()):
        since = one.from_ or one.decided
        if one.kind is DecisionKind.ASSISTANCE_ENDED and since and since <= situation.today:
            return (f"decisions[{place}].kind",)
    return ()


def _lodging_end(place: int, one: Lodging, starts: date, programme: Programme) -> Finding:
    end = lodging_end(one, starts, programme)
    text = Text(
        "Cazarea ține cel mult până la {end}, ziua plecării. Anunțați persoana din timp.",
        "Lodging lasts until {end} at most, the day of leaving. Tell the person in good time.",
    )
    formula = Text("{counted}, dar nu după {last}", "{counted}, but not after {last}")
    counted = span_formula(starts, lodging_length(one, starts))
    return Finding(
        rule="R-051",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(end)),
        basis=(LODGING_LENGTH.on(starts).basis,),
        inputs=(f"lodging[{place}].from", *programme.inputs),
        formula=formula.filled(counted=counted, last=short_date(programme.end)),
        dates=Dates(starts=starts, ends=end),
    )


def _too_long(place: int, one: Lodging, end: date) -> Iterator[Finding]:
    if one.until is None or one.until <= end:
        return
    text = Text(
        "Cazarea este consemnată până la {until}, după ultima zi ({end}). Corectați ziua sau "
        "verificați prelungirea programului și a cazării.",
        "Lodging is recorded until {until}, after the last day ({end}). Correct the day, or "
        "check the extension of the programme and of the lodging.",
    ).filled(until=short_date(one.until), end=short_date(end))
    paths = (f"lodging[{place}].until", f"lodging[{place}].from")
    yield warned("R-051", text, og44(21, 2), inputs=paths)


def _second_half(place: int, one: Lodging) -> Iterator[Finding]:
    extension = one.extension
    if extension is None or (extension.reasons and extension.approved):
        return
    text = Text(
        "Cele 6 luni în plus cer motive bine întemeiate și o nouă aprobare a conducerii centrului. "
        "Până atunci rămân 12 luni.",
        "The six further months need well-founded reasons and a new approval of the centre's "
        "management. Until then 12 months stand.",
    )
    paths = (f"lodging[{place}].extension.reasons", f"lodging[{place}].extension.approved")
    yield warned("R-051", text, og44(21, 2), og44(21, 3), inputs=paths)


RULES = (
    Rule(
        id="R-050",
        sentence=Text(
            "Cei din program, fără mijloace, pot fi cazați la cerere, în limita locurilor.",
            "Those in the programme without means may be lodged on request, within the places.",
        ),
        basis=(og44(21, 1),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="care nu au mijloace de întreținere … la cerere … în limita locurilor disponibile",
        reads=(
            "plan.activities",
            "lodging",
            "protocol.signed",
            "protocol.on_paper",
            "person.income",
            "extensions",
            "events",
            "decisions",
        ),
        decide=lodging_on_request,
    ),
    Rule(
        id="R-051",
        sentence=Text(
            "Cazarea ține până la 12 luni, plus 6, fără a depăși programul.",
            "Lodging lasts up to 12 months, plus 6, never past the programme.",
        ),
        basis=(og44(21, 2),),
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        phrase="fără a se depăși perioada de implementare a programului",
        reads=("lodging", "protocol.signed", "protocol.starts", "extensions"),
        decide=lodging_period,
    ),
    Rule(
        id="R-052",
        sentence=Text(
            "Cazarea se face cu aprobarea conducerii centrului.",
            "Lodging needs the approval of the centre's management.",
        ),
        basis=(og44(21, 3),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="cu aprobarea conducerii centrului regional",
        reads=("lodging",),
        decide=lodging_approved,
    ),
)
