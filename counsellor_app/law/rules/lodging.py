"""Lodging and help with rent during the programme (OG nr. 44/2004, art. 21)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import (
    LODGING_LENGTH,
    lodging_end,
    lodging_length,
)
from counsellor_app.law.calendar import span_formula
from counsellor_app.law.catalogue import Activity
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.deadlines import Programme, programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import (
    ActingRole,
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
from counsellor_app.text import Text, short_date


def lodging_on_request(situation: Situation) -> Iterator[Outcome]:
    """Decide R-050, art. 21 alin. (1): on request, in the programme, without means.

    A planned lodging is never stopped: it is planned before there is a protocol.
    """
    if not situation.may_be_protected:
        return
    plan = situation.facts.plan
    planned = [one.kind for one in (plan.activities if plan is not None else None) or ()]
    lodging = situation.facts.lodging
    if Activity.LODGING in planned and lodging is None:
        yield NotDecided("R-050", ("lodging",))
    elif Activity.LODGING in planned and not any(one.requested for one in lodging or ()):
        text = Text(
            "Planul cuprinde cazare, dar nu există o cerere. Pregătiți cererea de cazare.",
            "The plan has lodging, but there is no request. Prepare the request for lodging.",
        )
        yield _said("R-050", Severity.WARN, text, og44(21, 1), ("lodging",))
    for place, one in enumerate(lodging or ()):
        if one.requested is not None and one.basis is None:
            yield NotDecided("R-050", (f"lodging[{place}].basis",))
    for place, one in _asked(situation, {LodgingBasis.CENTRE}):
        if one.approved is None and not situation.has_protocol:
            text = Text(
                "Cazarea se acordă celor incluși în program. Încheiați întâi protocolul; în plan, "
                "cazarea rămâne planificată.",
                "Lodging is granted to those in the programme. Conclude the protocol first; in "
                "the plan lodging stays planned.",
            )
            path = f"lodging[{place}].requested"
            paths = (path, "protocol.signed")
            yield _stops_lodging("R-050", text, og44(21, 1), paths)
        if situation.person.income:
            text = Text(
                "Cazarea este pentru cei fără mijloace de întreținere, iar persoana declară "
                "venituri. Verificați și notați constatarea.",
                "Lodging is for those without means, and the person declares income. Check and "
                "note what you found.",
            )
            yield _said("R-050", Severity.WARN, text, og44(21, 1), ("person.income",))


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
        yield from _second_half(place, one)


def lodging_approved(situation: Situation) -> Iterator[Outcome]:
    """Decide R-052, art. 21 alin. (3): the head of the centre approves."""
    if not situation.may_be_protected:
        return
    spaces = {LodgingBasis.CENTRE, LodgingBasis.JOINT}
    for place, one in _asked(situation, spaces):
        if one.approved is not None:
            continue
        path = f"lodging[{place}].approved"
        if situation.role is ActingRole.HEAD_OF_CENTRE:
            text = Text(
                "Cererea de cazare așteaptă aprobarea dumneavoastră.",
                "The request for lodging awaits your approval.",
            )
            yield _said("R-052", Severity.REMIND, text, og44(21, 3), (path,))
            continue
        text = Text(
            "Cazarea se acordă cu aprobarea conducerii centrului. Trimiteți cererea spre aprobare.",
            "Lodging is granted with the approval of the centre's management. Send the request "
            "for approval.",
        )
        yield _stops_lodging("R-052", text, og44(21, 3), (path,))


def _asked(situation: Situation, bases: set[LodgingBasis]) -> list[tuple[int, Lodging]]:
    lodging = situation.facts.lodging or ()
    return [
        (place, one)
        for place, one in enumerate(lodging)
        if one.requested is not None and one.basis in bases
    ]


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
    yield _said("R-051", Severity.WARN, text, og44(21, 2), paths)


def _said(
    rule: str, severity: Severity, text: Text, cite: Basis, inputs: tuple[str, ...]
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        certainty=Certainty.INTERPRETATION,
        text=text,
        basis=(cite,),
        inputs=inputs,
    )


def _stops_lodging(rule: str, text: Text, cite: Basis, inputs: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        text=text,
        basis=(cite,),
        inputs=inputs,
        blocks=(OfficeAct.GRANT_LODGING,),
    )


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
        reads=("plan.activities", "lodging", "protocol.signed", "person.income"),
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
