"""Sealed answers: never readable where anything else is read, opened only for a purpose."""

import json
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.errors import NotAllowed, UserError
from counsellor_app.forms.answers import Answers, answers_to_json
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.forms.registry import form_by_id
from counsellor_app.security.secret import Secret
from counsellor_app.services import case_pages, following, keeping, noting
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.sealing_answers import class_of, opened, part, readable
from counsellor_app.storage.audit import Action
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, complete, file_of, keep, open_person, tick
from tests.strategies import any_answers

MARK = "Semnsigilat"
HEALTH = {
    "health_need": "high",
    "health_conditions": f"{MARK} afecțiune",
    "health_details": f"{MARK} detalii",
}
PSYCHOLOGICAL = {"psychological_signs": f"{MARK} semne"}
PURPOSE = "pregătirea trimiterii la medic"


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return open_person(desk)


def told(file: CaseFile) -> str:
    """Return everything readable of a case: all answers of sheets and drafts, and its acts."""
    parts: list[Answers] = [sheet.answers for sheet in file.sheets]
    parts += [part for draft in file.drafts for part in (draft.answers, draft.set_aside)]
    acts = "".join(str(act) for act in file.acts)
    return acts + json.dumps([answers_to_json(part) for part in parts], ensure_ascii=False)


def journal_of(desk: Desk, case_id: CaseId) -> list[dict[str, object]]:
    with desk.vault.look() as look:
        entries = look.journal.of_case(case_id)
    return [dict(e.details) for e in entries if e.action is Action.NOTES_OPENED]


