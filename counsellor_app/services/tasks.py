"""What is to be done in a case: promises in words, marked as done and taken back."""

from collections.abc import Mapping
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, CaseId, MemberId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.tasks import FIELD, Done, Task, tasks_of
from counsellor_app.errors import BadInput
from counsellor_app.forms.registry import form_by_id
from counsellor_app.journal_log import Event, event
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.lateness import tone_for, when_for
from counsellor_app.services.pages import TaskLine, Tone
from counsellor_app.services.withdrawing import act_withdrawing
from counsellor_app.text import Text

NOT_YET = Text(
    "Ziua în care s-a făcut nu poate fi în viitor.", "The day it was done cannot lie ahead."
)
_GONE = Text(
    "Ce era de făcut s-a schimbat între timp. Deschideți din nou cazul.",
    "What was to be done has changed meanwhile. Open the case again.",
)


def task_lines(
    desk: Desk, file: CaseFile, names: Mapping[MemberId, str], today: date
) -> tuple[TaskLine, ...]:
    """Return what is to be done, the earliest day first; then what was, the last first."""
    tasks = tasks_of(file)
    lines = [_open_line(desk, task, today) for task in tasks if task.done is None]
    done = [(task, task.done) for task in tasks if task.done is not None]
    done.sort(key=lambda one: one[1].on or date.min, reverse=True)
    return (*lines, *(_done_line(file, task, how, names) for task, how in done))


def record_done(
    desk: Desk, case_id: CaseId, task_kind: str, *, day: date, today: date, now: datetime
) -> None:
    """Record that a task was done; once is enough.

    Raise BadInput for a day ahead, or for a task that is no longer there.
    """
    desk.must_be_allowed(Doing.RECORD)
    if day > today:
        raise BadInput(NOT_YET)
    with desk.vault.work() as work:
        file = work.cases.file(case_id)
        task = _found(file, task_kind)
        if task.done is not None:
            return
        sheet = next(
            one for one in file.standing_of_each(task.form_id) if one.record_id == task.record_id
        )
        work.acts.add(
            Act(
                id=ActId(new_id(now)),
                kind=ActKind.TASK_DONE,
                case_id=case_id,
                happened_on=day,
                recorded_at=now,
                member=desk.member.id,
                record_id=task.record_id,
                sheet_id=sheet.id,
                details={FIELD: task.field},
            )
        )
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.TASK_DONE, case=case_id)


def take_done_back(
    desk: Desk, case_id: CaseId, task_kind: str, *, today: date, now: datetime
) -> None:
    """Withdraw the word that a task was done: it is to be done again."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        task = _found(work.cases.file(case_id), task_kind)
        if task.done is None or task.done.act is None:
            return
        work.acts.add(act_withdrawing(desk, case_id, task.done.act, today=today, now=now))
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.WITHDRAWN, case=case_id)


def _found(file: CaseFile, task_kind: str) -> Task:
    for task in tasks_of(file):
        if task.kind == task_kind:
            return task
    raise BadInput(_GONE)


def _open_line(desk: Desk, task: Task, today: date) -> TaskLine:
    reader, by = desk.member.acting_for, task.by
    return TaskLine(
        kind=task.kind,
        what=task.what,
        who=task.who,
        form_id=task.form_id,
        record_id=task.record_id,
        form=form_by_id(task.form_id).title,
        promised_on=task.promised_on,
        by=by,
        tone=Tone.CALM if by is None else tone_for(reader, task.kind, by, today),
        when=None if by is None else when_for(reader, task.kind, by, today),
    )


def _done_line(file: CaseFile, task: Task, how: Done, names: Mapping[MemberId, str]) -> TaskLine:
    act = next((one for one in file.acts if one.id == how.act), None)
    return TaskLine(
        kind=task.kind,
        what=task.what,
        who=task.who,
        form_id=task.form_id,
        record_id=task.record_id,
        form=form_by_id(task.form_id).title,
        promised_on=task.promised_on,
        by=task.by,
        tone=Tone.DONE,
        when=None,
        is_done=True,
        done_on=how.on,
        done_by=None if act is None else names.get(act.member, ""),
    )
