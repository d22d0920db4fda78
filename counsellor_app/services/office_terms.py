"""The yearly terms of the office, of no person (OG nr. 44/2004, art. 30, 32 and 33)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.cases.members import Doing
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.findings import explain_year
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.lateness import SOON, tone_of, when_due
from counsellor_app.services.pages import DueLine
from counsellor_app.text import Text

_WHAT = {
    "R-084": Text("Capacitatea primăriilor: de cerut", "Capacity of authorities: ask for it"),
    "R-085": Text(
        "Rapoartele echipelor locale: de colectat", "Reports of local teams: collect them"
    ),
    "R-087": Text(
        "Estimarea pentru anul următor: de transmis", "Estimate for the next year: send it"
    ),
    "R-104": Text("Situația trimestrială: de colectat", "Quarterly situation: collect it"),
}


def office_terms(desk: Desk, today: date) -> tuple[DueLine, ...]:
    """Return the next term of each yearly duty, earliest first; none to an NGO, who owes none.

    What is past is left out: nothing here records that it was done, so nobody is called late.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    nearest: dict[str, DueLine] = {}
    for line, rule in _lines(desk, today):
        if rule not in nearest or line.day < nearest[rule].day:
            nearest[rule] = line
    return tuple(sorted(nearest.values(), key=lambda line: line.day))


def near_terms(desk: Desk, today: date) -> tuple[DueLine, ...]:
    """Return the yearly terms that come soon, or whose first reminder has come."""
    begun = {
        (finding.basis[0], day)
        for finding, day in _findings(desk, today)
        if min((*finding.dates.remind, day - SOON)) <= today
    }
    return tuple(line for line in office_terms(desk, today) if (line.basis, line.day) in begun)


def _lines(desk: Desk, today: date) -> Iterator[tuple[DueLine, str]]:
    for finding, day in _findings(desk, today):
        yield (
            DueLine(
                case_id=None,
                case_number="",
                name="",
                what=_WHAT.get(finding.rule, finding.text),
                basis=finding.basis[0],
                day=day,
                tone=tone_of(day, today),
                when=when_due(day, today),
                check=bool(finding.check_articles),
            ),
            finding.rule,
        )


def _findings(desk: Desk, today: date) -> Iterator[tuple[Finding, date]]:
    if desk.member.acting_for is ActingFor.NGO:
        return
    for year in (today.year, today.year + 1):
        explained = explain_year(year, ActingRole.IGI, desk.rulebook, today)
        for finding in explained.findings:
            days = finding.dates
            day = days.last_day or days.ends or days.recommended
            if day is not None and day >= today and finding.severity is not Severity.PRINT:
                yield finding, day
