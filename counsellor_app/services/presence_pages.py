"""A person's presence month by month, as the page of the case shows it."""

from dataclasses import dataclass
from fractions import Fraction

from counsellor_app.cases.attendance import Counted, by_month, counted, presence_in
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.law.calendar import Month
from counsellor_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class PresenceMonth:
    """The sessions of one month, or of all."""

    month: Month | None  # None: all months together
    planned: int
    attended: int
    excused: int
    rate: Fraction | None  # without what was missed with a reason; None: nothing to count


@dataclass(frozen=True, slots=True)
class PresencePage:
    """The presence of one person: the latest month first, and all together."""

    months: tuple[PresenceMonth, ...]
    total: PresenceMonth


def presence_of(desk: Desk, case_id: CaseId) -> PresencePage:
    """Return the person's presence month by month, from their case alone."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return presence_in_case(look.cases.file(case_id))


def presence_in_case(file: CaseFile) -> PresencePage:
    """Return the presence that one case tells of."""
    told = (presence_in(sheet.answers) for sheet in file.standing_of_each("presence"))
    known = [one for one in told if one is not None and one.how is not None]
    months = [_month(month, number) for month, number in by_month(known).items()]
    return PresencePage(tuple(reversed(months)), _month(None, counted(known)))


def _month(month: Month | None, number: Counted) -> PresenceMonth:
    return PresenceMonth(month, number.planned, number.attended, number.excused, number.rate)
