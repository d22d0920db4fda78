"""Bundles sealed to their recipients with age, which the receiver opens with its own tool."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import pyrage

from counsellor_app.errors import BadBundle, BadKey
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

_PUBLIC, _PRIVATE = "age1", "AGE-SECRET-KEY-"
_GROUPS = 8

PRIVATE_KEY = Text(
    "Aceasta este o cheie PRIVATĂ. Nu o trimiteți nimănui și cereți înlocuirea ei; aici se "
    "introduce doar cheia publică, „age1…”.",
    "This is a PRIVATE key. Send it to nobody and have it replaced; only the public key, "
    "“age1…”, is entered here.",
)
OTHER_KIND = Text(
    "Aceasta nu este o cheie publică age. Cheia începe cu „age1” și are 62 de caractere.",
    "This is not an age public key. The key begins with “age1” and has 62 characters.",
)
MALFORMED = Text(
    "Cheia publică este scrisă greșit sau nu este întreagă. Copiați-o din nou, toată.",
    "The public key is mistyped or not complete. Copy it again, all of it.",
)
NO_IDENTITY = Text(
    "Aceasta nu este o cheie privată age („AGE-SECRET-KEY-1…”).",
    "This is not an age private key (“AGE-SECRET-KEY-1…”).",
)
NOT_FOR_US = Text(
    "Pachetul nu poate fi deschis: este sigilat pentru altcineva, deteriorat sau incomplet.",
    "The bundle cannot be opened: it is sealed to somebody else, damaged or incomplete.",
)
NO_RECIPIENT = Text(
    "Alegeți cel puțin un destinatar.",
    "Choose at least one recipient.",
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key that was read and found whole."""

    text: str


def parse_recipient(text: str) -> Recipient:
    """Read a pasted public key; raise BadKey, which says what it is instead."""
    key = "".join(text.split())
    if key.upper().startswith(_PRIVATE) or "PRIVATE KEY" in text.upper():
        raise BadKey(PRIVATE_KEY)
    if not key.lower().startswith(_PUBLIC):
        raise BadKey(OTHER_KIND)
    try:
        return Recipient(str(pyrage.x25519.Recipient.from_str(key)))
    except pyrage.RecipientError as error:
        raise BadKey(MALFORMED) from error


def fingerprint(recipient: Recipient) -> str:
    """Return eight groups of four digits to be read aloud, like 4821 0077.

    They are the SHA-256 of the key's text, as a number, modulo 10^32 (106 bits), so that
    the other side can work them out without this program.
    """
    number = int.from_bytes(sha256(recipient.text.encode("ascii")).digest(), "big")
    digits = f"{number % 10 ** (4 * _GROUPS):0{4 * _GROUPS}d}"
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def new_identity() -> tuple[Secret[str], Recipient]:
    """Return a new private key and its public half."""
    identity = pyrage.x25519.Identity.generate()
    return Secret(str(identity)), Recipient(str(identity.to_public()))


def recipient_of(identity: Secret[str]) -> Recipient:
    """Return the public half of a private key; raise BadKey."""
    return Recipient(str(_identity(identity).to_public()))


def seal_to(content: bytes, recipients: Sequence[Recipient]) -> bytes:
    """Seal to each of the recipients; raise BadKey if there is none."""
    if not recipients:
        raise BadKey(NO_RECIPIENT)
    keys = [pyrage.x25519.Recipient.from_str(recipient.text) for recipient in recipients]
    sealed: bytes = pyrage.encrypt(content, keys)
    return sealed


def open_sealed_bundle(sealed: bytes, identity: Secret[str]) -> bytes:
    """Open a sealed bundle, whole or not at all; raise BadBundle, BadKey."""
    key = _identity(identity)
    try:
        content: bytes = pyrage.decrypt(sealed, [key])
    except (pyrage.DecryptError, OSError) as error:
        raise BadBundle(NOT_FOR_US) from error
    return content


def _identity(identity: Secret[str]) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(identity.reveal().strip())
    except pyrage.IdentityError as error:
        raise BadKey(NO_IDENTITY) from error
