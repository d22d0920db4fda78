"""The dates of a case that somebody must keep: what, by when, by which article."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.law.citation import Basis
from counsellor_app.law.facts import Facts
from counsellor_app.law.procedure import VulnerabilityState
from counsellor_app.law.rule import Finding
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDate:
    """One date of a case; it does not depend on today."""

    rule: str
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


@dataclass(frozen=True, slots=True)
class _Kept:
    what: Text
    done: Callable[[Facts], bool]
    step: str | None = None


def due_dates(
    facts: Facts, findings: tuple[Finding, ...], since: date | None = None
) -> tuple[DueDate, ...]:
    """Return the dates still to be kept, earliest first; of two readings the prudent one.

    ``since`` is the day a case was taken over: what was due before it stands in the paper
    file and is not judged here.
    """
    found: dict[str, DueDate] = {}
    for finding in findings:
        kept = _KEPT.get(finding.rule)
        day = finding.dates.last_day or finding.dates.ends or finding.dates.recommended
        if kept is None or day is None or kept.done(facts):
            continue
        if since is not None and day < since:
            continue
        one = DueDate(
            rule=finding.rule,
            what=kept.what,
            step=kept.step,
            basis=finding.basis[0],
            last_day=day,
            recommended=finding.dates.recommended,
            formula=finding.formula,
        )
        if finding.rule not in found or one.last_day < found[finding.rule].last_day:
            found[finding.rule] = one
    return tuple(sorted(found.values(), key=lambda one: (one.last_day, one.rule)))


def is_kept(rule: str, facts: Facts) -> bool:
    """Tell whether the date of this rule was kept already, so that it presses nobody."""
    return rule in _KEPT and _KEPT[rule].done(facts)


def taken_over_on(file: CaseFile) -> date | None:
    """Return the day a case that ran on paper was taken over, None for any other case."""
    return None if file.newest("take_over") is None else file.case.opened_at.date()


def _has_protocol(facts: Facts) -> bool:
    protocol = facts.protocol
    return protocol is not None and (bool(protocol.on_paper) or protocol.signed is not None)


def _registered(facts: Facts) -> bool:
    return _has_protocol(facts) or bool(facts.request and facts.request.registered)


def _interviewed(facts: Facts) -> bool:
    return _has_protocol(facts) or bool(facts.interview and facts.interview.held)


def _at_ajofm(facts: Facts) -> bool:
    return bool(facts.ajofm and facts.ajofm.registered)


def _evaluated(facts: Facts) -> bool:
    pending = VulnerabilityState.SIGNS
    return all(one.state is not pending for one in facts.vulnerability or ())


def _never(_facts: Facts) -> bool:
    return False


def _not_begun(facts: Facts) -> bool:
    return not _has_protocol(facts)


_KEPT: Mapping[str, _Kept] = {
    "R-004": _Kept(Text("Expiră permisul de ședere", "Residence permit expires"), _never, "person"),
    "R-032": _Kept(Text("Cererea de includere", "Request for inclusion"), _registered, "request"),
    "R-033": _Kept(Text("Interviul", "The interview"), _interviewed, "interview"),
    "R-041": _Kept(Text("Sfârșitul programului", "End of the programme"), _not_begun),
    "R-042": _Kept(Text("Sfârșitul programului prelungit", "End, as extended"), _not_begun),
    "R-043": _Kept(Text("Sfârșitul programului prelungit", "End, as extended"), _not_begun),
    "R-051": _Kept(Text("Sfârșitul cazării", "End of lodging"), _never),
    "R-070": _Kept(
        Text("Înregistrarea la AJOFM", "Registration with AJOFM"), _at_ajofm, "needs_sheet"
    ),
    "R-102": _Kept(Text("Evaluarea vulnerabilității", "Vulnerability evaluation"), _evaluated),
}