def test_a_sealed_answer_is_readable_in_no_version_and_no_draft(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", {**HEALTH, **PSYCHOLOGICAL})
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    keeping.save_draft(desk, writing, HEALTH, PSYCHOLOGICAL, tick())

    file = file_of(desk, case)

    assert file.drafts
    assert MARK not in told(file)
    assert "high" in told(file)
    newest = file.newest("needs_sheet")
    assert newest is not None
    assert set(newest.sealed) == {"health", "psychological"}
    assert all(MARK.encode() not in box for box in newest.sealed.values())


def test_a_sealed_answer_is_on_no_page_list_or_index(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    keep(desk, case, "note", {"restricted": True, "restricted_words": f"{MARK} cuvinte"})

    with desk.vault.look() as look:
        index = look.index.dump()
    found = following.case_ids(desk, "Testescu")
    shown = (
        case_pages.case_page(desk, case, TODAY),
        following.today_page(desk, TODAY),
        following.case_lines(desk, found.exact, TODAY),
        noting.people_called(desk, "Testescu", TODAY),
        index,
    )

    assert "TESTESCU" in str(shown)
    assert MARK not in str(shown)


def test_nobody_is_found_by_a_sealed_word(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    found = following.case_ids(desk, MARK)
    assert found == following.FoundCases((), ())


def test_opening_returns_the_answers_and_is_journalled_with_its_purpose(
    desk: Desk, case: CaseId
) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)

    after, answers = open_notes(desk, writing, PURPOSE, tick())

    assert answers == {name: HEALTH[name] for name in ("health_conditions", "health_details")}
    assert writing.closed_classes == {Sensitive.HEALTH}
    assert after.closed_classes == frozenset()
    record = str(writing.record_id)
    assert journal_of(desk, case) == [{"record": record, "purpose": PURPOSE}]


def test_every_opening_is_an_entry_of_its_own(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    open_notes(desk, writing, PURPOSE, tick())
    open_notes(desk, writing, "a doua oară", tick())
    assert len(journal_of(desk, case)) == 2


def test_keeping_without_opening_loses_nothing_that_is_sealed(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    closed = keeping.open_form(desk, case, "needs_sheet", TODAY)
    keeping.keep_sheet(
        desk, closed, {**closed.answers, "conclusions": "Altele."}, today=TODAY, now=tick()
    )

    again = keeping.open_form(desk, case, "needs_sheet", TODAY)
    _, answers = open_notes(desk, again, PURPOSE, tick())

    assert again.answers["conclusions"] == "Altele."
    assert answers["health_conditions"] == HEALTH["health_conditions"]


def test_an_answer_taken_back_after_opening_is_gone(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    opened_writing, answers = open_notes(desk, writing, PURPOSE, tick())
    left = {name: a for name, a in answers.items() if name != "health_conditions"}
    keeping.keep_sheet(desk, opened_writing, {**writing.answers, **left}, today=TODAY, now=tick())

    again = keeping.open_form(desk, case, "needs_sheet", TODAY)
    assert set(open_notes(desk, again, PURPOSE, tick())[1]) == {"health_details"}


def test_a_sealed_answer_set_aside_unopened_is_in_no_version(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    closed = keeping.open_form(desk, case, "needs_sheet", TODAY)
    keeping.keep_sheet(
        desk, closed, {**closed.answers, "health_need": "none"}, today=TODAY, now=tick()
    )

    again = keeping.open_form(desk, case, "needs_sheet", TODAY)

    assert set(open_notes(desk, again, PURPOSE, tick())[1]) == {"health_conditions"}


def test_restricted_words_of_a_note_that_is_no_longer_restricted_are_not_kept(
    desk: Desk, case: CaseId
) -> None:
    writing = noting.begin_note(desk, case, TODAY, tick())
    aside = {"restricted_words": f"{MARK} cuvinte"}
    keeping.save_draft(desk, writing, {"restricted": False}, aside, tick())
    again = keeping.open_record(desk, case, "note", writing.record_id, TODAY)
    assert again.closed_classes == {Sensitive.VIOLENCE}

    kept = noting.keep_note(desk, again, again.answers, today=TODAY, now=tick())

    assert kept.newest is not None
    assert kept.newest.sealed == {}


def test_a_class_without_its_key_stays_closed_and_is_kept(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", {**HEALTH, **PSYCHOLOGICAL})
    fewer: dict[Sensitive, Secret[bytes]] = {
        kind: key for kind, key in desk.class_keys.items() if kind is not Sensitive.HEALTH
    }
    keyless = replace(desk, class_keys=fewer)
    writing = keeping.open_form(keyless, case, "needs_sheet", TODAY)

    after, answers = open_notes(keyless, writing, PURPOSE, tick())
    kept = keeping.keep_sheet(
        keyless, after, {**writing.answers, **answers}, today=TODAY, now=tick()
    )

    assert answers == PSYCHOLOGICAL
    assert after.closed_classes == {Sensitive.HEALTH}
    assert kept.newest is not None
    assert kept.newest.sealed["health"] == writing.sealed["health"]


def test_a_box_moved_into_another_case_does_not_open(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    other = keeping.open_form(desk, open_person(desk), "needs_sheet", TODAY)
    moved = replace(other, sealed=keeping.open_form(desk, case, "needs_sheet", TODAY).sealed)

    with pytest.raises(UserError):
        open_notes(desk, moved, PURPOSE, tick())


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_sees_no_cases_opens_no_notes(desk: Desk, case: CaseId, role: Role) -> None:
    keep(desk, case, "needs_sheet", HEALTH)
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)

    with pytest.raises(NotAllowed):
        open_notes(at_the_desk_of(desk, role), writing, PURPOSE, tick())

    assert journal_of(desk, case) == []


def test_a_complete_needs_sheet_is_whole_again_after_opening(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    everything = complete(writing)
    keep(desk, case, "needs_sheet", everything)

    again = keeping.open_form(desk, case, "needs_sheet", TODAY)
    _, answers = open_notes(desk, again, PURPOSE, tick())

    assert {**again.answers, **answers} == everything


RECORD = RecordId(UUID(int=1))
KEYS = {kind: Secret(kind.value.encode().ljust(32)) for kind in Sensitive}
FORMS_WITH_SEALED = ("person", "needs_sheet", "note")


@given(st.sampled_from(FORMS_WITH_SEALED).flatmap(lambda name: st.tuples(
    st.just(name), any_answers(form_by_id(name)))))  # fmt: skip
def test_parting_and_opening_give_back_any_answers(drawn: tuple[str, Answers]) -> None:
    form, answers = form_by_id(drawn[0]), drawn[1]

    parted = part(form, RECORD, answers, {}, KEYS)

    sealed_ids = {field.id for field in form.fields if class_of(field) is not None}
    assert not sealed_ids & set(parted.answers)
    assert parted.answers == readable(form, answers)
    assert {**parted.answers, **opened(RECORD, parted.sealed, KEYS)} == answers
