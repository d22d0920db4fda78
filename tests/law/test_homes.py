"""Where the person lives: every rule that asks has the same answer (R-006, R-031, R-057)."""

from datetime import date

import pytest

from counsellor_app.law.homes import home_on
from counsellor_app.law.rule import Severity
from counsellor_app.law.territory import Centre
from tests.law.situations import facts, of, only, severities, told

MOVED = [{"centre": "Galați", "since": "2025-01-10"}, {"county": "CJ", "since": "2025-03-01"}]
LODGED = [{"basis": "21(1)", "from": "2025-01-15"}]


@pytest.mark.parametrize(
    ("address", "day", "place"),
    [
        (MOVED, date(2025, 1, 9), None),
        (MOVED, date(2025, 2, 28), 0),
        (MOVED, date(2025, 3, 1), 1),
        ([{**MOVED[0], "until": "2025-04-30"}, MOVED[1]], date(2025, 4, 30), 0),
        ([{**MOVED[0], "until": "2025-04-30"}, MOVED[1]], date(2025, 5, 1), 1),
        ([MOVED[0], {**MOVED[1], "until": "2025-03-31"}], date(2025, 4, 1), None),
        ([{"county": "CJ"}, {"centre": "Galați"}], date(2025, 4, 1), 1),
    ],
)
def test_a_later_address_ends_an_older_one_and_lodging_goes_first(
    address: list[dict[str, str]], day: date, place: int | None
) -> None:
    found = home_on(facts(address=address), day)
    assert (None if found is None else found[0]) == place


@pytest.mark.parametrize(
    ("today", "centre", "path"),
    [
        (date(2025, 2, 28), Centre.GALATI, "address[0].centre"),
        (date(2025, 3, 1), Centre.SOMCUTA_MARE, "address[1].county"),
    ],
)
def test_the_centre_and_the_organisation_are_those_of_the_same_home(
    today: date, centre: Centre, path: str
) -> None:
    said = told(today, address=MOVED, acting={"role": "ngo"})
    assert only(said, "R-031").centre is centre
    assert path in {one for found in of(said, "R-006") for one in found.inputs}


@pytest.mark.parametrize(("county", "outside"), [("CJ", False), ("GL", True)])
def test_the_home_compared_with_the_community_is_the_one_moved_to(
    county: str, outside: bool
) -> None:
    said = told(
        protocol={"signed": "2025-01-15"},
        lodging=LODGED,
        plan={"community": {"county": county}},
        address=[{"county": "GL", "centre": "Galați", "since": "2025-01-10"}, MOVED[1]],
    )
    assert severities(said, "R-057") == ({Severity.WARN} if outside else set())
