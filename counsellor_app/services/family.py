"""The family of a case: what its adult opens, and what members opened where both cases link.

Each case is a circle of its own. Of another case this shows the opened topics and nothing
else: a topic that is closed, one nobody asked about and a case that does not link back look
the same, because none of them is there.
"""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.family import (
    OpenedAnswers,
    closed_topics,
    linked_case,
    opened_answers,
    opening_of,
)
from counsellor_app.cases.ids import ActId, CaseId, new_id
from counsellor_app.cases.index_rows import CaseRow
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import ADULT_AGE, age_of, person_answers
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Row, rows_of, text_of
from counsellor_app.forms.kinds import Option, Rows
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.safe_contact import CLOSABLE
from counsellor_app.forms.spoken import in_both
from counsellor_app.journal_log import Event, event
from counsellor_app.law.procedure import Relation
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.withdrawing import act_withdrawing
from counsellor_app.storage.transaction import Look
from counsellor_app.text import Text

CLOSED_BY_CONTACT = Text(
    "Tema este închisă la „Contact sigur”. Ca să o deschideți, schimbați întâi răspunsul de acolo.",
    "The topic is closed in “Safe contact”. To open it, change the answer there first.",
)
_LINKED = Text("{name} · {number}", "{name} · {number}")
_FAMILY = "family_members"
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A topic, and whether the family may see it; ``closed`` where safe contact closes it."""

    topic: Option
    since: date | None  # the day it was opened; None while it is closed
    closed: bool


@dataclass(frozen=True, slots=True)
class TopicShown:
    """What a member's own case says of a topic that was opened: questions and answers."""

    title: Text
    lines: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberShown:
    """A member of the family, as this case tells of them, with what they opened."""

    row_id: str
    name: str
    lines: tuple[tuple[Text, Text], ...]
    linked: CaseId | None
    number: str | None  # of the case this case links
    topics: tuple[TopicShown, ...]


def family_members(desk: Desk, case_id: CaseId, today: date) -> tuple[MemberShown, ...]:
    """Return the members of the family as the case itself tells of them."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
        return tuple(
            _member(look, row, _opened_of(look, file, row, today))
            for row in rows_of(person_answers(file), _FAMILY)
        )


def opened_by_kin(
    desk: Desk, case_id: CaseId, today: date
) -> tuple[tuple[Row, tuple[OpenedAnswers, ...]], ...]:
    """Return each member joined from both sides, as this case's row, with what they opened."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
        told = [
            (row, _opened_of(look, file, row, today))
            for row in rows_of(person_answers(file), _FAMILY)
        ]
    return tuple((row, opened) for row, opened in told if opened)


def opening_page(desk: Desk, case_id: CaseId) -> tuple[OpeningLine, ...]:
    """Return every topic and whether the family may see it."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    closed = closed_topics(file)
    lines = []
    for topic in CLOSABLE:
        act = None if topic.value in closed else opening_of(file, topic.value)
        since = None if act is None else act.happened_on
        lines.append(OpeningLine(topic, since, topic.value in closed))
    return tuple(lines)


def open_topic(desk: Desk, case_id: CaseId, topic: str, day: date, now: datetime) -> None:
    """Record that the adult opened a topic to the family; raise BadInput where it is closed.

    No reason is asked for, given or kept.
    """
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        file = work.cases.file(case_id)
        if topic in closed_topics(file):
            raise BadInput(CLOSED_BY_CONTACT)
        if opening_of(file, topic) is not None:
            return
        work.acts.add(
            Act(
                id=ActId(new_id(now)),
                kind=ActKind.OPENED_TO_FAMILY,
                case_id=case_id,
                happened_on=day,
                recorded_at=now,
                member=desk.member.id,
                details={"topic": topic},
            )
        )
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.OPENED_TO_FAMILY, case=case_id)


def close_topic(desk: Desk, case_id: CaseId, topic: str, day: date, now: datetime) -> None:
    """Record that the adult took the opening of a topic back."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        opening = opening_of(work.cases.file(case_id), topic)
        if opening is None:
            return
        work.acts.add(act_withdrawing(desk, case_id, opening.id, today=day, now=now))
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.WITHDRAWN, case=case_id)


