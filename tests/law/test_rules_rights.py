"""Work, housing, assistance, school: rights told where the need was found (R-010 to R-015)."""

import pytest

from counsellor_app.law.citation import og44
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import of, only, severities, told

TOLD = {
    "R-010": ("employment",),
    "R-011": ("employment",),
    "R-014": ("social_assistance", "social_insurance"),
    "R-015": ("education",),
}


def ticked(*domains: str) -> dict[str, object]:
    return {"ticked": [{"need": one} for one in domains]}


@pytest.mark.parametrize(("rule", "need"), [(r, need) for r in TOLD for need in TOLD[r]])
def test_a_right_is_told_where_the_sheet_found_its_need(rule: str, need: str) -> None:
    found = only(told(needs=ticked(need)), rule)
    assert found.severity is Severity.PRINT
    assert found.certainty is Certainty.TEXT


@pytest.mark.parametrize("rule", TOLD)
def test_a_right_is_no_noise_where_nobody_needs_it(rule: str) -> None:
    assert not of(told(), rule)
    assert not of(told(needs=ticked("legal")), rule)


@pytest.mark.parametrize("category", ["right_of_stay_194", "eu", "asylum_seeker"])
@pytest.mark.parametrize("rule", TOLD)
def test_chapter_two_is_for_the_protected_only(rule: str, category: str) -> None:
    said = told(person={"category": category}, needs=ticked(*TOLD[rule]))
    assert not of(said, rule)


def test_a_need_for_a_home_without_a_request_for_social_housing_is_reminded() -> None:
    assert severities(told(needs=ticked("housing")), "R-012") == {Severity.REMIND}
    assert severities(told(needs=ticked("housing"), social_housing=[]), "R-012") == {
        Severity.REMIND
    }
    asked = [{"requested": "2025-04-01"}]
    assert not of(told(needs=ticked("housing"), social_housing=asked), "R-012")
    assert not of(told(needs=ticked("health")), "R-012")


def test_the_answer_that_no_home_is_available_is_the_proof_kept() -> None:
    answer = [{"requested": "2025-04-01", "answer": "none_available"}]
    found = only(told(needs=ticked("housing"), social_housing=answer), "R-012")
    assert found.severity is Severity.PRINT
    assert {og44(21, 6), og44(29, 2)} <= set(found.basis)
    for other in ("allotted", "pending"):
        assert not of(told(social_housing=[{"answer": other}]), "R-012")


def test_a_person_with_a_right_of_stay_is_not_sent_to_ask_for_social_housing() -> None:
    assert not of(told(person={"category": "eu"}, needs=ticked("housing")), "R-012")
