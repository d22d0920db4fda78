"""Which answers stand on paper, and how: nothing sealed; on signed paper nothing of the office."""

from collections.abc import Iterator, Mapping, Set

from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.forms.answers import Answer, Answers, Row, is_rows, said
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.kinds import Choice, Field, Rows, Several
from counsellor_app.forms.options import ACTIVITIES
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import NOTHING, spoken
from counsellor_app.law.catalogue import Activity
from counsellor_app.text import Language

WHERE_THE_PERSON_LIVES: Mapping[str, frozenset[str]] = {
    "person": frozenset(
        {
            *("lives_in_centre", "lodging_centre", "in_child_protection"),
            *("address", "locality", "county"),
        }
    ),
    "needs_sheet": frozenset(
        {
            *("housing_situation", "housing_kind", "housing_contract_registered", "housing_rent"),
            *("housing_utilities", "housing_suitable", "housing_social_county"),
            *("housing_details", "housing_strengths"),
        }
    ),
}
"""What forms say of the home, a shelter among them; not printed once the address is hidden."""

SIGNED_PAPER = frozenset({Paper.ANNEX})
"""What the person signs or takes along, and what leaves for another institution."""

OFFICE_PAPER = frozenset({Paper.ANNEX, Paper.OFFICE})
"""What stays in the file of the office."""

EVERY_PAPER = frozenset(Paper)
"""Of fields that one document names: also what stands on no other."""

_RO = Language.RO


def printable(
    form: Form,
    answers: Answers,
    shows: frozenset[Paper] = SIGNED_PAPER,
    also: Set[str] = frozenset(),
) -> dict[str, Answer]:
    """Return the answers that may stand on such paper, in the order of the form.

    ``also`` names fields that stand on it besides; never a sealed answer, also in a row.
    """
    if address_hidden(answers):
        answers = without_home(form, answers)
    kept: dict[str, Answer] = {}
    for field in form.fields:
        answer = answers.get(field.id)
        may = EVERY_PAPER if field.id in also else shows
        if answer is None or not _on_paper(field, may):
            continue
        if isinstance(field, Rows) and is_rows(answer):
            answer = _printable_rows(field, answer, may)
        kept[field.id] = answer
    return kept


def without_home(form: Form, answers: Answers) -> Answers:
    """Return the answers that tell nothing of where the person lives."""
    home = WHERE_THE_PERSON_LIVES.get(form.id, frozenset())
    return {name: answer for name, answer in answers.items() if name not in home}


def address_hidden(person: Answers) -> bool:
    """Return whether the address may not be shown to members of the family."""
    return said(person, "address_hidden") is True


def in_words(field: Field, answer: Answer | None, around: Answers) -> str:
    """Return an answer as paper says it: kinds of activity in the words of the act."""
    drawn = isinstance(field, Choice | Several) and field.options is ACTIVITIES
    if drawn and isinstance(answer, tuple):
        letters = [letter for letter in answer if isinstance(letter, str)]
        return "\n".join(activity_in_words(letter) for letter in sorted(letters))
    if isinstance(field, Rows) and is_rows(answer):
        return "\n".join(_row_in_words(field, row, around) for row in answer)
    return spoken(field, answer, _RO, around)


def activity_in_words(letter: str) -> str:
    """Return „c) cursuri de învățare a limbii române”; an unknown letter as it is."""
    known = {kind.value: kind for kind in Activity}
    kind = known.get(letter)
    return letter if kind is None else f"{letter}) {kind.paper.ro}"


def unprintable(form: Form, answers: Answers) -> Iterator[tuple[Field, tuple[str, ...]]]:
    """Yield each printed field with the characters that no shipped font has."""
    for field in form.fields:
        answer = answers.get(field.id)
        words = "" if answer is None else "".join(_typed(answer))
        missing = missing_characters(words)
        if missing:
            yield field, missing


def _on_paper(field: Field, shows: frozenset[Paper]) -> bool:
    return field.handling.paper in shows and field.handling.sensitive is None


def _printable_rows(field: Rows, rows: tuple[Row, ...], shows: frozenset[Paper]) -> tuple[Row, ...]:
    cells = [cell.id for cell in field.fields if _on_paper(cell, shows)]
    return tuple(
        Row(row.id, {cell: row.answers[cell] for cell in cells if cell in row.answers})
        for row in rows
    )


def _row_in_words(rows: Rows, row: Row, around: Answers) -> str:
    """Return „engleză (cât de bine: bine)”: the first answer, the others after it."""
    said = [
        (cell.label.to(_RO), spoken(cell, row.answers[cell.id], _RO, around))
        for cell in rows.fields
        if cell.id in row.answers
    ]
    if not said:
        return NOTHING
    first, *others = said
    if not others:
        return first[1]
    named = [f"{_begun_small(label)} {words}" for label, words in others]
    return f"{first[1]} ({', '.join(named)})"


def _begun_small(label: str) -> str:
    ended = label if label.endswith("?") else f"{label}:"
    return ended[0].lower() + ended[1:]


def _typed(answer: Answer | Mapping[str, Answer]) -> Iterator[str]:
    if isinstance(answer, Mapping):
        for part in answer.values():
            yield from _typed(part)
    elif isinstance(answer, tuple):
        for one in answer:
            yield from _typed(one.answers if isinstance(one, Row) else one)
    elif isinstance(answer, str):
        yield answer
