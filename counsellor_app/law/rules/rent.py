"""Rent reimbursed during the programme (OG nr. 44/2004, art. 21 alin. (6))."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import (
    REIMBURSEMENT_LENGTH,
    reimbursement_end,
)
from counsellor_app.law.calendar import span_formula
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.deadlines import Programme, programme_of
from counsellor_app.law.facts import Rent
from counsellor_app.law.procedure import (
    CountedAs,
    HousingAnswer,
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


def rent_reimbursed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-055, art. 21 alin. (6) lit. a): twelve months of rent, inside the programme."""
    rents = [
        (place, one)
        for place, one in enumerate(situation.facts.rent or ())
        if one.counted_as is CountedAs.REIMBURSEMENT
    ]
    if not rents or not situation.may_be_protected:
        return
    yield from _opening_condition(situation)
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-055", ("protocol.signed",))
    for place, one in rents:
        if one.from_ is None:
            yield NotDecided("R-055", (f"rent[{place}].from",))
        elif programme is not None:
            yield _reimbursement(place, one, one.from_, programme)
    yield from _months_paid(rents)


def _opening_condition(situation: Situation) -> Iterator[Outcome]:
    answers = situation.facts.social_housing
    if answers is None:
        yield NotDecided("R-055", ("social_housing",))
        return
    if any(one.answer is HousingAnswer.NONE_AVAILABLE or one.no_place for one in answers):
        return
    text = Text(
        "Decontarea chiriei cere răspunsul primăriei „nu se poate asigura” sau lipsa unui loc în "
        "centru. Cereți răspunsul și înregistrați-l.",
        "Reimbursing rent needs the local authority's answer that no home can be given, or the "
        "absence of a place in the centre. Ask for the answer and record it.",
    )
    yield _said("R-055", Severity.WARN, text, og44(21, 6), ("social_housing",))


def _reimbursement(place: int, one: Rent, starts: date, programme: Programme) -> Finding:
    end = reimbursement_end(starts, programme)
    length = REIMBURSEMENT_LENGTH.on(starts)
    paid = len(set(one.paid_months or ()))
    text = Text(
        "Chiria se poate deconta cel mult până la {end}, în limita fondurilor; luni plătite: "
        "{paid} din {most}.",
        "Rent may be reimbursed until {end} at most, within the funds; months paid: {paid} of "
        "{most}.",
    )
    formula = Text(
        "{counted}, fără ziua corespunzătoare, dar nu după {last}",
        "{counted}, less the corresponding day, but not after {last}",
    )
    counted = span_formula(starts, length.value)
    return Finding(
        rule="R-055",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(end), paid=paid, most=length.value.count),
        basis=(length.basis,),
        inputs=(f"rent[{place}].from", *programme.inputs),
        formula=formula.filled(counted=counted, last=short_date(programme.end)),
        dates=Dates(starts=starts, ends=end),
    )


def _months_paid(rents: list[tuple[int, Rent]]) -> Iterator[Finding]:
    for lease in sorted({one.lease or "" for _, one in rents}):
        same = [(place, one) for place, one in rents if (one.lease or "") == lease]
        months = {month for _, one in same for month in one.paid_months or ()}
        if not months:
            continue
        most = REIMBURSEMENT_LENGTH.on(max(months).first_day).value.count
        if len(months) > most:
            text = Text(
                "Pentru acest contract s-au decontat {paid} luni; maximul este {most}. Opriți "
                "decontarea și anunțați IGI.",
                "{paid} months were reimbursed for this lease; the maximum is {most}. Stop the "
                "reimbursement and tell IGI.",
            ).filled(paid=len(months), most=most)
            paths = tuple(f"rent[{place}].paid_months" for place, _ in same)
            yield _said("R-055", Severity.WARN, text, og44(21, 6, "a"), paths)


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


RULES = (
    Rule(
        id="R-055",
        sentence=Text(
            "Chiria și utilitățile se pot deconta în timpul programului, cel mult 12 luni.",
            "Rent and utilities may be reimbursed during the programme, 12 months at most.",
        ),
        basis=(og44(21, 6, "a"),),
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        phrase="pe perioada implementării programului de integrare, dar nu mai mult de 12 luni",
        reads=("rent", "social_housing", "protocol.signed", "protocol.starts", "extensions"),
        decide=rent_reimbursed,
    ),
)
