"""The protocol packs of a case: which is in force, which waits for signatures (art. 15, 20)."""

from datetime import date

from counsellor_app.cases.acts import ActKind, Signature, signature_of
from counsellor_app.cases.facts_person import known_person
from counsellor_app.cases.model import CaseFile, DocumentKind, Issue
from counsellor_app.forms.answers import Answers, day_of
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.facts import Facts
from counsellor_app.law.signatories import required
from counsellor_app.text import BUCHAREST

PACK_FORMS = ("person", "request", "needs_sheet", "individual_plan", "protocol")
FINAL_FORMS = ("needs_sheet", "individual_plan", "protocol")  # a pack needs them finalised


def protocols(file: CaseFile) -> tuple[Issue, ...]:
    """Return the protocol packs that were issued and not withdrawn, oldest first."""
    withdrawn = {act.issue_id for act in file.standing(ActKind.WITHDRAWN)}
    return tuple(
        issue
        for issue in file.issues
        if issue.kind is DocumentKind.PROTOCOL_PACK and issue.id not in withdrawn
    )


def protocol_in_force(file: CaseFile) -> Issue | None:
    """Return the newest pack that carries every required signature; a later one waits for its."""
    return next((one for one in reversed(protocols(file)) if not lacking(file, one)), None)


def protocol_waiting(file: CaseFile) -> Issue | None:
    """Return the newest pack if it still lacks a required signature."""
    newest = protocols(file)[-1:]
    return next((one for one in newest if lacking(file, one)), None)


def current_protocol(file: CaseFile) -> Issue | None:
    """Return the pack that counts: the one in force, else the newest that waits."""
    return protocol_in_force(file) or protocol_waiting(file)


def signed_on_paper(file: CaseFile) -> bool:
    """Tell whether the case was taken over with a protocol that was signed before."""
    sheet = file.newest("take_over")
    return sheet is not None and day_of(sheet.answers, "protocol_date") is not None


def signatures_on(file: CaseFile, issue: Issue) -> tuple[Signature, ...]:
    """Return the signatures recorded on an issue, in order of recording."""
    return tuple(
        signature_of(act) for act in file.standing(ActKind.SIGNED) if act.issue_id == issue.id
    )


def signed_by(file: CaseFile, issue: Issue) -> dict[SignatoryKind, date]:
    """Return who signed this issue in a way that suffices, and on which day."""
    return {
        one.who: one.on
        for one in signatures_on(file, issue)
        if one.way.suffices and one.content_hash in (None, issue.content_hash)
    }


def required_signatures(file: CaseFile, issue: Issue) -> tuple[SignatoryKind, ...]:
    """Return who must sign this pack, by the person's age on the day of signing.

    Before anybody signed it is the day the pack was issued, so that a minor's pack asks for
    the representative from the beginning.
    """
    signed = max(signed_by(file, issue).values(), default=None)
    issued = issue.made_at.astimezone(BUCHAREST).date()
    return required(Facts(person=known_person(file)), signed or issued)


def lacking(file: CaseFile, issue: Issue) -> tuple[SignatoryKind, ...]:
    """Return the required signatures that the issue does not carry yet."""
    signed = signed_by(file, issue)
    return tuple(kind for kind in required_signatures(file, issue) if kind not in signed)


def signed_on(file: CaseFile, issue: Issue) -> date | None:
    """Return the latest required signature; None while one is missing (art. 20 alin. (1))."""
    if lacking(file, issue):
        return None
    signed = signed_by(file, issue)
    return max(signed[kind] for kind in required_signatures(file, issue))


def start_set(file: CaseFile, issue: Issue) -> date | None:
    """Return the start that the protocol of this very pack sets."""
    return day_of(answers_on(file, issue, "protocol"), "starts_on")


def period_corrected(file: CaseFile, issue: Issue) -> bool:
    """Tell whether it is recorded that the period counts from the day of signing."""
    return any(
        act.issue_id == issue.id and act.details.get("what") == "period"
        for act in file.standing(ActKind.CORRECTED)
    )


def answers_on(file: CaseFile, issue: Issue, form_id: str) -> Answers:
    """Return what a form said when the pack was made; nothing for a paper made elsewhere."""
    sheets = (one for one in file.sheets if one.id in issue.sheets and one.form_id == form_id)
    return next((sheet.answers for sheet in sheets), {})


def number_of_issue(file: CaseFile, issue: Issue) -> str | None:
    """Return the registration number, printed or entered later from the pen's."""
    for act in reversed(file.standing(ActKind.REGISTERED)):
        number = act.details.get("number")
        if act.issue_id == issue.id and isinstance(number, str):
            return number
    return issue.number


def day_of_issue(file: CaseFile, issue: Issue) -> date | None:
    """Return the day of registration, printed or entered later with the pen's number."""
    for act in reversed(file.standing(ActKind.REGISTERED)):
        if act.issue_id == issue.id and "number" in act.details:
            return act.happened_on
    return issue.day
