"""Verify this paper: from the code on a page to the case, the version and what changed since."""

from dataclasses import dataclass

from counsellor_app.cases.acts import ActKind, Signature
from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Issue
from counsellor_app.errors import BadInput
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.services.case_documents import document_lines
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import own_sheet
from counsellor_app.services.pages import DocumentLine
from counsellor_app.services.paper_lines import paper_lines
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.text import Text, short_date, short_moment

_LEAST = 8  # hexadecimal figures of the code; the footer prints twenty
_FIGURES = frozenset("0123456789abcdef")
NOT_A_CODE = Text(
    "Scrieți codul de conținut de la subsolul paginii: cel puțin primele 8 cifre și litere (0–9, "
    "a–f), cu sau fără spații.",
    "Type the content code at the foot of the page: at least its first 8 figures and letters "
    "(0-9, a-f), with or without spaces.",
)
NOT_FOUND = Text(
    "Niciun document emis aici nu are acest cod. Verificați codul; dacă este bine scris, hârtia "
    "nu a fost emisă din acest registru.",
    "No document issued here has this code. Check the code; if it is typed right, the paper was "
    "not issued from this register.",
)
_CASE = Text("Caz {number}", "Case {number}")
_VERSION = Text("versiunea {version}", "version {version}")
_NUMBERED = Text("nr. {number} din {day}", "no. {number} of {day}")
_DOTTED = Text("fără număr consemnat", "no number recorded")
_ISSUED = Text("emis la {moment}", "issued at {moment}")
_SIGNED = Text(
    "{who} ({name}): {way}, {day}",
    "{who} ({name}): {way}, {day}",
)
_UNSIGNED = Text("Nicio semnătură consemnată aici.", "No signature is recorded here.")
_REPLACED = Text(
    "S-a emis de atunci o versiune mai nouă.", "A newer version has been issued since then."
)
_WITHDRAWN = Text(
    "ATENȚIE: documentul a fost retras ({reason}).", "ATTENTION: withdrawn ({reason})."
)
_FORM_WITHDRAWN = Text(
    "ATENȚIE: formularul din care s-a tipărit a fost retras.",
    "ATTENTION: the form it was printed of was withdrawn.",
)
_CHANGED = Text(
    "Răspunsuri schimbate de atunci: {fields}.", "Answers changed since then: {fields}."
)
_UNCHANGED = Text(
    "Răspunsurile din formulare sunt cele de pe hârtie.", "The forms still say what the paper says."
)
_LAW = Text(
    "Textul legii: {law}; clauze: {wording}.", "Text of the law: {law}; clauses: {wording}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPaper:
    """What is known of a paper; ``lines`` say it in words."""

    issue_id: IssueId
    case_id: CaseId
    form_id: str | None  # None: a protocol pack
    record_id: RecordId | None
    kind: DocumentKind
    title: Text
    made_elsewhere: bool
    lines: tuple[Text, ...]
    warnings: tuple[Text, ...]


def code_typed(typed: str) -> str | None:
    """Return the code as it is looked up; None for what is none.

    Spaces do not matter, and of what a QR code holds („RO-INT:nr:v1:p1:code”) its end counts.
    """
    code = "".join(typed.rpartition(":")[2].split()).lower()
    return code if len(code) >= _LEAST and not set(code) - _FIGURES else None


def verify(desk: Desk, typed: str) -> tuple[VerifiedPaper, ...]:
    """Return the papers that carry this code: one, unless only its beginning was typed.

    Raise BadInput for what is no code, or the code of no paper that was issued here.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    code = code_typed(typed)
    if code is None:
        raise BadInput(NOT_A_CODE)
    with desk.vault.look() as look:
        issues = look.issues.by_content_code(code)
        files = {one.case_id: look.cases.file(one.case_id) for one in issues}
    found = [_verified(desk, files[one.case_id], one) for one in issues]
    known = tuple(one for one in found if one is not None)
    if not known:
        raise BadInput(NOT_FOUND)
    return known


def _verified(desk: Desk, file: CaseFile, issue: Issue) -> VerifiedPaper | None:
    """Return what is known; None for the paper of a record that is confided to others."""
    pack = issue.kind is DocumentKind.PROTOCOL_PACK
    lines = document_lines(desk, file) if pack else paper_lines(desk, file)
    line = next((one for one in lines if one.issue_id == issue.id), None)
    if line is None and not pack:
        return None
    return VerifiedPaper(
        issue_id=issue.id,
        case_id=issue.case_id,
        form_id=None if line is None else line.form_id,
        record_id=None if line is None else line.record_id,
        kind=issue.kind,
        title=issue.kind.text,
        made_elsewhere=issue.made_elsewhere,
        lines=tuple(_lines(file, issue, line)),
        warnings=tuple(_warnings(file, issue, line)),
    )


def _lines(file: CaseFile, issue: Issue, line: DocumentLine | None) -> list[Text]:
    number, day = (issue.number, issue.day) if line is None else (line.number, line.day)
    numbered = _DOTTED
    if number is not None and day is not None:
        numbered = _NUMBERED.filled(number=number, day=short_date(day))
    said = [
        _joined(
            _CASE.filled(number=file.case.number),
            _VERSION.filled(version=_version(file, issue)),
            numbered,
            _ISSUED.filled(moment=short_moment(issue.made_at)),
        )
    ]
    if line is not None and line.standing is not None:
        said.append(_begun_large(line.standing))
    signed = [_signed(one) for one in (line.signatures if line is not None else ())]
    said += signed or [_UNSIGNED]
    if line is not None and not line.changed:
        said.append(_UNCHANGED)
    law, wording = issue.versions.get("law", "–"), issue.versions.get("wording", "–")
    said.append(_LAW.filled(law=law, wording=wording))
    return said


def _warnings(file: CaseFile, issue: Issue, line: DocumentLine | None) -> list[Text]:
    said = []
    withdrawn = [act for act in file.standing(ActKind.WITHDRAWN) if act.issue_id == issue.id]
    if withdrawn:
        said.append(_WITHDRAWN.filled(reason=withdrawn[-1].reason or "–"))
    if line is not None and line.record_id is not None:
        gone = withdrawal_in(file, line.record_id) is not None
        said += [_FORM_WITHDRAWN] if gone else []
    if line is not None and line.changed:
        ro = ", ".join(one.ro.rstrip("? ") for one in line.changed)
        en = ", ".join(one.en.rstrip("? ") for one in line.changed)
        said.append(_CHANGED.filled(fields=Text(ro, en)))
    if _alike(file, issue)[-1] != issue and not withdrawn:
        said.append(_REPLACED)
    return said


def _signed(one: Signature) -> Text:
    return _SIGNED.filled(who=one.who.text, name=one.name, way=one.way.text, day=short_date(one.on))


def _version(file: CaseFile, issue: Issue) -> int:
    """Return the version that its pages name."""
    return _alike(file, issue).index(issue) + 1


def _alike(file: CaseFile, issue: Issue) -> list[Issue]:
    """Return the issues of the same paper, the first first: of the case, or with its record.

    They are counted as its pages count them: also those of another record beside which it stood.
    """
    same = [one for one in file.issues if one.kind is issue.kind]
    own = own_sheet(file, issue)
    if own is None or form_by_id(issue.kind.form_id).how_often is HowOften.ONCE:
        return same
    versions = {one.id for one in file.sheets if one.record_id == own.record_id}
    return [one for one in same if versions & set(one.sheets)]


def _begun_large(text: Text) -> Text:
    return Text(text.ro[:1].upper() + text.ro[1:], text.en[:1].upper() + text.en[1:])


def _joined(*parts: Text) -> Text:
    return Text(" · ".join(one.ro for one in parts), " · ".join(one.en for one in parts))
