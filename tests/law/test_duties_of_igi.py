"""What the act lays on IGI is asked of IGI, and only told to an NGO."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from counsellor_app.law.facts import Acting, Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Severity
from counsellor_app.law.rulebook import load_rulebook
from tests.law.generated import FIRST, LAST
from tests.law.situations import of, severities, told
from tests.law.test_properties import CASES, WHOLE

OWNED = {"R-033", "R-038", "R-042", "R-043", "R-066", "R-072", "R-102", "R-103"}
"""Rules whose every reminder is a duty of IGI."""
DETERMINED = {"category": "disability", "state": "determined", "by": "igi"}
GRANT_ENDS = {"kind": "measure_ended", "basis": "23(2)", "measures": ["grant"]}
BREACH = {"kind": "a", "on": "2025-02-01", "established_by": "consilier", "heard": True}
DUTIES: list[tuple[str, dict[str, object]]] = [
    ("R-038", {"plan": {"finalised": "2025-01-10"}}),
    ("R-043", {"extensions": [{"basis": "34(3)", "months": 3, "approved": "2025-03-01"}]}),
    ("R-066", {"breaches": [BREACH], "decisions": [GRANT_ENDS]}),
    ("R-072", {"ajofm": {"profile_requested": "2025-03-01"}}),
    ("R-101", {"vulnerability": [{**DETERMINED, "review": "2025-04-01"}]}),
    ("R-102", {"vulnerability": [{**DETERMINED, "state": "signs"}]}),
    ("R-103", {"vulnerability": [{**DETERMINED, "needs_specialised_help": True}], "plan": {}}),
]


@pytest.mark.parametrize(("rule", "given"), DUTIES, ids=[rule for rule, _ in DUTIES])
def test_igi_is_reminded_of_its_duty_and_an_ngo_is_told_whose_it_is(
    rule: str, given: dict[str, object]
) -> None:
    whole = {"protocol": {"signed": "2025-01-15"}, **given}
    assert Severity.REMIND in severities(told(**whole), rule)
    to_ngo = told(**whole, acting={"role": "ngo"})
    assert Severity.REMIND not in severities(to_ngo, rule)
    printed = [one.text.ro for one in of(to_ngo, rule) if one.severity is Severity.PRINT]
    assert any("IGI" in text for text in printed)


@WHOLE
@given(CASES, st.dates(FIRST, LAST))
def test_no_ngo_is_reminded_of_a_duty_of_igi(case: Facts, today: date) -> None:
    as_ngo = replace(case, acting=Acting(role=ActingRole.NGO))
    found = explain(as_ngo, load_rulebook(), today).findings
    reminded = {one.rule for one in found if one.severity is Severity.REMIND}
    event(f"reminded of anything: {bool(reminded)}")
    assert not reminded & OWNED
