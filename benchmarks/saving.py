"""Saving: a draft and a version of the whole needs sheet, beside one row of plain SQLite."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Measured, in_turns
from benchmarks.office import TODAY, Office, tick
from benchmarks.plain import insert, plain_database
from counsellor_app.forms.answers import Answers
from counsellor_app.services import keeping

TABLE = "CREATE TABLE sheets (id INTEGER PRIMARY KEY, answers TEXT)"
BESIDE = "plain sqlite3, the same answers in one row, synchronous=EXTRA"


def measure(office: Office, folder: Path, times: int) -> Iterator[Measured]:
    """Measure both ways of saving."""
    desk, case_id = office.desk, office.whole_case
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    answers: Answers = dict(writing.answers)
    with desk.vault.look() as look:
        sheet = look.cases.file(case_id).newest("needs_sheet")
    row = "" if sheet is None else str(dict(sheet.answers))

    def save_draft() -> None:
        keeping.save_draft(desk, writing, answers, {}, tick())

    def keep_sheet() -> None:
        opened = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
        keeping.keep_sheet(desk, opened, answers, today=TODAY, now=tick())

    with plain_database(folder / "saving.db", TABLE) as database:
        for name, action in (("save a draft", save_draft), ("keep a version", keep_sheet)):
            ours, bare = in_turns(action, lambda: insert(database, [row]), times)
            yield Measured(name=name, ours=ours, baseline=bare, beside=BESIDE)
