"""On which terms a home is given in the programme (OG nr. 44/2004, art. 21 alin. (4) to (6))."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from counsellor_app.law.calendar import Months, last_paid_day, span_formula
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import MOST_MONTHS, Programme, programme_formula, programme_of
from counsellor_app.law.facts import Lodging
from counsellor_app.law.lodging_time import lodged_before
from counsellor_app.law.parameters import Since
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
from counsellor_app.law.rules.lodging_period import begins_too_late, used_until
from counsellor_app.law.rules.rent import housing_help_opens
from counsellor_app.law.said import informed, reminded, warned
from counsellor_app.text import Text, short_date

PAID_SPACES = frozenset({LodgingBasis.CENTRE, LodgingBasis.JOINT})
"""The spaces of art. 21 alin. (1) and (4): rent is paid, and participation is asked for."""


def joint_spaces(situation: Situation) -> Iterator[Outcome]:
    """Decide R-053, art. 21 alin. (4): further spaces, by joint programmes and conventions."""
    if not situation.may_be_protected:
        return
    for place, one in lodgings(situation, {LodgingBasis.JOINT}):
        if not one.convention:
            text = Text(
                "Spațiile suplimentare se pun la dispoziție prin programe comune și convenții. "
                "Notați programul sau convenția.",
                "Further spaces are given through joint programmes and conventions. Note the "
                "programme or the convention.",
            )
            yield reminded("R-053", text, og44(21, 4), inputs=(f"lodging[{place}].convention",))
        programme = programme_of(situation.facts)
        if programme is None:
            yield NotDecided("R-053", ("protocol.signed",))
        elif one.from_ is None:
            yield NotDecided("R-053", (f"lodging[{place}].from",))
        elif one.from_ > programme.end:
            yield begins_too_late("R-053", og44(21, 4), place, programme)
        else:
            yield _with_the_programme(situation, place, one.from_, programme)


def rent_is_paid(situation: Situation) -> Iterator[Outcome]:
    """Decide R-054, art. 21 alin. (5): rent and maintenance are paid, never under art. 34."""
    if not situation.may_be_protected:
        return
    for place, one in lodgings(situation, PAID_SPACES):
        path = f"lodging[{place}].basis"
        text = Text(
            "Cazarea se face pe baza plății unei chirii stabilite la nivel local și a "
            "cheltuielilor de întreținere. Tipăriți clauza și notați contribuția lunară.",
            "Lodging is given against a rent set locally and the maintenance costs. Print the "
            "clause and note the monthly contribution.",
        )
        yield informed("R-054", text, og44(21, 5), inputs=(path,))
        yield from _free_of_rent(situation, place, one)


def contracted_services(situation: Situation) -> Iterator[Outcome]:
    """Decide R-056, art. 21 alin. (6) lit. b): IGI contracts lodging services."""
    if not situation.may_be_protected:
        return
    cite = og44(21, 6, "b")
    for place, _ in lodgings(situation, {LodgingBasis.SERVICES}):
        path = f"lodging[{place}].basis"
        opens = housing_help_opens(situation)
        if opens is None:
            yield NotDecided("R-056", ("social_housing",))
        elif not opens:
            text = Text(
                "Serviciile contractate cer răspunsul primăriei „nu se poate asigura” "
                "sau lipsa unui loc în spațiile de la art. 21 alin. (1) și (4). Cereți răspunsul "
                "și înregistrați-l.",
                "Contracted lodging needs the local authority's answer that no home can be given, "
                "or the absence of a place in the spaces of art. 21(1) and (4). Ask for the answer "
                "and record it.",
            )
            yield warned("R-056", text, og44(21, 6), cite, inputs=(path, "social_housing"))
        text = Text(
            "Art. 21 alin. (7) leagă de participare cazarea și „decontarea cheltuielilor”: pentru "
            "serviciile contractate nu se cere participarea. Există și citirea contrară; hotărăște "
            "IGI.",
            "Art. 21(7) ties lodging and the reimbursement of costs to participation: contracted "
            "services do not depend on it. The contrary reading exists; IGI decides.",
        )
        reading = Certainty.INTERPRETATION
        yield informed("R-056", text, cite, og44(21, 7), inputs=(path,), certainty=reading)


def lodgings(situation: Situation, bases: AbstractSet[LodgingBasis]) -> list[tuple[int, Lodging]]:
    """Return the lodgings asked for or given on these paragraphs, each with its place."""
    return [
        (place, one)
        for place, one in enumerate(situation.facts.lodging or ())
        if one.basis in bases and (one.requested or one.approved or one.from_)
    ]


def if_set(situation: Situation, name: str, day: date) -> Since[int] | None:
    """Return a number that only the office may have set; None where it has not."""
    return situation.rulebook.number_if_set(name, day)


def _with_the_programme(
    situation: Situation, place: int, starts: date, programme: Programme
) -> Finding:
    rows = situation.facts.lodging or ()
    before = lodged_before(rows, place)
    used = used_until(rows[place], before.time, min(situation.today, programme.end))
    text = Text(
        "Cazarea în spațiile suplimentare este pentru cei din program: cel mult până la {end}; "
        "folosit: {used}. Anunțați persoana din timp.",
        "Lodging in the further spaces is for those in the programme: until {end} at most; used: "
        "{used}. Tell the person in good time.",
    )
    earlier = (f"lodging[{row}].until" for row in before.rows)
    return Finding(
        rule="R-053",
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(end=short_date(programme.end), used=used.text),
        basis=(og44(21, 4),),
        inputs=(f"lodging[{place}].from", *earlier, *programme.inputs),
        formula=programme_formula(programme),
        dates=Dates(starts=starts, ends=programme.end),
    )


def _free_of_rent(situation: Situation, place: int, one: Lodging) -> Iterator[Finding]:
    """Tell the exemption and the free months, where the centre has set them with a basis."""
    day = one.from_ or one.requested or situation.today
    path = f"lodging[{place}].basis"
    exemption = situation.rulebook.words("lodging.rent_exemption", day)
    if exemption is not None:
        basis = situation.rulebook.on("lodging.rent_exemption", day).basis
        text = Text(
            "Scutire de chirie stabilită de centru: „{exemption}”. Verificați dacă se aplică.",
            "Exemption from rent set by the centre: “{exemption}”. Check whether it applies.",
        ).filled(exemption=exemption)
        practice = Certainty.PRACTICE
        yield informed("R-054", text, og44(21, 5), basis, inputs=(path,), certainty=practice)
    free = if_set(situation, "lodging.free_months", day)
    if free is None or one.from_ is None or not free.value:
        return
    months = Months(min(free.value, MOST_MONTHS))
    ends = last_paid_day(one.from_, months)
    yield Finding(
        rule="R-054",
        severity=Severity.COMPUTE,
        certainty=Certainty.PRACTICE,
        text=Text(
            "Potrivit centrului, cazarea este fără plată până la {end}. Notați temeiul în clauză.",
            "As the centre has it, lodging is free of charge until {end}. Note the basis in the "
            "clause.",
        ).filled(end=short_date(ends)),
        basis=(og44(21, 5), free.basis),
        inputs=(f"lodging[{place}].from",),
        formula=span_formula(one.from_, months),
        dates=Dates(starts=one.from_, ends=ends),
    )


RULES = (
    Rule(
        id="R-053",
        sentence=Text(
            "Spații suplimentare de cazare se oferă prin programe comune și convenții.",
            "Further lodging spaces are offered through joint programmes and conventions.",
        ),
        basis=(og44(21, 4),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="spații suplimentare de cazare … convenții de colaborare",
        reads=("lodging", "protocol.signed", "protocol.starts", "extensions"),
        decide=joint_spaces,
    ),
    Rule(
        id="R-054",
        sentence=Text(
            "Cazarea de la alin. (1) și (4) se plătește: chirie locală și întreținere.",
            "Lodging under paragraphs (1) and (4) is paid: local rent and maintenance.",
        ),
        basis=(og44(21, 5),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="pe baza plății … a unei chirii … și a cheltuielilor de întreținere",
        reads=("lodging",),
        decide=rent_is_paid,
    ),
    Rule(
        id="R-056",
        sentence=Text(
            "În aceleași condiții, IGI poate contracta servicii de cazare.",
            "Under the same condition IGI may contract lodging services.",
        ),
        basis=(og44(21, 6, "b"),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="contractarea de servicii de specialitate pentru cazarea în locații individuale sau "
        "colective",
        reads=("lodging", "social_housing"),
        decide=contracted_services,
        covers=(og44(21, 6),),
    ),
)
