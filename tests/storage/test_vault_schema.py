"""The tables: steps and models agree, rows are added only, a step is taken whole or not."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2

from counsellor_app.errors import VaultDamaged, VaultTooNew
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.migrations.steps import STEPS, bring_up_to_date, version_of
from counsellor_app.storage.rows import Base
from counsellor_app.storage.tables import ADDED_ONLY, INDEX, NAME_INDEX, refusing_change
from counsellor_app.storage.vault import Vault, open_vault
from tests.storage.vault_builders import KEYS, a_sheet, add_case, add_record, an_act


def plain(sql: str) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split()))


def test_the_tables_after_all_steps_are_those_of_the_models(folder: Path) -> None:
    declared = {plain(NAME_INDEX)}
    for table in Base.metadata.sorted_tables:
        declared.add(plain(str(CreateTable(table).compile(dialect=dialect()))))
        declared |= {
            plain(str(CreateIndex(index).compile(dialect=dialect()))) for index in table.indexes
        }
    for name in ADDED_ONLY:
        declared |= {plain(trigger) for trigger in refusing_change(name)}
    with closing(connect(folder / DATABASE, KEYS.database)) as connection:
        made = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND name NOT LIKE 'name\\_index\\_%' ESCAPE '\\'"
        ).fetchall()
        assert version_of(connection) == len(STEPS)
    assert {plain(sql) for (sql,) in made} == declared


def test_every_table_is_added_to_only_or_known_as_one_that_is_not() -> None:
    changed = {"drafts", "erasing", *(kind.__tablename__ for kind in INDEX)}
    assert set(Base.metadata.tables) == changed | set(ADDED_ONLY)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    with vault.work() as work:
        case = add_case(work)
        work.sheets.add(a_sheet(add_record(work, case)))
        work.acts.add(an_act(case))
    return vault


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sheets SET answers = '{}'",
        "UPDATE acts SET reason = 'alt motiv'",
        "UPDATE journal SET action = 'added'",
        "UPDATE schema_version SET version = 99",
        "DELETE FROM sheets",
        "DELETE FROM acts",
        "DELETE FROM journal",
        "DELETE FROM numbers",
        "INSERT OR REPLACE INTO acts SELECT * FROM acts",
    ],
)
def test_rows_are_neither_changed_nor_deleted(filled: Vault, statement: str) -> None:
    with closing(connect(filled.folder / DATABASE, KEYS.database)) as tool:
        with pytest.raises(dbapi2.IntegrityError, match="never changed"):
            tool.execute(statement)
        assert tool.execute("SELECT count(*) FROM acts").fetchone() == (1,)


def test_the_gate_opens_inside_the_transaction_that_erases(filled: Vault) -> None:
    with closing(connect(filled.folder / DATABASE, KEYS.database)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        tool.execute("INSERT INTO erasing VALUES ('0')")
        tool.execute("DELETE FROM acts")
        tool.execute("DELETE FROM erasing")
        with pytest.raises(dbapi2.IntegrityError, match="never changed"):
            tool.execute("DELETE FROM sheets")
        tool.execute("COMMIT")
        assert tool.execute("SELECT count(*) FROM acts").fetchone() == (0,)


def test_the_gate_is_shut_at_rest(filled: Vault) -> None:
    with closing(connect(filled.folder / DATABASE, KEYS.database)) as tool:
        assert tool.execute("SELECT count(*) FROM erasing").fetchone() == (0,)


def test_a_row_that_points_to_nothing_is_refused(filled: Vault) -> None:
    with (
        closing(connect(filled.folder / DATABASE, KEYS.database)) as tool,
        pytest.raises(dbapi2.IntegrityError),
    ):
        tool.execute(
            "INSERT INTO records SELECT 'x', 'no case', form_id, added_at, added_by,"
            " salt FROM records"
        )


def test_a_newer_vault_is_refused_and_left_as_it_is(folder: Path) -> None:
    with closing(connect(folder / DATABASE, KEYS.database)) as tool:
        tool.execute("INSERT INTO schema_version VALUES (?)", (len(STEPS) + 1,))
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(VaultTooNew):
        open_vault(folder, KEYS)
    assert (folder / DATABASE).read_bytes() == before


def test_a_vault_without_tables_is_damaged(folder: Path) -> None:
    (folder / DATABASE).unlink()
    (folder / DATABASE).touch()
    with closing(connect(folder / DATABASE, KEYS.database)) as bare:
        bare.execute("CREATE TABLE t (a)")
    with pytest.raises(VaultDamaged):
        open_vault(folder, KEYS)


def test_a_later_step_is_taken_after_an_encrypted_copy(folder: Path) -> None:
    def add_column(connection: dbapi2.Connection) -> None:
        connection.execute("ALTER TABLE members ADD COLUMN phone VARCHAR")

    database = folder / DATABASE
    bring_up_to_date(database, KEYS.database, (*STEPS, add_column))
    with closing(connect(database, KEYS.database)) as connection:
        assert version_of(connection) == len(STEPS) + 1
        connection.execute("SELECT phone FROM members")
    copy = folder / "before" / f"{len(STEPS) + 1:04d}.db"
    with closing(connect(copy, KEYS.database)) as before:
        assert version_of(before) == len(STEPS)


def test_a_step_that_fails_half_way_leaves_nothing(folder: Path) -> None:
    def half_way(connection: dbapi2.Connection) -> None:
        connection.execute("CREATE TABLE left_behind (a)")
        connection.execute("CREATE TABLE left_behind (a)")

    database = folder / DATABASE
    with pytest.raises(dbapi2.OperationalError):
        bring_up_to_date(database, KEYS.database, (*STEPS, half_way))
    with closing(connect(database, KEYS.database)) as connection:
        assert version_of(connection) == len(STEPS)
        with pytest.raises(dbapi2.OperationalError):
            connection.execute("SELECT * FROM left_behind")


def test_a_step_that_leaves_a_row_without_its_parent_is_undone(filled: Vault) -> None:
    def lose_cases(connection: dbapi2.Connection) -> None:
        connection.execute("INSERT INTO erasing VALUES ('0')")
        connection.execute("DELETE FROM cases")
        connection.execute("DELETE FROM erasing")

    database = filled.folder / DATABASE
    with pytest.raises(VaultDamaged):
        bring_up_to_date(database, KEYS.database, (*STEPS, lose_cases))
    with filled.look() as look:
        assert len(look.cases.all_ids()) == 1
