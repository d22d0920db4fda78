"""Sign one place of an issued PDF: PAdES-B-B (ETSI EN 319 142-1), added behind what was there.

The result begins with the file that was signed, byte for byte, so that every earlier
signature stays what it is.
"""

import asyncio
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign_certificates import certificate_of, must_be_able_to_sign
from counsellor_app.documents.esign_reading import places_in, reading
from counsellor_app.documents.esign_stamp import WORDS, stamp_style, stamp_words
from counsellor_app.documents.esign_tokens import TokenKey, token_signer
from counsellor_app.documents.esign_values import Certificate, Standing
from counsellor_app.errors import BadInput
from counsellor_app.security.pkcs12 import open_key_file
from counsellor_app.security.secret import Secret
from counsellor_app.text import BUCHAREST

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSigner, Signer

_DIGEST = "sha256"


class FileKey:
    """A certificate with its key in a PKCS#12 file, and the password that opens it."""

    def __init__(self, content: bytes, password: Secret[str]) -> None:
        self.content = content
        self.password = password


Key = FileKey | TokenKey


def certificate_in(key: Key, now: datetime) -> Certificate:
    """Return the certificate that would sign; raise BadInput if it cannot."""
    with _signer(key, now) as signer:
        return _certificate(signer)


def signed(pdf: bytes, field: str, key: Key, now: datetime) -> bytes:
    """Return the file with a signature in this place.

    Raise BadInput for a place that is signed or missing, a file that was changed after a
    signature, a wrong password or PIN, a certificate that is expired or has no key.
    """
    _must_be_open(pdf, field, now)
    with _signer(key, now) as signer:
        return _with_signature(pdf, field, signer, now)


def _must_be_open(pdf: bytes, field: str, now: datetime) -> None:
    places = places_in(pdf, now)
    if not places:
        raise BadInput(words.NO_FIELDS)
    if any(one.signature and not one.signature.standing.is_sound for one in places):
        raise BadInput(words.CHANGED_SINCE)
    place = next((one for one in places if one.field == field), None)
    if place is None:
        raise BadInput(words.NO_SUCH_FIELD)
    if place.signature is not None:
        raise BadInput(words.SIGNED_ALREADY)


@contextmanager
def _signer(key: Key, now: datetime) -> Iterator["Signer"]:
    if isinstance(key, TokenKey):
        with token_signer(key) as signer:
            must_be_able_to_sign(signer.signing_cert, now)
            yield signer
        return
    of_file = _file_signer(key)
    must_be_able_to_sign(of_file.signing_cert, now)
    yield of_file


def _file_signer(key: FileKey) -> "Signer":
    from asn1crypto.keys import PrivateKeyInfo
    from asn1crypto.x509 import Certificate as Asn1Certificate
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    pair = open_key_file(key.content, key.password)
    store = SimpleCertificateStore()
    store.register_multiple([Asn1Certificate.load(one) for one in pair.chain])
    return SimpleSigner(
        signing_cert=Asn1Certificate.load(pair.certificate),
        signing_key=PrivateKeyInfo.load(pair.key.reveal()),
        cert_registry=store,
    )


def _certificate(signer: "Signer") -> Certificate:
    if signer.signing_cert is None:
        raise BadInput(words.KEY_NOT_USABLE)
    return certificate_of(signer.signing_cert)


def _with_signature(pdf: bytes, field: str, signer: "Signer", now: datetime) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    metadata = PdfSignatureMetadata(
        field_name=field, subfilter=SigSeedSubFilter.PADES, md_algorithm=_DIGEST
    )
    signing = PdfSigner(metadata, signer=signer, stamp_style=stamp_style())
    name = _certificate(signer).subject
    try:
        made = asyncio.run(_performed(pdf, signing, name, now))
    except PdfError as error:
        raise BadInput(words.NOT_A_PDF) from error
    except (SigningError, NotImplementedError) as error:
        raise BadInput(words.KEY_NOT_USABLE) from error
    if not _is_signed(made, field, now):  # the key is not the one of the certificate
        raise BadInput(words.KEY_NOT_USABLE)
    return made


async def _performed(pdf: bytes, signing: "PdfSigner", name: str, now: datetime) -> bytes:
    """Return the file with its increment; the steps of ``PdfSigner`` with our clock."""
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    with reading(pdf) as reader:
        field = signing.signature_meta.field_name
        ((_, _, reference),) = enumerate_sig_fields(reader, with_name=field)
        left, bottom, right, top = (float(edge) for edge in reference.get_object()["/Rect"])
    here = now.astimezone(BUCHAREST)
    session = signing.init_signing_session(_increment_of(pdf), existing_fields_only=True)
    session.system_time = here
    room = await session.estimate_signature_container_size(None)
    stamp = {WORDS: stamp_words(name, here.date(), (right - left, top - bottom))}
    prepared = session.prepare_tbs_document(None, room, appearance_text_params=stamp)
    output = io.BytesIO()
    digest, _ = prepared.digest_tbs_document(output=output)
    done = await prepared.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=here),
    )
    await done.post_signature_processing(output)
    return output.getvalue()


def _increment_of(pdf: bytes) -> "IncrementalPdfFileWriter":
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Increment(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """Leave the title, the standards and their lack of any day as they were printed."""

        def ensure_output_version(self, version: tuple[int, int]) -> None:
            """Leave the version: PDF/A-3 knows 1.7 only, and names what signatures add to it."""

    return Increment(io.BytesIO(pdf))


def _is_signed(pdf: bytes, field: str, now: datetime) -> bool:
    signatures = {one.field: one.signature for one in places_in(pdf, now)}
    made = signatures[field]
    return made is not None and made.standing is Standing.ENTIRE
