"""The tour reads back the papers it saved: the words of each page, and which bear a mark."""

import pypdfium2

from counsellor_app.errors import BadInput
from counsellor_app.text import Text

_UNREADABLE = Text("Hârtia salvată nu este un PDF.", "The saved paper is no PDF.")


def words_of_pages(content: bytes) -> tuple[str, ...]:
    """Return the words of each page; raise BadInput if the bytes are no PDF."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise BadInput(_UNREADABLE) from error
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return tuple(" ".join(words.replace("\u00a0", " ").split()) for words in pages)


def pages_with(mark: str, pages: tuple[str, ...]) -> tuple[int, ...]:
    """Return the numbers, from 1, of the pages that bear a mark."""
    return tuple(number for number, words in enumerate(pages, 1) if mark in words)
