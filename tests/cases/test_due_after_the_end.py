"""The dates of a case whose programme an event ended: each by its own day, whatever today is."""

from datetime import date

import pytest

from counsellor_app.cases.due import due_dates
from counsellor_app.law.findings import explain
from counsellor_app.law.rulebook import load_rulebook
from tests.law.situations import facts

RULEBOOK = load_rulebook()
OPENED = date(2025, 1, 15)


def due(**given: object) -> dict[str, date]:
    case = facts(protocol={"signed": "2025-01-15"}, **given)
    found = due_dates(case, explain(case, RULEBOOK, OPENED).findings)
    return {one.kind: one.last_day for one in found}


@pytest.mark.parametrize(("day", "stands"), [("2025-02-18", True), ("2025-02-17", False)])
def test_a_date_stands_if_its_day_comes_before_the_event(day: str, stands: bool) -> None:
    assert due()["R-070"] == date(2025, 2, 17)
    found = due(events=[{"kind": "left_romania", "on": day}])
    assert ("R-070" in found) is stands
    assert not {"R-041", "R-042/evaluation"} & found.keys()


def test_an_event_without_a_day_ended_it_already() -> None:
    found = due(events=[{"kind": "died"}])
    assert not {"R-070", "R-041", "R-042/evaluation"} & found.keys()


def test_the_subsidy_and_birthdays_outlast_the_programme() -> None:
    subsidy = {"requested": "2026-01-20", "from": "2026-02-01", "lease": "c1"}
    completed = [{"kind": "completed", "on": "2026-01-15"}]
    found = due(events=completed, subsidy=subsidy, person={"born": "2010-06-01"})
    assert "R-082" in found
    assert "R-108" in found


def test_an_extension_of_a_few_days_replaces_the_first_end() -> None:
    row = {"basis": "20(2)", "until": "2026-01-30", "approved": "2025-12-20"}
    found = due(extensions=[row])
    assert "R-041" not in found
    assert found["R-042"] == date(2026, 1, 30)


def test_each_ground_of_an_extension_has_its_end_and_the_longer_one_stands() -> None:
    six = {"basis": "20(2)", "months": 6, "approved": "2025-12-20"}
    beyond = {"basis": "34(3)", "months": 3, "approved": "2026-06-20"}
    found = due(extensions=[six, beyond])
    assert not {"R-041", "R-042"} & found.keys()
    assert found["R-043"] == date(2026, 10, 15)
