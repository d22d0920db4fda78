"""The rent subsidy after or in extension of the programme (OG nr. 44/2004, art. 29)."""

from collections.abc import Iterator

from counsellor_app.law.benefits import SUBSIDY_LENGTH, subsidy_ceiling, subsidy_end
from counsellor_app.law.calendar import Month, span_formula
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.deadlines import EXTENSION_LIMIT, programme_of
from counsellor_app.law.facts import Rent, Subsidy
from counsellor_app.law.procedure import (
    CountedAs,
    EventKind,
    ExtensionBasis,
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
from counsellor_app.law.said import stopped, warned
from counsellor_app.text import Text, lei, short_date


def half_the_rent(situation: Situation) -> Iterator[Outcome]:
    """Decide R-082, art. 29 alin. (3): half the rent, twelve months, after the programme."""
    subsidy = situation.facts.subsidy
    if subsidy is None or subsidy.requested is None or not situation.may_be_protected:
        return
    yield from _opening(situation)
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
        begun = one.from_ is not None and one.from_ <= situation.today
        if one.basis in spaces and begun and (one.until is None or one.until >= situation.today):
            text = Text(
                "Nu se subvenționează spațiile prevăzute la art. 21. Cereți un contract de "
                "închiriere pentru altă locuință.",
                "Spaces of art. 21 are not subsidised. Ask for a lease of another home.",
            )
            yield _stops("R-083", text, og44(29, 4), (f"lodging[{place}].basis",))


def _opening(situation: Situation) -> Iterator[Outcome]:
    """Tell whether the programme was completed or extended under art. 20 alin. (2)."""
    events = situation.facts.events or ()
    if any(one.kind is EventKind.COMPLETED for one in events):
        return
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-082", ("protocol.signed",))
        return
    most = EXTENSION_LIMIT.on(programme.starts).value.count
    if programme.months_20_2 >= most:
        return
    if programme.months_20_2:
        text = Text(
            "Prelungirea aprobată este sub 6 luni, iar textul spune „cu 6 luni”. IGI hotărăște și "
            "consemnează.",
            "The approved extension is under 6 months, and the text says “by 6 months”. IGI "
            "decides and records it.",
        )
        yield _warned(text, ("extensions",))
        return
    if _extended_for_the_vulnerable(situation):
        text = Text(
            "Programul este prelungit numai după art. 34 alin. (3), iar textul numește art. 20 "
            "alin. (2). IGI hotărăște și consemnează.",
            "The programme is extended under art. 34(3) only, and the text names art. 20(2). IGI "
            "decides and records it.",
        )
        yield _warned(text, ("extensions",))
        return
    text = Text(
        "Subvenția cere programul finalizat sau prelungirea art. 20 alin. (2). Consemnați întâi "
        "finalizarea programului.",
        "The subsidy needs the programme completed or extended under art. 20(2). Record its "
        "completion first.",
    )
    yield _stops("R-082", text, og44(29, 3), ("events", "extensions"))


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
            "Lipsește contractul de închiriere. Înregistrați-l.",
            "The lease is missing. Record it.",
        )
        yield _warned(text, ("subsidy.lease",))
    if subsidy.other_on_lease:
        text = Text(
            "Pe acest contract există altă subvenție: se acordă una pe contract. Verificați.",
            "This lease has another subsidy: one is given per lease. Check.",
        )
        yield _warned(text, ("subsidy.other_on_lease",))
    if any(_paid_twice(one, subsidy) for one in _same_lease(situation, subsidy)):
        text = Text(
            "Aceeași chirie apare și la decontarea art. 21 alin. (6) lit. a): verificați să nu fie "
            "plătită de două ori pentru aceeași lună.",
            "The same rent stands as reimbursed under art. 21(6) a) too: check that it is not paid "
            "twice for the same month.",
        )
        yield _warned(text, ("rent", "subsidy.lease"))


def _extended_for_the_vulnerable(situation: Situation) -> bool:
    return any(
        one.approved is not None and one.basis is ExtensionBasis.VULNERABLE
        for one in situation.facts.extensions or ()
    )


def _paid_twice(rent: Rent, subsidy: Subsidy) -> bool:
    """Return whether a reimbursed rent may meet the subsidy: unknown months may be the same."""
    if rent.counted_as is not CountedAs.REIMBURSEMENT:
        return False
    if rent.paid_months is None:
        return True
    paid = set(rent.paid_months)
    if subsidy.paid_months is not None:
        return bool(paid & set(subsidy.paid_months))
    return subsidy.from_ is None or any(month >= Month.of(subsidy.from_) for month in paid)


def _months_subsidised(situation: Situation, subsidy: Subsidy) -> set[Month]:
    """Return the months paid in all, on this lease and on others (art. 29 alin. (3))."""
    return {
        *(subsidy.paid_months or ()),
        *(
            month
            for one in situation.facts.rent or ()
            if one.counted_as is CountedAs.SUBSIDY
            for month in one.paid_months or ()
        ),
    }


def _ceiling(situation: Situation, subsidy: Subsidy) -> Iterator[Outcome]:
    rents = [one.rent for one in _same_lease(situation, subsidy) if one.rent is not None]
    if not rents:
        yield NotDecided("R-082", ("rent",))
        return
    day = subsidy.from_ or subsidy.requested or situation.today
    ceiling = subsidy_ceiling(rents[0], day)
    yield Finding(
        rule="R-082",
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        text=Text(
            "Subvenția este de cel mult {ceiling} pe lună, fără utilități, în limita fondurilor.",
            "The subsidy is {ceiling} a month at most, without utilities, within the funds.",
        ).filled(ceiling=lei(ceiling)),
        basis=(og44(29, 3),),
        inputs=("rent", "subsidy.lease"),
        formula=Text("50% × {rent}", "50% × {rent}").filled(rent=lei(rents[0])),
        amount=Amount(ceiling, Per.MONTH),
    )
    if subsidy.amount is not None and subsidy.amount > ceiling:
        text = Text(
            "Suma cerută trece de jumătate din chirie ({ceiling}). Reduceți-o.",
            "The sum passes half the rent ({ceiling}). Reduce it.",
        ).filled(ceiling=lei(ceiling))
        yield _stops("R-082", text, og44(29, 3), ("subsidy.amount", "rent"))


def _months(situation: Situation, subsidy: Subsidy) -> Iterator[Outcome]:
    paid = len(_months_subsidised(situation, subsidy))
    day = subsidy.from_ or subsidy.requested or situation.today
    length = SUBSIDY_LENGTH.on(day)
    if paid > length.value.count:
        text = Text(
            "Luni de subvenție plătite: {paid}, peste maximul de {most}. Opriți plata.",
            "Months of subsidy paid: {paid}, over the maximum of {most}. Stop the payment.",
        ).filled(paid=paid, most=length.value.count)
        yield _stops("R-082", text, og44(29, 3), ("subsidy.paid_months", "rent"))
    if subsidy.from_ is None:
        return
    end = subsidy_end(subsidy.from_)
    yield Finding(
        rule="R-082",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=Text(
            "Subvenția se plătește cel mult până la {end}; luni plătite: {paid} din {most}.",
            "The subsidy is paid until {end} at most; months paid: {paid} of {most}.",
        ).filled(end=short_date(end), paid=paid, most=length.value.count),
        basis=(length.basis,),
        inputs=("subsidy.from", "subsidy.paid_months", "rent"),
        formula=span_formula(subsidy.from_, length.value),
        dates=Dates(starts=subsidy.from_, ends=end),
    )


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
        reads=("subsidy", "events", "extensions", "social_housing", "rent", "protocol.signed"),
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
