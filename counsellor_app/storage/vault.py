"""A vault: its lock, its keys, and the two ways to its content, ``work`` and ``look``."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import OriginId
from counsellor_app.cases.members import Member
from counsellor_app.errors import BadInput, UserError, VaultDamaged, VaultMissing
from counsellor_app.files import private_folder, replace, sync_folder
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import Entry, Head, Ledger, head_of
from counsellor_app.storage.audit_check import (
    Flaw,
    FlawKind,
    check_all,
    check_chain,
    check_since,
    check_table,
)
from counsellor_app.storage.blobs import Blobs
from counsellor_app.storage.cases import Seen, all_of_it
from counsellor_app.storage.drafts import KeptDrafts
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
from counsellor_app.storage.office import Members
from counsellor_app.storage.office_rows import OriginRow
from counsellor_app.storage.rows import DraftKeptRow, row_of, value_of
from counsellor_app.storage.tables import AUDITED
from counsellor_app.storage.transaction import Look, Work
from counsellor_app.text import Text

ALREADY_HERE = Text(
    "În acest dosar există deja o bază de date.", "There already is a database in this folder."
)


@dataclass(slots=True)
class _Told:
    """What all readers of one open vault share: flaws nobody was told of, the mark's place."""

    noticed: tuple[Flaw, ...] = ()
    marked: int = 0


class Vault:
    """An open vault. Close it; ``noticed`` says what did not match and nobody was told of yet.

    Until somebody was told the mark stays as it is: renewed, it would hide an older copy.
    """

    def __init__(
        self, folder: Path, keys: VaultKeys, engine: Engine, lock: BaseFileLock, origin: Origin
    ) -> None:
        self.origin: OriginId = origin.id
        self.practice: bool = origin.practice
        self.signing_key: Secret[bytes] = Secret(origin.signing_key)
        self.folder = folder
        self.blobs = Blobs(folder)
        self._told = _Told()
        self.seen: Seen = all_of_it
        self._keys = keys
        self._engine = engine
        self._lock = lock

    @property
    def noticed(self) -> tuple[Flaw, ...]:
        """Return what did not match and nobody was told of yet."""
        return self._told.noticed

    def read_as(self, seen: Seen) -> "Vault":
        """Return this same vault for a reader who is shown of each case what ``seen`` leaves."""
        same = copy(self)
        same.seen = seen
        return same

    @contextmanager
    def work(self, wait_ms: int = WINDOW_WAIT_MS) -> Iterator[Work]:
        """Give one transaction to write in: kept when the block ends, undone when it raises.

        Raises VaultBusy if another holds the vault longer than ``wait_ms`` milliseconds,
        DiskFull or CannotWrite if it cannot be kept; then nothing of it is.
        """
        with _session(self._engine, self._database, writing=True, wait_ms=wait_ms) as session:
            self._mark(head_of(session))
            yield Work(session, self.origin, self._keys.drafts, Ledger(session))
            session.flush()

    @contextmanager
    def look(self, wait_ms: int = PATIENT_WAIT_MS) -> Iterator[Look]:
        """Give one transaction to read in: short, for an open one keeps others from saving."""
        with _session(self._engine, self._database, writing=False, wait_ms=wait_ms) as session:
            yield Look(session, self.origin, self._keys.drafts, self.seen)

    def check(self, goes_on: Callable[[], bool] = lambda: True) -> tuple[Flaw, ...]:
        """Check every page, the structure, every row against the journal, and the drafts.

        Each table in a transaction of its own, or saves would wait for the whole; it ends
        early when ``goes_on`` says so. Raises VaultDamaged for what cannot be read at all.
        """
        self._check_pages()
        flaws: list[Flaw] = []
        parts: list[Callable[[Session], Iterable[Flaw]]] = [check_chain]
        parts += [partial(check_table, kind=kind) for kind in AUDITED]
        parts.append(partial(_changed_drafts, key=self._keys.drafts))
        for part in parts:
            if not goes_on():
                break
            reading = _session(self._engine, self._database, writing=False, wait_ms=PATIENT_WAIT_MS)
            with reading as session, readable():
                flaws.extend(part(session))
        return tuple(flaws)

    def notice(self, flaws: Iterable[Flaw]) -> None:
        """Add what a later check found to what somebody must be told of."""
        self._told.noticed = (*self.noticed, *flaws)

    def acknowledge(self, entry: Entry) -> None:
        """Journal that somebody was told of all that was noticed; only then renew the mark."""
        with self.work() as work:
            work.journal.add(entry)
        self._told.noticed = ()
        self.renew_mark()

    def renew_mark(self) -> None:
        """Write how far the journal has come, unless something noticed waits to be told."""
        with self.look() as look:
            self._mark(look.journal.head())

    def _check_pages(self) -> None:
        database, key = self._database, self._keys.database
        with told_apart(database), closing(connect(database, key)) as connection:
            connection.execute("BEGIN")  # a save under way would look like a damaged page
            connection.execute("SELECT count(*) FROM schema_version").fetchone()
            if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
                raise VaultDamaged(DAMAGED)
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise VaultDamaged(DAMAGED)

    def _mark(self, head: Head) -> None:
        """Write the mark if the journal has grown since.

        In ``work`` it is called under the write lock with what is kept already, so the mark
        is never ahead of the database and two threads never write it at once.
        """
        if self.noticed or head.n == self._told.marked:
            return
        try:
            write_mark(self.folder, head, self._keys.audit)
        except UserError:
            return  # the mark before still holds: it is only an older one
        self._told.marked = head.n

    def close(self) -> None:
        """Write the mark, close all connections, let the lock go."""
        try:
            self.renew_mark()
        except UserError:
            return  # what is damaged now is told at the next start
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
    members: Sequence[Member] = (),
    first: Callable[[], object] | None = None,
) -> Vault:
    """Make a vault in a folder that has none, and open it; raise BadInput if there is one.

    It is made under another name, its members in it, and put in place whole, so that a crash
    leaves none. ``first`` is called under the lock, before anything of the database is there:
    it writes what opens it.
    """
    private_folder(folder)
    with ExitStack() as undone:
        lock = take_lock(folder)
        undone.callback(lock.release)
        if (folder / DATABASE).exists():
            raise BadInput(ALREADY_HERE)
        if first is not None:
            first()
        made = Origin(id=origin, signing_key=signing_key.reveal(), practice=practice, since=now)
        _make(folder, keys, made, members)
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


