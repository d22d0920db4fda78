"""Where pages end: what stays together, and that nothing is lost at an edge."""

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clause_parts import clause
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.keeping import SignatureBlock
from counsellor_app.documents.page import FooterFacts, PageFrame
from counsellor_app.documents.parts import (
    Content,
    Translated,
    framed,
    heading,
    key_values,
    label,
    note,
    paragraph,
    question_and_answer,
    space,
    subheading,
    table,
    title,
    writing_space,
)

FRAME = PageFrame(
    title="Probă",
    running_head="Probă",
    footer=FooterFacts(case_number="X-1", version=1, content_code="00" * 32, law_line="lege"),
)
SIGNATORIES = [
    Signatory(capacity="BENEFICIAR", name="Ștefan Țăranu"),
    Signatory(capacity="CONSILIER"),
    Signatory(capacity="COORDONATOR", sealed=True),
    Signatory(capacity="INTERPRET"),
]
HEADER = "CAPULTABELULUI"


def pages_of(story: list[Flowable]) -> list[str]:
    document = pypdfium2.PdfDocument(build_pdf(story, FRAME))
    return [page.get_textpage().get_text_range() for page in document]


def signing() -> Flowable:
    return signature_block("SEMNĂTURI aici.", SIGNATORIES)


def rows_on(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"rândul(\d+)x", page)]


def rows(count: int, height: int = 1) -> Flowable:
    body: list[list[Content]] = [
        [label(f"rândul{n}x"), "cuvinte " * height, ""] for n in range(count)
    ]
    return table([HEADER, "Text", "Semnătura"], body, [2, 3, 2])


@pytest.mark.parametrize("count", range(17, 30))
def test_signatures_stand_with_their_lead_and_the_last_two_clauses(count: int) -> None:
    clauses = [clause(f"{n}.", f"clauza{n}x " + "cuvinte " * 18) for n in range(count)]
    pages = pages_of([*clauses, signing()])
    signed = next(page for page in pages if "BENEFICIAR" in page)
    for part in ("SEMNĂTURI", "INTERPRET", f"clauza{count - 1}x", f"clauza{count - 2}x"):
        assert part in signed


@pytest.mark.parametrize("count", range(18, 34))
def test_signatures_after_a_table_stand_with_its_last_two_rows(count: int) -> None:
    pages = pages_of([rows(count), space(3), signing()])
    signed = next(page for page in pages if "BENEFICIAR" in page)
    assert rows_on(signed)[-2:] == [count - 2, count - 1]
    assert HEADER in signed
    assert sum("BENEFICIAR" in page for page in pages) == 1


def test_signatures_after_one_endless_clause_stand_with_its_last_lines() -> None:
    pages = pages_of([clause("1.", "cuvinte " * 1500 + "ultimul"), signing()])
    signed = next(page for page in pages if "BENEFICIAR" in page)
    assert "ultimul" in signed


def test_signatures_after_an_endless_row_stand_with_its_last_lines() -> None:
    endless = table([HEADER], [["primul"], ["cuvinte " * 1500 + "ultimul"]], [1])
    pages = pages_of([endless, signing()])
    signed = next(page for page in pages if "BENEFICIAR" in page)
    assert "ultimul" in signed


def test_more_signatures_than_a_page_holds_are_still_printed() -> None:
    many = [Signatory(capacity=f"MARTORUL{n}x") for n in range(30)]
    pages = "".join(pages_of([rows(3), signature_block("Semnături.", many)]))
    assert all(f"MARTORUL{n}x" in pages for n in range(30))


@pytest.mark.parametrize("count", [2, 3, 25, 40, 41, 42, 43, 44, 45, 46, 47, 60, 90])
def test_a_table_repeats_its_header_and_leaves_no_row_alone(count: int) -> None:
    pages = pages_of([paragraph("Început."), rows(count)])
    on_pages = [rows_on(page) for page in pages if rows_on(page)]
    assert [row for page in on_pages for row in page] == list(range(count))
    assert all(len(page) >= 2 for page in on_pages)
    assert all(HEADER in page for page in pages if rows_on(page))


def test_a_row_taller_than_a_page_is_continued() -> None:
    pages = pages_of([rows(3, height=900)])
    assert len(pages) > 3
    assert sorted(row for page in pages for row in rows_on(page)) == [0, 1, 2]
    assert sum(page.count("cuvinte") for page in pages) == 2700


@pytest.mark.parametrize("filling", range(36, 52))
def test_a_heading_is_never_the_last_thing_on_a_page(filling: int) -> None:
    lines = [paragraph("rând") for _ in range(filling)]
    parts = [heading("TITLUL", number="2."), subheading("SUBTITLUL"), rows(30)]
    pages = pages_of([*lines, *parts])
    headed = next(page for page in pages if "TITLUL" in page)
    assert "SUBTITLUL" in headed
    assert HEADER in headed
    assert len(rows_on(headed)) >= 2


def test_a_heading_does_not_carry_a_long_table_to_the_next_page() -> None:
    pages = pages_of([paragraph("Început."), heading("TITLUL"), rows(80)])
    assert len(rows_on(pages[0])) > 20


def test_bilingual_clauses_keep_both_wordings_on_one_page() -> None:
    clauses = [
        clause(f"{n}.", f"clauza{n}x " + "cuvinte " * 20, Translated(f"пункт{n}x слова", "uk"))
        for n in range(40)
    ]
    for page in pages_of(list(clauses)):
        assert re.findall(r"clauza(\d+)x", page) == re.findall(r"пункт(\d+)x", page)


Counted = tuple[list[Flowable], int]  # parts, and how many times they say "text"

PARTS: st.SearchStrategy[Counted] = st.one_of(
    st.integers(1, 400).map(lambda n: ([title("Anexa"), paragraph("text " * n)], n)),
    st.integers(0, 2000).map(lambda n: ([heading("Titlu"), rows(n % 60 + 1, n % 90)], 0)),
    st.integers(1, 1500).map(lambda n: ([clause("1.", "text " * n)], n)),
    st.integers(1, 700).map(
        lambda n: ([clause("1.", "text " * n, Translated("слово " * n, "uk"))], n)
    ),
    st.integers(0, 1500).map(lambda n: ([question_and_answer("De ce?", "text " * n)], n)),
    st.integers(1, 60).map(lambda n: ([subheading("Mai mic"), writing_space(n)], 0)),
    st.integers(1, 70).map(lambda n: ([key_values([("Nume", "text")] * n)], n)),
    st.integers(1, 200).map(lambda n: ([framed(paragraph("text " * n)), note("text")], n + 1)),
    st.builds(lambda: ([signing()], 0)),
)


@given(st.lists(PARTS, min_size=1, max_size=6))
@settings(max_examples=20, deadline=None)
def test_any_order_of_parts_of_any_length_is_printed_whole(groups: list[Counted]) -> None:
    story = [part for parts, _ in groups for part in parts]
    signings = sum(isinstance(part, SignatureBlock) for part in story)
    text = "".join(pages_of(story))
    assert text.count("text") == sum(count for _, count in groups)
    assert text.count("BENEFICIAR") == signings
