"""The grant of art. 18 alin. (2) lit. e) of OG nr. 44/2004, given under Law 122/2006."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import (
    GRANT_COEFFICIENT,
    GRANT_LENGTH,
    LAW_122_2006,
    REFERENCE_INDICATOR,
    grant_end,
    grant_sum,
)
from counsellor_app.law.calendar import MONTHS, Month, Months
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.procedure import GrantDecision
from counsellor_app.law.rule import (
    Amount,
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Per,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import warned
from counsellor_app.text import Text, lei, short_date

_PERMILLE = 1000


def grant_months(situation: Situation) -> Iterator[Outcome]:
    """Decide R-063, art. 18 alin. (2) lit. e): the grant, twelve months at most."""
    grant = situation.facts.grant
    if grant is None or not situation.may_be_protected:
        return
    if grant.decision is GrantDecision.REFUSED:
        return
    if grant.first_month is None:
        yield NotDecided("R-063", ("grant.first_month",))
        return
    paid = frozenset(grant.paid_months or ())
    most = GRANT_LENGTH.on(grant.first_month.first_day).value
    end = grant_end(grant.first_month)
    yield _until(grant.first_month, end, paid, most)
    yield from _payments(situation, paid, end, most)
    yield from _sum(situation, grant.first_month, Month.of(end))


def _until(first: Month, end: date, paid: frozenset[Month], most: Months) -> Finding:
    text = Text(
        "Ajutorul nerambursabil se plătește cel mult până la {end}; luni plătite: {paid} din "
        "{most}. Anunțați persoana din timp.",
        "The grant is paid until {end} at most; months paid: {paid} of {most}. Tell the person in "
        "good time.",
    )
    formula = Text("{month} + {length}, plată lunară", "{month} + {length}, paid monthly")
    return Finding(
        rule="R-063",
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        text=text.filled(end=short_date(end), paid=len(paid), most=most.count),
        basis=(og44(18, 2, "e"), LAW_122_2006),
        inputs=("grant.first_month", "grant.paid_months"),
        formula=formula.filled(month=first.short, length=most.text),
        dates=Dates(starts=first.first_day, ends=end),
    )


def _sum(situation: Situation, first: Month, last: Month) -> Iterator[Outcome]:
    """Tell the sum of the month that runs: of the first before it begins, of the last after."""
    month = max(first, min(Month.of(situation.today), last))
    absent = tuple(_not_in_force(situation, month))
    if absent:
        yield NotDecided("R-063", absent)
        return
    day, rulebook = month.first_day, situation.rulebook
    indicator = rulebook.number(REFERENCE_INDICATOR, day)
    coefficient = rulebook.number(GRANT_COEFFICIENT, day)
    bani = grant_sum(month, rulebook)
    text = Text(
        "Suma pentru {month}, estimată: {sum}. O stabilește AJPIS; verificați indicatorul social "
        "de referință în vigoare.",
        "The sum for {month}, estimated: {sum}. AJPIS sets it; check the social reference "
        "indicator in force.",
    )
    formula = Text("{indicator} × {share}/{whole}", "{indicator} × {share}/{whole}")
    yield Finding(
        rule="R-063",
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        text=text.filled(month=month.short, sum=lei(bani)),
        basis=(og44(18, 2, "e"), coefficient.basis, indicator.basis),
        inputs=("grant.first_month",),
        formula=formula.filled(
            indicator=lei(indicator.value), share=coefficient.value, whole=_PERMILLE
        ),
        amount=Amount(bani, Per.MONTH),
    )


def _not_in_force(situation: Situation, month: Month) -> Iterator[str]:
    for name in (REFERENCE_INDICATOR, GRANT_COEFFICIENT):
        try:
            situation.rulebook.number(name, month.first_day)
        except NotInForce:
            yield f"rulebook.{name}"


def _payments(
    situation: Situation, paid: frozenset[Month], end: date, most: Months
) -> Iterator[Finding]:
    if len(paid) > most.count:
        text = Text(
            "S-a plătit ajutorul nerambursabil {paid}, peste {most}. Anunțați AJPIS.",
            "The grant was paid for {paid}, over {most}. Tell AJPIS.",
        )
        yield _payment(text.filled(paid=MONTHS.of(len(paid)), most=most.text))
    if any(month.first_day > end for month in paid):
        text = Text(
            "Există luni plătite după ultima zi a ajutorului nerambursabil ({end}). Anunțați "
            "AJPIS.",
            "Some months were paid after the last day of the grant ({end}). Tell AJPIS.",
        )
        yield _payment(text.filled(end=short_date(end)))
    programme = programme_of(situation.facts)
    if programme is not None and any(month.first_day > programme.end for month in paid):
        text = Text(
            "Există luni plătite după încheierea programului ({end}). Verificați cu AJPIS.",
            "Some months were paid after the programme ended ({end}). Check with AJPIS.",
        )
        yield _payment(text.filled(end=short_date(programme.end)), *programme.inputs)


def _payment(text: Text, *more: str) -> Finding:
    inputs = ("grant.paid_months", "grant.first_month", *more)
    return warned("R-063", text, og44(18, 2, "e"), inputs=inputs, certainty=Certainty.PRACTICE)


RULES = (
    Rule(
        id="R-063",
        sentence=Text(
            "Ajutorul nerambursabil se acordă în condițiile Legii nr. 122/2006, cel mult 12 luni.",
            "The grant is given under Law 122/2006, 12 months at most.",
        ),
        basis=(og44(18, 2, "e"), LAW_122_2006),
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        phrase="ajutor nerambursabil, acordat în condițiile Legii nr. 122/2006",
        reads=(
            "grant.first_month",
            "grant.decision",
            "grant.paid_months",
            "protocol.signed",
            "protocol.starts",
            "extensions",
        ),
        decide=grant_months,
    ),
)
