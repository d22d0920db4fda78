"""A tar of few plain files, written in one way only and read only if written that way.

The format is POSIX ustar, so stock ``tar`` opens it. Names are never used as paths.
"""

import re
from collections.abc import Iterable

from counsellor_app.exchange.refusals import DAMAGED, refused

BLOCK = 512
SMALLEST = 65_536  # bytes; an archive is padded with zeros to this or a doubling of it
_END = bytes(2 * BLOCK)
_MODE = b"0000600\0"
_NOBODY = b"0000000\0"
_NO_TIME = b"00000000000\0"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_SIZE = re.compile(rb"[0-7]{11}\0")
_SIZE_AT = slice(124, 136)
_LARGEST = 8**11 - 1


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the files as a tar, padded to its size class; equal files give equal bytes."""
    parts: list[bytes] = []
    for name, content in files:
        parts += [header(name, len(content)), content, bytes(-len(content) % BLOCK)]
    whole = b"".join([*parts, _END])
    return whole + bytes(size_class(len(whole)) - len(whole))


def size_class(length: int) -> int:
    """Return the smallest 64 KiB × 2^k that holds this many bytes."""
    size = SMALLEST
    while size < length:
        size *= 2
    return size


def header(name: str, size: int) -> bytes:
    """Return the one header a file of this name and size can have; raise ValueError."""
    if not _NAME.fullmatch(name) or not 0 <= size <= _LARGEST:
        raise ValueError("not a file of a bundle")
    before = b"".join(
        [name.encode("ascii").ljust(100, b"\0"), _MODE, _NOBODY, _NOBODY]
        + [f"{size:011o}\0".encode("ascii"), _NO_TIME]
    )
    after = b"".join(
        [b"0", bytes(100), b"ustar\x0000", bytes(64), _NOBODY, _NOBODY, bytes(155), bytes(12)]
    )
    checksum = sum(before) + sum(after) + 8 * ord(" ")
    return before + f"{checksum:06o}\0 ".encode("ascii") + after


class Archive:
    """A tar being read from its start, file by file, each asked for by name.

    A header is compared with the only one our writer makes for that name and size, so
    links, folders, pax records and foreign names are refused without being understood.
    """

    def __init__(self, tar: bytes) -> None:
        if len(tar) != size_class(len(tar)):
            raise refused(DAMAGED)
        self._tar = memoryview(tar)
        self._at = 0

    def take(self, name: str, most: int) -> bytes:
        """Return the next file, which must have this name and at most this many bytes."""
        claimed = bytes(self._tar[self._at : self._at + BLOCK])
        octal = claimed[_SIZE_AT]
        if not _SIZE.fullmatch(octal):
            raise refused(DAMAGED)
        size = int(octal[:-1], 8)
        start = self._at + BLOCK
        padded = size + -size % BLOCK
        if size > most or start + padded > len(self._tar) or claimed != header(name, size):
            raise refused(DAMAGED)
        if any(self._tar[start + size : start + padded]):
            raise refused(DAMAGED)
        self._at = start + padded
        return bytes(self._tar[start : start + size])

    def end(self) -> None:
        """Refuse anything but zeros behind the last file, or more of them than padding needs."""
        left = len(self._tar) - self._at
        needed = size_class(self._at + len(_END))
        if (
            left < len(_END)
            or needed != len(self._tar)
            or bytes(self._tar[self._at :]).strip(b"\0")
        ):
            raise refused(DAMAGED)
