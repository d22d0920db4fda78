"""The counselling note: the interpreter (art. 38), asked as in the interview, nothing required."""

from dataclasses import replace

from counsellor_app.forms.handling import NOTES, PARTICIPANTS
from counsellor_app.forms.interview_interpreter import INTERPRETER
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.text import Text


def _in_note(field: Field) -> Field:
    """Return a question of the interview as a note asks it: it leaves as little as the note."""
    handling = field.handling if field.handling == PARTICIPANTS else NOTES
    basis = field.basis or INTERPRETER.basis
    if isinstance(field, Rows):
        cells = tuple(_in_note(cell) for cell in field.fields)
        return replace(field, required=False, handling=handling, basis=basis, fields=cells)
    return replace(field, required=False, handling=handling, basis=basis)


_TOOK_PART, *_OF_THEM = INTERPRETER.fields
INTERPRETER_IN_NOTE: tuple[Field, ...] = (
    replace(
        _in_note(_TOOK_PART),
        anew=True,
        asked_if=INTERPRETER.asked_if,  # not of a talk in Romanian
        help=Text(
            "Gol, dacă nu a fost nevoie; altfel se întreabă cine și cum. Nu o rudă, nu un minor.",
            "Empty if none was needed; else who and how is asked. No relative and no minor.",
        ),
    ),
    *(_in_note(field) for field in _OF_THEM),
)
