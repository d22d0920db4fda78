"""A calendar file of days (RFC 5545): each an event of the whole day with one short line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

_PRODUCT = "-//Consilier//Termene//RO"
_FOLD_AT = 75  # octets, without the line end
_END = b"\r\n"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the calendar; the same ``uid`` again replaces the event in a calendar."""

    uid: str
    day: date
    summary: str


def calendar_bytes(days: Iterable[CalendarDay], now: datetime) -> bytes:
    """Return the calendar of these days as it stands in a file, made at this moment (UTC).

    The events take no time and carry nothing but their line.
    """
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(one.uid)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"SUMMARY:{_escaped(one.summary)}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(part + _END for line in lines for part in _folded(line))


def _escaped(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return "\\n".join(words.splitlines())


def _folded(line: str) -> Iterator[bytes]:
    """Yield the parts of a line, none over 75 octets, no letter cut in two."""
    part = b""
    for letter in line:
        octets = letter.encode("utf-8")
        if len(part) + len(octets) > _FOLD_AT:
            yield part
            part = b" "
        part += octets
    yield part
