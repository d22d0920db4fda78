"""Every paragraph and letter of the act has rules with tests, or the reason why nothing is done."""

import re
from pathlib import Path

import pytest

from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import og_44_2004, wording
from counsellor_app.law.coverage import DECLARED, Covered, coverage
from counsellor_app.law.information import INFORMATION, Information
from counsellor_app.law.rule import Rule, YearlyRule
from counsellor_app.law.rules_table import where_tested

ROOT = Path(__file__).resolve().parents[2]
FOR_INFORMATION_ONLY = [
    *("R-008", "R-025", "R-073", "R-088", "R-091", "R-094", "R-095", "R-099"),
    *("R-110", "R-112", "R-113", "R-114", "R-115"),
]
"""The issue wants them marked and few: one more is a decision, taken here."""
ARTICLES = {str(number) for number in range(1, 47)}


@pytest.mark.parametrize("row", coverage(), ids=lambda row: row.cite.key)
def test_no_place_of_the_act_is_forgotten(row: Covered) -> None:
    assert not row.is_gap, f"{row.cite}: neither a rule nor a reason"


def test_the_table_holds_every_paragraph_and_letter_once() -> None:
    listed = [row.cite for row in coverage()]
    places = [place for article in og_44_2004().articles for place in article.places]
    letters = sum(len(place.letters) for place in places if not place.repealed)
    assert len(listed) == len(set(listed)) == len(places) + letters
    assert {cite.article.partition("^")[0] for cite in listed} == ARTICLES


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
def test_a_rule_answers_for_places_in_force_and_is_tested_by_name(rule: Rule | YearlyRule) -> None:
    for cite in rule.covers:
        assert wording(cite)
    tested = (ROOT / where_tested(rule)).read_text(encoding="utf-8")
    assert re.search(rf"\b{rule.id}\b", tested), where_tested(rule)


@pytest.mark.parametrize("one", INFORMATION, ids=lambda one: one.id)
def test_where_nothing_is_done_the_place_stands_and_no_rule_speaks(one: Information) -> None:
    named = {cite for rule in DECLARED for cite in (*rule.basis, *rule.covers)}
    for cite in one.covers:
        assert wording(cite)
        assert cite not in named


def test_what_is_for_information_only_is_few() -> None:
    assert [one.id for one in INFORMATION] == FOR_INFORMATION_ONLY
    assert len(INFORMATION) * 5 < len(DECLARED)


def test_a_rule_that_rests_on_a_paragraph_does_not_answer_for_its_letters() -> None:
    rows = {row.cite: row for row in coverage()}
    assert "R-066" in rows[Cite("og44", "23", "2")].rules
    assert "R-066" not in rows[Cite("og44", "23", "1", "a")].rules
