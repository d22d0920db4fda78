"""The composition root: settings, clock and places are made here and handed to the window."""

import sys
from datetime import UTC, datetime

from counsellor_app import journal_log
from counsellor_app.desktop.hardening import leave_no_core
from counsellor_app.journal_log import Event
from counsellor_app.settings import Places, load_settings
from counsellor_app.ui.clock import Clock


def system_clock() -> Clock:
    """Return the clock of this computer."""
    return Clock(lambda: datetime.now(UTC))


def run_window(places: Places, *, practice: bool, locked: bool = False) -> int:
    """Open the window on the vault, or on the practice vault; return the exit code."""
    from counsellor_app.ui.application import application
    from counsellor_app.ui.front_door import FrontDoor

    leave_no_core()
    journal_log.log_to(places.log)
    settings = load_settings(places.settings)
    journal_log.event(Event.STARTED)
    app = application(sys.argv, settings)
    door = FrontDoor(places, settings, system_clock(), practice=practice, locked=locked)
    door.show()
    code = app.exec()
    journal_log.event(Event.STOPPED)
    return code
