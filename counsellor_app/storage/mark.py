"""The high-water mark: how far the journal had come, in a file of its own.

An older database put back under the same mark is noticed at the next start.
"""

import json
from pathlib import Path

from counsellor_app.files import write_whole
from counsellor_app.security.hashing import mac, mac_matches
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import Head
from counsellor_app.storage.columns import canonical_json

MARK = "vault.mark"


def write_mark(folder: Path, head: Head, key: Secret[bytes]) -> None:
    """Write the mark; raise DiskFull, CannotWrite."""
    told = canonical_json({"n": head.n, "hash": head.hash.hex()})
    sealed = canonical_json({"told": told, "mac": mac(key, told.encode("utf-8")).hex()})
    write_whole(folder / MARK, sealed.encode("utf-8"))


def read_mark(folder: Path, key: Secret[bytes]) -> Head | None:
    """Return the mark, or None if it is missing or not ours."""
    path = folder / MARK
    if not path.is_file():
        return None
    try:
        sealed = json.loads(path.read_text(encoding="utf-8"))
        told, tag = str(sealed["told"]), bytes.fromhex(sealed["mac"])
        if not mac_matches(key, told.encode("utf-8"), tag):
            return None
        kept = json.loads(told)
        return Head(int(kept["n"]), bytes.fromhex(kept["hash"]))
    except (ValueError, KeyError, TypeError):
        return None
