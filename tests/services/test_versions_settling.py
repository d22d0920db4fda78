"""Older sealed answers opened for a purpose, and two versions side by side of which one stays."""

from dataclasses import replace

import pytest

from counsellor_app.cases.ids import CaseId, OriginId, SheetId, new_id
from counsellor_app.cases.model import Sealed, Sheet
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.opening_notes import may_open, open_notes, open_versions
from counsellor_app.services.versions import compared, restored, versions_of
from counsellor_app.services.versions_settling import Settling, settled, to_choose
from counsellor_app.services.writing import Writing
from counsellor_app.storage.audit import Action
from tests.builders import TODAY
from tests.services.working import (
    at_the_desk_of,
    complete,
    file_of,
    finalise,
    keep,
    open_person,
    tick,
)

PURPOSE = "trimiterea la medic"
FIRST: Answers = {"health_need": "high", "health_details": "întâi inventat"}
THEN: Answers = {"health_need": "low", "health_details": "apoi inventat"}


def newest(writing: Writing) -> Sheet:
    assert writing.newest is not None
    return writing.newest


def two_versions(desk: Desk) -> tuple[CaseId, Sheet, Sheet]:
    case_id = open_person(desk)
    first = keep(desk, case_id, "needs_sheet", FIRST)
    return case_id, newest(first), newest(keep(desk, case_id, "needs_sheet", THEN))


def openings(desk: Desk, case_id: CaseId) -> list[dict[str, object]]:
    with desk.vault.look() as look:
        entries = look.journal.of_case(case_id)
    return [dict(one.details) for one in entries if one.action is Action.NOTES_OPENED]


def beside(desk: Desk, sheet: Sheet, answers: Answers, sealed: Sealed | None = None) -> Sheet:
    """Keep another version that follows the same one, as a register elsewhere does."""
    other = replace(
        sheet,
        id=SheetId(new_id(tick())),
        origin=OriginId(new_id(tick())),
        answers=answers,
        sealed=sheet.sealed if sealed is None else sealed,
        kept_at=tick(),
    )
    with desk.vault.work() as work:
        work.sheets.add(other)
    return other


def a_fork(desk: Desk) -> tuple[CaseId, Sheet, Sheet]:
    case_id = open_person(desk)
    keep(desk, case_id, "request", {"by_post": True})
    here = newest(keep(desk, case_id, "request", {"by_post": False, "late_reason": "aici"}))
    return case_id, here, beside(desk, here, {"by_post": True, "late_reason": "acolo"})


def choosing(one: Sheet, other: Sheet, **taken: Sheet) -> Settling:
    chosen = {name: sheet.id for name, sheet in taken.items()}
    return Settling(sides=(one.id, other.id), taken=chosen, opened={})


def test_an_older_version_opens_for_a_purpose_and_its_row_names_it(desk: Desk) -> None:
    case_id, first, _ = two_versions(desk)
    found = open_versions(desk, case_id, [first.id], PURPOSE, tick())
    assert found == {first.id: {"health_details": "întâi inventat"}}
    (row,) = openings(desk, case_id)
    assert row == {"record": str(first.record_id), "sheet": str(first.id), "purpose": PURPOSE}


def test_without_a_purpose_nothing_opens_and_no_row_is_written(desk: Desk) -> None:
    case_id, first, _ = two_versions(desk)
    with pytest.raises(BadInput):
        open_versions(desk, case_id, [first.id], "  ", tick())
    assert openings(desk, case_id) == []


def test_a_member_without_the_key_opens_nothing_and_is_offered_nothing(desk: Desk) -> None:
    case_id, first, _ = two_versions(desk)
    keyless = replace(desk, class_keys={})
    assert may_open(desk, frozenset({Sensitive.HEALTH}))
    assert not may_open(keyless, frozenset({Sensitive.HEALTH}))
    with pytest.raises(NotAllowed):
        open_versions(keyless, case_id, [first.id], PURPOSE, tick())
    assert openings(desk, case_id) == []


