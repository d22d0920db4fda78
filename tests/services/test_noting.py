"""The note: begun with what is known, kept with whatever was typed."""

from datetime import date, timedelta

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadInput
from counsellor_app.services import case_pages, intake, keeping, noting
from counsellor_app.services.desk import Desk
from tests.builders import TODAY
from tests.services.working import NOW, file_of, open_person, tick


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return intake.meet(desk, "Zara", "ar", TODAY, tick())


def test_a_note_begins_today_by_who_sits_at_the_keyboard(desk: Desk, case: CaseId) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    assert writing.answers == {
        "day_of_fact": TODAY.isoformat(),
        "counsellor": desk.member.name,
        "restricted": False,
    }
    assert file_of(desk, case).records_of("note") == ()


def test_a_note_is_kept_with_whatever_was_typed(desk: Desk, case: CaseId) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    noting.keep_note(desk, writing, {"agreed": "Vine marți."}, today=TODAY, now=tick())
    notes = case_pages.case_page(desk, case, TODAY).notes
    assert [note.agreed for note in notes] == ["Vine marți."]


def test_a_note_shows_the_day_of_the_fact_beside_the_time_of_typing(
    desk: Desk, case: CaseId
) -> None:
    writing, typed = noting.begin_note(desk, case, TODAY, tick()), tick()
    answers = {**writing.answers, "day_of_fact": "2026-11-16", "agreed": "Scris mai târziu."}
    noting.keep_note(desk, writing, answers, today=TODAY, now=typed)

    note = case_pages.case_page(desk, case, TODAY).notes[0]

    assert (note.day, note.typed_at, note.by) == (date(2026, 11, 16), typed, desk.member.name)


def test_the_newest_day_comes_first(desk: Desk, case: CaseId) -> None:
    for day in (date(2026, 11, 10), date(2026, 11, 20), date(2026, 11, 15)):
        writing = noting.begin_note(desk, case, day, tick())
        noting.keep_note(desk, writing, writing.answers, today=TODAY, now=tick())
    days = [note.day.day for note in case_pages.case_page(desk, case, TODAY).notes]
    assert days == [20, 15, 10]


def test_a_note_that_is_mended_stays_one_note(desk: Desk, case: CaseId) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    first = noting.keep_note(
        desk, writing, {**writing.answers, "agreed": "Greșit."}, today=TODAY, now=tick()
    )
    again = keeping.open_record(desk, case, "note", first.record_id, TODAY)
    noting.keep_note(desk, again, {**again.answers, "agreed": "Bine."}, today=TODAY, now=tick())

    assert [note.agreed for note in case_pages.case_page(desk, case, TODAY).notes] == ["Bine."]
    assert len(file_of(desk, case).sheets) == 3


def test_a_restricted_note_says_that_it_is_and_keeps_its_words_to_itself(
    desk: Desk, case: CaseId
) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    answers = {**writing.answers, "restricted": True, "restricted_words": "Frază ascunsă."}
    noting.keep_note(desk, writing, answers, today=TODAY, now=tick())
    page = case_pages.case_page(desk, case, TODAY)
    assert page.notes[0].restricted
    assert "Frază ascunsă" not in str(page)


def test_the_person_is_found_by_any_part_of_the_name_in_any_order(desk: Desk) -> None:
    wanted = open_person(desk, surname="Țepeșinventat", given_names="Șerban")
    for query in ("serban tepes", "ȚEPEȘ", "tepesinv serb", "ser"):
        assert [line.case_id for line in noting.people_called(desk, query, TODAY)] == [wanted]


def test_at_most_twenty_people_are_offered(desk: Desk) -> None:
    for place in range(23):
        moment = NOW + timedelta(hours=1, seconds=place)
        intake.meet(desk, f"Zara {place}", "ar", TODAY, moment)
    assert len(noting.people_called(desk, "zara", TODAY)) == 20


@pytest.mark.parametrize("kept", [True, False])
def test_a_restricted_note_is_written_for_nobody_else(desk: Desk, case: CaseId, kept: bool) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    said = {**writing.answers, "agreed": "Semnconvenit", "restricted": kept}
    note = noting.keep_note(desk, writing, said, today=TODAY, now=tick())
    keeping.save_draft(desk, note, {**said, "restricted": True}, {}, tick())
    other = open_person(desk)
    with pytest.raises(BadInput):
        noting.copy_note(desk, case, note.record_id, to=other, today=TODAY, now=tick())
    assert file_of(desk, other).records_of("note") == ()
