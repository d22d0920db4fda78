"""Every document of a case: it prints, whatever was answered, and says nothing it must not say."""

import re
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.catalogue import DOCUMENTS, document_of
from counsellor_app.documents.document import Document
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printable import EVERY_PAPER, printable
from counsellor_app.documents.printing import paper_of, print_document
from counsellor_app.documents.wording import placeholders, shipped_wording
from counsellor_app.forms.answers import Answer, Answers, Row, Typed, is_rows
from counsellor_app.forms.kinds import Field, Line, Paragraph, Pattern, Rows
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT, UNACCOMPANIED
from tests.documents.pack_making import checked_by, pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of
from tests.strategies import FEW, any_answers

CEDILLAS = "\u015e\u015f\u0162\u0163"
STAYS = "NUPEHÂRTIE"
OWN = [one for one in DOCUMENTS if one is not PROTOCOL_PACK]  # the pack has tests of its own


def named(one: Document) -> str:
    return one.kind.value


def test_every_kind_of_document_can_be_printed() -> None:
    assert {one.kind for one in DOCUMENTS} == set(DocumentKind)
    assert [document_of(one.kind) for one in DOCUMENTS] == list(DOCUMENTS)


@pytest.mark.parametrize("document", OWN, ids=named)
@pytest.mark.parametrize("seen", [ADULT, UNACCOMPANIED], ids=["adult", "minor"])
def test_it_prints_whole_and_the_same_each_time(document: Document, seen: object) -> None:
    order = order_of(document, ADULT if seen is ADULT else UNACCOMPANIED)
    printed = print_document(document, order)
    assert print_document(document, order) == printed
    text = text_of_pdf(printed.pdf)
    assert not set(text) & set(CEDILLAS)
    assert f"Dosar {order.file.case.number}" in text
    assert printed.content_hash[:4] in text
    checked_by("qpdf", printed.pdf, "--check")
    fonts = checked_by("pdffonts", printed.pdf).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


@pytest.mark.parametrize("document", OWN, ids=named)
def test_it_prints_with_nothing_answered(document: Document) -> None:
    printed = print_document(document, empty_order(document))
    pages = pages_of_pdf(printed.pdf)
    assert pages
    assert all("Pagina" in page for page in pages)


@pytest.mark.parametrize("document", OWN, ids=named)
def test_a_field_it_names_besides_exists_and_is_not_sealed(document: Document) -> None:
    for name in document.also:
        form_id, _, field_id = name.partition(".")
        assert form_id in document.forms
        assert form_by_id(form_id).field(field_id).handling.sensitive is None


@pytest.mark.parametrize("document", OWN, ids=named)
def test_every_clause_has_a_basis_and_both_languages_the_same_places(document: Document) -> None:
    whole = shipped_wording(document.wording)
    assert whole.reviews["ro"].state in {"unreviewed", "reviewed"}
    ids = [clause.id for article in whole.articles for clause in article.clauses]
    assert len(set(ids)) == len(ids)
    for article in whole.articles:
        assert article.basis
        for clause in article.clauses:
            placeholders(clause.text)
            assert not set(clause.text.ro) & set(CEDILLAS)
            assert not re.search(r"\{[^}]*\s[^}]*\}", clause.text.ro)


@FEW
@given(st.data())
def test_whatever_was_answered_what_stays_in_the_office_is_not_on_it(data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(OWN))
    marks = count(1)
    changes = {
        name: marked(document, name, data.draw(any_answers(form_by_id(name))), marks)
        for name in document.forms
    }
    for seen in (ADULT, UNACCOMPANIED):
        order = order_of(document, seen, changes)
        text = text_of_pdf(print_document(document, order).pdf).replace(" ", "")
        assert STAYS not in text
        assert set(paper_of(document, order).said) == set(document.forms)


def marked(
    document: Document, form_id: str, answers: Answers, marks: Iterator[int]
) -> dict[str, Answer]:
    """Return the answers with a mark in every text that this document may not show."""
    form = form_by_id(form_id)
    readable = {name: one for name, one in answers.items() if not isinstance(one, Typed)}
    also = {one.removeprefix(f"{form_id}.") for one in document.also}
    shown = printable(form, readable, document.shows, also)
    return {
        field.id: told(field, readable[field.id], marks, shown=field.id in shown, document=document)
        for field in form.fields
        if field.id in readable
    }


def told(
    field: Field, answer: Answer, marks: Iterator[int], *, shown: bool, document: Document
) -> Answer:
    if isinstance(field, Rows) and is_rows(answer):
        may = EVERY_PAPER if any(one.endswith(f".{field.id}") for one in document.also) else None
        return tuple(
            Row(
                row.id,
                {
                    cell.id: told(
                        cell,
                        row.answers[cell.id],
                        marks,
                        shown=shown
                        and cell.handling.sensitive is None
                        and cell.handling.paper in (may or document.shows),
                        document=document,
                    )
                    for cell in field.fields
                    if cell.id in row.answers and not isinstance(row.answers[cell.id], Typed)
                },
            )
            for row in answer
        )
    if not isinstance(field, Line | Paragraph) or not isinstance(answer, str):
        return answer
    if isinstance(field, Line) and field.pattern in (Pattern.CNP, Pattern.EMAIL):
        return f"exemplu{next(marks)}"
    return f"cuvânt {next(marks)}" if shown else f"{STAYS} {next(marks)}"
