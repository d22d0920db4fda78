"""A kill, a full disk and a stolen disk: nothing acknowledged is lost, nothing is readable."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.vault import open_vault
from tests.storage.vault_builders import KEYS
from tests.storage.vault_child import CANARY, save

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[2]


def child(what: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.storage.vault_child", what, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(folder.parent)},
    )


def lines(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


def hits(folder: Path) -> list[str]:
    told = [CANARY.encode(code) for code in ("utf-8", "utf-16-le")]
    told += [CANARY[:8].encode(code) for code in ("utf-8", "utf-16-le")]
    told.append(CANARY[:8].lower().encode("utf-8"))
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in told)
    ]


@pytest.mark.parametrize("saves", [1, 2, 3, 5, 8])
def test_a_kill_loses_nothing_that_was_acknowledged(folder: Path, saves: int) -> None:
    with child("save", folder) as program:
        told = [lines(program.stdout).readline().strip() for _ in range(saves)]
        program.send_signal(signal.SIGKILL)
        told += [line.strip() for line in lines(program.stdout) if line.endswith("\n")]
    with closing(open_vault(folder, KEYS)) as vault:
        assert vault.noticed == ()
        assert vault.check() == ()
        with vault.look() as look:
            files = [look.cases.file(case_id) for case_id in look.cases.all_ids()]
            listed = {rows.case.number for rows in look.index.dump()}
        numbers = {file.case.number for file in files}
        assert set(told) <= numbers == listed
        for file in files:
            counted = (file.sheets, file.drafts, file.issues, file.files)
            assert [len(kept) for kept in counted] == [1, 1, 1, 1]
            assert vault.blobs.read(file.files[0])
        assert save(vault) not in numbers


def test_a_full_disk_is_told_and_leaves_the_old_state_whole(folder: Path) -> None:
    with child("full", folder) as program:
        told = [line.strip() for line in lines(program.stdout)]
    assert program.returncode == 0
    assert len(told) == 2
    saved = int(told[0].removeprefix("full "))
    assert saved > 0
    assert told[1] == f"B-2026-{saved + 1:06d}"
    with closing(open_vault(folder, KEYS)) as vault:
        assert vault.check() == ()
        with vault.look() as look:
            assert len(look.cases.all_ids()) == saved + 1


def test_nothing_of_a_case_is_readable_in_any_file(folder: Path) -> None:
    with child("inside", folder) as program:
        assert lines(program.stdout).readline().startswith("B-2026-")
        assert lines(program.stdout).readline() == "inside\n"
        during = hits(folder.parent)
        program.kill()
    assert (folder / f"{DATABASE}-journal").stat().st_size > 0
    assert during == hits(folder.parent) == []

    plain = folder.parent / "control.db"
    with closing(connect(folder / DATABASE, KEYS.database)) as tool:
        tool.execute("ATTACH DATABASE ? AS control KEY ''", (str(plain),))
        tool.execute("SELECT sqlcipher_export('control')")
    assert hits(folder.parent) == ["control.db"]


def test_an_error_of_the_database_does_not_repeat_what_was_typed(folder: Path) -> None:
    program = (
        "import traceback\n"
        "from pathlib import Path\n"
        "from sqlalchemy.exc import DBAPIError\n"
        "from counsellor_app.storage.vault import open_vault\n"
        "from tests.storage.vault_builders import *\n"
        f"vault = open_vault(Path({str(folder)!r}), KEYS)\n"
        "with vault.work() as work:\n"
        "    record = add_record(work, add_case(work))\n"
        "    sheet = a_sheet(record, answers={'surname': 'Canarinventat'})\n"
        "    work.sheets.add(sheet)\n"
        "    work.sheets.add(sheet)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert ended.returncode == 1
    assert "IntegrityError" in ended.stderr
    told = [line for line in ended.stderr.splitlines() if "a_sheet(record" not in line]
    assert "Canarinventat" not in "\n".join(told)
