"""What was promised becomes a task: from the records to Azi, Termene, the card, the calendar."""

from datetime import date, timedelta

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.tasks import Task, is_task, tasks_of
from counsellor_app.errors import BadInput
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import HEALTH, NOTES
from counsellor_app.forms.kinds import Day, Line
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.services import case_pages, dates, following, intake, noting
from counsellor_app.services.calendar_exporting import calendar_of
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import rebuild_index
from counsellor_app.services.keeping import keep_sheet, open_record, save_draft
from counsellor_app.services.pages import DueLine, TaskLine, Tone
from counsellor_app.services.tasks import record_done, take_done_back
from counsellor_app.services.withdrawing import withdraw_record
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text
from tests.builders import TODAY
from tests.builders_letters import REFERRAL
from tests.exchange.reading_back import read_back
from tests.services.working import file_of, keep, open_person, request_registered, tick

SOON = TODAY + timedelta(days=7)
LATE = TODAY - timedelta(days=4)
STEP = "Pregătește dosarul Semnpas"
AWAITED = {name: answer for name, answer in REFERRAL.items() if not name.startswith("answer_")}
AWAITED["answer_by"] = SOON.isoformat()


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return intake.meet(desk, "Zara", "ar", TODAY, tick())


def note(desk: Desk, case_id: CaseId, by: date | None = SOON, **said: Answer) -> Writing:
    writing = noting.begin_note(desk, case_id, TODAY, tick())
    promised: dict[str, Answer] = {**writing.answers, "next_step": STEP, **said}
    if by is not None:
        promised["next_step_by"] = by.isoformat()
    return noting.keep_note(desk, writing, promised, today=TODAY, now=tick())


def again(desk: Desk, case_id: CaseId, kept: Writing, **said: Answer) -> None:
    """Keep a newer version of a record."""
    writing = open_record(desk, case_id, kept.form.id, kept.record_id, TODAY)
    keep_sheet(desk, writing, {**writing.answers, **said}, today=TODAY, now=tick())


def only_task(desk: Desk, case_id: CaseId) -> Task:
    (task,) = tasks_of(file_of(desk, case_id))
    return task


def on_card(desk: Desk, case_id: CaseId) -> tuple[TaskLine, ...]:
    return case_pages.case_page(desk, case_id, TODAY).tasks


def done(desk: Desk, case_id: CaseId, day: date = TODAY) -> None:
    task = only_task(desk, case_id).kind
    record_done(desk, case_id, task, day=day, today=TODAY, now=tick())


def to_do(desk: Desk, today: date = TODAY) -> list[DueLine]:
    lines = dates.due_at(desk, dates.due_keys(desk, today), today).values()
    return [line for line in lines if line.is_task]


# What promises


def test_the_next_step_of_a_note_is_a_task_with_who_and_by_when(desk: Desk, case: CaseId) -> None:
    kept = note(desk, case, next_step_who="Asistentul Exemplu")
    task = only_task(desk, case)
    assert (task.record_id, task.field) == (kept.record_id, "next_step")
    assert (task.what.ro, task.who, task.by) == (STEP, "Asistentul Exemplu", SOON)
    assert (task.promised_on, task.done) == (TODAY, None)


@pytest.mark.parametrize("form_id", ["first_contact", "take_over"])
def test_a_first_contact_and_a_take_over_promise_a_step_too(desk: Desk, form_id: str) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, form_id, {"next_step": STEP, "next_step_by": SOON.isoformat()})
    assert [(line.what.ro, line.day) for line in to_do(desk)] == [(STEP, SOON)]


def test_a_day_without_words_is_not_lost(desk: Desk, case: CaseId) -> None:
    note(desk, case, next_step="")
    assert [line.what.ro for line in to_do(desk)] == ["Următorul pas"]


def test_a_step_without_a_day_stands_on_the_card_of_the_case_alone(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case, by=None)
    assert to_do(desk) == []
    assert [(line.what.ro, line.by, line.when) for line in on_card(desk, case)] == [
        (STEP, None, None)
    ]


def test_a_note_that_was_withdrawn_promises_nothing(desk: Desk, case: CaseId) -> None:
    kept = note(desk, case)
    withdraw_record(desk, case, kept.record_id, "Alt dosar.", TODAY, tick())
    assert (to_do(desk), on_card(desk, case)) == ([], ())


