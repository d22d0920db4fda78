"""Saying what the law says about a case, while it is typed and afterwards."""

from datetime import date

from counsellor_app.cases.due import is_kept
from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.programme import programme_now
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.checking import sound
from counsellor_app.forms.doubts import doubts
from counsellor_app.law import corpus
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.facts import Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import Writing
from counsellor_app.services.lateness import tone_of
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.settling import plain_path

_PERIOD_FIELD = "programme_end"
# Beside which question a rule's finding is shown, when the form asks it.
_BESIDE = {
    "request": {"R-032": "last_day_for_request", "R-031": "centre", "R-003": "centre"},
    "person": {"R-032": "protection_granted_on", "R-031": "county"},
    "protocol": {"R-041": _PERIOD_FIELD, "R-070": _PERIOD_FIELD},
}
_QUIET = frozenset({Severity.PRINT})


def while_typing(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Shown, ...]:
    """Return what the rules say about the answers on the screen, each beside its question.

    An answer that cannot be true, a birth in the future, is marked by the form; nothing is
    computed from it.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    answers = sound(writing.form, answers, writing.given, today)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    facts = facts_of(file, desk.member, {writing.form.id: answers})
    explained = explain(facts, desk.rulebook, today)
    printed = _printed(desk, writing, file, answers, facts, today)
    period_said = any(one.field_id == _PERIOD_FIELD for one in printed)
    found = [
        _shown(writing.form.id, finding, _tone(finding, facts, today))
        for finding in explained.findings
        if not (period_said and _computes_period(finding))
    ]
    return (
        *printed,
        *(one for one in found if one is not None),
        *_doubted(writing, answers),
    )


def wording(basis: Basis) -> str | None:
    """Return the wording of an article; None for a source whose text is not shipped."""
    return corpus.wording(basis) if isinstance(basis, Cite) else None


def _printed(
    desk: Desk, writing: Writing, file: CaseFile, answers: Answers, facts: Facts, today: date
) -> tuple[Shown, ...]:
    """Return what the protocol would print; of a programme that runs the rules tell the end."""
    if writing.form.id != "protocol":
        return ()
    # Not at the top: it reads the paper, and what prints takes half a second to load.
    from counsellor_app.services.protocol_terms import terms_shown

    return terms_shown(desk, file, answers, today, runs=programme_now(facts) is not None)


def _computes_period(finding: Finding) -> bool:
    return finding.rule == "R-041" and finding.severity is Severity.COMPUTE


def _doubted(writing: Writing, answers: Answers) -> tuple[Shown, ...]:
    return tuple(
        Shown(field_id=doubt.field_id, text=doubt.why, tone=Tone.SOON, basis=None)
        for doubt in doubts(writing.form, answers, writing.given)
    )


def _shown(form_id: str, finding: Finding, tone: Tone) -> Shown | None:
    if finding.severity in _QUIET:
        return None
    field_id = _BESIDE.get(form_id, {}).get(finding.rule) or _field_of(form_id, finding)
    if field_id is None:
        return None
    return Shown(
        field_id=field_id,
        text=finding.text,
        tone=tone,
        basis=finding.basis[0],
        formula=finding.formula,
        check=bool(finding.check_articles),
    )


def _field_of(form_id: str, finding: Finding) -> str | None:
    fields = fact_fields()
    for path in finding.inputs:
        source = fields.get(plain_path(path))
        if source is not None and source[0] == form_id:
            return source[1]
    return None


def _tone(finding: Finding, facts: Facts, today: date) -> Tone:
    match finding.severity:
        case Severity.BLOCK:
            return Tone.OVERDUE
        case Severity.WARN:
            return Tone.SOON
    day = finding.dates.last_day
    if day is None or is_kept(finding.rule, facts):
        return Tone.CALM
    return tone_of(day, today)
