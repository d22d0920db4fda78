"""Cultural orientation once only (R-092)."""

from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, told

STAY = {"category": "right_of_stay_194"}
ASKED = "2025-04-01"


def test_a_proven_series_stops_a_second_one_for_every_role() -> None:
    series = [{"until": "2024-05-01", "proof": True}]
    for role in ("igi", "ngo"):
        said = told(
            person=STAY,
            orientation_requested=ASKED,
            orientation=series,
            acting={"role": role},
        )
        assert blocks(said, "R-092") == {"enrol_orientation"}


def test_a_series_without_proof_is_only_a_warning() -> None:
    said = told(person=STAY, orientation_requested=ASKED, orientation=[{"until": "2024-05-01"}])
    assert only(said, "R-092").severity is Severity.WARN


def test_no_series_and_no_declaration_decide_nothing() -> None:
    assert needs(told(person=STAY, orientation_requested=ASKED), "R-092")
    free = told(person=STAY, orientation_requested=ASKED, orientation_declared_none=True)
    assert not needs(free, "R-092")
    assert not of(told(person=STAY, orientation_requested=ASKED, orientation=[]), "R-092")


def test_the_protected_are_not_limited() -> None:
    said = told(orientation_requested=ASKED, orientation=[{"proof": True}])
    assert not of(said, "R-092")
