"""Further spaces, rent in the centre, contracted services (R-053, R-054, R-056)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, only, severities, told

PROTOCOL = {"signed": "2025-01-15"}
JOINT = {"basis": "21(4)", "from": "2025-02-01", "convention": "Convenția 7/2025"}
SERVICES = {"basis": "21(6)b", "requested": "2025-02-01"}


def lodged(lodging: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": [lodging], **given})


def test_further_spaces_end_with_the_programme() -> None:
    found = only(lodged(JOINT), "R-053")
    assert (found.dates.ends, found.certainty) == (date(2026, 1, 15), Certainty.INTERPRETATION)
    longer = [{"basis": "20(2)", "months": 2, "approved": "2025-12-20"}]
    assert only(lodged(JOINT, extensions=longer), "R-053").dates.ends == date(2026, 3, 15)
    leap = lodged({**JOINT, "from": "2024-03-01"}, protocol={"signed": "2024-02-29"})
    assert only(leap, "R-053").dates.ends == date(2025, 2, 28)


def test_the_convention_is_noted() -> None:
    said = lodged({**JOINT, "convention": ""})
    assert Severity.REMIND in severities(said, "R-053")
    assert Severity.REMIND not in severities(lodged(JOINT), "R-053")
    assert not of(lodged({**JOINT, "basis": "21(1)"}), "R-053")


def test_unknown_days_of_further_spaces_decide_nothing() -> None:
    assert needs(told(lodging=[JOINT]), "R-053") == ("protocol.signed",)
    asked = {"basis": "21(4)", "requested": "2025-02-01"}
    assert needs(lodged(asked), "R-053") == ("lodging[0].from",)


@pytest.mark.parametrize(
    ("basis", "paid"), [("21(1)", True), ("21(4)", True), ("34(2)", False), ("21(6)b", False)]
)
def test_rent_is_asked_for_under_the_first_and_fourth_paragraph_only(
    basis: str, paid: bool
) -> None:
    said = lodged({"basis": basis, "from": "2025-02-01", "approved": "2025-01-30"})
    assert bool(of(said, "R-054")) is paid
    assert severities(said, "R-054") <= {Severity.PRINT}


def test_free_months_and_exemption_stand_only_if_the_centre_set_them() -> None:
    lodging = {"basis": "21(1)", "from": "2025-02-28"}
    assert len(of(lodged(lodging), "R-054")) == 1
    fixed = {
        "lodging.free_months": [{"from": "2025-01-01", "value": 3, "basis": "regulament"}],
        "lodging.rent_exemption": [{"from": "2025-01-01", "value": "vulnerabili"}],
    }
    found = of(lodged(lodging, rulebook=fixed), "R-054")
    assert {one.certainty for one in found} == {Certainty.TEXT, Certainty.PRACTICE}
    assert [one.dates.ends for one in found if one.dates.ends] == [date(2025, 5, 27)]
    assert any("„vulnerabili”" in one.text.ro for one in found)
    before = lodged({**lodging, "from": "2024-12-31"}, rulebook=fixed)
    assert len(of(before, "R-054")) == 1
    assert not of(lodged({**lodging, "basis": "34(2)"}, rulebook=fixed), "R-054")


@pytest.mark.parametrize(
    ("answers", "warned"),
    [
        ([], True),
        ([{"answer": "pending"}], True),
        ([{"answer": "none_available"}], False),
        ([{"no_place": True}], False),
    ],
)
def test_contracted_services_open_as_reimbursement_does(
    answers: list[dict[str, object]], warned: bool
) -> None:
    said = lodged(SERVICES, social_housing=answers)
    assert (Severity.WARN in severities(said, "R-056")) is warned


def test_contracted_services_do_not_depend_on_attendance_and_the_other_reading_is_told() -> None:
    said = lodged(SERVICES, social_housing=[{"no_place": True}])
    found = only(said, "R-056")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.INTERPRETATION)
    assert "citirea contrară" in found.text.ro
    assert needs(lodged(SERVICES), "R-056") == ("social_housing",)
