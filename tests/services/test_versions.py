"""Versions of a record: what each changed, any two beside each other, any one put back."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from counsellor_app.cases.ids import CaseId, OriginId, SheetId, new_id
from counsellor_app.cases.model import Sheet
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.asking import joined, split
from counsellor_app.forms.conditions import names_in
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.services import intake, keeping
from counsellor_app.services.comparing import NOT_SPELT, RowChange, differing
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.sealing_answers import class_of, readable
from counsellor_app.services.versions import DRAFT_STANDS, SEALED, compared, restored, versions_of
from counsellor_app.services.writing import Writing
from counsellor_app.storage.audit import Action
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, file_of, finalise, keep, open_person, tick
from tests.strategies import any_answers

ON_A_VAULT = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def kept(desk: Desk, writing: Writing, answers: Answers) -> Writing:
    """Keep one more version of a record."""
    return keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def newest_id(writing: Writing) -> SheetId:
    assert writing.newest is not None
    return writing.newest.id


def labels(desk: Desk, case_id: CaseId, older: SheetId, newer: SheetId) -> list[str]:
    return [one.label.en for one in compared(desk, case_id, older, newer)]


@st.composite
def told_times(draw: st.DrawFn, times: int) -> tuple[Form, list[dict[str, Answer]]]:
    """Draw a form and what it was answered each time, most of it as the time before."""
    form = draw(st.sampled_from(FORMS))
    told: list[dict[str, Answer]] = [draw(any_answers(form))]
    for _ in range(times - 1):
        anew = draw(any_answers(form))
        stays = draw(st.sets(st.sampled_from([field.id for field in form.fields])))
        told.append({**anew, **{name: told[-1][name] for name in stays if name in told[-1]}})
    return form, told


def read_for_sealed(form: Form) -> frozenset[str]:
    """Return the questions whose answers decide whether sealed ones are asked."""
    asking = {
        field.id: names_in(section.asked_if) | names_in(field.asked_if)
        for section in form.sections
        for field in section.fields
    }
    read = frozenset(
        name for field in form.fields if class_of(field) is not None for name in asking[field.id]
    )
    while (more := read.union(*(asking.get(name, frozenset()) for name in read))) != read:
        read = more
    return read


def begun(desk: Desk, form: Form) -> Writing:
    case_id = intake.open_case(desk, tick())
    return keeping.begin_record(desk, case_id, form.id, TODAY, tick())


def many(times: int) -> SearchStrategy[tuple[Form, list[dict[str, Answer]]]]:
    return told_times(times)


@ON_A_VAULT
@given(drawn=many(3), place=st.integers(0, 2))
def test_any_version_put_back_is_a_draft_of_exactly_its_answers(
    desk: Desk, drawn: tuple[Form, list[dict[str, Answer]]], place: int
) -> None:
    form, told = drawn
    writing = begun(desk, form)
    sheets: list[Sheet] = []
    for answers in told:
        asked = split(form, answers, writing.given)[0]
        writing = kept(desk, writing, asked)
        assert writing.newest is not None
        sheets.append(writing.newest)

    put_back = restored(desk, writing.case_id, sheets[place].id, TODAY, tick())

    again = keeping.open_record(desk, writing.case_id, form.id, writing.record_id, TODAY)
    said, then = joined(again.answers, again.set_aside), sheets[place].answers
    held = read_for_sealed(form)
    assert {name for name in {*said, *then} if said.get(name) != then.get(name)} <= held
    assert again.based_on == sheets[-1].id
    assert again.draft_saved_at == put_back.draft_saved_at is not None
    assert [s for s in file_of(desk, writing.case_id).sheets if s.form_id == form.id] == sheets


@ON_A_VAULT
@given(drawn=many(2))
def test_exactly_the_open_answers_that_differ_are_compared(
    desk: Desk, drawn: tuple[Form, list[dict[str, Answer]]]
) -> None:
    form, told = drawn
    writing = begun(desk, form)
    given_ = writing.given
    first = kept(desk, writing, split(form, told[0], given_)[0])
    second = kept(desk, first, split(form, told[1], given_)[0])

    found = compared(desk, writing.case_id, newest_id(first), newest_id(second))

    before, after = (readable(form, split(form, one, given_)[0]) for one in told)
    assert {one.field_id for one in found if not one.sealed} == {
        field.id for field in form.fields if before.get(field.id) != after.get(field.id)
    }
    line = versions_of(desk, writing.case_id, writing.record_id)[0]
    assert line.changed == tuple(one.label for one in found if not one.sealed)


@given(st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), any_answers(form))))
def test_a_version_beside_itself_differs_in_nothing(drawn: tuple[Form, Answers]) -> None:
    assert differing(drawn[0], drawn[1], drawn[1]) == ()


@given(
    st.sampled_from(FORMS).flatmap(
        lambda form: st.tuples(st.just(form), any_answers(form), any_answers(form))
    )
)
def test_the_other_way_round_the_same_is_said(drawn: tuple[Form, Answers, Answers]) -> None:
    form, one, other = drawn
    there, back = differing(form, one, other), differing(form, other, one)
    assert [(f.label, f.before, f.after) for f in there] == [
        (f.label, f.after, f.before) for f in back
    ]


def activity(number: int, **cells: Answer) -> Row:
    return Row(RowId(f"row-{number}"), {"activity_description": f"Activitatea {number}", **cells})


def test_rows_are_told_apart_by_their_id_wherever_they_stand() -> None:
    form = form_by_id("individual_plan")
    before: Answers = {"activities": (activity(1), activity(2), activity(3))}
    after: Answers = {
        "activities": (activity(3), activity(2, activity_stage="planned"), activity(4))
    }

    (found,) = differing(form, before, after)

    assert [(row.row_id, row.change) for row in found.rows] == [
        ("row-2", RowChange.CHANGED),
        ("row-4", RowChange.ADDED),
        ("row-1", RowChange.TAKEN_AWAY),
    ]
    (stage,) = found.rows[0].cells
    assert stage.before.ro == "–"
    assert stage.after.ro != "–"
    assert found.rows[2].cells[0].before.en == "Activitatea 1"


def test_rows_in_another_order_are_a_change_without_a_changed_row() -> None:
    form = form_by_id("individual_plan")
    (found,) = differing(
        form,
        {"activities": (activity(1), activity(2))},
        {"activities": (activity(2), activity(1))},
    )
    assert found.rows == ()
    assert found.before.ro.startswith("1. ")
    assert found.before != found.after


def test_each_version_says_when_by_whom_why_and_what_it_changed(desk: Desk) -> None:
    case_id = open_person(desk)
    first = finalise(desk, case_id, "request")
    changed = {**first.answers, "by_post": not first.answers.get("by_post")}
    keeping.keep_sheet(desk, first, changed, today=TODAY, now=tick(), why="greșeală de scriere")

    newer, older = versions_of(desk, case_id, first.record_id)

    assert (older.number, older.finalised, older.newest, older.changed) == (1, True, False, ())
    assert (newer.number, newer.finalised, newer.newest) == (2, False, True)
    assert newer.why == "greșeală de scriere"
    assert newer.before == older.sheet_id
    assert older.before is None
    assert newer.by == desk.member.name
    assert len(newer.changed) == 1
    assert newer.kept_at > older.kept_at
    assert newer.happened_on is not None
    assert not newer.side


def test_both_sides_of_a_fork_are_marked_and_what_is_put_back_follows_the_newest(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "request", {"by_post": True})
    second = kept(desk, first, {"by_post": False})
    assert second.newest is not None
    other = replace(
        second.newest,
        id=SheetId(new_id(tick())),
        origin=OriginId(new_id(tick())),
        answers={"by_post": True, "late_reason": "altă mașină"},
        kept_at=tick(),
    )
    with desk.vault.work() as work:
        work.sheets.add(other)

    lines = versions_of(desk, case_id, first.record_id)

    assert [line.side for line in lines] == [True, True, False]
    assert [line.newest for line in lines] == [True, False, False]
    assert lines[0].before == lines[1].before == newest_id(first)
    assert restored(desk, case_id, newest_id(first), TODAY, tick()).based_on == other.id


@pytest.mark.parametrize("second", ["Afecțiune inventată.", "Altă afecțiune inventată."])
def test_sealed_answers_are_named_by_class_and_equal_or_not_look_the_same(
    desk: Desk, second: str
) -> None:
    case_id = open_person(desk)
    told = {"health_need": "high", "health_conditions": "Afecțiune inventată."}
    first = keep(desk, case_id, "needs_sheet", told)
    newer = keep(desk, case_id, "needs_sheet", {**told, "health_conditions": second})

    found = compared(desk, case_id, newest_id(first), newest_id(newer))

    assert [(one.label.en, one.before, one.after, one.rows) for one in found if one.sealed] == [
        (f"Sealed answers: {Sensitive.HEALTH.text.en}", SEALED, SEALED, ())
    ]
    assert "inventată" not in str(found)
    assert versions_of(desk, case_id, first.record_id)[0].changed == ()


def test_comparing_and_putting_back_open_no_sealed_answer(desk: Desk) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "needs_sheet", {"health_need": "high", "health_details": "întâi"})
    now = keep(desk, case_id, "needs_sheet", {"health_need": "low", "health_details": "apoi"})
    compared(desk, case_id, newest_id(first), newest_id(now))

    put_back = restored(desk, case_id, newest_id(first), TODAY, tick())

    with desk.vault.look() as look:
        done = {entry.action for entry in look.journal.of_case(case_id)}
    assert done
    assert Action.NOTES_OPENED not in done
    assert put_back.answers["health_need"] == "high"
    assert now.newest is not None
    assert put_back.sealed == now.newest.sealed
    _, opened = open_notes(desk, put_back, "verificare", tick())
    assert opened == {"health_details": "apoi"}


def test_an_older_version_put_back_leaves_a_note_restricted_and_its_sealed_words(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "note", {"next_step": "Întâi", "restricted": False})
    told: Answers = {"next_step": "Apoi", "restricted": True, "restricted_words": "Semnsigilat"}
    now = kept(desk, first, told)

    put_back = restored(desk, case_id, newest_id(first), TODAY, tick())

    assert (put_back.answers["next_step"], put_back.answers["restricted"]) == ("Întâi", True)
    again = kept(desk, put_back, put_back.answers)
    assert now.newest is not None
    assert again.newest is not None
    assert again.newest.sealed == now.newest.sealed != {}


def test_what_is_kept_for_special_needs_is_named_and_never_spelt(desk: Desk) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "vulnerability", {"groups": ("elderly",), "urgency": "immediate"})
    second = kept(desk, first, {"groups": ("disability",), "urgency": "monitoring"})
    found = compared(desk, case_id, newest_id(first), newest_id(second))
    assert {one.field_id for one in found} == {"groups", "urgency"}
    assert {(one.before, one.after, one.rows) for one in found} == {(NOT_SPELT, NOT_SPELT, ())}


def test_a_draft_with_other_answers_is_asked_about_and_stays(desk: Desk) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "request", {"by_post": True})
    second = kept(desk, first, {"by_post": False})
    typed = keeping.save_draft(desk, second, {"late_reason": "scris acum"}, {}, tick())

    with pytest.raises(NotReady) as refused:
        restored(desk, case_id, newest_id(first), TODAY, tick())

    assert refused.value.text == DRAFT_STANDS
    assert keeping.open_form(desk, case_id, "request", TODAY).answers == {
        "late_reason": "scris acum"
    }
    with pytest.raises(NotReady):
        restored(desk, case_id, newest_id(first), TODAY, tick(), instead_of=tick())
    put_back = restored(
        desk, case_id, newest_id(first), TODAY, tick(), instead_of=typed.draft_saved_at
    )
    assert put_back.answers == {"by_post": True}


def test_a_draft_that_says_nothing_new_is_not_asked_about(desk: Desk) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "request", {"by_post": True})
    second = kept(desk, first, {"by_post": False})
    keeping.save_draft(desk, second, {"by_post": False}, {}, tick())
    assert restored(desk, case_id, newest_id(first), TODAY, tick()).answers == {"by_post": True}


def test_sealed_answers_typed_into_a_draft_stay_and_follow_what_was_kept_since(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    first = keep(desk, case_id, "needs_sheet", {"health_need": "high", "health_details": "întâi"})
    typed = {**first.answers, "health_need": "medium", "psychological_signs": "scris acum"}
    draft = keeping.save_draft(desk, first, typed, {}, tick())
    colleague = at_the_desk_of(desk, Role.IGI_OFFICER)
    other = keeping.open_form(colleague, case_id, "needs_sheet", TODAY)
    kept(colleague, other, {"health_need": "low", "health_details": "între timp"})

    put_back = restored(
        desk, case_id, newest_id(first), TODAY, tick(), instead_of=draft.draft_saved_at
    )

    _, opened = open_notes(desk, put_back, "verificare", tick())
    assert opened["psychological_signs"] == "scris acum"
    assert put_back.answers["health_need"] == "high"


def test_versions_of_two_forms_or_of_another_case_are_refused(desk: Desk) -> None:
    case_id = open_person(desk)
    person = keeping.open_form(desk, case_id, "person", TODAY)
    request = keep(desk, case_id, "request", {"by_post": True})
    with pytest.raises(BadInput):
        compared(desk, case_id, newest_id(person), newest_id(request))
    with pytest.raises(BadInput):
        restored(desk, open_person(desk), newest_id(request), TODAY, tick())


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_sees_no_cases_sees_no_versions(desk: Desk, role: Role) -> None:
    case_id = open_person(desk)
    request = keep(desk, case_id, "request", {"by_post": True})
    other = at_the_desk_of(desk, role)
    with pytest.raises(NotAllowed):
        versions_of(other, case_id, request.record_id)
    with pytest.raises(NotAllowed):
        compared(other, case_id, newest_id(request), newest_id(request))
    with pytest.raises(NotAllowed):
        restored(other, case_id, newest_id(request), TODAY, tick())
