"""Interpreters and who pays them (R-111, R-116)."""

import pytest

from counsellor_app.law.known_words import payer_named
from counsellor_app.law.procedure import InterpreterPayer
from counsellor_app.law.rule import Severity
from tests.law.situations import of, only, told


def test_a_relative_or_a_minor_should_not_interpret() -> None:
    for relation in ("relative", "minor"):
        said = told(interview={"interpreter_relation": relation})
        assert only(said, "R-111").severity is Severity.WARN
    assert not of(told(interview={"interpreter_relation": "none"}), "R-111")


def test_an_interview_without_interpreter_says_why_and_is_never_stopped() -> None:
    found = only(told(interview={"interpreter": "none"}), "R-111")
    assert found.severity is Severity.REMIND
    assert not found.blocks
    explained = {"interpreter": "none", "no_interpreter_reason": "vorbește română"}
    assert not of(told(interview=explained), "R-111")


@pytest.mark.parametrize("mode", ["present", "remote"])
def test_the_payer_of_an_interpreter_is_noted(mode: str) -> None:
    assert only(told(interview={"interpreter": mode}), "R-116").severity is Severity.REMIND


@pytest.mark.parametrize(
    ("payer", "of_a_project"),
    [
        ("institution", False),
        ("IGI", False),
        ("project", True),
        ("Proiect ", True),
        ("volunteer", True),
    ],
)
def test_a_project_or_a_volunteer_is_not_this_paragraphs_fund(
    payer: str, of_a_project: bool
) -> None:
    interview = {"interpreter": "present", "interpreter_paid_by": payer}
    found = of(told(interview=interview), "R-116")
    assert [one.severity for one in found] == ([Severity.PRINT] if of_a_project else [])


def test_without_an_interpreter_nobody_is_paid() -> None:
    assert not of(told(interview={"interpreter": "none"}), "R-116")
    assert not of(told(interview={"held": "2025-04-07"}), "R-116")


def test_every_payer_the_form_offers_is_known_by_its_code() -> None:
    assert {one: payer_named(one.value) for one in InterpreterPayer} == {
        one: one for one in InterpreterPayer
    }
    assert payer_named("cineva") is None
