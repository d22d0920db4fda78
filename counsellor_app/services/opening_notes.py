"""Opening sealed answers of a record or of its versions: for a purpose, by who may, journalled."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from counsellor_app.cases.ids import CaseId, SheetId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import Sheet
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.confiding import must_read_version, must_still_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.sealing_answers import opened
from counsellor_app.services.writing import Writing
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Text

Opened = Mapping[SheetId, Answers]  # what versions keep sealed, of the classes that were opened

NO_KEY = Text(
    "Partea sigilată a acestei versiuni nu se deschide cu parola dumneavoastră.",
    "The sealed part of this version does not open with your passphrase.",
)
_NO_PURPOSE = Text("Scrieți pentru ce deschideți notele.", "Write what you open the notes for.")


def open_notes(
    desk: Desk, writing: Writing, purpose: str, now: datetime
) -> tuple[Writing, Answers]:
    """Open the sealed answers of a record for a purpose, journalled; raise BadInput for none.

    Raise NotAllowed for a record that was confided to others.
    """
    desk.must_be_allowed(Doing.OPEN_SEALED)
    _must_say_why(purpose)
    must_still_read(desk, writing)
    answers = opened(writing.record_id, writing.sealed, desk.class_keys)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.NOTES_OPENED,
                at=now,
                member=desk.member.id,
                case_id=writing.case_id,
                details={"record": str(writing.record_id), "purpose": purpose},
            )
        )
    closed = {
        name: box for name, box in writing.sealed.items() if Sensitive(name) not in desk.class_keys
    }
    return replace(writing, sealed=closed), answers


def may_open(desk: Desk, classes: Set[Sensitive]) -> bool:
    """Tell whether this member opens sealed answers and holds the key of one of these classes."""
    return desk.may(Doing.OPEN_SEALED) and not classes.isdisjoint(desk.class_keys)


def open_versions(
    desk: Desk, case_id: CaseId, sheet_ids: Sequence[SheetId], purpose: str, now: datetime
) -> dict[SheetId, Answers]:
    """Open what kept versions hold sealed, as far as this member has the keys, journalled.

    Raise BadInput for no purpose, NotAllowed for what is confided to others and for a version
    of which nothing opens here; then none of them is opened.
    """
    desk.must_be_allowed(Doing.OPEN_SEALED)
    _must_say_why(purpose)
    with desk.vault.work() as work:
        file = work.cases.file(case_id)
        found: dict[SheetId, Answers] = {}
        for sheet in (one for one in file.sheets if one.id in sheet_ids):
            must_read_version(desk, file, sheet)
            found[sheet.id] = _opened(desk, sheet)
            opening = Entry(
                action=Action.NOTES_OPENED,
                at=now,
                member=desk.member.id,
                case_id=case_id,
                details={
                    "record": str(sheet.record_id),
                    "sheet": str(sheet.id),
                    "purpose": purpose,
                },
            )
            work.journal.add(opening)
    return found


def _opened(desk: Desk, sheet: Sheet) -> Answers:
    answers = opened(sheet.record_id, sheet.sealed, desk.class_keys)
    if not answers:
        raise NotAllowed(NO_KEY)
    return upgraded(form_by_id(sheet.form_id), sheet.form_version, answers)


def _must_say_why(purpose: str) -> None:
    if not purpose.strip():
        raise BadInput(_NO_PURPOSE)
