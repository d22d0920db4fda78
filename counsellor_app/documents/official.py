"""What the documents beside the protocol share: their head, their clauses, answers by section."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.answers_on_paper import answered
from counsellor_app.documents.clause_parts import (
    article_heading,
    beside,
    clause,
    lead_in,
    point,
)
from counsellor_app.documents.clauses import PrintedArticle, PrintedParagraph
from counsellor_app.documents.courtesy import tongue
from counsellor_app.documents.formal import Institution, Registration, Signatory, letterhead
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, heading, note, paragraph
from counsellor_app.documents.script.bidi import isolated_ltr
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.text import short_date

PREVAILS = "Textul în limba română, din stânga, este cel care produce efecte."
IGI_SHORT = "INSPECTORATUL GENERAL PENTRU IMIGRĂRI"
IGI = f"ROMÂNIA\nMINISTERUL AFACERILOR INTERNE\n{IGI_SHORT}"


def head(
    paper: Paper, *, copies: int | None = None, addressed_to: Institution | None = None
) -> Flowable:
    """Return the letterhead of whoever prints, the centre of IGI or the organisation.

    On what the person writes stands to whom it is ``addressed_to`` instead.
    """
    day = None if paper.day is None else short_date(paper.day)
    registration = Registration(paper.number, day, copies)
    return with_prevailing(paper, letterhead(addressed_to or issuer(paper), registration))


def with_prevailing(paper: Paper, above: Flowable) -> Flowable:
    """Return the letterhead; where a language stands beside, that Romanian prevails, below it."""
    courtesy = paper.clauses.beside
    if courtesy is None:
        return above
    words = courtesy.tongue.words["beside"]
    return Kept((above, note(PREVAILS), note(words, courtesy.tongue.code)))


def issuer(paper: Paper) -> Institution:
    """Return the institution that prints the paper; an organisation stands for itself alone."""
    if paper.drafter.centre is None and paper.organisation is not None:
        return Institution(name=paper.organisation)
    centre = paper.drafter.centre or paper.centre
    if centre is None:
        return Institution(name=IGI)
    address = paper.rulebook.centre_address(centre, paper.signing)
    return Institution(name=IGI, unit=centre.full_name, address=address or "")


def drafter_place(
    paper: Paper, capacity: str = "ÎNTOCMIT DE", *, sealed: bool = False
) -> Signatory:
    """Return the place where whoever prints the paper signs it."""
    one = paper.drafter
    kind = SignatoryKind.NGO if one.centre is None else SignatoryKind.IGI
    return Signatory(
        capacity=capacity, name=one.name, remark=one.function, sealed=sealed, kind=kind
    )


def numbered(articles: Iterable[PrintedArticle]) -> Iterator[Flowable]:
    """Yield articles with number, title and basis; unnumbered ones are plain paragraphs."""
    for article in articles:
        if article.number is None:
            yield from plain(article)
            continue
        basis = basis_in_words(article.basis)
        second = title_beside(article, number=article.number)
        yield article_heading(f"Art. {article.number}", article.title.ro, basis, second)
        for one in article.paragraphs:
            yield from _clauses(article, one)


def plain(article: PrintedArticle) -> Iterator[Flowable]:
    """Yield the paragraphs of an article without number or title, with their lettered points."""
    for one in article.paragraphs:
        second = _beside(article, one)
        if one.text.ro:
            yield paragraph(one.text.ro) if second is None else beside(one.text.ro, second)
        yield from _points(article, one)


def titled(article: PrintedArticle, number: str = "") -> Iterator[Flowable]:
    """Yield an article under its title as a heading of the document."""
    yield heading(article.title.ro, title_beside(article), number=number)
    yield from plain(article)


def title_beside(article: PrintedArticle, number: int | None = None) -> Translated | None:
    """Return the title in the language beside, with its number as that language says it."""
    if article.language is None:
        return None
    words = article.title_beside
    if number is not None:
        counted = tongue(article.language).words["article"].format(number=number)
        words = f"{counted}  {words}"
    return Translated(words, article.language)


def sections(
    paper: Paper, form_id: str, *, leaving: Iterable[str] = (), first: int | None = None
) -> Iterator[Flowable]:
    """Yield the answers of a form under the titles of its sections, numbered from ``first``.

    ``leaving`` names fields and sections that stand elsewhere on the paper; a section without
    a printed answer takes no room.
    """
    left, answers = frozenset(leaving), paper.form(form_id)
    number = first
    for section in form_by_id(form_id).sections:
        fields = [one for one in section.fields if one.id in answers and one.id not in left]
        if section.id in left or not fields:
            continue
        yield heading(section.title.ro, number="" if number is None else f"{number}.")
        yield from answered(fields, answers)
        number = None if number is None else number + 1


def printed_sections(paper: Paper, form_id: str, leaving: Iterable[str] = ()) -> list[Section]:
    """Return the sections that ``sections`` would print."""
    left, answers = frozenset(leaving), paper.form(form_id)
    return [
        one
        for one in form_by_id(form_id).sections
        if one.id not in left
        and any(field.id in answers and field.id not in left for field in one.fields)
    ]


def basis_in_words(basis: Iterable[Basis]) -> str:
    """Return „art. 13, 18 alin. (4)”: places of the Ordinance after one „art.”; others whole."""
    whole = tuple(basis)
    places = [str(one).removeprefix("art. ") for one in whole if isinstance(one, Cite)]
    others = [str(one) for one in whole if not isinstance(one, Cite)]
    return "; ".join([*(["art. " + ", ".join(places)] if places else []), *others])


def _clauses(article: PrintedArticle, one: PrintedParagraph) -> Iterator[Flowable]:
    number = "" if one.number is None else f"({one.number})"
    begin = lead_in if one.points else clause
    yield begin(number, one.text.ro, _beside(article, one))
    yield from _points(article, one)


def _points(article: PrintedArticle, one: PrintedParagraph) -> Iterator[Flowable]:
    for each in one.points:
        mark = f"{each.letter})"
        second = None
        if article.language is not None:
            second = Translated(f"{isolated_ltr(mark)} {each.beside}", article.language)
        yield point(mark, each.text.ro, second=second)


def _beside(article: PrintedArticle, one: PrintedParagraph) -> Translated | None:
    """Return a paragraph in the language beside; that it has none once the office changed it."""
    if article.language is None:
        return None
    words = tongue(article.language).words["replaced"] if one.by_office else one.beside
    number = "" if one.number is None else f"{isolated_ltr(f'({one.number})')} "
    return Translated(f"{number}{words}", article.language)
