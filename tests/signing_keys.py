"""Invented people with certificates of an invented authority, in files and on a token."""

import atexit
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from asn1crypto.pem import unarmor
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from counsellor_app.documents.esign import FileKey
from counsellor_app.documents.esign_tokens import Library, library_at
from counsellor_app.security.secret import Secret

MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PERSON, OFFICER, INTERPRETER = (
    "TESTESCU Ștefan-Exemplu",
    "Modelescu Ana-Exemplu",
    "Tălmăcescu Ion-Exemplu",
)
PASSWORD = "parola de probă"
PIN = "123456"
SOFT_TOKEN = Path("/usr/lib/softhsm/libsofthsm2.so")
_AUTHORITY = "Autoritate de Probă – Exemplu"

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Person:
    """A name with a key and its certificate."""

    name: str
    key: PrivateKey
    certificate: x509.Certificate

    def file(self, password: str = PASSWORD) -> FileKey:
        """Return the key in a PKCS#12 file with its password."""
        content = pkcs12.serialize_key_and_certificates(
            b"invented", self.key, self.certificate, [authority().certificate],
            BestAvailableEncryption(PASSWORD.encode()),
        )  # fmt: skip
        return FileKey(content, Secret(password))


@cache
def soft_token() -> "SoftToken":
    """Return the one token of this run, with the person's key and certificate on it."""
    folder = Path(mkdtemp(prefix="token"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    token = SoftToken(folder)
    token.put_key(person(PERSON), "01")
    token.put_certificate(person(PERSON), "01")
    token.put_certificate(person(OFFICER), "02")  # without its key
    return token


@cache
def authority() -> Person:
    """Return who issues the certificates."""
    key = _new_key("rsa")
    return Person(_AUTHORITY, key, _certificate(_AUTHORITY, key, key, _AUTHORITY, is_ca=True))


def person(name: str, kind: str = "rsa", years: int = 2, usage: str = "signing") -> Person:
    """Return a person whose certificate was issued a year ago, for some years."""
    return _person(name, kind, years, usage)


@cache
def _person(name: str, kind: str, years: int, usage: str) -> Person:
    key, issuer = _new_key(kind), authority()
    certificate = _certificate(name, key, issuer.key, issuer.name, years=years, usage=usage)
    return Person(name, key, certificate)


def plain_certificate(one: Person) -> bytes:
    """Return a certificate as PEM."""
    return one.certificate.public_bytes(Encoding.PEM)


class SoftToken:
    """A token of SoftHSM2 in a folder; the library is loaded once for all of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "tokens").mkdir()
        settings = folder / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {folder / 'tokens'}\n", encoding="utf-8")
        os.environ["SOFTHSM2_CONF"] = str(settings)
        self._run("--init-token", "--free", "--label", "Token de proba", "--so-pin", "87654321",
                  "--pin", PIN)  # fmt: skip

    @property
    def library(self) -> Library:
        """Return the library as the user agreed to it."""
        return library_at(SOFT_TOKEN)

    def put_key(self, one: Person, key_id: str) -> None:
        """Bring a private key onto the token."""
        path = self.folder / "key.pem"
        path.write_bytes(one.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        self._run("--import", str(path), "--token", "Token de proba", "--label", "cheie",
                  "--id", key_id, "--pin", PIN)  # fmt: skip
        path.unlink()

    def put_certificate(self, one: Person, key_id: str) -> None:
        """Bring a certificate onto the token, as the program of its issuer does."""
        import pkcs11
        from pkcs11.util.x509 import decode_x509_certificate

        der = unarmor(plain_certificate(one))[2]
        (token,) = pkcs11.lib(str(SOFT_TOKEN)).get_tokens(token_label="Token de proba")
        with token.open(rw=True, user_pin=PIN) as session:
            told = decode_x509_certificate(der)
            told[pkcs11.Attribute.TOKEN] = True
            told[pkcs11.Attribute.PRIVATE] = False
            told[pkcs11.Attribute.ID] = bytes.fromhex(key_id)
            session.create_object(told)

    def _run(self, *options: str) -> None:
        subprocess.run(["softhsm2-util", *options], check=True, capture_output=True)


def _new_key(kind: str) -> PrivateKey:
    if kind == "ec":
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _certificate(
    name: str,
    key: PrivateKey,
    issuer_key: PrivateKey,
    issuer: str,
    *,
    is_ca: bool = False,
    years: int = 2,
    usage: str = "signing",
) -> x509.Certificate:
    first = MOMENT - timedelta(days=365)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(first + timedelta(days=365 * years))
        .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
        .add_extension(_usage(is_ca, usage), critical=True)
    )
    return builder.sign(issuer_key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "RO"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def _usage(is_ca: bool, usage: str) -> x509.KeyUsage:
    signs = usage == "signing" and not is_ca
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=usage != "signing",
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_ca,
        crl_sign=is_ca,
        encipher_only=False,
        decipher_only=False,
    )
