"""Group sessions: one save for the list, a case of its own for each person, nothing shared."""

import json
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId, RecordId, presence_record_id
from counsellor_app.errors import AlreadyContinued, BadInput, NotAllowed
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer, Answers, Typed
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import OFFICE_FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.services import case_pages, sessions
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import rebuild_index
from counsellor_app.services.presence_pages import presence_of
from counsellor_app.services.sessions import SessionPage
from tests.builders import TODAY, complete_answers
from tests.services.working import at_the_desk_of, file_of, open_person, tick

TOLD: dict[str, Answer] = complete_answers("group_session")
FIRST, SECOND = "Întâiescu", "Aldoilescu"


@pytest.fixture
def people(desk: Desk) -> tuple[CaseId, CaseId]:
    """Two people with a case each; by name the second stands first."""
    return (
        open_person(desk, surname=FIRST, given_names="Unu-Exemplu"),
        open_person(desk, surname=SECOND, given_names="Doi-Exemplu"),
    )


def held(desk: Desk, *marks: tuple[CaseId, str | None], told: Answers = TOLD) -> SessionPage:
    """Keep a new session with these people."""
    page = sessions.begin_session(desk, TODAY, tick())
    return keep(desk, page, *marks, told=told)


def keep(
    desk: Desk, page: SessionPage, *marks: tuple[CaseId, str | None], told: Answers = TOLD
) -> SessionPage:
    """Keep a session with these people noted so."""
    listed = []
    for case_id, mark in marks:
        person = sessions.person_for(desk, page, told, case_id)
        noted = {} if mark is None else {"presence": mark}
        listed.append(replace(person, answers={**person.answers, **noted}))
    return sessions.keep_session(desk, page, told, listed, today=TODAY, now=tick())


def presence(desk: Desk, case_id: CaseId, session: RecordId) -> Answers:
    """Return the presence as it stands in the person's case."""
    (sheet,) = file_of(desk, case_id).ends(presence_record_id(case_id, session))
    return sheet.answers


