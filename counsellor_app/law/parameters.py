"""Dated legal values: what was in force from when, on which basis, checked on which day."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from counsellor_app.law.citation import Basis

T_co = TypeVar("T_co", covariant=True)

UNCONFIRMED_START = date(1900, 1, 1)
"""Stands where the first day of validity could not be confirmed."""
CHECKED_ON = date(2026, 11, 21)
"""The day the constants of the rules were last compared with the act."""


class NotInForce(LookupError):
    """No value was in force on the day asked; ``findings.explain`` says so as NotDecided."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(name, day)
        self.name = name
        self.day = day


@dataclass(frozen=True, slots=True)
class Since(Generic[T_co]):
    """A value, the first day it was in force, its basis, and its last day if it has one."""

    start: date
    value: T_co
    basis: Basis
    until: date | None = None

    @property
    def start_is_confirmed(self) -> bool:
        """Return whether somebody found the first day of validity."""
        return self.start != UNCONFIRMED_START

    def covers(self, day: date) -> bool:
        """Return whether the value may apply on a day; a later one may replace it."""
        return self.start <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Generic[T_co]):
    """A named value with its history, oldest first."""

    name: str
    history: tuple[Since[T_co], ...]
    checked_on: date

    def on(self, day: date) -> Since[T_co]:
        """Return what was in force on a day; raise NotInForce if nothing was."""
        begun = [since for since in self.history if since.start <= day]
        if not begun or not begun[-1].covers(day):
            raise NotInForce(self.name, day)
        return begun[-1]
