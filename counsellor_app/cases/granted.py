"""The day on which a form of the case was granted by being finalised here."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.cases.told import RecordAnswers
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.granting import HERE


def granted_here(
    file: CaseFile, form_id: str, one: RecordAnswers, *, answer: str, terms: tuple[str, ...]
) -> date | None:
    """Return the day of the grant; None once its terms are other than those granted.

    What is added later, a payment or the day of leaving, takes no grant away: ``terms`` are
    the answers that it rests on.
    """
    if text_of(one.answers, answer) != HERE:
        return None
    days = (
        day
        for sheet, day in _finalised(file, form_id, one.row)
        if _terms_of(sheet.answers, terms) == _terms_of(one.answers, terms)
        and text_of(sheet.answers, answer) == HERE
    )
    return min(days, default=None)


def _finalised(file: CaseFile, form_id: str, row: str) -> Iterator[tuple[Sheet, date]]:
    days = {act.sheet_id: act.happened_on for act in file.standing(ActKind.FINALISED)}
    for sheet in file.sheets:
        if sheet.form_id == form_id and str(sheet.record_id) == row and sheet.id in days:
            yield sheet, days[sheet.id]


def _terms_of(answers: Answers, terms: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(answers.get(name) for name in terms)
