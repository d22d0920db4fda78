"""Write files whole or not at all: a new file, synced, put in place, its folder synced."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

from counsellor_app.errors import CannotWrite, DiskFull
from counsellor_app.text import Text

PRIVATE = 0o600
_PATIENCE_SECONDS = 5.0  # an antivirus holds a fresh file for a second or two

DISK_FULL = Text(
    "Discul este plin. Nu s-a salvat nimic. Eliberați spațiu și încercați din nou.",
    "The disk is full. Nothing was saved. Free some space and try again.",
)
CANNOT_WRITE = Text(
    "Fișierul nu a putut fi scris. Închideți programele care îl folosesc și încercați din nou.",
    "The file could not be written. Close the programs that use it and try again.",
)


def write_whole(path: Path, data: bytes) -> None:
    """Put these bytes at the path, readable by the owner only; raise DiskFull, CannotWrite."""
    new = path.with_name(f"{path.name}.new")
    try:
        _write_synced(new, data)
        replace(new, path)
        sync_folder(path.parent)
    except OSError as error:
        new.unlink(missing_ok=True)
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull(DISK_FULL) from error
        raise CannotWrite(CANNOT_WRITE) from error


def replace(source: Path, target: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename over the target, trying again for five seconds while another program holds it."""
    waited, delay = 0.0, 0.025
    while True:
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if waited >= _PATIENCE_SECONDS:
                raise
            pause(delay)
            waited, delay = waited + delay, min(delay * 2, 0.5)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive a power cut, where the system offers it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_folder(folder: Path) -> Path:
    """Make the folder, for the owner only, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def _write_synced(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, PRIVATE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
