"""The vault's Ed25519 key and its signatures (SSHSIG), which ``ssh-keygen -Y verify`` reads.

The format is OpenSSH's PROTOCOL.sshsig: anybody can check an export with tools that no
part of this program made.
"""

import binascii
from base64 import b64decode, b64encode
from hashlib import sha256, sha512
from textwrap import wrap

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from counsellor_app.errors import BadBundle, BadKey
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

NAMESPACE = "igi-export@counsellor"

_KEY_TYPE = b"ssh-ed25519"
_MAGIC = b"SSHSIG"
_HASH = b"sha512"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_MOST_CHARACTERS = 8 * 1024
_LINE = 70

NOT_SIGNED = Text(
    "Semnătura nu este valabilă: conținutul a fost modificat sau este semnat cu altă cheie.",
    "The signature is not valid: the content was changed or is signed with another key.",
)
NOT_A_KEY = Text(
    "Aceasta nu este o cheie publică de semnătură de forma „ssh-ed25519 AAAA…”.",
    "This is not a public signing key of the form “ssh-ed25519 AAAA…”.",
)


def new_signing_key() -> Secret[bytes]:
    """Return a new Ed25519 private key, 32 bytes."""
    return Secret(Ed25519PrivateKey.generate().private_bytes_raw())


def public_text(key: Secret[bytes]) -> str:
    """Return the key's public half as OpenSSH writes it, without a comment."""
    public = _private(key).public_key().public_bytes_raw()
    return f"{_KEY_TYPE.decode('ascii')} {b64encode(_public_blob(public)).decode('ascii')}"


def allowed_signers(principal: str, public: str) -> str:
    """Return the line for the receiver's ``allowed_signers`` file; raise BadKey, ValueError."""
    _public_key(public)
    if not principal or any(sign.isspace() or sign in '",*?!#' for sign in principal):
        raise ValueError("not a plain principal")
    return f'{principal} namespaces="{NAMESPACE}" {" ".join(public.split()[:2])}\n'


def key_fingerprint(public: str) -> str:
    """Return the fingerprint that ``ssh-keygen -l`` shows; raise BadKey."""
    digest = sha256(_public_blob(_public_key(public))).digest()
    return f"SHA256:{b64encode(digest).decode('ascii').rstrip('=')}"


def sign(key: Secret[bytes], message: bytes, namespace: str = NAMESPACE) -> str:
    """Sign a message; return the armoured signature."""
    private = _private(key)
    signature = private.sign(_signed_part(message, namespace))
    blob = b"".join(
        (
            _MAGIC + (1).to_bytes(4, "big"),
            _string(_public_blob(private.public_key().public_bytes_raw())),
            _string(namespace.encode("utf-8")) + _string(b"") + _string(_HASH),
            _string(_string(_KEY_TYPE) + _string(signature)),
        )
    )
    lines = wrap(b64encode(blob).decode("ascii"), _LINE)
    return "\n".join((_BEGIN, *lines, _END, ""))


def must_be_signed(public: str, message: bytes, signature: str, namespace: str = NAMESPACE) -> None:
    """Raise BadBundle unless the signature is this key's over this message and namespace.

    What is compared is the whole signature block for this key and namespace but for the
    64 bytes of the signature, so that no second reading of a field is possible.
    """
    key = _public_key(public)
    expected = b"".join(
        (
            _MAGIC + (1).to_bytes(4, "big"),
            _string(_public_blob(key)),
            _string(namespace.encode("utf-8")) + _string(b"") + _string(_HASH),
            (83).to_bytes(4, "big") + _string(_KEY_TYPE) + (64).to_bytes(4, "big"),
        )
    )
    blob = _unarmoured(signature)
    try:
        if not blob.startswith(expected):
            raise BadBundle(NOT_SIGNED)
        Ed25519PublicKey.from_public_bytes(key).verify(
            blob[len(expected) :], _signed_part(message, namespace)
        )
    except (InvalidSignature, ValueError) as error:
        raise BadBundle(NOT_SIGNED) from error


def _private(key: Secret[bytes]) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(key.reveal())


def _signed_part(message: bytes, namespace: str) -> bytes:
    parts = (namespace.encode("utf-8"), b"", _HASH, sha512(message).digest())
    return _MAGIC + b"".join(_string(part) for part in parts)


def _unarmoured(signature: str) -> bytes:
    lines = signature.strip().splitlines()
    whole = len(signature) <= _MOST_CHARACTERS and len(lines) > 2
    if not whole or lines[0] != _BEGIN or lines[-1] != _END:
        raise BadBundle(NOT_SIGNED)
    try:
        return b64decode("".join(line.strip() for line in lines[1:-1]), validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadBundle(NOT_SIGNED) from error


def _public_key(public: str) -> bytes:
    """Return the 32 bytes of a public key in OpenSSH's text; raise BadKey."""
    words = public.split()
    try:
        blob = b64decode(words[1], validate=True)
    except (IndexError, binascii.Error, ValueError) as error:
        raise BadKey(NOT_A_KEY) from error
    key = blob[-32:]
    if words[0].encode("utf-8", "replace") != _KEY_TYPE or blob != _public_blob(key):
        raise BadKey(NOT_A_KEY)
    return key


def _public_blob(public: bytes) -> bytes:
    return _string(_KEY_TYPE) + _string(public)


def _string(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value
