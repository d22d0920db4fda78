"""What both grounds of an extension have in common (OG nr. 44/2004, art. 20 and art. 34)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import Basis
from counsellor_app.law.deadlines import Programme
from counsellor_app.law.facts import CaseEvent, Extension
from counsellor_app.law.procedure import ExtensionBasis, OfficeAct
from counsellor_app.law.rule import Dates, Finding, Severity, Situation
from counsellor_app.law.running import end_event
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.text import Text, short_date

Asked = tuple[int, Extension]
Lacking = tuple[Text, str]
REASONS: Lacking = (Text("motivele", "the reasons"), "reasons")
_UNKNOWN_DAY = Text("zi neconsemnată", "day not recorded")


def asked_under(situation: Situation, basis: ExtensionBasis) -> list[Asked]:
    """Return the extensions asked for or approved on a ground, each with its place.

    Art. 34(3) names no request: reasons alone ask for an extension.
    """
    return [
        (place, one)
        for place, one in enumerate(situation.facts.extensions or ())
        if one.basis is basis and (one.requested or one.reasons or one.approved)
    ]


def extended(
    rule: str,
    cite: Basis,
    programme: Programme,
    *,
    end: date,
    formula: Text,
    asked: list[Asked],
    over: bool,
) -> Finding:
    """Tell until when the programme runs as extended; once it is over nothing is asked."""
    text = Text(
        "Programul prelungit ține până la {end} inclusiv. Actul adițional îl încheie IGI cu "
        "persoana.",
        "The extended programme runs to {end} inclusive. IGI concludes the addendum with the "
        "person.",
    )
    if over:
        text = Text(
            "Programul era prelungit până la {end}.", "The programme was extended to {end}."
        )
    approved = tuple(f"extensions[{place}].approved" for place, one in asked if one.approved)
    return Finding(
        rule=rule,
        severity=Severity.COMPUTE,
        certainty=READING,
        text=text.filled(end=short_date(end)),
        basis=(cite,),
        inputs=(*programme.inputs, *approved),
        formula=formula,
        dates=Dates(starts=programme.starts, ends=end),
    )


def not_met(rule: str, cite: Basis, asked: Asked, lacking: list[Lacking]) -> Iterator[Finding]:
    """Stop an approval whose conditions do not stand; warn of one on record without them."""
    if not lacking:
        return
    place, one = asked
    words = Text(
        ", ".join(text.ro for text, _ in lacking), ", ".join(text.en for text, _ in lacking)
    )
    inputs = tuple(f"extensions[{place}].{name}" for _, name in lacking)
    if one.approved is not None:
        text = Text(
            "Prelungirea este înregistrată ca aprobată, dar lipsesc: {words}. Completați-le sau "
            "notați de ce lipsesc.",
            "The extension is recorded as approved, but these are missing: {words}. Fill them in "
            "or note why they are missing.",
        )
        yield warned(rule, text.filled(words=words), cite, inputs=inputs)
        return
    text = Text(
        "Prelungirea nu se poate aproba; lipsesc: {words}. Completați-le.",
        "The extension cannot be approved; missing: {words}. Fill them in.",
    )
    acts = (OfficeAct.APPROVE_EXTENSION,)
    yield stopped(rule, text.filled(words=words), cite, inputs=inputs, acts=acts)


def nothing_left(
    situation: Situation, rule: str, cite: Basis, asked: list[Asked]
) -> Iterator[Finding]:
    """Stop the approval of what is still asked for after an event ended the programme."""
    ended = end_event(situation.facts, situation.today)
    pending = [place for place, one in asked if one.approved is None]
    if ended is None or not pending:
        return
    at, event = ended
    text = Text(
        "Programul s-a încheiat ({event}, {day}): nu mai este ce prelungi. Dacă evenimentul este "
        "greșit, îndreptați-l.",
        "The programme is over ({event}, {day}): there is nothing left to extend. If the event is "
        "wrong, correct it.",
    ).filled(event=_name(event), day=_day(event))
    inputs = (f"events[{at}].kind", *(f"extensions[{place}].requested" for place in pending))
    acts = (OfficeAct.APPROVE_EXTENSION,)
    yield stopped(rule, text, cite, inputs=inputs, acts=acts, certainty=READING)


def _name(event: CaseEvent) -> Text:
    return event.kind.text if event.kind is not None else Text("eveniment", "event")


def _day(event: CaseEvent) -> Text | str:
    return _UNKNOWN_DAY if event.on is None else short_date(event.on)
