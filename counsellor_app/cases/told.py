"""What the forms of one case tell: as kept, with what is on the screen in place of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften

_NOTHING: Answers = {}


@dataclass(frozen=True, slots=True)
class Typing:
    """What is on the screen in place of what is kept: answers by form id, and their record."""

    forms: Mapping[str, Answers]
    record: RecordId | None = None  # of a form that a case has many times


NOTHING_TYPED = Typing({})


@dataclass(frozen=True, slots=True)
class RecordAnswers:
    """What one record of a form says; ``row`` names the record wherever a fact needs a name."""

    row: str
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answers of one case, form by form."""

    file: CaseFile
    typing: Typing = NOTHING_TYPED

    def once(self, form_id: str) -> Answers:
        """Return what a form the case has once says; nothing if it was never kept."""
        if form_id in self.typing.forms:
            return self.typing.forms[form_id]
        sheet = self.file.newest(form_id)
        return _NOTHING if sheet is None else sheet.answers

    def each(self, form_id: str) -> tuple[RecordAnswers, ...]:
        """Return what each record of a form says, in the order of the days of the facts.

        A record that was withdrawn says nothing. What is being typed comes last: it is
        the newest that is said, whatever day it tells of.
        """
        kept = [
            sheet
            for sheet in self.file.standing_of_each(form_id)
            if not self._is_typed(form_id, sheet)
        ]
        told = [
            RecordAnswers(str(sheet.record_id), sheet.answers) for sheet in sorted(kept, key=_day)
        ]
        if form_id in self.typing.forms:
            told.append(
                RecordAnswers(str(self.typing.record or "typed"), self.typing.forms[form_id])
            )
        return tuple(told)

    def latest(self, form_id: str) -> Answers | None:
        """Return what the latest record of a form says; None if there is none."""
        told = self.each(form_id)
        return told[-1].answers if told else None

    def _is_typed(self, form_id: str, sheet: Sheet) -> bool:
        """Tell whether the screen stands in place of this sheet."""
        if form_id not in self.typing.forms:
            return False
        if form_by_id(form_id).how_often is HowOften.ONCE:
            return True
        return sheet.record_id == self.typing.record


def _day(sheet: Sheet) -> tuple[object, ...]:
    return (sheet.happened_on or sheet.kept_at.date(), sheet.kept_at)
