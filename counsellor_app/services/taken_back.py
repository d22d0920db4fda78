"""Unconfirmed answers of relatives: kept in no version, and gone once their topic is closed."""

from collections.abc import Set
from dataclasses import replace
from datetime import date

from counsellor_app.forms.answers import Answer, Answers, Row, is_rows, rows_of
from counsellor_app.forms.asking import split
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.law.procedure import Relation
from counsellor_app.services.desk import Desk
from counsellor_app.services.family import opened_by_kin
from counsellor_app.services.writing import Writing

_COPIED_CELLS = frozenset({"member_relation", "member_name", "member_birth_date"})


def still_opened(desk: Desk, writing: Writing, today: date) -> Writing:
    """Return the writing without unconfirmed answers whose topic no relative opens any more."""
    marked = _of_family(writing)
    if not marked:
        return writing
    open_now = {
        field_id
        for _, opened in opened_by_kin(desk, writing.case_id, today)
        for one in opened
        if one.form_id == writing.form.id
        for field_id in one.answers
    }
    gone = marked - open_now
    if not gone:
        return writing
    return replace(
        writing,
        answers=_without(writing, writing.answers, gone),
        set_aside={name: said for name, said in writing.set_aside.items() if name not in gone},
        copied={name: source for name, source in writing.copied.items() if name not in gone},
    )


def to_keep(writing: Writing, answers: Answers) -> Answers:
    """Return the answers that a version holds: what a relative's case says is confirmed first."""
    marked = _of_family(writing) & answers.keys()
    return _without(writing, answers, marked) if marked else answers


def _of_family(writing: Writing) -> Set[str]:
    return {name for name, source in writing.copied.items() if source == CopiedFrom.FAMILY}


def _without(writing: Writing, answers: Answers, gone: Set[str]) -> Answers:
    """Return the answers without these; a table keeps the rows that were its own."""
    left: dict[str, Answer] = {}
    for name, answer in answers.items():
        if name not in gone:
            left[name] = answer
        elif is_rows(answer):
            left[name] = tuple(row for row in answer if not _is_copied(writing, name, row))
    return split(writing.form, left, writing.given)[0]


def _is_copied(writing: Writing, field_id: str, row: Row) -> bool:
    """Tell whether a row is a child copied from a spouse's case, and no version has it yet."""
    kept = {} if writing.newest is None else writing.newest.answers
    if row.id in {one.id for one in rows_of(kept, field_id)}:
        return False
    is_child = row.answers.get("member_relation") == Relation.CHILD.value
    return is_child and row.answers.keys() <= _COPIED_CELLS
