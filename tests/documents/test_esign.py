"""Electronic signatures on an issued paper: made, read again, and their places."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.attendance_list import attendance_list_pdf
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.document import Document
from counsellor_app.documents.esign import FileKey, certificate_in, signed
from counsellor_app.documents.esign_reading import places_in, signatures_added
from counsellor_app.documents.esign_values import Issuer, PlaceToSign, Standing
from counsellor_app.documents.printing import print_document
from counsellor_app.errors import BadInput
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.security import pkcs12 as key_files
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text, short_date
from tests.documents.finished_reading import accessibility_errors, archival_findings, tree_of
from tests.documents.pack_making import a_child, checked_by, pack_of, print_pack, text_of_pdf
from tests.documents.paper_making import order_of
from tests.documents.test_attendance_list import PAID
from tests.signing_keys import (
    INTERPRETER,
    MOMENT,
    OFFICER,
    PASSWORD,
    PERSON,
    authority,
    person,
    plain_certificate,
)

SIGNING = (
    ("person_1", PERSON, "rsa"),
    ("igi_3", OFFICER, "rsa"),
    ("interpreter_4", INTERPRETER, "ec"),
)


@cache
def paper() -> bytes:
    return print_pack(pack_of()).pdf


@cache
def states() -> tuple[bytes, ...]:
    """Return the paper as printed, then after each of three signatures."""
    found = [paper()]
    for field, name, kind in SIGNING:
        found.append(signed(found[-1], field, person(name, kind).file(), MOMENT))
    return tuple(found)


def places(pdf: bytes) -> dict[str, PlaceToSign]:
    return {one.field: one for one in places_in(pdf, MOMENT)}


def standings(pdf: bytes) -> list[Standing]:
    return [one.signature.standing for one in places(pdf).values() if one.signature is not None]


def refusal(act: Callable[[], object]) -> Text:
    with pytest.raises(BadInput) as refused:
        act()
    return refused.value.text


# Places to sign


def test_every_place_on_the_pages_of_the_pack_is_a_field_that_names_who_signs() -> None:
    found = places(paper())
    assert [one.kind for one in found.values()][:4] == [
        SignatoryKind.PERSON, SignatoryKind.IGI, SignatoryKind.IGI, SignatoryKind.INTERPRETER,
    ]  # fmt: skip
    assert found["person_1"].words == f"BENEFICIAR, {PERSON}"
    assert found["person_1"].page < found["person_5"].page < found["person_8"].page
    assert found["place_6"].kind is None


def test_the_representative_of_a_child_and_the_witnesses_have_fields_of_their_own() -> None:
    kinds = {one.kind for one in places(print_pack(a_child("2016-03-01")).pdf).values()}
    assert SignatoryKind.REPRESENTATIVE in kinds
    unable = print_pack(pack_of(changes={"person": {"literacy": ("none",)}})).pdf
    witnesses = [one for one in places(unable).values() if one.kind is SignatoryKind.WITNESS]
    assert len(witnesses) == 2 * 3  # under the protocol and under each annex


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.kind.value)
def test_an_issued_document_has_a_field_on_the_page_of_each_signature(document: Document) -> None:
    pdf = print_document(document, order_of(document)).pdf
    printed = len(re.findall(r"Data: ____ \. ____", text_of_pdf(pdf)))
    found = places(pdf)
    assert len(found) == printed
    assert all(one.page > 0 and one.is_visible and one.words for one in found.values())


def test_drafts_and_papers_that_are_not_issued_have_no_field() -> None:
    assert places(print_pack(replace(pack_of(), final=False)).pdf) == {}
    assert places(attendance_list_pdf(PAID)) == {}


def test_a_field_is_in_the_tree_where_its_place_is_read() -> None:
    roles = [tag.role for tag in tree_of(paper()).all()]
    fields = [tag for tag in tree_of(paper()).all() if tag.role == "Form"]
    assert [tag.alternative for tag in fields] == [one.words for one in places(paper()).values()]
    assert "P" in roles[roles.index("Form") + 1 :]


def test_the_circle_of_the_seal_lies_outside_of_every_field() -> None:
    with pikepdf.open(io.BytesIO(paper())) as document:
        fields = {str(one.T): [float(edge) for edge in one.Rect]
                  for one in document.Root.AcroForm.Fields}  # fmt: skip
    sealed, plain = fields["igi_3"], fields["igi_2"]
    assert plain[2] - plain[0] - (sealed[2] - sealed[0]) > 19 * 72 / 25.4


# Signing


def test_each_signature_is_added_behind_the_file_that_was_signed() -> None:
    for before, after in zip(states(), states()[1:], strict=False):
        assert after.startswith(before)
        assert len(after) > len(before)


def test_three_signatures_of_three_keys_are_valid_for_two_programs() -> None:
    last = states()[-1]
    assert standings(last) == [Standing.SIGNED_FURTHER, Standing.SIGNED_FURTHER, Standing.ENTIRE]
    said = checked_by("pdfsig", last, "-nocert")
    assert said.count("Signature is Valid.") == 3
    assert said.count("ETSI.CAdES.detached") == 3
    assert said.count("Total document signed") == 1


def test_what_is_known_of_a_signature_is_told_and_what_is_not_too() -> None:
    signature = places(states()[1])["person_1"].signature
    assert signature is not None
    assert signature.certificate is not None
    assert (signature.certificate.subject, signature.certificate.issuer) == (
        PERSON, authority().name,
    )  # fmt: skip
    assert signature.said_at == MOMENT
    assert signature.warnings == ()
    assert words.REVOCATION in signature.statements
    assert words.ISSUER_NOT_CHECKED in signature.statements
    assert any(PERSON in one.ro and PERSON in one.en for one in signature.statements)


def test_the_stamp_shows_who_signed_and_when_with_the_letters_of_the_house() -> None:
    said = text_of_pdf(states()[1])
    assert said.count(PERSON) == text_of_pdf(paper()).count(PERSON) + 1
    assert "semnătură electronică 23.11.2026" in said
    fonts = checked_by("pdffonts", states()[1]).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


@pytest.mark.parametrize("field", ["igi_2", "igi_3"])
@pytest.mark.parametrize("name", ["Ng", "Popescu-Testescu-Exempleanu Alexandra-Ștefania-Ioana 阿"])
def test_a_stamp_of_any_name_stands_in_its_place(field: str, name: str) -> None:
    made = signed(paper(), field, person(name, "ec").file(), MOMENT)
    with pikepdf.open(io.BytesIO(made)) as document:
        (widget,) = [one for one in document.Root.AcroForm.Fields if field == one.T]
        box, place = ([float(edge) for edge in one] for one in (widget.AP.N.BBox, widget.Rect))
    sizes = [(abs(one[2] - one[0]), abs(one[3] - one[1])) for one in (box, place)]
    assert sizes[0] == pytest.approx(sizes[1], abs=1)
    assert "semnătură" in text_of_pdf(made)


def test_a_signed_paper_is_as_fit_for_archives_and_readers_as_before() -> None:
    last = states()[-1]
    assert "No syntax or stream encoding errors" in checked_by("qpdf", last, "--check")
    assert accessibility_errors({"signed": last}) == []
    assert archival_findings(without_extensions(last)) == []
    with pikepdf.open(io.BytesIO(last)) as now, pikepdf.open(io.BytesIO(paper())) as before:
        assert now.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert dict(now.docinfo.items()) == dict(before.docinfo.items())


def without_extensions(pdf: bytes) -> bytes:
    """Return the file without the names of what signatures add to PDF 1.7.

    The validator knows Adobe's own extensions only; these are ETSI's, and ISO's for curves.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert set(document.Root.Extensions.keys()) <= {"/ESIC", "/ISO_"}
        del document.Root["/Extensions"]
        plain = io.BytesIO()
        document.save(plain, fix_metadata_version=False)
    return plain.getvalue()


