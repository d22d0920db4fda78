"""Extending the programme (OG nr. 44/2004, art. 20 alin. (2) and art. 34 alin. (3))."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import Months, extended_end
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.deadlines import (
    EXTENSION_LIMIT,
    PROGRAMME_LENGTH,
    Programme,
    has_ended,
    months_under_20_2,
    programme_formula,
    programme_of,
)
from counsellor_app.law.facts import Extension
from counsellor_app.law.procedure import (
    ExtensionBasis,
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
from counsellor_app.law.rules.determination import family_together, is_determined
from counsellor_app.law.said import stopped, warned
from counsellor_app.text import Text, short_date

_SIX = ExtensionBasis.UP_TO_SIX_MONTHS
_VULNERABLE = ExtensionBasis.VULNERABLE


def up_to_six_months(situation: Situation) -> Iterator[Outcome]:
    """Decide R-042, art. 20 alin. (2): six months at most, asked, reasoned, evaluated."""
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.extensions or ()):
        if one.requested is not None and one.basis is None:
            yield NotDecided("R-042", (f"extensions[{place}].basis",))
    programme = programme_of(situation.facts)
    asked = [one for one in _of(situation, _SIX) if one[1].requested or one[1].approved]
    if programme is None:
        if asked:
            yield NotDecided("R-042", ("protocol.signed",))
        return
    yield from _evaluation(situation, programme)
    if any(one.approved for _, one in asked):
        yield _extended("R-042", og44(20, 2), programme, asked)
    for place, one in asked:
        if one.approved is None:
            yield from _request(programme, place, one)
    yield from _over_the_limit(programme, asked)


def beyond_for_the_vulnerable(situation: Situation) -> Iterator[Outcome]:
    """Decide R-043, art. 34 alin. (3): beyond the maximum, with a determination of art. 33."""
    asked = [one for one in _of(situation, _VULNERABLE) if one[1].requested or one[1].approved]
    if not asked or not situation.may_be_protected:
        return
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-043", ("protocol.signed",))
    elif any(one.approved for _, one in asked):
        yield _extended("R-043", og44(34, 3), programme, asked)
    for place, one in asked:
        if one.approved is None:
            yield from _vulnerable_request(situation, place, one)
        else:
            yield _review(situation, place, one)


def _of(situation: Situation, basis: ExtensionBasis) -> list[tuple[int, Extension]]:
    extensions = situation.facts.extensions or ()
    return [(place, one) for place, one in enumerate(extensions) if one.basis is basis]


def _evaluation(situation: Situation, programme: Programme) -> Iterator[Finding]:
    """Remind of the evaluation before the end as it now stands."""
    remind = situation.rulebook.days_before("reminder.programme_end", programme.end)
    if situation.today > programme.end or has_ended(situation.facts):
        return
    text = Text(
        "Evaluați situația înainte de {end}; o prelungire de cel mult 6 luni se cere motivat.",
        "Evaluate the situation before {end}; an extension of up to 6 months needs a reasoned "
        "request.",
    )
    due = bool(remind) and remind[0] <= situation.today
    yield Finding(
        rule="R-042",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        text=text.filled(end=short_date(programme.end)),
        basis=(og44(20, 2),),
        inputs=programme.inputs,
        dates=Dates(remind=remind),
    )


def _extended(
    rule: str, cite: Basis, programme: Programme, asked: list[tuple[int, Extension]]
) -> Finding:
    text = Text(
        "Programul prelungit ține până la {end} inclusiv. Încheiați actul adițional.",
        "The extended programme runs to {end} inclusive. Conclude the addendum.",
    )
    approved = tuple(f"extensions[{place}].approved" for place, one in asked if one.approved)
    return Finding(
        rule=rule,
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(programme.end)),
        basis=(cite,),
        inputs=(*programme.inputs, *approved),
        formula=programme_formula(programme),
        dates=Dates(starts=programme.starts, ends=programme.end),
    )


def _request(programme: Programme, place: int, one: Extension) -> Iterator[Finding]:
    lacking = [
        (text, name)
        for text, name, stands in (
            (Text("motivele", "the reasons"), "reasons", one.reasons),
            (Text("evaluarea situației", "the evaluation"), "evaluated", one.evaluated),
            (Text("lunile sau ziua", "the months or the day"), "months", one.months or one.until),
        )
        if not stands
    ]
    if lacking:
        yield _blocked("R-042", og44(20, 2), place, lacking)
    if one.requested is not None and one.requested > programme.end:
        yield warned(
            "R-042",
            Text(
                "Cererea de prelungire este după încheierea perioadei ({end}). IGI hotărăște și "
                "consemnează.",
                "The request for extension came after the period ended ({end}). IGI decides and "
                "records it.",
            ).filled(end=short_date(programme.end)),
            og44(20, 2),
            inputs=(f"extensions[{place}].requested", *programme.inputs),
            certainty=Certainty.INTERPRETATION,
        )


def _over_the_limit(programme: Programme, asked: list[tuple[int, Extension]]) -> Iterator[Finding]:
    """Stop an approval that brings the months under art. 20 alin. (2) above six."""
    limit = EXTENSION_LIMIT.on(programme.starts)
    most = _most(programme)
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


def _most(programme: Programme) -> date:
    length = PROGRAMME_LENGTH.on(programme.starts).value
    return extended_end(programme.starts, length, EXTENSION_LIMIT.on(programme.starts).value)


def _vulnerable_request(situation: Situation, place: int, one: Extension) -> Iterator[Outcome]:
    groups = situation.facts.vulnerability
    if groups is None:
        yield NotDecided("R-043", ("vulnerability",))
    if not any(is_determined(group) for group in groups or ()):
        yield stopped(
            "R-043",
            Text(
                "Fără confirmarea specialistului IGI, prelungirea peste maxim nu se aprobă. Cereți "
                "evaluarea art. 33 alin. (4), și pentru „altă situație specială similară”.",
                "Without the IGI specialist's confirmation an extension beyond the maximum is not "
                "approved. Ask for the evaluation of art. 33(4), also for “another similar "
                "special situation”.",
            ),
            og44(34, 3),
            og44(33, 4),
            inputs=("vulnerability",),
            acts=(OfficeAct.APPROVE_EXTENSION,),
        )
        yield from family_together(situation)
    lacking = []
    if not one.reasons:
        lacking.append((Text("motivele", "the reasons"), "reasons"))
    if one.review is None:
        lacking.append((Text("data revizuirii", "the day of review"), "review"))
    if lacking:
        yield _blocked("R-043", og44(34, 3), place, lacking)


def _review(situation: Situation, place: int, one: Extension) -> Finding:
    """Remind of the review; without a day set, the office's period after the approval."""
    approved = one.approved or situation.today
    period = situation.rulebook.number("vulnerability.review_months", approved)
    review = one.review or Months(period.value).after(approved)
    return Finding(
        rule="R-043",
        severity=Severity.REMIND,
        certainty=Certainty.INTERPRETATION,
        text=Text(
            "Revizuiți la {day} dacă motivele prelungirii mai există.",
            "Review on {day} whether the reasons of the extension still exist.",
        ).filled(day=short_date(review)),
        basis=(og44(34, 3),) if one.review else (og44(34, 3), period.basis),
        inputs=(f"extensions[{place}].review",),
        dates=Dates(remind=(review,)),
    )


def _blocked(rule: str, cite: Basis, place: int, lacking: list[tuple[Text, str]]) -> Finding:
    words = Text(
        ", ".join(text.ro for text, _ in lacking), ", ".join(text.en for text, _ in lacking)
    )
    text = Text(
        "Prelungirea nu se poate aproba; lipsesc: {words}. Completați-le.",
        "The extension cannot be approved; missing: {words}. Fill them in.",
    )
    return stopped(
        rule,
        text.filled(words=words),
        cite,
        inputs=tuple(f"extensions[{place}].{name}" for _, name in lacking),
        acts=(OfficeAct.APPROVE_EXTENSION,),
    )


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
    Rule(
        id="R-043",
        sentence=Text(
            "Pentru persoane vulnerabile, prelungirea poate trece de maxim, până încetează "
            "motivele.",
            "For vulnerable persons the extension may pass the maximum until the reasons cease.",
        ),
        basis=(og44(34, 3),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="și peste perioada maximă … până la încetarea motivelor",
        reads=("protocol.signed", "protocol.starts", "extensions", "vulnerability", "household"),
        decide=beyond_for_the_vulnerable,
    ),
)
