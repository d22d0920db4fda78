"""Every rule, worked through in the words of the procedure, on both sides of its edges."""

import pytest

from counsellor_app.law.coverage import DECLARED
from counsellor_app.law.findings import Finding
from counsellor_app.law.rule import Rule, YearlyRule
from tests.law import (
    worked_interview,
    worked_lodging,
    worked_money,
    worked_programme,
    worked_request,
    worked_rights,
    worked_stay,
    worked_vulnerable,
    worked_work,
    worked_years,
)
from tests.law.situations import needs, of
from tests.law.worked import Example, check, said_in

CHAPTERS = (
    worked_request,
    worked_rights,
    worked_interview,
    worked_programme,
    worked_lodging,
    worked_money,
    worked_work,
    worked_vulnerable,
    worked_stay,
    worked_years,
)
EXAMPLES: list[Example] = [example for chapter in CHAPTERS for example in chapter.CASES]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_rule_says_what_the_procedure_expects(example: Example) -> None:
    check(example)


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
def test_every_rule_is_worked_through_on_both_sides_of_an_edge(rule: Rule | YearlyRule) -> None:
    ours = [example for example in EXAMPLES if example.rule == rule.id]
    assert any(example.severity is not None for example in ours)
    assert len({_answer(example) for example in ours}) >= 2


def test_no_two_examples_of_a_rule_say_the_same_thing_is_so() -> None:
    named = [str(example) for example in EXAMPLES]
    assert sorted(one for one in set(named) if named.count(one) > 1) == []


def _answer(example: Example) -> tuple[object, ...]:
    said = said_in(example)
    found = [_outline(one) for one in of(said, example.rule)]
    return tuple(found), needs(said, example.rule)


def _outline(one: Finding) -> tuple[object, ...]:
    """Return what is decided, whatever the words."""
    return one.severity, one.basis, one.dates, one.amount, one.blocks
