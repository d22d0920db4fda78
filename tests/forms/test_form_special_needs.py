"""The evaluation of special needs, the person's agreement, and what the needs sheet adds."""

from dataclasses import replace

import pytest

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import asked_of, asked_sections
from counsellor_app.forms.checking import check, stops_finalising
from counsellor_app.forms.conditions import holds
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Paper, Share
from counsellor_app.forms.kinds import Choice, Field, Paragraph, Rows, Several
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Need, VulnerabilityState, VulnerableGroup
from tests.builders import ADULT, TODAY, UNACCOMPANIED, complete_answers

EVALUATION = form_by_id("vulnerability")
PLAN = form_by_id("individual_plan")
NEEDS = form_by_id("needs_sheet")
BY_NGO = replace(ADULT, acting_for="ngo")


def asked(answers: Answers, given: Given = ADULT) -> set[str]:
    return {field.id for field in asked_of(EVALUATION, answers, given)}


def stopping(answers: Answers) -> set[str]:
    gaps = check(PLAN, answers, ADULT, TODAY)
    return {gap.field_id for gap in gaps if stops_finalising(gap)}


def options_of_field(field: Field) -> list[str]:
    assert isinstance(field, (Choice, Several))
    return [option.value for option in field.options]


# The evaluation of special needs


def test_the_groups_and_outcomes_are_those_of_the_law_with_one_under_way() -> None:
    outcomes = options_of_field(EVALUATION.field("outcome"))
    assert options_of_field(EVALUATION.field("groups")) == [one.value for one in VulnerableGroup]
    assert [one for one in outcomes if one != "under_evaluation"] == [
        state.value for state in VulnerabilityState
    ]
    assert outcomes.index("under_evaluation") == 1


def test_nothing_of_the_evaluation_is_ever_on_paper() -> None:
    assert {field.handling.paper for field in EVALUATION.fields} == {Paper.NEVER}


def test_free_words_about_needs_are_sealed() -> None:
    assert all(
        field.handling.sensitive is not None
        for field in EVALUATION.fields
        if isinstance(field, Paragraph)
    )
    measures = EVALUATION.field("support_measures")
    assert isinstance(measures, Rows)
    assert measures.handling.sensitive is not None


@pytest.mark.parametrize(
    ("outcome", "given", "added"),
    [
        ("signs", ADULT, set()),
        ("under_evaluation", ADULT, set()),
        ("not_confirmed", ADULT, {"specialist", "evaluated_on"}),
        ("not_confirmed", BY_NGO, {"specialist", "evaluated_on", "outcome_paper"}),
        ("ended", ADULT, {"specialist", "evaluated_on"}),
        (
            "determined",
            ADULT,
            {"specialist", "evaluated_on", "review_on", "specialised_help"},
        ),
    ],
)
def test_each_outcome_asks_for_what_proves_it(outcome: str, given: Given, added: set[str]) -> None:
    assert asked({"outcome": outcome}, given) - asked({}, given) == added


@pytest.mark.parametrize(
    ("help_needed", "in_centre", "lodging"),
    [
        ("no", None, True),
        ("yes", "yes", True),
        ("yes", "no", False),
        ("yes", "not_known", False),
        ("not_known", None, False),
    ],
)
def test_consent_to_lodging_is_asked_where_art_34_allows_it(
    help_needed: str, in_centre: str | None, lodging: bool
) -> None:
    answers: dict[str, Answer] = {"outcome": "determined", "specialised_help": help_needed}
    if in_centre is not None:
        answers["help_in_centre"] = in_centre
    assert ("lodging_consent" in asked(answers)) is lodging


@pytest.mark.parametrize(
    ("track", "applies"), [("A", True), ("C", True), (None, True), ("B", False)]
)
def test_the_evaluation_is_of_those_who_have_protection(track: str | None, applies: bool) -> None:
    assert holds(EVALUATION.asked_if, {}, Given(track=track)) is applies
    assert EVALUATION.not_asked is not None


# The agreement of the person


def test_the_plan_waits_for_what_the_person_says_of_it() -> None:
    answers = complete_answers("individual_plan")
    assert stopping(answers) == set()
    assert stopping({k: v for k, v in answers.items() if k != "agreement"}) == {"agreement"}


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ("agrees", set()),
        ("disagrees", {"agreement_reason"}),
        ("could_not_answer", {"agreement_reason"}),
    ],
)
def test_who_does_not_agree_or_could_not_answer_is_written_with_the_reason(
    said: str, lacking: set[str]
) -> None:
    answers = {
        k: v for k, v in complete_answers("individual_plan").items() if k != "agreement_reason"
    }
    assert stopping({**answers, "agreement": said}) == lacking


def test_the_agreement_comes_last_once_the_plan_can_be_read() -> None:
    sections = asked_sections(PLAN, {}, UNACCOMPANIED)
    assert [section.id for section in sections][-2:] == ["adaptations", "agreement"]


# The needs sheet


def test_what_rules_read_of_health_is_open_and_goes_nowhere_and_the_rest_is_sealed() -> None:
    for name in ("health_disability", "health_pregnant"):
        handling = NEEDS.field(name).handling
        assert (handling.sensitive, handling.share, handling.paper) == (
            None,
            Share.NEVER,
            Paper.NEVER,
        )
    for name in ("health_disability_degree", "health_pregnancy_month"):
        assert NEEDS.field(name).handling.sensitive is not None


def test_a_degree_of_disability_is_asked_of_who_has_the_certificate() -> None:
    def degree_asked(answer: str) -> bool:
        fields = asked_of(NEEDS, {"health_disability": answer}, ADULT)
        return "health_disability_degree" in {field.id for field in fields}

    assert degree_asked("certificate")
    assert not degree_asked("no_certificate")
    assert not degree_asked("none")


@pytest.mark.parametrize(
    ("given", "status", "is_asked"),
    [
        (UNACCOMPANIED, "under_16", True),
        (UNACCOMPANIED, "looking", True),
        (UNACCOMPANIED, "pupil_or_student", False),
        (ADULT, "looking", False),
    ],
)
def test_school_is_asked_of_a_minor_who_did_not_just_say_to_be_a_pupil(
    given: Given, status: str, is_asked: bool
) -> None:
    fields = asked_of(NEEDS, {"employment_status": status}, given)
    assert ("education_in_school" in {field.id for field in fields}) is is_asked


def test_each_child_has_a_school_a_class_and_a_status() -> None:
    children = NEEDS.field("education_children")
    assert isinstance(children, Rows)
    assert [cell.id for cell in children.fields] == [
        "pupil_name",
        "pupil_school",
        "pupil_class",
        "pupil_status",
    ]


def test_the_driving_licences_are_the_six_kinds_or_none() -> None:
    kinds = options_of_field(NEEDS.field("employment_driving"))
    assert kinds == ["AM", "A", "B", "C", "D", "E", "none"]


def test_every_domain_has_questions_of_its_own_besides_the_five_common_ones() -> None:
    for need in Need:
        (section,) = (one for one in NEEDS.sections if one.id == need.value)
        assert len(section.fields) > 5


def test_how_the_age_is_known_is_asked_of_minors() -> None:
    person = form_by_id("person")

    def age_asked(given: Given) -> bool:
        return "age_shown_by" in {field.id for field in asked_of(person, {}, given)}

    assert age_asked(UNACCOMPANIED)
    assert not age_asked(ADULT)
