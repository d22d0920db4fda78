"""Keeping the index tables in step: written in the same transaction as their source."""

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index import index_rows
from counsellor_app.services.desk import Desk
from counsellor_app.storage.transaction import Work


def keep_index(work: Work, desk: Desk, case_id: CaseId) -> None:
    """Write the index rows of the case anew."""
    work.index.replace(index_rows(work.cases.file(case_id), desk.rulebook))


def rebuild_index(desk: Desk) -> None:
    """Drop the index tables and write them anew from what was kept."""
    with desk.vault.work() as work:
        work.index.rebuild(
            index_rows(work.cases.file(case_id), desk.rulebook) for case_id in work.cases.all_ids()
        )
