"""The places to sign in a PDF and what stands in them, as pyHanko's analysis of changes judges.

pyHanko is large and is imported only when a paper is signed or read. Nothing is fetched from
a network: who issued a certificate is compared with given certificates only.
"""

import io
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign_certificates import certificate_of, certificates_in
from counsellor_app.documents.esign_values import (
    ElectronicSignature,
    Issuer,
    PlaceToSign,
    Standing,
)
from counsellor_app.documents.signing_fields import kind_of
from counsellor_app.errors import BadInput
from counsellor_app.journal_log import silence

if TYPE_CHECKING:
    from pyhanko.pdf_utils.generic import DictionaryObject
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.diff_analysis import DiffPolicy
    from pyhanko.sign.validation import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

# What a file made to do harm, or a damaged one, makes a parser raise.
_UNREADABLE = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError, RecursionError,
    NotImplementedError, OverflowError, zlib.error,
)  # fmt: skip


def places_in(pdf: bytes, now: datetime, issuers: Sequence[bytes] = ()) -> tuple[PlaceToSign, ...]:
    """Return the places to sign in the order of the pages, each with its signature if it has one.

    ``issuers`` are certificates the office chose, PEM or DER. Raise BadInput for no PDF.
    """
    with reading(pdf) as reader:
        return tuple(_places(reader, now, issuers))


def signatures_added(before: bytes, after: bytes, now: datetime) -> tuple[PlaceToSign, ...] | None:
    """Return what was signed since; None if anything else happened to the file as well.

    The file must begin with ``before`` byte for byte, continue that very state, and hold
    nothing new that shows but signatures in places it had.
    """
    if not after.startswith(before) or len(after) == len(before):
        return None
    with reading(before) as old, reading(after) as new:
        known = {one.field: one for one in _places(old, now, ())}
        found = tuple(_places(new, now, ()))
        continues = _continues(old, new)
    added = tuple(one for one in found if one.signature is not None and not _had(known, one))
    signed = [one.signature for one in found if one.signature is not None]
    is_sound = all(one.standing.is_sound for one in signed)
    in_place = all(one.field in known or not one.is_visible for one in found)
    return added if continues and added and is_sound and in_place else None


