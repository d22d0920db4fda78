"""Facts written as a counsellor's JSON, and what the rules say of them."""

import json
from collections.abc import Mapping
from datetime import date

from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_from_json
from counsellor_app.law.findings import Explained, Finding, explain
from counsellor_app.law.rule import Severity
from counsellor_app.law.rulebook import load_rulebook

TODAY = date(2025, 4, 20)


def facts(**given: object) -> Facts:
    """Read the facts; a refugee where no person is given."""
    whole = {"person": {"category": "refugee"}, **given}
    return facts_from_json(json.dumps(whole))


def told(today: date = TODAY, /, **given: object) -> Explained:
    """Explain the facts given as JSON keys, with the shipped values."""
    return explain(facts(**given), load_rulebook(), today)


def of(explained: Explained, rule: str) -> list[Finding]:
    """Return what a rule found."""
    return [one for one in explained.findings if one.rule == rule]


def only(explained: Explained, rule: str) -> Finding:
    """Return the one thing a rule found."""
    found = of(explained, rule)
    assert len(found) == 1, [one.text.en for one in found]
    return found[0]


def needs(explained: Explained, rule: str) -> tuple[str, ...]:
    """Return what a rule needs to decide."""
    return next((one.needs for one in explained.not_decided if one.rule == rule), ())


def blocks(explained: Explained, rule: str) -> set[str]:
    """Return the acts a rule stops."""
    return {act.value for one in of(explained, rule) for act in one.blocks}


def severities(explained: Explained, rule: str) -> set[Severity]:
    """Return how severe a rule's findings are."""
    return {one.severity for one in of(explained, rule)}


def person(**given: object) -> Mapping[str, object]:
    """Return a refugee with more facts about the person."""
    return {"category": "refugee", **given}
