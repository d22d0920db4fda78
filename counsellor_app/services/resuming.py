"""Where a member was when the register was locked, kept sealed with the vault until then.

Locking ends the process, so the place is handed to the next one as a draft of no case: it is
encrypted like all else, belongs to one member, and is gone once anybody has unlocked.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import Draft
from counsellor_app.errors import UserError
from counsellor_app.forms.given import Given
from counsellor_app.services.desk import Desk

Place = Mapping[str, str]  # the parts of a page's address, by name

_RECORD = RecordId(UUID("7e5a1d2c-0000-5000-8000-000000000001"))  # the same in every vault
_FORM = "resume"


def remember_place(desk: Desk, place: Place, now: datetime) -> bool:
    """Keep where this member is; return False if it could not be kept, which stops no locking."""
    draft = Draft(
        record_id=_RECORD,
        case_id=None,
        form_id=_FORM,
        form_version=1,
        member=desk.member.id,
        based_on=_RECORD,
        given=Given(),
        answers=dict(place),
        set_aside={},
        saved_at=now,
    )
    try:
        with desk.vault.work() as work:
            work.drafts.put(draft)
    except UserError:
        return False
    return True


def take_place(desk: Desk) -> Place | None:
    """Return where this member was when it was locked, and forget the places of all members.

    None for anybody else, and after the recovery code.
    """
    try:
        with desk.vault.work() as work:
            left = work.drafts.get(_RECORD, desk.member.id)
            for member in work.members.all():
                work.drafts.drop(_RECORD, member.id)
    except UserError:
        return None
    if left is None or desk.by_recovery:
        return None
    return {name: value for name, value in left.answers.items() if isinstance(value, str)}
