"""What the program is measured against: SQLite as it comes, with the same rows in the clear."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import answers_to_json


@contextmanager
def plain_database(path: Path, *tables: str) -> Iterator[sqlite3.Connection]:
    """Open a database without encryption, but as safe against a power cut as ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = TRUNCATE")
        database.execute("PRAGMA synchronous = EXTRA")
        for table in tables:
            database.execute(table)
        yield database


def as_json(file: CaseFile) -> list[str]:
    """Return the answers of every version of a case, as they would stand in a plain table."""
    return [
        json.dumps(answers_to_json(sheet.answers), ensure_ascii=False, sort_keys=True)
        for sheet in file.sheets
    ]


def insert(database: sqlite3.Connection, rows: Sequence[str]) -> None:
    """Keep these rows in one transaction."""
    database.execute("BEGIN IMMEDIATE")
    database.executemany("INSERT INTO sheets (answers) VALUES (?)", [(row,) for row in rows])
    database.execute("COMMIT")
