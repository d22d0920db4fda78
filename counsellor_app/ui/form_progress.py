"""How far each step of a form is, said honestly."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from counsellor_app.forms.checking import Gap, Lack
from counsellor_app.forms.kinds import Computed
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.text import Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.tokens import Colour
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words


class StepState(Enum):
    """How far a step is; each has words, a shape and a colour."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    TO_CORRECT = "to_correct"
    NOT_STARTED = "not_started"
    OPTIONAL = "optional"  # nothing is required there and nothing was answered

    @property
    def text(self) -> Text:
        """Return the state in words."""
        return _TEXTS[self]

    @property
    def symbol(self) -> tuple[Icon, Colour]:
        """Return the icon of the state and its colour."""
        return _SYMBOLS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A section of the form, and how far it is."""

    id: str
    title: Text
    state: StepState


def steps_of(session: FormSession, gaps: Sequence[Gap]) -> tuple[Step, ...]:
    """Return the sections that ask anything now, each with its state."""
    return tuple(
        Step(id=section.id, title=section.title, state=_state(session, section, gaps))
        for section in session.sections()
    )


def done_of(steps: Sequence[Step]) -> tuple[int, int]:
    """Return how many steps are complete, of those that need anything."""
    counted = [step for step in steps if step.state is not StepState.OPTIONAL]
    return sum(step.state is StepState.DONE for step in counted), len(counted)


def _state(session: FormSession, section: Section, gaps: Sequence[Gap]) -> StepState:
    asked = [one for one in session.asked(section) if not isinstance(one, Computed)]
    ids = {one.id for one in asked}
    lacks = {gap.lack for gap in gaps if gap.field_id in ids}
    if Lack.MALFORMED in lacks:
        return StepState.TO_CORRECT
    answered = any(one.id in session.answers for one in asked)
    if Lack.MISSING in lacks:
        return StepState.IN_PROGRESS if answered else StepState.NOT_STARTED
    if answered or any(one.required for one in asked):
        return StepState.DONE
    return StepState.OPTIONAL


_TEXTS = {
    StepState.DONE: common.DONE,
    StepState.IN_PROGRESS: common.IN_PROGRESS,
    StepState.TO_CORRECT: common.TO_CORRECT,
    StepState.NOT_STARTED: common.NOT_STARTED,
    StepState.OPTIONAL: words.OPTIONAL_STEP,
}
_SYMBOLS = {
    StepState.DONE: (Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK),
    StepState.IN_PROGRESS: (Icon.CIRCLE_HALF_FILL, Colour.WARN),
    StepState.TO_CORRECT: (Icon.ERROR_CIRCLE_FILLED, Colour.BAD),
    StepState.NOT_STARTED: (Icon.CIRCLE, Colour.FIELD),
    StepState.OPTIONAL: (Icon.CIRCLE, Colour.FIELD),
}
