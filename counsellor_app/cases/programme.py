"""The period of the programme: as it runs now, and as a paper would print it."""

from datetime import date

from counsellor_app.law.deadlines import PROGRAMME_LENGTH, Programme, programme_of
from counsellor_app.law.facts import Facts
from counsellor_app.law.parameters import NotInForce


def programme_now(facts: Facts) -> Programme | None:
    """Return the running period; None while no signed protocol is known (art. 15, 20)."""
    protocol = facts.protocol
    if protocol is None or not (protocol.signed or protocol.on_paper):
        return None
    try:
        return programme_of(facts)
    except NotInForce:
        return None


def period_printed(starts: date) -> tuple[date, date] | None:
    """Return the first and the last day of a programme that starts on this day (K-6).

    None where no length was in force on that day: a year mistyped stops nothing.
    """
    try:
        return starts, PROGRAMME_LENGTH.on(starts).value.after(starts)
    except NotInForce:
        return None
