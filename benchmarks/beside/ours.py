"""The text printed by the program: shaped, tagged, finished, as its papers are."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from benchmarks.beside.text import BesideText
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clause_parts import clause
from counsellor_app.documents.page import PageFrame, PlainFooter
from counsellor_app.documents.parts import Translated, heading, table, title

LIBRARY = "reportlab"
_LANGUAGES = {"fa-AF": "prs"}  # as our clauses name them


def pdf_of(text: BesideText) -> bytes:
    """Return the text as PDF."""
    frame = PageFrame(
        title=text.title, running_head=text.title, footer=PlainFooter("", "text de măsurat")
    )
    return build_pdf(_story(text), frame)


def _story(text: BesideText) -> Iterator[Flowable]:
    language = _LANGUAGES[text.language]
    for part in text.parts:
        yield title(text.title, Translated(text.title_beside, language))
        for one in part.clauses:
            yield clause(one.number, one.text, Translated(one.beside, language))
        for rows in part.tables:
            yield heading(rows.title)
            yield table(rows.head, rows.rows, rows.widths)
