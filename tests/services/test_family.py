"""The family of a case: links, what an adult opens, and nothing else of another case."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.family import SHOWN, TOPICS, opened_answers, opened_topics
from counsellor_app.cases.ids import ActId, CaseId, new_id
from counsellor_app.cases.model import CaseFile, Draft
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import Answers, Row, RowId
from counsellor_app.forms.handling import Role
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Need
from counsellor_app.services import family, intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import rebuild_index
from tests.builders import TODAY
from tests.services.family_making import (
    Pair,
    a_pair,
    mark_every_topic,
    marked,
    opens,
    shown_to_husband,
    tell_person,
)
from tests.services.working import NOW, at_the_desk_of, file_of, keep, tick


def joined(desk: Desk, case_id: CaseId) -> frozenset[CaseId]:
    with desk.vault.look() as look:
        return look.kin.joined(case_id)


def test_every_topic_has_fields_that_exist_and_none_of_them_is_sealed() -> None:
    assert set(SHOWN) == set(TOPICS)
    for telling in SHOWN.values():
        for form_id, paths in telling.items():
            for path in paths:
                field = form_by_id(form_id).field(path.partition(".")[0])
                assert field.handling.sensitive is None
                assert field not in form_by_id("first_contact").fields


@pytest.mark.parametrize(("his", "hers"), [(True, False), (False, True), (False, False)])
def test_a_link_of_one_side_joins_nothing(desk: Desk, his: bool, hers: bool) -> None:
    pair = a_pair(desk, his_link=his, her_link=hers)
    assert joined(desk, pair.husband) == joined(desk, pair.wife) == frozenset()
    opens(pair, *TOPICS)
    told = family.family_members(desk, pair.husband, TODAY)
    assert [member.topics for member in told] == [()]


def test_links_of_both_sides_join_and_a_link_taken_back_joins_no_more(desk: Desk) -> None:
    pair = a_pair(desk)
    assert joined(desk, pair.husband) == {pair.wife}
    rebuild_index(desk)
    assert joined(desk, pair.wife) == {pair.husband}
    tell_person(desk, pair.wife, "Soțieasca", None)
    assert joined(desk, pair.husband) == joined(desk, pair.wife) == frozenset()


def test_a_link_to_ones_own_case_or_to_no_case_is_none(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    tell_person(desk, case_id, "Soțescu", case_id)
    assert joined(desk, case_id) == frozenset()
    with desk.vault.look() as look:
        rows = look.index.rows(case_id)
    assert rows is not None
    assert rows.kin == ()


@pytest.fixture
def pair(desk: Desk) -> Pair:
    made = a_pair(desk)
    mark_every_topic(made)
    return made


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_that_is_opened_is_shown_and_taken_back_again_is_not(
    pair: Pair, topic: str
) -> None:
    nothing = shown_to_husband(pair)
    opens(pair, topic)
    assert marked(topic).lower() in shown_to_husband(pair).lower()
    opens(pair)
    assert shown_to_husband(pair) == nothing


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(opened=st.sets(st.sampled_from(TOPICS)), hidden=st.booleans())
def test_whatever_is_opened_no_answer_of_another_topic_is_told(
    hers: CaseFile, opened: set[str], hidden: bool
) -> None:
    """What the view shows and what may be copied is made from nothing but this."""
    acts = tuple(opening(hers, topic) for topic in sorted(opened))
    file = replace(hers, acts=acts, drafts=(hiding(hers),) if hidden else ())
    told = str(opened_answers(file, TODAY)).lower()
    expected = opened - {"address"} if hidden else opened
    assert {topic for topic in TOPICS if marked(topic).lower() in told} == expected
    assert "semnnicăieri" not in told


@pytest.fixture
def hers(pair: Pair) -> CaseFile:
    return file_of(pair.desk, pair.wife)


def opening(file: CaseFile, topic: str) -> Act:
    return Act(
        id=ActId(new_id(NOW)),
        kind=ActKind.OPENED_TO_FAMILY,
        case_id=file.case.id,
        happened_on=TODAY,
        recorded_at=NOW,
        member=file.case.opened_by,
        details={"topic": topic},
    )


def hiding(file: CaseFile) -> Draft:
    """Return a draft that hides the address, which nobody has kept yet."""
    sheet = next(one for one in file.sheets if one.form_id == "person")
    return Draft(
        record_id=sheet.record_id,
        case_id=file.case.id,
        form_id="person",
        form_version=1,
        member=sheet.member,
        based_on=sheet.id,
        given=sheet.given,
        answers={"address_hidden": True},
        set_aside={},
        saved_at=NOW,
    )


def test_closed_and_never_asked_show_the_same_to_the_byte(desk: Desk) -> None:
    pair = a_pair(desk)
    mark_every_topic(pair)
    never_asked = shown_to_husband(pair)
    opens(pair, *TOPICS)
    opens(pair)
    taken_back = shown_to_husband(pair)
    mark_every_topic(pair, closed_fields=TOPICS, address_hidden=True)
    closed = shown_to_husband(pair)
    tell_person(desk, pair.wife, "Soțieasca", None)
    not_linked = shown_to_husband(pair)
    assert never_asked == taken_back == closed == not_linked


def test_a_hidden_address_opens_with_nothing(pair: Pair) -> None:
    opens(pair, *TOPICS)
    keep(pair.desk, pair.wife, "first_contact", {"address_hidden": True})
    assert marked("address") not in shown_to_husband(pair)
    assert marked("plan") in shown_to_husband(pair)
    assert "address" not in opened_topics(file_of(pair.desk, pair.wife))


def test_what_safe_contact_closes_cannot_be_opened(pair: Pair) -> None:
    mark_every_topic(pair, closed_fields=("income",))
    with pytest.raises(BadInput):
        family.open_topic(pair.desk, pair.wife, "income", TODAY, tick())
    closed = [line.topic.value for line in family.opening_page(pair.desk, pair.wife) if line.closed]
    assert closed == ["income"]


def test_an_opening_has_its_day_and_member_and_no_reason(pair: Pair) -> None:
    family.open_topic(pair.desk, pair.wife, "plan", TODAY, tick())
    family.open_topic(pair.desk, pair.wife, "plan", TODAY, tick())  # said again: nothing new
    (act,) = file_of(pair.desk, pair.wife).standing(ActKind.OPENED_TO_FAMILY)
    assert (act.happened_on, act.member, act.reason) == (TODAY, pair.desk.member.id, None)
    family.close_topic(pair.desk, pair.wife, "plan", TODAY, tick())
    withdrawal = file_of(pair.desk, pair.wife).acts[-1]
    assert (withdrawal.withdraws, withdrawal.reason) == (act.id, None)
    assert opened_topics(file_of(pair.desk, pair.wife)) == frozenset()


def test_a_step_that_has_passed_or_of_a_restricted_note_is_no_appointment(pair: Pair) -> None:
    opens(pair, "appointments")
    keep(pair.desk, pair.wife, "note", {"next_step": "Trecutescu", "next_step_by": "2026-01-02"})
    hidden: Answers = {"next_step": "Ascunsescu", "next_step_by": "2026-12-30", "restricted": True}
    keep(pair.desk, pair.wife, "note", hidden)
    shown = shown_to_husband(pair)
    assert marked("appointments") in shown
    assert "Trecutescu" not in shown
    assert "Ascunsescu" not in shown


def test_who_sees_no_cases_opens_and_sees_nothing(pair: Pair) -> None:
    stranger = at_the_desk_of(pair.desk, Role.ADMINISTRATOR)
    with pytest.raises(NotAllowed):
        family.family_members(stranger, pair.husband, TODAY)
    with pytest.raises(NotAllowed):
        family.open_topic(stranger, pair.wife, "plan", TODAY, tick())


def test_a_case_is_found_to_be_linked_by_name_and_by_number_but_not_itself(pair: Pair) -> None:
    desk = pair.desk
    number = file_of(desk, pair.wife).case.number
    for query in ("Soțieasca", number):
        (found,) = family.cases_to_link(desk, pair.husband, query)
        assert found.value == str(pair.wife)
        assert number in found.text.ro
    found_by_wife = family.cases_to_link(desk, pair.wife, "Soțieasca")
    assert str(pair.wife) not in {one.value for one in found_by_wife}
    assert family.cases_to_link(desk, pair.wife, " ") == ()


def activity(row_id: str, kind: str, need: Need, words: str) -> Row:
    cells: Answers = {
        "activity_kind": kind,
        "activity_need": need_field(need),
        "activity_description": words,
        "activity_institution": words,
    }
    return Row(RowId(row_id), cells)


@pytest.mark.parametrize("opened", ["plan", "whereabouts"])
def test_a_row_of_the_plan_tells_nothing_of_a_topic_that_is_closed(pair: Pair, opened: str) -> None:
    goal: Answers = {"objective": "Semnpsih", "objective_need": need_field(Need.PSYCHOLOGICAL)}
    plan: Answers = {
        "objectives": (Row(RowId("goal"), goal),),
        "activities": (
            activity("lodging", "g", Need.EMPLOYMENT, "Semnlocuire"),
            activity("home", "a", Need.HOUSING, "Semnlocuire"),
            activity("cure", "a", Need.HEALTH, "Semntratament"),
            activity("place", "a", Need.EMPLOYMENT, "Spitalul Semntratament"),
            activity("work", "a", Need.EMPLOYMENT, "Semnlucru"),
        ),
    }
    keep(pair.desk, pair.wife, "individual_plan", plan)
    opens(pair, opened)
    shown = shown_to_husband(pair)
    assert "Semnlucru" in shown
    assert not any(word in shown for word in ("Semnpsih", "Semnlocuire", "Semntratament"))
    opens(pair, opened, "health", "address")
    shown = shown_to_husband(pair)
    assert all(word in shown for word in ("Semnlucru", "Semnlocuire", "Semntratament"))


def test_what_is_only_typed_closes_at_once(pair: Pair) -> None:
    opens(pair, "appointments", "contact")
    hers = file_of(pair.desk, pair.wife)
    (note,) = hers.records_of("note")
    writing = keeping.open_record(pair.desk, pair.wife, "note", note.id, TODAY)
    keeping.save_draft(pair.desk, writing, {**writing.answers, "restricted": True}, {}, tick())
    shown = shown_to_husband(pair)
    assert marked("appointments") not in shown
    assert marked("contact").lower() in shown
    person = keeping.open_form(pair.desk, pair.wife, "person", TODAY)
    keeping.save_draft(pair.desk, person, {**person.answers, "family_members": ()}, {}, tick())
    assert marked("contact").lower() not in shown_to_husband(pair)
    assert joined(pair.desk, pair.husband) == frozenset()
