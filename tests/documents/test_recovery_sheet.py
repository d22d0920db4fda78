"""The recovery sheet: one page, the whole code, nothing that names anybody, no QR code."""

from datetime import date

import pypdfium2
import pytest
import zxingcpp

from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.text import Language
from tests.documents.pack_making import checked_by, pages_of_pdf

CODE = "0A7X-0D8Y-4P8D-8HNE-CE2G-C83Z-52QY-Q2KR-JFV0"
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.RO, "23 noiembrie 2026"), (Language.EN, "23 November 2026")],
    ids=["ro", "en"],
)
def test_the_sheet_is_one_dated_page_with_every_sign_of_the_code(
    language: Language, words: str
) -> None:
    pages = pages_of_pdf(recovery_sheet_pdf(CODE, language, TODAY))
    assert len(pages) == 1
    assert words in pages[0]
    signs = "".join(pages[0].split())
    for group in CODE.split("-"):
        assert group in signs


def test_the_groups_stand_in_their_order_and_every_sign_at_an_equal_distance() -> None:
    page = pypdfium2.PdfDocument(recovery_sheet_pdf(CODE, Language.RO, TODAY))[0].get_textpage()
    signs = [page.get_charbox(n) for n in range(page.count_chars()) if is_large(page, n)]
    text = "".join(
        page.get_text_range(n, 1) for n in range(page.count_chars()) if is_large(page, n)
    )
    assert text == CODE.replace("-", "")
    middles = [(left + right) / 2 for left, _, right, _ in signs]
    steps = [b - a for n, (a, b) in enumerate(zip(middles, middles[1:], strict=False)) if n % 4 < 3]
    assert max(steps) - min(steps) < 2.5


def is_large(page: pypdfium2.PdfTextPage, number: int) -> bool:
    _, bottom, _, top = page.get_charbox(number)
    return bool(top - bottom > 15)


def test_nobody_is_named_and_no_camera_reads_the_code() -> None:
    pdf = recovery_sheet_pdf(CODE, Language.RO, TODAY)
    text = pages_of_pdf(pdf)[0]
    assert not any(name in text for name in ("IGI", "Dosar", "Beneficiar", "Centrul"))
    assert zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil()) == []
    assert CODE not in checked_by("pdfinfo", pdf)


def test_the_sheet_is_a_sound_file_and_the_same_every_time() -> None:
    pdf = recovery_sheet_pdf(CODE, Language.RO, TODAY)
    assert "No syntax" in checked_by("qpdf", pdf, "--check")
    assert pdf == recovery_sheet_pdf(CODE, Language.RO, TODAY)
