"""Where the person lives on a day: lodging in a centre goes before a home."""

from datetime import date

from counsellor_app.law.facts import Address, Facts
from counsellor_app.law.territory import County


def home_on(facts: Facts, day: date) -> tuple[int, Address] | None:
    """Return the address on a day with its place in the list, the one begun last."""
    current = [
        (place, one)
        for place, one in enumerate(facts.address or ())
        if (one.since is None or one.since <= day) and (one.until is None or day <= one.until)
    ]
    lodged = [found for found in current if found[1].centre is not None]
    candidates = lodged or current
    if not candidates:
        return None
    return max(candidates, key=lambda found: (found[1].since or date.min, found[0]))


def county_of(address: Address) -> County | None:
    """Return the county of an address, else the one its centre lies in."""
    return address.county or (address.centre.seat if address.centre else None)
