"""The terms of a year, which are no facts of a case (OG nr. 44/2004, art. 30, 32 and 33)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import CIVIL_CODE_2554, Months, act_formula
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import IN_FORCE, LAW_178_2019
from counsellor_app.law.parameters import CHECKED_ON, Parameter, Since
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Certainty, Dates, Finding, Severity
from counsellor_app.law.rulebook import Rulebook
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
_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


def team_report(year: int, role: ActingRole, rulebook: Rulebook) -> Iterator[Finding]:
    """Decide R-085, art. 30 alin. (4): the support teams report within three months."""
    ended = date(year - 1, 12, 31)
    term = TEAM_REPORT.on(ended)
    counted = term.value.after(ended)
    last_day = rulebook.working_day_on_or_after(counted)
    text = Text(
        "Echipele locale de sprijin trimit la IGI raportul pentru {past} până la {day}. Cereți-l "
        "echipelor care nu l-au trimis.",
        "The local support teams send IGI the report for {past} by {day}. Ask the teams that have "
        "not sent it.",
    )
    if role is ActingRole.NGO:
        text = Text(
            "Raportul pentru {past} îl trimit echipele locale de sprijin, până la {day}. "
            "Contribuiți numai la cererea lor sau a IGI.",
            "The report for {past} is sent by the local support teams, by {day}. Contribute only "
            "when they or IGI ask.",
        )
    yield Finding(
        rule="R-085",
        severity=Severity.PRINT if role is ActingRole.NGO else Severity.REMIND,
        certainty=Certainty.TEXT,
        text=text.filled(past=year - 1, day=short_date(last_day)),
        basis=(term.basis, CIVIL_CODE_2554),
        formula=act_formula(ended, term.value, counted, last_day),
        dates=Dates(last_day=last_day),
    )


def estimate(year: int, role: ActingRole) -> Iterator[Finding]:
    """Decide R-087, art. 32 alin. (1): the estimate by 1 July, a fixed day that never moves."""
    if role is ActingRole.NGO:
        return
    fixed = ESTIMATE_DAY.on(date(year, 1, 1))
    day = date(year, *fixed.value)
    yield Finding(
        rule="R-087",
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        text=Text(
            "IGI trimite estimarea pentru {next} cel mai târziu la {day}. Pregătiți cifrele în "
            "iunie.",
            "IGI sends the estimate for {next} by {day} at the latest. Prepare the figures in "
            "June.",
        ).filled(next=year + 1, day=short_date(day)),
        basis=(fixed.basis,),
        dates=Dates(last_day=day, remind=(date(year, 6, 1), date(year, 6, 15))),
    )


def quarters(year: int, role: ActingRole) -> Iterator[Finding]:
    """Decide R-104, art. 33 alin. (7): quarterly or on request, sent to IGI."""
    text = Text(
        "Sfârșit de trimestru: cereți autorităților situația persoanelor cu nevoi speciale.",
        "End of the quarter: ask the authorities for the situation of persons with special needs.",
    )
    if role is ActingRole.NGO:
        text = Text(
            "Sfârșit de trimestru: pregătiți situația persoanelor cu nevoi speciale numai dacă IGI "
            "o cere.",
            "End of the quarter: prepare the situation of persons with special needs only if IGI "
            "asks for it.",
        )
    for month, last in _QUARTER_ENDS:
        yield Finding(
            rule="R-104",
            severity=Severity.PRINT if role is ActingRole.NGO else Severity.REMIND,
            certainty=Certainty.TEXT,
            text=text,
            basis=(og44(33, 7),),
            dates=Dates(ends=date(year, month, last)),
        )
