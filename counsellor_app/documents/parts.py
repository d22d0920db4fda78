"""The parts documents are made of: the only maker of paragraphs.

Strings are printed as they are, never read as markup; bold is a ``Run``. ``Rich`` is a
string, a ``Run`` or a sequence of both. Each function returns one flowable for ``build_pdf``;
letterhead and signatures are in ``formal``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from counsellor_app.documents import look
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.marks import (
    Boxed,
    CheckBox,
    Choice,
    Choices,
    DottedLine,
    PartBegins,
    Rule,
)
from counsellor_app.documents.rows import Cell, Grid, Row, table_row
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.script.style import Run, TextStyle

AS_TYPED = "und"
"""The language of what somebody typed: shown in the direction its first letter asks for."""

_COLUMN_GAP = 10.0
_QUESTION_SHARE = 0.38
_WRITING_LINE = 8 * mm

Content = Rich | Flowable | Sequence[Flowable]


@dataclass(frozen=True, slots=True)
class Translated:
    """A wording in another language, by its code: ``ar``, ``uk``, ``prs``."""

    text: Rich
    language: str


def bold(text: str) -> Run:
    """Make a text bold, to stand among others in a sequence."""
    return Run(text, bold=True)


def title(text: str, second: Translated | None = None, *, basis: str = "") -> Flowable:
    """Return the title of a document or annex over a strong rule; its ``basis`` stands below."""
    content: list[Flowable] = [ScriptParagraph(text, look.TITLE)]
    if second is not None:
        content.append(ScriptParagraph(second.text, look.TITLE_SECOND, second.language))
    content.append(Rule(1.2, above=3))
    if basis:
        content += [space(2), ScriptParagraph(basis, look.TEXT)]
    content.append(space(2))
    return Kept(tuple(content), tied=True)


def heading(text: str, second: Translated | None = None, *, number: str = "") -> Flowable:
    """Return a heading; it is never the last thing on a page."""
    whole = ScriptParagraph(f"{number}  {text}" if number else text, look.HEADING)
    if second is None:
        return whole
    half = look.CONTENT_WIDTH / 2
    other = ScriptParagraph(second.text, look.HEADING_SECOND, second.language)
    cells = (
        Cell(content=(whole,), width=half, right=_COLUMN_GAP),
        Cell(content=(other,), width=half, left=_COLUMN_GAP),
    )
    return Kept((space(3), Row(cells, look.CLAUSE_ROW)), tied=True)


def subheading(text: str) -> Flowable:
    """Return a heading below a heading."""
    return ScriptParagraph(text, look.SUBHEADING)


def paragraph(text: Rich, language: str = "ro") -> Flowable:
    """Return running text across the page."""
    return ScriptParagraph(text, look.TEXT, language)


def note(text: Rich, language: str = "ro") -> Flowable:
    """Return small grey text: where something comes from, how to fill it in."""
    return ScriptParagraph(text, look.NOTE, language)


def question_and_answer(question: str, answer: Content) -> Flowable:
    """Return a question with what was answered beside it: words, choices or several parts."""
    asked = look.CONTENT_WIDTH * _QUESTION_SHARE
    cells = (
        Cell(content=(ScriptParagraph(question, look.QUESTION),), width=asked, right=_COLUMN_GAP),
        Cell(content=_content(answer, look.ANSWER), width=look.CONTENT_WIDTH - asked),
    )
    return Row(cells, look.QUESTION_ROW)


def table(
    header: Sequence[str], rows: Iterable[Sequence[Content]], widths: Sequence[float]
) -> Flowable:
    """Return a table; ``widths`` are shares of the page's width, one for each column.

    The header is repeated on every page, no row stands alone at a page's edge, and a
    signature block that follows stays with the last rows. A cell is text, a flowable
    (``label``, ``figure``, ``checkbox``) or several; an empty string leaves room for a pen.
    """
    unit = look.CONTENT_WIDTH / sum(widths)
    columns = [width * unit for width in widths]
    heads = [ScriptParagraph(text, look.TABLE_HEAD) for text in header]
    top = table_row([(head,) for head in heads], columns, look.HEADER_ROW, "Column")
    contents = [[_content(cell, look.TABLE_TEXT) for cell in row] for row in rows]
    # Where headers would outnumber what they head, labels stay ordinary cells.
    scope = "Row" if len(contents) * (len(columns) - 2) >= len(columns) else ""
    return Grid(top, [table_row(cells, columns, look.TABLE_ROW, scope) for cells in contents])


def label(text: Rich) -> Flowable:
    """Return the bold name of a table row."""
    return ScriptParagraph(text, look.TABLE_LABEL, AS_TYPED)


def body(text: Rich) -> Flowable:
    """Return running text in a table cell, to stand under a label."""
    return ScriptParagraph(text, look.TABLE_TEXT, AS_TYPED)


def figure(text: str) -> Flowable:
    """Return a number, date or code in a table cell."""
    return ScriptParagraph(text, look.TABLE_FIGURE, AS_TYPED)


def key_values(pairs: Sequence[tuple[str, Rich | None]], columns: int = 2) -> Flowable:
    """Return captions with their values below, in columns; None is a dotted line for a pen."""
    width = look.CONTENT_WIDTH / columns
    cells = [
        Cell(content=(_caption(name), _value(value)), width=width, right=_COLUMN_GAP)
        for name, value in pairs
    ]
    empty = Cell(content=(), width=width)
    rows = []
    for start in range(0, len(cells), columns):
        line = cells[start : start + columns]
        rows.append(Row([*line, *[empty] * (columns - len(line))], look.FIELD_ROW))
    return Kept((*rows, space(2)))


def checkbox(checked: bool) -> Flowable:
    """Return a tick box, crossed or empty."""
    return CheckBox(checked)


def choices(options: Sequence[tuple[str, bool]]) -> Flowable:
    """Return the possible answers, each with its tick box: ``(("Da", True), ("Nu", False))``."""
    return Choices([Choice(name, checked) for name, checked in options])


def dotted_line(caption: str = "") -> Flowable:
    """Return a line for a pen across the page, after a caption if there is one."""
    line = DottedLine(_WRITING_LINE)
    if not caption:
        return line
    words = ScriptParagraph(caption, look.REGISTRATION)
    taken = min(words.natural_width() + 6, look.CONTENT_WIDTH / 2)
    lowered = (Spacer(1, _WRITING_LINE - look.REGISTRATION.leading), words)
    cells = (
        Cell(content=lowered, width=taken),
        Cell(content=(line,), width=look.CONTENT_WIDTH - taken),
    )
    return Row(cells, look.BARE_ROW)


def writing_space(lines: int) -> Flowable:
    """Return several dotted lines that stay together."""
    return Kept(tuple(DottedLine(_WRITING_LINE) for _ in range(lines)))


def framed(*content: Flowable) -> Flowable:
    """Return content in a thin frame: what must not be overlooked."""
    return Kept((space(2), Boxed(content, padding=6, thickness=0.8), space(2)))


def space(millimetres: float) -> Flowable:
    """Return empty height."""
    return Spacer(1, millimetres * mm)


def part_begins(name: str) -> Flowable:
    """Return the unseen beginning of a part, which the running head names from here on."""
    return PartBegins(name)


def page_break() -> Flowable:
    """Return the end of a page: an annex begins on its own."""
    return PageBreak()


def _content(content: Content, style: TextStyle) -> tuple[Flowable, ...]:
    if isinstance(content, Flowable):
        return (content,)
    if isinstance(content, (str, Run)):
        return (ScriptParagraph(content, style, AS_TYPED),) if content else ()
    flowables = tuple(item for item in content if isinstance(item, Flowable))
    words = tuple(item for item in content if not isinstance(item, Flowable))
    return (ScriptParagraph(words, style, AS_TYPED), *flowables) if words else flowables


def _caption(text: str) -> Flowable:
    return ScriptParagraph(text, look.FIELD_CAPTION)


def _value(value: Rich | None) -> Flowable:
    if value is None:
        return DottedLine(look.PEN_HEIGHT)
    return ScriptParagraph(value, look.FIELD_VALUE, AS_TYPED)
