"""What stands on every page around the text: running head, footer, marks, page x of y."""

from dataclasses import dataclass
from datetime import date
from typing import IO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.documents import look
from counsellor_app.documents.marks import draw_line
from counsellor_app.documents.project import Project, draw_project
from counsellor_app.documents.qr import draw_qr
from counsellor_app.documents.script.canvas import ScriptCanvas
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import Role, TextStyle
from counsellor_app.documents.stack import height_of
from counsellor_app.text import Language, Text, short_date

CODE_LENGTH = 20
"""Hexadecimal figures of the content hash that paper carries, printed and in the QR code."""

_DRAFT = Text("PROIECT – NESEMNAT", "DRAFT – UNSIGNED")
_PRACTICE = Text("EXERCIȚIU", "PRACTICE")
_PAGE_OF = Text("Pagina {page} din {pages}", "Page {page} of {pages}")
_CASE_AND_VERSION = Text("Dosar {case} · versiunea {version}", "Case {case} · version {version}")
_VERSION = Text("Versiunea {version}", "Version {version}")
_CASE = Text("Dosar {case}", "Case {case}")
_CONTENT_CODE = Text("Cod de conținut: {code}", "Content code: {code}")
_INITIALS = Text("Parafe", "Initials")
_VERIFIED = Text(
    "{act}: text consolidat la {consolidated}, verificat la {verified}",
    "{act}: text consolidated on {consolidated}, checked on {verified}",
)
_NOT_VERIFIED = Text(
    "{act}: text consolidat la {consolidated}, neverificat",
    "{act}: text consolidated on {consolidated}, not checked",
)

_QR_SIZE = 14 * mm
_QR_BOTTOM = 8.5 * mm
_AFTER_QR = 17 * mm
_INITIALS_WIDTH = 15 * mm
_INITIALS_HEIGHT = 8.5 * mm
_INITIALS_STEP = 16.5 * mm
_PAGE_NUMBER_TOP = 9.3 * mm
_PAGE_NUMBER_WIDTH = 45 * mm
_MARK_ANGLE = 52
_RULE = 0.5
_HEAD_SHARE = 0.68
_RULE_GREY = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterFacts:
    """What the footer says; ``content_code`` is the hexadecimal content hash or its start.

    A document outside any case (a blank form, an office list) has an empty case number.
    """

    case_number: str
    version: int
    content_code: str
    law_line: str
    edition: str = ""
    """The version of the clauses in words, with how many of them the office replaced."""


@dataclass(frozen=True, slots=True)
class PlainFooter:
    """The footer of a paper that is not issued: no code, nothing a stranger can look up.

    A paper of the office, of no case, has an empty case number.
    """

    case_number: str
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """A document's title and furniture; the title names kind and number, never a person.

    Without footer facts a page has neither footer nor code.
    """

    title: str
    running_head: str
    footer: FooterFacts | PlainFooter | None
    running_reference: str = ""
    language: Language = Language.RO
    draft: bool = False
    practice: bool = False
    initials: tuple[str, ...] = ()
    project: Project | None = None
    attached: bytes | None = None
    """What the document says as data, inside the file for whoever takes it over."""

    @property
    def is_issued(self) -> bool:
        """Tell whether the paper is the final one that a code stands on."""
        return isinstance(self.footer, FooterFacts) and not self.draft


def law_line(act: str, consolidated: date, verified: date | None, language: Language) -> str:
    """Return the footer's words on the state of an act; never the first half alone."""
    if verified is None:
        text = _NOT_VERIFIED.filled(act=act, consolidated=short_date(consolidated))
        return text.to(language)
    text = _VERIFIED.filled(
        act=act, consolidated=short_date(consolidated), verified=short_date(verified)
    )
    return text.to(language)


def qr_content(footer: FooterFacts, page: int) -> str:
    """Return what the QR code of a page says."""
    code = footer.content_code[:CODE_LENGTH]
    return f"RO-INT:{footer.case_number}:v{footer.version}:p{page}:{code}"


