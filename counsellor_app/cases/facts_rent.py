"""Facts about a rented home: the lease, and what was paid for it, by whom and as what."""

from collections.abc import Mapping

from counsellor_app.cases.told import RecordAnswers
from counsellor_app.forms.answers import (
    Answers,
    Row,
    day_of,
    month_of,
    number_of,
    rows_of,
    said,
    text_of,
)
from counsellor_app.forms.lease_payments import NO_HELP
from counsellor_app.forms.lease_shares import SELF
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Rent
from counsellor_app.law.procedure import CountedAs
from counsellor_app.text import short_date

FIELDS: Mapping[str, tuple[str, str]] = {
    "rent": ("lease", "rent"),
    "rent.lease": ("lease", "lease_number"),
    "rent.from": ("lease", "rented_from"),
    "rent.rent": ("lease", "rent"),
    "rent.utilities": ("lease", "utilities"),
    "rent.persons": ("lease", "persons"),
    "rent.share": ("lease", "household_shares"),
    "rent.tax_registered": ("lease", "lease_registered"),
    "rent.counted_as": ("lease", "rent_help"),
    "rent.payer": ("lease", "rent_payments"),
    "rent.paid_months": ("lease", "rent_payments"),
}
OTHERWISE: Mapping[str, str] = {
    "rent": "lease + needs_sheet",
    "rent.rent": "lease + needs_sheet",
    "rent.utilities": "lease + needs_sheet",
    "rent.tax_registered": "lease + needs_sheet",
}
Payer = tuple[CountedAs | None, str | None]  # as what a month was paid, and by whom


def rent_facts(needs: Answers, leases: tuple[RecordAnswers, ...]) -> tuple[Rent, ...] | None:
    """Return each lease, once for every payer of it; none if nobody rents, None if unknown.

    What the needs sheet tells of a rented home stands only until a lease is recorded.
    """
    if leases:
        return tuple(rent for told in leases for rent in _rents(told))
    kind = text_of(needs, "housing_kind")
    if kind is None:
        return None
    if kind != "rent":
        return ()
    return (
        Rent(
            rent=number_of(needs, "housing_rent"),
            utilities=number_of(needs, "housing_utilities"),
            tax_registered=said(needs, "housing_contract_registered"),
        ),
    )


def lease_named(told: RecordAnswers) -> str:
    """Return the name of a lease: its number and day, so that the same lease has one name."""
    number, day = text_of(told.answers, "lease_number"), day_of(told.answers, "lease_day")
    if number is None or day is None:
        return number or told.row
    return f"{number.strip()} / {short_date(day)}"


def lease_meant(typed: str | None, leases: tuple[RecordAnswers, ...]) -> str | None:
    """Return the lease a number typed elsewhere means; without one the only lease there is."""
    names = {lease_named(told): text_of(told.answers, "lease_number") for told in leases}
    if typed is None:
        return next(iter(names)) if len(names) == 1 else None
    meant = [name for name, number in names.items() if _same(number or "", typed)]
    return meant[0] if len(meant) == 1 else typed.strip()


def _same(number: str, typed: str) -> bool:
    return "".join(number.split()).casefold() == "".join(typed.split()).casefold()


def _rents(told: RecordAnswers) -> tuple[Rent, ...]:
    answers = told.answers
    paid = _paid(answers)
    helped = text_of(answers, "rent_help")
    planned = None if helped in (None, NO_HELP) else CountedAs(helped)
    if not paid or (planned is not None and all(as_what is not planned for as_what, _ in paid)):
        paid[(planned, None)] = () if paid else None
    return tuple(
        Rent(
            lease=lease_named(told),
            from_=day_of(answers, "rented_from"),
            rent=number_of(answers, "rent"),
            utilities=number_of(answers, "utilities"),
            persons=number_of(answers, "persons"),
            share=_own_share(answers),
            paid_months=months,
            payer=payer,
            tax_registered=said(answers, "lease_registered"),
            counted_as=as_what,
        )
        for (as_what, payer), months in paid.items()
    )


def _paid(answers: Answers) -> dict[Payer, tuple[Month, ...] | None]:
    """Return the months each payer paid, as what; a row without a month tells none."""
    found: dict[Payer, set[Month]] = {}
    for row in rows_of(answers, "rent_payments"):
        month = month_of(row.answers, "payment_month")
        if month is not None:
            found.setdefault(_payer(row), set()).add(month)
    return {payer: tuple(sorted(months)) for payer, months in found.items()}


def _payer(row: Row) -> Payer:
    as_what = text_of(row.answers, "payment_counted_as")
    payer = text_of(row.answers, "payment_payer")
    return (None if as_what is None else CountedAs(as_what), payer)


def _own_share(answers: Answers) -> int | None:
    own = [r.answers for r in rows_of(answers, "household_shares") if _is_own(r)]
    return number_of(own[-1], "share") if own else None


def _is_own(row: Row) -> bool:
    return text_of(row.answers, "share_of") == SELF and "shares_until" not in row.answers
