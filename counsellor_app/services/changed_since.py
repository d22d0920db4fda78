"""What changed since a paper was printed: each answer on paper and now, and what follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, Issue
from counsellor_app.cases.person_of import name_of
from counsellor_app.cases.protocol_packs import (
    day_of_issue,
    lacking,
    number_of_issue,
    signatures_on,
)
from counsellor_app.errors import NotReady
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften, Section
from counsellor_app.law.corpus import law_version
from counsellor_app.services.comparing import ChangedField
from counsellor_app.services.confiding import must_read, must_read_issue
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import (
    ChangedForm,
    changed_forms,
    changed_marks,
    others_type,
    own_sheet,
)
from counsellor_app.services.printed_clauses import clauses_for
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.text import Text, short_date

_ELSEWHERE = Text(
    "Această hârtie a fost făcută în altă parte: programul nu știe ce scrie pe ea.",
    "This paper was made elsewhere: the program does not know what it says.",
)
_CLAUSES = Text("Textul clauzelor", "Text of the clauses")
_LAW = Text("Textul legii", "Text of the law")
_EDITION = Text("ediția {version}", "edition {version}")
_EDITION_OF_OFFICE = Text(
    "ediția {version}, {count} în textul instituției",
    "edition {version}, {count} in the office’s words",
)
_AS_OF = Text("forma din {day}", "as of {day}")


class Follows(Enum):
    """What is to be done about a paper after all this."""

    NOTHING = "nothing"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    NEXT_PRINT = "next_print"  # only wording: the paper stays good
    NEW_PAPER = "new_paper"
    NEW_PACK = "new_pack"
    NEW_PACK_AGAIN = "new_pack_again"  # it carries signatures, which must be given again
    ADDENDUM = "addendum"  # the protocol is signed: the parties change it (art. 19)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChanges:
    """The answers of one section that changed."""

    title: Text
    fields: tuple[ChangedField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChanges:
    """A form that says something else than the paper; ``typed`` in part without being kept."""

    form_id: str
    record_id: RecordId
    title: Text
    day: date | None
    typed: bool
    sections: tuple[SectionChanges, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChanges:
    """A paper beside what would be printed now, and what follows from it."""

    issue_id: IssueId
    case_id: CaseId
    form_id: str | None  # None: a protocol pack
    record_id: RecordId | None
    kind: DocumentKind
    name: str
    case_number: str
    number: str | None
    day: date | None
    made_at: datetime
    forms: tuple[FormChanges, ...]
    marks: tuple[ChangedField, ...]  # number, day, what stands together
    editions: tuple[ChangedField, ...]  # of the clauses and of the law
    follows: Follows
    newest: IssueId  # the paper that counts now, itself if none came after it
    others_type: bool  # another member types what is not shown here

    @property
    def count(self) -> int:
        """Return how many answers differ, marks among them."""
        fields = sum(len(part.fields) for form in self.forms for part in form.sections)
        return fields + len(self.marks)

    @property
    def typed(self) -> bool:
        """Tell whether a part of it is typed and not kept."""
        return any(form.typed for form in self.forms)


def changes_since(desk: Desk, issue_id: IssueId) -> PaperChanges:
    """Return what a paper says and what would be printed now.

    Raise NotAllowed for the paper of a record confided to others, NotReady for one made elsewhere,
    KeyError for none.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue = look.issues.issue(issue_id)
        if issue is None:
            raise KeyError(issue_id)
        file = look.cases.file(issue.case_id)
    must_read_issue(desk, file, issue)
    if issue.made_elsewhere:
        raise NotReady(_ELSEWHERE)
    own = None if issue.kind is DocumentKind.PROTOCOL_PACK else own_sheet(file, issue)
    if own is not None:
        must_read(desk, file, own.record_id)
    forms = tuple(_by_section(one) for one in changed_forms(desk, file, issue))
    marks, editions = changed_marks(file, issue), tuple(_editions(desk, file, issue))
    newest = _newest(file, issue)
    return PaperChanges(
        issue_id=issue.id,
        case_id=issue.case_id,
        form_id=None if own is None else own.form_id,
        record_id=None if own is None else own.record_id,
        kind=issue.kind,
        name=name_of(file),
        case_number=file.case.number,
        number=number_of_issue(file, issue),
        day=day_of_issue(file, issue),
        made_at=issue.made_at,
        forms=forms,
        marks=marks,
        editions=editions,
        follows=_follows(file, issue, newest, answers=bool(forms or marks), words=bool(editions)),
        newest=newest.id,
        others_type=others_type(desk, file, issue),
    )


