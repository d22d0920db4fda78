"""Exports made before their period was kept: the step that adds it changes nothing of them."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.kept import Export
from counsellor_app.storage.migrations.m0002_exports import tell_period_and_cases
from counsellor_app.storage.vault import Vault
from tests.storage.vault_builders import KEYS, MEMBER, ORIGIN

EXPORT = Export(
    id=UUID(int=7),
    origin=ORIGIN,
    sequence=1,
    recipients={"IGI": "age1inventat"},
    previous_hash=None,
    manifest_hash="a" * 64,
    bundle_hash="b" * 64,
    size=10,
    journal_mark=3,
    key=b"k" * 32,
    made_at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    member=MEMBER,
)


def test_an_export_keeps_its_period_and_the_number_of_cases(vault: Vault) -> None:
    whole = replace(EXPORT, first_day=date(2026, 11, 1), last_day=date(2026, 11, 30), cases=3)
    with vault.work() as work:
        work.exports.add(whole)
    with vault.look() as look:
        assert look.exports.all() == (whole,)


def test_an_older_export_is_taken_over_as_it_was_and_its_journal_still_holds(
    vault: Vault,
) -> None:
    with vault.work() as work:
        work.exports.add(EXPORT)
    back_to_the_first_step(vault.folder / DATABASE)

    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        tool.execute("PRAGMA foreign_keys = OFF")
        tell_period_and_cases(tool)
        with pytest.raises(dbapi2.IntegrityError, match="never changed"):
            tool.execute("DELETE FROM exports")

    with vault.look() as look:
        assert look.exports.all() == (EXPORT,)
        assert look.journal.check() == ()


def back_to_the_first_step(database: Path) -> None:
    """Leave the table of exports as the first step makes it, with its rows and triggers."""
    with closing(connect(database, KEYS.database)) as tool:
        tool.execute("PRAGMA foreign_keys = OFF")
        for column in ("first_day", "last_day", "cases"):
            tool.execute(f"ALTER TABLE exports DROP COLUMN {column}")