def cases_to_link(desk: Desk, case_id: CaseId, query: str) -> tuple[Option, ...]:
    """Return at most twenty cases whose name or number fits, as lists show them; not this one."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        found = look.search.ids_in_order(query) if query.strip() else None
        ids = () if found is None else (*found.exact, *found.similar)
        rows = look.search.rows([one for one in ids if one != case_id][:_SHOWN])
    return tuple(map(_linkable, rows))


def linked_cases(desk: Desk, members: tuple[Row, ...]) -> tuple[Option, ...]:
    """Return the cases that rows of a family point to, as lists show them."""
    desk.must_be_allowed(Doing.SEE_CASES)
    linked = [one for one in map(linked_case, members) if one is not None]
    with desk.vault.look() as look:
        rows = look.search.rows(linked)
    return tuple(map(_linkable, rows))


def _linkable(row: CaseRow) -> Option:
    return Option(str(row.case_id), _LINKED.filled(name=row.name, number=row.number))


def _opened_of(look: Look, file: CaseFile, row: Row, today: date) -> tuple[OpenedAnswers, ...]:
    """Return what this member opened to this case; nothing unless both cases link each other.

    Of a child nothing is told that another parent closed. In a child's own file nothing is told
    of a parent if it links another parent too to whom that parent is not joined: whichever of
    them reads it sees nothing of the other.
    """
    kin, case_id = linked_case(row), file.case.id
    if kin is None or kin not in look.kin.joined(case_id):
        return ()
    parents = _linked_parents(file) if _is_minor(file, today) else frozenset()
    if kin in parents and not parents - {kin} <= look.kin.joined(kin):
        return ()
    of_kin = look.cases.file(kin)
    is_minor = _is_minor(of_kin, today)
    closed = look.kin.closed_of_child(kin, case_id) if is_minor else frozenset()
    return opened_answers(of_kin, today, closed)


def _is_minor(file: CaseFile, today: date) -> bool:
    """Tell whether the person is a child, or may be one: nobody knows the day of birth."""
    age = age_of(person_answers(file), today)
    return age is None or age < ADULT_AGE


def _linked_parents(file: CaseFile) -> frozenset[CaseId]:
    parents = (
        linked_case(row)
        for row in rows_of(person_answers(file), _FAMILY)
        if text_of(row.answers, "member_relation") == Relation.PARENT.value
    )
    return frozenset(one for one in parents if one is not None)


def _member(look: Look, row: Row, opened: tuple[OpenedAnswers, ...]) -> MemberShown:
    table = form_by_id("person").field("family_members")
    cells = [cell for cell in table.fields if cell.id in _TOLD] if isinstance(table, Rows) else []
    kin = linked_case(row)
    case = None if kin is None else look.cases.case(kin)
    return MemberShown(
        row_id=row.id,
        name=text_of(row.answers, "member_name") or "",
        lines=tuple(
            (cell.label, in_both(cell, row.answers[cell.id]))
            for cell in cells
            if cell.id in row.answers
        ),
        linked=None if case is None else case.id,
        number=None if case is None else case.number,
        topics=_topics(opened),
    )


_TOLD = ("member_relation", "member_birth_date", "member_protection_on", "member_lives")


def _topics(opened: tuple[OpenedAnswers, ...]) -> tuple[TopicShown, ...]:
    titles = {option.value: option.text for option in CLOSABLE}
    lines: dict[str, list[tuple[Text, Text]]] = {}
    for one in opened:
        form = form_by_id(one.form_id)
        for field_id, answer in one.answers.items():
            field = form.field(field_id)
            lines.setdefault(one.topic, []).append((field.label, in_both(field, answer)))
    return tuple(TopicShown(titles[topic], tuple(said)) for topic, said in lines.items())
