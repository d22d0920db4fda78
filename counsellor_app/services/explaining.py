"""Saying what the law says about a case, while it is typed and afterwards."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.due import is_kept
from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.checking import sound
from counsellor_app.forms.doubts import doubts
from counsellor_app.law import corpus
from counsellor_app.law.citation import Basis, Cite, og44
from counsellor_app.law.facts import Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.addendum_terms import extension_shown
from counsellor_app.services.aid_persons import aid_shown
from counsellor_app.services.confiding import confided_shown
from counsellor_app.services.desk import Desk
from counsellor_app.services.invitation_words import invitation_shown
from counsellor_app.services.lateness import tone_of
from counsellor_app.services.open_needs import open_needs_shown
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.referral_words import referral_shown
from counsellor_app.services.safe_contact import safe_contact_shown
from counsellor_app.services.settling import plain_path
from counsellor_app.services.transfer_words import transfer_shown
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

_PERIOD_FIELD = "programme_end"
_SIGNS_FIELD = "signs_in_the_file"
_NO_FURTHER_SIGNS = Text(
    "Datele din dosar nu arată altă categorie decât cele alese.",
    "The data in the file show no group besides those chosen.",
)
# Beside which question a rule's finding is shown, when the form asks it.
_BESIDE = {
    "request": {"R-032": "last_day_for_request", "R-031": "centre", "R-003": "centre"},
    "person": {"R-032": "protection_granted_on", "R-031": "county"},
    "protocol": {"R-041": _PERIOD_FIELD, "R-070": _PERIOD_FIELD},
    "lodging": {"R-051": "lodging_last_day", "R-053": "lodging_last_day"},
    "lease": {"R-055": "rent_last_day"},
    "aid": {"R-061": "aid_last_day", "R-062": "aid_estimate", "R-063": "grant_payments"},
    "subsidy": {"R-082": "subsidy_ceiling", "R-083": "subsidy_lease"},
    "employment": {
        "R-070": "ajofm_registered",
        "R-071": "mediation_plan_on",
        "R-076": "offers",
        "R-077": "offers",
    },
    "measures_decision": {"R-100": "needs_known"},
    "needs_sheet": {"R-101": "vulnerability_signs"},
    "vulnerability": {"R-101": _SIGNS_FIELD},
    "orientation": {"R-092": "series", "R-098": "series"},
    "referral": {"R-070": "labour_term", "R-072": "with_profile"},
}
_QUIET = frozenset({Severity.PRINT})


@dataclass(frozen=True, slots=True)
class _Told:
    """What the rules read and said of a case on a day."""

    facts: Facts
    findings: tuple[Finding, ...]
    today: date


def while_typing(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Shown, ...]:
    """Return what the rules say about the answers on the screen, each beside its question.

    An answer that cannot be true, a birth in the future, is marked by the form; nothing is
    computed from it.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    answers = sound(writing.form, answers, writing.given, today)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    facts = facts_of(file, desk.member, Typing({writing.form.id: answers}, writing.record_id))
    explained = explain(facts, desk.rulebook, today)
    told = _Told(facts, explained.findings, today)
    printed = (
        *safe_contact_shown(file, writing.form),
        *confided_shown(desk, writing, answers),
        *_computed(desk, writing, file, answers, told),
    )
    period_said = any(one.field_id == _PERIOD_FIELD for one in printed)
    found = [
        _shown(writing.form.id, finding, _tone(finding, facts, today))
        for finding in explained.findings
        if not (period_said and _computes_period(finding))
    ]
    said = tuple(one for one in found if one is not None)
    lines = (*printed, *said, *_no_further_signs(writing, said), *_doubted(writing, answers))
    return tuple(dict.fromkeys(lines))  # two rules, or one of two groups, may say the same


def wording(basis: Basis) -> str | None:
    """Return the wording of an article; None for a source whose text is not shipped."""
    return corpus.wording(basis) if isinstance(basis, Cite) else None


def _computed(
    desk: Desk, writing: Writing, file: CaseFile, answers: Answers, told: _Told
) -> tuple[Shown, ...]:
    """Return what a form says of itself: what the protocol would print, what a sheet hands over.

    Of a programme that runs the rules tell the end.
    """
    match writing.form.id:
        case "aid":
            return aid_shown(answers)
        case "invitation":
            return invitation_shown(file, answers)
        case "referral":
            return referral_shown(file, answers, told.facts)
        case "individual_plan":
            return open_needs_shown(file, answers, told.today)
        case "addendum":
            return extension_shown(desk, writing, file, answers, told.today)
        case "transfer":
            return transfer_shown(desk, file, told.facts, told.findings, told.today)
        case "protocol":
            # Not at the top: it reads the paper, and what prints takes half a second to load.
            from counsellor_app.services.protocol_terms import terms_shown

            runs = programme_now(told.facts) is not None
            return terms_shown(desk, file, answers, told.today, runs=runs)
        case _:
            return ()


def _computes_period(finding: Finding) -> bool:
    return finding.rule == "R-041" and finding.severity is Severity.COMPUTE


def _no_further_signs(writing: Writing, said: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Return that the file shows no group besides those chosen, where that is asked."""
    if writing.form.id != "vulnerability" or any(one.field_id == _SIGNS_FIELD for one in said):
        return ()
    nothing = Shown(
        field_id=_SIGNS_FIELD, text=_NO_FURTHER_SIGNS, tone=Tone.CALM, basis=og44(33, 3)
    )
    return (nothing,)


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