def _by_section(changed: ChangedForm) -> FormChanges:
    sections = [
        SectionChanges(title=section.title, fields=fields)
        for section in form_by_id(changed.form_id).sections
        if (fields := _of(section, changed))
    ]
    return FormChanges(
        form_id=changed.form_id,
        record_id=changed.record_id,
        title=changed.title,
        day=changed.day,
        typed=changed.typed,
        sections=tuple(sections),
    )


def _of(section: Section, changed: ChangedForm) -> tuple[ChangedField, ...]:
    own = {field.id for field in section.fields}
    return tuple(one for one in changed.fields if one.field_id in own)


def _editions(desk: Desk, file: CaseFile, issue: Issue) -> Iterator[ChangedField]:
    """Yield the clauses and the law in an edition that the paper was not printed with."""
    from counsellor_app.documents.catalogue import document_of  # loads all that prints

    document = document_of(issue.kind).wording
    clauses = clauses_for(desk, file, document)
    besides = [name for name, kept in issue.versions.items() if kept.startswith(f"{name}@")]
    now = {
        "wording": clauses.edition(document),
        "law": law_version(),
        **{name: clauses.edition(name) for name in besides},
    }
    for name, after in now.items():
        label, said = (_LAW, _as_of) if name == "law" else (_CLAUSES, _edition)
        before = issue.versions.get(name)
        if before is not None and before != after:
            yield ChangedField(field_id=name, label=label, before=said(before), after=said(after))


def _edition(kept: str) -> Text:
    """Return „protocol@3+2” in words."""
    version, _, count = kept.rpartition("@")[2].partition("+")
    if not count:
        return _EDITION.filled(version=version)
    return _EDITION_OF_OFFICE.filled(version=version, count=count)


def _as_of(kept: str) -> Text:
    """Return „og-44-2004@2026-01-01” in words."""
    return _AS_OF.filled(day=short_date(date.fromisoformat(kept.rpartition("@")[2])))


def _newest(file: CaseFile, issue: Issue) -> Issue:
    """Return the last paper of its kind and record that stands; the same if none came after."""
    withdrawn = _withdrawn(file)
    own = own_sheet(file, issue)
    once = form_by_id(issue.kind.form_id).how_often is HowOften.ONCE
    alike = [
        one
        for one in file.issues
        if one.kind is issue.kind
        and not one.made_elsewhere
        and one.id not in withdrawn
        and (once or _record(file, one) == (own and own.record_id))
    ]
    return alike[-1] if alike else issue


def _record(file: CaseFile, issue: Issue) -> RecordId | None:
    own = own_sheet(file, issue)
    return None if own is None else own.record_id


def _withdrawn(file: CaseFile) -> set[IssueId | None]:
    return {act.issue_id for act in file.standing(ActKind.WITHDRAWN)}


def _follows(file: CaseFile, issue: Issue, newest: Issue, *, answers: bool, words: bool) -> Follows:
    own = own_sheet(file, issue)
    if own is not None and withdrawal_in(file, own.record_id) is not None:
        return Follows.WITHDRAWN  # the form it was printed of
    if issue.id in _withdrawn(file):
        return Follows.WITHDRAWN
    if newest.id != issue.id:
        return Follows.REPLACED
    if not answers:
        return Follows.NEXT_PRINT if words else Follows.NOTHING
    if issue.kind is not DocumentKind.PROTOCOL_PACK:
        return Follows.NEW_PAPER
    if not lacking(file, issue):
        return Follows.ADDENDUM
    return Follows.NEW_PACK_AGAIN if signatures_on(file, issue) else Follows.NEW_PACK
