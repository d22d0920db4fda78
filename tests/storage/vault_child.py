"""A program of its own that saves to a vault, for tests that kill it or take its room away."""

import resource
import sys
from contextlib import closing
from pathlib import Path

from counsellor_app.cases.model import FileRole
from counsellor_app.errors import DiskFull
from counsellor_app.storage.engine import DATABASE
from counsellor_app.storage.vault import Vault, open_vault
from tests.storage.vault_builders import (
    KEYS,
    MEMBER,
    NOW,
    a_draft,
    a_sheet,
    add_case,
    add_record,
    an_issue,
    index_rows,
)

CANARY = "Canarinventată"


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def save(vault: Vault) -> str:
    """Keep one case with all that belongs to it; return its number once it is kept."""
    with vault.work() as work:
        case = add_case(work)
        record = add_record(work, case)
        sheet = a_sheet(record, answers={"surname": CANARY, "told": CANARY * 200})
        work.sheets.add(sheet)
        work.drafts.put(a_draft(record, CANARY))
        issue = an_issue(case, sheet)
        work.issues.add(issue)
        stored = vault.blobs.store(
            CANARY.encode("utf-8") * 50,
            case_id=case.id,
            issue_id=issue.id,
            role=FileRole.PRINTED,
            media="application/pdf",
            now=NOW,
        )
        work.files.add(stored, MEMBER)
        work.index.replace(index_rows(case.id, CANARY, number=case.number))
    return case.number


def save_for_ever(folder: Path) -> None:
    vault = open_vault(folder, KEYS)
    while True:
        tell(save(vault))


def stay_inside_a_transaction(folder: Path) -> None:
    vault = open_vault(folder, KEYS)
    tell(save(vault))
    with vault.work() as work:
        for _ in range(40):
            record = add_record(work, add_case(work))
            work.sheets.add(a_sheet(record, answers={"surname": CANARY * 500}))
        tell("inside")
        sys.stdin.read()


def save_until_full(folder: Path) -> None:
    with closing(open_vault(folder, KEYS)) as vault:
        size = (folder / DATABASE).stat().st_size
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 60_000, hard))
        saved = 0
        try:
            while saved < 1_000:
                save(vault)
                saved += 1
        except DiskFull:
            tell(f"full {saved}")
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        tell(save(vault))


if __name__ == "__main__":
    {"save": save_for_ever, "inside": stay_inside_a_transaction, "full": save_until_full}[
        sys.argv[1]
    ](Path(sys.argv[2]))
