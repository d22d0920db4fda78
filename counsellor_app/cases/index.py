"""CaseFile -> rows of the index tables: a cache that may be dropped and written anew."""

import re
from collections.abc import Iterator
from datetime import date

from counsellor_app.cases.attendance import presence_in
from counsellor_app.cases.due import DueDate, dates_of
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.family import kin_rows
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import CaseRow, DueRow, IndexRows, NameRow, PresenceRow
from counsellor_app.cases.likeness import likeness_rows
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.names import folded, skeleton, sort_key
from counsellor_app.cases.person_of import (
    name_of,
    own_names,
    person_answers,
    talk_language,
    track_of,
)
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.protocol_packs import protocol_waiting
from counsellor_app.cases.stages import stage_of
from counsellor_app.cases.tasks import Task, tasks_of
from counsellor_app.forms.answers import text_of
from counsellor_app.law.citation import Cite
from counsellor_app.law.rulebook import Rulebook

_FROM_FIRST_DIGIT = re.compile(r"^[^0-9]*")
_NUMBERED = ("protection_act_number", "permit_number", "travel_document")  # of the person form


def index_rows(file: CaseFile, rulebook: Rulebook) -> IndexRows:
    """Return what lists and search read of this case; nothing in it depends on today."""
    opened = file.case.opened_at.date()
    person, facts = person_answers(file), facts_of(file)
    programme = programme_now(facts)
    track = track_of(person, opened)
    row = CaseRow(
        case_id=file.case.id,
        number=file.case.number,
        name=name_of(file),
        sort_key=sort_key(name_of(file)),
        language=talk_language(file),
        citizenship=text_of(person, "citizenship"),
        track=None if track is None else track.value,
        stage=stage_of(file).value,
        programme_starts=None if programme is None else programme.starts,
        programme_ends=None if programme is None else programme.end,
        last_event_on=_last_event(file),
        open_drafts=len(file.drafts),
        unsigned_issues=int(protocol_waiting(file) is not None),
    )
    return IndexRows(
        case=row,
        names=tuple(_found_by(file)),
        due=tuple(sorted(_due_rows(file, rulebook), key=lambda row: row.last_day)),
        kin=tuple(sorted(kin_rows(file), key=lambda row: row.row_id)),
        likeness=tuple(likeness_rows(file)),
        presence=tuple(sorted(_presence(file), key=lambda row: row.record_id)),
    )


def _found_by(file: CaseFile) -> Iterator[NameRow]:
    """Yield what the case is found by: names, also as one word, and numbers of its papers."""
    case_id = file.case.id
    names = own_names(file)
    for name in names:
        yield NameRow(case_id=case_id, folded=folded(name), skeleton=skeleton(name))
    joined = {folded(name).replace(" ", "") for name in names} - {folded(name) for name in names}
    for word in (*sorted(joined), *sorted(_numbers(file))):
        yield NameRow(case_id=case_id, folded=word, skeleton="")


def _numbers(file: CaseFile) -> set[str]:
    """Return the numbers on the person's papers in one piece, whole and from the first digit."""
    person = person_answers(file)
    written = [text_of(person, field_id) for field_id in _NUMBERED]
    written += [issue.number for issue in file.issues]
    written += [one for act in file.acts if isinstance(one := act.details.get("number"), str)]
    whole = {folded(number).replace(" ", "") for number in written if number}
    return (whole | {_FROM_FIRST_DIGIT.sub("", number) for number in whole}) - {""}


def _due_rows(file: CaseFile, rulebook: Rulebook) -> Iterator[DueRow]:
    """Yield the dates of the law and, after them, the tasks that have a day and are not done."""
    for one in dates_of(file, rulebook):
        yield _due(file.case.id, one)
    for task in tasks_of(file):
        if task.by is not None and task.done is None:
            yield _to_do(file.case.id, task, task.by)


def _to_do(case_id: CaseId, task: Task, by: date) -> DueRow:
    return DueRow(
        case_id=case_id,
        kind=task.kind,
        cite="",
        last_day=by,
        recommended=None,
        ro=task.what.ro,
        en=task.what.en,
    )


def _due(case_id: CaseId, one: DueDate) -> DueRow:
    return DueRow(
        case_id=case_id,
        kind=one.kind,
        cite=one.basis.key if isinstance(one.basis, Cite) else "",
        last_day=one.last_day,
        recommended=one.recommended,
        ro=one.what.ro,
        en=one.what.en,
    )


def _presence(file: CaseFile) -> Iterator[PresenceRow]:
    for sheet in file.standing_of_each("presence"):
        one = presence_in(sheet.answers)
        if one is not None:
            yield PresenceRow(
                case_id=file.case.id,
                record_id=sheet.record_id,
                session=one.session,
                day=one.day,
                activity=one.activity,
                how=one.how,
            )


def _last_event(file: CaseFile) -> date | None:
    days = [sheet.happened_on for sheet in file.sheets if sheet.happened_on is not None]
    return max([*days, *(act.happened_on for act in file.acts)], default=None)
