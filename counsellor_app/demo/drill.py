"""The drill: saves through the windows' own services, each acknowledged in a second file.

Whoever kills it at a random moment can compare: every acknowledged save must be there.
"""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.demo.people import OPENS_PRACTICE, practice_desk
from counsellor_app.errors import BadInput
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, keeping, opening
from counsellor_app.services.desk import Desk
from counsellor_app.text import Text

ACKNOWLEDGED = "acknowledged.txt"
VAULT = "drill"  # never where a live or practice vault stands
EVERY = 5  # of so many saves one keeps a sheet, the others a draft


def drill_save(home: Path, count: int, now: Callable[[], datetime]) -> int:
    """Save ``count`` times into the vault under ``home``; return how many were acknowledged.

    The n-th save writes the number n; the acknowledgement is synced before the next one.
    """
    if count < 1:
        raise BadInput(Text("Numărul de salvări este cel puțin 1.", "Save at least once."))
    desk = drill_desk(home, now)
    try:
        case_id = _case(desk, now())
        with (home / ACKNOWLEDGED).open("a", encoding="ascii") as file:
            for number in range(1, count + 1):
                record = _save(desk, case_id, number, now())
                file.write(f"{record} {number}\n")
                file.flush()
                os.fsync(file.fileno())
    finally:
        opening.leave(desk)
    return count


def drill_desk(home: Path, now: Callable[[], datetime]) -> Desk:
    """Return the drill's vault, made on the first call."""
    folder, today = home / VAULT, _today(now)
    if opening.vault_stands(folder):
        return opening.unlock(
            folder, OPENS_PRACTICE, today=today, now=now(), device=DeviceStore(None)
        )
    return practice_desk(folder, today, now(), cost=FLOOR_COST, people=())


def found_numbers(desk: Desk, records: set[RecordId]) -> dict[RecordId, int]:
    """Return the number that the newest save of each record holds, draft or sheet."""
    found: dict[RecordId, int] = {}
    with desk.vault.look() as look:
        for case_id in look.cases.all_ids():
            file = look.cases.file(case_id)
            for record in file.records:
                if record.id not in records:
                    continue
                draft = file.draft_of(record.id, desk.member.id)
                ends = file.ends(record.id)
                answers = draft.answers if draft else ends[-1].answers if ends else {}
                found[record.id] = int(str(answers.get("agreed", "0")))
    return found


def _save(desk: Desk, case_id: CaseId, number: int, now: datetime) -> RecordId:
    today = now.date()
    writing = keeping.begin_record(desk, case_id, "note", today, now)
    answers = {"agreed": str(number), "day_of_fact": today.isoformat()}
    if number % EVERY == 0:
        keeping.keep_sheet(desk, writing, answers, today=today, now=now)
    else:
        keeping.save_draft(desk, writing, answers, {}, now)
    return writing.record_id


def _case(desk: Desk, now: datetime) -> CaseId:
    with desk.vault.look() as look:
        known = look.cases.all_ids()
    return known[0] if known else intake.open_case(desk, now)


def _today(now: Callable[[], datetime]) -> date:
    return now().date()
