"""A new vault's keyfile: under a name of its own until the database it opens stands beside it."""

from pathlib import Path

from counsellor_app.files import replace, sync_folder
from counsellor_app.security.keyfile import Keyfile, write_keyfile


def write_waiting(path: Path, keyfile: Keyfile) -> None:
    """Write the keyfile so that it counts for nothing until it is placed at the path.

    One that waited for a vault that was never finished is gone. Raise DiskFull, CannotWrite.
    """
    waiting = _waiting(path)
    waiting.unlink(missing_ok=True)  # or it would be kept as the previous one
    write_keyfile(waiting, keyfile)


def is_waiting(path: Path) -> bool:
    """Tell whether a keyfile waits to be placed at the path, where there is none."""
    return _waiting(path).exists() and not path.exists()


def place(path: Path) -> None:
    """Give the keyfile that waits its name; do nothing where none does."""
    if is_waiting(path):
        replace(_waiting(path), path)
        sync_folder(path.parent)


def _waiting(path: Path) -> Path:
    return path.with_name(f"{path.name}.waiting")
