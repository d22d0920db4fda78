"""A letter to an institution: the request, and of the person only what the recipient needs."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents import look
from counsellor_app.documents.answers_on_paper import answered
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.letter_identity import identity
from counsellor_app.documents.official import drafter_place, head, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    AS_TYPED,
    Translated,
    dotted_line,
    heading,
    key_values,
    page_break,
    paragraph,
    space,
    title,
    writing_space,
)
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.values import Values, county_words, day_words, typed
from counsellor_app.forms.answers import Answers, NoAnswer, chosen, day_of, said, text_of
from counsellor_app.forms.referral_profile import PROFILE_ANSWERS
from counsellor_app.forms.referral_recipients import AJOFM, RECIPIENT
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.deadlines import Deadline, ajofm_deadline
from counsellor_app.law.parameters import NotInForce

_WORDING = "letter"
_WITH_RESPECT = "Cu stimă,"
_ADDRESSEE_WIDTH = 85 * mm


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    letter = paper.form("referral")
    requested = said(letter, "profile_requested") is True
    agreed = said(letter, "profile_agreed") is True
    numbered = text_of(letter, "profile_request_number") is not None
    holding = {
        "labour_term": _labour_term(paper) is not None,
        "profile": _has_profile(letter),
        "requested_by_number": requested and numbered,
        "requested_by_day": requested and not numbered,
        "agreed_too": agreed and requested,
        "agreed_alone": agreed and not requested,
        "in_cooperation": text_of(letter, "profile_cooperation") is not None,
        "answer_awaited": day_of(letter, "answer_by") is not None,
    }
    return frozenset(name for name, holds in holding.items() if holds)


def _values(paper: Paper) -> Values:
    letter, term = paper.form("referral"), _labour_term(paper)
    return {
        "recommended": day_words(None if term is None else term.recommended),
        "last_day": day_words(None if term is None else term.last_day),
        "request_number": typed(text_of(letter, "profile_request_number")),
        "requested_on": day_words(day_of(letter, "profile_requested_on")),
        "cooperation": typed(text_of(letter, "profile_cooperation")),
        "answer_by": day_words(day_of(letter, "answer_by")),
    }


def _labour_term(paper: Paper) -> Deadline | None:
    """Return the term of art. 24: for the agency alone, and only with the day it runs from."""
    letter, protocol = paper.form("referral"), paper.facts.protocol
    told = text_of(letter, RECIPIENT) == AJOFM and "protocol" in chosen(letter, "identification")
    if not told or protocol is None or protocol.signed is None:
        return None
    try:
        return ajofm_deadline(protocol.signed, paper.rulebook)
    except NotInForce:
        return None


def _has_profile(letter: Answers) -> bool:
    """Return whether the profile goes along: to AJOFM, as it asked or as the person agreed."""
    grounded = said(letter, "profile_requested") is True or said(letter, "profile_agreed") is True
    return text_of(letter, RECIPIENT) == AJOFM and said(letter, "with_profile") is True and grounded


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    yield _addressee(paper)
    yield title("ADRESĂ")
    yield key_values(
        [
            ("Obiectul", paper.words("referral", "subject")),
            ("Temeiul", paper.words("referral", "letter_basis")),
        ]
    )
    yield from plain(articles["opening"])
    yield from _the_person(paper)
    if "labour_term" in articles:
        yield from plain(articles["labour_term"])
    yield from _the_request(paper)
    yield space(2)
    if "profile" in articles:
        yield from plain(articles["profile"])
    yield from plain(articles["closing"])
    yield signature_block(_WITH_RESPECT, [drafter_place(paper, "ÎNTOCMIT"), _leader(paper)])
    if "profile" in articles:
        yield from _the_profile(paper)


def _addressee(paper: Paper) -> Flowable:
    """Return to whom the letter goes, at the right as on an envelope."""
    name = paper.words("referral", "recipient_name")
    words: tuple[Flowable, ...] = (dotted_line(),)
    if name is not None:
        county = county_words(paper.words("referral", "recipient_county")) or ""
        lines = (
            ScriptParagraph(name, look.INSTITUTION, AS_TYPED),
            ScriptParagraph(county, look.INSTITUTION_UNIT),
        )
        words = tuple(line for line in lines if line.text)
    to = ScriptParagraph("Către:", look.INSTITUTION_UNIT)
    left = Cell(content=(), width=look.CONTENT_WIDTH - _ADDRESSEE_WIDTH)
    right = Cell(content=(to, *words), width=_ADDRESSEE_WIDTH)
    return Row((left, right), look.RowLook(top=0, bottom=5 * mm))


def _the_person(paper: Paper) -> Iterator[Flowable]:
    yield heading("Persoana")
    told = identity(paper)
    if told:
        yield key_values(told)
    if not told:
        yield writing_space(2)


def _the_request(paper: Paper) -> Iterator[Flowable]:
    yield heading("Solicitarea")
    asked = paper.words("referral", "request_words")
    yield writing_space(4) if asked is None else paragraph(asked, AS_TYPED)


def _the_profile(paper: Paper) -> Iterator[Flowable]:
    """Yield the annex: what the needs sheet says of studies and work, and nothing it does not."""
    form, sheet = form_by_id("needs_sheet"), paper.form("needs_sheet")
    told = {
        name: sheet[name]
        for name in PROFILE_ANSWERS
        if name in sheet and not isinstance(sheet[name], NoAnswer)
    }
    yield page_break()
    yield title("ANEXĂ", Translated("Profilul educațional și profesional", "ro"))
    yield from answered([form.field(name) for name in told], told)


def _leader(paper: Paper) -> Signatory:
    of_igi = paper.drafter.centre is not None or paper.organisation is None
    capacity = "CONDUCEREA CENTRULUI" if of_igi else "CONDUCEREA ORGANIZAȚIEI"
    return Signatory(capacity=capacity, sealed=True)


LETTER = Document(
    kind=DocumentKind.LETTER,
    head="Adresă",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    reads=("person", "needs_sheet"),
    also=frozenset({"person.family_members", "person.safe_number"}),
)
