"""A program of its own that types until the disk is full, frees some room, and saves again."""

import resource
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.drill import VAULT, drill_desk
from counsellor_app.errors import DiskFull
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import DATABASE

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ROOM = 120_000  # bytes left before the disk is full
WORDS = "Cuvinte inventate. " * 500
_SECONDS = count()


def now() -> datetime:
    return NOW + timedelta(seconds=next(_SECONDS))


def save(desk: Desk, case_id: CaseId, kind: str, number: int) -> None:
    """Save one more note, as a draft or as a version."""
    writing = keeping.begin_record(desk, case_id, "note", NOW.date(), now())
    answers = {"agreed": f"{number} {WORDS}", "day_of_fact": NOW.date().isoformat()}
    if kind == "draft":
        keeping.save_draft(desk, writing, answers, {}, now())
    else:
        keeping.keep_sheet(desk, writing, answers, today=NOW.date(), now=now())


def fill(home: Path, kind: str) -> None:
    """Save until there is no room, then with room again; tell how many were acknowledged."""
    desk = drill_desk(home, now)
    size = (home / VAULT / DATABASE).stat().st_size
    with closing(desk.vault):
        case_id, saved = intake.open_case(desk, now()), 0
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + ROOM, hard))
        try:
            while True:
                save(desk, case_id, kind, saved)
                saved += 1
        except DiskFull as full:
            sys.stdout.write(f"{full.text.ro}\n{saved}\n")
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        save(desk, case_id, kind, saved)
        sys.stdout.write(f"{saved + 1}\n")


if __name__ == "__main__":
    fill(Path(sys.argv[1]), sys.argv[2])
