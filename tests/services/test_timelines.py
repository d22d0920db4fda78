"""The timeline of a case: lanes of what was granted, with the days of the rules themselves."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.due import due_dates
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_from_json
from counsellor_app.law.findings import explain
from counsellor_app.law.marks import Mark
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.services.pages import Lane
from counsellor_app.services.timelines import lanes_of, milestones_of
from tests.builders import TODAY
from tests.cases.filing import EMPTY

RULEBOOK = load_rulebook()
NUMBERED = replace(EMPTY, case=replace(EMPTY.case, number="B-2026-000001"))
PERSON = '"person": {"category": "refugee", "born": "1990-01-01"}'
SIGNED = '"protocol": {"signed": "2026-03-02"}'


def facts_with(*parts: str) -> Facts:
    return facts_from_json("{" + ", ".join((PERSON, SIGNED, *parts)) + "}")


def lanes(facts: Facts, marks: Mapping[str, Mark] | None = None) -> dict[str, Lane]:
    found = lanes_of(NUMBERED, facts, explain(facts, RULEBOOK, TODAY).findings, marks or {})
    return {lane.title.en: lane for lane in found}


def bars(lane: Lane) -> list[tuple[str, date, date, bool]]:
    return [(one.label.ro, one.starts, one.ends, one.possible) for one in lane.bars]


def test_the_programme_shows_what_may_still_be_added() -> None:
    assert bars(lanes(facts_with())["Integration programme"]) == [
        ("12 luni", date(2026, 3, 2), date(2027, 3, 2), False),
        ("+6 luni", date(2027, 3, 2), date(2027, 9, 2), True),
    ]


def test_each_extension_approved_stands_with_its_article() -> None:
    extended = (
        '"extensions": [{"basis": "20(2)", "months": 6, "approved": "2027-01-10"},'
        ' {"basis": "34(3)", "months": 3, "approved": "2027-02-10"}]'
    )
    assert bars(lanes(facts_with(extended))["Integration programme"]) == [
        ("12 luni", date(2026, 3, 2), date(2027, 3, 2), False),
        ("art. 20 alin. (2)", date(2027, 3, 2), date(2027, 9, 2), False),
        ("art. 34 alin. (3)", date(2027, 9, 2), date(2027, 12, 2), False),
    ]


def test_lodging_ends_as_the_rule_says_or_when_the_person_left() -> None:
    lodged = '"lodging": [{{"basis": "21(1)", "from": "2026-03-05", "approved": "2026-03-04"{}}}]'
    granted = [("acordat", date(2026, 3, 5), date(2027, 3, 2), False)]
    assert bars(lanes(facts_with(lodged.format("")))["Lodging in a centre"]) == granted
    left = lodged.format(', "until": "2026-08-01"')
    assert lanes(facts_with(left))["Lodging in a centre"].bars[0].ends == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("fact", "title", "starts", "ends"),
    [
        (
            '"rent": [{"lease": "A", "from": "2026-04-01", "counted_as": "21(6)a"}]',
            "Rent reimbursed",
            date(2026, 4, 1),
            date(2027, 3, 2),
        ),
        ('"aid": {"from": "2026-03-10"}', "Material aid", date(2026, 3, 10), date(2026, 6, 9)),
        ('"grant": {"first_month": "2026-05"}', "The grant", date(2026, 5, 1), date(2027, 4, 30)),
        (
            '"subsidy": {"requested": "2026-10-01", "from": "2026-11-01", "lease": "A"}',
            "Rent subsidy",
            date(2026, 11, 1),
            date(2027, 10, 31),
        ),
    ],
)
def test_what_is_paid_has_a_lane_until_the_day_of_its_rule(
    fact: str, title: str, starts: date, ends: date
) -> None:
    (bar,) = lanes(facts_with(fact))[title].bars
    assert (bar.starts, bar.ends, bar.possible) == (starts, ends, True)


def test_what_was_granted_is_drawn_as_granted() -> None:
    paid = lanes(facts_with('"grant": {"first_month": "2026-05", "decision": "granted"}'))
    assert not paid["The grant"].bars[0].possible


def test_every_bar_stands_with_its_article_and_the_mark_on_it() -> None:
    facts = facts_with('"grant": {"first_month": "2026-05"}', '"lodging": [{"from": "2026-03-05"}]')
    mark = Mark(article="20", note="", since=TODAY, by="Exemplu")
    said = {
        title: [(str(bar.basis), bar.check) for bar in lane.bars]
        for title, lane in lanes(facts, {"20": mark}).items()
    }
    assert said["Integration programme"] == [
        ("art. 20 alin. (1)", True),
        ("art. 20 alin. (2)", True),
    ]
    assert said["Lodging in a centre"] == [("art. 21 alin. (1)", False)]
    assert [check for _, check in said["The grant"]] == [False]


def test_a_birthday_years_ahead_does_not_press_the_programme_together() -> None:
    born = '"person": {"category": "refugee", "born": "2012-12-24"}'
    facts = facts_from_json("{" + f"{born}, {SIGNED}" + "}")
    findings = explain(facts, RULEBOOK, TODAY).findings
    due = due_dates(facts, findings)
    drawn = lanes_of(NUMBERED, facts, findings, {})
    shown = milestones_of(facts, drawn, due, TODAY, ActingFor.IGI, ())
    birthdays = [mark.day for mark in shown if mark.label.en.startswith("Turns")]
    assert birthdays == [date(2026, 12, 24)]
    assert {one.last_day for one in due} >= {date(2028, 12, 24), date(2030, 12, 24)}
