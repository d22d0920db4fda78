"""What the forms of a case tell of special needs: signs, evaluations, the plan adapted."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.due import dates_of
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.given_of import given_of
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer, Answers, NoAnswer
from counsellor_app.forms.asking import asked_sections
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import VulnerableGroup
from counsellor_app.law.facts import Vulnerability
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import Assessor, VulnerabilityState
from counsellor_app.law.rulebook import load_rulebook
from tests.builders import TODAY, complete_answers, row
from tests.cases.filing import EMPTY, MEMBER, with_sheet

FIRST, SECOND = RecordId(UUID(int=11)), RecordId(UUID(int=12))
NOTICED, EVALUATED = date(2026, 10, 14), date(2026, 10, 22)
REFUGEE: Answers = {"category": "refugee", "birth_date": "1990-01-01"}
SIGNS: Answers = {
    "vulnerability_signs": True,
    "vulnerability_groups": ("elderly", "pregnant"),
    "assessed_on": NOTICED.isoformat(),
}
RULEBOOK = load_rulebook()


def evaluation(outcome: str, **said: Answer) -> Answers:
    whole: dict[str, Answer] = {
        "signs_on": NOTICED.isoformat(),
        "groups": ("elderly",),
        "outcome": outcome,
        "specialist": "Specialistescu Ina-Exemplu",
        "evaluated_on": EVALUATED.isoformat(),
    }
    return {**whole, **said}


def evaluated(outcome: str, record: RecordId = FIRST, **said: Answer) -> CaseFile:
    return with_sheet(noticed(), "vulnerability", evaluation(outcome, **said), record)


def noticed() -> CaseFile:
    return with_sheet(with_sheet(EMPTY, "person", REFUGEE), "needs_sheet", SIGNS)


def known(file: CaseFile, group: VulnerableGroup = VulnerableGroup.ELDERLY) -> Vulnerability:
    (one,) = (one for one in facts_of(file).vulnerability or () if one.category is group)
    return one


def due_rules(file: CaseFile) -> list[str]:
    return [one.rule for one in dates_of(file, RULEBOOK)]


def test_nobody_asked_is_not_the_same_as_no_signs() -> None:
    none = with_sheet(EMPTY, "needs_sheet", {"vulnerability_signs": False})
    assert facts_of(EMPTY).vulnerability is None
    assert facts_of(none).vulnerability == ()


def test_a_determination_stands_in_place_of_the_sign_of_its_group_alone() -> None:
    file = evaluated(
        "determined",
        review_on="2027-04-22",
        specialised_help="yes",
        authority_contacts=(
            row("late", {"contacted_on": "2026-11-02"}),
            row("early", {"contacted_on": "2026-10-20"}),
        ),
    )
    assert known(file) == Vulnerability(
        category=VulnerableGroup.ELDERLY,
        state=VulnerabilityState.DETERMINED,
        by=Assessor.IGI,
        on=EVALUATED,
        review=date(2027, 4, 22),
        needs_specialised_help=True,
        referred=date(2026, 10, 20),
    )
    other = known(file, VulnerableGroup.PREGNANT)
    assert (other.state, other.on) == (VulnerabilityState.SIGNS, NOTICED)


@pytest.mark.parametrize("outcome", ["signs", "under_evaluation"])
def test_an_evaluation_under_way_is_signs_still_and_due_since_the_first(outcome: str) -> None:
    file = evaluated(outcome, groups=("elderly", "pregnant"))
    assert known(file).state is VulnerabilityState.SIGNS
    assert known(file).on == NOTICED
    assert "R-102" in due_rules(file)


@pytest.mark.parametrize("outcome", ["determined", "not_confirmed", "ended"])
def test_the_evaluation_is_due_no_longer_once_every_group_was_decided(outcome: str) -> None:
    assert "R-102" in due_rules(noticed())
    assert "R-102" in due_rules(evaluated(outcome))
    assert "R-102" not in due_rules(evaluated(outcome, groups=("elderly", "pregnant")))


@pytest.mark.parametrize("name", [NoAnswer.UNKNOWN, None])
def test_without_the_specialists_name_nothing_is_decided(name: NoAnswer | None) -> None:
    said = {key: value for key, value in evaluation("determined").items() if key != "specialist"}
    answers: Answers = said if name is None else {**said, "specialist": name}
    file = with_sheet(noticed(), "vulnerability", answers, FIRST)
    assert known(file).state is VulnerabilityState.SIGNS
    assert not given_of(file, MEMBER, TODAY).vulnerability_determined


@given(st.integers(0, 300))
def test_a_sign_seen_again_takes_no_determination_back(days: int) -> None:
    later = (EVALUATED + timedelta(days=days)).isoformat()
    again = evaluation("signs", signs_on=later, evaluated_on=NoAnswer.UNKNOWN)
    file = with_sheet(evaluated("determined"), "vulnerability", again, SECOND)
    assert known(file).state is VulnerabilityState.DETERMINED


def test_a_sign_seen_after_it_was_not_confirmed_is_due_anew() -> None:
    again = evaluation("signs", signs_on="2026-11-10", evaluated_on=NoAnswer.UNKNOWN)
    file = with_sheet(evaluated("not_confirmed"), "vulnerability", again, SECOND)
    assert (known(file).state, known(file).on) == (VulnerabilityState.SIGNS, date(2026, 11, 10))


def test_a_later_evaluation_ends_what_an_earlier_one_determined() -> None:
    ended = evaluation("ended", evaluated_on="2026-11-20")
    file = with_sheet(evaluated("determined"), "vulnerability", ended, SECOND)
    assert known(file).state is VulnerabilityState.ENDED
    assert given_of(evaluated("determined"), MEMBER, TODAY).vulnerability_determined
    assert not given_of(file, MEMBER, TODAY).vulnerability_determined


@pytest.mark.parametrize(
    ("answer", "needed"), [("yes", True), ("no", False), ("not_known", None), (None, None)]
)
def test_whether_specialised_help_is_needed_may_be_unknown(
    answer: str | None, needed: bool | None
) -> None:
    said: dict[str, Answer] = {} if answer is None else {"specialised_help": answer}
    assert known(evaluated("determined", FIRST, **said)).needs_specialised_help is needed


def test_a_contact_before_the_evaluation_counts_as_one() -> None:
    contacts: Answer = (row("one", {"contacted_on": "2026-10-15"}),)
    before = evaluated("signs", authority_contacts=contacts, evaluated_on=NoAnswer.UNKNOWN)
    file = with_sheet(before, "vulnerability", evaluation("determined"), SECOND)
    assert known(file).referred == date(2026, 10, 15)


def test_the_adaptations_of_the_plan_are_asked_once_a_need_was_determined() -> None:
    plan = form_by_id("individual_plan")

    def asked(file: CaseFile) -> bool:
        given_now = given_of(file, MEMBER, TODAY)
        return "adaptations" in {one.id for one in asked_sections(plan, {}, given_now)}

    assert not asked(noticed())
    assert asked(evaluated("determined"))


def test_a_plan_with_its_adaptations_is_adapted() -> None:
    plan = complete_answers("individual_plan")
    help_needed = with_sheet(
        evaluated("determined", specialised_help="yes"), "individual_plan", plan
    )
    adapted = with_sheet(
        help_needed, "individual_plan", {**plan, "adaptations": "Întâlniri mai scurte."}
    )

    def asked_for(file: CaseFile) -> bool:
        found = explain(facts_of(file), RULEBOOK, TODAY).findings
        return any("plan.adapted" in one.inputs for one in found)

    assert asked_for(help_needed)
    assert not asked_for(adapted)


def test_what_the_needs_sheet_tells_of_health_and_school() -> None:
    answers: Answers = {"health_disability": "certificate", "health_pregnant": True}
    person = facts_of(with_sheet(EMPTY, "needs_sheet", answers)).person
    assert (person.disability, person.pregnant) == ("certificate", True)


@pytest.mark.parametrize(
    ("answers", "in_school"),
    [
        ({"employment_status": "pupil_or_student"}, True),
        ({"employment_status": "under_16", "education_in_school": True}, True),
        ({"employment_status": "under_16", "education_in_school": False}, False),
        ({"employment_status": "looking"}, None),
        ({}, None),
    ],
)
def test_a_pupil_is_in_school_and_of_others_it_is_known_when_told(
    answers: Answers, in_school: bool | None
) -> None:
    assert facts_of(with_sheet(EMPTY, "needs_sheet", answers)).person.in_school is in_school


def test_the_allowance_of_each_child_is_told_by_its_own_row() -> None:
    rows = (
        row("a", {"member_relation": "child", "member_child_allowance": True}),
        row("b", {"member_relation": "child"}),
    )
    household = facts_of(with_sheet(EMPTY, "person", {"family_members": rows})).household
    assert [one.child_allowance for one in household or ()] == [True, None]
