"""Opening a case: its page out of everything that is kept, beside the same rows as plain JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Measured, in_turns
from benchmarks.office import TODAY, Office
from benchmarks.plain import as_json, insert, plain_database
from counsellor_app.services import case_pages, keeping

TABLE = "CREATE TABLE sheets (id INTEGER PRIMARY KEY, answers TEXT)"
BESIDE = "plain sqlite3, the same answers read and parsed"


def measure(office: Office, folder: Path, times: int) -> Iterator[Measured]:
    """Measure the page of a case and one of its forms."""
    desk, case_id = office.desk, office.whole_case
    with desk.vault.look() as look:
        rows = as_json(look.cases.file(case_id))
    with plain_database(folder / "opening.db", TABLE) as database:
        insert(database, rows)

        def read_plain() -> object:
            found = database.execute("SELECT answers FROM sheets ORDER BY id").fetchall()
            return [json.loads(answers) for (answers,) in found]

        for name, action in (
            ("page of a case", lambda: case_pages.case_page(desk, case_id, TODAY)),
            ("open a form", lambda: keeping.open_form(desk, case_id, "needs_sheet", TODAY)),
        ):
            ours, bare = in_turns(action, read_plain, times)
            yield Measured(name=name, ours=ours, baseline=bare, beside=BESIDE)
