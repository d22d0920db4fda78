"""Discarding what was typed and not kept: a draft the counsellor gives up."""

from counsellor_app.cases.members import Doing
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import Writing


def discard_draft(desk: Desk, writing: Writing) -> None:
    """Drop this member's draft of the record; kept revisions stay."""
    desk.must_be_allowed(Doing.WRITE)
    with desk.vault.work() as work:
        work.drafts.drop(writing.record_id, desk.member.id)
        keep_index(work, desk, writing.case_id)
