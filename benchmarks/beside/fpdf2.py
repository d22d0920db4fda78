"""The text printed by fpdf2, with text shaping."""

from fpdf import FPDF
from fpdf.fonts import FontFace

from benchmarks.beside.text import FONTS, OF, OTHERS, PAGE, SANS, SERIF, BesideText, Part, Table

LIBRARY = "fpdf2"
_LEFT, _RIGHT, _TOP, _BOTTOM = 25, 18, 22, 30  # millimetres
_WIDTHS = (9, 79, 79)


def pdf_of(text: BesideText) -> bytes:
    """Return the text as PDF."""
    pdf = FPDF(format="A4")
    pdf.set_margins(_LEFT, _TOP, _RIGHT)
    pdf.set_auto_page_break(auto=True, margin=_BOTTOM)
    for name in (SERIF, SANS, *OTHERS):
        pdf.add_font(name, "", FONTS / f"{name}-Regular.ttf")
        pdf.add_font(name, "B", FONTS / f"{name}-Bold.ttf")
    pdf.set_fallback_fonts(list(OTHERS), exact_match=False)
    pdf.set_text_shaping(True)
    pdf.footer = lambda: _number(pdf)
    pdf.add_page()
    for part in text.parts:
        _draw_title(pdf, text)
        _draw(pdf, part)
    return bytes(pdf.output())


def _draw_title(pdf: FPDF, text: BesideText) -> None:
    pdf.set_font(SERIF, "B", 17)
    pdf.multi_cell(0, 8, text.title, align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(SERIF, "B", 13.5)
    pdf.multi_cell(0, 7, text.title_beside, align="R", new_x="LMARGIN", new_y="NEXT")


def _draw(pdf: FPDF, part: Part) -> None:
    pdf.set_font(SERIF, "", 10.5)
    columns = {"col_widths": _WIDTHS, "text_align": ("LEFT", "LEFT", "RIGHT")}
    looks = {"borders_layout": "NONE", "line_height": 5.1, "first_row_as_headings": False}
    with pdf.table(**columns, **looks) as clauses:
        for one in part.clauses:
            clauses.row([one.number, one.text, one.beside])
    for table in part.tables:
        _draw_table(pdf, table)


def _draw_table(pdf: FPDF, table: Table) -> None:
    pdf.set_font(SANS, "B", 11.5)
    pdf.multi_cell(0, 7, table.title, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(SERIF, "", 9)
    head = FontFace(family=SANS, emphasis="BOLD", size_pt=8.3, fill_color=235)
    looks = {"borders_layout": "HORIZONTAL_LINES", "line_height": 4.2, "text_align": "LEFT"}
    with pdf.table(col_widths=table.widths, headings_style=head, **looks) as rows:
        for row in (table.head, *table.rows):
            rows.row(row)


def _number(pdf: FPDF) -> None:
    pdf.set_y(-20)
    pdf.set_font(SANS, "", 8.5)
    pdf.cell(0, 5, f"{PAGE} {pdf.page_no()} {OF} {{nb}}", align="R")
