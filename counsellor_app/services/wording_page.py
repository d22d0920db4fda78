"""The clauses of every document as their page shows them: shipped, the office's, how they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Doing, Member, may
from counsellor_app.documents.attendance_list import DOCUMENT as ATTENDANCE_LIST
from counsellor_app.documents.cannot_sign import DOCUMENT as CANNOT_SIGN
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.lodging_annex import DOCUMENT as LODGING_AGREEMENT
from counsellor_app.documents.office_words import LONGEST as LONGEST
from counsellor_app.documents.office_words import paragraph_with, tidied
from counsellor_app.documents.wording import Article, Clause, places_in, shipped_wording
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import (
    OfficeText,
    Step,
    TextState,
    clause_of,
    may_confirm,
    may_propose,
    may_transcribe,
    may_withdraw,
    office_texts,
)
from counsellor_app.services.phrases import Noted
from counsellor_app.text import Text

_TITLES = {
    ATTENDANCE_LIST: Text("Listă de prezență", "Attendance list"),
    CANNOT_SIGN: Text("Dacă beneficiarul nu poate semna", "If the beneficiary cannot sign"),
    LODGING_AGREEMENT: Text("Acordul privind cazarea", "Agreement on lodging"),
}
_GONE = Text("Clauze care nu mai sunt în program", "Clauses no longer in the program")
_LOUDEST = (
    TextState.NOT_APPLIED,
    TextState.PROPOSED,
    TextState.IN_FORCE,
    TextState.WITHDRAWN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedDocument:
    """A document with clauses: how many of them stand in the office's words, how many wait."""

    name: str
    title: Text
    version: int
    is_reviewed: bool
    reviewed_by: str
    in_force: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseLine:
    """A clause in the list; ``words`` are those printed now."""

    document: str
    id: str
    article: Text
    words: str
    state: TextState | None  # None: nobody touched it


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A text of the office, with the names of who took each step."""

    text: OfficeText
    proposed: Noted
    confirmed: Noted | None
    withdrawn: Noted | None
    is_own: bool  # proposed by who sits here
    is_older: bool  # written for an earlier edition of the shipped clauses


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePage:
    """A clause with its shipped text and everything the office wrote for it, the newest first."""

    line: ClauseLine
    shipped: Text | None  # None: no longer in the program
    basis: tuple[Basis, ...]
    paragraph: int | None
    letter: str | None
    is_conditional: bool
    places: tuple[str, ...]
    texts: tuple[TextLine, ...]
    on_paper: str  # the paragraph it stands in, as printed now
    may_propose: bool
    may_confirm: bool
    may_transcribe: bool  # an approval on paper
    may_withdraw: bool
    has_second: bool  # somebody else at this register may confirm what one proposes


def worded_documents(desk: Desk) -> tuple[WordedDocument, ...]:
    """Return the documents with clauses, in the order of the procedure."""
    texts = _texts(desk)
    titles = {one.wording: one.kind.text for one in reversed(DOCUMENTS)} | _TITLES
    ordered = dict.fromkeys((*(one.wording for one in DOCUMENTS), *_TITLES))
    return tuple(_document(name, titles[name], texts) for name in ordered)


def clause_lines(desk: Desk, document: str) -> tuple[ClauseLine, ...]:
    """Return the clauses of a document in its order; those that are gone, with a text, last."""
    texts = [one for one in _texts(desk) if one.document == document]
    lines = [
        _line(document, article, clause, texts)
        for article in shipped_wording(document).articles
        for clause in article.clauses
    ]
    known = {one.id for one in lines}
    gone = dict.fromkeys(one.clause_id for one in texts if one.clause_id not in known)
    return (*lines, *(_gone(document, clause_id, texts) for clause_id in gone))


def clause_page(desk: Desk, document: str, clause_id: str, today: date) -> ClausePage:
    """Return a clause with what the office wrote for it; raise KeyError for an unknown one."""
    with desk.vault.look() as look:
        kept = office_texts(look.reference.all())
        members = look.members.all()
    texts = [one for one in kept if (one.document, one.clause_id) == (document, clause_id)]
    names = {member.id: member.name for member in members}
    whole = shipped_wording(document)
    article = next((a for a in whole.articles if clause_id in {c.id for c in a.clauses}), None)
    clause = clause_of(document, clause_id)
    if clause is None and not texts:
        raise KeyError(clause_id)
    is_known = article is not None and clause is not None
    return ClausePage(
        line=_line(document, article, clause, texts)
        if article is not None and clause is not None
        else _gone(document, clause_id, texts),
        shipped=None if clause is None else clause.text,
        basis=article.basis if article is not None and is_known else (),
        paragraph=None if clause is None else clause.paragraph,
        letter=None if clause is None else clause.letter,
        is_conditional=clause is not None and bool(clause.when),
        places=() if clause is None else tuple(sorted(places_in(clause.text.ro))),
        texts=tuple(_shown(one, names, desk, whole.version) for one in reversed(texts)),
        on_paper="" if clause is None else preview(document, clause_id, None, texts),
        may_propose=may_propose(desk) and clause is not None,
        may_confirm=may_confirm(desk),
        may_transcribe=may_transcribe(desk),
        may_withdraw=may_withdraw(desk),
        has_second=_has_second(desk, members, today),
    )


def preview(
    document: str, clause_id: str, words: str | None, texts: Sequence[OfficeText] = ()
) -> str:
    """Return the paragraph of a clause with these words, or those in force, in its place."""
    for article in shipped_wording(document).articles:
        for clause in article.clauses:
            if clause.id == clause_id:
                said = _in_force(clause, texts) if words is None else tidied(words, clause)
                return paragraph_with(article, clause, said)
    return ""


def _document(name: str, title: Text, texts: Sequence[OfficeText]) -> WordedDocument:
    whole = shipped_wording(name)
    review = whole.reviews["ro"]
    states = [one.state for one in texts if one.document == name]
    return WordedDocument(
        name=name,
        title=title,
        version=whole.version,
        is_reviewed=review.passed,
        reviewed_by=review.by,
        in_force=states.count(TextState.IN_FORCE),
        waiting=states.count(TextState.PROPOSED) + states.count(TextState.NOT_APPLIED),
    )


def _line(
    document: str, article: Article, clause: Clause, texts: Sequence[OfficeText]
) -> ClauseLine:
    return ClauseLine(
        document=document,
        id=clause.id,
        article=article.title,
        words=_in_force(clause, texts).strip(),
        state=_state(clause.id, texts),
    )


def _gone(document: str, clause_id: str, texts: Sequence[OfficeText]) -> ClauseLine:
    last = [one for one in texts if one.clause_id == clause_id][-1]
    return ClauseLine(
        document=document,
        id=clause_id,
        article=_GONE,
        words=last.words.strip(),
        state=_state(clause_id, texts),
    )


def _state(clause_id: str, texts: Sequence[OfficeText]) -> TextState | None:
    """Return what is said of a clause: what is not applied or waits, before what is in force."""
    states = {one.state for one in texts if one.clause_id == clause_id}
    return next((one for one in _LOUDEST if one in states), None)


def _in_force(clause: Clause, texts: Sequence[OfficeText]) -> str:
    own = (
        one.words for one in texts if one.clause_id == clause.id and one.state is TextState.IN_FORCE
    )
    return next(own, clause.text.ro)


def _shown(text: OfficeText, names: Mapping[MemberId, str], desk: Desk, version: int) -> TextLine:
    def noted(step: Step | None) -> Noted | None:
        return None if step is None else Noted(names.get(step.by, "—"), step.at)

    return TextLine(
        text=text,
        proposed=Noted(names.get(text.proposed.by, "—"), text.proposed.at),
        confirmed=noted(text.confirmed),
        withdrawn=noted(text.withdrawn),
        is_own=text.proposed.by == desk.member.id,
        is_older=text.follows < version,
    )


def _has_second(desk: Desk, members: Sequence[Member], today: date) -> bool:
    return any(
        one.id != desk.member.id
        and may(one.role, Doing.CONFIRM_WORDING)
        and (one.until is None or one.until >= today)
        for one in members
    )


def _texts(desk: Desk) -> tuple[OfficeText, ...]:
    with desk.vault.look() as look:
        return office_texts(look.reference.all())
