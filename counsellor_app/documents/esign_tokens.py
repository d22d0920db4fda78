"""Tokens and cards that sign: what is plugged in, which certificates it has, its PIN.

A PKCS#11 library is a foreign program that runs inside this one: it is loaded only from a
file whose SHA-256 the user saw and agreed to.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign_certificates import certificate_of, is_for_signing
from counsellor_app.documents.esign_values import Certificate
from counsellor_app.errors import BadInput
from counsellor_app.journal_log import silence
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

if TYPE_CHECKING:
    import pkcs11
    from asn1crypto import x509
    from pyhanko.sign.pkcs11 import PKCS11Signer


@dataclass(frozen=True, slots=True)
class Library:
    """A PKCS#11 library the user agreed to, by the SHA-256 of its file."""

    path: Path
    sha256: str


class TokenId(NamedTuple):
    """What a token is known by; one card may be two, which have the serial in common."""

    serial: str  # hexadecimal
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token or card that is plugged in."""

    id: TokenId
    maker: str
    model: str
    pin_is_locked: bool
    pin_last_try: bool
    asks_pin_itself: bool  # on its own keys or in its own window


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenKey:
    """Which key signs: on which token, reached through which library, with which PIN."""

    library: Library
    token: TokenId
    certificate_sha256: str
    pin: Secret[str] | None  # None: the token asks for it itself


def library_at(path: Path) -> Library:
    """Return a library by the hash of its file; it is not loaded. Raise BadInput for no file."""
    try:
        return Library(path, hashlib.sha256(path.read_bytes()).hexdigest())
    except OSError as error:
        raise BadInput(words.BAD_LIBRARY) from error


def tokens_in(library: Library) -> tuple[Token, ...]:
    """Return what is plugged in; raise BadInput for a library that is changed or does not run."""
    with _clear_words():
        return tuple(_told(one) for one in _plugged_in(library))


def certificates_on(
    library: Library, token: TokenId, pin: Secret[str] | None = None
) -> tuple[Certificate, ...]:
    """Return the certificates for signatures; some tokens show them only with the PIN."""
    login = None if pin is None else pin.reveal()
    with _clear_words(), _session(library, token, login) as session:
        found = [one for _, one in _certificates(session) if is_for_signing(one)]
    return tuple(certificate_of(one) for one in found)


@contextmanager
def token_signer(key: TokenKey) -> "Iterator[PKCS11Signer]":
    """Let a key on a token sign; raise BadInput, which says what to do about it."""
    import pkcs11
    from pyhanko.sign.pkcs11 import PKCS11Signer

    silence("pyhanko")
    login = pkcs11.PROTECTED_AUTH if key.pin is None else key.pin.reveal()
    with _clear_words(), _session(key.library, key.token, login) as session:
        certificates = _certificates(session)
        named = [pair for pair in certificates if pair[1].sha256.hex() == key.certificate_sha256]
        if not named:
            raise BadInput(words.NO_CERTIFICATE)
        key_id, own = named[0]
        private = {
            pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY,
            pkcs11.Attribute.ID: key_id,
        }
        keys = list(session.get_objects(private))
        if len(keys) != 1:
            raise BadInput(words.NO_KEY_ON_TOKEN)
        yield PKCS11Signer(
            session,
            signing_cert=own,
            ca_chain=[one for _, one in certificates if one.ca],
            key_id=key_id,
            # what more tokens can do: they get the digest, not the whole
            use_raw_mechanism=own.public_key.algorithm == "ec",
            base_sign_kwargs=_asked_each_time(keys[0], key.pin),
        )


def _asked_each_time(private: "pkcs11.Object", pin: Secret[str] | None) -> dict[str, object]:
    """Return the PIN again for a key that wants it for every signature."""
    import pkcs11

    try:
        wanted = bool(private[pkcs11.Attribute.ALWAYS_AUTHENTICATE])
    except pkcs11.PKCS11Error:
        return {}
    return {"pin": pin.reveal()} if wanted and pin is not None else {}


def _plugged_in(library: Library) -> "list[pkcs11.Token]":
    import pkcs11

    if library_at(library.path).sha256 != library.sha256:
        raise BadInput(words.LIBRARY_CHANGED)
    try:
        loaded = pkcs11.lib(str(library.path))
    except RuntimeError as error:
        raise BadInput(words.BAD_LIBRARY) from error
    found = [slot.get_token() for slot in loaded.get_slots(token_present=True)]
    return [one for one in found if pkcs11.TokenFlag.TOKEN_INITIALIZED in one.flags]


@contextmanager
def _session(library: Library, wanted: TokenId, login: object | None) -> "Iterator[pkcs11.Session]":
    import pkcs11

    token = next((one for one in _plugged_in(library) if _id_of(one) == wanted), None)
    if token is None:
        raise BadInput(words.NO_TOKEN)
    flags = pkcs11.TokenFlag
    if flags.USER_PIN_LOCKED in token.flags:
        raise BadInput(words.PIN_LOCKED)
    with token.open(user_pin=login) as session:
        yield session


def _certificates(session: "pkcs11.Session") -> "list[tuple[bytes, x509.Certificate]]":
    import pkcs11
    from asn1crypto import x509

    wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
    return [
        (bytes(one[pkcs11.Attribute.ID]), x509.Certificate.load(one[pkcs11.Attribute.VALUE]))
        for one in session.get_objects(wanted)
    ]


def _id_of(token: "pkcs11.Token") -> TokenId:
    return TokenId(token.serial.hex(), token.label.strip())


def _told(token: "pkcs11.Token") -> Token:
    import pkcs11

    flags = pkcs11.TokenFlag
    return Token(
        id=_id_of(token),
        maker=token.manufacturer_id.strip(),
        model=token.model.strip(),
        pin_is_locked=flags.USER_PIN_LOCKED in token.flags,
        pin_last_try=flags.USER_PIN_FINAL_TRY in token.flags,
        asks_pin_itself=flags.PROTECTED_AUTHENTICATION_PATH in token.flags,
    )


@contextmanager
def _clear_words() -> Iterator[None]:
    """Turn what a token says into words a person can act on."""
    import pkcs11

    try:
        yield
    except pkcs11.PKCS11Error as error:
        raise BadInput(_words_of(error)) from error


def _words_of(error: "pkcs11.PKCS11Error") -> Text:
    from pkcs11 import exceptions as they

    match error:
        case they.PinIncorrect() | they.PinInvalid() | they.PinLenRange():
            return words.WRONG_PIN
        case they.PinLocked():
            return words.PIN_LOCKED
        case they.NoSuchToken() | they.TokenNotPresent() | they.DeviceRemoved():
            return words.NO_TOKEN
        case they.TokenNotRecognised() | they.SlotIDInvalid():
            return words.NO_TOKEN
    return words.TOKEN_FAILED
