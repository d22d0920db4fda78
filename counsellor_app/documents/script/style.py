"""What a stretch of text looks like, and what it is in the document's structure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from counsellor_app.documents.script.fonts import Family


class Align(Enum):
    """Where lines stand: START is left, or right in right-to-left text; END the other way."""

    START = "start"
    LEFT = "left"
    CENTER = "center"
    END = "end"


class Role(Enum):
    """What a part of the page is, by the names of PDF structure elements."""

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    LIST_ITEM = "LI"
    LIST_LABEL = "Lbl"
    LIST_BODY = "LBody"
    FIGURE = "Figure"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FORM = "Form"
    DOCUMENT = "Document"
    GROUP = "Div"
    FURNITURE = "Artifact"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight; the text is printed as it is, never read as markup."""

    text: str
    bold: bool = False


RichText = str | Run | Sequence[str | Run]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """A way to set text: sizes and spaces in points, grey from 0 (black) to 1 (white)."""

    family: Family = Family.SERIF
    bold: bool = False
    size: float = 10.0
    leading: float = 14.0
    grey: float = 0.0
    align: Align = Align.START
    space_before: float = 0.0
    space_after: float = 0.0
    role: Role = Role.PARAGRAPH
    outline_level: int | None = None
    """Where the text stands in the reader's table of contents, if it does."""
    tied: bool = False
    """Whether the text may not be the last thing on a page."""
