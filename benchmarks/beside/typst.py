"""The text printed by Typst, out of its own language; the text itself it reads from the file."""

import json
from dataclasses import asdict

import typst

from benchmarks.beside.text import FONTS, OF, PAGE, BesideText

LIBRARY = "typst"
_SOURCE = """
#let data = json(bytes(sys.inputs.text))
#let others = ("Scheherazade New", "Noto Serif Ethiopic", "Noto Serif Bengali",
  "Noto Serif Devanagari")
#let sans = ("Source Sans 3", ..others)
#set document(title: data.title)
#set page(paper: "a4", margin: (left: 25mm, right: 18mm, top: 22mm, bottom: 30mm),
  footer: context align(right, text(font: sans, size: 8.5pt)[
    @PAGE #counter(page).display() @OF #counter(page).final().first()]))
#set text(font: ("Source Serif 4", ..others), size: 10.5pt, lang: "ro", hyphenate: false)
#let language = data.language.split("-")
#let beside(words) = text(lang: language.first(), region: language.last(), dir: rtl, words)
#for part in data.parts [
  #heading(level: 1, data.title)
  #align(right, text(size: 13.5pt, weight: "bold", beside(data.title_beside)))
  #grid(columns: (9mm, 1fr, 1fr), gutter: 6pt, ..part.clauses.map(one =>
    (one.number, one.text, align(right, beside(one.beside)))).flatten())
  #for rows in part.tables {
    heading(level: 2, rows.title)
    set text(size: 9pt)
    show table.cell.where(y: 0): set text(font: sans, size: 8.3pt, weight: "bold")
    table(columns: rows.widths.map(width => width * 1fr), stroke: (bottom: 0.5pt + gray),
      fill: (_, row) => if row == 0 { luma(92%) },
      table.header(..rows.head), ..rows.rows.flatten())
  }
]
"""


def pdf_of(text: BesideText) -> bytes:
    """Return the text as PDF."""
    made: bytes = typst.compile(
        _SOURCE.replace("@PAGE", PAGE).replace("@OF", OF).encode(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"text": json.dumps(asdict(text), ensure_ascii=False)},
    )
    return made
