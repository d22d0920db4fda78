"""Breaches of duties (R-065, R-066)."""

from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, told

PROTOCOL = {"signed": "2025-01-15"}
BREACH = {"kind": "a", "on": "2025-02-01", "established_by": "consilier", "heard": True}


def test_a_fact_before_the_signing_is_no_ground() -> None:
    before = {**BREACH, "on": "2025-01-14"}
    same_day = {**BREACH, "on": "2025-01-15"}
    assert blocks(told(protocol=PROTOCOL, breaches=[before]), "R-065") == {"decide_cessation"}
    assert not of(told(protocol=PROTOCOL, breaches=[same_day]), "R-065")
    assert needs(told(breaches=[BREACH]), "R-065") == ("protocol.signed",)


def test_a_breach_needs_its_letter_its_day_and_who_established_it() -> None:
    assert not of(told(protocol=PROTOCOL, breaches=[BREACH]), "R-066")
    for element in ("kind", "on", "established_by"):
        lacking = {key: value for key, value in BREACH.items() if key != element}
        said = told(protocol=PROTOCOL, breaches=[lacking])
        assert blocks(said, "R-066") == {"decide_cessation"}
        assert only(said, "R-066").inputs == (f"breaches[0].{element}",)


def test_the_person_is_heard_first() -> None:
    unheard = {**BREACH, "heard": False}
    said = told(protocol=PROTOCOL, breaches=[unheard])
    assert only(said, "R-066").severity is Severity.WARN


def test_a_refused_job_is_not_a_breach_of_article_23() -> None:
    job = {"kind": "job_refused", "on": "2025-01-01"}
    said = told(protocol=PROTOCOL, breaches=[job])
    assert not of(said, "R-065")
    assert not of(said, "R-066")