def test_a_role_that_opens_no_sealed_answers_opens_no_older_ones(desk: Desk) -> None:
    case_id, first, _ = two_versions(desk)
    with pytest.raises(NotAllowed):
        open_versions(
            at_the_desk_of(desk, Role.PRIVACY_OFFICER), case_id, [first.id], PURPOSE, tick()
        )
    assert openings(desk, case_id) == []


def test_a_record_confided_to_others_opens_no_older_version(desk: Desk) -> None:
    case_id = open_person(desk)
    writing = keeping.begin_record(desk, case_id, "vulnerability", TODAY, tick())
    first = keeping.keep_sheet(desk, writing, complete(writing), today=TODAY, now=tick())
    strict = {**first.answers, "confidentiality": "strict", "confided_to": "Nimenescu Exemplu"}
    keeping.keep_sheet(desk, first, strict, today=TODAY, now=tick())
    other = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    with pytest.raises(NotAllowed):
        open_versions(other, case_id, [newest(first).id], PURPOSE, tick())
    assert openings(desk, case_id) == []
    assert open_versions(desk, case_id, [newest(first).id], PURPOSE, tick())


def test_opened_in_both_they_are_compared_and_opened_in_one_only_named(desk: Desk) -> None:
    case_id, first, second = two_versions(desk)
    found = open_versions(desk, case_id, [first.id, second.id], PURPOSE, tick())
    both = compared(desk, case_id, first.id, second.id, found)
    assert [(one.field_id, one.before.ro, one.after.ro) for one in both if one.before != one.after][
        -1
    ] == ("health_details", "întâi inventat", "apoi inventat")
    assert not any(one.sealed for one in both)
    half = compared(desk, case_id, first.id, second.id, {first.id: found[first.id]})
    assert [one.field_id for one in half if one.sealed] == ["sealed.health"]
    assert "inventat" not in str(half)


def test_a_version_put_back_takes_its_sealed_answers_along_only_if_opened(desk: Desk) -> None:
    case_id, first, second = two_versions(desk)
    assert restored(desk, case_id, first.id, TODAY, tick()).sealed == second.sealed
    found = open_versions(desk, case_id, [first.id], PURPOSE, tick())
    restored(desk, case_id, first.id, TODAY, tick(), opened=found[first.id])
    again = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    assert again.answers == {"health_need": "high"}
    assert open_notes(desk, again, PURPOSE, tick())[1] == {"health_details": "întâi inventat"}


def test_sealed_answers_of_a_draft_are_asked_about_before_older_ones_take_their_place(
    desk: Desk,
) -> None:
    case_id, first, second = two_versions(desk)
    now = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    typed: Answers = {"health_need": "low", "health_details": "numai în ciornă"}
    draft = keeping.save_draft(desk, replace(now, sealed={}), typed, {}, tick())
    found = open_versions(desk, case_id, [first.id], PURPOSE, tick())[first.id]
    with pytest.raises(NotReady):
        restored(desk, case_id, first.id, TODAY, tick(), opened=found)
    back = restored(
        desk, case_id, first.id, TODAY, tick(), instead_of=draft.draft_saved_at, opened=found
    )
    assert back.answers["health_details"] == "întâi inventat"
    assert back.based_on == second.id


def test_what_is_chosen_is_a_draft_whose_keeping_leaves_one_end_and_loses_nothing(
    desk: Desk,
) -> None:
    case_id, here, there = a_fork(desk)
    settling = choosing(here, there, by_post=here, late_reason=there)
    settled(desk, case_id, settling, TODAY, tick())
    assert file_of(desk, case_id).ends(here.record_id) == (here, there)

    again = keeping.open_form(desk, case_id, "request", TODAY)
    kept = newest(keeping.keep_sheet(desk, again, again.answers, today=TODAY, now=tick()))

    assert kept.answers == {"by_post": False, "late_reason": "acolo"}
    assert {kept.follows, kept.settles} == {here.id, there.id}
    file = file_of(desk, case_id)
    assert file.ends(here.record_id) == (kept,)
    assert here in file.sheets
    assert there in file.sheets
    lines = versions_of(desk, case_id, here.record_id)
    assert [line.side for line in lines] == [False] * 4
    assert lines[0].decides == (2, 3)
    after = keeping.keep_sheet(
        desk,
        keeping.open_form(desk, case_id, "request", TODAY),
        {"by_post": True},
        today=TODAY,
        now=tick(),
    )
    assert newest(after).settles is None


