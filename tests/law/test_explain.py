"""The whole explanation: total, ordered, the same bytes, in two languages."""

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.law.citation import Cite, cite_from
from counsellor_app.law.corpus import article_order, wording
from counsellor_app.law.explained import explained_json, explained_text
from counsellor_app.law.facts import DatedValue, Facts, Person
from counsellor_app.law.findings import article_of, explain
from counsellor_app.law.rule import Certainty, Severity
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.text import Language
from tests.law.generated import FIRST, LAST, any_facts
from tests.law.situations import TODAY, facts, needs, of, told

RICH: dict[str, object] = {
    "person": {"category": "refugee", "protection": {"granted": "2025-03-20"}},
    "address": [{"county": "CJ"}],
    "protocol": {"signed": "2025-04-15"},
    "aid": {"from": "2025-03-21", "persons": 2},
    "lodging": [{"basis": "21(1)", "requested": "2025-04-15"}],
}


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_facts(), st.dates(FIRST, LAST))
def test_no_facts_make_it_raise_and_every_finding_is_whole(case: Facts, today: date) -> None:
    said = explain(case, load_rulebook(), today)
    for finding in said.findings:
        assert finding.basis
        assert finding.text.ro.endswith(".")
        assert "{" not in finding.text.ro + finding.text.en
        assert not (finding.blocks and finding.severity is not Severity.BLOCK)
        assert not (finding.severity is Severity.BLOCK and finding.certainty is Certainty.PRACTICE)
        for one in finding.basis:
            assert not isinstance(one, Cite) or wording(one)
    assert explained_json(said) == explained_json(explain(case, load_rulebook(), today))
    for language in (Language.RO, Language.EN):
        assert explained_text(said, language)


def test_findings_stand_by_article_then_rule_then_day() -> None:
    said = told(**RICH)
    places = [article_order(article_of(one.basis) or "9999") for one in said.findings]
    assert places == sorted(places)
    assert [one.rule for one in said.not_decided] == sorted(one.rule for one in said.not_decided)


def test_json_carries_what_was_promised() -> None:
    whole = json.loads(explained_json(told(date(2025, 4, 1), **RICH)))
    assert whole["today"] == "2025-04-01"
    assert whole["law_version"] == "og-44-2004@2019-10-19"
    by_rule = {one["rule"]: one for one in whole["findings"]}
    request = by_rule["R-032"]
    assert request["cite"] == ["og44:16"]
    assert request["sources"][-1] == {"act": "Codul civil", "place": "art. 2.554", "read": "part"}
    assert request["dates"]["last_day"] == "2025-06-20"
    assert by_rule["R-031"]["centre"] == "Șomcuta Mare"
    assert by_rule["R-031"]["region"] == 4
    assert (by_rule["R-062"]["per"], by_rule["R-062"]["amount_bani"]) == ("total", 92 * 6400)
    assert by_rule["R-052"]["blocks"] == ["grant_lodging"]
    assert {"rule": "R-051", "needs": ["lodging[0].from"]} in whole["not_decided"]
    for one in whole["findings"]:
        assert {"rule", "severity", "certainty", "text", "cite", "sources", "inputs"} <= set(one)
        assert all(cite_from(key) for key in one["cite"])


def test_text_is_grouped_by_article_in_the_language_asked_for() -> None:
    said = told(**RICH)
    romanian = explained_text(said, Language.RO)
    english = explained_text(said, Language.EN)
    assert romanian.index("art. 16") < romanian.index("art. 24") < romanian.index("Nu se poate")
    assert "ultima zi: 16.05.2025" in romanian
    assert "last day: 16.05.2025" in english
    assert romanian.count("\nart. 21\n") == 1


def test_absent_roles_are_igi_and_the_ngo_is_never_stopped() -> None:
    assert any(one.blocks for one in told(**RICH).findings)
    ngo = told(**{**RICH, "acting": {"role": "ngo"}})
    assert not any(one.blocks for one in ngo.findings)
    assert Severity.BLOCK not in {one.severity for one in ngo.findings}


def test_a_changed_article_marks_every_finding_that_rests_on_it() -> None:
    marked = {"law.article_changed": [{"from": "2025-01-01", "value": "16: de verificat"}]}
    said = told(**RICH, rulebook=marked)
    assert {one.check_articles for one in of(said, "R-032")} == {("16",)}
    assert {one.check_articles for one in of(said, "R-070")} == {()}
    assert "art. 16 modificat – verificați" in explained_text(said, Language.RO)


def test_a_value_that_does_not_fit_is_told_and_the_shipped_ones_stand() -> None:
    odd = Facts(person=Person(), rulebook={"nothing": (DatedValue(value=1),)})
    assert needs(explain(odd, load_rulebook(), TODAY), "rulebook") == ("nothing",)


def test_an_unknown_category_with_a_protection_day_still_has_its_terms() -> None:
    said = told(person={"protection": {"granted": "2025-03-20"}})
    assert of(said, "R-032")
    assert needs(said, "R-001") == ("person.category",)


def test_the_same_facts_give_the_same_bytes() -> None:
    rulebook = load_rulebook()
    first = explained_json(explain(facts(**RICH), rulebook, TODAY))
    assert first == explained_json(explain(facts(**RICH), rulebook, TODAY))
