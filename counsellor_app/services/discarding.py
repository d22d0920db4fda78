"""Discarding what was typed and not kept: a draft the counsellor gives up."""

from datetime import date

from counsellor_app.cases.members import Doing
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import Writing, open_record


def discard_draft(desk: Desk, writing: Writing, today: date) -> Writing:
    """Drop this member's draft of the record; return the record as its kept revision says."""
    desk.must_be_allowed(Doing.WRITE)
    with desk.vault.work() as work:
        work.drafts.drop(writing.record_id, desk.member.id)
        keep_index(work, desk, writing.case_id)
    return open_record(desk, writing.case_id, writing.form.id, writing.record_id, today)
