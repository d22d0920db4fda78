"""The pause after wrong passphrases: advice to a colleague at the desk, no wall for a thief.

The count stands in a small file without a seal. Whoever can write there can reset it; what
slows an attacker with a copy is the stretching of the passphrase. Nothing is ever erased.
"""

import json
import math
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.errors import CannotWrite, DiskFull, TooManyTries
from counsellor_app.files import write_whole
from counsellor_app.text import Plural

_PAUSES = (0, 0, 1, 2, 4, 8, 16, 30)  # seconds after so many failures; then always the last
_MOST_BYTES = 200

WAIT = Plural(
    (
        "Prea multe încercări. Așteptați {n} secundă și încercați din nou.",
        "Prea multe încercări. Așteptați {n} secunde și încercați din nou.",
        "Prea multe încercări. Așteptați {n} de secunde și încercați din nou.",
    ),
    (
        "Too many tries. Wait {n} second and try again.",
        "Too many tries. Wait {n} seconds and try again.",
    ),
)


def wait_seconds(path: Path, now: datetime) -> int:
    """Return how many whole seconds are left before the next try.

    A last failure in the future means that the clock was set back; nobody waits for it.
    """
    failures, last = _read(path)
    if last is None or last > now:
        return 0
    pause = _PAUSES[min(failures, len(_PAUSES) - 1)]
    waited = (now - last).total_seconds()
    return max(0, math.ceil(pause - waited))


def must_not_wait(path: Path, now: datetime) -> None:
    """Raise TooManyTries while the pause lasts."""
    seconds = wait_seconds(path, now)
    if seconds:
        raise TooManyTries(WAIT.of(seconds), seconds)


def failed(path: Path, now: datetime) -> None:
    """Count one more failure; a disk that cannot be written never stops an unlocking."""
    failures, _ = _read(path)
    kept = {"failures": min(failures + 1, 1_000_000), "last": now.astimezone(UTC).isoformat()}
    try:
        write_whole(path, json.dumps(kept).encode("utf-8"))
    except (DiskFull, CannotWrite):
        return


def succeeded(path: Path) -> None:
    """Forget the failures."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _read(path: Path) -> tuple[int, datetime | None]:
    """Return failures and the last one's moment; none for whatever cannot be read."""
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(_MOST_BYTES).decode("utf-8"))
        failures, last = kept["failures"], datetime.fromisoformat(kept["last"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return 0, None
    if type(failures) is not int or failures < 0 or last.tzinfo is None:
        return 0, None
    return failures, last
