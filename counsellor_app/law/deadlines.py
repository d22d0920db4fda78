"""The days of the procedure: the request (art. 16), AJOFM (art. 24), the programme (art. 20)."""

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
from counsellor_app.text import Text, short_date

IN_FORCE = date(2004, 4, 30)
"""90 days after the Ordinance was published (art. 44)."""
LAW_178_2019 = date(2019, 10, 19)
MOST_MONTHS = 600

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
    months = min(months_of(approved, ExtensionBasis.UP_TO_SIX_MONTHS), limit.count)
    most = extended_end(starts, length, limit)
    ends = [first_end, extended_end(starts, length, Months(months))]
    for one in approved:
        ends.append(_end_of(one, starts, Months(length.count + months), most))
    return Programme(
        starts=starts,
        first_end=first_end,
        end=max(ends),
        months_20_2=months,
        inputs=("protocol.starts",) if protocol.starts else ("protocol.signed",),
    )


def months_of(extensions: list[Extension], basis: ExtensionBasis) -> int:
    """Return the months of these extensions that rest on a paragraph, added up."""
    return sum(min(one.months or 0, MOST_MONTHS) for one in extensions if one.basis is basis)


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


def _end_of(extension: Extension, starts: date, so_far: Months, most: date) -> date:
    match extension.basis:
        case ExtensionBasis.UP_TO_SIX_MONTHS if extension.until is not None:
            return min(extension.until, most)
        case ExtensionBasis.VULNERABLE if extension.until is not None:
            return extension.until
        case ExtensionBasis.VULNERABLE:
            return extended_end(starts, so_far, Months(min(extension.months or 0, MOST_MONTHS)))
    return so_far.after(starts)
