"""Special needs weighed before any adverse act (R-100)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, person, told

SIGNS = {"category": "pregnant", "state": "signs", "by": "ngo", "on": "2025-04-10"}
PROTOCOL = {"signed": "2025-01-15"}
BREACH = [{"kind": "a", "on": "2025-02-01"}]
CENTRE = {"basis": "21(1)", "from": "2025-01-15"}
MISSED = [{"month": "2025-03", "planned": 10, "attended": 1}]
INDICATOR = {"attendance.indicator": [{"from": "2025-01-01", "value": 600}]}

ADVERSE: list[tuple[str, dict[str, object]]] = [
    ("constatarea", {"breaches": BREACH}),
    ("oferte", {"ajofm": {"offers": [{"by": "ajofm", "refused": "2025-03-01"}]}}),
    ("încetarea", {"decisions": [{"kind": "measure_ended", "measures": ["22(3)"]}]}),
    ("cazării", {"decisions": [{"kind": "measure_ended", "measures": ["lodging"]}]}),
    ("încetarea", {"decisions": [{"kind": "assistance_ended"}]}),
    ("comunității", {"decisions": [{"kind": "community_changed"}]}),
    ("participării", {"lodging": [CENTRE], "attendance": MISSED, "rulebook": INDICATOR}),
    (
        "alt județ",
        {
            "lodging": [CENTRE],
            "plan": {"community": {"county": "CJ"}},
            "address": [{"county": "TM"}],
        },
    ),
    ("încheierea", {"lodging": [{**CENTRE, "until": "2025-06-19"}]}),
    ("încheierea", {"lodging": [{**CENTRE, "basis": "34(2)", "until": "2025-06-19"}]}),
    ("prelungirii cazării", {"lodging": [{**CENTRE, "extension": {"reasons": True}}]}),
    ("prelungirii programului", {"extensions": [{"basis": "20(2)", "requested": "2025-04-01"}]}),
    ("peste termen", {"request": {"late_decision": {"accepted": False}}}),
]
HARMLESS: list[dict[str, object]] = [
    {"breaches": []},
    {"ajofm": {"offers": [{"by": "ajofm", "made": "2025-03-01"}]}},
    {"ajofm": {"offers": [{"by": "employer", "refused": "2025-03-01"}]}},
    {"decisions": [{"kind": "plan_changed"}]},
    {"lodging": [CENTRE]},
    {"lodging": [{**CENTRE, "until": "2025-06-20"}]},
    {"lodging": [{**CENTRE, "until": "2025-04-19"}]},
    {"lodging": [CENTRE], "attendance": MISSED},
    {"extensions": [{"basis": "20(2)", "requested": "2025-04-01", "approved": "2025-04-10"}]},
    {"request": {"late_decision": {"accepted": True}}},
]


@pytest.mark.parametrize(("words", "facts"), ADVERSE, ids=lambda value: str(value)[:24])
def test_special_needs_are_weighed_before_every_adverse_act(
    words: str, facts: dict[str, object]
) -> None:
    found = only(told(**{"protocol": PROTOCOL, "vulnerability": [SIGNS], **facts}), "R-100")
    assert found.severity is Severity.WARN
    assert words in found.text.ro
    assert found.inputs[0] == "vulnerability[0].state"


@pytest.mark.parametrize("facts", HARMLESS, ids=lambda facts: str(facts)[:40])
def test_nothing_is_weighed_where_nothing_turns_against_the_person(
    facts: dict[str, object],
) -> None:
    said = told(**{"protocol": PROTOCOL, "vulnerability": [SIGNS], **facts})
    assert not of(said, "R-100")


def test_the_end_that_the_law_computes_is_an_adverse_act_too() -> None:
    given = {"protocol": PROTOCOL, "vulnerability": [SIGNS], "lodging": [CENTRE]}
    assert not of(told(date(2025, 11, 15), **given), "R-100")
    assert of(told(date(2025, 11, 16), **given), "R-100")


def test_several_acts_are_one_warning() -> None:
    extension = [{"basis": "20(2)", "requested": "2025-04-01"}]
    said = told(vulnerability=[SIGNS], breaches=BREACH, extensions=extension)
    assert "; " in only(said, "R-100").text.ro


def test_needs_that_ended_are_not_weighed_and_unknown_ones_are_asked_for() -> None:
    ended = {**SIGNS, "state": "ended"}
    assert not of(told(vulnerability=[ended], breaches=BREACH), "R-100")
    assert needs(told(breaches=BREACH), "R-100") == ("vulnerability",)
    assert not needs(told(vulnerability=[], breaches=BREACH), "R-100")


def test_a_minor_is_vulnerable_before_anybody_recorded_it() -> None:
    child = person(born="2012-01-01")
    assert only(told(person=child, breaches=BREACH), "R-100").inputs[0] == "person.born"


def test_what_an_ngo_calls_determined_is_weighed_as_signs() -> None:
    by_ngo = {**SIGNS, "state": "determined"}
    assert of(told(vulnerability=[by_ngo], breaches=BREACH), "R-100")
