"""Copying answers: only what was opened or told last, marked until it is confirmed."""

from dataclasses import replace

import pytest

from counsellor_app.cases.family import TOPICS
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers, NoAnswer, rows_of
from counsellor_app.forms.checking import Lack
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.forms.handling import Role
from counsellor_app.services import keeping
from counsellor_app.services.copying import (
    CopyOffer,
    copyable_from_forms,
    copyable_from_last,
    copyable_from_member,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.withdrawing import withdraw_record
from tests.builders import TODAY, complete_answers
from tests.services.family_making import Pair, a_pair, mark_every_topic, marked, opens
from tests.services.working import at_the_desk_of, file_of, keep, open_person, tick


@pytest.fixture
def pair(desk: Desk) -> Pair:
    made = a_pair(desk)
    mark_every_topic(made)
    return made


def offers(pair: Pair, form_id: str, answers: Answers) -> tuple[CopyOffer, ...]:
    writing = keeping.open_form(pair.desk, pair.husband, form_id, TODAY)
    return copyable_from_member(pair.desk, writing, answers, TODAY, tick())


def fields(offered: tuple[CopyOffer, ...]) -> set[str]:
    return {line.field_id for offer in offered for line in offer.lines}


def test_nothing_is_proposed_of_what_nobody_opened(pair: Pair) -> None:
    assert offers(pair, "person", {}) == offers(pair, "needs_sheet", {}) == ()
    opens(pair, "contact", "plan", "income", "health", "whereabouts", "appointments")
    assert offers(pair, "person", {}) == offers(pair, "needs_sheet", {}) == ()


def test_only_what_the_household_shares_of_opened_topics_is_proposed(pair: Pair) -> None:
    opens(pair, *TOPICS)
    told = offers(pair, "person", {})
    assert {"address", "locality", "county", "citizenship", "family_members"} <= fields(told)
    assert not {"phone", "email", "cnp", "surname", "lives_since"} & fields(told)
    assert fields(offers(pair, "needs_sheet", {})) <= {
        "housing_kind",
        "housing_contract_registered",
        "housing_rent",
        "housing_utilities",
        "housing_suitable",
    }
    assert {offer.source for offer in told} == {CopiedFrom.FAMILY}


def test_an_answer_that_stands_already_is_never_proposed_over(pair: Pair) -> None:
    opens(pair, "address")
    assert "address" not in fields(offers(pair, "person", {"address": "Strada Mea"}))


def test_of_a_spouses_family_the_children_are_proposed_without_links(pair: Pair) -> None:
    opens(pair, "origin")
    mine = complete_answers("person")
    (offer,) = offers(pair, "person", mine)
    (line,) = [one for one in offer.lines if one.field_id == "family_members"]
    rows = rows_of({"family_members": line.answer}, "family_members")
    added = rows[len(rows_of(mine, "family_members")) :]
    assert [row.answers["member_name"] for row in added] == [marked("origin")]
    assert not any("member_case" in row.answers for row in added)


def test_a_hidden_address_is_not_proposed_either(pair: Pair) -> None:
    opens(pair, *TOPICS)
    keep(pair.desk, pair.wife, "first_contact", {"address_hidden": True})
    assert "address" not in fields(offers(pair, "person", {}))
    assert offers(pair, "needs_sheet", {}) == ()


def test_the_last_record_of_its_kind_is_proposed_without_what_is_told_each_time(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    told = {**complete_answers("interview"), "alone_offered": "accepted"}
    keep(desk, case_id, "interview", told)
    writing = keeping.begin_record(desk, case_id, "interview", TODAY, tick())
    offer = copyable_from_last(desk, writing, {}, tick())
    assert offer is not None
    proposed = {line.field_id for line in offer.lines}
    assert {"held_at", "conducted_by", "interpreter_name"} <= proposed
    never = {"held_on", "started_at", "alone_offered", "statements", "remarks", "read_back"}
    assert not never & proposed


def test_the_earlier_version_of_the_needs_sheet_is_proposed_for_empty_answers(desk: Desk) -> None:
    case_id = open_person(desk)
    kept = keep(desk, case_id, "needs_sheet")
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    assert copyable_from_last(desk, writing, kept.answers, tick()) is None
    offer = copyable_from_last(desk, writing, {}, tick())
    assert offer is not None
    assert {"housing_kind", "romanian_level", "conclusions"} <= {
        line.field_id for line in offer.lines
    }
    assert "health_conditions" not in str(offer)


def test_what_is_copied_of_an_evaluation_names_the_objectives_of_the_plan(desk: Desk) -> None:
    case_id = open_person(desk)
    plan = keep(desk, case_id, "individual_plan").answers
    objective = rows_of(plan, "objectives")[0]
    told = complete_answers("final_evaluation")
    result = rows_of(told, "objective_results")[0]
    linked = replace(result, answers={**result.answers, "result_objective": objective.id})
    keep(desk, case_id, "final_evaluation", {**told, "objective_results": (linked,)})
    writing = keeping.begin_record(desk, case_id, "final_evaluation", TODAY, tick())
    offer = copyable_from_last(desk, writing, {}, tick())
    assert offer is not None
    (line,) = (one for one in offer.lines if one.field_id == "objective_results")
    assert str(objective.answers["objective"]) in line.said.ro


def test_the_first_record_has_no_last_one(desk: Desk) -> None:
    case_id = open_person(desk)
    for form_id in ("interview", "needs_sheet"):
        writing = keeping.begin_record(desk, case_id, form_id, TODAY, tick())
        assert copyable_from_last(desk, writing, {}, tick()) is None


MARKS = {"conclusions": CopiedFrom.LAST}


def test_marks_are_saved_beside_the_draft_and_found_again(desk: Desk) -> None:
    case_id = open_person(desk)
    writing = replace(keeping.open_form(desk, case_id, "needs_sheet", TODAY), copied=MARKS)
    keeping.save_draft(desk, writing, {"conclusions": "Ca atunci."}, {}, tick())
    again = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    assert again.copied == MARKS
    assert again.answers == {"conclusions": "Ca atunci."}


def test_a_kept_version_has_no_marks_but_all_members_find_them(desk: Desk) -> None:
    case_id = open_person(desk)
    answers = complete_answers("needs_sheet")
    writing = replace(keeping.open_form(desk, case_id, "needs_sheet", TODAY), copied=MARKS)
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())
    sheet = file_of(desk, case_id).newest("needs_sheet")
    assert sheet is not None
    assert "last" not in str(sheet)
    for one in (desk, at_the_desk_of(desk, Role.HEAD_OF_CENTRE)):
        assert keeping.open_form(one, case_id, "needs_sheet", TODAY).copied == MARKS


def test_a_form_with_copies_nobody_confirmed_is_not_finalised(desk: Desk) -> None:
    case_id = open_person(desk)
    answers = complete_answers("first_contact")
    marks = {"contact_place": CopiedFrom.LAST}
    writing = replace(keeping.open_form(desk, case_id, "first_contact", TODAY), copied=marks)
    gaps = keeping.final_check(desk, writing, answers, TODAY)
    assert [gap.field_id for gap in gaps if gap.lack is Lack.OPEN] == ["contact_place"]
    with pytest.raises(NotReady):
        keeping.finalise(desk, writing, answers, today=TODAY, now=tick())
    confirmed = replace(writing, copied={})
    assert keeping.finalise(desk, confirmed, answers, today=TODAY, now=tick()).finalised
    assert keeping.open_form(desk, case_id, "first_contact", TODAY).copied == {}


def test_a_copy_nobody_confirmed_is_in_no_version_and_gone_once_its_topic_is_closed(
    pair: Pair,
) -> None:
    opens(pair, "address", "origin")
    desk, case_id = pair.desk, pair.husband
    before = keeping.open_form(desk, case_id, "person", TODAY)
    without = {name: said for name, said in before.answers.items() if name != "address"}
    lines = {
        line.field_id: line.answer for one in offers(pair, "person", without) for line in one.lines
    }
    copied = {**without, "address": lines["address"], "family_members": lines["family_members"]}
    marks = dict.fromkeys(("address", "family_members"), CopiedFrom.FAMILY)
    keeping.keep_sheet(desk, replace(before, copied=marks), copied, today=TODAY, now=tick())

    sheet = file_of(desk, case_id).newest("person")
    assert sheet is not None
    assert marked("address") not in str(sheet.answers)
    assert sheet.answers["family_members"] == before.answers["family_members"]
    typed = keeping.open_form(desk, case_id, "person", TODAY)
    assert typed.answers["address"] == lines["address"]
    assert typed.copied == marks

    opens(pair)
    again = keeping.open_form(desk, case_id, "person", TODAY)
    assert "address" not in again.answers
    assert again.answers["family_members"] == before.answers["family_members"]
    assert again.copied == {}


def elsewhere(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> dict[str, CopyOffer]:
    writing = keeping.begin_record(desk, case_id, form_id, TODAY, tick())
    return {offer.source.value: offer for offer in copyable_from_forms(desk, writing, answers)}


def test_another_form_of_the_case_is_proposed_where_it_asks_the_same(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "needs_sheet")
    offer = elsewhere(desk, case_id, "lease", {})["needs_sheet"]
    assert {"rent", "utilities", "lease_registered"} <= fields((offer,))
    assert offer.source.text.ro == "din „Fișa de evaluare a nevoilor individuale”"
    told = complete_answers("needs_sheet")["housing_rent"]
    assert {line.answer for line in offer.lines if line.field_id == "rent"} == {told}
    assert "rent" not in fields((elsewhere(desk, case_id, "lease", {"rent": 100})["needs_sheet"],))


def test_a_draft_of_another_form_is_never_proposed(desk: Desk) -> None:
    case_id = open_person(desk)
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    keeping.save_draft(desk, writing, {"housing_rent": 90_000}, {}, tick())
    assert "needs_sheet" not in elsewhere(desk, case_id, "lease", {})


def test_a_withdrawn_record_is_not_proposed_the_newest_one_left_is(desk: Desk) -> None:
    case_id = open_person(desk)
    lease = complete_answers("lease")
    keep(desk, case_id, "lease", {**lease, "lease_day": "2026-03-01", "rent": 111_00})
    newer = keep(desk, case_id, "lease", {**lease, "lease_day": "2026-09-01", "rent": 222_00})

    def rent() -> object:
        lines = elsewhere(desk, case_id, "needs_sheet", {"housing_kind": "rent"})["lease"].lines
        return next(line.answer for line in lines if line.field_id == "housing_rent")

    assert rent() == 222_00
    withdraw_record(desk, case_id, newer.record_id, "greșit", TODAY, tick())
    assert rent() == 111_00


def test_that_nobody_answered_elsewhere_is_no_answer_here(desk: Desk) -> None:
    case_id = open_person(desk)
    told = {**complete_answers("employment"), "ajofm_registered": NoAnswer.UNKNOWN}
    keep(desk, case_id, "employment", told)
    assert "employment" not in elsewhere(desk, case_id, "needs_sheet", {})


def test_a_mark_of_another_form_is_saved_and_found_again(desk: Desk) -> None:
    case_id = open_person(desk)
    marks = {"rent": CopiedFrom.another("needs_sheet")}
    begun = keeping.begin_record(desk, case_id, "lease", TODAY, tick())
    keeping.save_draft(desk, replace(begun, copied=marks), {"rent": 100_00}, {}, tick())
    again = keeping.open_record(desk, case_id, "lease", begun.record_id, TODAY)
    assert again.copied == marks
