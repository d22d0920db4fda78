"""Help for persons with special needs (R-103, R-105)."""

from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, told

DETERMINED = {
    "category": "disability",
    "state": "determined",
    "by": "igi",
    "needs_specialised_help": True,
}
ADAPTED = {"adapted": True}


def test_the_authority_is_contacted_and_the_day_is_noted() -> None:
    said = told(vulnerability=[DETERMINED], plan=ADAPTED)
    assert only(said, "R-103").severity is Severity.REMIND
    referred = {**DETERMINED, "referred": "2025-04-01"}
    assert not of(told(vulnerability=[referred], plan=ADAPTED), "R-103")


def test_an_ngo_supports_and_owes_no_contact() -> None:
    said = told(vulnerability=[DETERMINED], plan=ADAPTED, acting={"role": "ngo"})
    assert only(said, "R-103").severity is Severity.PRINT


def test_the_plan_is_adapted() -> None:
    referred = {**DETERMINED, "referred": "2025-04-01"}
    for plan in ({}, {"adapted": False}):
        found = only(told(vulnerability=[referred], plan=plan), "R-103")
        assert found.inputs == ("plan.adapted",)
    assert needs(told(vulnerability=[referred]), "R-103") == ("plan.adapted",)


def test_only_a_determination_counts() -> None:
    signs = {**DETERMINED, "state": "signs"}
    said = told(vulnerability=[signs])
    assert not of(said, "R-103") + of(said, "R-105")
    unknown = {"category": "disability", "state": "determined", "by": "igi"}
    assert needs(told(vulnerability=[unknown]), "R-103") == (
        "vulnerability[0].needs_specialised_help",
    )
    none = {**DETERMINED, "needs_specialised_help": False}
    assert not of(told(vulnerability=[none]), "R-103")


def test_the_same_protection_as_romanian_citizens_is_told_once() -> None:
    second = {**DETERMINED, "category": "elderly"}
    found = only(told(vulnerability=[DETERMINED, second]), "R-105")
    assert found.severity is Severity.PRINT
    assert "același regim de protecție" in found.text.ro
    assert not of(told(vulnerability=[]), "R-105")


def test_what_an_ngo_calls_determined_gives_no_rights() -> None:
    said = told(vulnerability=[{**DETERMINED, "by": "ngo"}], plan={})
    assert not of(said, "R-103") + of(said, "R-105")
