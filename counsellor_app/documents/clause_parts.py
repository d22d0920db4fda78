"""The parts that clauses are made of: Romanian alone, or with another language beside it.

Romanian stands at the left and prevails; both begin level, clause by clause.
"""

from dataclasses import replace

from reportlab.platypus.flowables import Flowable, Spacer

from counsellor_app.documents import look
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.parts import Translated, space
from counsellor_app.documents.rows import Cell, Row, numbered
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import RichText as Rich

_COLUMN_GAP = 10.0
_HEADING_SHARE = 0.68
_AFTER_MARK = 5.0
_ROOM = look.CONTENT_WIDTH - look.CLAUSE_INDENT
_HALF = _ROOM / 2


def article_heading(
    number: str, text: str, basis: str, second: Translated | None = None
) -> Flowable:
    """Return the heading of an article, with the places it rests on small at the right.

    With a second language the places stand below the Romanian heading.
    """
    words = ScriptParagraph(f"{number}  {text}" if number else text, look.HEADING)
    if second is not None:
        return _heading_in_two(words, basis, second)
    taken = min(words.natural_width() + _COLUMN_GAP, look.CONTENT_WIDTH * _HEADING_SHARE)
    lowered = (Spacer(1, look.HEADING.leading - look.HEADING_BASIS.leading - 1),)
    places = ScriptParagraph(basis, look.HEADING_BASIS)
    cells = (
        Cell(content=(words,), width=taken),
        Cell(content=(*lowered, places), width=look.CONTENT_WIDTH - taken),
    )
    above = Spacer(1, look.HEADING.space_before)
    return Kept((above, Row(cells, look.HEADING_ROW)), tied=True)


def clause(number: str, text: Rich, second: Translated | None = None) -> Flowable:
    """Return a numbered clause; with its courtesy wording beside it, both begin level."""
    counted = ScriptParagraph(number, look.CLAUSE_NUMBER)
    wording = ScriptParagraph(text, look.CLAUSE_TEXT)
    indent = Cell(content=(counted,), width=look.CLAUSE_INDENT)
    if second is None:
        return numbered(number, (indent, Cell(content=(wording,), width=_ROOM)), look.CLAUSE_ROW)
    cells = (indent, Cell(content=(wording,), width=_HALF, right=_COLUMN_GAP), _beside(second))
    return numbered(number, cells, look.BILINGUAL_ROW)


def lead_in(number: str, text: Rich, second: Translated | None = None) -> Flowable:
    """Return a clause that points follow: never the last thing on a page."""
    return Kept((clause(number, text, second),), tied=True)


def point(
    mark: str, text: Rich, language: str = "ro", second: Translated | None = None
) -> Flowable:
    """Return one point of a list under a clause: ``point("a)", "...")``."""
    counted = ScriptParagraph(mark, look.CLAUSE_TEXT)
    needed = max(look.POINT_INDENT, counted.natural_width() + _AFTER_MARK)
    indent = look.CLAUSE_INDENT + needed
    label = Cell(content=(counted,), width=indent, left=look.CLAUSE_INDENT)
    wording = (ScriptParagraph(text, look.CLAUSE_TEXT, language),)
    if second is None:
        cells = (label, Cell(content=wording, width=look.CONTENT_WIDTH - indent))
        return numbered(mark, cells, look.POINT_ROW, depth=2)
    left = Cell(content=wording, width=_HALF - needed, right=_COLUMN_GAP)
    row_look = replace(look.BILINGUAL_ROW, top=look.POINT_ROW.top, bottom=look.POINT_ROW.bottom)
    return numbered(mark, (label, left, _beside(second)), row_look, depth=2)


def beside(text: Rich, second: Translated) -> Flowable:
    """Return running text with its other language in the right half of the page."""
    wording = ScriptParagraph(text, look.TEXT)
    left = Cell(content=(wording,), width=look.CLAUSE_INDENT + _HALF, right=_COLUMN_GAP)
    return Row((left, _beside(second)), replace(look.BILINGUAL_ROW, divider=1))


def _beside(second: Translated) -> Cell:
    words = ScriptParagraph(second.text, look.CLAUSE_TEXT, second.language)
    return Cell(content=(words,), width=_HALF, left=_COLUMN_GAP)


def _heading_in_two(words: ScriptParagraph, basis: str, second: Translated) -> Flowable:
    places = ScriptParagraph(basis, replace(look.HEADING_BASIS, align=look.TEXT.align))
    other = ScriptParagraph(second.text, look.HEADING_SECOND, second.language)
    cells = (
        Cell(content=(words, places), width=look.CLAUSE_INDENT + _HALF, right=_COLUMN_GAP),
        Cell(content=(other,), width=_HALF, left=_COLUMN_GAP),
    )
    return Kept((space(3), Row(cells, look.HEADING_ROW)), tied=True)
