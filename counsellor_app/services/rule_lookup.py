"""The rule a number stands for, so that what it says can be told in words."""

from counsellor_app.law.rule import Rule
from counsellor_app.law.rules import RULES

_CALLED = {rule.id: rule for rule in RULES}


def rule_called(rule_id: str) -> Rule | None:
    """Return the rule of this number; None if there is none any more."""
    return _CALLED.get(rule_id)
