"""A key and a certificate of nobody, to prove that this program can sign; never kept."""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from counsellor_app.security.secret import Secret

_VALID = timedelta(hours=1)


def throwaway_key_file(name: str, password: Secret[str], now: datetime) -> bytes:
    """Return a PKCS#12 file with a new key, certified by itself for an hour."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _VALID)
        .not_valid_after(now + _VALID)
        .sign(key, SHA256())
    )
    encryption = BestAvailableEncryption(password.reveal().encode("utf-8"))
    return pkcs12.serialize_key_and_certificates(None, key, certificate, None, encryption)
