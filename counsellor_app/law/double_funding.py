"""The same rent, paid by two payers for the same month (art. 21 alin. (6), art. 29 alin. (3))."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from counsellor_app.law.calendar import Month
from counsellor_app.law.citation import Basis
from counsellor_app.law.facts import Facts
from counsellor_app.law.procedure import CountedAs
from counsellor_app.law.rule import Certainty, Finding
from counsellor_app.law.said import warned
from counsellor_app.text import Text

_SUBSIDY = "subsidy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """What one payer pays for a lease; ``months`` None: not recorded, ``since`` when begun."""

    place: str
    lease: str
    counted_as: CountedAs | None
    payer: str | None
    months: frozenset[Month] | None
    since: date | None

    def may_include(self, month: Month) -> bool:
        """Return whether a month may be paid, where the months are not recorded."""
        return self.since is None or month >= Month.of(self.since)


@dataclass(frozen=True, slots=True)
class PaidTwice:
    """Two payments that meet; no months: those of one are not recorded, so that they may."""

    one: Payment
    other: Payment
    months: tuple[Month, ...]

    @property
    def counted_as(self) -> frozenset[CountedAs | None]:
        """Return what the two are counted as."""
        return frozenset({self.one.counted_as, self.other.counted_as})


def paid_twice(facts: Facts) -> tuple[PaidTwice, ...]:
    """Return every two payments of two payers for the same lease that meet in a month."""
    found = (_meeting(one, other) for one, other in _pairs(facts) if _two_payers(one, other))
    return tuple(met for met in found if met is not None)


def payer_unknown(facts: Facts) -> tuple[str, ...]:
    """Return the payments that say neither payer nor paragraph, and meet another payment."""
    paths = {
        f"{payment.place}.counted_as": None
        for pair in _pairs(facts)
        for payment in pair
        if payment.counted_as is None and payment.payer is None and _met(*pair)
    }
    return tuple(paths)


def told_twice(rule: str, met: PaidTwice, basis: Basis) -> Finding:
    """Return the warning of two payments that meet: the months, or that they are to be noted."""
    text = Text(
        "Aceeași chirie are doi plătitori și lunile nu sunt toate consemnate. Notați lunile "
        "plătite și verificați să nu fie plătită de două ori pentru aceeași lună.",
        "The same rent has two payers, and not all months are recorded. Note the months paid, and "
        "check that none is paid twice.",
    )
    if met.months:
        text = Text(
            "Aceeași chirie apare plătită de două ori, de doi plătitori, pentru: {months}. Opriți "
            "una dintre plăți, corectați lunile și anunțați IGI.",
            "The same rent stands as paid twice, by two payers, for: {months}. Stop one of the "
            "payments, correct the months, and tell IGI.",
        ).filled(months=", ".join(str(month) for month in met.months))
    inputs = tuple(
        f"{payment.place}.{field}"
        for payment in (met.one, met.other)
        for field in ("paid_months", "lease")
    )
    return warned(rule, text, basis, inputs=inputs, certainty=Certainty.INTERPRETATION)


def _met(one: Payment, other: Payment) -> bool:
    met = _meeting(one, other)
    return met is not None and bool(met.months)


def _pairs(facts: Facts) -> Iterator[tuple[Payment, Payment]]:
    pairs = combinations(_payments(facts), 2)
    return ((one, other) for one, other in pairs if one.lease == other.lease)


def _payments(facts: Facts) -> Iterator[Payment]:
    for place, one in enumerate(facts.rent or ()):
        if one.lease and (one.counted_as or one.payer or one.paid_months):
            yield Payment(
                place=f"rent[{place}]",
                lease=one.lease,
                counted_as=one.counted_as,
                payer=one.payer or None,
                months=None if one.paid_months is None else frozenset(one.paid_months),
                since=one.from_,
            )
    subsidy = facts.subsidy
    if subsidy is None or not subsidy.lease:
        return
    if subsidy.paid_months or subsidy.requested or subsidy.approved or subsidy.from_:
        yield Payment(
            place=_SUBSIDY,
            lease=subsidy.lease,
            counted_as=CountedAs.SUBSIDY,
            payer=None,
            months=None if subsidy.paid_months is None else frozenset(subsidy.paid_months),
            since=subsidy.from_,
        )


def _two_payers(one: Payment, other: Payment) -> bool:
    """Return whether two payers pay: what is not said of one of them may be the same."""
    paragraphs, payers = (one.counted_as, other.counted_as), (one.payer, other.payer)
    return any(None not in both and both[0] != both[1] for both in (paragraphs, payers))


def _meeting(one: Payment, other: Payment) -> PaidTwice | None:
    """Return how two payments meet; months that are not recorded may be the same."""
    if one.months is not None and other.months is not None:
        both = one.months & other.months
        return PaidTwice(one, other, tuple(sorted(both))) if both else None
    if one.months is None and other.months is None:
        return PaidTwice(one, other, ())
    known, open_ended = (one, other) if other.months is None else (other, one)
    may_meet = any(open_ended.may_include(month) for month in known.months or ())
    return PaidTwice(one, other, ()) if may_meet else None
