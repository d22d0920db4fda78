"""Series of cultural orientation: once only, and who holds them (R-092, R-098)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.known_words import holder_named
from counsellor_app.law.procedure import OrientationHolder
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, severities, told

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


def test_the_series_of_the_request_itself_is_no_second_one() -> None:
    own = {"from": "2025-04-07", "until": "2025-04-30", "proof": True, "of_request": True}
    earlier = {"until": "2024-05-01", "proof": True, "of_request": False}
    later = date(2025, 6, 1)
    for series, stopped in (([own], set()), ([own, earlier], {"enrol_orientation"})):
        said = told(later, person=STAY, orientation_requested=ASKED, orientation=series)
        assert blocks(said, "R-092") == stopped


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


def test_a_series_of_another_organisation_counts_by_a_reading() -> None:
    def certainty(by: str | None) -> Certainty:
        series = [{"until": "2024-05-01", "proof": True, **({"by": by} if by else {})}]
        said = told(person=STAY, orientation_requested=ASKED, orientation=series)
        return only(said, "R-092").certainty

    assert certainty("Asociația Exemplu") is Certainty.INTERPRETATION
    assert certainty("IGI") is Certainty.TEXT
    assert certainty(None) is Certainty.TEXT


@pytest.mark.parametrize(
    ("until", "stopped"),
    [(None, False), ("2025-04-21", False), ("2025-04-20", False), ("2025-04-19", True)],
)
def test_an_interrupted_series_is_the_same_enrolment(until: str | None, stopped: bool) -> None:
    series = {"from": "2025-02-01", "proof": True, **({"until": until} if until else {})}
    said = told(person=STAY, orientation_requested=ASKED, orientation=[series])
    assert bool(blocks(said, "R-092")) is stopped
    assert only(said, "R-092").severity is (Severity.BLOCK if stopped else Severity.PRINT)


def test_a_person_who_declares_earlier_sessions_without_a_series_is_a_warning() -> None:
    said = told(person=STAY, orientation_requested=ASKED, orientation_declared_none=False)
    assert only(said, "R-092").severity is Severity.WARN


@pytest.mark.parametrize("category", ["refugee", "right_of_stay_194"])
@pytest.mark.parametrize(
    ("series", "reminded"),
    [
        ({"by": "Asociația Exemplu"}, True),
        ({"by": "Asociația Exemplu", "provider_basis": "Contract nr. 1"}, False),
        ({"by": "IGI"}, False),
        ({"by": "Inspectoratul General pentru Imigrări"}, False),
        ({"by": "Primăria Exemplu"}, False),
        ({"until": "2025-01-01"}, False),
    ],
)
def test_an_organisation_that_holds_sessions_has_a_basis(
    category: str, series: Mapping[str, object], reminded: bool
) -> None:
    said = told(person={"category": category}, orientation=[series])
    assert severities(said, "R-098") == ({Severity.REMIND} if reminded else set())


def test_a_series_that_goes_on_says_when_it_ends_and_asks_for_an_end_only_without_one() -> None:
    def said(**until: str) -> str:
        series = [{"from": "2025-03-01", **until}]
        facts = {"person": STAY, "orientation_requested": ASKED, "orientation": series}
        return only(told(date(2025, 4, 1), **facts), "R-092").text.ro

    assert "se încheie la 30.04.2025" in said(until="2025-04-30")
    assert "nu are zi" not in said(until="2025-04-30")
    assert "nu are zi de încheiere" in said()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("IGI – CRPCSA Galați", OrientationHolder.IGI),
        ("inspectoratul  general pentru imigrări", OrientationHolder.IGI),
        ("Primăria Exemplu", OrientationHolder.LOCAL_AUTHORITY),
        ("DAS", OrientationHolder.LOCAL_AUTHORITY),
        ("Dasein, asociație exemplu", OrientationHolder.ORGANISATION),
        ("Asociația Exemplu", OrientationHolder.ORGANISATION),
        (" ", None),
    ],
)
def test_who_holds_a_series_is_read_from_a_closed_list(
    text: str, holder: OrientationHolder | None
) -> None:
    assert holder_named(text) is holder
