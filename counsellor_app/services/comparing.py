"""What two versions of one form say differently, question by question, in words."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import Enum

from counsellor_app.forms.answers import Answer, Answers, Row, RowId, rows_of
from counsellor_app.forms.checking import is_unanswered
from counsellor_app.forms.handling import Purpose, Sensitive
from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import NOTHING, spoken, spoken_rows
from counsellor_app.services.sealing_answers import class_of
from counsellor_app.text import Language, Text

NOT_SPELT = Text("(nu se arată aici)", "(not shown here)")
_ROW = Text("{row} {number}", "{row} {number}")


class RowChange(Enum):
    """What became of a row of a table."""

    ADDED = "added"
    TAKEN_AWAY = "taken_away"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCell:
    """A question of a row, with both answers in words."""

    label: Text
    before: Text
    after: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """A row that one version has and the other has not, or has with other answers.

    ``name`` counts it as the version that has it does, of both the newer one. Of a changed row
    ``cells`` are the answers that differ; of another one all that it says.
    """

    row_id: RowId
    change: RowChange
    name: Text
    cells: tuple[ChangedCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedField:
    """A question that two versions answer differently, both answers in words.

    ``rows`` is empty where a table only stands in another order. Of a ``sealed`` class nothing
    is compared: it stands here wherever one version holds answers of it, equal or not.
    """

    field_id: str
    label: Text
    before: Text
    after: Text
    rows: tuple[ChangedRow, ...] = ()
    sealed: bool = False


def differing(
    form: Form,
    before: Answers,
    after: Answers,
    planned: Answers | None = None,
    read: Set[Sensitive] = frozenset(),
) -> tuple[ChangedField, ...]:
    """Return the questions whose open answers differ, in reading order.

    ``planned`` are the answers of the plan, whose rows other forms point to. Of sealed answers
    only those of the classes ``read`` are compared, which were opened for a purpose. What is
    kept openly for special needs is named where it differs and never spelt.
    """
    old, new = _Side(before, planned or {}), _Side(after, planned or {})
    return tuple(
        _changed(field, old, new)
        for field in open_fields(form, read)
        if not _same(before.get(field.id), after.get(field.id))
    )


def open_fields(form: Form, read: Set[Sensitive] = frozenset()) -> tuple[Field, ...]:
    """Return the questions whose answers are kept, of sensitive classes only those read."""
    return tuple(
        field
        for field in form.fields
        if class_of(field) in {None, *read} and not isinstance(field, Computed)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """The answers of one version, and the plan as other forms point into it."""

    answers: Answers
    planned: Answers

    def says(self, field: Field, answer: Answer | None) -> Text:
        """Return an answer in words of both languages."""
        around = {**self.planned, **self.answers}
        return Text(*(_words(field, answer, around, one) for one in (Language.RO, Language.EN)))


def _changed(field: Field, before: _Side, after: _Side) -> ChangedField:
    if field.handling.purpose is Purpose.SPECIAL_NEEDS and class_of(field) is None:
        return ChangedField(field_id=field.id, label=field.label, before=NOT_SPELT, after=NOT_SPELT)
    return ChangedField(
        field_id=field.id,
        label=field.label,
        before=before.says(field, before.answers.get(field.id)),
        after=after.says(field, after.answers.get(field.id)),
        rows=tuple(_changed_rows(field, before, after)) if isinstance(field, Rows) else (),
    )


def _changed_rows(field: Rows, before: _Side, after: _Side) -> Iterator[ChangedRow]:
    """Yield the rows that differ: as they stand in the newer version, then those taken away."""
    old, new = _by_id(field, before.answers), _by_id(field, after.answers)
    for row_id, (number, row) in new.items():
        known = row_id in old
        cells = tuple(_cells(field, (before, old[row_id][1] if known else None), (after, row)))
        if known and not cells:
            continue
        change = RowChange.CHANGED if known else RowChange.ADDED
        name = _ROW.filled(row=field.row_name, number=number)
        yield ChangedRow(row_id=row_id, change=change, name=name, cells=cells)
    for row_id, (number, row) in old.items():
        if row_id not in new:
            cells = tuple(_cells(field, (before, row), (after, None)))
            name = _ROW.filled(row=field.row_name, number=number)
            yield ChangedRow(row_id=row_id, change=RowChange.TAKEN_AWAY, name=name, cells=cells)


def _by_id(field: Rows, answers: Answers) -> Mapping[RowId, tuple[int, Row]]:
    return {row.id: (place, row) for place, row in enumerate(rows_of(answers, field.id), 1)}


def _cells(
    field: Rows, before: tuple[_Side, Row | None], after: tuple[_Side, Row | None]
) -> Iterator[ChangedCell]:
    (older, old), (newer, new) = before, after
    for cell in field.fields:
        said = None if old is None else old.answers.get(cell.id)
        says = None if new is None else new.answers.get(cell.id)
        if not _same(said, says):
            yield ChangedCell(
                label=cell.label, before=older.says(cell, said), after=newer.says(cell, says)
            )


def _same(one: Answer | None, other: Answer | None) -> bool:
    """Tell whether two answers are equal; True is not 1, and nothing answered is nothing."""
    if is_unanswered(one) or is_unanswered(other):
        return is_unanswered(one) and is_unanswered(other)
    return one == other and type(one) is type(other)


def _words(field: Field, answer: Answer | None, around: Answers, language: Language) -> str:
    if isinstance(field, Rows) and answer is not None:
        rows = spoken_rows(field, answer, language, around)
        return "\n".join(f"{place}. {said}" for place, said in enumerate(rows, 1)) or NOTHING
    return spoken(field, answer, language, around) or NOTHING
