"""Keys made from keys, seals over bytes, and the sealing of one key under another."""

import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor_app.security.secret import Secret

KEY_BYTES = 32
NONCE_BYTES = 12

_LABEL = "counsellor/v1/"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class DoesNotOpen(Exception):
    """The key is another one, or the bytes or what they are bound to were changed."""


def new_key() -> Secret[bytes]:
    """Return 32 random bytes."""
    return Secret(os.urandom(KEY_BYTES))


def sub_key(key: Secret[bytes], label: str, salt: bytes = b"") -> Secret[bytes]:
    """Return the 32-byte key of this label under a key (HKDF-SHA256)."""
    kdf = HKDF(hashes.SHA256(), KEY_BYTES, salt or None, (_LABEL + label).encode("utf-8"))
    return Secret(kdf.derive(key.reveal()))


def mac(key: Secret[bytes], message: bytes) -> bytes:
    """Return the HMAC-SHA256 of a message, 32 bytes."""
    return hmac.digest(key.reveal(), message, sha256)


def mac_matches(key: Secret[bytes], message: bytes, tag: bytes) -> bool:
    """Tell whether the tag is the message's, in constant time."""
    return hmac.compare_digest(mac(key, message), tag)


def lock(key: Secret[bytes], plaintext: bytes, bound_to: bytes) -> bytes:
    """Encrypt under a key with AES-256-GCM; return nonce and ciphertext."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, plaintext, bound_to)


def unlock(key: Secret[bytes], locked: bytes, bound_to: bytes) -> bytes:
    """Decrypt what ``lock`` returned; raise DoesNotOpen."""
    nonce, ciphertext = locked[:NONCE_BYTES], locked[NONCE_BYTES:]
    try:
        return AESGCM(key.reveal()).decrypt(nonce, ciphertext, bound_to)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def new_pair() -> tuple[Secret[bytes], bytes]:
    """Return an X25519 private key and its public half, 32 bytes each."""
    private = X25519PrivateKey.generate()
    return Secret(private.private_bytes_raw()), private.public_key().public_bytes_raw()


def public_half(private: Secret[bytes]) -> bytes:
    """Return the public half of an X25519 private key."""
    key = X25519PrivateKey.from_private_bytes(private.reveal())
    return key.public_key().public_bytes_raw()


def seal_key(key: Secret[bytes], public: bytes, bound_to: bytes) -> bytes:
    """Seal a key to a public half (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM)."""
    recipient = X25519PublicKey.from_public_bytes(public)
    return _SUITE.encrypt(key.reveal(), recipient, info=bound_to)


def open_key(sealed: bytes, private: Secret[bytes], bound_to: bytes) -> Secret[bytes]:
    """Open what ``seal_key`` returned; raise DoesNotOpen."""
    recipient = X25519PrivateKey.from_private_bytes(private.reveal())
    try:
        key = _SUITE.decrypt(sealed, recipient, info=bound_to)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error
    if len(key) != KEY_BYTES:
        raise DoesNotOpen
    return Secret(key)
