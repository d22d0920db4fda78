"""A vault: its lock, its keys, and the two ways to its content, ``work`` and ``look``."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import OriginId
from counsellor_app.errors import BadInput, UserError, VaultDamaged, VaultMissing
from counsellor_app.files import private_folder, replace, sync_folder
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import Ledger
from counsellor_app.storage.audit_check import Flaw, check_all, check_since
from counsellor_app.storage.blobs import Blobs
from counsellor_app.storage.engine import (
    DATABASE,
    PATIENT_WAIT_MS,
    WAITING,
    WINDOW_WAIT_MS,
    WRITING,
    VaultKeys,
    connect,
    make_file,
    must_be_encrypted,
    open_engine,
    take_lock,
)
from counsellor_app.storage.faults import DAMAGED, MISSING, readable, told_apart
from counsellor_app.storage.kept import Origin
from counsellor_app.storage.mark import read_mark, write_mark
from counsellor_app.storage.migrations.steps import bring_up_to_date, make_tables
from counsellor_app.storage.office_rows import OriginRow
from counsellor_app.storage.rows import row_of, value_of
from counsellor_app.storage.transaction import Look, Work
from counsellor_app.text import Text

ALREADY_HERE = Text(
    "În acest dosar există deja o bază de date.", "There already is a database in this folder."
)


class Vault:
    """An open vault. Close it; ``noticed`` says what did not match when it was opened."""

    def __init__(
        self, folder: Path, keys: VaultKeys, engine: Engine, lock: BaseFileLock, origin: Origin
    ) -> None:
        self.origin: OriginId = origin.id
        self.practice: bool = origin.practice
        self.signing_key: Secret[bytes] = Secret(origin.signing_key)
        self.folder = folder
        self.blobs = Blobs(folder)
        self.noticed: tuple[Flaw, ...] = ()
        self._keys = keys
        self._engine = engine
        self._lock = lock

    @contextmanager
    def work(self, wait_ms: int = WINDOW_WAIT_MS) -> Iterator[Work]:
        """Give one transaction to write in: kept when the block ends, undone when it raises.

        Raises VaultBusy if another holds the vault longer than ``wait_ms`` milliseconds,
        DiskFull or CannotWrite if it cannot be kept; then nothing of it is.
        """
        with _session(self._engine, self._database, writing=True, wait_ms=wait_ms) as session:
            yield Work(session, self.origin, self._keys.drafts, Ledger(session))
            session.flush()

    @contextmanager
    def look(self, wait_ms: int = PATIENT_WAIT_MS) -> Iterator[Look]:
        """Give one transaction to read in: short, for an open one keeps others from saving."""
        with _session(self._engine, self._database, writing=False, wait_ms=wait_ms) as session:
            yield Look(session, self.origin, self._keys.drafts)

    def check(self) -> tuple[Flaw, ...]:
        """Check every page, the structure, and every row against the journal.

        Raises VaultDamaged for what the database itself cannot read.
        """
        database, key = self._database, self._keys.database
        with told_apart(database), closing(connect(database, key)) as connection:
            if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
                raise VaultDamaged(DAMAGED)
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise VaultDamaged(DAMAGED)
        reading = _session(self._engine, database, writing=False, wait_ms=PATIENT_WAIT_MS)
        with reading as session, readable():
            return check_all(session)

    def close(self) -> None:
        """Write the mark, close all connections, let the lock go."""
        try:
            with self.look() as look:
                head = look.journal.head()
            write_mark(self.folder, head, self._keys.audit)
        except UserError:
            return  # the mark before still holds: it is only an older one
        finally:
            self._engine.dispose()
            self._lock.release()

    @property
    def _database(self) -> Path:
        return self.folder / DATABASE


def create_vault(
    folder: Path,
    keys: VaultKeys,
    *,
    origin: OriginId,
    practice: bool,
    signing_key: Secret[bytes],
    now: datetime,
) -> Vault:
    """Make a vault in a folder that has none, and open it; raise BadInput if there is one.

    It is made under another name and put in place whole, so that a crash leaves none.
    """
    private_folder(folder)
    with ExitStack() as undone:
        lock = take_lock(folder)
        undone.callback(lock.release)
        made = Origin(id=origin, signing_key=signing_key.reveal(), practice=practice, since=now)
        _make(folder, keys, made)
        vault = _open(folder, keys, lock)
        undone.pop_all()
    return vault


def open_vault(folder: Path, keys: VaultKeys) -> Vault:
    """Open the vault of this folder, with keys its keyfile has proven.

    Raises VaultMissing, VaultInUse, VaultTooNew, and VaultDamaged: these keys are right, so
    what they do not open is damaged. ``Vault.noticed`` says what is older or was changed.
    """
    if not folder.is_dir():
        raise VaultMissing(MISSING)
    with ExitStack() as undone:
        lock = take_lock(folder)
        undone.callback(lock.release)
        vault = _open(folder, keys, lock)
        undone.pop_all()
    return vault


def _make(folder: Path, keys: VaultKeys, origin: Origin) -> None:
    database, new = folder / DATABASE, folder / f"{DATABASE}.new"
    if database.exists():
        raise BadInput(ALREADY_HERE)
    new.unlink(missing_ok=True)
    with told_apart(new):
        make_file(new)
        make_tables(new, keys.database)
        engine = open_engine(new, keys.database)
        try:
            with _session(engine, new, writing=True, wait_ms=PATIENT_WAIT_MS) as session:
                row = row_of(OriginRow, origin)
                Ledger(session).keep(row, member=None, at=origin.since)
        finally:
            engine.dispose()
    replace(new, database)
    sync_folder(folder)


def _open(folder: Path, keys: VaultKeys, lock: BaseFileLock) -> Vault:
    database = folder / DATABASE
    must_be_encrypted(database)
    with told_apart(database):
        bring_up_to_date(database, keys.database)
    with ExitStack() as undone:
        engine = open_engine(database, keys.database)
        undone.callback(engine.dispose)
        with _session(engine, database, writing=False, wait_ms=PATIENT_WAIT_MS) as session:
            newest = session.scalar(select(OriginRow).order_by(OriginRow.since.desc()).limit(1))
            if newest is None:
                raise VaultDamaged(DAMAGED)
            vault = Vault(folder, keys, engine, lock, value_of(Origin, newest))
            with readable():
                mark = read_mark(folder, keys.audit)
                vault.noticed = check_since(session, mark) if mark else check_all(session)
        undone.pop_all()
    return vault


@contextmanager
def _session(engine: Engine, database: Path, *, writing: bool, wait_ms: int) -> Iterator[Session]:
    with told_apart(database), engine.connect() as connection:
        connection.execution_options(**{WRITING: writing, WAITING: wait_ms})
        with connection.begin(), Session(connection, autoflush=False) as session:
            yield session
