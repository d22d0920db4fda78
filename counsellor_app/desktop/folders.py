"""Whether a folder is a safe place for a vault: not synced, not on a network, not removable."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from counsellor_app.text import Text

_SYNCED_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_KINDS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "afpfs"}
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4

SYNCED = Text(
    "Dosarul este sincronizat cu un serviciu din internet. Alegeți un dosar local, nesincronizat.",
    "The folder is synced with an internet service. Choose a local folder that is not synced.",
)
NETWORK = Text(
    "Dosarul este în rețea. Alegeți un dosar de pe acest calculator.",
    "The folder is on a network. Choose a folder on this computer.",
)
REMOVABLE = Text(
    "Dosarul este pe un suport care se poate scoate. Alegeți un dosar de pe acest calculator.",
    "The folder is on removable media. Choose a folder on this computer.",
)


def place_warning(folder: Path, environment: Mapping[str, str] | None = None) -> Text | None:
    """Return why the folder must not hold a vault, or None if it may."""
    known = os.environ if environment is None else environment
    if _is_synced(folder, known):
        return SYNCED
    if str(folder).startswith(("\\\\", "//")):
        return NETWORK
    if sys.platform == "win32":
        return _windows_warning(folder)
    return NETWORK if _mounted_as(folder) in _NETWORK_KINDS else None


def _is_synced(folder: Path, environment: Mapping[str, str]) -> bool:
    whole = str(folder).casefold()
    roots = [environment[name].casefold() for name in _SYNCED_VARIABLES if environment.get(name)]
    if any(whole == root or whole.startswith((f"{root}/", f"{root}\\")) for root in roots):
        return True
    parts = [part.casefold() for part in folder.parts]
    return any(part.startswith(_SYNCED_NAMES) for part in parts)


def _windows_warning(folder: Path) -> Text | None:
    if sys.platform != "win32":
        return None
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
    return {_DRIVE_REMOTE: NETWORK, _DRIVE_REMOVABLE: REMOVABLE}.get(kind)


def _mounted_as(folder: Path) -> str | None:
    """Return the kind of file system the folder lies on, from the longest mount point."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found: tuple[int, str] | None = None
    whole = folder.resolve()
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        spot = Path(point.replace("\\040", " "))
        if (whole == spot or spot in whole.parents) and (not found or len(point) > found[0]):
            found = len(point), kind
    return found[1] if found else None
