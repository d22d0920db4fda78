"""What a form still lacks: missing, malformed and open answers, said in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from counsellor_app.forms.answers import Answer, Answers, NoAnswer, Row, is_rows
from counsellor_app.forms.asking import asked_in_row, asked_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.spec import Form
from counsellor_app.text import Text


class Lack(Enum):
    """What is wrong with an answer."""

    MISSING = "missing"
    MALFORMED = "malformed"
    OPEN = "open"  # "does not know", "was not asked": an answer, but the final check lists it


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something a form still lacks, and what to do about it."""

    form_id: str
    field_id: str
    lack: Lack
    why: Text
    row_id: str | None = None
    cell_id: str | None = None


def check(form: Form, answers: Answers, given: Given, today: date) -> tuple[Gap, ...]:
    """Return everything the form lacks, in reading order."""
    return tuple(
        gap
        for field in asked_of(form, answers, given)
        for gap in _gaps_of(form, field, answers, given, today)
    )


def sound(form: Form, answers: Answers, given: Given, today: date) -> Answers:
    """Return the answers without those that cannot be true: nothing is computed from them."""
    wrong = {
        gap.field_id
        for gap in check(form, answers, given, today)
        if gap.lack is Lack.MALFORMED and gap.row_id is None
    }
    return {name: answer for name, answer in answers.items() if name not in wrong}


def stops_finalising(gap: Gap) -> bool:
    """Tell whether the gap must be mended before the form can be finalised."""
    return gap.lack is not Lack.OPEN


def is_unanswered(answer: Answer | None) -> bool:
    """Tell whether nothing was answered."""
    return answer is None or answer == () or (isinstance(answer, str) and not answer.strip())


def _gaps_of(
    form: Form, field: Field, answers: Answers, given: Given, today: date
) -> Iterator[Gap]:
    answer = answers.get(field.id)
    found = _lack(field, answer, answers, today)
    if found is not None:
        yield Gap(form_id=form.id, field_id=field.id, lack=found[0], why=found[1])
    if not isinstance(field, Rows) or answer is None or not is_rows(answer):
        return
    for place, row in enumerate(answer, 1):
        said = Text("{row} {place}: {why}", "{row} {place}: {why}")
        for gap in _row_gaps(form, field, row, answers, given, today):
            yield replace(gap, why=said.filled(row=field.row_name, place=place, why=gap.why))


def _row_gaps(
    form: Form, rows: Rows, row: Row, answers: Answers, given: Given, today: date
) -> Iterator[Gap]:
    seen = {**answers, **row.answers}
    for cell in asked_in_row(rows, row, answers, given):
        found = _lack(cell, row.answers.get(cell.id), seen, today)
        if found is not None:
            yield Gap(
                form_id=form.id,
                field_id=rows.id,
                lack=found[0],
                why=found[1],
                row_id=row.id,
                cell_id=cell.id,
            )


def _lack(
    field: Field, answer: Answer | None, around: Answers, today: date
) -> tuple[Lack, Text] | None:
    if isinstance(field, Computed):
        return None
    if is_unanswered(answer):
        return (Lack.MISSING, _missing_text(field)) if field.required else None
    wrong = malformed(field, answer, around, today)
    if wrong is not None:
        return Lack.MALFORMED, wrong
    if answer in (NoAnswer.UNKNOWN, NoAnswer.NOT_ASKED):
        return Lack.OPEN, Text("Întrebare lăsată deschisă.", "Question left open.")
    return None


def _missing_text(field: Field) -> Text:
    if field.missing is not None:
        return field.missing
    return Text("Răspundeți la întrebarea „{label}”.", "Answer the question “{label}”.").filled(
        label=field.label
    )
