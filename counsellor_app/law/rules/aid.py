"""Money in the programme: VMI and material aid (OG nr. 44/2004, art. 22)."""

from collections.abc import Iterator
from datetime import date, timedelta

from counsellor_app.law.benefits import (
    AID_LENGTH,
    aid_ceiling,
    aid_end,
    aid_estimate,
    first_grant_month,
)
from counsellor_app.law.calendar import Month, Period, paid_formula
from counsellor_app.law.citation import og44
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
from counsellor_app.law.said import reminded, stopped, warned
from counsellor_app.text import DAYS, Text, lei, short_date

_ONE_DAY = timedelta(days=1)


def inclusion_income(situation: Situation) -> Iterator[Outcome]:
    """Decide R-060, art. 22 alin. (1): without grant and means, help to obtain VMI."""
    grant = situation.facts.grant
    if grant is None or grant.decision is not GrantDecision.REFUSED:
        return
    if not situation.may_be_protected:
        return
    aid = situation.facts.aid
    has_means = situation.person.income
    if has_means is None and aid is not None and aid.no_means is not None:
        has_means = not aid.no_means
    if has_means is None:
        yield NotDecided("R-060", ("person.income",))
        return
    if has_means:
        return
    text = Text(
        "Ajutorul nerambursabil a fost respins și persoana nu are mijloace. Pregătiți dosarul "
        "pentru venitul minim de incluziune (VMI).",
        "The grant was refused and the person has no means. Prepare the file for the minimum "
        "inclusion income (VMI).",
    )
    inputs = ("grant.decision", "person.income", "aid.no_means")
    yield reminded("R-060", text, og44(22, 1), inputs=inputs)


def material_aid(situation: Situation) -> Iterator[Outcome]:
    """Decide R-061, art. 22 alin. (3): until the first grant month, three months at most."""
    aid = situation.facts.aid
    if aid is None or not situation.may_be_protected:
        return
    if aid.no_means is False:
        text = Text(
            "Ajutorul material este pentru cei fără mijloace de întreținere. Verificați situația.",
            "Material aid is for those without means. Check the situation.",
        )
        yield warned("R-061", text, og44(22, 3), inputs=("aid.no_means",))
    if aid.from_ is None:
        yield NotDecided("R-061", ("aid.from",))
        return
    first_month = first_grant_month(aid, situation.facts.grant)
    end = aid_end(aid.from_, first_month)
    yield _aid_period(aid.from_, end, first_month)
    if first_month is not None:
        yield from _days_without(end, first_month)
    most = Period(aid.from_, aid_ceiling(aid.from_)).days
    if aid.paid_days is not None and aid.paid_days > most:
        text = Text(
            "S-au plătit {paid}, peste maximul de {most}. Opriți plata și anunțați IGI.",
            "{paid} were paid, over the maximum of {most}. Stop the payment and tell IGI.",
        ).filled(paid=DAYS.of(aid.paid_days), most=DAYS.of(most))
        yield stopped("R-061", text, og44(22, 3), inputs=("aid.paid_days",), acts=())
    elif aid.paid_days is not None and aid.paid_days > Period(aid.from_, end).days:
        yield _beside_the_grant(end)


def aid_amount(situation: Situation) -> Iterator[Outcome]:
    """Decide R-062, art. 22 alin. (3): the same sums as asylum seekers receive; an estimate."""
    aid = situation.facts.aid
    if aid is None or not situation.may_be_protected:
        return
    if aid.from_ is None or aid.persons is None:
        absent = [("aid.from", aid.from_), ("aid.persons", aid.persons)]
        yield NotDecided("R-062", tuple(path for path, value in absent if value is None))
        return
    paid = Period(aid.from_, aid_end(aid.from_, first_grant_month(aid, situation.facts.grant)))
    food = situation.rulebook.number("material_aid.food_per_day", aid.from_)
    text = Text(
        "Estimare: {sum} pentru {days}, {persons} × hrană și alte cheltuieli; îmbrăcămintea se "
        "adaugă pe sezon. Suma o stabilește IGI.",
        "Estimate: {sum} for {days}, {persons} × food and other expenses; clothing is added by "
        "season. IGI sets the sum.",
    )
    formula = Text("{first} – {last}: {days} × {persons}", "{first} – {last}: {days} × {persons}")
    days = DAYS.of(paid.days)
    bani = aid_estimate(paid, aid.persons, situation.rulebook)
    yield Finding(
        rule="R-062",
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        text=text.filled(sum=lei(bani), days=days, persons=aid.persons),
        basis=(og44(22, 3), food.basis),
        inputs=("aid.from", "aid.persons"),
        formula=formula.filled(
            first=short_date(paid.first), last=short_date(paid.last), days=days, persons=aid.persons
        ),
        amount=Amount(bani, Per.TOTAL),
    )


