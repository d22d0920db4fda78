"""Series of cultural orientation: once only, and who holds them (art. 35^1 and 35^5)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.catalogue import Track
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Orientation
from counsellor_app.law.known_words import holder_named
from counsellor_app.law.procedure import OfficeAct, OrientationHolder
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import READING, informed, reminded, stopped, warned
from counsellor_app.text import Text, short_date


def once_only(situation: Situation) -> Iterator[Outcome]:
    """Decide R-092, art. 35^1 alin. (4): cultural orientation once only; proof decides.

    That sessions of another organisation count, and that a declaration without proof does
    not stop anything, are readings.
    """
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    if situation.facts.orientation_requested is None:
        return
    series = situation.facts.orientation
    declared_none = situation.facts.orientation_declared_none
    if series is None and declared_none is None:
        yield NotDecided("R-092", ("orientation", "orientation_declared_none"))
        return
    attended = []
    for place, one in enumerate(series or ()):
        if _continues(one, situation.today):
            yield _same_enrolment(place, one.until)
        elif not one.of_request:
            attended.append((place, one))
    proven = [place for place, one in attended if one.proof]
    if proven:
        own = any(one.proof and not _by_another(one) for _, one in attended)
        yield _proven(proven, Certainty.TEXT if own else READING)
    elif attended or (not series and declared_none is False):
        text = Text(
            "Persoana spune că a mai urmat sesiuni, fără dovadă. Luați declarația și înscrieți-o "
            "dacă nu apare o dovadă.",
            "The person says they attended sessions before, without proof. Take the declaration "
            "and enrol them if no proof appears.",
        )
        inputs = tuple(f"orientation[{place}].proof" for place, _ in attended)
        yield warned(
            "R-092",
            text,
            og44("35^1", 4),
            inputs=inputs or ("orientation_declared_none",),
            certainty=READING,
        )


def contracted(situation: Situation) -> Iterator[Outcome]:
    """Decide R-098, art. 35^5: IGI or the local authority may contract an organisation."""
    for place, one in enumerate(situation.facts.orientation or ()):
        if _by_another(one) and not one.provider_basis:
            text = Text(
                "Sesiunile sunt ținute de o organizație. Notați contractul sau protocolul pe baza "
                "căruia le ține, cu numărul și data lui.",
                "The sessions are held by an organisation. Record the contract or protocol on "
                "which it holds them, with its number and day.",
            )
            inputs = (f"orientation[{place}].provider_basis", f"orientation[{place}].by")
            yield reminded("R-098", text, og44("35^5"), inputs=inputs)


def _by_another(one: Orientation) -> bool:
    """Return whether an organisation held the series, not IGI and not a local authority."""
    return holder_named(one.by or "") is OrientationHolder.ORGANISATION


def _continues(one: Orientation, today: date) -> bool:
    """Return whether a series has begun and not ended: the same enrolment goes on."""
    return one.from_ is not None and (one.until is None or today <= one.until)


def _same_enrolment(place: int, until: date | None) -> Finding:
    text = Text(
        "O serie de sesiuni începută nu are zi de încheiere: aceeași înscriere continuă, fără una "
        "nouă. Notați ziua încheierii când seria se termină.",
        "A series of sessions that began has no last day: the same enrolment goes on, without a "
        "new one. Record the last day when the series ends.",
    )
    if until is not None:
        text = Text(
            "Seria de sesiuni începută se încheie la {until}: până atunci aceeași înscriere "
            "continuă, fără una nouă.",
            "The series of sessions that began ends on {until}: until then the same enrolment goes "
            "on, without a new one.",
        ).filled(until=short_date(until))
    inputs = (f"orientation[{place}].from", f"orientation[{place}].until")
    return informed("R-092", text, og44("35^1", 4), inputs=inputs, certainty=READING)


def _proven(places: list[int], certainty: Certainty) -> Finding:
    text = Text(
        "Sesiunile de acomodare culturală se urmează o singură dată, iar participarea este "
        "dovedită. Oferiți consiliere și cursuri de limba română.",
        "Cultural orientation is followed only once, and attendance is proven. Offer counselling "
        "and Romanian courses.",
    )
    return stopped(
        "R-092",
        text,
        og44("35^1", 4),
        inputs=tuple(f"orientation[{place}].proof" for place in places),
        acts=(OfficeAct.ENROL_ORIENTATION,),
        certainty=certainty,
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
    Rule(
        id="R-098",
        sentence=Text(
            "IGI și autoritățile locale pot contracta servicii ale organizațiilor.",
            "IGI and local authorities may contract services of organisations.",
        ),
        basis=(og44("35^5"),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="pot contracta … servicii ale organizațiilor neguvernamentale",
        reads=("orientation",),
        decide=contracted,
    ),
)
