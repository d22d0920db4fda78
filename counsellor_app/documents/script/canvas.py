"""The page the text engine draws on: our fonts only, and marks of what each part is."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import IO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.script.embedding import EmbeddedFont
from counsellor_app.documents.script.font_file import FontFile
from counsellor_app.documents.script.structure import Element, SigningField, Structure
from counsellor_app.documents.script.style import Role
from counsellor_app.text import Language, Text

_PDF_VERSION = (1, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A heading, its depth, and where it stands: page from 1, points from the page's foot."""

    page: int
    text: str
    level: int
    top: float


class ScriptCanvas(Canvas):
    """A ReportLab canvas that knows no font but the embedded ones.

    ReportLab keeps a page as a copy of the canvas's dictionary: what belongs to the whole
    document lies in objects that all copies share.
    """

    def __init__(self, target: IO[bytes], language: Language) -> None:
        super().__init__(
            target,
            pagesize=A4,
            invariant=1,  # equal input, equal bytes: no clock in the file
            pageCompression=0,  # the finishing pass compresses
            pdfVersion=_PDF_VERSION,
            lang=language.locale.replace("_", "-"),
        )
        self.structure = Structure()
        self._language = language
        self.part = ""  # the part of the document being printed, for the running head
        self.is_signable = False  # places to sign become fields
        self._embedded: dict[str, EmbeddedFont] = {}
        self._outline: list[OutlineEntry] = []

    def embedded(self, font: FontFile) -> EmbeddedFont:
        """Return this document's use of a font, begun at the first call."""
        if font.name not in self._embedded:
            use = EmbeddedFont(font, f"F{len(self._embedded) + 1}")
            self._embedded[font.name] = use
            document: PDFDocument = self._doc  # type: ignore[attr-defined]  # not in the stubs
            document.delayedFonts.append(use)
        return self._embedded[font.name]

    def enter_outline(self, text: str, level: int, height: float) -> None:
        """Note a heading for the reader's table of contents, ``height`` above the origin."""
        _, top = self.absolutePosition(0, height)
        self._outline.append(
            OutlineEntry(page=self.getPageNumber(), text=text, level=level, top=top)
        )

    def write_outline(self) -> None:
        """Enter the headings of the current page; a bookmark binds to the page being closed."""
        here = self.getPageNumber()
        allowed = 0  # a level may follow only the one above it
        for index, entry in enumerate(self._outline):
            level = min(entry.level, allowed)
            allowed = level + 1
            if entry.page == here:
                key = f"heading{index}"
                self.bookmarkHorizontalAbsolute(key, entry.top)
                self.addOutlineEntry(entry.text, key, level)

    @contextmanager
    def marked(self, part: Role | Element) -> Iterator[None]:
        """Mark what is drawn inside as a part of the document, or as furniture."""
        element = Element(role=part) if isinstance(part, Role) else part
        if self.structure.in_furniture:
            yield
            return
        if element.role is Role.FURNITURE:
            with self.structure.as_furniture():
                self.addLiteral("/Artifact BMC")
                yield
                self.addLiteral("EMC")
            return
        with self.structure.within(element):
            number = self.structure.next_mark(self.getPageNumber() - 1)
            self.addLiteral(f"/{element.role.value} <</MCID {number}>> BDC")
            yield
            self.addLiteral("EMC")

    def once(self, element: Element) -> AbstractContextManager[None]:
        """Let an element that is drawn again, as the head of a table is, be furniture."""
        return self.marked(Role.FURNITURE) if element.is_placed else nullcontext()

    def figure(self, shows: Text, size: tuple[float, float]) -> AbstractContextManager[None]:
        """Mark a drawing at the origin as a figure, with words for those who do not see it."""
        left, bottom = self.absolutePosition(0, 0)
        box = (left, bottom, left + size[0], bottom + size[1])
        words = shows.to(self._language)
        return self.marked(Element(role=Role.FIGURE, alternative=words, box=box))

    def place_to_sign(self, who: str, words: str, size: tuple[float, float]) -> None:
        """Make the room at the origin a field to sign in, if this paper is to be signed."""
        if not self.is_signable:
            return
        left, bottom = self.absolutePosition(0, 0)
        box = (left, bottom, left + size[0], bottom + size[1])
        field = SigningField(self.getPageNumber() - 1, box, who, words)
        element = Element(role=Role.FORM, alternative=words, content=[field])
        with self.structure.within(element):
            pass  # nothing is drawn: the field stands over the paper

    def _make_preamble(self) -> None:
        # ReportLab's own begins every page with Helvetica, which is never embedded.
        self._preamble = "1 0 0 1 0 0 cm"


def canvas_of(flowable: Flowable) -> ScriptCanvas:
    """Return the canvas a flowable is being drawn on; raise TypeError on a foreign one."""
    canvas = flowable.canv
    if not isinstance(canvas, ScriptCanvas):
        raise TypeError("parts are drawn on a ScriptCanvas only")
    return canvas
