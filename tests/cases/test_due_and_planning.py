"""The dates somebody must keep, what the needs propose, and what the lists show."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.due import DueDate, dates_of, due_dates
from counsellor_app.cases.due_kinds import KINDS, Owner, kind_of, passing, quiet
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.index import index_rows
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.planning import needs_found, suggest, unanswered
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.needs.common import NEED_LEVELS, NEEDED, URGENT, need_field
from counsellor_app.law.catalogue import Activity, Need, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.facts_json import facts_from_json
from counsellor_app.law.findings import explain
from counsellor_app.law.rule import Certainty, Dates, Finding, Severity
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.text import Text
from tests.builders import TODAY, complete_answers, row
from tests.cases.filing import EMPTY, signed, with_act, with_draft, with_issue, with_sheet

RULEBOOK = load_rulebook()
REFUGEE: dict[str, Answer] = {
    "category": "refugee",
    "birth_date": "1990-01-01",
    "protection_granted_on": "2026-09-02",
    "protection_communicated_on": "2026-09-09",
}
NEEDS = complete_answers("needs_sheet")
PLAN = complete_answers("individual_plan")


def due(file: CaseFile) -> tuple[DueDate, ...]:
    return dates_of(file, RULEBOOK)


def rules(file: CaseFile) -> set[str]:
    return {one.rule for one in due(file)}


# Dates


def test_the_request_is_due_three_months_after_protection_of_two_readings_the_prudent() -> None:
    one = due(with_sheet(EMPTY, "person", REFUGEE))[0]
    assert (one.rule, one.last_day, one.basis) == ("R-032", date(2026, 12, 2), og44(16))
    assert one.formula is not None


def test_a_registered_request_is_due_no_longer_and_the_interview_is() -> None:
    asked = with_sheet(with_sheet(EMPTY, "person", REFUGEE), "request", {"filed_on": "2026-10-05"})
    registered = with_act(asked, ActKind.REGISTERED, form_id="request", on=date(2026, 10, 5))
    assert "R-032" in rules(asked)
    assert "R-032" not in rules(registered)
    assert "R-033" in rules(registered)
    assert "R-033" not in rules(with_sheet(registered, "interview", {"held_on": "2026-10-12"}))


def test_a_signed_protocol_brings_ajofm_until_the_person_is_registered_there() -> None:
    active = active_case()
    there: Answers = {"employment_ajofm": True, "employment_ajofm_on": TODAY.isoformat()}
    assert "R-070" in rules(active)
    assert "R-070" not in rules(with_sheet(active, "needs_sheet", there))


def active_case() -> CaseFile:
    file = with_sheet(with_sheet(EMPTY, "person", REFUGEE), "needs_sheet", {})
    file, pack = with_issue(with_sheet(file, "protocol", {}))
    return signed(file, pack, SignatoryKind.PERSON, SignatoryKind.IGI)


def test_signs_of_vulnerability_bring_the_day_their_evaluation_is_recommended_by() -> None:
    signs: Answers = {
        "vulnerability_signs": True,
        "vulnerability_groups": ("elderly",),
        "assessed_on": TODAY.isoformat(),
    }
    file = with_sheet(with_sheet(EMPTY, "person", REFUGEE), "needs_sheet", signs)
    (one,) = (one for one in due(file) if one.rule == "R-102")
    assert (one.recommended, one.aim) == (TODAY + timedelta(days=10), TODAY + timedelta(days=10))
    assert one.basis == og44(33, 4)
    assert "R-102" in {row.kind for row in index_rows(file, RULEBOOK).due}


@given(st.sampled_from([with_sheet(EMPTY, "person", REFUGEE), active_case()]), st.integers(0, 400))
def test_what_the_rules_say_on_any_later_day_is_known_from_the_first(
    file: CaseFile, days: int
) -> None:
    facts = facts_of(file)
    later = explain(facts, RULEBOOK, TODAY + timedelta(days=days)).findings
    assert set(due_dates(facts, later)) <= set(due(file))
    assert due(file) != ()


def about(facts: str, *kinds: str) -> list[tuple[str, str, date]]:
    """Return the kind, the words and the day of these kinds of dates, by facts as JSON."""
    given_facts = facts_from_json(facts)
    found = due_dates(given_facts, explain(given_facts, RULEBOOK, TODAY).findings)
    return [(one.kind, one.what.ro, one.last_day) for one in found if one.kind in kinds]


PROGRAMME = (
    '"person": {"category": "refugee", "born": "1990-01-01"},"protocol": {"signed": "2026-03-02"}'
)


def test_the_evaluation_stands_sixty_days_before_the_end_until_it_is_made() -> None:
    before = about(f"{{{PROGRAMME}}}", "R-041", "R-042/evaluation")
    assert [(kind, day) for kind, _, day in before] == [
        ("R-042/evaluation", date(2027, 1, 1)),
        ("R-041", date(2027, 3, 2)),
    ]
    made = '"extensions": [{"basis": "20(2)", "evaluated": "2027-01-05"}]'
    assert about(f"{{{PROGRAMME}, {made}}}", "R-042/evaluation") == []


def test_an_extended_programme_has_one_end() -> None:
    extended = (
        '"extensions": [{"basis": "20(2)", "months": 6, "approved": "2027-01-10"},'
        ' {"basis": "34(3)", "months": 3, "approved": "2027-02-10", "review": "2027-05-03"}]'
    )
    found = about(f"{{{PROGRAMME}, {extended}}}", "R-041", "R-042", "R-043", "R-043/review")
    assert [(kind, day) for kind, _, day in found] == [
        ("R-043/review", date(2027, 5, 3)),
        ("R-043", date(2027, 12, 2)),
    ]


def test_the_ends_of_what_is_paid_come_by_themselves() -> None:
    paid = (
        '"aid": {"from": "2026-03-10"}, "grant": {"first_month": "2026-05", "decision": "granted"},'
        '"rent": [{"lease": "A", "from": "2026-04-01", "counted_as": "21(6)a"}],'
        '"subsidy": {"requested": "2026-10-01", "from": "2026-11-01", "lease": "A"}'
    )
    found = {kind for kind, _, _ in about(f"{{{PROGRAMME}, {paid}}}", *passing())}
    assert found >= {"R-055", "R-061", "R-063", "R-082"}


def test_nobody_is_late_with_the_duty_of_another() -> None:
    for reader in ActingFor:
        never = set(quiet(reader))
        assert set(passing()) <= never
        owners = {kind.owner for kind in KINDS if kind.id not in never}
        assert owners == ({Owner.PERSON, Owner.IGI} if reader is ActingFor.IGI else {Owner.PERSON})
    assert kind_of("R-999") is None


def test_dates_come_earliest_first_and_one_of_a_kind() -> None:
    found = due(with_sheet(active_case(), "person", {**REFUGEE, "permit_expires": "2026-11-30"}))
    assert [one.last_day for one in found] == sorted(one.last_day for one in found)
    assert len({one.kind for one in found}) == len(found) > 1


# Needs and activities


def test_the_needs_of_the_sheet_come_with_the_urgent_ones_first() -> None:
    found = needs_found(NEEDS)
    assert [line.need for line in found] == [Need.HOUSING, Need.EMPLOYMENT, Need.ROMANIAN]
    assert [line.urgent for line in found] == [True, False, False]


@given(st.dictionaries(st.sampled_from(list(Need)), st.sampled_from(NEED_LEVELS)))
def test_a_need_is_found_exactly_where_its_level_says_so(levels: dict[Need, object]) -> None:
    answers = {need_field(need): getattr(level, "value", "") for need, level in levels.items()}
    found = {line.need: line for line in needs_found(answers)}
    assert set(found) == {need for need in levels if answers[need_field(need)] in NEEDED}
    assert all(line.urgent == (answers[need_field(n)] == URGENT) for n, line in found.items())


def test_every_need_proposes_activities_with_their_letter_of_the_law() -> None:
    for need in Need:
        proposed = suggest({need_field(need): URGENT}, {})
        assert {one.activity for one in proposed} == set(need.activities)
        assert all(one.basis for one in proposed)


def test_what_was_ticked_in_the_sheet_is_proposed_in_place_of_the_usual() -> None:
    answers: Answers = {"romanian_need": "high", "romanian_activities": ("a",)}
    assert [one.activity.value for one in suggest(answers, {})] == ["a"]


def test_what_the_plan_has_is_proposed_no_longer() -> None:
    before, after = suggest(NEEDS, {}), suggest(NEEDS, PLAN)
    gone = set(before) - set(after)
    assert {(one.need, one.activity.value) for one in gone} == {(Need.ROMANIAN, "c")}


COUNSELLING: Answers = {
    "counselling_need": "high",
    "counselling_kinds": ("family", "social"),
    "counselling_frequency": "monthly",
}


def test_each_kind_of_counselling_asked_for_is_proposed_with_its_frequency() -> None:
    proposed = [one for one in suggest(COUNSELLING, {}) if one.activity is Activity.COUNSELLING]
    assert [one.counselling and one.counselling.value for one in proposed] == ["social", "family"]
    assert [one.frequency and one.frequency.ro for one in proposed] == ["lunar", "lunar"]


@pytest.mark.parametrize(
    ("planned", "left"),
    [("social", ["family"]), ("vocational", ["social", "family"]), (None, ["social", "family"])],
)
def test_only_the_kind_of_counselling_that_is_planned_is_proposed_no_longer(
    planned: str | None, left: list[str]
) -> None:
    cells: dict[str, Answer] = {"activity_need": "counselling_need", "activity_kind": "a"}
    if planned is not None:
        cells["activity_counselling"] = planned
    proposed = suggest(COUNSELLING, {"activities": (row("talks", cells),)})
    assert [one.counselling.value for one in proposed if one.counselling is not None] == left


def test_counselling_of_no_kind_is_proposed_once_with_its_frequency() -> None:
    answers = {key: value for key, value in COUNSELLING.items() if key != "counselling_kinds"}
    (one,) = [one for one in suggest(answers, {}) if one.activity is Activity.COUNSELLING]
    assert (one.counselling, one.frequency and one.frequency.ro) == (None, "lunar")


def test_a_need_is_answered_by_an_activity_or_by_a_reason() -> None:
    without_reasons = {k: v for k, v in PLAN.items() if k != "unanswered"}
    assert unanswered(NEEDS, PLAN) == ()
    assert [one.need for one in unanswered(NEEDS, without_reasons)] == [
        Need.HOUSING,
        Need.EMPLOYMENT,
    ]
    reason: Answers = {"unanswered_need": "housing_need", "unanswered_reason": "unavailable"}
    one_reason = {**without_reasons, "unanswered": (row("home", reason),)}
    assert [one.need for one in unanswered(NEEDS, one_reason)] == [Need.EMPLOYMENT]


# The index


def test_the_index_row_says_what_the_list_shows() -> None:
    file = with_sheet(EMPTY, "person", complete_answers("person"))
    file = with_draft(file, "request", {})
    rows = index_rows(file, RULEBOOK)
    assert (rows.case.name, rows.case.language) == ("TESTESCU Ștefan-Exemplu", "prs")
    assert (rows.case.open_drafts, rows.case.unsigned_issues) == (1, 0)
    assert [one.folded for one in rows.names][0] == "testescu stefan exemplu"
    assert {one.kind for one in rows.due} == {one.kind for one in due(file)}


def test_a_pack_counts_as_unsigned_until_it_is_signed() -> None:
    file, pack = with_issue(EMPTY)
    both = signed(file, pack, SignatoryKind.PERSON, SignatoryKind.IGI)
    counted = [index_rows(one, RULEBOOK).case.unsigned_issues for one in (EMPTY, file, both)]
    assert counted == [0, 1, 0]


@pytest.mark.parametrize("form_id", ["interview", "note", "needs_sheet"])
def test_nothing_that_was_told_is_in_the_index(form_id: str) -> None:
    answers = {
        **complete_answers(form_id),
        "statements": "Semnspus",
        "agreed": "Semnspus",
        "conclusions": "Semnspus",
    }
    rows = index_rows(with_sheet(EMPTY, form_id, answers), RULEBOOK)
    assert "Semnspus" not in str(rows)


def test_each_birthday_of_each_minor_stands_with_its_age_and_without_a_name() -> None:
    household = '"household": [{"relation": "child", "born": "2013-01-05"}]'
    facts = facts_from_json("{" + f"{PROGRAMME}, {household}" + "}")
    turnings = tuple(
        Finding(
            rule="R-108",
            severity=Severity.COMPUTE,
            certainty=Certainty.INTERPRETATION,
            text=Text("-", "-"),
            basis=(og44(35, 4),),
            inputs=("household[0].born",),
            dates=Dates(starts=day),
        )
        for day in (date(2027, 1, 5), date(2029, 1, 5), date(2031, 1, 5))
    )
    assert [(one.what.ro, one.last_day.year) for one in due_dates(facts, turnings)] == [
        ("Un minor din familie împlinește 14 ani", 2027),
        ("Un minor din familie împlinește 16 ani", 2029),
        ("Un minor din familie împlinește 18 ani", 2031),
    ]


def test_a_childs_own_term_stands_beside_the_parents_until_the_child_takes_part() -> None:
    child = '"household": [{{"relation": "child", "born": "2026-10-01", "protection_granted": {}}}]'
    begun = f'"person": {{{GRANTED}}}'
    own = child.format('"2026-10-12"')
    taking_part = child.format('"2026-10-12", "participates": true')
    found = about(f"{{{begun}, {own}}}", "R-032", "R-032/child")
    assert [(kind, day) for kind, _, day in found] == [
        ("R-032", date(2026, 12, 2)),
        ("R-032/child", date(2027, 1, 12)),
    ]
    assert [kind for kind, _, _ in about(f"{{{begun}, {taking_part}}}", "R-032/child")] == []


GRANTED = (
    '"category": "refugee", "born": "1990-01-01",'
    '"protection": {"granted": "2026-09-02", "communicated": "2026-09-02"}'
)
