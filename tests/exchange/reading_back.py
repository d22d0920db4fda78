"""A reader of calendar files of its own, that knows RFC 5545."""

import re


def read_back(content: bytes) -> list[dict[str, str]]:
    """Return the properties of each event; fail on what the RFC forbids."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines
    events: list[dict[str, str]] = []
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            assert name not in events[-1]
            events[-1][name] = re.sub(r"\\(.)", lambda one: one[1].replace("n", "\n"), value)
    return events
