"""The days of the procedure: the request (art. 16), AJOFM (art. 24), the programme (art. 20)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from counsellor_app.law.calendar import (
    CIVIL_CODE_2552,
    CIVIL_CODE_2553,
    CIVIL_CODE_2554,
    Days,
    Months,
    act_formula,
    extended_end,
    span_formula,
)
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Extension, Facts
from counsellor_app.law.listed import Listed
from counsellor_app.law.parameters import CHECKED_ON, Parameter, Since
from counsellor_app.law.procedure import ExtensionBasis
from counsellor_app.law.rule import Certainty
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.running import ENDS_PROGRAMME as ENDS_PROGRAMME
from counsellor_app.law.running import end_event as end_event
from counsellor_app.law.running import extended_by as extended_by
from counsellor_app.law.running import has_protocol as has_protocol
from counsellor_app.text import Text, short_date

IN_FORCE = date(2004, 4, 30)
"""90 days after the Ordinance was published (art. 44)."""
LAW_178_2019 = date(2019, 10, 19)
MOST_MONTHS = 600
_MONTHS_A_YEAR = 12
_FARTHEST = date(2300, 12, 31)
"""No end lies after it, however many extensions were recorded."""

REQUEST_WINDOW: Parameter[Months] = Parameter(
    name="request_window",
    history=(Since(LAW_178_2019, Months(3), og44(16)),),
    checked_on=CHECKED_ON,
)
AJOFM_TERM: Parameter[Days] = Parameter(
    name="ajofm_term",
    history=(Since(IN_FORCE, Days(30), og44(24)),),
    checked_on=CHECKED_ON,
)
PROGRAMME_LENGTH: Parameter[Months] = Parameter(
    name="programme_length",
    history=(Since(LAW_178_2019, Months(12), og44(20, 1)),),
    checked_on=CHECKED_ON,
)
EXTENSION_LIMIT: Parameter[Months] = Parameter(
    name="extension_limit",
    history=(Since(LAW_178_2019, Months(6), og44(20, 2)),),
    checked_on=CHECKED_ON,
)


class DeadlineKind(Listed):
    """Which act is due."""

    REQUEST = "request", "cererea de includere", "the request for inclusion"
    AJOFM = "ajofm", "înregistrarea la AJOFM", "registration with AJOFM"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day of an act, and how it was found."""

    kind: DeadlineKind
    last_day: date
    recommended: date | None = None
    formula: Text
    basis: tuple[Basis, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The period of the programme, with the extensions approved so far.

    ``end_20_2`` is the end without what art. 34 alin. (3) adds; ``months_20_2`` are whole
    months, none of them where an extension of a few days was approved.
    """

    starts: date
    first_end: date
    end_20_2: date
    end: date
    months_20_2: int
    extended_under_20_2: bool
    inputs: tuple[str, ...]


def request_deadline(acquired: date, rulebook: Rulebook) -> Deadline:
    """Return the last day to register the request (art. 16).

    The window is the one in force on the day protection was acquired. The act has no
    transitional rule, so this is an interpretation, and is marked as one.
    """
    window = REQUEST_WINDOW.on(acquired)
    corresponding = window.value.after(acquired)  # K-1
    last_day = rulebook.working_day_on_or_after(corresponding)  # K-2
    return Deadline(
        kind=DeadlineKind.REQUEST,
        last_day=last_day,
        formula=act_formula(acquired, window.value, corresponding, last_day),
        basis=(window.basis, CIVIL_CODE_2552, CIVIL_CODE_2554),
        certainty=Certainty.INTERPRETATION,
    )


def ajofm_deadline(signed: date, rulebook: Rulebook) -> Deadline:
    """Return the recommended and the last day to register as a job seeker (art. 24).

    Of a term in days neither the first nor the last day counts (K-3), so that the last
    day by law is one day later than the prudent one.
    """
    term = AJOFM_TERM.on(signed)
    days = rulebook.day_term(signed, term.value)
    by_law = Days(term.value.count + 1)
    return Deadline(
        kind=DeadlineKind.AJOFM,
        last_day=days.last_day,
        recommended=days.recommended,
        formula=act_formula(signed, by_law, by_law.after(signed), days.last_day),
        basis=(term.basis, CIVIL_CODE_2553, CIVIL_CODE_2554),
        certainty=Certainty.INTERPRETATION,
    )


def programme_of(facts: Facts) -> Programme | None:
    """Return the period of the programme; None if no day of it is known.

    Extensions are counted from the original start (K-5) and never shorten it. Months
    under art. 20 alin. (2) count up to the limit; raises NotInForce before the text known.
    """
    protocol = facts.protocol
    if protocol is None:
        return None
    starts = protocol.starts or protocol.signed
    if starts is None:
        return None
    length = PROGRAMME_LENGTH.on(starts).value
    limit = EXTENSION_LIMIT.on(starts).value
    first_end = length.after(starts)
    approved = [one for one in facts.extensions or () if one.approved is not None]
    months = min(months_under_20_2(approved, starts), limit.count)
    so_far = Months(length.count + months)
    most = extended_end(starts, length, limit)
    untils = (min(day, most) for day in _untils(approved, ExtensionBasis.UP_TO_SIX_MONTHS))
    end_20_2 = max(first_end, so_far.after(starts), *untils)
    return Programme(
        starts=starts,
        first_end=first_end,
        end_20_2=end_20_2,
        end=max((end_20_2, *_ends_for_the_vulnerable(approved, starts, so_far))),
        months_20_2=months,
        extended_under_20_2=extended_by(facts, ExtensionBasis.UP_TO_SIX_MONTHS),
        inputs=("protocol.starts",) if protocol.starts else ("protocol.signed",),
    )


def months_under_20_2(extensions: Iterable[Extension], starts: date) -> int:
    """Return the whole months under art. 20 alin. (2), added up in the order they were given.

    An extension until a day counts the months that day completes, of all that went before.
    """
    length = PROGRAMME_LENGTH.on(starts).value
    total = 0
    for one in extensions:
        if one.basis is not ExtensionBasis.UP_TO_SIX_MONTHS:
            continue
        if one.months is not None:
            total += min(one.months, MOST_MONTHS)
        elif one.until is not None:
            total = max(total, _months_until(one.until, starts, length))
    return total


def most_under_20_2(programme: Programme) -> date:
    """Return the last day art. 20 alin. (2) can lead to."""
    starts = programme.starts
    return extended_end(starts, PROGRAMME_LENGTH.on(starts).value, EXTENSION_LIMIT.on(starts).value)


def in_the_programme(facts: Facts, day: date | None) -> bool:
    """Return whether a day may lie after the signing and not after the programme."""
    if day is None:
        return True
    programme = programme_of(facts)
    too_late = programme is not None and day > programme.end
    signed = None if facts.protocol is None else facts.protocol.signed
    return not too_late and (signed is None or day >= signed)


def programme_formula(programme: Programme) -> Text:
    """Return how the end of the programme was counted, extensions included."""
    return _formula_until(programme, programme.end)


def formula_under_20_2(programme: Programme) -> Text:
    """Return how the end under art. 20 alin. (2) was counted."""
    return _formula_until(programme, programme.end_20_2)


def _formula_until(programme: Programme, end: date) -> Text:
    length = PROGRAMME_LENGTH.on(programme.starts).value
    if programme.months_20_2:
        length = Months(length.count + programme.months_20_2)
    formula = span_formula(programme.starts, length)
    if length.after(programme.starts) == end:
        return formula
    until = Text("{formula}, prelungit până la {end}", "{formula}, extended until {end}")
    return until.filled(formula=formula, end=short_date(end))


def _untils(extensions: Iterable[Extension], basis: ExtensionBasis) -> Iterator[date]:
    return (one.until for one in extensions if one.basis is basis and one.until is not None)


def _months_until(until: date, starts: date, length: Months) -> int:
    """Return the whole months from the end of the first period until a day."""
    months = (until.year - starts.year) * _MONTHS_A_YEAR + until.month - starts.month - length.count
    if months > 0 and extended_end(starts, length, Months(months)) > until:
        months -= 1
    return max(0, min(months, MOST_MONTHS))


def _ends_for_the_vulnerable(
    extensions: Iterable[Extension], starts: date, so_far: Months
) -> Iterator[date]:
    """Return the ends under art. 34 alin. (3): months add up, also from a day set before."""
    since, months = starts, so_far.count
    for one in extensions:
        if one.basis is not ExtensionBasis.VULNERABLE:
            continue
        if one.until is not None:
            since, months = max(one.until, _at_most(since, months)), 0
        else:
            months += min(one.months or 0, MOST_MONTHS)
        yield _at_most(since, months)


def _at_most(since: date, months: int) -> date:
    """Return the day so many months later, or the farthest day there is an answer for."""
    left = (_FARTHEST.year - since.year) * _MONTHS_A_YEAR
    return min(Months(min(months, max(left, 0))).after(since), _FARTHEST)
