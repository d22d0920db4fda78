"""Answers of a form as parts of a page."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.field_grid import field_grid
from counsellor_app.documents.parts import note
from counsellor_app.documents.printable import in_words
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.kinds import Field
from counsellor_app.text import Language

NOTHING_YET = "Nu s-a completat încă."


def answered(fields: Iterable[Field], answers: Answers) -> Iterator[Flowable]:
    """Yield every answered question in the order of the form, with its answer.

    Questions nobody answered take no room: a page of dashes hides what was said.
    """
    pairs = [
        (field.label.to(Language.RO), in_words(field, answers[field.id], answers))
        for field in fields
        if field.id in answers
    ]
    yield from field_grid(pairs)
    if not pairs:
        yield note(NOTHING_YET)
