"""An erased case leaves ids only, and the journal still holds."""

from contextlib import closing

import pytest

from counsellor_app.errors import VaultDamaged
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.audit_check import FlawKind
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.vault import Vault
from tests.storage.vault_builders import KEYS, MEMBER, NOW
from tests.storage.vault_child import CANARY, save


def plain_copy(vault: Vault, name: str) -> bytes:
    plain = vault.folder.parent / name
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        tool.execute("ATTACH DATABASE ? AS control KEY ''", (str(plain),))
        tool.execute("SELECT sqlcipher_export('control')")
    return plain.read_bytes()


def test_nothing_of_an_erased_case_stays_but_its_ids(vault: Vault) -> None:
    number = save(vault)
    with vault.work() as work:
        case = work.cases.by_number(number)
        assert case is not None
        file = work.cases.file(case.id)
        work.journal.add(
            Entry(
                action=Action.NOTES_OPENED,
                at=NOW,
                member=MEMBER,
                case_id=case.id,
                details={"purpose": CANARY},
            )
        )
    assert CANARY.encode("utf-8") in plain_copy(vault, "before.db")

    with vault.work() as work:
        files = work.erase.case(case.id, reason="cererea persoanei", member=MEMBER, now=NOW)
    for file_id in files:
        vault.blobs.drop(file_id)

    after = plain_copy(vault, "after.db")
    for word in (CANARY, CANARY.lower(), "canarinventata"):
        assert word.encode("utf-8") not in after
    assert [blob.id for blob in file.files] == list(files)
    with pytest.raises(VaultDamaged):
        vault.blobs.read(file.files[0])
    with vault.look() as look:
        assert look.cases.all_ids() == ()
        assert look.search.ids_in_order("canar").exact == ()
        assert [erasure.case_id for erasure in look.erasures.all()] == [case.id]
    assert vault.check() == ()
    assert save(vault) == "B-2026-000002"


def test_an_erased_row_put_back_is_noticed(vault: Vault) -> None:
    number = save(vault)
    with vault.work() as work:
        case = work.cases.by_number(number)
        assert case is not None
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        kept = tool.execute("SELECT * FROM cases").fetchone()
    with vault.work() as work:
        work.erase.case(case.id, reason="cerere", member=MEMBER, now=NOW)
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        tool.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?)", kept)
    assert [flaw.kind for flaw in vault.check()] == [FlawKind.ROW_UNKNOWN]


def test_an_erasure_that_is_undone_erases_nothing(vault: Vault) -> None:
    number = save(vault)
    with pytest.raises(ZeroDivisionError), vault.work() as work:
        case = work.cases.by_number(number)
        assert case is not None
        work.erase.case(case.id, reason="cerere", member=MEMBER, now=NOW)
        raise ZeroDivisionError
    with vault.look() as look:
        assert look.cases.by_number(number) == case
    assert vault.check() == ()


def test_no_other_case_is_touched(vault: Vault) -> None:
    numbers = [save(vault) for _ in range(3)]
    with vault.look() as look:
        files = [look.cases.file(case_id) for case_id in look.cases.all_ids()]
    with vault.work() as work:
        work.erase.case(files[1].case.id, reason="cerere", member=MEMBER, now=NOW)
    with vault.look() as look:
        left = [look.cases.file(case_id) for case_id in look.cases.all_ids()]
    assert left == [files[0], files[2]]
    assert {file.case.number for file in left} == set(numbers) - {files[1].case.number}
