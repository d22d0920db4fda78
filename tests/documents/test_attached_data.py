"""Data inside a paper: only where asked, exactly what the content code is the hash of."""

import hashlib
import io
import json
from dataclasses import replace

import pikepdf
import pytest

from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.document import Document
from counsellor_app.documents.finish import ATTACHED
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import Printed, print_document
from tests.documents.finished_reading import archival_findings
from tests.documents.pack_making import checked_by
from tests.documents.paper_making import order_of

ATTACHABLE = [one for one in DOCUMENTS if one.attachable]


def made(document: Document, *, attached: bool = True, final: bool = True) -> Printed:
    return print_document(document, replace(order_of(document), attached=attached, final=final))


def data_in(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        return {name: one.get_file().read_bytes() for name, one in whole.attachments.items()}


@pytest.mark.parametrize("document", ATTACHABLE, ids=lambda one: one.kind.value)
def test_the_code_on_paper_is_the_hash_of_the_data_inside(document: Document) -> None:
    printed = made(document)
    (data,) = data_in(printed.pdf).values()
    assert hashlib.sha256(data).hexdigest() == printed.content_hash
    assert json.loads(data)["document"] == document.kind.value
    assert "No syntax or stream encoding errors" in checked_by("qpdf", printed.pdf, "--check")


def test_data_is_attached_only_where_asked_and_never_to_a_draft() -> None:
    assert data_in(made(PROTOCOL_PACK, attached=False).pdf) == {}
    assert data_in(made(PROTOCOL_PACK, final=False).pdf) == {}
    assert set(data_in(made(PROTOCOL_PACK).pdf)) == {ATTACHED}


def test_asking_for_data_changes_neither_what_the_paper_says_nor_its_code() -> None:
    assert made(PROTOCOL_PACK).content_hash == made(PROTOCOL_PACK, attached=False).content_hash
    assert made(PROTOCOL_PACK).pdf == made(PROTOCOL_PACK).pdf


def test_what_leaves_for_others_and_what_is_restricted_carries_no_data_even_if_asked() -> None:
    without = {one.kind.value for one in DOCUMENTS if not one.attachable}
    assert without >= {"letter", "vulnerability_evaluation", "plan_on_display", "certificate"}
    for one in DOCUMENTS:
        if not one.attachable:
            assert data_in(made(one).pdf) == {}


def test_a_paper_with_data_may_still_be_archived_and_names_its_data_as_the_source() -> None:
    pdf = made(PROTOCOL_PACK).pdf
    assert archival_findings(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        (spec,) = whole.Root.AF.as_list()
        assert spec.AFRelationship == pikepdf.Name.Source
    assert ATTACHED in checked_by("pdfdetach", pdf, "-list")
