"""Rent reimbursed during the programme (OG nr. 44/2004, art. 21 alin. (6) lit. a))."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import REIMBURSEMENT_LENGTH, reimbursement_end
from counsellor_app.law.calendar import Month, Months, paid_formula
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import Programme, programme_of
from counsellor_app.law.double_funding import paid_twice, payer_unknown, told_twice
from counsellor_app.law.facts import Rent
from counsellor_app.law.procedure import CountedAs, HousingAnswer
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

Rents = list[tuple[int, Rent]]

_REIMBURSED = Text(
    "Chiria se poate deconta cel mult până la {end}, în limita fondurilor; luni plătite: "
    "{paid} pe acest contract, {whole} din {most} în gospodărie. Notați fiecare lună plătită "
    "și anunțați persoana din timp.",
    "Rent may be reimbursed until {end} at most, within the funds; months paid: {paid} for "
    "this lease, {whole} of {most} in the household. Note each month paid, and tell the person "
    "in good time.",
)


def rent_reimbursed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-055, art. 21 alin. (6) lit. a): twelve months of rent, inside the programme.

    Two payers of the same rent are told of whatever they pay it as, but for the subsidy,
    which is told of with it.
    """
    if not situation.may_be_protected:
        return
    yield from _paid_twice(situation)
    rents = reimbursed(situation)
    if not rents:
        return
    yield from _opening_condition(situation)
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-055", ("protocol.signed",))
    for place, one in rents:
        if one.from_ is None:
            yield NotDecided("R-055", (f"rent[{place}].from",))
        elif programme is not None and one.from_ > programme.end:
            yield _too_late(place, programme)
        elif programme is not None:
            yield from _paid_before(place, one, programme)
            if one is _first_of_lease(rents, one):
                yield from _reimbursement(rents, (place, one), one.from_, programme)
    yield from _months_paid(rents)


def reimbursed(situation: Situation) -> Rents:
    """Return the rents counted under art. 21 alin. (6) lit. a), each with its place."""
    return [
        (place, one)
        for place, one in enumerate(situation.facts.rent or ())
        if one.counted_as is CountedAs.REIMBURSEMENT
    ]


def housing_help_opens(situation: Situation) -> bool | None:
    """Return whether art. 21 alin. (6) opens: no social housing, or no place; None if unknown."""
    answers = situation.facts.social_housing
    if answers is None:
        return None
    return any(one.answer is HousingAnswer.NONE_AVAILABLE or one.no_place for one in answers)


def _paid_twice(situation: Situation) -> Iterator[Outcome]:
    for met in paid_twice(situation.facts):
        if CountedAs.SUBSIDY not in met.counted_as:
            yield told_twice("R-055", met, og44(21, 6, "a"))
    unsaid = payer_unknown(situation.facts)
    if unsaid:
        yield NotDecided("R-055", unsaid)


def _opening_condition(situation: Situation) -> Iterator[Outcome]:
    opens = housing_help_opens(situation)
    if opens is None:
        yield NotDecided("R-055", ("social_housing",))
    elif not opens:
        text = Text(
            "Decontarea chiriei cere răspunsul primăriei „nu se poate asigura” sau lipsa unui loc "
            "în spațiile de la art. 21 alin. (1) și (4). Cereți răspunsul și înregistrați-l.",
            "Reimbursing rent needs the local authority's answer that no home can be given, or the "
            "absence of a place in the spaces of art. 21(1) and (4). Ask for the answer and record "
            "it.",
        )
        yield warned("R-055", text, og44(21, 6), inputs=("social_housing",))


def _reimbursement(
    rents: Rents, placed: tuple[int, Rent], starts: date, programme: Programme
) -> Iterator[Finding]:
    """Tell the last day of a lease: what the household used on other leases is not left."""
    place, one = placed
    length = REIMBURSEMENT_LENGTH.on(starts)
    most = length.value.count
    used = len(_used_before(rents, one, starts))
    if used >= most:
        text = Text(
            "Gospodăria a folosit deja cele {most} luni de decontare: pentru acest contract nu mai "
            "rămâne niciuna. Îndrumați persoana spre altă formă de sprijin.",
            "The household has used the {most} months of reimbursement: none is left for this "
            "lease. Guide the person to another form of support.",
        ).filled(most=most)
        yield _in_household(text, tuple(f"rent[{number}].paid_months" for number, _ in rents))
        return
    end = reimbursement_end(starts, programme, used)
    yield Finding(
        rule="R-055",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=_REIMBURSED.filled(
            end=short_date(end),
            paid=len(_months_of(rents, one.lease)),
            whole=len(_all_months(rents)),
            most=most,
        ),
        basis=(length.basis,),
        inputs=(f"rent[{place}].from", f"rent[{place}].paid_months", *programme.inputs),
        formula=_formula(starts, used, programme),
        dates=Dates(starts=starts, ends=end),
    )
    yield from _paid_after(rents, one.lease, end)