def test_an_answer_is_awaited_once_the_letter_left_and_until_it_came(desk: Desk) -> None:
    case_id = open_person(desk)
    not_sent = {name: said for name, said in AWAITED.items() if name != "sent_on"}
    kept = keep(desk, case_id, "referral", not_sent)
    assert to_do(desk) == []
    again(desk, case_id, kept, sent_on="2026-11-11")
    assert [(line.what.ro, line.day) for line in to_do(desk)] == [
        ("Răspuns așteptat: AJOFM Exemplu, Galați", SOON)
    ]
    again(desk, case_id, kept, answer_received=True, answer_on="2026-11-20")
    assert to_do(desk) == []
    (line,) = on_card(desk, case_id)
    assert (line.is_done, line.done_on, line.done_by) == (True, date(2026, 11, 20), None)


def test_every_form_that_asks_for_a_next_step_says_that_it_promises_it() -> None:
    for form in (*FORMS, *OFFICE_FORMS):
        asked = {field.id for field in form.fields} & {"next_step_by", "answer_by"}
        assert {promise.by for promise in form.promises} == asked


@pytest.mark.parametrize(
    ("promise", "refused"),
    [
        (Promise(id="ill", by="day"), "sealed"),
        (Promise(id="step", by="step"), "not a Day"),
    ],
)
def test_a_promise_of_sealed_words_or_without_a_day_does_not_construct(
    promise: Promise, refused: str
) -> None:
    fields = (
        Line(id="step", label=Text("Pas", "Step"), handling=NOTES),
        Line(id="ill", label=Text("Boală", "Illness"), handling=HEALTH),
        Day(id="day", label=Text("Zi", "Day"), handling=NOTES),
    )
    with pytest.raises(ValueError, match=refused):
        Form(
            id="invented",
            version=1,
            title=Text("Inventat", "Invented"),
            sections=(Section(id="one", title=Text("Una", "One"), fields=fields),),
            how_often=HowOften.MANY,
            phase=Phase.TALKS,
            promises=(promise,),
        )


# Done, and not done


def test_what_is_done_leaves_the_dates_and_keeps_its_day_and_who_said_so(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case)
    done(desk, case, LATE)
    assert to_do(desk) == []
    (line,) = on_card(desk, case)
    assert (line.is_done, line.done_on, line.done_by) == (True, LATE, desk.member.name)


def test_done_taken_back_is_to_be_done_again_and_the_note_still_stands(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case)
    kind = only_task(desk, case).kind
    done(desk, case)
    take_done_back(desk, case, kind, today=TODAY, now=tick())
    assert [line.what.ro for line in to_do(desk)] == [STEP]
    assert [one.withdrawn for one in case_pages.case_page(desk, case, TODAY).notes] == [False]
    done(desk, case)
    assert to_do(desk) == []


def test_done_twice_is_recorded_once_and_not_done_is_not_taken_back(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case)
    kind = only_task(desk, case).kind
    take_done_back(desk, case, kind, today=TODAY, now=tick())
    done(desk, case)
    done(desk, case)
    kinds = [act.kind for act in file_of(desk, case).acts]
    assert (kinds.count(ActKind.TASK_DONE), kinds.count(ActKind.WITHDRAWN)) == (1, 0)


def test_a_day_ahead_and_a_task_that_is_gone_are_refused(desk: Desk, case: CaseId) -> None:
    kept = note(desk, case)
    kind = only_task(desk, case).kind
    with pytest.raises(BadInput):
        done(desk, case, TODAY + timedelta(days=1))
    withdraw_record(desk, case, kept.record_id, "Alt dosar.", TODAY, tick())
    with pytest.raises(BadInput):
        record_done(desk, case, kind, day=TODAY, today=TODAY, now=tick())
    assert file_of(desk, case).standing(ActKind.TASK_DONE) == ()


def test_a_note_mended_elsewhere_stays_done_and_another_step_is_open_again(
    desk: Desk, case: CaseId
) -> None:
    kept = note(desk, case)
    done(desk, case)
    again(desk, case, kept, agreed="Altă literă.")
    assert to_do(desk) == []
    again(desk, case, kept, next_step="Alt pas")
    assert [line.what.ro for line in to_do(desk)] == ["Alt pas"]


def test_a_task_keeps_its_name_over_every_version_of_its_record(desk: Desk, case: CaseId) -> None:
    kept = note(desk, case)
    before = only_task(desk, case).kind
    again(desk, case, kept, next_step="Alt pas")
    assert only_task(desk, case).kind == before
    note(desk, case)
    assert len({task.kind for task in tasks_of(file_of(desk, case))}) == 2


# Among the dates


def test_both_an_officer_and_an_organisation_are_late_with_what_they_promised(
    desk: Desk, ngo: Desk, case: CaseId
) -> None:
    note(desk, case, LATE)
    for who in (desk, ngo):
        (line,) = to_do(who)
        assert (line.tone, line.basis, line.owed_by) == (Tone.OVERDUE, None, None)
        assert line.when.ro == "depășit cu 4 zile"
        today = following.today_page(who, TODAY)
        assert today.overdue == 1
        assert STEP in [one.what.ro for one in today.due]


