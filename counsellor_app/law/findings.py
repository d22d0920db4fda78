"""What the law says of a situation: every rule asked, its answers in order."""

from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.errors import BadInput
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.corpus import article_order, law_version
from counsellor_app.law.facts import Facts
from counsellor_app.law.overriding import overrides_of
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.procedure import ActingRole, OfficeAct
from counsellor_app.law.rule import Finding as Finding
from counsellor_app.law.rule import NotDecided as NotDecided
from counsellor_app.law.rule import Outcome, Rule, Severity, Situation
from counsellor_app.law.rulebook import Rulebook, overridden
from counsellor_app.law.rules import RULES, yearly
from counsellor_app.law.values import ARTICLE_CHANGED

_NO_ARTICLE = (9999, 0)


@dataclass(frozen=True, slots=True)
class Explained:
    """What was decided and what was not, on a day, by a version of the law."""

    today: date
    law_version: str
    findings: tuple[Finding, ...]
    not_decided: tuple[NotDecided, ...]


def explain(facts: Facts, rulebook: Rulebook, today: date) -> Explained:
    """Return every finding on these facts, ordered by article, rule and day.

    Values that came with the facts apply here; one that does not fit is told as not decided.
    """
    outcomes: list[Outcome] = []
    try:
        values = overridden(rulebook, overrides_of(facts, rulebook))
    except BadInput:
        values = rulebook
        outcomes.append(NotDecided("rulebook", tuple(sorted(facts.rulebook or {}))))
    situation = Situation(facts, values, today)
    for rule in RULES:
        outcomes.extend(_asked(rule, situation))
    return _explained(outcomes, situation.role, values, today)


def explain_year(year: int, role: ActingRole, rulebook: Rulebook, today: date) -> Explained:
    """Return the terms of a year, which are no facts of a case (R-085, R-087, R-104)."""
    outcomes: list[Outcome] = []
    try:
        outcomes.extend(yearly.team_report(year, role, rulebook))
        outcomes.extend(yearly.estimate(year, role))
    except NotInForce as absent:
        outcomes.append(NotDecided("R-085", (f"law.{absent.name}",)))
    outcomes.extend(yearly.quarters(year, role))
    return _explained(outcomes, role, rulebook, today)


def article_of(basis: tuple[Basis, ...]) -> str | None:
    """Return the article of the act a basis begins with, if it has one."""
    return next((one.article for one in basis if isinstance(one, Cite)), None)


def _asked(rule: Rule, situation: Situation) -> list[Outcome]:
    """Ask one rule; a value that was not in force makes it undecided."""
    outcomes: list[Outcome] = []
    try:
        for outcome in rule.decide(situation):
            outcomes.append(outcome)
    except NotInForce as absent:
        source = "rulebook" if absent.name in situation.rulebook.entries else "law"
        outcomes.append(NotDecided(rule.id, (f"{source}.{absent.name}",)))
    return outcomes


def _explained(
    outcomes: list[Outcome], role: ActingRole, rulebook: Rulebook, today: date
) -> Explained:
    changed = _changed_articles(rulebook, today)
    findings = [
        _marked(_for_role(one, role), changed) for one in outcomes if isinstance(one, Finding)
    ]
    needs: dict[str, dict[str, None]] = {}
    for one in outcomes:
        if isinstance(one, NotDecided):
            needs.setdefault(one.rule, {}).update(dict.fromkeys(one.needs))
    return Explained(
        today=today,
        law_version=law_version(),
        findings=tuple(sorted(findings, key=_order)),
        not_decided=tuple(NotDecided(rule, tuple(paths)) for rule, paths in sorted(needs.items())),
    )


def _for_role(finding: Finding, role: ActingRole) -> Finding:
    """Warn the NGO role where another authority's act is stopped; orientation is its own."""
    if role is not ActingRole.NGO or finding.severity is not Severity.BLOCK:
        return finding
    own = tuple(act for act in finding.blocks if act is OfficeAct.ENROL_ORIENTATION)
    return finding if own else replace(finding, severity=Severity.WARN, blocks=())


def _marked(finding: Finding, changed: frozenset[str]) -> Finding:
    rests_on = {one.article for one in finding.basis if isinstance(one, Cite)}
    return replace(finding, check_articles=tuple(sorted(rests_on & changed, key=article_order)))


def _changed_articles(rulebook: Rulebook, today: date) -> frozenset[str]:
    entry = rulebook.entries.get(ARTICLE_CHANGED)
    history = () if entry is None else entry.parameter.history
    return frozenset(
        str(since.value).partition(":")[0].strip() for since in history if since.covers(today)
    )


def _order(finding: Finding) -> tuple[tuple[int, int], str, date, str]:
    article = article_of(finding.basis)
    place = _NO_ARTICLE if article is None else article_order(article)
    return place, finding.rule, finding.dates.first or date.max, finding.text.ro