def _aid_period(starts: date, end: date, first_month: Month | None) -> Finding:
    length = AID_LENGTH.on(starts)
    text = Text(
        "Ajutorul material se acordă cel mult până la {end}, în limita fondurilor. Urmăriți "
        "decizia AJPIS pentru ajutorul nerambursabil.",
        "Material aid is given until {end} at most, within the funds. Follow the AJPIS decision "
        "on the grant.",
    )
    formula = paid_formula(starts, length.value)
    inputs: tuple[str, ...] = ("aid.from",)
    if first_month is not None:
        before = Text("{formula}, dar înainte de {month}", "{formula}, but before {month}")
        formula = before.filled(formula=formula, month=first_month.short)
        inputs = ("aid.from", "aid.first_grant_month", "grant.first_month")
    return Finding(
        rule="R-061",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(end)),
        basis=(length.basis,),
        inputs=inputs,
        formula=formula,
        dates=Dates(starts=starts if starts <= end else None, ends=end),
    )


def _days_without(end: date, first_month: Month) -> Iterator[Finding]:
    gap = Period(end + _ONE_DAY, first_month.first_day - _ONE_DAY)
    if not gap.days:
        return
    text = Text(
        "Zile fără niciun ajutor: de la {first} la {last}. Căutați alt sprijin pentru aceste zile.",
        "Days without any aid: from {first} to {last}. Look for other support for these days.",
    ).filled(first=short_date(gap.first), last=short_date(gap.last))
    yield warned("R-061", text, og44(22, 3), inputs=("aid.from", "aid.first_grant_month"))


def _beside_the_grant(end: date) -> Finding:
    text = Text(
        "Ajutorul material pare plătit și după {end}, odată cu ajutorul nerambursabil. Verificați "
        "zilele plătite.",
        "Material aid seems to be paid after {end} too, beside the grant. Check the days paid.",
    ).filled(end=short_date(end))
    return warned(
        "R-061",
        text,
        og44(22, 3),
        inputs=("aid.paid_days", "aid.first_grant_month", "grant.first_month"),
        certainty=Certainty.INTERPRETATION,
    )


RULES = (
    Rule(
        id="R-060",
        sentence=Text(
            "Cine nu primește ajutorul nerambursabil și nu are mijloace este sprijinit pentru VMI.",
            "Who does not get the grant and has no means is helped to obtain VMI.",
        ),
        basis=(og44(22, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="sunt sprijiniți în vederea … obținerea venitului minim garantat",
        reads=("grant.decision", "person.income", "aid.no_means"),
        covers=(og44(22, 2),),
        decide=inclusion_income,
    ),
    Rule(
        id="R-061",
        sentence=Text(
            "Ajutorul material: până în prima lună de ajutor nerambursabil, cel mult 3 luni.",
            "Material aid: until the first month of the grant, 3 months at most.",
        ),
        basis=(og44(22, 3),),
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        phrase="Până în prima lună de plată a ajutorului nerambursabil … nu poate fi mai mare de 3 "
        "luni",
        reads=("aid", "grant.first_month", "grant.decision"),
        decide=material_aid,
    ),
    Rule(
        id="R-062",
        sentence=Text(
            "Ajutorul material este egal cu cel al solicitanților de azil.",
            "Material aid equals that of asylum seekers.",
        ),
        basis=(og44(22, 3),),
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        phrase="în cuantum egal cu cel acordat solicitanților unei forme de protecție "
        "internațională",
        reads=("aid.from", "aid.persons", "aid.first_grant_month", "grant.first_month"),
        decide=aid_amount,
    ),
)
