"""How late a date is, seen from today by whoever looks: nobody is late for another's duty."""

from datetime import date, timedelta
from enum import Enum

from counsellor_app.cases.due_kinds import kind_of, never_overdue, quiet
from counsellor_app.forms.given import ActingFor
from counsellor_app.services.pages import Tone
from counsellor_app.text import DAYS, Text, days_from

SOON = timedelta(days=14)
_MONTH = timedelta(days=30)


class Nearness(Enum):
    """How near a date is to today, for whoever looks at all of them."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"  # within the next 30 days
    LATER = "later"
    PAST_OF_ANOTHER = "past_of_another"


def nearness(reader: ActingFor, kind: str, day: date, today: date) -> Nearness:
    """Return how near a date is for this reader.

    A mere target that is past is no term: it is to be done this week. What is past and another
    authority's is nobody's delay here.
    """
    if day < today:
        if kind in quiet(reader):
            return Nearness.PAST_OF_ANOTHER
        return Nearness.THIS_WEEK if kind in never_overdue(reader) else Nearness.OVERDUE
    if day <= today + timedelta(days=6 - today.weekday()):
        return Nearness.THIS_WEEK
    return Nearness.THIS_MONTH if day <= today + _MONTH else Nearness.LATER


def tone_of(day: date, today: date) -> Tone:
    """Return how urgent a last day is, seen from today."""
    if day < today:
        return Tone.OVERDUE
    return Tone.SOON if day <= today + SOON else Tone.CALM


def tone_for(reader: ActingFor, kind: str, day: date, today: date) -> Tone:
    """Return how urgent a date is for this reader; what another authority owes is calm."""
    past = day < today
    if owed_to(reader, kind) is not None or (past and kind in quiet(reader)):
        return Tone.CALM
    return Tone.SOON if past and kind in never_overdue(reader) else tone_of(day, today)


def when_due(day: date, today: date) -> Text:
    """Return how far a last day is: depășit cu 5 zile, astăzi, în 12 zile."""
    if day >= today:
        return days_from(today, day)
    late = DAYS.of((today - day).days)
    return Text(f"depășit cu {late.ro}", f"{late.en} overdue")


def when_for(reader: ActingFor, kind: str, day: date, today: date) -> Text:
    """Return how far a date is; one that presses this reader not is past, never overdue."""
    if day >= today or kind not in never_overdue(reader):
        return when_due(day, today)
    if kind not in quiet(reader):
        return Text("de făcut acum", "to be done now")
    past = DAYS.of((today - day).days)
    return Text(f"acum {past.ro}", f"{past.en} ago")


def owed_to(reader: ActingFor, kind: str) -> Text | None:
    """Return the authority that owes a date which this reader can only wait for, or None."""
    found = kind_of(kind)
    if found is None or found.owner is None or found.owner.presses(reader):
        return None
    return found.owner.text
