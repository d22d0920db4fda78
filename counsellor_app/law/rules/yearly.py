"""The terms of a year, which are no facts of a case (OG nr. 44/2004, art. 30, 32 and 33)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import CIVIL_CODE_2554, Months, act_formula
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import IN_FORCE, LAW_178_2019
from counsellor_app.law.parameters import CHECKED_ON, Parameter, Since
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    Outcome,
    Severity,
    Year,
    YearlyRule,
)
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.said import PRACTICE
from counsellor_app.text import Text, short_date

TEAM_REPORT: Parameter[Months] = Parameter(
    name="team_report",
    history=(Since(LAW_178_2019, Months(3), og44(30, 4)),),
    checked_on=CHECKED_ON,
)
ESTIMATE_DAY: Parameter[tuple[int, int]] = Parameter(
    name="estimate_day",
    history=(Since(IN_FORCE, (7, 1), og44(32, 1)),),
    checked_on=CHECKED_ON,
)
_RECIPIENT = "recipient."
_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


def capacity(asked: Year) -> Iterator[Outcome]:
    """Decide R-084, art. 30 alin. (2): local authorities tell IGI their capacity.

    The act says „la începutul fiecărui an calendaristic” and sets no last day: that January
    is kept to is practice.
    """
    text = Text(
        "La începutul anului {year} primăriile comunică IGI numărul de beneficiari pe care îi pot "
        "prelua și asista. Cereți-l în ianuarie și notați funcționarii desemnați și cine nu a "
        "răspuns.",
        "At the start of {year} local authorities tell IGI how many beneficiaries they can receive "
        "and assist. Ask for it in January, and note the designated officials and who has not "
        "answered.",
    )
    if asked.role is ActingRole.NGO:
        text = Text(
            "La începutul anului {year} primăriile comunică IGI capacitatea lor de preluare. "
            "Contribuiți numai la cererea lor sau a IGI.",
            "At the start of {year} local authorities tell IGI their capacity. Contribute only "
            "when they or IGI ask.",
        )
    yield Finding(
        rule="R-084",
        severity=Severity.PRINT if asked.role is ActingRole.NGO else Severity.REMIND,
        certainty=PRACTICE,
        text=text.filled(year=asked.year),
        basis=(og44(30, 2),),
        formula=Text("la începutul anului: luna ianuarie", "the start of the year: January"),
        dates=Dates(
            recommended=date(asked.year, 1, 31),
            remind=(asked.rulebook.working_day_on_or_after(date(asked.year, 1, 1)),),
        ),
    )


def team_report(asked: Year) -> Iterator[Outcome]:
    """Decide R-085, art. 30 alin. (4): the support teams report within three months."""
    ended = date(asked.year - 1, 12, 31)
    term = TEAM_REPORT.on(ended)
    counted = term.value.after(ended)
    last_day = asked.rulebook.working_day_on_or_after(counted)
    text = Text(
        "Echipele locale de sprijin trimit la IGI raportul pentru {past} până la {day}. Cereți-l "
        "și notați echipele care nu l-au trimis.",
        "The local support teams send IGI the report for {past} by {day}. Ask for it, and "
        "note the teams that have not sent it.",
    )
    if asked.role is ActingRole.NGO:
        text = Text(
            "Raportul pentru {past} îl trimit echipele locale de sprijin, până la {day}. "
            "Contribuiți numai la cererea lor sau a IGI.",
            "The report for {past} is sent by the local support teams, by {day}. Contribute only "
            "when they or IGI ask.",
        )
    yield Finding(
        rule="R-085",
        severity=Severity.PRINT if asked.role is ActingRole.NGO else Severity.REMIND,
        certainty=Certainty.TEXT,
        text=text.filled(past=asked.year - 1, day=short_date(last_day)),
        basis=(term.basis, CIVIL_CODE_2554),
        formula=act_formula(ended, term.value, counted, last_day),
        dates=Dates(last_day=last_day),
    )


def estimate(asked: Year) -> Iterator[Outcome]:
    """Decide R-087, art. 32 alin. (1): the estimate by 1 July, a fixed day that never moves."""
    if asked.role is ActingRole.NGO:
        return
    fixed = ESTIMATE_DAY.on(date(asked.year, 1, 1))
    day = date(asked.year, *fixed.value)
    yield Finding(
        rule="R-087",
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        text=Text(
            "IGI trimite estimarea pentru {next} cel mai târziu la {day}, către: {recipients}. "
            "Pregătiți cifrele în iunie; o rectificare primește un număr nou.",
            "IGI sends the estimate for {next} by {day} at the latest, to: {recipients}. Prepare "
            "the figures in June; a rectified one gets a new number.",
        ).filled(
            next=asked.year + 1, day=short_date(day), recipients=_recipients(asked.rulebook, day)
        ),
        basis=(fixed.basis, og44(32, 2)),
        dates=Dates(last_day=day, remind=(date(asked.year, 6, 1), date(asked.year, 6, 15))),
    )


def quarters(asked: Year) -> Iterator[Outcome]:
    """Decide R-104, art. 33 alin. (7): quarterly or on request, sent to IGI."""
    text = Text(
        "Sfârșit de trimestru: cereți autorităților situația persoanelor cu nevoi speciale și "
        "notați cine nu a trimis-o.",
        "End of the quarter: ask the authorities for the situation of persons with special needs, "
        "and note who has not sent it.",
    )
    if asked.role is ActingRole.NGO:
        text = Text(
            "Sfârșit de trimestru: pregătiți situația persoanelor cu nevoi speciale numai dacă IGI "
            "o cere, fără nume.",
            "End of the quarter: prepare the situation of persons with special needs only if IGI "
            "asks for it, without names.",
        )
    for month, last in _QUARTER_ENDS:
        yield Finding(
            rule="R-104",
            severity=Severity.PRINT if asked.role is ActingRole.NGO else Severity.REMIND,
            certainty=Certainty.TEXT,
            text=text,
            basis=(og44(33, 7),),
            dates=Dates(ends=date(asked.year, month, last)),
        )


def _recipients(rulebook: Rulebook, day: date) -> str:
    """Return who receives the estimate: ministries are renamed, the office keeps the names."""
    named = [rulebook.words(name, day) for name in rulebook.entries if name.startswith(_RECIPIENT)]
    return ", ".join(name for name in named if name is not None)


RULES = (
    YearlyRule(
        id="R-084",
        sentence=Text(
            "Primăriile comunică IGI, la începutul anului, câți beneficiari pot prelua.",
            "Local authorities tell IGI at the start of the year how many they can receive.",
        ),
        basis=(og44(30, 2),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="la începutul fiecărui an calendaristic",
        decide=capacity,
        covers=(og44(30, 1),),
    ),
    YearlyRule(
        id="R-085",
        sentence=Text(
            "Echipele locale de sprijin raportează către IGI în 3 luni de la încheierea anului.",
            "The local support teams report to IGI within 3 months of the end of the year.",
        ),
        basis=(og44(30, 4),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="în termen de 3 luni de la încheierea anului calendaristic",
        decide=team_report,
    ),
    YearlyRule(
        id="R-087",
        sentence=Text(
            "IGI trimite estimarea pentru anul următor cel mai târziu la 1 iulie.",
            "IGI sends the estimate for the next year by 1 July.",
        ),
        basis=(og44(32, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="nu mai târziu de 1 iulie",
        decide=estimate,
        covers=(og44(32, 2),),
    ),
    YearlyRule(
        id="R-104",
        sentence=Text(
            "Autoritățile care asistă persoane vulnerabile trimit la IGI situația, trimestrial sau "
            "la cerere.",
            "Authorities that assist vulnerable persons send IGI the situation, quarterly or on "
            "request.",
        ),
        basis=(og44(33, 7),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="trimestrial sau la cerere",
        decide=quarters,
    ),
)
