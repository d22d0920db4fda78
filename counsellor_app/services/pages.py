"""What the windows show, as frozen values: nothing in them can write or read the vault."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.before_after import BeforeAfter
from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.stages import Stage
from counsellor_app.law.citation import Basis
from counsellor_app.services.presence_pages import PresencePage
from counsellor_app.services.why_not import FindingLine, UndecidedLine
from counsellor_app.text import Text


class Tone(Enum):
    """How urgent something is; always shown with words too, never by colour alone."""

    OVERDUE = "overdue"
    SOON = "soon"
    CALM = "calm"
    DONE = "done"


class StepState(Enum):
    """How far a step of the case is."""

    NOT_STARTED = "not_started"
    DRAFTED = "drafted"
    KEPT = "kept"
    FINALISED = "finalised"
    ON_PAPER = "on_paper"  # done before, in the paper file
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """A date of a case, or of the office, in words, with the article it comes from."""

    case_id: CaseId | None  # None: a term of the office, of no person
    case_number: str
    name: str
    what: Text
    basis: Basis | None
    day: date
    tone: Tone
    when: Text  # "depășit cu 5 zile", "astăzi", "în 12 zile"
    owed_by: Text | None = None  # another authority, to whoever cannot be late with it
    check: bool = False  # an article it rests on is marked „modificat – verificați”
    is_task: bool = False  # promised by somebody, not owed by law


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """What a record of the case promises, to be done or done."""

    kind: str  # names it for good
    what: Text
    who: str | None
    record_id: RecordId
    form_id: str
    form: Text  # the title of the form that promised it
    promised_on: date
    by: date | None
    tone: Tone
    when: Text | None  # as of a date; None without a day, or once done
    is_done: bool = False
    done_on: date | None = None
    done_by: str | None = None  # the member who said so; None: the form's own answer did


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A form left open."""

    case_id: CaseId
    record_id: RecordId
    form_id: str
    name: str
    title: Text
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsignedLine:
    """A pack that was issued and does not carry all signatures yet."""

    case_id: CaseId
    issue_id: IssueId
    name: str
    number: str | None
    made_at: datetime
    lacking: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """The page that opens first."""

    greeting: str  # the member's given name
    office: str
    active: int
    overdue: int
    soon: int
    unsigned: int
    opened_this_month: int
    next_due: date | None
    due: tuple[DueLine, ...]
    drafts: tuple[DraftLine, ...]
    packs: tuple[UnsignedLine, ...]
    by_month: tuple[int, ...]  # active cases in month 1, 2, … of their programme
    citizenships: tuple[tuple[Text, int], ...]
    law_warning: Text | None  # nobody has verified the law for twelve months
    backup_warning: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One row of the list of cases."""

    case_id: CaseId
    number: str
    name: str
    citizenship: str | None
    language: str | None
    stage: Text
    due: DueLine | None
    similar: bool  # shown because the name sounds alike, under the exact hits


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A step of the case: a form, or what follows it."""

    id: str  # a form id, or "registration", "pack", "signatures", "export"
    title: Text
    basis: Basis | None
    state: StepState
    detail: Text | None
    record_id: RecordId | None
    issue_id: IssueId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """What was kept, or is being typed, of one record of a form."""

    record_id: RecordId
    day: date  # of the fact
    said: Text | None  # what tells this record from others of the form
    state: StepState
    by: str
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """A form as a case has it; ``not_asked`` says why it does not apply."""

    form_id: str
    title: Text
    basis: Basis | None
    many: bool
    not_asked: Text | None
    records: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """A part of the procedure and its forms."""

    title: Text
    forms: tuple[FormLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneBar:
    """A stretch of time on the timeline; ``possible`` is not granted yet."""

    starts: date
    ends: date
    label: Text
    basis: Basis
    possible: bool = False
    check: bool = False  # an article it rests on is marked „modificat – verificați”


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One line of the timeline."""

    title: Text
    bars: tuple[LaneBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A day on the timeline."""

    day: date
    label: Text
    tone: Tone
    basis: Basis | None = None
    check: bool = False  # an article it rests on is marked „modificat – verificați”


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document of the case."""

    issue_id: IssueId
    title: Text
    number: str | None
    day: date | None
    made_at: datetime
    code: str  # the first letters of the content hash, as in the footer
    made_elsewhere: bool
    signatures: tuple[Signature, ...]
    lacking: tuple[Text, ...]
    in_force: bool
    standing: Text | None  # in force, waiting beside one in force, replaced
    changed: tuple[Text, ...]  # the printed answers that were changed afterwards
    form_id: str | None = None  # of the record it was printed of; None: a protocol pack
    record_id: RecordId | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A counselling note."""

    record_id: RecordId
    day: date
    typed_at: datetime
    topics: Text | None
    agreed: str
    next_step: str | None
    restricted: bool
    withdrawn: bool
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """Something that was kept, and by whom."""

    at: datetime
    happened_on: date | None
    what: Text
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """A case at a glance."""

    case_id: CaseId
    number: str
    name: str
    stage: Stage
    status: Text
    status_tone: Tone
    track: Text | None
    facts_line: Text
    next_due: DueLine | None
    due_step: StepLine | None  # what answers that date
    tasks: tuple[TaskLine, ...]
    lanes: tuple[Lane, ...]
    milestones: tuple[Milestone, ...]
    steps: tuple[StepLine, ...]
    phases: tuple[PhaseLine, ...]
    presence: PresencePage
    needs_changed: BeforeAfter | None
    person: tuple[tuple[Text, Text], ...]
    safe_contact: tuple[Text, ...]
    documents: tuple[DocumentLine, ...]  # the protocol packs
    papers: tuple[DocumentLine, ...]  # all other papers that were issued
    notes: tuple[NoteLine, ...]
    history: tuple[HistoryLine, ...]
    finding_lines: tuple[FindingLine, ...]
    undecided: tuple[UndecidedLine, ...]
    next_step: StepLine | None
    paper_case: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a form shows beside a field while it is filled in: a date, a centre, a warning."""

    field_id: str
    text: Text
    tone: Tone
    basis: Basis | None
    formula: Text | None = None
    check: bool = False  # an article it rests on is marked „modificat – verificați”
