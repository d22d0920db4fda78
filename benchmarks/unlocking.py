"""Unlocking: stretching the passphrase, and apart from it opening and checking the vault."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from benchmarks.measuring import Measured, in_turns
from benchmarks.office import Office, keys_of, reopened
from benchmarks.plain import plain_database
from counsellor_app.security.stretching import USUAL_COST


def measure(office: Office, folder: Path, times: int) -> Iterator[Measured]:
    """Measure both halves of an unlocking; the vault is closed meanwhile and opened again."""
    vault, path = office.folder, folder / "unlocking.db"
    unlocked = keys_of(vault)
    stretching, alone = in_turns(lambda: keys_of(vault), _stretch_alone, max(3, times // 4))
    yield Measured(
        name="unlock: stretching the passphrase (Argon2id, 256 MiB)",
        ours=stretching,
        baseline=alone,
        beside="Argon2id of the library alone, the same cost: slow is the point",
    )
    with plain_database(path, "CREATE TABLE sheets (id INTEGER PRIMARY KEY, answers TEXT)"):
        pass

    def ours() -> None:
        reopened(vault, unlocked).close()

    def bare() -> None:
        with closing(sqlite3.connect(path)) as database:
            database.execute("SELECT count(*) FROM sheets").fetchone()

    opened, plain = in_turns(ours, bare, times)
    yield Measured(
        name="unlock: opening, checking and closing the vault",
        ours=opened,
        baseline=plain,
        beside="plain sqlite3, opened and one row read",
    )


def _stretch_alone() -> None:
    kdf = Argon2id(
        salt=bytes(16),
        length=32,
        iterations=USUAL_COST.passes,
        lanes=USUAL_COST.lanes,
        memory_cost=USUAL_COST.memory_kib,
    )
    kdf.derive(b"bare")
