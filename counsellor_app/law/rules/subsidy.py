"""The rent subsidy after or in extension of the programme (OG nr. 44/2004, art. 29)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.benefits import SUBSIDY_LENGTH, subsidy_ceiling, subsidy_end
from counsellor_app.law.calendar import Month, Months, paid_formula
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.double_funding import paid_twice, told_twice
from counsellor_app.law.facts import Rent, Subsidy
from counsellor_app.law.procedure import (
    CountedAs,
    HousingAnswer,
    LodgingBasis,
    OfficeAct,
)
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
from counsellor_app.law.rules.subsidy_opening import opened
from counsellor_app.law.said import stopped, warned
from counsellor_app.text import Text, lei, short_date


def half_the_rent(situation: Situation) -> Iterator[Outcome]:
    """Decide R-082, art. 29 alin. (3): half the rent, twelve months, after the programme."""
    if not situation.may_be_protected:
        return
    for met in paid_twice(situation.facts):
        if CountedAs.SUBSIDY in met.counted_as:
            yield told_twice("R-082", met, og44(29, 3))
    subsidy = situation.facts.subsidy
    if subsidy is None or subsidy.requested is None:
        return
    yield from opened(situation)
    yield from _conditions(situation, subsidy)
    yield from _ceiling(situation, subsidy)
    yield from _months(situation, subsidy)


def not_for_centres(situation: Situation) -> Iterator[Outcome]:
    """Decide R-083, art. 29 alin. (4): no subsidy for the spaces of art. 21."""
    subsidy = situation.facts.subsidy
    if subsidy is None or subsidy.requested is None or not situation.may_be_protected:
        return
    spaces = {LodgingBasis.CENTRE, LodgingBasis.JOINT}
    for place, one in enumerate(situation.facts.lodging or ()):
        if one.basis not in spaces or not (one.approved or one.from_):
            continue
        if one.from_ is None:
            yield NotDecided("R-083", (f"lodging[{place}].from",))
            continue
        if one.from_ <= situation.today and (one.until is None or one.until >= situation.today):
            text = Text(
                "Nu se subvenționează spațiile prevăzute la art. 21. Cereți un contract de "
                "închiriere pentru altă locuință.",
                "Spaces of art. 21 are not subsidised. Ask for a lease of another home.",
            )
            yield _stops("R-083", text, og44(29, 4), (f"lodging[{place}].basis",))


def _conditions(situation: Situation, subsidy: Subsidy) -> Iterator[Outcome]:
    answers = situation.facts.social_housing
    if answers is None:
        yield NotDecided("R-082", ("social_housing",))
    elif not any(one.answer is HousingAnswer.NONE_AVAILABLE for one in answers):
        text = Text(
            "Lipsește răspunsul primăriei că nu poate atribui o locuință socială. Cereți-l.",
            "The local authority's answer that no social housing can be allotted is missing. Ask "
            "for it.",
        )
        yield _warned(text, ("social_housing",))
    if not subsidy.lease:
        text = Text(
            "Lipsește contractul de închiriere. Înregistrați-l înainte de a acorda subvenția.",
            "The lease is missing. Record it before granting the subsidy.",
        )
        yield _warned(text, ("subsidy.lease",))
    if subsidy.other_on_lease:
        text = Text(
            "Pe acest contract există altă subvenție: se acordă una pe contract. Verificați cui se "
            "plătește și opriți una dintre ele.",
            "This lease has another subsidy: one is given per lease. Check to whom it is paid, and "
            "stop one of them.",
        )
        yield _warned(text, ("subsidy.other_on_lease",))


def _rents_subsidised(situation: Situation, subsidy: Subsidy, *, here: bool) -> set[Month]:
    """Return the months recorded as subsidised on this lease, or on all the others."""
    return {
        month
        for one in situation.facts.rent or ()
        if one.counted_as is CountedAs.SUBSIDY and (one.lease == subsidy.lease) is here
        for month in one.paid_months or ()
    }


def _ceiling(situation: Situation, subsidy: Subsidy) -> Iterator[Outcome]:
    day = subsidy.from_ or subsidy.requested or situation.today
    rent = _rent_on(max(day, situation.today), _same_lease(situation, subsidy))
    if rent is None:
        yield NotDecided("R-082", ("rent",))
        return
    ceiling = subsidy_ceiling(rent, day)
    yield Finding(
        rule="R-082",
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        text=Text(
            "Subvenția este de cel mult {ceiling} pe lună, fără utilități, în limita fondurilor. "
            "Treceți în decizie cel mult această sumă.",
            "The subsidy is {ceiling} a month at most, without utilities, within the funds. Put "
            "no more than this sum in the decision.",
        ).filled(ceiling=lei(ceiling)),
        basis=(og44(29, 3),),
        inputs=("rent", "subsidy.lease"),
        formula=Text("50% × {rent}", "50% × {rent}").filled(rent=lei(rent)),
        amount=Amount(ceiling, Per.MONTH),
    )
    if subsidy.amount is not None and subsidy.amount > ceiling:
        text = Text(
            "Suma cerută trece de jumătate din chirie ({ceiling}). Reduceți-o.",
            "The sum passes half the rent ({ceiling}). Reduce it.",
        ).filled(ceiling=lei(ceiling))
        yield _stops("R-082", text, og44(29, 3), ("subsidy.amount", "rent"))


def _months(situation: Situation, subsidy: Subsidy) -> Iterator[Outcome]:
    """Count the months over all leases: twelve in all, the ones paid before are not left."""
    here = {*(subsidy.paid_months or ()), *_rents_subsidised(situation, subsidy, here=True)}
    elsewhere = _rents_subsidised(situation, subsidy, here=False)
    paid = here | elsewhere
    if subsidy.from_ is not None:
        used = len({month for month in elsewhere if month < Month.of(subsidy.from_)})
        yield from _until(subsidy.from_, here, len(paid), used)
    if not paid:
        return
    most = SUBSIDY_LENGTH.on(max(paid).last_day).value.count
    if len(paid) > most:
        text = Text(
            "Luni de subvenție plătite: {paid}, peste maximul de {most}. Opriți plata și corectați "
            "lunile.",
            "Months of subsidy paid: {paid}, over the maximum of {most}. Stop the payment and "
            "correct the months.",
        ).filled(paid=len(paid), most=most)
        yield _stops("R-082", text, og44(29, 3), ("subsidy.paid_months", "rent"))


def _until(starts: date, here: set[Month], paid: int, used: int) -> Iterator[Finding]:
    length = SUBSIDY_LENGTH.on(starts)
    most = length.value.count
    if used >= most:
        text = Text(
            "Persoana a primit deja cele {most} luni de subvenție: pentru acest contract nu mai "
            "rămâne niciuna. Îndrumați-o spre altă formă de sprijin.",
            "The person has had the {most} months of subsidy: none is left for this lease. Guide "
            "the person to another form of support.",
        ).filled(most=most)
        yield _stops("R-082", text, og44(29, 3), ("rent", "subsidy.from"))
        return
    end = subsidy_end(starts, used)
    formula = paid_formula(starts, Months(most - used))
    if used:
        elsewhere = Text(
            "{counted} (luni plătite pe alt contract: {used})",
            "{counted} (months paid for another lease: {used})",
        )
        formula = elsewhere.filled(counted=formula, used=used)
    yield Finding(
        rule="R-082",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=Text(
            "Subvenția se plătește cel mult până la {end}; luni plătite: {paid} din {most}. Notați "
            "fiecare lună plătită și anunțați persoana din timp.",
            "The subsidy is paid until {end} at most; months paid: {paid} of {most}. Note each "
            "month paid, and tell the person in good time.",
        ).filled(end=short_date(end), paid=paid, most=most),
        basis=(length.basis,),
        inputs=("subsidy.from", "subsidy.paid_months", "rent"),
        formula=formula,
        dates=Dates(starts=starts, ends=end),
    )
    yield from _paid_after(here, end)


def _paid_after(here: set[Month], end: date) -> Iterator[Finding]:
    after = sorted(month for month in here if month.first_day > end)
    if after:
        text = Text(
            "Luni subvenționate după ultima zi ({end}): {months}. Opriți subvenția și corectați "
            "plățile.",
            "Months subsidised after the last day ({end}): {months}. Stop the subsidy and correct "
            "the payments.",
        ).filled(end=short_date(end), months=", ".join(str(month) for month in after))
        yield _warned(text, ("subsidy.paid_months", "subsidy.from", "rent"))


def _rent_on(day: date, lease: list[Rent]) -> int | None:
    """Return the rent of a lease on a day in bani: of several rows the last begun."""
    known = [(one.from_ or date.min, one.rent) for one in lease if one.rent is not None]
    begun = [row for row in known if row[0] <= day] or known
    return max(begun, key=lambda row: row[0])[1] if begun else None


def _same_lease(situation: Situation, subsidy: Subsidy) -> list[Rent]:
    if not subsidy.lease:
        return []
    return [one for one in situation.facts.rent or () if one.lease == subsidy.lease]


def _stops(rule: str, text: Text, cite: Basis, inputs: tuple[str, ...]) -> Finding:
    return stopped(rule, text, cite, inputs=inputs, acts=(OfficeAct.GRANT_SUBSIDY,))


def _warned(text: Text, inputs: tuple[str, ...]) -> Finding:
    return warned("R-082", text, og44(29, 3), inputs=inputs, certainty=Certainty.INTERPRETATION)


RULES = (
    Rule(
        id="R-082",
        sentence=Text(
            "După program sau în prelungire, IGI poate subvenționa până la 50% din chirie.",
            "After the programme or in its extension IGI may subsidise up to 50% of the rent.",
        ),
        basis=(og44(29, 3),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="În aplicarea prevederilor alin. (2) … au finalizat programul de integrare … "
        "prelungirea programului de integrare cu 6 luni … subvenționarea cu până la 50% a valorii "
        "chiriei … maximum 12 luni … nu acoperă plata utilităților",
        reads=(
            "subsidy",
            "events",
            "decisions",
            "extensions",
            "social_housing",
            "rent",
            "protocol.signed",
            "protocol.starts",
            "protocol.on_paper",
        ),
        covers=(og44(29, 2),),
        decide=half_the_rent,
    ),
    Rule(
        id="R-083",
        sentence=Text(
            "Spațiile de la art. 21 alin. (5) nu se subvenționează.",
            "The spaces of art. 21(5) are not subsidised.",
        ),
        basis=(og44(29, 4),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="Nu fac obiectul subvenționării",
        reads=("subsidy.requested", "lodging"),
        decide=not_for_centres,
    ),
)
