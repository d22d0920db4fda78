"""What the facts say of a programme's course: signed, extended, ended (art. 15, 19 and 20)."""

from datetime import date

from counsellor_app.law.facts import CaseEvent, Facts
from counsellor_app.law.procedure import DecisionKind, EventKind, ExtensionBasis

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


def has_protocol(facts: Facts) -> bool:
    """Return whether a protocol was signed, here or on paper."""
    protocol = facts.protocol
    return protocol is not None and (bool(protocol.on_paper) or protocol.signed is not None)


def extended_by(facts: Facts, *bases: ExtensionBasis) -> bool:
    """Return whether an extension on one of these grounds was approved, of whatever length."""
    extensions = facts.extensions or ()
    return any(one.approved is not None and one.basis in bases for one in extensions)


def end_event(facts: Facts, day: date) -> tuple[int, CaseEvent] | None:
    """Return the first event that ended the programme by a day, with its place in the list.

    An event without a day counts as past: it was recorded because it happened. One still to
    come ends nothing yet.
    """
    ended = [
        (place, one)
        for place, one in enumerate(facts.events or ())
        if one.kind in ENDS_PROGRAMME and (one.on is None or one.on <= day)
    ]
    return min(ended, key=lambda found: found[1].on or date.min, default=None)


def ceased_by(facts: Facts, day: date) -> tuple[str, ...]:
    """Return the facts by which the programme ended by a day: an event, or IGI's decision.

    None of them if it may be running still. A decision that is only prepared ends nothing.
    """
    ended = end_event(facts, day)
    if ended is not None:
        return (f"events[{ended[0]}].kind", f"events[{ended[0]}].on")
    for place, one in enumerate(facts.decisions or ()):
        if one.kind is not DecisionKind.ASSISTANCE_ENDED or one.decided is None:
            continue
        if (one.from_ or one.decided) <= day:
            return (f"decisions[{place}].kind", f"decisions[{place}].decided")
    return ()
