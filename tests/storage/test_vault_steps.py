"""A vault that an earlier version made, with files in it, taken through the step on files."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.cases.ids import CaseId, new_id
from counsellor_app.cases.model import FileRole, StoredFile
from counsellor_app.storage import vault as vaults
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.migrations.m0006_office_files import let_files_belong_to_the_office
from counsellor_app.storage.migrations.steps import (
    STEPS,
    bring_up_to_date,
    make_tables,
    version_of,
)
from counsellor_app.storage.tables import refusing_change
from counsellor_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.vault_builders import (
    KEYS,
    MEMBER,
    NOW,
    ORIGIN,
    SIGNING_KEY,
    a_sheet,
    add_case,
    add_record,
    an_issue,
)

# The stores of today fill it, so the steps after this one, which leave files alone, come before.
BEFORE = tuple(step for step in STEPS if step is not let_files_belong_to_the_office)
AFTER = (*BEFORE, let_files_belong_to_the_office)


class Kept:
    """An older vault, and the files of its cases."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / DATABASE
        self.files: dict[CaseId, tuple[StoredFile, ...]] = {}

    def fill(self, vault: Vault, scan: bytes) -> None:
        """Keep a case with a printed pack and with a scan that an answer names."""
        with vault.work() as work:
            case = add_case(work)
            record = add_record(work, case)
            work.sheets.add(sheet := a_sheet(record))
            work.issues.add(issue := an_issue(case, sheet))
            store = partial(vault.blobs.store, case_id=case.id, media="application/pdf", now=NOW)
            printed = store(b"%PDF-invented", issue_id=issue.id, role=FileRole.PRINTED)
            named = store(scan, record_id=record.id, role=FileRole.SCAN)
            for one in (printed, named):
                work.files.add(one, MEMBER)
        self.files[case.id] = (printed, named)

    def step(self) -> None:
        """Take the step."""
        bring_up_to_date(self.database, KEYS.database, AFTER)

    def file_of_the_office(self) -> None:
        """Add a row of a file that belongs to a record of no case."""
        with closing(connect(self.database, KEYS.database)) as tool:
            tool.execute(
                "INSERT INTO files SELECT ?, NULL, NULL, record_id, role, media, size, sha256, key,"
                " added_at, added_by, salt FROM files WHERE record_id IS NOT NULL LIMIT 1",
                (new_id(NOW).hex,),
            )


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    kept = Kept(tmp_path / "older")
    for taking in (make_tables, bring_up_to_date):
        monkeypatch.setattr(vaults, taking.__name__, partial(taking, steps=BEFORE))
    made = create_vault(
        kept.folder, KEYS, origin=ORIGIN, practice=False, signing_key=SIGNING_KEY, now=NOW
    )
    for scan in (b"%PDF-first scan", b"%PDF-second scan"):
        kept.fill(made, scan)
    made.close()
    monkeypatch.undo()
    with closing(connect(kept.database, KEYS.database)) as tool:
        assert version_of(tool) == len(BEFORE)
    yield kept


def test_every_file_is_found_in_its_case_and_opens_after_the_step(older: Kept) -> None:
    older.step()
    with closing(open_vault(older.folder, KEYS)) as vault:
        assert vault.check() == ()
        for case_id, files in older.files.items():
            with vault.look() as look:
                found = {one.id: one for one in look.cases.file(case_id).files}
                assert found == {one.id: one for one in files}
                assert [look.files.file(one.id) for one in files] == list(files)
            printed, scan = (vault.blobs.read(one) for one in files)
            assert (printed, scan[:5]) == (b"%PDF-invented", b"%PDF-")
        scans = {vault.blobs.read(named) for _, named in older.files.values()}
    assert scans == {b"%PDF-first scan", b"%PDF-second scan"}


def test_the_triggers_and_indexes_of_files_stand_again_after_the_step(older: Kept) -> None:
    older.step()
    with closing(connect(older.database, KEYS.database)) as tool:
        asked = "SELECT type, sql FROM sqlite_master WHERE tbl_name = 'files' AND sql IS NOT NULL"
        made = tool.execute(asked).fetchall()
        assert {sql for kind, sql in made if kind == "trigger"} == set(refusing_change("files"))
        assert sum(kind == "index" for kind, _ in made) == 2
        for statement in ("UPDATE files SET media = 'x'", "DELETE FROM files"):
            with pytest.raises(dbapi2.IntegrityError, match="never changed"):
                tool.execute(statement)
        assert tool.execute("SELECT count(*) FROM files").fetchone() == (4,)


def test_only_after_the_step_a_file_may_belong_to_the_office(older: Kept) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="case_id"):
        older.file_of_the_office()
    older.step()
    older.file_of_the_office()


def test_the_vault_as_it_was_before_the_step_is_kept_beside_it(older: Kept) -> None:
    older.step()
    copy = older.folder / "before" / f"{len(AFTER):04d}.db"
    with closing(connect(copy, KEYS.database)) as before:
        assert version_of(before) == len(BEFORE)
        assert before.execute("SELECT count(*) FROM files").fetchone() == (4,)
