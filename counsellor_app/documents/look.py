"""How documents look: the page, its margins, greys and text styles. Lengths in points."""

from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from counsellor_app.documents.script.fonts import Family
from counsellor_app.documents.script.style import Align, Role, TextStyle

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT_MARGIN = 25 * mm  # room for the binding holes
RIGHT_MARGIN = 18 * mm
TOP_MARGIN = 22 * mm
BOTTOM_MARGIN = 30 * mm
CONTENT_WIDTH = PAGE_WIDTH - LEFT_MARGIN - RIGHT_MARGIN
CONTENT_HEIGHT = PAGE_HEIGHT - TOP_MARGIN - BOTTOM_MARGIN
FOOTER_TOP = 24 * mm
HEADER_LINE = PAGE_HEIGHT - 16 * mm

UNSPLIT_HEIGHT = 120.0
"""A clause, answer or table row up to this height is never divided between two pages."""

LABEL_GREY = 0.25
RULE_GREY = 0.5
FILL_GREY = 0.92
MARK_GREY = 0.89

CHECKBOX_SIZE = 3.4 * mm
SIGNING_HEIGHT = 13 * mm
PEN_HEIGHT = 6 * mm
CLAUSE_INDENT = 9 * mm
POINT_INDENT = 7 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLook:
    """Space, rules and fill of one row of columns."""

    top: float = 2.0
    bottom: float = 4.0
    rule_above: float = 0.0
    rule_below: float = 0.0
    rule_grey: float = RULE_GREY
    fill: float | None = None
    divider: int | None = None
    """The column that has a vertical rule on its left."""


TITLE = TextStyle(
    bold=True, size=17, leading=21, role=Role.TITLE, outline_level=0, tied=True, space_after=2
)
TITLE_SECOND = TextStyle(bold=True, size=13.5, leading=18, role=Role.TITLE, tied=True)
HEADING = TextStyle(
    family=Family.SANS,
    bold=True,
    size=11.5,
    leading=15,
    space_before=9,
    space_after=3,
    role=Role.HEADING,
    outline_level=1,
    tied=True,
)
HEADING_SECOND = TextStyle(
    family=Family.SANS, bold=True, size=11, leading=15, role=Role.HEADING, tied=True
)
HEADING_BASIS = TextStyle(
    family=Family.SANS, size=7.5, leading=9.5, grey=LABEL_GREY, align=Align.END
)
SUBHEADING = TextStyle(
    family=Family.SANS,
    bold=True,
    size=9.5,
    leading=12.5,
    space_before=7,
    space_after=2,
    role=Role.SUBHEADING,
    tied=True,
)
TEXT = TextStyle(size=10.5, leading=14.5, space_after=4)
CLAUSE_TEXT = TextStyle(size=10.5, leading=14.5)
CLAUSE_NUMBER = TextStyle(family=Family.SANS, bold=True, size=8.5, leading=14.5)
QUESTION = TextStyle(family=Family.SANS, size=9, leading=12.5, grey=LABEL_GREY)
ANSWER = TextStyle(size=10, leading=13)
TABLE_HEAD = TextStyle(family=Family.SANS, bold=True, size=8.3, leading=10.5)
TABLE_LABEL = TextStyle(family=Family.SANS, bold=True, size=9, leading=12)
TABLE_TEXT = TextStyle(size=9, leading=12)
TABLE_FIGURE = TextStyle(family=Family.SANS, size=8.5, leading=12)
FIELD_CAPTION = TextStyle(family=Family.SANS, size=7.5, leading=9.5, grey=LABEL_GREY)
FIELD_VALUE = TextStyle(size=10, leading=13, align=Align.LEFT)
CHOICE = TextStyle(family=Family.SANS, size=9, leading=14)
NOTE = TextStyle(
    family=Family.SANS,
    size=8,
    leading=10.5,
    grey=LABEL_GREY,
    space_before=2,
    space_after=4,
)
LEAD = TextStyle(family=Family.SANS, size=9, leading=12.5, space_after=0, tied=True)
SIGNATORY_ROLE = TextStyle(family=Family.SANS, bold=True, size=8.5, leading=10.6)
SIGNATORY_NAME = TextStyle(size=10, leading=13, align=Align.LEFT)
SIGNATORY_SECOND = TextStyle(family=Family.SANS, size=8, leading=10.5, align=Align.LEFT)
SIGNATURE_CAPTION = TextStyle(family=Family.SANS, size=7.5, leading=9.5, align=Align.LEFT)
SEAL = TextStyle(family=Family.SANS, size=8, leading=9, grey=0.35, align=Align.CENTER)
INSTITUTION = TextStyle(family=Family.SANS, bold=True, size=10, leading=13)
INSTITUTION_UNIT = TextStyle(family=Family.SANS, size=8.5, leading=11)
INSTITUTION_ADDRESS = TextStyle(family=Family.SANS, size=8, leading=10.5, grey=LABEL_GREY)
REGISTRATION = TextStyle(family=Family.SANS, size=9, leading=13)

