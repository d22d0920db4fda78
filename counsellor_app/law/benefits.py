"""How long lodging and payments may last, and how much (art. 18, 21, 22 and 29)."""

from collections.abc import Sequence
from datetime import date, timedelta

from counsellor_app.law.calendar import Month, Months, Period, last_paid_day
from counsellor_app.law.citation import Read, Source, og44
from counsellor_app.law.deadlines import LAW_178_2019, Programme
from counsellor_app.law.facts import Aid, Grant, Lodging
from counsellor_app.law.lodging_time import (
    LodgedTime,
    is_granted,
    lodged_before,
    with_extension,
)
from counsellor_app.law.parameters import CHECKED_ON, UNCONFIRMED_START, Parameter, Since
from counsellor_app.law.procedure import GrantDecision
from counsellor_app.law.rulebook import Rulebook

LAW_122_2006 = Source("Legea nr. 122/2006", "art. 20", Read.NOT_READ)

LODGING_LENGTH: Parameter[Months] = Parameter(
    name="lodging_length",
    history=(Since(LAW_178_2019, Months(12), og44(21, 2)),),
    checked_on=CHECKED_ON,
)
LODGING_EXTENSION: Parameter[Months] = Parameter(
    name="lodging_extension",
    history=(Since(LAW_178_2019, Months(6), og44(21, 2)),),
    checked_on=CHECKED_ON,
)
REIMBURSEMENT_LENGTH: Parameter[Months] = Parameter(
    name="reimbursement_length",
    history=(Since(LAW_178_2019, Months(12), og44(21, 6, "a")),),
    checked_on=CHECKED_ON,
)
AID_LENGTH: Parameter[Months] = Parameter(
    name="aid_length",
    history=(Since(LAW_178_2019, Months(3), og44(22, 3)),),
    checked_on=CHECKED_ON,
)
GRANT_LENGTH: Parameter[Months] = Parameter(
    name="grant_length",
    history=(Since(UNCONFIRMED_START, Months(12), LAW_122_2006),),
    checked_on=CHECKED_ON,
)
SUBSIDY_LENGTH: Parameter[Months] = Parameter(
    name="subsidy_length",
    history=(Since(LAW_178_2019, Months(12), og44(29, 3)),),
    checked_on=CHECKED_ON,
)
SUBSIDY_PERCENT: Parameter[int] = Parameter(
    name="subsidy_percent",
    history=(Since(LAW_178_2019, 50, og44(29, 3)),),
    checked_on=CHECKED_ON,
)
GRANT_COEFFICIENT = "grant.coefficient"
REFERENCE_INDICATOR = "social_reference_indicator"
NO_TIME = LodgedTime()
_ONE_DAY = timedelta(days=1)
_PERCENT = 100
_PERMILLE = 1000


def lodging_length(lodging: Lodging, starts: date) -> Months:
    """Return the months a lodging may last: six more with reasons and a new approval."""
    length = LODGING_LENGTH.on(starts).value
    if not is_granted(lodging.extension):
        return length
    return Months(length.count + LODGING_EXTENSION.on(starts).value.count)


def lodging_most(lodging: Lodging, starts: date, used: LodgedTime = NO_TIME) -> date:
    """Return the day on which the months of art. 21 alin. (2) are used up.

    ``used`` is what earlier lodging on the same paragraph took of them.
    """
    end = used.left_of(lodging_length(lodging, starts), starts)
    extension = lodging.extension
    if extension is None or extension.until is None:
        return end
    return min(end, max(extension.until, used.left_of(LODGING_LENGTH.on(starts).value, starts)))


def lodging_end(
    lodging: Lodging, starts: date, programme: Programme, used: LodgedTime = NO_TIME
) -> date:
    """Return the day of leaving at the latest, never past the programme (art. 21 alin. (2))."""
    return min(lodging_most(lodging, starts, used), programme.end)


def lodging_row_end(rows: Sequence[Lodging], place: int, programme: Programme) -> date | None:
    """Return the day of leaving of a row, less what earlier rows used; None if it is unknown."""
    starts, before = rows[place].from_, lodged_before(rows, place)
    if starts is None or before.unknown:
        return None
    return lodging_end(with_extension(rows, place), starts, programme, before.time)


def reimbursement_end(starts: date, programme: Programme, used: int = 0) -> date:
    """Return the last day rent may be reimbursed for (art. 21 alin. (6) lit. a), K-7).

    ``used`` are the months the household was already paid for other leases.
    """
    return reimbursement_until(starts, programme.end, used)


def reimbursement_until(starts: date, programme_end: date, used: int = 0) -> date:
    """Return the last day rent may be reimbursed for in a programme that ends on a day (K-7)."""
    left = Months(REIMBURSEMENT_LENGTH.on(starts).value.count - used)
    return min(last_paid_day(starts, left), programme_end)


def first_grant_month(aid: Aid, grant: Grant | None) -> Month | None:
    """Return the first month the grant is paid for; a refused grant has none."""
    if grant is not None and grant.decision is GrantDecision.REFUSED:
        return None
    return aid.first_grant_month or (grant.first_month if grant is not None else None)


def aid_ceiling(starts: date) -> date:
    """Return the last day of three months of material aid (art. 22 alin. (3), K-7)."""
    return last_paid_day(starts, AID_LENGTH.on(starts).value)


def aid_end(starts: date, first_month: Month | None) -> date:
    """Return the last day of the material aid: three months, or before the grant's month."""
    ceiling = aid_ceiling(starts)
    if first_month is None:
        return ceiling
    return min(ceiling, first_month.first_day - _ONE_DAY)


def aid_estimate(paid: Period, persons: int, rulebook: Rulebook) -> int:
    """Return the aid for these days in bani: food and other expenses, each day at its rate."""
    days = (paid.first + timedelta(days=number) for number in range(paid.days))
    return persons * sum(
        rulebook.number("material_aid.food_per_day", day).value
        + rulebook.number("material_aid.other_per_day", day).value
        for day in days
    )


def grant_end(first_month: Month) -> date:
    """Return the last day of the last month the grant may be paid for."""
    length = GRANT_LENGTH.on(first_month.first_day).value
    return first_month.later(length.count - 1).last_day


def grant_sum(month: Month, rulebook: Rulebook) -> int:
    """Return the grant of a month in bani: the indicator times the coefficient of its day.

    Raise NotInForce if one of them was not in force on the month's first day.
    """
    day = month.first_day
    indicator = rulebook.number(REFERENCE_INDICATOR, day).value
    return indicator * rulebook.number(GRANT_COEFFICIENT, day).value // _PERMILLE


def subsidy_ceiling(rent: int, day: date) -> int:
    """Return the most a month's subsidy may be, in bani: half the rent, no utilities."""
    return rent * SUBSIDY_PERCENT.on(day).value // _PERCENT


def subsidy_end(starts: date, used: int = 0) -> date:
    """Return the last day of twelve months of subsidy (art. 29 alin. (3), K-7).

    ``used`` are the months already paid for other leases: twelve in all.
    """
    return last_paid_day(starts, Months(SUBSIDY_LENGTH.on(starts).value.count - used))
