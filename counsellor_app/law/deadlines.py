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
from counsellor_app.law.procedure import EventKind, ExtensionBasis
from counsellor_app.law.rule import Certainty
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.text import Text, short_date

IN_FORCE = date(2004, 4, 30)
"""90 days after the Ordinance was published (art. 44)."""
LAW_178_2019 = date(2019, 10, 19)
MOST_MONTHS = 600
_MONTHS_A_YEAR = 12
ENDS_PROGRAMME = frozenset(
    {
        EventKind.COMPLETED,
        EventKind.WITHDREW,
        EventKind.PROTECTION_ENDED,
        EventKind.CITIZENSHIP,
        EventKind.LEFT_ROMANIA,
        EventKind.DIED,
    }
)
"""After these nothing of the programme is due any more."""

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
    """The period of the programme, with the extensions approved so far."""

    starts: date
    first_end: date
    end: date
    months_20_2: int
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
    return Programme(
        starts=starts,
        first_end=first_end,
        end=max(
            first_end,
            so_far.after(starts),
            *(min(day, most) for day in _untils(approved, ExtensionBasis.UP_TO_SIX_MONTHS)),
            *_ends_for_the_vulnerable(approved, starts, so_far),
        ),
        months_20_2=months,
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


def has_ended(facts: Facts) -> bool:
    """Return whether something happened after which nothing of the programme is due."""
    return any(one.kind in ENDS_PROGRAMME for one in facts.events or ())


def programme_formula(programme: Programme) -> Text:
    """Return how the end of the programme was counted, extensions included."""
    length = PROGRAMME_LENGTH.on(programme.starts).value
    if programme.months_20_2:
        length = Months(length.count + programme.months_20_2)
    formula = span_formula(programme.starts, length)
    if length.after(programme.starts) == programme.end:
        return formula
    until = Text("{formula}, prelungit până la {end}", "{formula}, extended until {end}")
    return until.filled(formula=formula, end=short_date(programme.end))


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
            since, months = max(one.until, Months(months).after(since)), 0
        else:
            months = min(months + (one.months or 0), 2 * MOST_MONTHS)
        yield Months(months).after(since)
