"""Certificates as values: whom they name, what they are for."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign_values import Certificate
from counsellor_app.errors import BadInput
from counsellor_app.text import short_date

if TYPE_CHECKING:
    from asn1crypto import x509

_FOR_SIGNING = {"digital_signature", "non_repudiation"}
_COMMON_NAME = "common_name"


def certificate_of(one: "x509.Certificate") -> Certificate:
    """Return what a certificate says; raise ValueError for one that cannot be read."""
    return Certificate(
        subject=_named(one.subject),
        issuer=_named(one.issuer),
        serial=f"{one.serial_number:x}",
        first=one.not_valid_before,
        last=one.not_valid_after,
        sha256=bytes(one.sha256).hex(),
    )


def certificates_in(given: bytes) -> "Iterator[x509.Certificate]":
    """Yield the certificates in a file, PEM or DER; raise ValueError for another file."""
    from asn1crypto import pem, x509

    if not pem.detect(given):
        yield x509.Certificate.load(given)
        return
    for _, _, der in pem.unarmor(given, multiple=True):
        yield x509.Certificate.load(der)


def must_be_able_to_sign(one: "x509.Certificate", now: datetime) -> None:
    """Raise BadInput for a certificate out of its period or made for something else."""
    known = certificate_of(one)
    if now > known.last:
        raise BadInput(words.EXPIRED.filled(day=short_date(known.last.date())))
    if now < known.first:
        raise BadInput(words.NOT_YET_VALID.filled(day=short_date(known.first.date())))
    usage = one.key_usage_value
    if usage is not None and not _FOR_SIGNING & set(usage.native):
        raise BadInput(words.NOT_FOR_SIGNING)


def is_for_signing(one: "x509.Certificate") -> bool:
    """Tell whether this is a person's certificate for signatures, not an authority's."""
    usage = one.key_usage_value
    return not one.ca and (usage is None or bool(_FOR_SIGNING & set(usage.native)))


def _named(name: "x509.Name") -> str:
    """Return the common name, the most particular where there are several; else all of it."""
    parts = name.native.get(_COMMON_NAME)
    if isinstance(parts, list):
        parts = parts[-1]
    return str(parts or name.human_friendly)
