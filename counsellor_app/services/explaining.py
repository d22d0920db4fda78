"""Saying what the law says about a case, while it is typed and afterwards."""

import re
from datetime import date

from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answers
from counsellor_app.law import corpus
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.findings import Explained, explain
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import tone_of
from counsellor_app.services.keeping import Writing
from counsellor_app.services.pages import Shown, Tone

_INDEX = re.compile(r"\[\d+\]")
# Beside which question a rule's finding is shown, when the form asks it.
_BESIDE = {
    "request": {"R-032": "last_day_for_request", "R-031": "centre", "R-003": "centre"},
    "person": {"R-032": "protection_granted_on", "R-031": "county"},
    "protocol": {"R-041": "programme_end", "R-070": "programme_end"},
}
_QUIET = frozenset({Severity.PRINT})


def explain_file(desk: Desk, file: CaseFile, today: date) -> Explained:
    """Return everything the rules say about the case as it was kept."""
    return explain(facts_of(file, desk.member), desk.rulebook, today)


def while_typing(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Shown, ...]:
    """Return what the rules say about the answers on the screen, each beside its question."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    facts = facts_of(file, desk.member, {writing.form.id: answers})
    explained = explain(facts, desk.rulebook, today)
    shown = [_shown(writing.form.id, finding, today) for finding in explained.findings]
    return tuple(one for one in shown if one is not None)


def wording(basis: Basis) -> str | None:
    """Return the wording of an article; None for a source whose text is not shipped."""
    return corpus.wording(basis) if isinstance(basis, Cite) else None


def _shown(form_id: str, finding: Finding, today: date) -> Shown | None:
    if finding.severity in _QUIET:
        return None
    field_id = _BESIDE.get(form_id, {}).get(finding.rule) or _field_of(form_id, finding)
    if field_id is None:
        return None
    return Shown(
        field_id=field_id,
        text=finding.text,
        tone=_tone(finding, today),
        basis=finding.basis[0],
        formula=finding.formula,
    )


def _field_of(form_id: str, finding: Finding) -> str | None:
    fields = fact_fields()
    for path in finding.inputs:
        source = fields.get(_INDEX.sub("", path))
        if source is not None and source[0] == form_id:
            return source[1]
    return None


def _tone(finding: Finding, today: date) -> Tone:
    match finding.severity:
        case Severity.BLOCK:
            return Tone.OVERDUE
        case Severity.WARN:
            return Tone.SOON
    day = finding.dates.last_day
    return Tone.CALM if day is None else tone_of(day, today)
