"""The text printed by WeasyPrint, out of a web page."""

from collections.abc import Iterator
from html import escape

from weasyprint import HTML

from benchmarks.beside.text import FONTS, OF, OTHERS, PAGE, SANS, SERIF, BesideText, Part, Table

LIBRARY = "weasyprint"
_STYLE = """
@page { size: A4; margin: 22mm 18mm 30mm 25mm;
  @bottom-right { font: 8.5pt SourceSans3;
    content: "%s " counter(page) " %s " counter(pages); } }
body { font: 10.5pt/14.5pt %s; }
h1 { font-size: 17pt; line-height: 21pt; margin: 0; } h1[dir] { font-size: 13.5pt; }
h2 { font: bold 11.5pt/15pt %s; break-after: avoid; margin: 9pt 0 3pt; }
table { width: 100%%; border-collapse: collapse; table-layout: fixed; }
td, th { vertical-align: top; text-align: start; padding: 2pt 4pt 4pt; }
tr { break-inside: avoid; }
.rows { font-size: 9pt; line-height: 12pt; } .rows tr { border-bottom: 0.5pt solid #808080; }
thead { background: #ebebeb; font: bold 8.3pt/10.5pt %s; }
"""


def pdf_of(text: BesideText) -> bytes:
    """Return the text as PDF."""
    page = f'<html lang="ro"><title>{escape(text.title)}</title><style>{_style()}</style>'
    body = "".join(words for part in text.parts for words in _part(text, part))
    made: bytes = HTML(string=f"{page}<body>{body}</body></html>").write_pdf()
    return made


def _style() -> str:
    faces = "".join(
        f"@font-face {{ font-family: {name}; font-weight: {weight};"
        f" src: url({(FONTS / f'{name}-{face}.ttf').as_uri()}) }}"
        for name in (SERIF, SANS, *OTHERS)
        for face, weight in (("Regular", 400), ("Bold", 700))
    )
    serif, sans = (", ".join((name, *OTHERS)) for name in (SERIF, SANS))
    return faces + _STYLE % (PAGE, OF, serif, sans, sans)


def _part(text: BesideText, part: Part) -> Iterator[str]:
    other = f'dir="rtl" lang="{text.language}"'
    yield f"<h1>{escape(text.title)}</h1><h1 {other}>{escape(text.title_beside)}</h1>"
    yield '<table><colgroup><col style="width: 9mm"><col><col></colgroup>'
    for one in part.clauses:
        yield f"<tr><td>{one.number}<td>{escape(one.text)}<td {other}>{escape(one.beside)}</tr>"
    yield "</table>"
    for table in part.tables:
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    shares = (100 * width / sum(table.widths) for width in table.widths)
    yield f'<h2>{escape(table.title)}</h2><table class="rows"><colgroup>'
    yield "".join(f'<col style="width: {share:.2f}%">' for share in shares)
    heads = "".join(f"<th>{escape(head)}" for head in table.head)
    yield f"</colgroup><thead><tr>{heads}</tr></thead>"
    for row in table.rows:
        cells = "".join(f'<td dir="auto">{escape(cell)}' for cell in row)
        yield f"<tr>{cells}</tr>"
    yield "</table>"
