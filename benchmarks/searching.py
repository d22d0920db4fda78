"""Searching while typing over ten thousand cases, beside LIKE and FTS5 of plain SQLite."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measuring import Measured, Timed, once
from benchmarks.office import TODAY, Office
from benchmarks.plain import plain_database
from counsellor_app.cases.names import folded
from counsellor_app.services import following

TYPED = ("badefi", "yusuf", "amina zo", "exemplescu", "muhamad", "e-2026-0042")
SHOWN = 40  # rows a window asks for at once
TABLES = (
    "CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT)",
    "CREATE VIRTUAL TABLE words USING fts5(name, prefix='2 3')",
)


def measure(office: Office, folder: Path, times: int) -> Iterator[Measured]:
    """Measure every letter typed: the cases found and the rows that are then shown."""
    desk = office.desk
    everyone = following.case_ids(desk, "").exact
    names = [line.name for line in following.case_lines(desk, everyone, TODAY)]

    def ours(query: str) -> None:
        found = following.case_ids(desk, query)
        following.case_lines(desk, (*found.exact, *found.similar)[:SHOWN], TODAY)

    with plain_database(folder / "searching.db", *TABLES) as database:
        rows = [(folded(name),) for name in names]
        database.executemany("INSERT INTO names (name) VALUES (?)", rows)
        database.executemany("INSERT INTO words (name) VALUES (?)", rows)
        ours_times = _letters(ours, times)
        for beside, search in (
            ("plain sqlite3, LIKE '%…%'", _like(database)),
            ("plain sqlite3, FTS5 prefix", _prefix(database)),
        ):
            yield Measured(
                name=f"a letter typed in the search, {len(names)} cases",
                ours=ours_times,
                baseline=_letters(search, times),
                beside=beside,
            )


def _letters(search: Callable[[str], None], times: int) -> Timed:
    """Time each letter of what is typed, as often as asked."""
    beginnings = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]
    return Timed(
        tuple(once(lambda: search(typed)) for _ in range(times) for typed in beginnings)  # noqa: B023  # called at once
    )


def _like(database: sqlite3.Connection) -> Callable[[str], None]:
    def search(query: str) -> None:
        found = "SELECT id, name FROM names WHERE name LIKE ? ORDER BY name LIMIT ?"
        database.execute(found, (f"%{folded(query)}%", SHOWN)).fetchall()

    return search


def _prefix(database: sqlite3.Connection) -> Callable[[str], None]:
    def search(query: str) -> None:
        words = " ".join(f'"{word}"*' for word in folded(query).split())
        found = "SELECT rowid, name FROM words WHERE words MATCH ? ORDER BY name LIMIT ?"
        if words:
            database.execute(found, (words, SHOWN)).fetchall()

    return search
