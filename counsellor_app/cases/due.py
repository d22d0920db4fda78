"""The dates of a case that somebody must keep: what, by when, by which article."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.due_kinds import DueKind, kind_of, kinds_of
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.model import CaseFile
from counsellor_app.law.citation import Basis
from counsellor_app.law.facts import Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.rule import Finding
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.running import end_event
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDate:
    """One date of a case; it does not depend on today."""

    rule: str
    kind: str  # the id of its kind
    what: Text
    step: str | None  # the step of the case that answers it, where there is one
    basis: Basis
    last_day: date
    recommended: date | None
    formula: Text | None

    @property
    def aim(self) -> date:
        """Return the day to aim at: the recommended one, else the last."""
        return self.recommended or self.last_day


def dates_of(file: CaseFile, rulebook: Rulebook) -> tuple[DueDate, ...]:
    """Return the dates of a case as lists and its own page show them, earliest first.

    The rules are asked as of the day the case was opened, so that the dates are the same
    whenever and by whomever they are read.
    """
    facts = facts_of(file)
    explained = explain(facts, rulebook, file.case.opened_at.date())
    return due_dates(facts, explained.findings, taken_over_on(file))


def due_dates(
    facts: Facts, findings: tuple[Finding, ...], since: date | None = None
) -> tuple[DueDate, ...]:
    """Return the dates still to be kept, earliest first; of two readings the prudent one.

    ``since`` is the day a case was taken over: what was due before it stands in the paper
    file and is not judged here.
    """
    found: dict[tuple[object, ...], DueDate] = {}
    for finding in findings:
        for kind in kinds_of(finding.rule):
            day = kind.day(facts, finding)
            if day is None or kind.done(facts) or (since is not None and day < since):
                continue
            if not kind.outlasts and end_event(facts, day) is not None:
                continue  # by then the programme was over
            one = _date(kind, facts, finding, day)
            key = (kind.id, day, one.what) if kind.each_stands else (kind.id,)
            if key not in found or day < found[key].last_day:
                found[key] = one
    return tuple(sorted(found.values(), key=lambda one: (one.last_day, one.kind, one.what.ro)))


def is_kept(rule: str, facts: Facts) -> bool:
    """Tell whether the person's own date of this rule was kept already: it presses nobody."""
    kind = kind_of(rule)
    return kind is not None and kind.done(facts)


def taken_over_on(file: CaseFile) -> date | None:
    """Return the day a case that ran on paper was taken over, None for any other case."""
    return None if file.newest("take_over") is None else file.case.opened_at.date()


def _date(kind: DueKind, facts: Facts, finding: Finding, day: date) -> DueDate:
    return DueDate(
        rule=finding.rule,
        kind=kind.id,
        what=kind.what if kind.said is None else kind.said(facts, finding),
        step=kind.step,
        basis=finding.basis[0],
        last_day=day,
        recommended=finding.dates.recommended,
        formula=finding.formula,
    )
