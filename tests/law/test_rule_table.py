"""The table of rules: each has its place, its words in the act, its inputs and its tests."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.law.benefits import (
    AID_LENGTH,
    LODGING_EXTENSION,
    LODGING_LENGTH,
    REIMBURSEMENT_LENGTH,
    SUBSIDY_LENGTH,
    SUBSIDY_PERCENT,
)
from counsellor_app.law.catalogue import Category
from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import og_44_2004, wording
from counsellor_app.law.coverage import DECLARED
from counsellor_app.law.deadlines import (
    AJOFM_TERM,
    EXTENSION_LIMIT,
    PROGRAMME_LENGTH,
    REQUEST_WINDOW,
)
from counsellor_app.law.fact_paths import fact_paths
from counsellor_app.law.facts import Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.rule import Certainty, Rule, Severity, YearlyRule
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.rules.yearly import ESTIMATE_DAY, TEAM_REPORT
from counsellor_app.law.rules_table import INFORMATION_ONLY, NOT_FED, fed_from, rules_table
from tests.law.generated import FIRST, LAST, any_facts

ROOT = Path(__file__).resolve().parents[2]
LENGTHS = {
    REQUEST_WINDOW: "3 luni",
    AJOFM_TERM: "30 zile",
    PROGRAMME_LENGTH: "12 luni",
    EXTENSION_LIMIT: "6 luni",
    LODGING_LENGTH: "12 luni",
    LODGING_EXTENSION: "6 luni",
    REIMBURSEMENT_LENGTH: "12 luni",
    AID_LENGTH: "3 luni",
    SUBSIDY_LENGTH: "12 luni",
    SUBSIDY_PERCENT: "50%",
    TEAM_REPORT: "3 luni",
    ESTIMATE_DAY: "1 iulie",
}


INDEX = re.compile(r"\[\d+\]")
READS = {rule.id: rule.reads for rule in DECLARED}
RULEBOOK = load_rulebook()
PROTECTED_OR_NOT = st.one_of(
    any_facts(),
    any_facts().map(
        lambda case: replace(case, person=replace(case.person, category=Category.REFUGEE))
    ),
)


def is_within(path: str, reads: tuple[str, ...]) -> bool:
    """Return whether a fact is one of those read, a part of one, or the whole of one."""
    return any(
        path == one or path.startswith(f"{one}.") or one.startswith(f"{path}.") for one in reads
    )


def folded(text: str) -> str:
    """Return the text without diacritics, case and doubled spaces."""
    plain = unicodedata.normalize("NFD", text)
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return re.sub(r"\s+", " ", letters).casefold()


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
def test_the_quoted_words_stand_in_the_act_in_their_order(rule: Rule | YearlyRule) -> None:
    cite = next(one for one in rule.basis if isinstance(one, Cite))
    text = folded(wording(Cite(cite.act, cite.article, cite.paragraph)))
    for part in rule.phrase.split("…"):
        found = text.find(folded(part.strip()))
        assert found >= 0, part
        text = text[found:]


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
def test_a_rule_reads_facts_that_exist_and_names_itself(rule: Rule | YearlyRule) -> None:
    assert set(rule.reads) <= fact_paths()
    assert rule.id in (rule.decide.__doc__ or "")
    assert "art. " in (rule.decide.__doc__ or "")
    assert not (rule.severity is Severity.BLOCK and rule.certainty is Certainty.PRACTICE)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(PROTECTED_OR_NOT, st.dates(FIRST, LAST))
def test_what_a_rule_names_lies_in_what_it_says_it_reads(case: Facts, today: date) -> None:
    said = explain(case, RULEBOOK, today)
    named = [(one.rule, one.inputs) for one in said.findings]
    named += [(one.rule, one.needs) for one in said.not_decided if one.rule in READS]
    beside = {
        (rule, path)
        for rule, paths in named
        for path in (INDEX.sub("", one) for one in paths)
        if path in fact_paths() and not is_within(path, READS[rule])
    }
    assert beside == set()


def test_rules_are_told_once() -> None:
    ids = [row.id for row in rules_table()]
    assert len(set(ids)) == len(ids)


def test_the_table_marks_what_is_for_information_only() -> None:
    marked = {row.id for row in rules_table() if row.severity == INFORMATION_ONLY}
    assert "R-114" in marked
    assert not marked & {rule.id for rule in DECLARED}


def test_every_rule_has_a_file_of_tests() -> None:
    for row in rules_table():
        assert row.severity == INFORMATION_ONLY or (ROOT / row.tests).is_file(), row.tests


def test_the_table_says_which_form_feeds_each_fact() -> None:
    rows = rules_table({"person.category": "person"})
    fed = {row.id: row.fed_by for row in rows}
    assert fed["R-001"] == {"person.category": "person"}
    assert set(fed["R-038"].values()) == {NOT_FED}


def test_a_fact_is_fed_by_what_lies_in_it_or_by_the_whole_it_is_a_part_of() -> None:
    fed = {
        "address.county": "person",
        "address.centre": "person",
        "plan.community": "individual_plan",
        "plan.signatures": "act: signed",
        "needs": "needs_sheet",
    }
    assert fed_from("address", fed) == "person"
    assert fed_from("plan", fed) == "individual_plan + act: signed"
    assert fed_from("plan.community.county", fed) == "individual_plan"
    assert fed_from("plan.adapted", fed) == fed_from("address.since", fed) == NOT_FED
    assert fed_from("needs_sheet", fed) == NOT_FED


@pytest.mark.parametrize("parameter", LENGTHS, ids=lambda parameter: parameter.name)
def test_a_length_of_the_ordinance_stands_in_the_article_it_cites(parameter) -> None:  # type: ignore[no-untyped-def]  # parameters of several types
    for since in parameter.history:
        assert LENGTHS[parameter] in wording(since.basis)
        assert parameter.checked_on >= og_44_2004().consolidated_on
