"""What the tour reads back from a saved paper: the mark of a draft, page by page."""

from dataclasses import replace

import pytest

from counsellor_app.demo.tour_reading import pages_with, words_of_pages
from counsellor_app.errors import BadInput
from tests.documents.pack_making import NUMBER, pack_of, print_pack

MARK = "PROIECT – NESEMNAT"


def test_the_mark_of_a_draft_is_read_on_each_page_and_on_none_of_a_final_pack() -> None:
    final = pack_of()
    draft = words_of_pages(print_pack(replace(final, final=False)).pdf)
    issued = words_of_pages(print_pack(final).pdf)

    assert pages_with(MARK, draft) == tuple(range(1, len(draft) + 1))
    assert pages_with(MARK, issued) == ()
    assert pages_with(NUMBER, issued) == tuple(range(1, len(issued) + 1))
    assert len(draft) == len(issued) > 1


def test_what_is_no_pdf_is_told_in_words() -> None:
    with pytest.raises(BadInput):
        words_of_pages(b"EX-45/2026")
