"""The one way to the database: every assertion has a state of things that it refuses."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import QueuePool
from sqlcipher3 import dbapi2

from counsellor_app.errors import (
    BadInput,
    VaultBusy,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
)
from counsellor_app.security.secret import Secret
from counsellor_app.storage.engine import (
    DATABASE,
    LOCK,
    PLAIN_HEADER,
    NotSafe,
    VaultKeys,
    connect,
    must_be_new_enough,
    must_be_safe,
    open_engine,
)
from counsellor_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.vault_builders import KEYS, NOW, ORIGIN, SIGNING_KEY, add_case


def test_a_new_connection_is_safe(folder: Path) -> None:
    with closing(connect(folder / DATABASE, KEYS.database)) as connection:
        must_be_safe(connection)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("PRAGMA temp_store = FILE", "temp_store"),
        ("PRAGMA journal_mode = DELETE", "journal_mode"),
        ("PRAGMA synchronous = FULL", "synchronous"),
        ("PRAGMA foreign_keys = OFF", "foreign_keys"),
        ("PRAGMA recursive_triggers = OFF", "recursive_triggers"),
        ("PRAGMA secure_delete = OFF", "secure_delete"),
        ("PRAGMA trusted_schema = ON", "trusted_schema"),
    ],
)
def test_a_setting_that_does_not_hold_is_refused(folder: Path, change: str, named: str) -> None:
    with closing(connect(folder / DATABASE, KEYS.database)) as connection:
        connection.execute(change)
        with pytest.raises(NotSafe) as refused:
            must_be_safe(connection)
    assert refused.value.what == named


def test_a_file_without_page_authentication_is_refused(tmp_path: Path) -> None:
    with closing(dbapi2.connect(str(tmp_path / DATABASE), isolation_level=None)) as bare:
        bare.set_key(f"x'{KEYS.database.reveal().hex()}'")
        bare.execute("PRAGMA cipher_use_hmac = OFF")
        bare.execute("CREATE TABLE t (a)")
        with pytest.raises(NotSafe) as refused:
            must_be_safe(bare)
    assert refused.value.what == "cipher_use_hmac"


def test_an_sqlite_without_encryption_is_refused(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / DATABASE)) as plain,
        pytest.raises(NotSafe) as refused,
    ):
        must_be_safe(plain)
    assert refused.value.what == "cipher_version"


@pytest.mark.parametrize("version", ["3.51.2", "3.40.1", "3.7.17"])
def test_an_sqlite_that_can_corrupt_a_file_is_refused(version: str) -> None:
    must_be_new_enough("3.51.3")
    with pytest.raises(NotSafe):
        must_be_new_enough(version)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_refused(folder: Path, length: int) -> None:
    with pytest.raises(NotSafe):
        connect(folder / DATABASE, Secret(b"k" * length))


def test_the_engine_pools_connections_in_a_queue(folder: Path) -> None:
    engine = open_engine(folder / DATABASE, KEYS.database)
    assert isinstance(engine.pool, QueuePool)
    assert engine.hide_parameters
    engine.dispose()


def test_a_plain_database_is_refused(folder: Path) -> None:
    (folder / DATABASE).unlink()
    with closing(sqlite3.connect(folder / DATABASE)) as plain:
        plain.execute("CREATE TABLE t (a)")
        plain.commit()
    assert (folder / DATABASE).read_bytes().startswith(PLAIN_HEADER)
    with pytest.raises(VaultDamaged):
        open_vault(folder, KEYS)


def test_an_empty_file_is_not_filled(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"")
    with pytest.raises(VaultDamaged):
        open_vault(folder, KEYS)
    assert (folder / DATABASE).stat().st_size == 0


def test_no_vault_is_made_where_one_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        open_vault(tmp_path / "nowhere", KEYS)
    with pytest.raises(VaultMissing):
        open_vault(tmp_path, KEYS)
    assert not (tmp_path / DATABASE).exists()


def test_a_wrong_key_is_told_as_damage_and_changes_nothing(folder: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(VaultDamaged):
        open_vault(folder, VaultKeys(Secret(b"\x99" * 32), KEYS.audit, KEYS.drafts))
    assert (folder / DATABASE).read_bytes() == before


def test_a_wrong_key_writes_nothing_to_the_terminal(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(VaultDamaged):
        open_vault(folder, VaultKeys(Secret(b"\x99" * 32), KEYS.audit, KEYS.drafts))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:15],
        lambda data: data[: len(data) // 2],
        lambda data: data[: len(data) - 1],
        lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
    ],
)
def test_a_damaged_file_is_told_as_damage(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    database = folder / DATABASE
    database.write_bytes(spoil(database.read_bytes()))
    with pytest.raises(VaultDamaged), closing(open_vault(folder, KEYS)) as opened:
        opened.check()


def test_every_flipped_page_is_noticed_by_the_check(folder: Path) -> None:
    database = folder / DATABASE
    whole = database.read_bytes()
    for page in range(0, len(whole), 4096):
        at = page + 2000
        database.write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :])
        with pytest.raises(VaultDamaged), closing(open_vault(folder, KEYS)) as opened:
            opened.check()


def test_a_vault_opens_once(vault: Vault) -> None:
    with pytest.raises(VaultInUse):
        open_vault(vault.folder, KEYS)


def test_a_vault_opens_once_in_two_processes_and_again_after_a_kill(folder: Path) -> None:
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from counsellor_app.storage.vault import open_vault\n"
        "from tests.storage.vault_builders import KEYS\n"
        f"vault = open_vault(Path({str(folder)!r}), KEYS)\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(VaultInUse):
            open_vault(folder, KEYS)
        other.kill()
        other.wait()
    open_vault(folder, KEYS).close()


def test_a_lock_file_full_of_rubbish_is_taken_over(folder: Path) -> None:
    (folder / LOCK).write_bytes(b"\xff rubbish \x00")
    open_vault(folder, KEYS).close()


def test_a_save_waits_only_as_long_as_it_was_told(vault: Vault) -> None:
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(VaultBusy), vault.work(wait_ms=20):
            pass
        other.execute("ROLLBACK")
    with vault.work(wait_ms=20) as work:
        add_case(work)


def test_an_open_look_makes_a_save_busy_and_loses_nothing(vault: Vault) -> None:
    with vault.look() as look:
        look.cases.all_ids()
        with pytest.raises(VaultBusy), vault.work(wait_ms=20) as work:
            add_case(work)
    with vault.work() as work:
        assert add_case(work).number == "B-2026-000001"


def test_only_the_owner_reads_the_vault(vault: Vault) -> None:
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700
    for path in vault.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_one_file_is_at_rest(vault: Vault) -> None:
    with vault.work() as work:
        add_case(work)
    vault.close()
    kept = {path.name: path.stat().st_size for path in vault.folder.iterdir()}
    assert kept.get(f"{DATABASE}-journal", 0) == 0
    assert not [name for name in kept if name.endswith(("-wal", "-shm"))]


def test_a_vault_is_not_made_over_another(folder: Path) -> None:
    with pytest.raises(BadInput):
        create_vault(folder, KEYS, origin=ORIGIN, practice=False, signing_key=SIGNING_KEY, now=NOW)
    open_vault(folder, KEYS).close()


def test_an_opened_vault_knows_its_origin(vault: Vault) -> None:
    assert vault.origin == ORIGIN
    assert not vault.practice
    assert vault.signing_key.reveal() == SIGNING_KEY.reveal()
    assert vault.noticed == ()
