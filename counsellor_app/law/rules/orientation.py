"""Chapter V^1: cultural orientation for those with a right of stay (OG nr. 44/2004, art. 35^1)."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Track
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.text import Text


def once_only(situation: Situation) -> Iterator[Outcome]:
    """Decide R-092, art. 35^1 alin. (4): cultural orientation once only; proof decides."""
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    if situation.facts.orientation_requested is None:
        return
    series = situation.facts.orientation
    if series is None:
        if situation.facts.orientation_declared_none is None:
            yield NotDecided("R-092", ("orientation", "orientation_declared_none"))
        return
    proven = [place for place, one in enumerate(series) if one.proof]
    if not series:
        return
    text = Text(
        "Persoana spune că a mai urmat sesiuni, fără dovadă. Luați declarația și înscrieți-o dacă "
        "nu apare o dovadă.",
        "The person says they attended sessions before, without proof. Take the declaration and "
        "enrol them if no proof appears.",
    )
    if proven:
        text = Text(
            "Sesiunile de acomodare culturală se urmează o singură dată, iar participarea este "
            "dovedită. Oferiți consiliere și cursuri de limba română.",
            "Cultural orientation is followed only once, and attendance is proven. Offer "
            "counselling and Romanian courses.",
        )
    yield Finding(
        rule="R-092",
        severity=Severity.BLOCK if proven else Severity.WARN,
        certainty=Certainty.TEXT if proven else Certainty.INTERPRETATION,
        text=text,
        basis=(og44("35^1", 4),),
        inputs=tuple(f"orientation[{place}].proof" for place in proven or range(len(series))),
        blocks=(OfficeAct.ENROL_ORIENTATION,) if proven else (),
    )


RULES = (
    Rule(
        id="R-092",
        sentence=Text(
            "Acomodarea culturală se urmează o singură dată.",
            "Cultural orientation is followed only once.",
        ),
        basis=(og44("35^1", 4),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="pot beneficia o singură dată de sesiunile de acomodare culturală",
        reads=(
            "person.category",
            "orientation_requested",
            "orientation",
            "orientation_declared_none",
        ),
        decide=once_only,
    ),
)