def test_one_save_writes_the_session_and_a_presence_into_each_case(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    page = held(desk, (first, "present"), (second, "unexcused"))
    session = page.writing.record_id
    assert [one.case_id for one in page.people] == [second, first]
    said = presence(desk, first, session)
    assert said["presence"] == "present"
    assert said["session"] == str(session)
    assert (said["session_on"], said["session_activity"]) == (TOLD["held_on"], TOLD["activity"])
    assert file_of(desk, first).newest_of_each("presence")[0].happened_on == date(2026, 11, 20)
    with desk.vault.look() as look:
        record = look.records.record(session)
        assert record is not None
        assert record.case_id is None
        (sheet,) = look.sheets.newest(session)
        assert sheet.answers == TOLD


def test_a_presence_knows_the_hours_and_the_project_of_its_session(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, _ = people
    page = held(desk, (first, "present"))
    said = presence(desk, first, page.writing.record_id)
    assert (said["session_starts_at"], said["session_minutes"]) == ("10:00", 90)
    assert (said["session_place"], said["session_organiser"]) == (TOLD["place"], TOLD["organiser"])
    paid = ("by_project", "project", "project_minutes", "cost_line")
    assert {name: said[name] for name in paid} == {name: TOLD[name] for name in paid}

    own = {name: answer for name, answer in TOLD.items() if name not in paid}
    now_own = {**own, "by_project": False, "duration": Typed("o oră")}
    keep(desk, page, (first, "present"), told=now_own)
    said = presence(desk, first, page.writing.record_id)
    assert {name: said.get(name) for name in paid} == dict.fromkeys(paid) | {"by_project": False}
    assert "session_minutes" not in said
    assert said["session_on"] == TOLD["held_on"]


def test_if_one_presence_cannot_be_kept_nothing_of_the_save_is(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    page = held(desk, (first, "present"))
    keep(desk, page, (first, "late"))  # another window, since
    stale = page.people[0]
    fresh = sessions.person_for(desk, page, TOLD, second)
    new_title = {**TOLD, "title": "Alt titlu"}
    with pytest.raises(AlreadyContinued):
        sessions.keep_session(
            desk,
            page,
            new_title,
            [
                replace(fresh, answers={"presence": "present"}),
                replace(stale, answers={**stale.answers, "presence": "unexcused"}),
            ],
            today=TODAY,
            now=tick(),
        )
    assert file_of(desk, second).records_of("presence") == ()
    assert presence(desk, first, page.writing.record_id)["presence"] == "late"
    kept = sessions.open_session(desk, page.writing.record_id, TODAY)
    assert kept.writing.answers == TOLD


def test_only_what_changed_gets_a_new_version_and_the_old_one_stays(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    page = held(desk, (first, "present"), (second, "present"))
    page = keep(desk, page, (first, "unexcused"), (second, "present"))
    assert [len(file_of(desk, one).sheets) for one in (first, second)] == [3, 2]
    before, after = file_of(desk, first).sheets[-2:]
    assert (before.answers["presence"], after.answers["presence"]) == ("present", "unexcused")
    assert after.follows == before.id
    with desk.vault.look() as look:
        assert len(look.sheets.of_record(page.writing.record_id)) == 1


def test_a_session_moved_to_another_day_is_moved_in_each_case(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, _ = people
    page = held(desk, (first, "present"))
    moved = {**TOLD, "held_on": "2026-10-19", "activity": "b"}
    sessions.keep_session(desk, page, moved, page.people, today=TODAY, now=tick())
    said = presence(desk, first, page.writing.record_id)
    assert (said["session_on"], said["session_activity"]) == ("2026-10-19", "b")
    assert presence_of(desk, first).months[0].month is not None
    assert str(presence_of(desk, first).months[0].month) == "2026-10"


def test_somebody_taken_away_counts_no_more_and_may_be_put_back(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, _ = people
    page = held(desk, (first, "unexcused"))
    session = page.writing.record_id
    sessions.take_away(desk, page.people[0], "Era altă persoană.", TODAY, tick())
    page = sessions.open_session(desk, session, TODAY)
    assert page.people == ()
    assert facts_of(file_of(desk, first)).attendance is None
    again = sessions.person_for(desk, page, TOLD, first)
    assert again.answers == {}
    page = keep(desk, page, (first, "present"))
    assert [one.case_id for one in page.people] == [first]
    assert presence(desk, first, session)["presence"] == "present"
    assert presence_of(desk, first).total.attended == 1
    sessions.take_away(desk, page.people[0], "Din nou.", TODAY, tick())
    assert presence_of(desk, first).total.planned == 0


def test_taking_away_asks_for_a_reason(desk: Desk, people: tuple[CaseId, CaseId]) -> None:
    page = held(desk, (people[0], "present"))
    with pytest.raises(BadInput):
        sessions.take_away(desk, page.people[0], "  ", TODAY, tick())


@pytest.mark.parametrize("lacking", ["activity", "held_on"])
def test_nobody_is_put_on_a_list_without_a_day_or_an_activity(
    desk: Desk, people: tuple[CaseId, CaseId], lacking: str
) -> None:
    told = {name: said for name, said in TOLD.items() if name != lacking}
    page = sessions.begin_session(desk, TODAY, tick())
    with pytest.raises(BadInput):
        sessions.person_for(desk, page, told, people[0])
    person = sessions.person_for(desk, page, TOLD, people[0])
    with pytest.raises(BadInput):
        sessions.keep_session(desk, page, told, [person], today=TODAY, now=tick())
    assert sessions.session_lines(desk) == ()


def test_sessions_are_listed_newest_first_with_how_many_came(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    held(desk, (first, "late"), (second, None))
    held(desk, told={**TOLD, "held_on": "2026-11-22", "title": "Mai nouă"})
    draft = sessions.begin_session(desk, TODAY, tick())
    sessions.save_session_draft(desk, draft, {"title": "Ciornă"}, {}, tick())
    lines = sessions.session_lines(desk)
    assert [line.title for line in lines] == ["Ciornă", "Mai nouă", TOLD["title"]]
    assert [line.drafted for line in lines] == [True, False, False]
    assert (lines[2].people, lines[2].there, lines[2].not_noted) == (2, 1, 1)


def test_what_is_typed_of_a_session_comes_back_and_is_gone_once_kept(desk: Desk) -> None:
    page = sessions.begin_session(desk, TODAY, tick())
    aside: Answers = {"project": "EX-9"}
    sessions.save_session_draft(desk, page, {"title": "Pe jumătate"}, aside, tick())
    again = sessions.open_session(desk, page.writing.record_id, TODAY)
    assert again.writing.answers == {"title": "Pe jumătate"}
    assert again.writing.set_aside == aside
    kept = sessions.keep_session(desk, again, TOLD, [], today=TODAY, now=tick())
    assert kept.writing.draft_saved_at is None
    assert kept.writing.answers == TOLD


def test_the_index_of_presence_dropped_and_rebuilt_is_the_same(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    page = held(desk, (first, "present"), (second, "excused"))
    held(desk, (first, None), (second, "late"))
    sessions.take_away(desk, page.people[0], "Din greșeală.", TODAY, tick())
    with desk.vault.look() as look:
        before = look.index.dump()
        lists = look.presence.of_session(page.writing.record_id)
    assert len([row for rows in before for row in rows.presence]) == 3
    rebuild_index(desk)
    with desk.vault.look() as look:
        assert look.index.dump() == before
        assert look.presence.of_session(page.writing.record_id) == lists


def test_nothing_of_one_persons_case_is_in_what_anothers_makes(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    held(desk, (first, "present"), (second, "unexcused"))
    file = file_of(desk, first)
    made = repr(
        (
            file,
            facts_of(file, desk.member),
            case_pages.case_page(desk, first, TODAY),
            presence_of(desk, first),
            [item.line for item in case_record(file, IDENTIFIED).items],
        )
    )
    assert FIRST in made
    other = file_of(desk, second).case
    for told in (SECOND, SECOND.upper(), "Doi-Exemplu", other.number, str(other.id)):
        assert told not in made


def test_presence_leaves_with_its_case_and_the_session_stays(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, _ = people
    page = held(desk, (first, "excused"))
    lines = [json.loads(item.line) for item in case_record(file_of(desk, first), IDENTIFIED).items]
    (left,) = [line["answers"] for line in lines if line.get("form") == "presence"]
    assert left == {
        "session_on": "2026-11-20",
        "session_activity": "c",
        "session_title": TOLD["title"],
        "session_minutes": TOLD["duration"],
        "presence": "excused",
    }
    assert str(page.writing.record_id) not in str(lines)
    assert not [line for line in lines if line.get("form") == "group_session"]


def test_a_case_erased_leaves_the_list_and_the_session_as_they_are(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    first, second = people
    page = held(desk, (first, "present"), (second, "present"))
    with desk.vault.work() as work:
        work.erase.case(first, reason="Cerere.", member=desk.member.id, now=tick())
    again = sessions.open_session(desk, page.writing.record_id, TODAY)
    assert [one.case_id for one in again.people] == [second]
    assert again.writing.answers == TOLD


def test_a_role_that_sees_no_cases_sees_no_sessions(desk: Desk) -> None:
    page = held(desk)
    privacy = at_the_desk_of(desk, Role.PRIVACY_OFFICER)
    for asked in (
        lambda: sessions.session_lines(privacy),
        lambda: sessions.open_session(privacy, page.writing.record_id, TODAY),
        lambda: sessions.begin_session(privacy, TODAY, tick()),
        lambda: sessions.keep_session(privacy, page, TOLD, [], today=TODAY, now=tick()),
    ):
        with pytest.raises(NotAllowed):
            asked()


@pytest.mark.parametrize("form", OFFICE_FORMS, ids=lambda form: form.id)
def test_a_form_of_the_office_asks_nothing_that_is_sealed_or_leaves(form: Form) -> None:
    for field in form.fields:
        assert field.handling.sensitive is None
        assert field.handling.share.value == "never"
