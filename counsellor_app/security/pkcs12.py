"""A person's key for electronic signatures, out of a PKCS#12 file and its password."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from counsellor_app.errors import BadInput
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

NOT_A_KEY_FILE = Text(
    "Fișierul nu este un certificat cu cheie (.p12 sau .pfx) sau este deteriorat. Alegeți alt "
    "fișier.",
    "The file is not a certificate with its key (.p12 or .pfx), or it is damaged. Choose another "
    "file.",
)
WRONG_PASSWORD = Text(
    "Parola nu deschide acest fișier. Scrieți din nou parola certificatului.",
    "The password does not open this file. Type the password of the certificate again.",
)
NO_PRIVATE_KEY = Text(
    "Fișierul are certificatul, dar nu și cheia privată, deci nu se poate semna cu el. Exportați "
    "din nou certificatul, împreună cu cheia.",
    "The file has the certificate but not the private key, so nothing can be signed with it. "
    "Export the certificate again together with its key.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """A private key (PKCS#8) with its certificate and those above it, all as DER."""

    key: Secret[bytes]
    certificate: bytes
    chain: tuple[bytes, ...]


def open_key_file(content: bytes, password: Secret[str]) -> KeyPair:
    """Return what the file holds; raise BadInput for another file or a wrong password."""
    from asn1crypto.pkcs12 import Pfx

    try:
        version = Pfx.load(content)["version"].native
    except ValueError as error:
        raise BadInput(NOT_A_KEY_FILE) from error
    if version != "v3":
        raise BadInput(NOT_A_KEY_FILE)
    try:
        loaded = pkcs12.load_pkcs12(content, password.reveal().encode("utf-8"))
    except ValueError as error:
        raise BadInput(WRONG_PASSWORD) from error
    if loaded.key is None or loaded.cert is None:
        raise BadInput(NO_PRIVATE_KEY)
    plain = loaded.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return KeyPair(
        key=Secret(plain),
        certificate=loaded.cert.certificate.public_bytes(Encoding.DER),
        chain=tuple(one.certificate.public_bytes(Encoding.DER) for one in loaded.additional_certs),
    )