@contextmanager
def reading(pdf: bytes) -> Iterator["PdfFileReader"]:
    """Let a PDF be read; raise BadInput for what cannot be, and keep pyHanko from logging."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    silence("pyhanko")
    silence("pyhanko_certvalidator")
    try:
        yield PdfFileReader(io.BytesIO(pdf))
    except (PdfError, *_UNREADABLE) as error:
        raise BadInput(words.NOT_A_PDF) from error


def _had(known: dict[str, PlaceToSign], place: PlaceToSign) -> bool:
    return place.field in known and known[place.field].signature is not None


def _continues(old: "PdfFileReader", new: "PdfFileReader") -> bool:
    """Tell whether the new file grew out of the old one, by signatures alone."""
    from pyhanko.sign.diff_analysis import DiffResult

    last = old.xrefs.total_revisions - 1
    if new.xrefs.total_revisions <= last + 1:
        return False
    places = [one.xrefs.get_startxref_for_revision(last) for one in (old, new)]
    return places[0] == places[1] and isinstance(
        _only_signatures().review_file(new, last), DiffResult
    )


def _places(
    reader: "PdfFileReader", now: datetime, issuers: Sequence[bytes]
) -> Iterator[PlaceToSign]:
    from pyhanko.sign.fields import enumerate_sig_fields

    pages = _page_numbers(reader)
    signed = {one.field_name: one for one in reader.embedded_regular_signatures}
    for name, value, reference in enumerate_sig_fields(reader):
        if value is not None and name not in signed:
            continue  # a time stamp: nobody's signature
        widget = reference.get_object()
        found = signed.get(name)
        yield PlaceToSign(
            field=str(name),
            words=str(widget.get("/TU", name)),
            kind=kind_of(str(name)),
            page=pages.get((reference.idnum, reference.generation), 0),
            is_visible=_is_visible(widget),
            signature=None if found is None else _signature(found, now, issuers),
        )


def _page_numbers(reader: "PdfFileReader") -> dict[tuple[int, int], int]:
    """Return the page, from 1, of every field on one."""
    found = {}
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page = reader.find_page_for_modification(number)[0].get_object()
        for one in page.get("/Annots", ()):
            reference = getattr(one, "reference", None)
            if reference is not None:
                found[(reference.idnum, reference.generation)] = number + 1
    return found


def _is_visible(widget: "DictionaryObject") -> bool:
    left, bottom, right, top = (float(edge) for edge in widget.get("/Rect", (0, 0, 0, 0)))
    return left != right and bottom != top


def _signature(
    found: "EmbeddedPdfSignature", now: datetime, issuers: Sequence[bytes]
) -> ElectronicSignature:
    try:
        certificate = certificate_of(found.signer_cert)
        said = found.self_reported_timestamp
    except _UNREADABLE:
        return ElectronicSignature(
            certificate=None,
            said_at=None,
            standing=Standing.BROKEN,
            issuer=Issuer.NOT_CHECKED,
            revision=int(found.signed_revision),
        )
    said_at = None if said is None else said.replace(tzinfo=said.tzinfo or UTC)
    status = _judged(found, said_at or now, issuers)
    issuer = Issuer.NOT_CHECKED
    if issuers:
        trusted = status is not None and status.trusted
        issuer = Issuer.KNOWN if trusted else Issuer.UNKNOWN
    return ElectronicSignature(
        certificate=certificate,
        said_at=said_at,
        standing=_standing(status),
        issuer=issuer,
        revision=int(found.signed_revision),
    )


def _judged(
    found: "EmbeddedPdfSignature", moment: datetime, issuers: Sequence[bytes]
) -> "PdfSignatureStatus | None":
    """Return pyHanko's judgement; None for what it cannot even judge."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.errors import ValidationError

    context = ValidationContext(
        trust_roots=[one for given in issuers for one in certificates_in(given)],
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    try:
        return validate_pdf_signature(found, context, diff_policy=_only_signatures())
    except (PdfError, SigningError, SignatureValidationError, ValidationError, *_UNREADABLE):
        return None


def _standing(status: "PdfSignatureStatus | None") -> Standing:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if status is None or not (status.intact and status.valid and status.seed_value_ok):
        return Standing.BROKEN
    coverage = status.coverage
    if coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Standing.ENTIRE
    if coverage is SignatureCoverageLevel.ENTIRE_REVISION and status.docmdp_ok:
        return Standing.SIGNED_FURTHER
    return Standing.CHANGED


def _only_signatures() -> "DiffPolicy":
    """Return the rules of what may be added: signatures and what proves them, no answers.

    pyHanko's own rules let other fields of a form be filled in; here those are changes.
    """
    from pyhanko.sign.diff_analysis import (
        CatalogModificationRule,
        DocInfoRule,
        DSSCompareRule,
        FormUpdatingRule,
        MetadataUpdateRule,
        ModificationLevel,
        ObjectStreamRule,
        SigFieldCreationRule,
        SigFieldModificationRule,
        StandardDiffPolicy,
        XrefStreamRule,
    )

    kept_up = (
        DocInfoRule(), XrefStreamRule(), ObjectStreamRule(), DSSCompareRule(), MetadataUpdateRule(),
    )  # fmt: skip
    return StandardDiffPolicy(
        global_rules=[
            CatalogModificationRule(),
            *(rule.as_qualified(ModificationLevel.LTA_UPDATES) for rule in kept_up),
        ],
        form_rule=FormUpdatingRule(
            field_rules=[SigFieldCreationRule(), SigFieldModificationRule()]
        ),
    )
