"""Answers of older sheets as this version of their form asks for them; sheets stay as kept."""

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.spec import Form


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a form: what makes answers of the version before fit ``to_version``."""

    form_id: str
    to_version: int
    change: Callable[[Answers], dict[str, Answer]]


STEPS: tuple[Step, ...] = ()


def upgraded(
    form: Form, version: int, answers: Answers, steps: tuple[Step, ...] = STEPS
) -> dict[str, Answer]:
    """Return the answers of an older version as this one asks for them.

    Answers of a newer version are returned as they are: nothing is dropped, and what this
    version does not ask is not shown.
    """
    fitting = dict(answers)
    due = [s for s in steps if s.form_id == form.id and version < s.to_version <= form.version]
    for step in sorted(due, key=lambda step: step.to_version):
        fitting = step.change(fitting)
    return fitting


def renamed(old: str, new: str) -> Callable[[Answers], dict[str, Answer]]:
    """Return the change that asks a question under another id; a newer answer wins."""

    def change(answers: Answers) -> dict[str, Answer]:
        kept = {name: answer for name, answer in answers.items() if name != old}
        return kept if old not in answers else {new: answers[old], **kept}

    return change


def reworded(field_id: str, values: dict[str, str]) -> Callable[[Answers], dict[str, Answer]]:
    """Return the change that keeps options of a choice, or ticks, under other values."""

    def change(answers: Answers) -> dict[str, Answer]:
        answer = answers.get(field_id)
        if isinstance(answer, str):
            return {**answers, field_id: values.get(answer, answer)}
        if not isinstance(answer, tuple):
            return dict(answers)
        ticks = [tick for tick in answer if isinstance(tick, str)]
        if len(ticks) != len(answer):
            return dict(answers)
        return {**answers, field_id: tuple(values.get(tick, tick) for tick in ticks)}

    return change
