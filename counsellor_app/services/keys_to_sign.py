"""The key somebody signs with, opened before it signs, so that it is seen whose it is.

What a person typed becomes a ``Secret`` here, and the window forgets it.
"""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.security.secret import Secret
from counsellor_app.services.desk import Desk
from counsellor_app.services.esigning import Certificate as Certificate
from counsellor_app.services.esigning import FileKey as FileKey
from counsellor_app.services.esigning import Key, certificate_in
from counsellor_app.services.token_libraries import Library, Token, TokenKey, certificates_on


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenKey:
    """A key that can sign, and whose certificate it goes with."""

    key: Key
    certificate: Certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenToken:
    """A token that took its PIN, with the certificates it can sign with."""

    library: Library
    token: Token
    pin: Secret[str] | None  # None: the token asks for it itself
    certificates: tuple[Certificate, ...]

    def key(self, certificate: Certificate) -> OpenKey:
        """Return the key of one of its certificates."""
        made = TokenKey(
            library=self.library,
            token=self.token.id,
            certificate_sha256=certificate.sha256,
            pin=self.pin,
        )
        return OpenKey(key=made, certificate=certificate)


def key_in_file(content: bytes, password: str) -> FileKey:
    """Return the key of a PKCS#12 file, not opened yet."""
    return FileKey(content, Secret(password))


def pin_typed(token: Token, typed: str) -> Secret[str] | None:
    """Return the PIN; None for a token that asks for it itself."""
    return None if token.asks_pin_itself else Secret(typed)


def open_file(desk: Desk, key: FileKey, now: datetime) -> OpenKey:
    """Open a key file; raise BadInput for a wrong password or a certificate that cannot sign."""
    return OpenKey(key=key, certificate=certificate_in(desk, key, now))


def open_token(desk: Desk, library: Library, token: Token, pin: Secret[str] | None) -> OpenToken:
    """Read the certificates of a token with its PIN; raise BadInput for a wrong one."""
    found = certificates_on(desk, library, token, pin)
    return OpenToken(library=library, token=token, pin=pin, certificates=found)
