"""Issued papers in lines: what each is, its number, and what has happened to it since."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, DocumentKind, FileRole, Issue, Sheet
from counsellor_app.cases.protocol_packs import day_of_issue, number_of_issue, signatures_on
from counsellor_app.forms.canonical import short_code
from counsellor_app.services.confiding import may_read_issue
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import changed_labels
from counsellor_app.services.on_paper import own_sheet as own_sheet
from counsellor_app.services.pages import DocumentLine
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.text import BUCHAREST, Text, short_date

_PRINTED = Text("tipărit {day}", "printed {day}")
_HANDED = Text("înmânat {day}", "handed over {day}")
_SCANNED = Text("scanat {day}", "scanned {day}")
_WITHDRAWN = Text("retras: {reason}", "withdrawn: {reason}")
_ISSUED = Text("emis, netipărit", "issued, not printed")
_FORM_WITHDRAWN = Text("formularul a fost retras", "the form was withdrawn")
_JOINED = " · "


def paper_lines(
    desk: Desk,
    file: CaseFile,
    kind: DocumentKind | None = None,
    record_id: RecordId | None = None,
) -> tuple[DocumentLine, ...]:
    """Return the papers issued, the newest first, without the packs: of a record, or of the case.

    What was printed of a record that is confided to others is not among them.
    """
    found = []
    for issue in reversed(file.issues):
        if issue.kind is DocumentKind.PROTOCOL_PACK or kind not in (None, issue.kind):
            continue
        own = own_sheet(file, issue)
        if own is None or record_id not in (None, own.record_id):
            continue
        if may_read_issue(desk, file, issue):
            found.append(_line(desk, file, issue, own))
    return tuple(found)


def _line(desk: Desk, file: CaseFile, issue: Issue, own: Sheet) -> DocumentLine:
    withdrawn = _reason(file, issue)
    return DocumentLine(
        issue_id=issue.id,
        title=issue.kind.text,
        number=number_of_issue(file, issue),
        day=day_of_issue(file, issue),
        made_at=issue.made_at,
        code=short_code(issue.content_hash),
        made_elsewhere=issue.made_elsewhere,
        signatures=signatures_on(file, issue),
        lacking=(),
        in_force=withdrawn is None,
        standing=_standing(file, issue, own, withdrawn),
        changed=() if withdrawn is not None else changed_labels(desk, file, issue),
        form_id=own.form_id,
        record_id=own.record_id,
        withdrawn=withdrawn is not None,
    )


def _standing(file: CaseFile, issue: Issue, own: Sheet, withdrawn: str | None) -> Text:
    states = list(_states(file, issue))
    if withdrawal_in(file, own.record_id) is not None:
        states.append(_FORM_WITHDRAWN)
    if withdrawn is not None:
        states.append(_WITHDRAWN.filled(reason=withdrawn))
    if not states:
        return _ISSUED
    return Text(_JOINED.join(one.ro for one in states), _JOINED.join(one.en for one in states))


def _states(file: CaseFile, issue: Issue) -> Iterator[Text]:
    for kind, said in ((ActKind.PRINTED, _PRINTED), (ActKind.HANDED, _HANDED)):
        day = _day(file, issue, kind)
        if day is not None:
            yield said.filled(day=short_date(day))
    scans = [one for one in file.files if one.issue_id == issue.id and one.role is FileRole.SCAN]
    if scans:
        scanned = scans[-1].added_at.astimezone(BUCHAREST).date()
        yield _SCANNED.filled(day=short_date(scanned))


def _day(file: CaseFile, issue: Issue, kind: ActKind) -> date | None:
    days = [act.happened_on for act in file.standing(kind) if act.issue_id == issue.id]
    return days[-1] if days else None


def _reason(file: CaseFile, issue: Issue) -> str | None:
    acts = [act for act in file.standing(ActKind.WITHDRAWN) if act.issue_id == issue.id]
    return (acts[-1].reason or "") if acts else None