def _make(folder: Path, keys: VaultKeys, origin: Origin, members: Sequence[Member]) -> None:
    new = folder / f"{DATABASE}.new"
    journal = new.with_name(f"{new.name}-journal")
    for left_by_a_crash in (journal, new):  # the journal first: it would be played back
        left_by_a_crash.unlink(missing_ok=True)
    with told_apart(new):
        make_file(new)
        make_tables(new, keys.database)
        engine = open_engine(new, keys.database)
        try:
            with _session(engine, new, writing=True, wait_ms=PATIENT_WAIT_MS) as session:
                ledger = Ledger(session)
                ledger.keep(row_of(OriginRow, origin), member=None, at=origin.since)
                for member in members:
                    Members(session, ledger).add(member)
                session.flush()
                head = head_of(session)
        finally:
            engine.dispose()
    journal.unlink(missing_ok=True)  # empty since the last commit, and of no use to another name
    write_mark(folder, head, keys.audit)  # before it stands, or a crash would look like a flaw
    replace(new, folder / DATABASE)
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
                missing = Flaw(FlawKind.MARK_MISSING)
                flaws = check_since(session, mark) if mark else (missing, *check_all(session))
                vault.notice((*flaws, *_changed_drafts(session, keys.drafts)))
        undone.pop_all()
    return vault


def _changed_drafts(session: Session, key: Secret[bytes]) -> Iterator[Flaw]:
    for record_id in KeptDrafts(session, key).changed():
        yield Flaw(FlawKind.DRAFT_CHANGED, None, DraftKeptRow.__tablename__, str(record_id))


@contextmanager
def _session(engine: Engine, database: Path, *, writing: bool, wait_ms: int) -> Iterator[Session]:
    with told_apart(database), engine.connect() as connection:
        connection.execution_options(**{WRITING: writing, WAITING: wait_ms})
        with connection.begin(), Session(connection, autoflush=False) as session:
            yield session
