"""A section at the table: a few of its questions at a time, always the same ones together."""

from dataclasses import dataclass

from counsellor_app.forms.kinds import Computed, Field, Paragraph, Rows, Several
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form, Section
from counsellor_app.settings import FormLook
from counsellor_app.ui.steps_list import CHECK

_ROOM = 3  # so many short questions stand on one page of the interview
_WEIGHTS = {Rows: 3, Paragraph: 2, Several: 2}
_LONG_LIST = 7  # options from which a list of them fills half a page


@dataclass(frozen=True, slots=True)
class At:
    """A place of a form: a step, and at the table the leaf of it."""

    step: str
    leaf: int = 0


def places_of(session: FormSession, look: FormLook) -> list[At]:
    """Return the places one goes through with Back and Continue, the check of answers last."""
    if look is not FormLook.INTERVIEW:
        return [*(At(section.id) for section in session.sections()), At(CHECK)]
    leaves = (
        At(section.id, leaf)
        for section in session.sections()
        for leaf in asked_leaves(session, section)
    )
    return [*leaves, At(CHECK)]


def place_asking(form: Form, field_id: str, look: FormLook) -> At:
    """Return the place that asks a question."""
    section = form.section_of(field_id)
    leaf = leaf_with(section, field_id) if look is FormLook.INTERVIEW else 0
    return At(section.id, leaf)


def leaves_of(section: Section) -> tuple[tuple[Field, ...], ...]:
    """Return the questions of a section, a few together, in reading order.

    It looks at the declaration alone: a question never moves to another page while somebody
    answers. One that hangs on an answer stands with the question before it, if there is room.
    """
    leaves: list[list[Field]] = []
    filled = 0
    for field in section.fields:
        weight = _weight(field)
        follows = field.asked_if is not None and filled < _ROOM + 1
        if not leaves or (filled + weight > _ROOM and not (follows and weight == 1)):
            leaves.append([])
            filled = 0
        leaves[-1].append(field)
        filled += weight
    return tuple(tuple(leaf) for leaf in leaves)


def leaf_with(section: Section, field_id: str) -> int:
    """Return the number of the leaf that asks a question; the first for one of another section."""
    for number, leaf in enumerate(leaves_of(section)):
        if any(field.id == field_id for field in leaf):
            return number
    return 0


def asked_leaves(session: FormSession, section: Section) -> tuple[int, ...]:
    """Return the numbers of the leaves that ask anything now."""
    asked = {field.id for field in session.asked(section)}
    return tuple(
        number
        for number, leaf in enumerate(leaves_of(section))
        if any(field.id in asked for field in leaf)
    )


def _weight(field: Field) -> int:
    if isinstance(field, Computed):
        return 0
    if isinstance(field, Several) and len(field.options) < _LONG_LIST:
        return 1
    return next((weight for kind, weight in _WEIGHTS.items() if isinstance(field, kind)), 1)
