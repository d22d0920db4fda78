"""The list of a session to sign: whom its page shows, kept in no case, printing journalled."""

from dataclasses import replace

import pytest

from counsellor_app.cases.ids import CaseId, RecordId, new_id
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import CASE_ROLES, Role
from counsellor_app.services import sessions
from counsellor_app.services.attendance_list import make_list, record_list_printed
from counsellor_app.services.desk import Desk
from counsellor_app.services.sessions import SessionPage
from counsellor_app.storage.audit import Action
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import at_the_desk_of, file_of, open_person, tick

TOLD: dict[str, Answer] = complete_answers("group_session")


@pytest.fixture
def people(desk: Desk) -> tuple[CaseId, CaseId]:
    """Two people with a case each; by name the second stands first."""
    return (
        open_person(desk, surname="Întâiescu", given_names="Unu-Exemplu"),
        open_person(desk, surname="Aldoilescu", given_names="Doi-Exemplu"),
    )


def held(desk: Desk, people: tuple[CaseId, ...], **changed: Answer) -> SessionPage:
    """Keep a session with these people, the first absent for illness, the others present."""
    page = sessions.begin_session(desk, TODAY, tick())
    told = {**TOLD, **changed}
    listed = [sessions.person_for(desk, page, told, case_id) for case_id in people]
    noted = [
        replace(one, answers={**one.answers, **mark})
        for one, mark in zip(
            listed,
            [{"presence": "excused", "excuse": "illness"}, {"presence": "present"}],
            strict=False,
        )
    ]
    return sessions.keep_session(desk, page, told, noted, today=TODAY, now=tick())


def said(desk: Desk, session: RecordId) -> str:
    return text_of_pdf(make_list(desk, session, TODAY).pdf)


def test_it_has_the_people_of_the_session_by_name_and_the_session_as_kept(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    page = held(desk, people)
    made = make_list(desk, page.writing.record_id, TODAY)
    assert (made.people, made.title) == (2, TOLD["title"])
    words = text_of_pdf(made.pdf)
    assert words.index("ALDOILESCU Doi-Exemplu") < words.index("ÎNTÂIESCU Unu-Exemplu")
    for name in ("title", "place", "organiser", "trainer", "starts_at"):
        assert str(TOLD[name]) in words
    assert "20.11.2026" in words
    assert "1 h 30 min" in words


def test_it_says_nothing_of_anybodys_presence_nor_of_their_case(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    words = said(desk, held(desk, people).writing.record_id)
    for told in ("motivat", "boală", *(file_of(desk, one).case.number for one in people)):
        assert told not in words


def test_who_was_taken_off_the_list_is_not_on_it(desk: Desk, people: tuple[CaseId, CaseId]) -> None:
    page = held(desk, people)
    gone = next(one for one in page.people if one.case_id == people[1])
    sessions.take_away(desk, gone, "nu vrea", TODAY, tick())
    words = said(desk, page.writing.record_id)
    assert "ALDOILESCU" not in words
    assert "ÎNTÂIESCU" in words


@pytest.mark.parametrize("paid", [True, False])
def test_the_emblem_has_room_only_where_a_project_pays(
    desk: Desk, people: tuple[CaseId, CaseId], paid: bool
) -> None:
    words = said(desk, held(desk, people, by_project=paid).writing.record_id)
    assert ("Locul siglei proiectului" in words) is paid
    assert (str(TOLD["project"]) in words) is paid


def test_what_is_only_drafted_of_the_session_stands_on_it_for_the_one_who_types(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    page = held(desk, people)
    sessions.save_session_draft(desk, page, {**TOLD, "place": "Altundeva"}, {}, tick())
    assert "Altundeva" in said(desk, page.writing.record_id)
    colleague = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    assert "Altundeva" not in said(colleague, page.writing.record_id)


def test_an_exercise_says_so(
    desk: Desk, people: tuple[CaseId, CaseId], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = held(desk, people).writing.record_id
    assert "EXERCIȚIU" not in said(desk, session)
    monkeypatch.setattr(Desk, "practice", property(lambda _: True))
    assert "EXERCIȚIU" in said(desk, session)


def test_printing_is_journalled_once_without_naming_anybody_and_no_case_keeps_the_list(
    desk: Desk, people: tuple[CaseId, CaseId]
) -> None:
    session = held(desk, people).writing.record_id
    before = [file_of(desk, one) for one in people]
    made = make_list(desk, session, TODAY)
    with desk.vault.look() as look:
        assert look.journal.last(Action.LIST_PRINTED) is None
    record_list_printed(desk, session, made.people, tick())
    with desk.vault.look() as look:
        (entry,) = look.journal.lines(limit=1)
    assert entry.action is Action.LIST_PRINTED
    assert entry.case_id is None
    assert entry.details == {"session": str(session), "people": 2}
    assert [file_of(desk, one) for one in people] == before


def test_a_session_that_is_not_there_has_no_list(desk: Desk) -> None:
    with pytest.raises(BadInput):
        make_list(desk, RecordId(new_id(tick())), TODAY)


@pytest.mark.parametrize("role", [one for one in Role if one not in CASE_ROLES])
def test_who_sees_no_cases_sees_no_list(
    desk: Desk, people: tuple[CaseId, CaseId], role: Role
) -> None:
    session = held(desk, people).writing.record_id
    outsider = at_the_desk_of(desk, role)
    with pytest.raises(NotAllowed):
        make_list(outsider, session, TODAY)
    with pytest.raises(NotAllowed):
        record_list_printed(outsider, session, 2, tick())
