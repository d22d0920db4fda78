"""What the law says of a situation: every rule asked, its answers in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.errors import BadInput
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.corpus import article_order, law_version
from counsellor_app.law.facts import Facts
from counsellor_app.law.marks import Mark, articles_marked, marked_among
from counsellor_app.law.overriding import overrides_of
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.procedure import ActingRole, OfficeAct
from counsellor_app.law.rule import Finding as Finding
from counsellor_app.law.rule import NotDecided as NotDecided
from counsellor_app.law.rule import Outcome, Severity, Situation, Year
from counsellor_app.law.rulebook import Rulebook, overridden
from counsellor_app.law.rules import RULES, yearly

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
        outcomes.extend(_told(rule.id, rule.decide(situation), values))
    return _explained(outcomes, situation.role, values, today)


def explain_year(year: int, role: ActingRole, rulebook: Rulebook, today: date) -> Explained:
    """Return the terms of a year, which are no facts of a case."""
    asked = Year(year, role, rulebook)
    outcomes: list[Outcome] = []
    for rule in yearly.RULES:
        outcomes.extend(_told(rule.id, rule.decide(asked), rulebook))
    return _explained(outcomes, role, rulebook, today)


def article_of(basis: tuple[Basis, ...]) -> str | None:
    """Return the article of the act a basis begins with, if it has one."""
    return next((one.article for one in basis if isinstance(one, Cite)), None)


def _told(rule: str, told: Iterator[Outcome], rulebook: Rulebook) -> list[Outcome]:
    """Return what a rule tells; a value that was not in force makes the rest undecided."""
    outcomes: list[Outcome] = []
    try:
        for outcome in told:
            outcomes.append(outcome)
    except NotInForce as absent:
        source = "rulebook" if absent.name in rulebook.entries else "law"
        outcomes.append(NotDecided(rule, (f"{source}.{absent.name}",)))
    return outcomes


def _explained(
    outcomes: list[Outcome], role: ActingRole, rulebook: Rulebook, today: date
) -> Explained:
    marks = articles_marked(rulebook, today)
    findings = [
        _marked(_for_role(one, role), marks) for one in outcomes if isinstance(one, Finding)
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


def _marked(finding: Finding, marks: Mapping[str, Mark]) -> Finding:
    marked = marked_among(finding.basis, marks)
    return replace(finding, check_articles=marked) if marked else finding


def _order(finding: Finding) -> tuple[tuple[int, int], str, date, str]:
    article = article_of(finding.basis)
    place = _NO_ARTICLE if article is None else article_order(article)
    return place, finding.rule, finding.dates.first or date.max, finding.text.ro
