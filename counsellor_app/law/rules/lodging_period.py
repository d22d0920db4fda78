"""How long lodging lasts in the spaces of art. 21 alin. (1) (OG nr. 44/2004, art. 21 alin. (2))."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import (
    LODGING_LENGTH,
    lodging_end,
    lodging_length,
    lodging_most,
)
from counsellor_app.law.calendar import Months, span_formula
from counsellor_app.law.citation import Cite, og44
from counsellor_app.law.deadlines import Programme, programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.lodging_time import (
    Before,
    LodgedTime,
    is_granted,
    lodged_before,
    lodged_between,
    with_extension,
)
from counsellor_app.law.procedure import LodgingBasis
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
from counsellor_app.law.said import warned
from counsellor_app.text import Text, short_date


def lodging_period(situation: Situation) -> Iterator[Outcome]:
    """Decide R-051, art. 21 alin. (2): twelve months, six more, never past the programme.

    The months are of the person, over all lodging on the paragraph: a second one goes on
    where the first ended. The act says "o perioadă", so that this is a reading.
    """
    if not situation.may_be_protected:
        return
    rows = situation.facts.lodging or ()
    programme = programme_of(situation.facts)
    for place, one in enumerate(rows):
        if one.basis is not LodgingBasis.CENTRE:
            continue
        if one.from_ is None:
            if one.requested is not None:
                yield NotDecided("R-051", (f"lodging[{place}].from",))
            continue
        yield from _second_half(place, one)
        before = lodged_before(rows, place)
        absent = tuple(f"lodging[{row}].until" for row in before.unknown)
        if programme is None:
            absent = ("protocol.signed", *absent)
        if programme is None or absent:
            yield NotDecided("R-051", absent)
            continue
        granted = with_extension(rows, place)
        yield from _of_row(situation, place, granted, one.from_, before, programme)


def begins_too_late(rule: str, cite: Cite, place: int, programme: Programme) -> Finding:
    """Return the warning that a lodging begins when the programme is over."""
    text = Text(
        "Cazarea începe după încheierea programului ({end}). Corectați ziua, verificați "
        "prelungirea programului sau cazarea de la art. 34 alin. (2).",
        "The lodging begins after the programme ended ({end}). Correct the day, or check the "
        "extension of the programme or lodging under art. 34(2).",
    ).filled(end=short_date(programme.end))
    return warned(rule, text, cite, inputs=(f"lodging[{place}].from", *programme.inputs))


def used_until(row: Lodging, before: LodgedTime, day: date) -> LodgedTime:
    """Return the time lodged until a day: what went before, and the row itself."""
    if row.from_ is None:
        return before
    return before + lodged_between(row.from_, min(day, row.until or day))


def _of_row(
    situation: Situation,
    place: int,
    one: Lodging,
    starts: date,
    before: Before,
    programme: Programme,
) -> Iterator[Finding]:
    paths = (f"lodging[{place}].from", *(f"lodging[{row}].until" for row in before.rows))
    if before.time and lodging_most(one, starts, before.time) <= starts:
        yield _nothing_left(one, starts, before.time, paths)
        return
    if starts > programme.end:
        yield begins_too_late("R-051", og44(21, 2), place, programme)
        return
    end = lodging_end(one, starts, programme, before.time)
    used = used_until(one, before.time, min(situation.today, end))
    text = Text(
        "Cazarea ține cel mult până la {end}, ziua plecării; folosit: {used} din {most}. Anunțați "
        "persoana din timp.",
        "Lodging lasts until {end} at most, the day of leaving; used: {used} of {most}. Tell the "
        "person in good time.",
    )
    length = lodging_length(one, starts)
    yield Finding(
        rule="R-051",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(end), used=used.text, most=length.text),
        basis=(LODGING_LENGTH.on(starts).basis,),
        inputs=(*paths, *programme.inputs),
        formula=_formula(starts, length, before.time, programme),
        dates=Dates(starts=starts, ends=end),
    )
    yield from _too_long(place, one, end)


def _nothing_left(one: Lodging, starts: date, used: LodgedTime, paths: tuple[str, ...]) -> Finding:
    text = Text(
        "Persoana a folosit deja {used} de cazare din {most}: pentru această cazare nu mai rămâne "
        "nimic. Verificați prelungirea cu motive sau îndrumați spre altă locuință.",
        "The person has used {used} of lodging of {most}: nothing is left for this one. Check the "
        "extension with reasons, or guide the person to another home.",
    ).filled(used=used.text, most=lodging_length(one, starts).text)
    return warned("R-051", text, og44(21, 2), inputs=paths, certainty=Certainty.INTERPRETATION)


def _formula(starts: date, length: Months, used: LodgedTime, programme: Programme) -> Text:
    formula = Text("{counted}, dar nu după {last}", "{counted}, but not after {last}")
    if used:
        formula = Text(
            "{counted}, din care folosite înainte {used}, dar nu după {last}",
            "{counted}, of which used before {used}, but not after {last}",
        )
    counted = span_formula(starts, length)
    return formula.filled(counted=counted, used=used.text, last=short_date(programme.end))


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
    if one.extension is None or is_granted(one.extension):
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
)
