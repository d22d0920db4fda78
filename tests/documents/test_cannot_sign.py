"""Who cannot write: under every paper they sign, why, that it was read, two witnesses."""

import re
from dataclasses import replace

import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.documents.addendum import ADDENDUM
from counsellor_app.documents.cannot_sign import DOCUMENT
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.counselling_note import COUNSELLING_NOTE
from counsellor_app.documents.document import Document, nothing_at_the_foot
from counsellor_app.documents.information_notice import INFORMATION_NOTICE
from counsellor_app.documents.interview_note import INTERVIEW_NOTE
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.documents.request import REQUEST
from counsellor_app.documents.wording import Replacement
from counsellor_app.forms.answers import Answer, Row, RowId
from tests.builders import ADULT
from tests.documents.closing_orders import CHILD, TEENAGER, of_a_minor
from tests.documents.pack_making import Changes, pages_of_pdf
from tests.documents.paper_making import order_of

AGREED = {
    DocumentKind.REQUEST,
    DocumentKind.INDIVIDUAL_PLAN,
    DocumentKind.PROTOCOL_PACK,
    DocumentKind.ADDENDUM,
}
SAYS = "nu poate semna din cauza ...."
AGREES, ONLY_READ = "l-a înțeles și este de acord.", "l-a înțeles."
WITNESS = "MARTOR SAU INTERPRET"
PERSONS_PLACE = re.compile(r"\bBENEFICIAR\b")


def who_cannot_write(document: Document, changes: Changes | None = None) -> PrintOrder:
    """Return an adult's order who told that they cannot write."""
    other = changes or {}
    person: dict[str, Answer] = {"literacy": ("none",), **other.get("person", {})}
    return order_of(document, ADULT, {**other, "person": person})


def said(document: Document, order: PrintOrder) -> str:
    return " ".join(" ".join(pages(document, order)).split())


def pages(document: Document, order: PrintOrder) -> list[str]:
    return [" ".join(one.split()) for one in pages_of_pdf(print_document(document, order).pdf)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.kind.value)
def test_every_paper_the_person_signs_has_the_words_and_two_witnesses(document: Document) -> None:
    assert WITNESS not in said(document, order_of(document, ADULT))
    order = who_cannot_write(document, {"note": {"restricted": False}})
    text = said(document, order)
    signs = "person" in document.forms and PERSONS_PLACE.search(text) is not None
    assert (SAYS in text) is signs
    assert (WITNESS in text) is signs
    assert (AGREES in text) is (signs and document.kind in AGREED)
    assert (document.foot is not nothing_at_the_foot) is signs


@pytest.mark.parametrize("document", [REQUEST, INTERVIEW_NOTE, PROTOCOL_PACK], ids=["a", "b", "c"])
def test_the_words_stand_on_the_page_of_the_witnesses(document: Document) -> None:
    for page in pages(document, who_cannot_write(document)):
        assert page.count(SAYS) == page.count(WITNESS)


def test_a_note_with_many_signatures_still_keeps_words_and_witnesses_together() -> None:
    present = tuple(
        Row(RowId(f"row-{number}"), {"present_name": f"Exemplescu {number}", "present_for": "ngo"})
        for number in range(12)
    )
    order = who_cannot_write(INTERVIEW_NOTE, {"interview": {"also_present": present}})
    (page,) = [one for one in pages(INTERVIEW_NOTE, order) if WITNESS in one]
    assert SAYS in page


def test_a_restricted_note_that_nobody_signs_has_none_of_it() -> None:
    order = who_cannot_write(COUNSELLING_NOTE, {"note": {"restricted": True}})
    assert WITNESS not in said(COUNSELLING_NOTE, order)
    assert DOCUMENT not in print_document(COUNSELLING_NOTE, order).versions


def test_a_paper_that_is_only_read_is_not_agreed_to() -> None:
    text = said(INFORMATION_NOTICE, who_cannot_write(INFORMATION_NOTICE))
    assert ONLY_READ in text
    assert AGREES not in text


def test_an_answer_that_refuses_is_read_and_an_addendum_agreed_to() -> None:
    refused: dict[str, Answer] = {"approval": "refused", "refusal_reasons": "exemplu"}
    assert AGREES in said(ADDENDUM, who_cannot_write(ADDENDUM))
    text = said(ADDENDUM, who_cannot_write(ADDENDUM, {"addendum": refused}))
    assert ONLY_READ in text
    assert AGREES not in text


def test_in_romanian_nothing_is_said_to_be_translated() -> None:
    romanian: Changes = {
        "person": {"communication_language": "ro"},
        "protocol": {"translation_language": "ro", "interpreter_at_signing": False},
    }
    assert "citit și tradus" in said(REQUEST, who_cannot_write(REQUEST))
    assert "citit și tradus" not in said(REQUEST, who_cannot_write(REQUEST, romanian))
    assert "citit în limba română" in said(REQUEST, who_cannot_write(REQUEST, romanian))


@pytest.mark.parametrize(("born", "signs"), [(CHILD, False), (TEENAGER, True)])
def test_a_child_who_does_not_sign_needs_no_witness(born: str, signs: bool) -> None:
    order = of_a_minor(REQUEST, born, {"person": {"literacy": ("none",)}})
    assert (WITNESS in said(REQUEST, order)) is signs


def test_the_words_count_in_what_the_code_stands_for() -> None:
    order = who_cannot_write(REQUEST)
    whole = print_document(REQUEST, order)
    own = Replacement(document=DOCUMENT, clause_id="ends", words=" în întregime.")
    other = print_document(REQUEST, replace(order, clauses=Clauses(replaced=(own,))))
    assert whole.versions[DOCUMENT] == f"{DOCUMENT}@1"
    assert other.versions[DOCUMENT] == f"{DOCUMENT}@1+1"
    assert whole.content_hash != other.content_hash
    assert DOCUMENT not in print_document(REQUEST, order_of(REQUEST, ADULT)).versions
