"""The composition root: settings, clock and places are made here and handed to the window."""

import gc
import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from counsellor_app import journal_log
from counsellor_app.desktop.hardening import leave_no_core
from counsellor_app.files import write_whole
from counsellor_app.journal_log import Event
from counsellor_app.settings import Places, Settings, load_settings
from counsellor_app.ui.clock import Clock


def system_clock() -> Clock:
    """Return the clock of this computer."""
    return Clock(lambda: datetime.now(UTC))


def load_window() -> None:
    """Load all that the first window needs.

    Thousands of classes are made that stay until the end: to look for garbage among them while
    they are made takes a sixth of the time, and is of no use afterwards either.
    """
    gc.disable()
    try:
        import_module("counsellor_app.ui.front_door")
    finally:
        gc.freeze()
        gc.enable()


def run_window(
    places: Places, *, practice: bool, locked: bool = False, opens_with: str | None = None
) -> int:
    """Open the window on the vault, or on the practice vault; return the exit code.

    ``opens_with`` is the passphrase of a practice vault, which anybody may open.
    """
    load_window()
    from counsellor_app.ui.application import application
    from counsellor_app.ui.front_door import FrontDoor
    from counsellor_app.ui.ways import Ways

    leave_no_core()
    journal_log.log_to(places.log)
    settings = load_settings(places.settings)
    journal_log.event(Event.STARTED)
    app = application(sys.argv, settings)
    ways = Ways(practice_passphrase=opens_with)
    door = FrontDoor(places, settings, system_clock(), practice=practice, locked=locked, ways=ways)
    door.show()
    code = app.exec()
    journal_log.event(Event.STOPPED)
    return code


def program_checks() -> Mapping[str, Callable[[], None]]:
    """Return every part of the self-check, the window last: a broken one may end the process."""
    # Not at the top: it reaches into every room, and the window needs few of them to open.
    from counsellor_app.services.self_check import checks

    return {**checks(system_clock().now()), "window": _open_a_window}


def write_report(path: Path, found: Mapping[str, str]) -> None:
    """Write what the self-check has found so far: a check's name and "ok" or what failed."""
    whole = {
        "ok": all(told == "ok" for told in found.values()),
        "platform": sys.platform,
        "checks": dict(found),
    }
    write_whole(path, json.dumps(whole, indent=1).encode("utf-8"))


def _open_a_window() -> None:
    from PySide6.QtWidgets import QLabel

    from counsellor_app.ui.application import application

    app = application(["counsellor"], Settings())
    label = QLabel("ăîșț")
    label.show()
    if not label.isVisible() or app is None:
        raise ValueError("no window was shown")
    label.close()
