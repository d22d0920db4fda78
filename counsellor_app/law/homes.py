"""Where the person lives on a day: lodging in a centre goes before a home."""

from datetime import date

from counsellor_app.law.facts import Address, Facts
from counsellor_app.law.territory import County


def home_on(facts: Facts, day: date) -> tuple[int, Address] | None:
    """Return the address on a day with its place in the list, the one begun last."""
    begun = [
        (place, one)
        for place, one in enumerate(facts.address or ())
        if one.since is None or one.since <= day
    ]
    moved = max((one.since for _, one in begun if one.since is not None), default=None)
    current = [found for found in begun if _still(found[1], day, moved)]
    lodged = [found for found in current if found[1].centre is not None]
    candidates = lodged or current
    if not candidates:
        return None
    return max(candidates, key=lambda found: (found[1].since or date.min, found[0]))


def county_of(address: Address) -> County | None:
    """Return the county of an address, else the one its centre lies in."""
    return address.county or (address.centre.seat if address.centre else None)


def _still(address: Address, day: date, moved: date | None) -> bool:
    """Return whether an address holds on a day: its end, or a later move, has not come."""
    if address.until is not None:
        return day <= address.until
    return address.since is None or address.since == moved