def _first_of_lease(rents: Rents, row: Rent) -> Rent:
    """Return the row with which a lease began: a change of rent begins no new twelve months."""
    same = [one for _, one in rents if one.lease == row.lease and one.from_ is not None]
    return min(same, key=lambda one: one.from_ or date.max)


def _too_late(place: int, programme: Programme) -> Finding:
    text = Text(
        "Contractul începe după încheierea programului ({end}): chiria nu se decontează. "
        "Verificați subvenția de la art. 29.",
        "The lease begins after the programme ended ({end}): its rent is not reimbursed. Check the "
        "subsidy of art. 29.",
    ).filled(end=short_date(programme.end))
    return warned("R-055", text, og44(21, 6, "a"), inputs=(f"rent[{place}].from",))


def _paid_before(place: int, one: Rent, programme: Programme) -> Iterator[Finding]:
    early = sorted({m for m in one.paid_months or () if m.last_day < programme.starts})
    if not early:
        return
    text = Text(
        "Luni decontate înainte de program ({starts}): {months}. Decontarea este pe perioada "
        "programului; verificați plățile.",
        "Months reimbursed before the programme ({starts}): {months}. Reimbursement is for the "
        "programme's time; check the payments.",
    ).filled(starts=short_date(programme.starts), months=", ".join(map(str, early)))
    paths = (f"rent[{place}].paid_months", *programme.inputs)
    yield warned("R-055", text, og44(21, 6, "a"), inputs=paths)


def _formula(starts: date, used: int, programme: Programme) -> Text:
    formula = Text("{counted}, dar nu după {last}", "{counted}, but not after {last}")
    if used:
        formula = Text(
            "{counted} (luni plătite pe alt contract: {used}), dar nu după {last}",
            "{counted} (months paid for another lease: {used}), but not after {last}",
        )
    left = Months(REIMBURSEMENT_LENGTH.on(starts).value.count - used)
    counted = paid_formula(starts, left)
    return formula.filled(counted=counted, used=used, last=short_date(programme.end))


def _paid_after(rents: Rents, lease: str | None, end: date) -> Iterator[Finding]:
    same = [(place, one) for place, one in rents if one.lease == lease]
    after = sorted(month for month in _all_months(same) if month.first_day > end)
    if not after:
        return
    text = Text(
        "Luni decontate după ultima zi ({end}): {months}. Opriți decontarea și corectați plățile.",
        "Months reimbursed after the last day ({end}): {months}. Stop the reimbursement and "
        "correct the payments.",
    ).filled(end=short_date(end), months=", ".join(str(month) for month in after))
    paths = tuple(f"rent[{place}].{name}" for place, _ in same for name in ("paid_months", "from"))
    yield warned("R-055", text, og44(21, 6, "a"), inputs=paths)


def _months_paid(rents: Rents) -> Iterator[Finding]:
    """Warn where more than the most was paid: for one lease, or in the household."""
    for lease in sorted({one.lease or "" for _, one in rents}):
        same = [(place, one) for place, one in rents if (one.lease or "") == lease]
        text = Text(
            "Pentru acest contract s-au decontat {paid} luni; maximul este {most}. Opriți "
            "decontarea și anunțați IGI.",
            "{paid} months were reimbursed for this lease; the maximum is {most}. Stop the "
            "reimbursement and tell IGI.",
        )
        yield from _too_many(same, text)
    if len({one.lease or "" for _, one in rents}) > 1:
        text = Text(
            "Pe toate contractele gospodăriei s-au decontat {paid} luni; maximul este {most}. "
            "Opriți decontarea și anunțați IGI.",
            "{paid} months were reimbursed over all leases of the household; the maximum is "
            "{most}. Stop the reimbursement and tell IGI.",
        )
        yield from _too_many(rents, text)


def _too_many(rents: Rents, text: Text) -> Iterator[Finding]:
    months = _all_months(rents)
    if not months:
        return
    most = REIMBURSEMENT_LENGTH.on(max(months).last_day).value.count
    if len(months) > most:
        paths = tuple(f"rent[{place}].paid_months" for place, _ in rents)
        yield _in_household(text.filled(paid=len(months), most=most), paths)


def _in_household(text: Text, paths: tuple[str, ...]) -> Finding:
    certainty = Certainty.INTERPRETATION
    return warned("R-055", text, og44(21, 6, "a"), inputs=paths, certainty=certainty)


def _all_months(rents: Rents) -> set[Month]:
    return {month for _, one in rents for month in one.paid_months or ()}


def _months_of(rents: Rents, lease: str | None) -> set[Month]:
    return _all_months([(place, one) for place, one in rents if one.lease == lease])


def _used_before(rents: Rents, lease: Rent, starts: date) -> set[Month]:
    """Return the months the household was paid for other leases before this one began."""
    others = [(place, one) for place, one in rents if one.lease != lease.lease]
    return {month for month in _all_months(others) if month < Month.of(starts)}


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
        reads=(
            "rent",
            "subsidy",
            "social_housing",
            "protocol.signed",
            "protocol.starts",
            "extensions",
        ),
        decide=rent_reimbursed,
        covers=(og44(21, 6),),
    ),
)
