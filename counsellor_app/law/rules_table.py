"""The table of the rules for a reader who does not program: article, certainty, tests, forms."""

from collections.abc import Mapping
from dataclasses import dataclass

from counsellor_app.law.coverage import DECLARED
from counsellor_app.law.findings import article_of
from counsellor_app.law.information import INFORMATION, Information
from counsellor_app.law.rule import Certainty, Rule, YearlyRule
from counsellor_app.text import Text

NOT_FED = "none"
INFORMATION_ONLY = "information"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A line of the table of rules; one for information only has no tests and reads nothing."""

    id: str
    article: str
    severity: str
    certainty: str
    sentence: Text
    basis: tuple[str, ...]
    tests: str
    fed_by: Mapping[str, str]


def rules_table(fed_by: Mapping[str, str] | None = None) -> tuple[RuleRow, ...]:
    """Return every rule with what feeds each fact it reads, ``none`` if nothing does."""
    rows = [_row(rule, fed_by or {}) for rule in DECLARED]
    rows += [_information(one) for one in INFORMATION]
    return tuple(sorted(rows, key=lambda row: row.id))


def where_tested(rule: Rule | YearlyRule) -> str:
    """Return the file of the tests of a rule, from the project's folder."""
    return f"tests/law/test_rules_{rule.decide.__module__.rpartition('.')[2]}.py"


def fed_from(path: str, fed_by: Mapping[str, str]) -> str:
    """Return what feeds a fact: itself and what lies in it, else the whole it is a part of."""
    inside = [
        feeder
        for fed, feeds in fed_by.items()
        if fed == path or fed.startswith(f"{path}.")
        for feeder in feeds.split(" + ")
    ]
    if inside:
        return " + ".join(dict.fromkeys(inside))
    whole = path.rpartition(".")[0]
    while whole and whole not in fed_by:
        whole = whole.rpartition(".")[0]
    return fed_by.get(whole, NOT_FED)


def _row(rule: Rule | YearlyRule, fed_by: Mapping[str, str]) -> RuleRow:
    return RuleRow(
        id=rule.id,
        article=article_of(rule.basis) or "",
        severity=rule.severity.value,
        certainty=rule.certainty.value,
        sentence=rule.sentence,
        basis=tuple(str(one) for one in rule.basis),
        tests=where_tested(rule),
        fed_by={path: fed_from(path, fed_by) for path in rule.reads},
    )


def _information(one: Information) -> RuleRow:
    return RuleRow(
        id=one.id,
        article=one.covers[0].article,
        severity=INFORMATION_ONLY,
        certainty=Certainty.TEXT.value,
        sentence=one.sentence,
        basis=tuple(str(cite) for cite in one.covers),
        tests="",
        fed_by={},
    )