class PageCanvas(ScriptCanvas):
    """Keeps every page until the last is known, then adds head and footer to each."""

    def __init__(self, target: IO[bytes], frame: PageFrame) -> None:
        super().__init__(target, frame.language)
        self.is_signable = frame.is_issued
        self._frame = frame
        self._pages: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page for later."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # not in the stubs

    def save(self) -> None:
        """Finish every page, then write the document."""
        pages = self._pages
        for page in pages:
            self.__dict__.update(page)
            draw_furniture(self, self._frame, len(pages))
            self.write_outline()
            Canvas.showPage(self)
        super().save()


def draw_page_marks(canvas: ScriptCanvas, frame: PageFrame) -> None:
    """Draw the state of a draft or exercise above and under the text; the project that pays."""
    words = _state_words(frame)
    if words:
        _draw_state(canvas, words)
    if frame.project is not None and canvas.getPageNumber() == 1:
        draw_project(canvas, frame.project)


def draw_furniture(canvas: ScriptCanvas, frame: PageFrame, pages: int) -> None:
    """Draw running head and footer of the current page."""
    page = canvas.getPageNumber()
    match frame.footer:
        case FooterFacts():
            _draw_foot(canvas, frame, frame.footer, pages)
        case PlainFooter():
            _draw_plain_foot(canvas, frame, frame.footer, pages)
    _draw_head(canvas, frame, page)


def _draw_state(canvas: ScriptCanvas, words: tuple[str, ...]) -> None:
    # Read aloud once, as the first words of the document; on every further page it is furniture.
    style = look.STATE_LINE if canvas.getPageNumber() == 1 else look.STATE_LINE_AGAIN
    at = (look.LEFT_MARGIN, look.HEADER_LINE + 28)
    _place(canvas, " · ".join(words), style, at, look.CONTENT_WIDTH)
    canvas.saveState()
    canvas.translate(look.PAGE_WIDTH / 2, look.PAGE_HEIGHT / 2)
    canvas.rotate(_MARK_ANGLE)
    extent = look.PAGE_HEIGHT
    y = len(words) * look.PAGE_MARK.leading / 2
    for word in words:
        _place(canvas, word, look.PAGE_MARK, (-extent / 2, y), extent)
        y -= look.PAGE_MARK.leading
    canvas.restoreState()


def _draw_foot(canvas: ScriptCanvas, frame: PageFrame, footer: FooterFacts, pages: int) -> None:
    page = canvas.getPageNumber()
    right = look.PAGE_WIDTH - look.RIGHT_MARGIN
    with canvas.marked(Role.FURNITURE):
        draw_line(canvas, (look.LEFT_MARGIN, right), look.FOOTER_TOP, _RULE, _RULE_GREY)
        draw_qr(canvas, qr_content(footer, page), (look.LEFT_MARGIN, _QR_BOTTOM), _QR_SIZE)
    _draw_footer_facts(canvas, frame, footer)
    _draw_initials(canvas, frame, right)
    _draw_page_number(canvas, frame, pages, _PAGE_NUMBER_TOP)


def _draw_plain_foot(
    canvas: ScriptCanvas, frame: PageFrame, footer: PlainFooter, pages: int
) -> None:
    left, right = look.LEFT_MARGIN, look.PAGE_WIDTH - look.RIGHT_MARGIN
    with canvas.marked(Role.FURNITURE):
        draw_line(canvas, (left, right), look.FOOTER_TOP, _RULE, _RULE_GREY)
    case = _CASE.filled(case=footer.case_number).to(frame.language)
    words = f"{case} · {footer.template}" if footer.case_number else footer.template
    top = look.FOOTER_TOP - 4
    _place(canvas, words, look.FOOTER, (left, top), look.CONTENT_WIDTH - _PAGE_NUMBER_WIDTH)
    _draw_page_number(canvas, frame, pages, top)


