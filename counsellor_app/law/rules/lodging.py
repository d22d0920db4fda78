"""Lodging in the spaces of art. 21 alin. (1) (OG nr. 44/2004, art. 21 alin. (1), (3))."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Activity
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import (
    ActingRole,
    LodgingBasis,
    OfficeAct,
)
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.running import ceased_by
from counsellor_app.law.said import reminded, stopped, warned
from counsellor_app.text import Text

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
    return ceased_by(situation.facts, situation.today)


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
            "protocol.starts",
            "protocol.on_paper",
            "person.income",
            "extensions",
            "events",
            "decisions",
        ),
        decide=lodging_on_request,
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
