"""What was promised in a case becomes a task: what, who, by when, and that it was done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, RecordId
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.cases.restricted import is_restricted
from counsellor_app.forms.answers import Answers, day_of, said, text_of
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.registry import FORMS
from counsellor_app.text import Text

FIELD = "field"  # in the details of an act: which promise of its record was kept
TASKS = "task/"  # begins the kind of every task


@dataclass(frozen=True, slots=True)
class Done:
    """That a task was done; ``act`` where the office said so, None where a form's answer does."""

    on: date | None
    act: ActId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A step that a record promises; the record and the field name it for good."""

    record_id: RecordId
    field: str
    form_id: str
    what: Text  # in the words of whoever wrote the record
    who: str | None
    by: date | None
    promised_on: date  # the day of the fact the record tells of
    done: Done | None

    @property
    def kind(self) -> str:
        """Return its kind among the dates of a case, which no other task has."""
        return f"{TASKS}{self.record_id}/{self.field}"


def is_task(kind: str) -> bool:
    """Tell whether a kind of date is a task, not a date of the law."""
    return kind.startswith(TASKS)


def tasks_of(file: CaseFile) -> tuple[Task, ...]:
    """Return what the kept records promise, the earliest day first, then what has no day.

    A record that was withdrawn promises nothing; of a restricted one only the general words of
    the promise are said, because tasks stand on pages that are not the record's own.
    """
    found = [
        task
        for form in FORMS
        if form.promises
        for sheet in file.standing_of_each(form.id)
        for promise in form.promises
        for task in _promised(file, sheet, promise)
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (one.by or date.max, one.promised_on, one.record_id, one.field),
        )
    )


def _promised(file: CaseFile, sheet: Sheet, promise: Promise) -> Iterator[Task]:
    answers = sheet.answers
    if promise.since is not None and day_of(answers, promise.since) is None:
        return
    by = day_of(answers, promise.by)
    if by is None and not _words(answers, promise.id):
        return
    open_words = {} if is_restricted(file, sheet.record_id) else answers
    yield Task(
        record_id=sheet.record_id,
        field=promise.id,
        form_id=sheet.form_id,
        what=_what(open_words, promise),
        who=None if promise.who is None else _words(open_words, promise.who),
        by=by,
        promised_on=sheet.happened_on or sheet.kept_at.date(),
        done=_done(file, sheet, promise),
    )


def _what(answers: Answers, promise: Promise) -> Text:
    words = _words(answers, promise.what or promise.id)
    return promise.called if words is None else promise.frame.filled(said=words)


def _words(answers: Answers, field_id: str) -> str | None:
    return (text_of(answers, field_id) or "").strip() or None


def _done(file: CaseFile, sheet: Sheet, promise: Promise) -> Done | None:
    """Return how it was done: by its own answer, else by an act about this very promise.

    A promise that was written anew after the act, another step or another day, is open again:
    rather asked twice than forgotten.
    """
    if promise.kept is not None and said(sheet.answers, promise.kept):
        on = None if promise.kept_on is None else day_of(sheet.answers, promise.kept_on)
        return Done(on, None)
    for act in reversed(file.standing(ActKind.TASK_DONE)):
        if act.record_id == sheet.record_id and act.details.get(FIELD) == promise.id:
            return Done(act.happened_on, act.id) if _is_same(file, act, sheet, promise) else None
    return None


def _is_same(file: CaseFile, act: Act, sheet: Sheet, promise: Promise) -> bool:
    then = next((one.answers for one in file.sheets if one.id == act.sheet_id), None)
    if then is None:
        return False
    return all(then.get(name) == sheet.answers.get(name) for name in (promise.id, promise.by))