def _draw_page_number(canvas: ScriptCanvas, frame: PageFrame, pages: int, top: float) -> None:
    number = _PAGE_OF.filled(page=canvas.getPageNumber(), pages=pages).to(frame.language)
    at = (look.PAGE_WIDTH - look.RIGHT_MARGIN - _PAGE_NUMBER_WIDTH, top)
    _place(canvas, number, look.FOOTER_RIGHT, at, _PAGE_NUMBER_WIDTH)


def _draw_head(canvas: ScriptCanvas, frame: PageFrame, page: int) -> None:
    width, left = look.CONTENT_WIDTH, look.LEFT_MARGIN
    top = look.HEADER_LINE + 16
    if page > 1:
        words = " · ".join(part for part in (canvas.part, frame.running_head) if part)
        _place(canvas, words, look.RUNNING_HEAD, (left, top), width * _HEAD_SHARE)
        at = (left + width * _HEAD_SHARE, top)
        room = width * (1 - _HEAD_SHARE)
        _place(canvas, frame.running_reference, look.RUNNING_HEAD_RIGHT, at, room)
        with canvas.marked(Role.FURNITURE):
            draw_line(canvas, (left, left + width), look.HEADER_LINE, _RULE, _RULE_GREY)


def _draw_footer_facts(canvas: ScriptCanvas, frame: PageFrame, footer: FooterFacts) -> None:
    code = footer.content_code[:CODE_LENGTH]
    grouped = " ".join(code[start : start + 4] for start in range(0, len(code), 4))
    first = _CASE_AND_VERSION if footer.case_number else _VERSION
    lines = (
        first.filled(case=footer.case_number, version=footer.version).to(frame.language),
        _CONTENT_CODE.filled(code=grouped).to(frame.language),
        " · ".join(part for part in (footer.law_line, footer.edition) if part),
    )
    left = look.LEFT_MARGIN + _AFTER_QR
    taken = _INITIALS_STEP * len(frame.initials) + 14 * mm
    width = look.CONTENT_WIDTH - _AFTER_QR - (taken if frame.initials else 0)
    y = look.FOOTER_TOP - 4
    for line in lines:
        y -= _place(canvas, line, look.FOOTER, (left, y), width)


def _draw_initials(canvas: ScriptCanvas, frame: PageFrame, right: float) -> None:
    if not frame.initials:
        return
    top = look.FOOTER_TOP - 2 * mm
    x = right - len(frame.initials) * _INITIALS_STEP + (_INITIALS_STEP - _INITIALS_WIDTH)
    label = _INITIALS.to(frame.language)
    _place(canvas, label, look.INITIALS, (x - 15 * mm, top - 2.6 * mm), 13 * mm)
    for who in frame.initials:
        with canvas.marked(Role.FURNITURE):
            canvas.setStrokeGray(0)
            canvas.setLineWidth(_RULE)
            canvas.rect(x, top - _INITIALS_HEIGHT, _INITIALS_WIDTH, _INITIALS_HEIGHT)
        _place(
            canvas,
            who,
            look.FOOTER_CENTER,
            (x - 2, top - _INITIALS_HEIGHT - 1),
            _INITIALS_WIDTH + 4,
        )
        x += _INITIALS_STEP


def _state_words(frame: PageFrame) -> tuple[str, ...]:
    states = ((frame.draft, _DRAFT), (frame.practice, _PRACTICE))
    return tuple(text.to(frame.language) for holds, text in states if holds)


def _place(
    canvas: ScriptCanvas, text: str, style: TextStyle, at: tuple[float, float], width: float
) -> float:
    """Draw a text downwards from the left top point ``at``; return its height."""
    paragraph = ScriptParagraph(text, style)
    height = height_of(paragraph, width)
    paragraph.drawOn(canvas, at[0], at[1] - height)
    return height
