"""What the database complains of, told as errors a counsellor can act on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from counsellor_app.errors import (
    CannotWrite,
    DiskFull,
    UserError,
    VaultBusy,
    VaultDamaged,
    VaultMissing,
)
from counsellor_app.files import CANNOT_WRITE, DISK_FULL, PRIVATE
from counsellor_app.text import Text

BUSY, LOCKED, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = (
    5, 6, 8, 10, 11, 13, 14, 26,
)  # fmt: skip
_OF_READING = frozenset({1, 2})  # the second byte of an IO_ERROR: read, short read
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PROBE = b"\0" * 65_536

DAMAGED = Text(
    "Baza de date este deteriorată sau a fost modificată în afara programului. Nu s-a schimbat"
    " nimic. Restaurați cea mai nouă copie de siguranță verificată.",
    "The database is damaged or was changed outside the program. Nothing was altered."
    " Restore the newest verified backup.",
)
MISSING = Text("În acest dosar nu există o bază de date.", "There is no database in this folder.")
BUSY_NOW = Text(
    "Baza de date este ocupată de altă operațiune a programului. Încercați din nou.",
    "The database is busy with another operation of the program. Try again.",
)


@contextmanager
def told_apart(database: Path) -> Iterator[None]:
    """Turn errors of the database into UserErrors; let through what is a bug of ours."""
    try:
        yield
    except DBAPIError as error:
        told = _told(error.orig, database)
        if told is None:
            raise
        raise told from error
    except dbapi2.Error as error:
        told = _told(error, database)
        if told is None:
            raise
        raise told from error


@contextmanager
def readable() -> Iterator[None]:
    """Turn a row that cannot be read at all into VaultDamaged; only around reading."""
    try:
        yield
    except (ValueError, LookupError, TypeError) as error:
        raise VaultDamaged(DAMAGED) from error


def _told(error: BaseException | None, database: Path) -> UserError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    kind, detail = code & 0xFF, code >> 8
    if kind in (BUSY, LOCKED):
        return VaultBusy(BUSY_NOW)
    if kind == FULL:
        return DiskFull(DISK_FULL)
    if kind in (CORRUPT, NOT_A_DATABASE) or (kind == IO_ERROR and detail in _OF_READING):
        return VaultDamaged(DAMAGED)
    if kind == IO_ERROR:
        return DiskFull(DISK_FULL) if _no_room(database) else CannotWrite(CANNOT_WRITE)
    if kind == CANNOT_OPEN and not database.exists():
        return VaultMissing(MISSING)
    if kind in (READ_ONLY, CANNOT_OPEN):
        return CannotWrite(CANNOT_WRITE)
    return None


def _no_room(database: Path) -> bool:
    """Tell whether a small write at the database's size fails for want of room.

    SQLite says only "disk I/O error" for a quota and for a limit of file size.
    """
    probe = database.with_name(f"{database.name}.probe")
    try:
        handle = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
        try:
            os.lseek(handle, database.stat().st_size, os.SEEK_SET)
            written = os.write(handle, _PROBE)
            os.fsync(handle)
            return written < len(_PROBE)
        finally:
            os.close(handle)
            probe.unlink(missing_ok=True)
    except OSError as error:
        return error.errno in _NO_ROOM
