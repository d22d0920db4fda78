"""Answers of a sensitive class as ciphertext: AES-256-GCM, bound to where they belong."""

from counsellor_app.errors import VaultDamaged
from counsellor_app.security.hashing import DoesNotOpen, lock, unlock
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

_VERSION = b"\x01"

CANNOT_BE_READ = Text(
    "Răspunsurile protejate nu pot fi deschise: au fost modificate sau aparțin altei fișe.",
    "The sealed answers cannot be opened: they were changed or belong to another record.",
)


def seal(key: Secret[bytes], context: bytes, plaintext: bytes) -> bytes:
    """Encrypt under a class key; the context (record, sheet, class) must be given again.

    The nonce is random, which is safe for about four thousand million answers per key.
    """
    return _VERSION + lock(key, plaintext, _VERSION + context)


def open_sealed(key: Secret[bytes], context: bytes, sealed: bytes) -> bytes:
    """Decrypt what ``seal`` returned in the same context; raise VaultDamaged."""
    if sealed[:1] != _VERSION:
        raise VaultDamaged(CANNOT_BE_READ)
    try:
        return unlock(key, sealed[1:], _VERSION + context)
    except DoesNotOpen as error:
        raise VaultDamaged(CANNOT_BE_READ) from error
