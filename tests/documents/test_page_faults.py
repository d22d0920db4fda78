"""What may be wrong with pages is found; places to sign and formats that once were wrong."""

from dataclasses import replace

import pytest
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.parts import (
    bold,
    page_break,
    paragraph,
    question_and_answer,
    space,
    table,
)
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.script.paragraph import ScriptParagraph
from tests.documents.page_faults import faults_of
from tests.documents.page_reading import has_empty_boxes, pages_read, words_on
from tests.documents.test_script_text import FRAME

FILLING = "Cuvinte care stau unde nu au loc. "
BLOCK = signature_block("Semnături. Părțile semnează.", [Signatory(capacity="BENEFICIAR")])
LEAD, *PLACES = BLOCK.content
TOO_WIDE = Cell(content=(ScriptParagraph(FILLING * 3, look.TEXT),), width=look.CONTENT_WIDTH + 90)
UNCOUNTED = replace(FRAME, footer=None)
WRONG: dict[str, tuple[list[Flowable], str]] = {
    "too wide": ([Row((TOO_WIDE,), look.BARE_ROW)], "leaves the frame"),
    "over another": ([paragraph(FILLING), space(-6), paragraph("Altele, pe ele.")], "stands over"),
    "a lone head": ([table(("Nr.", "Ce"), [], (1, 9)), paragraph(FILLING)], "stands alone"),
    "a lone head, then a page": ([table(("Nr.", "Ce"), [], (1, 9)), page_break()], "stands alone"),
    "places parted": ([paragraph(FILLING), LEAD, page_break(), *PLACES], "places to sign stand"),
    "the lead alone": ([paragraph(FILLING), page_break(), LEAD, *PLACES], "begins a page"),
    "no lead": ([paragraph(FILLING), *PLACES], "is not on one page"),
    "no such letter": ([paragraph("漢")], "no font has '漢'"),
    "a box": ([paragraph("漢")], "an empty box"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_with_a_page_is_found(wrong: str) -> None:
    parts, fault = WRONG[wrong]
    signed = [BLOCK] if any(one is PLACES[-1] for one in parts) else []
    found = faults_of(build_pdf(parts, FRAME), signed)
    assert any(fault in one for one in found), found


def test_a_page_without_its_number_and_places_out_of_order_are_found() -> None:
    (found,) = faults_of(build_pdf([paragraph(FILLING)], UNCOUNTED), [])
    assert "its number is not on it" in found
    assert faults_of(build_pdf([paragraph(FILLING), BLOCK], FRAME), [BLOCK]) == []


# What was mended for it


@pytest.mark.parametrize("places", [12, 18, 40])
def test_more_places_to_sign_than_a_page_holds_stand_row_by_row_under_their_names(
    places: int,
) -> None:
    who = [Signatory(capacity=f"MARTOR {number}") for number in range(places)]
    block = signature_block("Semnături. Martorii semnează.", who)
    pdf = build_pdf([paragraph(FILLING), block], FRAME)
    assert faults_of(pdf, [block]) == []
    for page in pages_read(pdf):
        words = words_on(page.own)
        assert words.count("MARTOR") == words.count("Semnătura")


@pytest.mark.parametrize("sign", list("\u0600\u06dd\u1680\u2028\u2029\ufff9\U0001bca0"))
def test_a_format_that_a_font_lacks_is_told_or_unseen_but_never_an_empty_box(sign: str) -> None:
    pdf = build_pdf([paragraph(f"unu{sign}doi"), paragraph(bold(sign))], FRAME)
    assert has_empty_boxes(pdf) == bool(missing_characters(sign))


@pytest.mark.parametrize("before", [0, 30])
def test_what_is_kept_together_and_is_taller_than_a_page_is_printed_over_several(
    before: int,
) -> None:
    long = question_and_answer("Ce s-a spus?", FILLING * 600)
    parts = [paragraph("unu\n" * before + "doi"), Kept((long, paragraph("Ultimul.")))]
    pdf = build_pdf(parts, FRAME)
    assert faults_of(pdf, []) == []
    words = "".join(words_on(page.own) for page in pages_read(pdf))
    assert words.count("Cuvintecare") == 600
    assert words.endswith("Ultimul.")


def test_a_tall_block_of_places_does_not_begin_a_page() -> None:
    who = [Signatory(capacity=f"MARTOR {number}") for number in range(15)]
    block = signature_block("Semnături. Martorii semnează.", who)
    parts = [paragraph("unu\n" * 30), paragraph(FILLING), block]
    assert faults_of(build_pdf(parts, FRAME), [block]) == []
