"""Clauses in the office's own words: proposed by one member, confirmed by a second, withdrawn.

Every step is a row that is added; a clause stands in the office's words only from the
confirmation on, given here or transcribed from paper. What was printed before keeps its bytes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.office_words import misfit, problem_of, tidied
from counsellor_app.documents.wording import Clause, Replacement, shipped_wording
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import JsonObject
from counsellor_app.services.desk import Desk
from counsellor_app.services.paper_approval import (
    PaperApproval,
    as_kept,
    is_transcribed,
    kept_in,
    problems_of,
)
from counsellor_app.services.reference import record
from counsellor_app.storage.kept import Reference
from counsellor_app.text import Text

_CLAUSE = "clause."
_TEXT, _FOLLOWS, _CONFIRMS, _WITHDRAWS = "text", "follows", "confirms", "withdraws"
_CONFIRMED, _APPROVED = "confirmat de al doilea coleg", "aprobat pe hârtie"

_NO_REASON = Text("Scrieți motivul.", "Write the reason.")
_OWN = Text(
    "Textul îl confirmă un alt coleg decât cel care l-a propus. Dacă altcineva l-a aprobat pe "
    "hârtie, consemnați aprobarea; până atunci se tipărește textul programului.",
    "The text is confirmed by another colleague than the one who proposed it. If somebody else "
    "approved it on paper, record the approval; until then the program’s text is printed.",
)
_NOT_WAITING = Text(
    "Acest text nu mai așteaptă confirmarea: a fost confirmat, retras sau înlocuit între timp. "
    "Deschideți din nou pagina.",
    "This text no longer waits to be confirmed: it was confirmed, withdrawn or replaced meanwhile. "
    "Open the page again.",
)
_NOT_STANDING = Text(
    "Acest text nu mai stă: a fost retras sau înlocuit între timp. Deschideți din nou pagina.",
    "This text no longer stands: it was withdrawn or replaced meanwhile. Open the page again.",
)
_CLAUSE_GONE = Text(
    "Clauza nu mai există în textul programului.", "The clause is no longer in the program’s text."
)


class TextState(Enum):
    """How a text of the office stands."""

    PROPOSED = "proposed"  # prints nothing until a second member confirms it
    IN_FORCE = "in_force"
    NOT_APPLIED = "not_applied"  # it does not fit the present edition
    REPLACED = "replaced"  # by a later text of the office
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Step:
    """Who took a step, when, and why."""

    by: MemberId
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeText:
    """A text of the office for one clause, with every step that was taken about it."""

    id: UUID
    document: str
    clause_id: str
    words: str
    follows: int  # the edition of the shipped clauses it was written for
    proposed: Step
    confirmed: Step | None = None
    on_paper: PaperApproval | None = None  # what the confirmation was transcribed from
    withdrawn: Step | None = None
    state: TextState = TextState.PROPOSED
    problem: Text | None = None  # why it is not applied

    @property
    def stands(self) -> bool:
        """Tell whether it can still be withdrawn."""
        return self.state not in (TextState.WITHDRAWN, TextState.REPLACED)


def may_propose(desk: Desk) -> bool:
    """Tell whether the member may propose a text."""
    return desk.may(Doing.WRITE)


def may_confirm(desk: Desk) -> bool:
    """Tell whether the member may confirm what somebody else proposed."""
    return desk.may(Doing.CONFIRM_WORDING)


def may_transcribe(desk: Desk) -> bool:
    """Tell whether the member may record that somebody else approved a text on paper."""
    return desk.may(Doing.WRITE)


def may_withdraw(desk: Desk) -> bool:
    """Tell whether the member may withdraw a text: whoever may propose or confirm one."""
    return may_propose(desk) or may_confirm(desk)


def propose_text(
    desk: Desk, document: str, clause_id: str, words: str, reason: str, now: datetime
) -> None:
    """Propose a text instead of a shipped clause; it prints nothing until it is confirmed.

    Raise BadInput for places or letters that misfit, KeyError for an unknown clause.
    """
    whole = shipped_wording(document)
    shipped = next((one for one in whole.clauses if one.id == clause_id), None)
    if shipped is None:
        raise KeyError(clause_id)
    said = tidied(words, shipped)
    problem = problem_of(said, shipped)
    if problem is not None:
        raise BadInput(problem)
    if not reason.strip():
        raise BadInput(_NO_REASON)
    value: JsonObject = {_TEXT: said, _FOLLOWS: whole.version}
    name = f"{_CLAUSE}{document}.{clause_id}"
    record(desk, Doing.WRITE, name, value, valid_from=None, reason=reason.strip(), now=now)


def confirm_text(desk: Desk, text_id: UUID, now: datetime) -> None:
    """Confirm a text as the second member: from now on papers are printed with it.

    Raise BadInput for one's own text, or one that no longer waits or fits; NotAllowed.
    """
    desk.must_be_allowed(Doing.CONFIRM_WORDING)
    found = _waiting(desk, text_id)
    if found.proposed.by == desk.member.id:
        raise BadInput(_OWN)
    _record_step(desk, Doing.CONFIRM_WORDING, found, {_CONFIRMS: str(found.id)}, _CONFIRMED, now)


def confirm_on_paper(
    desk: Desk, text_id: UUID, approval: PaperApproval, today: date, now: datetime
) -> None:
    """Transcribe that somebody else approved a text on paper: it counts as the confirmation.

    Raise BadInput for an approval that lacks something, is of a later day or by who proposed the
    text, and for a text that no longer waits or fits; NotAllowed.
    """
    desk.must_be_allowed(Doing.WRITE)
    found = _waiting(desk, text_id)
    by, number, on = approval.by, approval.number, approval.on
    problems = problems_of(by, number, on, proposer=_proposer(desk, found), today=today)
    if problems:
        raise BadInput(next(iter(problems.values())))
    value: JsonObject = {_CONFIRMS: str(found.id), **as_kept(approval)}
    _record_step(desk, Doing.WRITE, found, value, _APPROVED, now)


def withdraw_text(desk: Desk, text_id: UUID, reason: str, now: datetime) -> None:
    """Withdraw a text: from now on papers are printed with the shipped clause. Raise BadInput."""
    doing = Doing.WRITE if may_propose(desk) else Doing.CONFIRM_WORDING
    desk.must_be_allowed(doing)
    found = _found(desk, text_id)
    if found is None or not found.stands:
        raise BadInput(_NOT_STANDING)
    if not reason.strip():
        raise BadInput(_NO_REASON)
    value: JsonObject = {_WITHDRAWS: str(found.id)}
    _record_step(desk, doing, found, value, reason.strip(), now)


def clauses_in_force(desk: Desk) -> Clauses:
    """Return what papers are printed with now: the confirmed texts of the office."""
    with desk.vault.look() as look:
        texts = office_texts(look.reference.all())
    return Clauses(
        replaced=tuple(
            Replacement(document=one.document, clause_id=one.clause_id, words=one.words)
            for one in texts
            if one.state is TextState.IN_FORCE
        )
    )


def office_texts(references: Iterable[Reference]) -> tuple[OfficeText, ...]:
    """Return every text of the office in the order it was proposed, as it stands now.

    Of one clause the last text that was confirmed is in force. Once that one is withdrawn the
    shipped clause holds again, not an earlier text.
    """
    texts: dict[str, OfficeText] = {}
    newest: dict[tuple[str, str], str] = {}  # of a clause the text that stands, or waits
    waiting: dict[tuple[str, str], str] = {}
    for row in references:
        if not row.name.startswith(_CLAUSE):
            continue
        step = Step(row.member, row.recorded_at, row.reason)
        if _TEXT in row.value:
            made = _text_of(row, step)
            texts[str(row.id)] = made
            waiting[made.document, made.clause_id] = str(row.id)
        elif _CONFIRMS in row.value:
            told = texts.get(str(row.value[_CONFIRMS]))
            if told is not None and _counts(row, told):
                texts[str(told.id)] = replace(told, confirmed=step, on_paper=kept_in(row.value))
                newest[told.document, told.clause_id] = str(told.id)
        elif _WITHDRAWS in row.value and str(row.value[_WITHDRAWS]) in texts:
            told = texts[str(row.value[_WITHDRAWS])]
            texts[str(told.id)] = replace(told, withdrawn=step)
    current = {*newest.values(), *waiting.values()}
    return tuple(_standing(one, current, newest) for one in texts.values())


def clause_of(document: str, clause_id: str) -> Clause | None:
    """Return a shipped clause; None if this edition has no such document or clause."""
    try:
        whole = shipped_wording(document)
    except FileNotFoundError:
        return None
    return next((one for one in whole.clauses if one.id == clause_id), None)


def _counts(row: Reference, text: OfficeText) -> bool:
    """Tell whether a row confirms a text: by another member, or whole from a paper."""
    if is_transcribed(row.value):
        return kept_in(row.value) is not None
    return row.member != text.proposed.by


def _standing(
    text: OfficeText, current: set[str], newest: Mapping[tuple[str, str], str]
) -> OfficeText:
    """Return the text with its state."""
    if text.withdrawn is not None:
        return replace(text, state=TextState.WITHDRAWN)
    is_last = newest.get((text.document, text.clause_id)) == str(text.id)
    if str(text.id) not in current or (text.confirmed is not None and not is_last):
        return replace(text, state=TextState.REPLACED)
    shipped = clause_of(text.document, text.clause_id)
    problem = _CLAUSE_GONE if shipped is None else misfit(text.words, shipped)
    if problem is not None:
        return replace(text, state=TextState.NOT_APPLIED, problem=problem)
    state = TextState.PROPOSED if text.confirmed is None else TextState.IN_FORCE
    return replace(text, state=state)


def _text_of(row: Reference, step: Step) -> OfficeText:
    document, _, clause_id = row.name.removeprefix(_CLAUSE).partition(".")
    follows = row.value.get(_FOLLOWS)
    return OfficeText(
        id=row.id,
        document=document,
        clause_id=clause_id,
        words=str(row.value[_TEXT]),
        follows=follows if isinstance(follows, int) else 0,
        proposed=step,
    )


def _found(desk: Desk, text_id: UUID) -> OfficeText | None:
    with desk.vault.look() as look:
        kept: Sequence[Reference] = look.reference.all()
    return next((one for one in office_texts(kept) if one.id == text_id), None)


def _waiting(desk: Desk, text_id: UUID) -> OfficeText:
    """Return a text that waits to be confirmed; raise BadInput if it no longer waits or fits."""
    found = _found(desk, text_id)
    if found is not None and found.problem is not None and found.stands:
        raise BadInput(found.problem)
    if found is None or found.state is not TextState.PROPOSED:
        raise BadInput(_NOT_WAITING)
    return found


def _proposer(desk: Desk, text: OfficeText) -> str:
    with desk.vault.look() as look:
        names = {member.id: member.name for member in look.members.all()}
    return names.get(text.proposed.by, "")


def _record_step(
    desk: Desk, doing: Doing, text: OfficeText, value: JsonObject, reason: str, now: datetime
) -> None:
    name = f"{_CLAUSE}{text.document}.{text.clause_id}"
    record(desk, doing, name, value, valid_from=None, reason=reason, now=now)
