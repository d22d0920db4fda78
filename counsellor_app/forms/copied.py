"""Answers that were copied, and wait for the counsellor to confirm them with the person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.checking import Gap, Lack
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True)
class CopiedFrom:
    """Where an answer was copied from; ``value`` is what a draft keeps of it.

    It never says more: not whose case, not which topic.
    """

    value: str
    LAST: ClassVar["CopiedFrom"]
    FAMILY: ClassVar["CopiedFrom"]

    @staticmethod
    def another(form_id: str) -> "CopiedFrom":
        """Return another form of the same case as the source; raise KeyError if there is none."""
        return CopiedFrom(form_by_id(form_id).id)

    @property
    def text(self) -> Text:
        """Return the source as people read it."""
        own = _TEXTS.get(self.value)
        return _OF_FORM.filled(title=form_by_id(self.value).title) if own is None else own


CopiedFrom.LAST = CopiedFrom("last")
CopiedFrom.FAMILY = CopiedFrom("family")

Copied = Mapping[str, CopiedFrom]  # field id -> where its answer was copied from

UNCONFIRMED = Text(
    "Răspuns copiat {source}: confirmați-l cu persoana.",
    "Answer copied {source}: confirm it with the person.",
)
_OF_FORM = Text("din „{title}”", "from “{title}”")
_TEXTS = {
    "last": Text("de data trecută", "from last time"),
    "family": Text("de la un membru al familiei", "from a member of the family"),
}
_KNOWN = {*_TEXTS, *(form.id for form in FORMS)}


def unconfirmed_gaps(form: Form, answers: Answers, given: Given, copied: Copied) -> Iterator[Gap]:
    """Yield the answers that are asked, were copied and nobody confirmed, in reading order."""
    for field in asked_of(form, answers, given):
        source = copied.get(field.id)
        if source is not None and field.id in answers:
            why = UNCONFIRMED.filled(source=source.text)
            yield Gap(form_id=form.id, field_id=field.id, lack=Lack.OPEN, why=why)


def copied_to_kept(copied: Copied) -> dict[str, str] | None:
    """Return the marks as a draft keeps them; None where there are none."""
    return {field_id: source.value for field_id, source in copied.items()} or None


def copied_from_kept(kept: Mapping[str, str] | None) -> dict[str, CopiedFrom]:
    """Return the marks that a draft keeps; raise ValueError for an unknown source."""
    marks = kept or {}
    if not _KNOWN.issuperset(marks.values()):
        raise ValueError("a draft has marks of an unknown source")
    return {field_id: CopiedFrom(source) for field_id, source in marks.items()}
