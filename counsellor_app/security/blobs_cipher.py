"""Encrypted files beside the database: issued documents, scans, bundles of the outbox.

Layout: ``COUNSELB1`` | id of the file, 16 bytes | salt, 16 bytes | size of a chunk, 4 bytes,
then the chunks, each AES-256-GCM. The nonce is the chunk's number (11 bytes) and 1 for the
last chunk, so that none can be cut off, moved or repeated; the header is bound to each.
"""

import os
from collections.abc import Iterator
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counsellor_app.errors import VaultDamaged
from counsellor_app.security.hashing import new_key, sub_key
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

MAGIC = b"COUNSELB1"
CHUNK_BYTES = 1024 * 1024

_SALT_BYTES = 16
_HEADER_BYTES = len(MAGIC) + 16 + _SALT_BYTES + 4
_TAG_BYTES = 16

FILE_DAMAGED = Text(
    "Fișierul păstrat nu mai este cel scris de program: a fost modificat, tăiat sau înlocuit.",
    "The stored file is no longer the one written: it was changed, cut short or replaced.",
)


def new_file_key() -> Secret[bytes]:
    """Return a random key for one file; it is kept in the file's row, and dies with it."""
    return new_key()


def encrypt(key: Secret[bytes], file_id: UUID, plaintext: bytes) -> bytes:
    """Encrypt one file; the chunks' key also depends on a salt, so a key may serve twice."""
    salt = os.urandom(_SALT_BYTES)
    header = MAGIC + file_id.bytes + salt + CHUNK_BYTES.to_bytes(4, "big")
    cipher = AESGCM(sub_key(key, "file", salt).reveal())
    pieces = [
        cipher.encrypt(nonce, plaintext[start : start + CHUNK_BYTES], header)
        for nonce, start in _chunks(len(plaintext), CHUNK_BYTES)
    ]
    return header + b"".join(pieces)


def decrypt(key: Secret[bytes], file_id: UUID, stored: bytes) -> bytes:
    """Decrypt one whole file; raise VaultDamaged before anything of it is returned."""
    header, body = stored[:_HEADER_BYTES], stored[_HEADER_BYTES:]
    salt, chunk = header[-_SALT_BYTES - 4 : -4], CHUNK_BYTES.to_bytes(4, "big")
    if header != MAGIC + file_id.bytes + salt + chunk or len(header) != _HEADER_BYTES:
        raise VaultDamaged(FILE_DAMAGED)
    cipher = AESGCM(sub_key(key, "file", salt).reveal())
    step = CHUNK_BYTES + _TAG_BYTES
    try:
        pieces = [
            cipher.decrypt(nonce, body[start : start + step], header)
            for nonce, start in _chunks(len(body), step)
        ]
    except (InvalidTag, ValueError) as error:
        raise VaultDamaged(FILE_DAMAGED) from error
    return b"".join(pieces)


def _chunks(length: int, step: int) -> Iterator[tuple[bytes, int]]:
    """Yield each chunk's nonce and where it starts; an empty file is one empty chunk."""
    last = max(0, length - 1) // step
    for number in range(last + 1):
        yield number.to_bytes(11, "big") + bytes([number == last]), number * step
