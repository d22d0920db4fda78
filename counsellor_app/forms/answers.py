"""Answers: what was typed or chosen, the three answers every question accepts, and JSON.

Days, months and years are ISO text ("2025-03-14", "1991-05", "1991"), times "14:05", money
integer bani. What was typed and is not yet a value of its kind is kept as ``Typed``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType, TypeGuard

from counsellor_app.law.calendar import Month
from counsellor_app.text import Text

RowId = NewType("RowId", str)

Json = str | bool | int | None | list["Json"] | dict[str, "Json"]
JsonObject = dict[str, Json]


class NoAnswer(Enum):
    """An answer of its own: it counts, survives saving, prints and leaves."""

    DECLINED = "declined"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"

    @property
    def text(self) -> Text:
        """Return the answer as people read it."""
        return _NO_ANSWER_TEXTS[self]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed in a field and cannot be read as its kind, kept as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of answers; its id stays the same through all revisions."""

    id: RowId
    answers: "Answers"


Answer = str | bool | int | tuple[str, ...] | tuple[Row, ...] | NoAnswer | Typed
Answers = Mapping[str, Answer]

_NO_ANSWER_TEXTS = {
    NoAnswer.DECLINED: Text("Nu dorește să răspundă", "Does not wish to answer"),
    NoAnswer.UNKNOWN: Text("Nu știe", "Does not know"),
    NoAnswer.NOT_ASKED: Text("Nu a fost întrebat(ă)", "Was not asked"),
}


def text_of(answers: Answers, field_id: str) -> str | None:
    """Return the text answered, or None if there is none."""
    answer = answers.get(field_id)
    return answer if isinstance(answer, str) else None


def day_of(answers: Answers, field_id: str) -> date | None:
    """Return the whole day answered, or None if it is missing, partial or malformed."""
    answer = answers.get(field_id)
    if not isinstance(answer, str) or len(answer) != len("2025-03-14"):
        return None
    try:
        return date.fromisoformat(answer)
    except ValueError:
        return None


def month_of(answers: Answers, field_id: str) -> Month | None:
    """Return the month answered, or None if it is missing or malformed."""
    answer = answers.get(field_id)
    if not isinstance(answer, str) or len(answer) != len("2025-03"):
        return None
    try:
        return Month.of(date.fromisoformat(f"{answer}-01"))
    except ValueError:
        return None


def said(answers: Answers, field_id: str) -> bool | None:
    """Return yes or no, or None if the question has no such answer."""
    answer = answers.get(field_id)
    return answer if isinstance(answer, bool) else None


def number_of(answers: Answers, field_id: str) -> int | None:
    """Return the whole number (a count, or bani), or None."""
    answer = answers.get(field_id)
    return answer if isinstance(answer, int) and not isinstance(answer, bool) else None


def chosen(answers: Answers, field_id: str) -> tuple[str, ...]:
    """Return the options ticked; none if the question has no such answer."""
    answer = answers.get(field_id)
    if not isinstance(answer, tuple):
        return ()
    return tuple(option for option in answer if isinstance(option, str))


def rows_of(answers: Answers, field_id: str) -> tuple[Row, ...]:
    """Return the rows of a table of answers; none if there are none."""
    answer = answers.get(field_id)
    return answer if is_rows(answer) else ()


def is_rows(answer: Answer | None) -> TypeGuard[tuple[Row, ...]]:
    """Tell whether the answer is a table with at least one row."""
    return isinstance(answer, tuple) and bool(answer) and isinstance(answer[0], Row)


def answers_to_json(answers: Answers) -> JsonObject:
    """Return the answers as canonical JSON values."""
    return {field_id: _to_json(answers[field_id]) for field_id in sorted(answers)}


def answers_from_json(kept: Mapping[str, Json]) -> dict[str, Answer]:
    """Return the answers written by ``answers_to_json``; raise ValueError for anything else."""
    return {field_id: _from_json(value) for field_id, value in kept.items()}


def _to_json(answer: Answer) -> Json:
    if isinstance(answer, NoAnswer):
        return {"no_answer": answer.value}
    if isinstance(answer, Typed):
        return {"typed": answer.text}
    if isinstance(answer, tuple):
        return [_part_to_json(part) for part in answer]
    return answer


def _part_to_json(part: str | Row) -> Json:
    if isinstance(part, Row):
        return {"row": part.id, "answers": answers_to_json(part.answers)}
    return part


def _from_json(value: Json) -> Answer:
    if isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, list):
        if all(isinstance(part, str) for part in value):
            return tuple(part for part in value if isinstance(part, str))
        return tuple(_row_from_json(part) for part in value)
    if isinstance(value, dict) and value.keys() == {"no_answer"}:
        return NoAnswer(value["no_answer"])
    if isinstance(value, dict) and value.keys() == {"typed"} and isinstance(value["typed"], str):
        return Typed(value["typed"])
    raise ValueError("not an answer")


def _row_from_json(part: Json) -> Row:
    if not isinstance(part, dict) or part.keys() != {"row", "answers"}:
        raise ValueError("not a row of answers")
    row_id, answers = part["row"], part["answers"]
    if not isinstance(row_id, str) or not isinstance(answers, dict):
        raise ValueError("not a row of answers")
    return Row(RowId(row_id), answers_from_json(answers))
