"""Discarding what was typed and not kept: a draft the counsellor gives up."""

from datetime import date, datetime

from counsellor_app.cases.members import Doing
from counsellor_app.cases.renewals import begun_anew
from counsellor_app.services.confiding import must_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import as_kept
from counsellor_app.services.withdrawing import act_withdrawing
from counsellor_app.services.writing import Writing


def discard_draft(desk: Desk, writing: Writing, today: date, now: datetime) -> Writing:
    """Drop this member's draft of the record; return the record as its kept revision says.

    Where the form was begun anew, that is withdrawn: the next version is a correction again.
    A draft may be given up also where the record was confided to others since; of what is kept
    then only the least is returned. Raise NotAllowed for such a record without an own draft.
    """
    desk.must_be_allowed(Doing.WRITE)
    with desk.vault.work() as work:
        file = work.cases.file(writing.case_id)
        if file.draft_of(writing.record_id, desk.member.id) is None:
            must_read(desk, file, writing.record_id)
        begun = begun_anew(file, writing.record_id, desk.member.id)
        work.drafts.drop(writing.record_id, desk.member.id)
        if begun is not None:
            back = act_withdrawing(desk, begun.case_id, begun.id, today=today, now=now)
            work.acts.add(back)
        keep_index(work, desk, writing.case_id)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    return as_kept(desk, file, writing.form.id, writing.record_id, today)