def test_a_choice_left_out_or_of_versions_that_are_no_ends_is_refused(desk: Desk) -> None:
    case_id, here, there = a_fork(desk)
    with pytest.raises(BadInput):
        settled(desk, case_id, choosing(here, there, by_post=here), TODAY, tick())
    first = versions_of(desk, case_id, here.record_id)[-1].sheet_id
    for sides in ((here.id, here.id), (first, here.id)):
        with pytest.raises(NotReady):
            settled(desk, case_id, Settling(sides=sides, taken={}, opened={}), TODAY, tick())
    assert not file_of(desk, case_id).drafts


def test_a_draft_that_says_something_else_is_asked_about_before_the_choice(desk: Desk) -> None:
    case_id, here, there = a_fork(desk)
    writing = keeping.open_form(desk, case_id, "request", TODAY)
    typed = keeping.save_draft(desk, writing, {"late_reason": "scris acum"}, {}, tick())
    settling = choosing(here, there, by_post=here, late_reason=here)
    with pytest.raises(NotReady):
        settled(desk, case_id, settling, TODAY, tick())
    done = settled(desk, case_id, settling, TODAY, tick(), instead_of=typed.draft_saved_at)
    assert done.answers == here.answers


def test_a_choice_given_up_leaves_both_and_an_older_version_put_back_decides_nothing(
    desk: Desk,
) -> None:
    case_id, here, there = a_fork(desk)
    settling = choosing(here, there, by_post=here, late_reason=here)
    done = settled(desk, case_id, settling, TODAY, tick())
    assert done.settles == here.id
    assert discard_draft(desk, done, TODAY, tick()).settles is None
    done = settled(desk, case_id, settling, TODAY, tick())
    back = restored(desk, case_id, there.id, TODAY, tick(), instead_of=done.draft_saved_at)
    assert back.settles is None
    assert file_of(desk, case_id).ends(here.record_id) == (here, there)


def test_over_a_finalised_side_the_choice_is_a_correction(desk: Desk) -> None:
    case_id = open_person(desk)
    final = newest(finalise(desk, case_id, "request"))
    there = beside(desk, final, {**final.answers, "late_reason": "acolo"})
    done = settled(desk, case_id, choosing(final, there, late_reason=there), TODAY, tick())
    assert done.finalised
    assert keeping.open_form(desk, case_id, "request", TODAY).finalised


def test_closed_sealed_answers_are_chosen_whole_and_opened_ones_by_question(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "needs_sheet", FIRST)
    told = {"health_need": "high", "health_details": "de aici", "health_conditions": "de aici"}
    here = newest(keep(desk, case_id, "needs_sheet", told))
    elsewhere = {**told, "health_details": "de acolo", "health_conditions": "de acolo"}
    other_case = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    draft = keeping.save_draft(desk, replace(other_case, sealed={}), elsewhere, {}, tick())
    boxes = file_of(desk, case_id).drafts[0].sealed
    discard_draft(desk, draft, TODAY, tick())
    there = beside(desk, here, here.answers, boxes)

    (closed,) = to_choose(desk, case_id, (here.id, there.id), {})
    assert closed.field_id == "sealed.health"
    whole = replace(choosing(here, there), taken={closed.field_id: here.id})
    done = settled(desk, case_id, whole, TODAY, tick())
    assert done.sealed == here.sealed

    found = open_versions(desk, case_id, [here.id, there.id], PURPOSE, tick())
    taken = {"health_details": here.id, "health_conditions": there.id}
    parted = Settling(sides=(here.id, there.id), taken=taken, opened=found)
    settled(desk, case_id, parted, TODAY, tick(), instead_of=done.draft_saved_at)
    again = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    assert "health_details" not in again.answers
    assert open_notes(desk, again, PURPOSE, tick())[1] == {
        "health_details": "de aici",
        "health_conditions": "de acolo",
    }
