"""What stops a record's paper from being issued as final, each point saying what to do next."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.members import Doing, finalising
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.forms.checking import check, stops_finalising
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.signatures import SIGNATURES
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import asked_in
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.text import Text

_NOT_KEPT = Text(
    "Nu s-a păstrat încă nicio versiune. Păstrați formularul (Ctrl+S), apoi emiteți.",
    "No version was kept yet. Keep the form (Ctrl+S), then issue.",
)
_FORKED = Text(
    "Sunt două versiuni venite din locuri diferite. Alegeți una la „Versiuni”.",
    "There are two versions from different places. Choose one under “Versions”.",
)
_DRAFT_LEFT = Text(
    "Formularul are modificări nepăstrate. Păstrați versiunea sau renunțați la ciornă.",
    "The form has changes that were not kept. Keep the version or drop the draft.",
)
_DRAFT_OF_ANOTHER = Text(
    "Alt membru are în formular modificări nepăstrate, care nu se văd aici. Cereți-i să păstreze "
    "versiunea sau să renunțe la ciornă.",
    "Another member has changes in the form that were not kept and are not shown here. Ask them to "
    "keep the version or to drop the draft.",
)
_WITHDRAWN = Text(
    "Formularul a fost retras și nu se mai tipărește ca act.",
    "The form was withdrawn and is no longer printed as a paper.",
)
_RESTRICTED = Text(
    "Nota este restricționată: se citește numai în program.",
    "The note is restricted: it is read in the program only.",
)
_NOT_YOURS = Text(
    "Actul îl emite IGI. Puteți tipări un proiect.",
    "IGI issues this paper. You may print a draft.",
)
# Papers that bear the head of IGI, whoever may write the form they are printed of.
_ISSUED_BY = {
    DocumentKind.PLAN_ON_DISPLAY: Doing.COMMUNICATE_PLAN,
    DocumentKind.CERTIFICATE: Doing.ISSUE_PROTOCOL,
}
_LACKS = Text("„{field}”: {why}", "“{field}”: {why}")


def stops_of(
    desk: Desk, file: CaseFile, kind: DocumentKind, record_id: RecordId, today: date
) -> tuple[Text, ...]:
    """Return why the paper cannot be issued as final yet; the signatures are given on it."""
    ends = file.ends(record_id)
    if withdrawal_in(file, record_id) is not None:
        return (_WITHDRAWN,)
    if not ends:
        return (_NOT_KEPT,)
    if len(ends) > 1:
        return (_FORKED,)
    sheet = ends[-1]
    if sheet.answers.get("restricted", False) is not False:
        return (_RESTRICTED,)
    may = desk.may(issuing_is(kind, sheet)) and desk.may(Doing.WRITE)
    points = [] if may else [_NOT_YOURS]
    if file.draft_of(record_id, desk.member.id) is not None:
        points.append(_DRAFT_LEFT)
    elif any(draft.record_id == record_id for draft in file.drafts):
        points.append(_DRAFT_OF_ANOTHER)
    return (*points, *_gaps(sheet, today))


def issuing_is(kind: DocumentKind, sheet: Sheet) -> Doing:
    """Return which act issuing this paper of this version is, and withdrawing it again."""
    return _ISSUED_BY.get(kind) or finalising(sheet.form_id, sheet.answers)


def _gaps(sheet: Sheet, today: date) -> Iterator[Text]:
    """Yield what the form still lacks, but for the signatures, which follow on the paper."""
    form = form_by_id(sheet.form_id)
    for gap in check(form, asked_in(sheet), sheet.given, today):
        if stops_finalising(gap) and gap.field_id != SIGNATURES:
            yield _LACKS.filled(field=form.field(gap.field_id).label, why=gap.why)
