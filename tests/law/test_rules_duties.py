"""Breaches of duties (R-065, R-066)."""

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, severities, told

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


def test_a_fact_before_the_signing_stops_nothing_beside_a_valid_one() -> None:
    before = {**BREACH, "on": "2025-01-14"}
    said = told(protocol=PROTOCOL, breaches=[before, BREACH])
    assert only(said, "R-065").severity is Severity.WARN
    assert "nu poate fi temei" in only(said, "R-065").text.ro
    unproven = {**BREACH, "established_by": ""}
    assert not blocks(told(protocol=PROTOCOL, breaches=[unproven, BREACH]), "R-066")


def test_a_fact_before_the_signing_stops_the_decision_that_rests_on_it() -> None:
    before = {**BREACH, "on": "2025-01-14"}
    refused = {"by": "ajofm", "made": "2025-02-01", "refused": "2025-02-02", "good_reason": False}
    whole = {"protocol": PROTOCOL, "breaches": [before], "ajofm": {"offers": [refused]}}
    assert not blocks(told(**whole), "R-065")
    other = [{"kind": "assistance_ended", "basis": "27(2)", "measures": ["lodging"]}]
    assert not blocks(told(**whole, decisions=other), "R-065")
    its_own = [{"kind": "measure_ended", "basis": "23(2)", "measures": ["lodging"]}]
    assert blocks(told(**whole, decisions=its_own), "R-065") == {"decide_cessation"}


def of_ground(basis: str, **given: object) -> Explained:
    decision = {"kind": "measure_ended", "basis": basis, "measures": ["lodging"], **given}
    return told(protocol=PROTOCOL, breaches=[BREACH], decisions=[decision])


@pytest.mark.parametrize(
    "basis",
    [
        "23(2)",
        "art. 23 alin. (2)",
        "Art. 23 (2)",
        "articolul 23, alineatul (2)",
        "OG nr. 44/2004, art. 23 alin. (2)",
        "O.G. nr. 44/2004, cu modificările și completările ulterioare, art. 23 alin. (2)",
        "art. 23 alin. (2) din Ordonanța Guvernului nr. 44 din 29 ianuarie 2004",
        "Ordonan\u0163a 44/2004, art. 23 alin. (2)",
        " ",
    ],
)
def test_a_decision_names_its_paragraph_as_documents_write_it(basis: str) -> None:
    assert not blocks(of_ground(basis), "R-066")


@pytest.mark.parametrize(
    "basis",
    [
        "24",
        "art. 24",
        "23",
        "23(1)",
        "27(1)",
        "23(12)",
        "art. 23^1",
        "art. 23 alin. (2^1)",
        "art. 23¹ alin. (2)",
        "art. 23 alin. (2) și art. 24",
        "art. 23 alin. (2) și art. 27 alin. (2)",
        "art. 23 alin. (2), neînregistrare AJOFM",
        "neînregistrare AJOFM în termen",
        "Legea nr. 122/2006, art. 23 alin. (2)",
        "OG nr. 44/2004",
        "44",
    ],
)
def test_nothing_else_is_a_ground(basis: str) -> None:
    said = of_ground(basis)
    assert blocks(said, "R-066") == {"decide_cessation"}
    assert "Scrieți numai unul" in only(said, "R-066").text.ro
    taken = of_ground(basis, decided="2025-03-01")
    assert only(taken, "R-066").severity is Severity.WARN


def test_what_a_decision_without_its_kind_ends_is_asked_for() -> None:
    decision = {"basis": "23(2)", "measures": ["lodging"]}
    said = told(protocol=PROTOCOL, breaches=[BREACH], decisions=[decision])
    assert needs(said, "R-066") == ("decisions[0].kind",)


def test_an_ngo_is_told_that_igi_writes_to_ajpis() -> None:
    decision = {"kind": "measure_ended", "basis": "23(2)", "measures": ["grant"]}
    given = {"protocol": PROTOCOL, "breaches": [BREACH], "decisions": [decision]}
    assert Severity.REMIND in severities(told(**given), "R-066")
    assert severities(told(**given, acting={"role": "ngo"}), "R-066") == {Severity.PRINT}
