"""Information sheets read back by poppler and pdfium: their words, numbers; sound and tagged."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.courtesy import LANGUAGES, Courtesy, courtesy
from counsellor_app.documents.courtesy_sheet import courtesy_sheet
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import paper_of
from tests.documents.finished_reading import accessibility_errors
from tests.documents.pack_making import checked_by, pack_of, pages_of_pdf

LEAST = 0.85
LEAST_OF = {"ar": 0.75, "prs": 0.75}
RIGHT_TO_LEFT = ("ar", "prs", "ps", "ckb", "ur")
OF_EACH_SCRIPT = ("tr", "uk", "ar", "ti", "bn", "ne")
DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
BETWEEN_WORDS = re.compile(r"[\s\u00a0،,.;:؛()„”“«»\"፡፤።।۔]+")
NUMBERS = re.compile(r"(?<![\w/.])\d+(?:[./]\d+)+(?![\w/])")


@cache
def sheet(code: str) -> bytes:
    return courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack_of(), code)


def with_poppler(pdf: bytes) -> str:
    return " ".join(pages_of_pdf(pdf))


def with_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


READERS: dict[str, Callable[[bytes], str]] = {"poppler": with_poppler, "pdfium": with_pdfium}


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", DIRECTIONS.sub("", text))


def in_language(code: str) -> Courtesy:
    words = courtesy("protocol", code)
    assert words is not None
    return words


def printed_in(code: str) -> Iterator[str]:
    """Yield what the sheet says in its language: heading, titles, clauses with their values."""
    words = in_language(code)
    yield from (words.tongue.words[name] for name in ("heading", "prevails", "as_written"))
    order = replace(pack_of(), clauses=Clauses(beside=words))
    for article in PROTOCOL_PACK.articles(paper_of(PROTOCOL_PACK, order)):
        if article.number is not None:
            yield article.title_beside
        for one in article.paragraphs:
            yield one.beside
            yield from (point.beside for point in one.points)


def words_of(text: str) -> Counter[str]:
    return Counter(word for word in BETWEEN_WORDS.split(plain(text)) if word)


def share_found(code: str, read: Callable[[bytes], str]) -> float:
    """Return the share of the words that a reader gives whole, each as often as it is printed."""
    expected = words_of(" ".join(printed_in(code)))
    found = expected & words_of(read(sheet(code)))
    return found.total() / expected.total()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_reader_finds_nearly_all_words_of_a_language(code: str, reader: str) -> None:
    assert words_of(" ".join(printed_in(code))).total() > 400
    assert share_found(code, READERS[reader]) >= LEAST_OF.get(code, LEAST)


def test_words_in_the_order_of_their_shapes_would_not_be_found() -> None:
    turned = " ".join(word[::-1] for word in with_poppler(sheet("ar")).split())
    assert share_found("ar", lambda _: turned) < LEAST_OF["ar"] / 2


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_numbers_and_days_among_letters_from_the_right_are_read_in_their_order(
    code: str, reader: str
) -> None:
    numbers = Counter(NUMBERS.findall(plain(" ".join(printed_in(code)))))
    assert {"44/2004", "02.11.2026"} <= set(numbers)
    read = plain(READERS[reader](sheet(code)))
    assert {one for one, often in numbers.items() if read.count(one) < often} == set()


@pytest.mark.parametrize("code", OF_EACH_SCRIPT)
def test_a_sheet_of_each_script_is_a_sound_file(code: str) -> None:
    assert "No syntax or stream encoding errors" in checked_by("qpdf", sheet(code), "--check")


def test_a_sheet_of_any_script_meets_the_standard_of_accessibility() -> None:
    sheets = {code: sheet(code) for code in OF_EACH_SCRIPT}
    assert accessibility_errors(sheets, "--layer", "conformance") == []
