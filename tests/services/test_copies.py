"""Copies outside the vault: what opens a locked one, what the journal says of each."""

import subprocess
from pathlib import Path

from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.services import copies
from counsellor_app.services.copies import locked_copy
from counsellor_app.services.desk import Desk
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.documents.pack_making import text_of_pdf
from tests.services.working import issue, open_person, ready_case, tick

PAPER = recovery_sheet_pdf("-".join(["EXEM"] * 9), Language.RO, TODAY)


def opened_by_qpdf(path: Path, password: str) -> subprocess.CompletedProcess[bytes]:
    """Take the lock off with qpdf; pdftotext reads no password of more than 32 letters."""
    return subprocess.run(
        ["qpdf", f"--password={password}", "--decrypt", str(path), "-"],
        check=False,
        capture_output=True,
    )


def test_a_locked_copy_opens_with_its_words_and_with_nothing_else(tmp_path: Path) -> None:
    copy, path = locked_copy(PAPER), tmp_path / "copy.pdf"
    path.write_bytes(copy.pdf)
    assert len(copy.password.split("-")) == 6
    assert opened_by_qpdf(path, "").returncode != 0
    assert opened_by_qpdf(path, copy.password[:-1]).returncode != 0
    opened = opened_by_qpdf(path, copy.password)
    assert opened.returncode == 0
    assert "Cod de recuperare" in text_of_pdf(opened.stdout)
    assert b"Consilier" not in copy.pdf
    checked = subprocess.run(
        ["qpdf", f"--password={copy.password}", "--show-encryption", str(path)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "AESv3" in checked


def test_each_copy_has_words_of_its_own() -> None:
    assert locked_copy(PAPER).password != locked_copy(PAPER).password


def test_the_journal_tells_a_locked_copy_from_a_readable_one(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    copies.record_saved_copy(desk, case_id, pack.issue_id, tick())
    copies.record_saved_copy(desk, case_id, pack.issue_id, tick(), locked=True)
    with desk.vault.look() as look:
        last, before, *_ = look.journal.of_case(case_id)
    assert (last.action, before.action) == (Action.COPY_SAVED, Action.COPY_SAVED)
    assert last.details.get("locked") is True
    assert "locked" not in before.details


def test_a_copy_is_named_after_the_case_and_the_code_and_nobody(desk: Desk) -> None:
    case_id = open_person(desk)
    number, code = copies.names_of_copy(desk, case_id, None)
    assert code is None
    assert number.startswith("G-")
    pack = issue(desk, ready_case(desk))
    with desk.vault.look() as look:
        found = look.issues.issue(pack.issue_id)
    assert found is not None
    assert copies.names_of_copy(desk, found.case_id, pack.issue_id)[1] == pack.code