def test_the_header_of_a_case_and_the_list_show_dates_of_the_law_alone(desk: Desk) -> None:
    case_id = request_registered(desk)
    note(desk, case_id, LATE)
    shown = case_pages.case_page(desk, case_id, TODAY)
    (listed,) = following.case_lines(desk, [case_id], TODAY)
    assert shown.next_due is not None
    assert listed.due == shown.next_due
    assert not shown.next_due.is_task
    assert all(mark.basis is not None or mark.tone is Tone.DONE for mark in shown.milestones)


def test_the_index_dropped_and_written_anew_has_the_same_tasks(desk: Desk) -> None:
    case_id = request_registered(desk)
    note(desk, case_id)
    note(desk, case_id, LATE, next_step="Alt pas")
    keep(desk, case_id, "referral", AWAITED)
    with desk.vault.look() as look:
        before = look.index.rows(case_id)
    rebuild_index(desk)
    with desk.vault.look() as look:
        after = look.index.rows(case_id)
    assert before is not None
    assert before == after
    assert sum(is_task(row.kind) for row in before.due) == 3
    assert [row.last_day for row in before.due] == sorted(row.last_day for row in before.due)


# What leaves the vault


def test_the_calendar_says_of_a_task_the_case_and_that_it_is_to_be_done(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case, next_step_who="Cineva Semncine")
    content = calendar_of(desk, dates.due_keys(desk, TODAY), (), Language.RO, tick())
    (event,) = read_back(content)
    assert event["SUMMARY"] == f"Caz {file_of(desk, case).case.number} · De făcut"
    said = content.decode("utf-8")
    assert not [word for word in ("Semnpas", "Semncine", "Zara", "next_step") if word in said]


@pytest.mark.parametrize("kept", [True, False])
def test_of_a_restricted_note_only_the_general_words_are_said_outside_it(
    desk: Desk, case: CaseId, kept: bool
) -> None:
    writing = note(desk, case, next_step_who="Semncine", restricted=kept)
    if not kept:
        save_draft(desk, writing, {**writing.answers, "restricted": True}, {}, tick())
    (task,) = tasks_of(file_of(desk, case))
    assert (task.what, task.who, task.by) == (Promise(id="a", by="b").called, None, SOON)
    with desk.vault.look() as look:
        rows = look.index.rows(case)
    assert rows is not None
    assert [row.ro for row in rows.due] == ["Următorul pas"]
    assert "Semnpas" not in str(following.today_page(desk, TODAY))


def test_another_task_done_leaves_the_event_of_this_one_as_it_was(desk: Desk, case: CaseId) -> None:
    note(desk, case, LATE)
    first = only_task(desk, case).kind
    note(desk, case)
    whole = read_back(calendar_of(desk, dates.due_keys(desk, TODAY), (), Language.RO, tick()))
    record_done(desk, case, first, day=TODAY, today=TODAY, now=tick())
    (left,) = read_back(calendar_of(desk, dates.due_keys(desk, TODAY), (), Language.RO, tick()))
    assert left["UID"] == whole[1]["UID"]


def test_nothing_about_a_task_is_in_an_export(desk: Desk) -> None:
    case_id = open_person(desk)
    note(desk, case_id)
    kind = only_task(desk, case_id).kind
    done(desk, case_id)
    take_done_back(desk, case_id, kind, today=TODAY, now=tick())
    items = case_record(file_of(desk, case_id), IDENTIFIED).items
    said = b"".join(item.line for item in items)
    assert b"task_done" not in said
    assert b"Semnpas" not in said
    assert [item.content for item in items if item.content.get("act")] == []


def test_the_history_says_that_it_was_done_and_taken_back_without_its_words(
    desk: Desk, case: CaseId
) -> None:
    note(desk, case)
    kind = only_task(desk, case).kind
    done(desk, case)
    take_done_back(desk, case, kind, today=TODAY, now=tick())
    told = [line.what.ro for line in case_pages.case_page(desk, case, TODAY).history[:2]]
    assert told == [
        "Retras: Notă de consiliere: ce s-a promis este făcut",
        "Notă de consiliere: ce s-a promis este făcut",
    ]


# Practice


def test_practice_has_a_task_that_is_late_one_that_is_near_and_some_that_are_done(
    practice: Desk,
) -> None:
    lines = to_do(practice)
    assert {line.tone for line in lines} == {Tone.OVERDUE, Tone.SOON}
    assert 2 <= len(lines) <= 6
    cases = following.case_ids(practice, "").exact
    tasks = [one for case_id in cases for one in tasks_of(file_of(practice, case_id))]
    assert [one for one in tasks if one.done is not None]
