"""Termene: the dates of all cases, their order first, their words as they are seen."""

from collections.abc import Mapping, Sequence
from datetime import date

from counsellor_app.cases.due_kinds import passing
from counsellor_app.cases.index_rows import DueKey
from counsellor_app.cases.members import Doing
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import due_line
from counsellor_app.services.pages import DueLine


def due_keys(desk: Desk, today: date) -> tuple[DueKey, ...]:
    """Return where every date of every case stands, earliest first, then by name.

    Only what comes by itself and is past is left out: a birthday, the end of a payment.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return look.due.keys(today, passing())


def due_at(desk: Desk, keys: Sequence[DueKey], today: date) -> Mapping[DueKey, DueLine]:
    """Return these dates in words; one that has gone since is left out."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        found = look.due.rows(keys)
        ids = list(dict.fromkeys(key.case_id for key in found))
        cases = {row.case_id: row for row in look.search.rows(ids)}
    return {
        key: due_line(desk, row, cases[key.case_id], today)
        for key, row in found.items()
        if key.case_id in cases
    }