def test_the_issuer_is_compared_with_the_certificates_the_office_chose() -> None:
    for issuers, expected in (
        ([plain_certificate(authority())], Issuer.KNOWN),
        ([plain_certificate(person(OFFICER))], Issuer.UNKNOWN),
        ([], Issuer.NOT_CHECKED),
    ):
        (place, *_) = places_in(states()[1], MOMENT, issuers)
        assert place.signature is not None
        assert place.signature.issuer is expected
        assert (words.ISSUER_UNKNOWN in place.signature.warnings) is (expected is Issuer.UNKNOWN)


def test_the_certificate_is_told_before_it_signs() -> None:
    found = certificate_in(person(PERSON).file(), MOMENT)
    assert found.subject == PERSON
    assert found.is_valid_at(MOMENT)


# What cannot be signed


def test_each_reason_why_a_key_does_not_sign_has_words_of_its_own() -> None:
    good = person(PERSON).file()

    def with_key(key: FileKey) -> Text:
        return refusal(lambda: signed(paper(), "person_1", key, MOMENT))

    def without(key: bool) -> bytes:
        own = person(PERSON)
        return pkcs12.serialize_key_and_certificates(
            None, own.key if key else None, None if key else own.certificate, None,
            BestAvailableEncryption(PASSWORD.encode()),
        )  # fmt: skip

    secret = Secret(PASSWORD)
    assert with_key(person(PERSON).file("alta")) == key_files.WRONG_PASSWORD
    assert with_key(FileKey(good.content[:-9], secret)) == key_files.NOT_A_KEY_FILE
    assert with_key(FileKey(b"", secret)) == key_files.NOT_A_KEY_FILE
    assert with_key(FileKey(without(key=False), secret)) == key_files.NO_PRIVATE_KEY
    assert with_key(FileKey(without(key=True), secret)) == key_files.NO_PRIVATE_KEY
    assert with_key(person("Cifru Exemplu", usage="other").file()) == words.NOT_FOR_SIGNING


