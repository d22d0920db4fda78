"""The one way to the database: lock file, key, pragmas, and the assertions that they hold."""

import os
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from counsellor_app.errors import UserError, VaultDamaged, VaultInUse, VaultMissing
from counsellor_app.files import PRIVATE
from counsellor_app.security.secret import Secret
from counsellor_app.storage.faults import DAMAGED, MISSING
from counsellor_app.text import Text

DATABASE = "vault.db"
LOCK = "vault.lock"
KEY_BYTES = 32
WINDOW_WAIT_MS = 200
PATIENT_WAIT_MS = 5_000
OLDEST_SQLITE = (3, 51, 3)  # older ones can corrupt a file under two connections
PLAIN_HEADER = b"SQLite format 3\0"

WRITING = "vault_writing"
WAITING = "vault_wait_ms"

_IN_MEMORY, _EXTRA = 2, 3
_PRAGMAS = (
    "temp_store = MEMORY",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE deletes unseen by the triggers
    "secure_delete = ON",
    "trusted_schema = OFF",
    "mmap_size = 0",
)
_MUST_HOLD: tuple[tuple[str, object], ...] = (
    ("cipher_use_hmac", 1),
    ("temp_store", _IN_MEMORY),
    ("journal_mode", "truncate"),
    ("synchronous", _EXTRA),
    ("foreign_keys", 1),
    ("recursive_triggers", 1),
    ("secure_delete", 1),
    ("trusted_schema", 0),
)

IN_USE = Text(
    "Baza de date este deja deschisă, de altă fereastră sau de altă comandă a programului.",
    "The database is already open in another window or command of the program.",
)
NOT_SAFE = Text(
    "Programul nu poate lucra în siguranță cu baza de date pe acest calculator."
    " Reinstalați programul.",
    "The program cannot work safely with the database on this computer. Install it again.",
)


class NotSafe(UserError):
    """A setting on which the safety of the database rests does not hold; ``what`` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(NOT_SAFE)
        self.what = what


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """The keys of a vault, 32 bytes each: of the file, of the high-water mark, of drafts."""

    database: Secret[bytes]
    audit: Secret[bytes]
    drafts: Secret[bytes]


def take_lock(folder: Path) -> FileLock:
    """Hold the folder's lock file until it is released; raise VaultInUse if another does."""
    lock = FileLock(folder / LOCK, timeout=0, mode=PRIVATE, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise VaultInUse(IN_USE) from error
    return lock


def make_file(database: Path) -> None:
    """Make an empty file, readable by the owner only, where there is none."""
    os.close(os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))


def must_be_encrypted(database: Path) -> None:
    """Refuse a file that is missing, empty or plain; raise VaultMissing, VaultDamaged.

    SQLite would silently fill an empty file and take a plain one for a foreign format.
    """
    if not database.is_file():
        raise VaultMissing(MISSING)
    with database.open("rb") as file:
        header = file.read(len(PLAIN_HEADER))
    if not header or header == PLAIN_HEADER:
        raise VaultDamaged(DAMAGED)


def open_engine(database: Path, key: Secret[bytes]) -> Engine:
    """Return the engine of this file; every connection is keyed and checked when it is made."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(database, key),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(database: Path, key: Secret[bytes]) -> dbapi2.Connection:
    """Return a keyed connection whose every setting was checked; raise NotSafe."""
    if len(key.reveal()) != KEY_BYTES:
        raise NotSafe("key length")  # SQLCipher would take it for a passphrase
    if not database.is_file():
        raise VaultMissing(MISSING)
    connection = dbapi2.connect(str(database), isolation_level=None, check_same_thread=False)
    try:
        connection.set_busy_timeout(PATIENT_WAIT_MS / 1000)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(f"x'{key.reveal().hex()}'")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        must_be_safe(connection)
    except (dbapi2.Error, NotSafe):
        connection.close()
        raise
    return connection


def must_be_safe(connection: dbapi2.Connection) -> None:
    """Raise NotSafe if a setting does not hold on this connection."""
    if not _told(connection, "cipher_version"):
        raise NotSafe("cipher_version")
    for name, expected in _MUST_HOLD:
        told = _told(connection, name)
        if str(told) != str(expected):
            raise NotSafe(name)
    version = connection.execute("SELECT sqlite_version()").fetchone()[0]
    must_be_new_enough(str(version))


def must_be_new_enough(version: str) -> None:
    """Raise NotSafe for a version of SQLite that can corrupt a file."""
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        raise NotSafe("sqlite_version")


def _told(connection: dbapi2.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return row[0] if row else None


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    writing = bool(options.get(WRITING, False))
    wait_ms = int(options.get(WAITING, PATIENT_WAIT_MS))
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {wait_ms}")
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
