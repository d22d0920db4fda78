"""Which questions are asked, given the answers so far, and what is thereby set aside."""

from counsellor_app.forms.answers import Answer, Answers, Row, is_rows
from counsellor_app.forms.conditions import holds
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.spec import Form, Section


def asked_in(section: Section, answers: Answers, given: Given) -> tuple[Field, ...]:
    """Return the fields of the section that are asked, in reading order."""
    if not holds(section.asked_if, answers, given):
        return ()
    return tuple(field for field in section.fields if holds(field.asked_if, answers, given))


def asked_sections(form: Form, answers: Answers, given: Given) -> tuple[Section, ...]:
    """Return the sections that ask anything."""
    return tuple(section for section in form.sections if asked_in(section, answers, given))


def asked_of(form: Form, answers: Answers, given: Given) -> tuple[Field, ...]:
    """Return every field of the form that is asked, in reading order."""
    return tuple(f for section in form.sections for f in asked_in(section, answers, given))


def asked_in_row(rows: Rows, row: Row, answers: Answers, given: Given) -> tuple[Field, ...]:
    """Return the fields asked in this row; conditions see the row and the form around it."""
    seen = {**answers, **row.answers}
    return tuple(field for field in rows.fields if holds(field.asked_if, seen, given))


def split(
    form: Form, answers: Answers, given: Given
) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Return (answers to questions that are asked, answers set aside).

    Read once in reading order: a field sees only answers to questions asked before it,
    so setting one answer aside takes what hangs on it along.
    """
    kept: dict[str, Answer] = {}
    aside: dict[str, Answer] = {}
    for section in form.sections:
        section_asked = holds(section.asked_if, kept, given)
        for field in section.fields:
            if field.id not in answers or isinstance(field, Computed):
                continue
            answer = answers[field.id]
            if not section_asked or not holds(field.asked_if, kept, given):
                aside[field.id] = answer
                continue
            kept[field.id] = answer
            if isinstance(field, Rows) and is_rows(answer):
                kept[field.id], hidden = _split_rows(field, answer, kept, given)
                if hidden:
                    aside[field.id] = hidden
    return kept, aside


def joined(kept: Answers, aside: Answers) -> dict[str, Answer]:
    """Return everything that was ever answered: the inverse of ``split``."""
    whole = {**aside, **kept}
    for field_id, hidden in aside.items():
        shown = kept.get(field_id)
        if shown is not None and is_rows(shown) and is_rows(hidden):
            cells = {row.id: row.answers for row in hidden}
            whole[field_id] = tuple(
                Row(row.id, {**cells.get(row.id, {}), **row.answers}) for row in shown
            )
    return whole


def _split_rows(
    field: Rows, rows: tuple[Row, ...], around: Answers, given: Given
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    shown: list[Row] = []
    hidden: list[Row] = []
    for row in rows:
        kept: dict[str, Answer] = {}
        for cell in field.fields:
            if cell.id in row.answers and holds(cell.asked_if, {**around, **kept}, given):
                kept[cell.id] = row.answers[cell.id]
        shown.append(Row(row.id, kept))
        rest = {name: answer for name, answer in row.answers.items() if name not in kept}
        if rest:
            hidden.append(Row(row.id, rest))
    return tuple(shown), tuple(hidden)
