"""Answers that contradict each other: said beside the question, for a human to decide.

A doubt is no gap. Nothing is refused and nothing is blocked because of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Line, Pattern
from counsellor_app.forms.personal_number import (
    born_otherwise,
    is_personal_number,
    of_another_sex,
)
from counsellor_app.forms.spec import Form
from counsellor_app.text import Text

_BORN_OTHERWISE = Text(
    "CNP-ul arată altă dată a nașterii decât cea scrisă. Comparați-le cu documentul; rămâne ce "
    "hotărâți.",
    "The personal number tells another date of birth than the one typed. Compare both with the "
    "document; what you decide stays.",
)
_ANOTHER_SEX = Text(
    "CNP-ul arată alt sex decât cel ales. Comparați-le cu documentul; rămâne ce hotărâți.",
    "The personal number tells another sex than the one chosen. Compare both with the document; "
    "what you decide stays.",
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What does not fit together, beside the question where it is told."""

    field_id: str
    why: Text


def doubts(form: Form, answers: Answers, given: Given) -> tuple[Doubt, ...]:
    """Return where answers to questions that are asked contradict each other."""
    return tuple(
        doubt
        for field in asked_of(form, answers, given)
        if isinstance(field, Line) and field.pattern is Pattern.CNP
        for doubt in _of_number(field, answers)
    )


def _of_number(field: Line, answers: Answers) -> Iterator[Doubt]:
    number = text_of(answers, field.id)
    if number is None or field.agrees_with is None or not is_personal_number(number):
        return
    birth, sex = (text_of(answers, name) for name in field.agrees_with)
    if birth is not None and born_otherwise(number, birth):
        yield Doubt(field.id, _BORN_OTHERWISE)
    if sex is not None and of_another_sex(number, sex):
        yield Doubt(field.id, _ANOTHER_SEX)
