"""The page of a paper: its signatures, who still has to sign, the period it starts."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Issue
from counsellor_app.cases.names import folded
from counsellor_app.cases.person_of import name_of, person_answers
from counsellor_app.cases.programme import period_printed, programme_now
from counsellor_app.cases.protocol_packs import (
    day_of_issue,
    lacking,
    number_of_issue,
    period_corrected,
    protocol_in_force,
    required_signatures,
    signatures_on,
    signed_on,
    start_set,
)
from counsellor_app.forms.answers import rows_of, text_of
from counsellor_app.forms.canonical import short_code
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.desk import Desk
from counsellor_app.services.signing_days import NO_PAPER_DAYS, PaperDays
from counsellor_app.text import BUCHAREST, Text

TITLE = Text("Protocolul și anexele", "The protocol and its annexes")
_USUAL = (
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.IGI,
    SignatoryKind.INTERPRETER,
    SignatoryKind.WITNESS,
    SignatoryKind.NGO,
    SignatoryKind.DGASPC,
)
_TOWN_HALL = frozenset({"primaria", "das", "dgas", "dasm", "comuna", "municipiul", "orasul"})
_INSTITUTIONS = (SignatoryKind.LOCAL_AUTHORITY, SignatoryKind.OTHER)
OFFERED = (*_USUAL, *_INSTITUTIONS)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who may sign this paper: a proposed name, and whether the law asks for them."""

    kind: SignatoryKind
    name: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPage:
    """A paper, who signed it, who still has to, and the period it starts."""

    case_id: CaseId
    issue_id: IssueId
    name: str
    title: Text
    number: str | None
    day: date | None
    code: str
    content_hash: str
    signatories: tuple[Signatory, ...]
    signed: tuple[Signature, ...]
    lacking: tuple[SignatoryKind, ...]
    printed_period: tuple[date, date] | None
    computed_period: tuple[date, date] | None
    days: PaperDays
    signed_on: date | None  # the latest required signature, once all are there
    corrected: bool

    @property
    def active(self) -> bool:
        """Tell whether every required signature is there."""
        return not self.lacking

    @property
    def periods_differ(self) -> bool:
        """Tell whether the signatures set another start than the one printed (art. 20)."""
        return not self.corrected and self.days.moves_the_start(self.signed_on)


def signing_page(desk: Desk, issue_id: IssueId) -> SigningPage:
    """Return the paper with its signatures."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue = look.issues.issue(issue_id)
        if issue is None:
            raise KeyError(issue_id)
        file = look.cases.file(issue.case_id)
    return _page(desk, file, issue)


def days_of(file: CaseFile, issue: Issue) -> PaperDays:
    """Return the days of a paper that a day of signing is compared with."""
    if issue.made_elsewhere:
        return NO_PAPER_DAYS
    printed = _printed_period(file, issue)
    return PaperDays(
        issued_on=issue.made_at.astimezone(BUCHAREST).date(),
        start_printed=None if printed is None else printed[0],
        start_is_set=start_set(file, issue) is not None,
    )


def _page(desk: Desk, file: CaseFile, issue: Issue) -> SigningPage:
    required = required_signatures(file, issue)
    force = protocol_in_force(file)
    runs = force is not None and force.id == issue.id
    running = programme_now(facts_of(file, desk.member)) if runs else None
    return SigningPage(
        case_id=file.case.id,
        issue_id=issue.id,
        name=name_of(file),
        title=TITLE,
        number=number_of_issue(file, issue),
        day=day_of_issue(file, issue),
        code=short_code(issue.content_hash),
        content_hash=issue.content_hash,
        signatories=tuple(
            Signatory(kind, _proposed_name(desk, file, kind), kind in required)
            for kind in offered(file)
        ),
        signed=signatures_on(file, issue),
        lacking=lacking(file, issue),
        printed_period=_printed_period(file, issue),
        computed_period=None if running is None else (running.starts, running.first_end),
        days=days_of(file, issue),
        signed_on=signed_on(file, issue),
        corrected=period_corrected(file, issue),
    )


def offered(file: CaseFile) -> tuple[SignatoryKind, ...]:
    """Return who may sign: beside the usual ones the kinds of institution that the plan names."""
    plan = file.newest("individual_plan")
    rows = () if plan is None else rows_of(plan.answers, "activities")
    named = {text_of(row.answers, "activity_institution") for row in rows} - {None}
    kinds = {_kind_of_institution(name) for name in named if name}
    return (*_USUAL, *(kind for kind in _INSTITUTIONS if kind in kinds))


def _kind_of_institution(name: str) -> SignatoryKind:
    local = any(word in _TOWN_HALL for word in folded(name).split())
    return SignatoryKind.LOCAL_AUTHORITY if local else SignatoryKind.OTHER


def _printed_period(file: CaseFile, issue: Issue) -> tuple[date, date] | None:
    """Return the period on the paper: from the start set in the protocol, else from its day."""
    if not issue.sheets:
        return None
    starts = start_set(file, issue) or issue.day or issue.made_at.astimezone(BUCHAREST).date()
    return period_printed(starts)


def _proposed_name(desk: Desk, file: CaseFile, kind: SignatoryKind) -> str:
    protocol = file.newest("protocol")
    answers = {} if protocol is None else protocol.answers
    person = person_answers(file)
    match kind:
        case SignatoryKind.PERSON:
            return name_of(file)
        case SignatoryKind.REPRESENTATIVE:
            named = text_of(answers, "representative_name")
            return named or text_of(person, "representative_name") or ""
        case SignatoryKind.IGI:
            return text_of(answers, "igi_representative") or ""
        case SignatoryKind.INTERPRETER:
            return text_of(answers, "interpreter_name") or ""
        case SignatoryKind.NGO:
            return "" if desk.member.centre else desk.member.name
    return ""
