"""The clock a window asks: what time it is is told to it, never looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.text import BUCHAREST


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the moment (aware, UTC) and the day it is in Bucharest."""

    now: Callable[[], datetime]

    def today(self) -> date:
        """Return the day it is in Bucharest."""
        return self.now().astimezone(BUCHAREST).date()