FOOTER = TextStyle(family=Family.SANS, size=7.5, leading=9.6, role=Role.FURNITURE)
FOOTER_RIGHT = TextStyle(
    family=Family.SANS, size=8.5, leading=10.6, role=Role.FURNITURE, align=Align.END
)
FOOTER_CENTER = TextStyle(
    family=Family.SANS, size=6.5, leading=8, role=Role.FURNITURE, align=Align.CENTER
)
INITIALS = TextStyle(family=Family.SANS, size=7.5, leading=9, role=Role.FURNITURE, align=Align.END)
RUNNING_HEAD = TextStyle(family=Family.SANS, size=8, leading=10, role=Role.FURNITURE)
RUNNING_HEAD_RIGHT = TextStyle(
    family=Family.SANS, size=8, leading=10, role=Role.FURNITURE, align=Align.END
)
STATE_LINE = TextStyle(family=Family.SANS, bold=True, size=8, leading=10, align=Align.CENTER)
STATE_LINE_AGAIN = replace(STATE_LINE, role=Role.FURNITURE)
PAGE_MARK = TextStyle(
    family=Family.SANS,
    bold=True,
    size=54,
    leading=66,
    grey=MARK_GREY,
    role=Role.FURNITURE,
    align=Align.CENTER,
)

CODE_SIGN = TextStyle(family=Family.SANS, bold=True, size=26, leading=32, align=Align.CENTER)
CODE_NUMBER = TextStyle(family=Family.SANS, size=8, leading=12, grey=LABEL_GREY, align=Align.CENTER)

# Large type for those who read with difficulty, of documents that a person takes home.
LARGE_TITLE = TextStyle(
    family=Family.SANS, bold=True, size=26, leading=32, role=Role.TITLE, outline_level=0, tied=True
)
LARGE_TITLE_SECOND = TextStyle(
    family=Family.SANS, size=18, leading=24, grey=LABEL_GREY, role=Role.TITLE, tied=True
)
LARGE_NAME = TextStyle(family=Family.SANS, bold=True, size=18, leading=25, align=Align.LEFT)
LARGE_HEADING = TextStyle(
    family=Family.SANS,
    bold=True,
    size=19,
    leading=25,
    role=Role.HEADING,
    outline_level=1,
    tied=True,
)
LARGE_HEADING_SECOND = TextStyle(
    family=Family.SANS, size=16, leading=25, grey=LABEL_GREY, role=Role.HEADING, tied=True
)
LARGE_TEXT = TextStyle(family=Family.SANS, size=16, leading=21.5)
LARGE_STRONG = TextStyle(family=Family.SANS, bold=True, size=16, leading=21.5)
LARGE_SECOND = TextStyle(family=Family.SANS, size=16, leading=21.5, grey=LABEL_GREY)
READING_TITLE = TextStyle(family=Family.SANS, bold=True, size=11, leading=14)
READING_TEXT = TextStyle(size=12, leading=16.5)
READING_SECOND = TextStyle(size=12, leading=16.5, grey=LABEL_GREY)

PLAIN_ROW = RowLook()
CLAUSE_ROW = RowLook(top=1.5, bottom=3)
BILINGUAL_ROW = RowLook(top=2, bottom=4, divider=2)
POINT_ROW = RowLook(top=0, bottom=2.5)
QUESTION_ROW = RowLook(top=3, bottom=4, rule_below=0.5)
FIELD_ROW = RowLook(top=2, bottom=3, rule_below=0.5)
HEADER_ROW = RowLook(top=3.5, bottom=4.5, rule_above=1, rule_below=1, rule_grey=0, fill=FILL_GREY)
TABLE_ROW = RowLook(top=3, bottom=5, rule_below=0.5)
HEADING_ROW = RowLook(top=0, bottom=2)
BARE_ROW = RowLook(top=0, bottom=0)
STEP_ROW = RowLook(top=6, bottom=7, rule_below=0.5)
STEP_HEAD_ROW = RowLook(top=0, bottom=0)
LARGE_HEADING_ROW = RowLook(top=0, bottom=4, rule_below=1.2, rule_grey=0)
