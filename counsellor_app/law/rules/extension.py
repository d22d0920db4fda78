"""Extending the programme (OG nr. 44/2004, art. 20 alin. (2))."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from counsellor_app.law.calendar import MONTHS
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import (
    EXTENSION_LIMIT,
    Programme,
    end_event,
    formula_under_20_2,
    months_under_20_2,
    most_under_20_2,
    programme_of,
)
from counsellor_app.law.facts import Extension
from counsellor_app.law.procedure import ExtensionBasis, OfficeAct
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
from counsellor_app.law.rules.extension_asked import (
    REASONS,
    Asked,
    Lacking,
    asked_under,
    extended,
    not_met,
    nothing_left,
)
from counsellor_app.law.said import PRACTICE, READING, duty_of_igi, stopped, warned
from counsellor_app.text import Text, short_date

_CITE = og44(20, 2)
_REQUEST: Lacking = (Text("cererea", "the request"), "requested")
_EVALUATION: Lacking = (Text("evaluarea situației", "the evaluation"), "evaluated")
_LENGTH: Lacking = (Text("lunile sau ziua", "the months or the day"), "months")
_USED_UP = Text(
    "Evaluați situația înainte de {end}. Lunile art. 20 alin. (2) sunt folosite: numai art. 34 "
    "alin. (3) mai permite o prelungire, pentru persoane vulnerabile.",
    "Evaluate the situation before {end}. The months of art. 20(2) are used up: only art. 34(3) "
    "still allows an extension, for vulnerable persons.",
)
_STILL = Text(
    "Evaluați situația înainte de {end}; o prelungire de cel mult {left} (până la {most}) se cere "
    "motivat.",
    "Evaluate the situation before {end}; an extension of up to {left} (until {most}) needs a "
    "reasoned request.",
)
_USED_UP_TO_NGO = Text(
    "IGI evaluează situația înainte de {end}. Lunile art. 20 alin. (2) sunt folosite: numai art. "
    "34 alin. (3) mai permite o prelungire, pentru persoane vulnerabile.",
    "IGI evaluates the situation before {end}. The months of art. 20(2) are used up: only art. "
    "34(3) still allows an extension, for vulnerable persons.",
)
_STILL_TO_NGO = Text(
    "IGI evaluează situația înainte de {end}; persoana poate cere, motivat, o prelungire de cel "
    "mult {left} (până la {most}). Ajutați-o cu cererea.",
    "IGI evaluates the situation before {end}; the person may ask, with reasons, for an extension "
    "of up to {left} (until {most}). Help with the request.",
)


def up_to_six_months(situation: Situation) -> Iterator[Outcome]:
    """Decide R-042, art. 20 alin. (2): six months at most, asked, reasoned, evaluated."""
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.extensions or ()):
        if one.requested is not None and one.basis is None:
            yield NotDecided("R-042", (f"extensions[{place}].basis",))
    programme = programme_of(situation.facts)
    asked = asked_under(situation, ExtensionBasis.UP_TO_SIX_MONTHS)
    if programme is None:
        if asked:
            yield NotDecided("R-042", ("protocol.signed",))
        return
    over = end_event(situation.facts, situation.today) is not None
    if programme.extended_under_20_2:
        yield extended(
            "R-042",
            _CITE,
            programme,
            end=programme.end_20_2,
            formula=formula_under_20_2(programme),
            asked=asked,
            over=over,
        )
    if over:
        yield from nothing_left(situation, "R-042", _CITE, asked)
        return
    yield from _evaluation(situation, programme)
    for place, one in asked:
        yield from not_met("R-042", _CITE, (place, one), _lacking(one))
        yield from _late(situation, programme, place, one)
    yield from _over_the_limit(programme, asked)


def _evaluation(situation: Situation, programme: Programme) -> Iterator[Finding]:
    """Remind of the evaluation before the end as it now stands."""
    remind = situation.rulebook.days_before("reminder.programme_end", programme.end)
    if situation.today > programme.end:
        return
    most = most_under_20_2(programme)
    left = EXTENSION_LIMIT.on(programme.starts).value.count - programme.months_20_2
    used_up = left <= 0 or programme.end >= most
    said = {
        "end": short_date(programme.end),
        "left": MONTHS.of(max(left, 1)),
        "most": short_date(most),
    }
    due = bool(remind) and remind[0] <= situation.today
    finding = Finding(
        rule="R-042",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=PRACTICE,
        text=(_USED_UP if used_up else _STILL).filled(**said),
        basis=(_CITE, og44(34, 3)) if used_up else (_CITE,),
        inputs=programme.inputs,
        dates=Dates(remind=remind),
    )
    to_ngo = _USED_UP_TO_NGO if used_up else _STILL_TO_NGO
    yield duty_of_igi(finding, situation.role, to_ngo.filled(**said))


def _lacking(one: Extension) -> list[Lacking]:
    """Return the conditions of art. 20 alin. (2) that do not stand."""
    known = (
        (_REQUEST, one.requested),
        (REASONS, one.reasons),
        (_EVALUATION, one.evaluated),
        (_LENGTH, one.months or one.until),
    )
    return [lacking for lacking, stands in known if not stands]


def _late(
    situation: Situation, programme: Programme, place: int, one: Extension
) -> Iterator[Finding]:
    """Warn of a request made after the period it asks to extend."""
    if one.requested is None or one.requested <= programme.first_end:
        return
    end = _end_without(situation, place, one)
    if end is None or one.requested <= end:
        return
    text = Text(
        "Cererea de prelungire este după încheierea perioadei ({end}). IGI hotărăște și "
        "consemnează.",
        "The request for extension came after the period ended ({end}). IGI decides and records "
        "it.",
    )
    yield warned(
        "R-042",
        text.filled(end=short_date(end)),
        _CITE,
        inputs=(f"extensions[{place}].requested", "protocol.signed"),
        certainty=READING,
    )


def _end_without(situation: Situation, place: int, one: Extension) -> date | None:
    """Return the end of the programme as it stood before this extension was approved."""
    others = tuple(
        other
        for at, other in enumerate(situation.facts.extensions or ())
        if at != place
        and other.approved is not None
        and (one.approved is None or (other.approved, at) < (one.approved, place))
    )
    programme = programme_of(replace(situation.facts, extensions=others))
    return None if programme is None else programme.end


def _over_the_limit(programme: Programme, asked: list[Asked]) -> Iterator[Finding]:
    """Stop an approval that brings the months under art. 20 alin. (2) above six."""
    limit = EXTENSION_LIMIT.on(programme.starts)
    most = most_under_20_2(programme)
    months = months_under_20_2((one for _, one in asked), programme.starts)
    until = max((one.until for _, one in asked if one.until is not None), default=most)
    if months <= limit.value.count and until <= most:
        return
    text = Text(
        "Prelungirile trec de 6 luni cumulate (ultima zi posibilă: {most}). Reduceți durata sau "
        "cereți evaluarea nevoilor speciale pentru art. 34 alin. (3).",
        "The extensions pass 6 months in all (last possible day: {most}). Shorten them or ask for "
        "an evaluation of special needs for art. 34(3).",
    )
    text = text.filled(most=short_date(most))
    inputs = tuple(f"extensions[{place}].months" for place, _ in asked)
    if any(one.approved is None for _, one in asked):
        acts = (OfficeAct.APPROVE_EXTENSION,)
        yield stopped("R-042", text, limit.basis, inputs=inputs, acts=acts)
    else:
        yield warned("R-042", text, limit.basis, inputs=inputs)


RULES = (
    Rule(
        id="R-042",
        sentence=Text(
            "IGI poate prelungi cu cel mult 6 luni, la cerere motivată și după evaluare.",
            "IGI may extend by up to 6 months, on a reasoned request and after an evaluation.",
        ),
        basis=(og44(20, 2),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="la cererea motivată a beneficiarului și pe baza evaluării situației",
        reads=("protocol.signed", "protocol.starts", "extensions", "events"),
        decide=up_to_six_months,
    ),
)
