"""The only logging door: event names and typed facts, never free text.

A log line can be read by whoever finds the laptop, so facts are ids, counts, durations
and enum members; a plain ``str`` is refused, and an exception is logged by its type and
the places it passed, never by its message.
"""

import logging
import os
import traceback
from enum import Enum
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from uuid import UUID

Fact = int | float | bool | UUID | Enum | None

_LOGGER = logging.getLogger("counsellor")
_LOGGER.setLevel(logging.INFO)
_LOGGER.propagate = False


class Event(Enum):
    """What may be logged."""

    STARTED = "started"
    STOPPED = "stopped"
    VAULT_MADE = "vault_made"
    VAULT_OPENED = "vault_opened"
    VAULT_LOCKED = "vault_locked"
    UNLOCK_REFUSED = "unlock_refused"
    DRAFT_SAVED = "draft_saved"
    SHEET_SAVED = "sheet_saved"
    FILE_ATTACHED = "file_attached"
    ACT_RECORDED = "act_recorded"
    DOCUMENT_ISSUED = "document_issued"
    EXPORTED = "exported"
    JOB_FAILED = "job_failed"
    BUG = "bug"


def event(name: Event, **facts: Fact) -> None:
    """Log one event with its facts; refuse anything that could carry personal data."""
    for key, fact in facts.items():
        if isinstance(fact, str) or not isinstance(fact, (int, float, UUID, Enum, type(None))):
            raise TypeError(f"log fact {key} is {type(fact).__name__}, not a typed fact")
    told = " ".join(f"{key}={_plain(fact)}" for key, fact in sorted(facts.items()))
    _LOGGER.info("%s %s", name.value, told)


def bug(error: BaseException) -> None:
    """Log an unexpected exception by type and frames, without its message."""
    _LOGGER.error("%s %s", Event.BUG.value, frames(error))


def frames(error: BaseException) -> str:
    """Return the exception's type and the places it passed, never its message."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return f"{type(error).__name__} at {' < '.join(reversed(places))}"


def log_to(folder: Path) -> None:
    """Write the log into this folder, for the owner only: five files of at most a megabyte."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _PrivateFiles(
        folder / "counsellor.log",
        maxBytes=1_000_000,
        backupCount=4,
        encoding="utf-8",
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOGGER.addHandler(handler)


class _PrivateFiles(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        """Open the file so that no other account reads which case was worked on when."""
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND, 0o600))
        return super()._open()


def _plain(fact: Fact) -> str:
    return str(fact.value) if isinstance(fact, Enum) else str(fact)


def silence(library: str) -> None:
    """Keep a library from logging anything: its lines may name people."""
    talking = logging.getLogger(library)
    talking.propagate = False
    talking.handlers = [logging.NullHandler()]
