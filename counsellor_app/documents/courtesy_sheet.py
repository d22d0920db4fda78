"""The information sheet of a document in the person's language: to understand, never to sign.

An unreviewed translation does not stand on the paper that is signed. It is printed apart, headed
as what it is, without places to sign, without a code, and it is not kept as an issue.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents import look
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.catalogue import document_of
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.courtesy import NOT_VERIFIED, Courtesy, Tongue, courtesies, courtesy
from counsellor_app.documents.courtesy_plan import PLAN_WORDING, plan_in
from counsellor_app.documents.information_notice import RECEIVED
from counsellor_app.documents.information_notice import SUBJECT as OF_NOTICE
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.lodging_annex import DOCUMENT as AGREEMENT
from counsellor_app.documents.lodging_annex import agreement_articles
from counsellor_app.documents.page import PageFrame, PlainFooter
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import framed, space
from counsellor_app.documents.printing import PrintOrder, paper_of
from counsellor_app.documents.protocol import SUBJECT, TITLE
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.bidi import isolated_ltr
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import Run
from counsellor_app.text import Text

_PREVAILS = (
    "Numai textul în limba română se semnează și produce efecte. Această foaie vă ajută să îl "
    "înțelegeți și nu se semnează."
)
_MARGIN = 7 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What a document's sheet is called, the article it leaves out, whether the plan follows."""

    title: Text
    subject: Text
    leaves: str = ""
    with_plan: bool = False
    with_agreement: bool = False


_SHEETS: Mapping[DocumentKind, _Sheet] = {
    DocumentKind.PROTOCOL_PACK: _Sheet(
        title=Text(TITLE, "PROTOCOL"),
        subject=Text(SUBJECT, "on taking part in the integration programme"),
        with_agreement=True,
        with_plan=True,
    ),
    DocumentKind.INDIVIDUAL_PLAN: _Sheet(
        title=Text("PLAN INDIVIDUAL", "INDIVIDUAL PLAN"),
        subject=Text("de măsuri în vederea integrării", "of measures for integration"),
        with_plan=True,
    ),
    DocumentKind.INFORMATION_NOTICE: _Sheet(
        title=Text("NOTĂ DE INFORMARE", "INFORMATION NOTICE"),
        subject=Text(OF_NOTICE, "on the processing of personal data"),
        leaves=RECEIVED,
    ),
}


_AGREEMENT = {
    "title": Text("ANEXA NR. 3", "ANNEX NO. 3"),
    "subject": Text("Acordul privind condițiile de cazare", "Agreement on lodging"),
}


def has_sheet(kind: DocumentKind) -> bool:
    """Tell whether a document can be explained on a sheet in another language."""
    return kind in _SHEETS


def sheet_languages(kind: DocumentKind) -> tuple[Courtesy, ...]:
    """Return the languages a document's sheet can be printed in, in the order of the house."""
    return courtesies(document_of(kind).wording) if has_sheet(kind) else ()


def courtesy_sheet(kind: DocumentKind, order: PrintOrder, code: str) -> bytes:
    """Return the sheet as PDF; equal orders give equal bytes.

    Raise KeyError for a document without a sheet, or a language that lacks its present text.
    """
    document, sheet = document_of(kind), _SHEETS[kind]
    words = courtesy(document.wording, code)
    if words is None:
        raise KeyError(code)
    agreement = courtesy(AGREEMENT, code)
    clauses = replace(order.clauses, beside=words, further=(agreement,) if agreement else ())
    paper = paper_of(document, replace(order, clauses=clauses))
    name = f"{NOT_VERIFIED}: {document.head}"
    frame = PageFrame(
        title=name,
        running_head=name,
        footer=PlainFooter(
            order.file.case.number, f"{NOT_VERIFIED} ({code}) · clauze: ediția {words.follows}"
        ),
        draft=False,
        practice=order.practice,
    )
    articles = [one for one in document.articles(paper) if one.key != sheet.leaves]
    return build_pdf(_story(paper, sheet, words, articles), frame)


def _story(
    paper: Paper, sheet: _Sheet, words: Courtesy, articles: Iterable[PrintedArticle]
) -> Iterator[Flowable]:
    yield _what_it_is(words.tongue)
    yield space(2)
    yield from _titles(sheet, words, paper)
    for article in articles:
        yield from _article(article, words.tongue)
    plan = courtesy(PLAN_WORDING, words.tongue.code) if sheet.with_plan else None
    if plan is not None:
        yield from plan_in(plan, paper)
    if sheet.with_agreement:
        yield from _agreement(paper, words.tongue)


def _agreement(paper: Paper, tongue: Tongue) -> Iterator[Flowable]:
    """Yield the agreement on lodging where it is due and the language has it."""
    words = courtesy(AGREEMENT, tongue.code)
    articles = agreement_articles(paper)
    if words is None or not articles:
        return
    yield space(3)
    for name, text in _AGREEMENT.items():
        style = look.TITLE if name == "title" else look.TITLE_SECOND
        yield ScriptParagraph(words.said("paper", name, text), style, tongue.code)
    for article in articles:
        yield from _article(article, tongue)


def _what_it_is(tongue: Tongue) -> Flowable:
    said = tongue.words
    return framed(
        ScriptParagraph(Run(NOT_VERIFIED.upper(), bold=True), look.TEXT),
        ScriptParagraph(_PREVAILS, look.NOTE),
        ScriptParagraph(Run(said["heading"], bold=True), look.TEXT, tongue.code),
        ScriptParagraph(f"{said['prevails']} {said['as_written']}", look.TEXT, tongue.code),
    )


def _titles(sheet: _Sheet, words: Courtesy, paper: Paper) -> Iterator[Flowable]:
    code = words.tongue.code
    yield ScriptParagraph(words.said("paper", "title", sheet.title), look.TITLE, code)
    yield ScriptParagraph(words.said("paper", "subject", sheet.subject), look.TITLE_SECOND, code)
    romanian = f"{sheet.title.ro} {sheet.subject.ro}, {paper.reference}"
    yield ScriptParagraph(romanian, look.NOTE)


def _article(article: PrintedArticle, tongue: Tongue) -> Iterator[Flowable]:
    if article.number is not None:
        number = tongue.words["article"].format(number=article.number)
        yield ScriptParagraph(f"{number}  {article.title_beside}", look.HEADING, tongue.code)
    for one in article.paragraphs:
        if one.beside:
            mark = "" if one.number is None else f"({one.number})"
            lead = _marked(mark, one.beside, tongue)
            yield Kept((lead,), tied=True) if one.points else lead
        if one.by_office:
            yield ScriptParagraph(tongue.words["replaced"], look.NOTE, tongue.code)
        for each in one.points:
            yield _marked(f"{each.letter})", each.beside, tongue, inside=True)


def _marked(mark: str, words: str, tongue: Tongue, *, inside: bool = False) -> Flowable:
    """Return a paragraph after its mark; a point stands further in, at the side it begins on."""
    said = f"{isolated_ltr(mark)} {words}" if mark else words
    margin = _MARGIN if inside else 0.0
    left, right = (0.0, margin) if tongue.runs_to_the_left else (margin, 0.0)
    paragraph = ScriptParagraph(said, look.TEXT, tongue.code)
    cell = Cell(content=(paragraph,), width=look.CONTENT_WIDTH, left=left, right=right)
    return Row((cell,), look.POINT_ROW)
