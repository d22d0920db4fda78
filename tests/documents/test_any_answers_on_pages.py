"""Every document, whatever was answered: nothing overflows, stands alone, is parted or lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.forms import answers as said
from counsellor_app.forms.answers import Answer, Answers, RowId, Typed, is_rows
from counsellor_app.forms.kinds import Field, Paragraph, Rows
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT, UNACCOMPANIED
from tests.documents.golden_papers import OPEN
from tests.documents.page_faults import faults_of
from tests.documents.page_reading import codes_on
from tests.documents.paper_making import empty_order, order_of
from tests.strategies import FEW, any_answers

MOST_ROWS = 200
LONGEST_NOTE = 20_000
MANY = 20  # rows; in more of them each cell says a few words
FEW_WORDS = 60
A_FEW = settings(FEW, max_examples=max(2, FEW.max_examples // 2))
LONG_NAME = "Ștefănescu-Exemplu " * 6


def named(one: Document) -> str:
    return one.kind.value


# What is drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What an order is made of: answers form by form, and what else paper follows."""

    answers: Mapping[str, Answers]
    alone: bool  # else a complete case stands behind them
    final: bool
    of_a_minor: bool
    long_names: bool


@st.composite
def any_answers_to(draw: st.DrawFn, document: Document) -> Drawn:
    """Draw answers of any kind, tables from none to 200 rows, notes of any length."""
    final = draw(st.booleans())
    answers = {
        name: {
            field.id: fitted(field, answer, draw, final=final)
            for field, answer in answered(name, draw(any_answers(form_by_id(name))))
            if not (final and isinstance(answer, Typed))
        }
        for name in document.forms
    }
    alone, of_a_minor, long_names = (draw(st.booleans()) for _ in range(3))
    return Drawn(
        answers=answers, alone=alone, final=final, of_a_minor=of_a_minor, long_names=long_names
    )


def order_drawn(document: Document, drawn: Drawn) -> PrintOrder:
    """Return the order; the office's names are long, or number and day are left to the pen."""
    order = order_of(document, UNACCOMPANIED if drawn.of_a_minor else ADULT, drawn.answers)
    if drawn.alone:
        asked = {
            name: {key: one for key, one in order.answers[name].items() if key in own}
            for name, own in drawn.answers.items()
        }
        order = replace(order, answers={**order.answers, **asked})
    order = replace(order, final=drawn.final)
    if not drawn.long_names:
        return replace(order, number=None, day=None)
    drafter = replace(order.drafter, name=LONG_NAME, function=LONG_NAME.lower())
    return replace(order, drafter=drafter, organisation=LONG_NAME, number="W" * 40)


def answered(form_id: str, answers: Answers) -> Iterator[tuple[Field, Answer]]:
    for field in form_by_id(form_id).fields:
        if field.id in answers:
            yield field, answers[field.id]


def fitted(field: Field, answer: Answer, draw: st.DrawFn, *, final: bool) -> Answer:
    """Return the answer with letters that a font has, rows repeated and notes made long."""
    if isinstance(field, Rows) and is_rows(answer):
        count = draw(st.sampled_from((1, 2, 3, 5, 8, 13, MANY, 60, MOST_ROWS)))
        return repeated(field, answer, count, final=final)
    if isinstance(field, Paragraph) and isinstance(answer, str) and draw(st.integers(0, 9)) == 0:
        return ("propoziție destul de lungă; " * LONGEST_NOTE)[: draw(st.integers(1, LONGEST_NOTE))]
    return with_known_letters(answer) if final else answer


def repeated(field: Rows, rows: tuple[said.Row, ...], count: int, *, final: bool) -> Answer:
    """Return as many rows, saying the same in turn."""
    made = []
    for number, row in enumerate(islice(cycle(rows), count)):
        cells = {
            cell.id: with_known_letters(row.answers[cell.id]) if final else row.answers[cell.id]
            for cell in field.fields
            if cell.id in row.answers and not (final and isinstance(row.answers[cell.id], Typed))
        }
        if count > MANY:
            cells = {
                name: one[:FEW_WORDS] if isinstance(one, str) else one
                for name, one in cells.items()
            }
        made.append(said.Row(RowId(f"{row.id}-{number}"), cells))
    return tuple(made)


def with_known_letters(answer: Answer) -> Answer:
    """Return a text in which every letter is in a font: with another no final paper is made."""
    if not isinstance(answer, str) or isinstance(answer, said.NoAnswer):
        return answer
    return "".join("?" if one in missing_characters(answer) else one for one in answer)


def faults(document: Document, order: PrintOrder) -> list[str]:
    """Return what is wrong with the document as printed."""
    pdf = print_document(document, order).pdf
    return faults_of(pdf, document.story(paper_of(document, order)), drawn_whole=order.final)


# Every document


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
@A_FEW
@given(st.data())
def test_whatever_was_answered_no_page_has_a_fault(document: Document, data: st.DataObject) -> None:
    drawn = data.draw(any_answers_to(document))
    assert faults(document, order_drawn(document, drawn)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_with_nothing_answered_no_page_has_a_fault(document: Document) -> None:
    assert faults(document, empty_order(document)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_the_longest_tables_and_a_note_of_twenty_thousand_letters_print_whole(
    document: Document,
) -> None:
    changes = {name: the_most(document, name) for name in document.forms}
    order = order_of(document, ADULT, changes)
    assert faults(document, order) == []


def the_most(document: Document, form_id: str) -> dict[str, Answer]:
    """Return every table of the form with 200 rows, and its first note as long as may be."""
    form = form_by_id(form_id)
    whole = order_of(document).answers.get(form_id, {})
    most = dict(OPEN.get(form_id, {}))
    notes = 0
    for field in form.fields:
        answer = whole.get(field.id)
        if isinstance(field, Rows) and is_rows(answer):
            most[field.id] = repeated(field, answer, MOST_ROWS, final=True)
        if isinstance(field, Paragraph) and not notes and isinstance(answer, str):
            notes += 1
            most[field.id] = ("cuvânt " * LONGEST_NOTE)[:LONGEST_NOTE]
    return most


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_the_code_of_every_page_is_read_back_from_a_coarse_scan(document: Document) -> None:
    order = order_of(document, changes=OPEN)
    printed = print_document(document, order)
    start, code = f"RO-INT:{order.file.case.number}:v1", printed.content_hash[:20]
    found = codes_on(printed.pdf)
    assert found == [[f"{start}:p{page}:{code}"] for page in range(1, len(found) + 1)]
