"""The interview and its interpreter (R-033, R-111)."""

from datetime import date

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, of, only, severities, told

REGISTERED = {"registered": "2025-04-01"}
TARGET = date(2025, 4, 15)


def test_the_interview_is_recommended_ten_working_days_after_registration() -> None:
    found = [one for one in of(told(request=REGISTERED), "R-033") if one.dates.recommended]
    assert [one.dates.recommended for one in found] == [TARGET]
    assert found[0].certainty is Certainty.PRACTICE


def test_the_target_warns_only_after_it_passed_and_never_an_ngo() -> None:
    assert Severity.WARN not in severities(told(TARGET, request=REGISTERED), "R-033")
    late = date(2025, 4, 16)
    assert Severity.WARN in severities(told(late, request=REGISTERED), "R-033")
    ngo = told(late, request=REGISTERED, acting={"role": "ngo"})
    reminded = [one for one in of(ngo, "R-033") if one.dates.recommended]
    assert [one.severity for one in reminded] == [Severity.REMIND]


def test_no_sheet_is_finalised_without_an_interview() -> None:
    assert blocks(told(), "R-033") == {"finalise_needs"}
    assert not blocks(told(interview={"held": "2025-04-07"}), "R-033")
    assert not blocks(told(protocol={"on_paper": True}), "R-033")


def test_an_interview_by_the_ngo_is_a_draft() -> None:
    by_ngo = {"held": "2025-04-07", "by_igi": False}
    assert blocks(told(interview=by_ngo), "R-033") == {"finalise_needs"}
    assert not blocks(told(interview={**by_ngo, "by_igi": True}), "R-033")


def test_a_relative_or_a_minor_should_not_interpret() -> None:
    for relation in ("relative", "minor"):
        said = told(interview={"interpreter_relation": relation})
        assert only(said, "R-111").severity is Severity.WARN
    assert not of(told(interview={"interpreter_relation": "none"}), "R-111")


def test_an_interview_without_interpreter_says_why() -> None:
    assert only(told(interview={"interpreter": "none"}), "R-111").severity is Severity.REMIND
    explained = {"interpreter": "none", "no_interpreter_reason": "vorbește română"}
    assert not of(told(interview=explained), "R-111")