def test_a_certificate_signs_only_while_it_is_valid() -> None:
    certificate = person("Scurt Exemplu", years=1)

    def at(moment: datetime) -> Text:
        return refusal(lambda: signed(paper(), "person_1", certificate.file(), moment))

    last = certificate.certificate.not_valid_after_utc
    first = certificate.certificate.not_valid_before_utc
    assert at(last + timedelta(days=1)) == words.EXPIRED.filled(day=short_date(last.date()))
    early = words.NOT_YET_VALID.filled(day=short_date(first.date()))
    assert at(first - timedelta(days=1)) == early
    made = signed(paper(), "person_1", certificate.file(), last - timedelta(hours=1))
    assert standings(made) == [Standing.ENTIRE]


def test_a_key_that_is_not_the_one_of_its_certificate_signs_nothing() -> None:
    other = replace(person(PERSON), key=person(OFFICER).key)
    with pytest.raises((BadInput, ValueError)):
        signed(paper(), "person_1", other.file(), MOMENT)


def test_a_place_is_signed_once_and_only_if_it_is_there() -> None:
    key = person(PERSON).file()
    last = states()[-1]
    assert refusal(lambda: signed(last, "igi_3", key, MOMENT)) == words.SIGNED_ALREADY
    assert refusal(lambda: signed(last, "igi_99", key, MOMENT)) == words.NO_SUCH_FIELD
    draft = print_pack(replace(pack_of(), final=False)).pdf
    assert refusal(lambda: signed(draft, "person_1", key, MOMENT)) == words.NO_FIELDS
    assert refusal(lambda: signed(b"%PDF-nimic", "person_1", key, MOMENT)) == words.NOT_A_PDF


def test_a_password_is_shown_by_nothing_that_holds_it() -> None:
    key = person(PERSON).file()
    assert PASSWORD not in repr(key) + repr(vars(key))


# What comes back from elsewhere


def test_signatures_that_were_added_elsewhere_are_found() -> None:
    first, *_, last = states()
    added = signatures_added(first, last, MOMENT)
    assert added is not None
    assert [one.field for one in added] == [field for field, _, _ in SIGNING]
    assert signatures_added(states()[2], last, MOMENT) is not None
    assert signatures_added(first, first, MOMENT) is None
    assert signatures_added(states()[1], paper(), MOMENT) is None
