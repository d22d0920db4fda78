"""The first run cut short: a kill at any step leaves a whole vault, or room for a new one."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.errors import BadInput, VaultInUse
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import opening
from counsellor_app.storage.engine import DATABASE, LOCK, take_lock
from tests.builders import TODAY
from tests.services.making_child import make
from tests.services.working import FIRST_RUN, NOW, PASSPHRASE

pytestmark = pytest.mark.thorough

STATEMENTS = 40  # between two kills inside the database
WHOLE = {DATABASE, LOCK, opening.KEYFILE}
IN_USE = {"vault.mark", f"{DATABASE}-journal"}  # after the first day
ROOT = Path(__file__).parents[2]


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def opened_by(folder: Path) -> str:
    """Open the vault, check all of it, and return its member's name."""
    desk = opening.unlock(folder, PASSPHRASE, today=TODAY, now=NOW, device=DeviceStore(None))
    assert desk.vault.noticed == desk.vault.check() == ()
    opening.leave(desk)
    return desk.member.name


def cut_short(place: Path, code: str) -> Iterator[Path]:
    """Yield a folder for each step at which a first run can be killed."""
    command = [sys.executable, "-m", "tests.services.making_child"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for step in range(1, 1000):
            folder = place / f"{step}" / "vault"
            program.stdin.write(f"{step} {STATEMENTS} {folder} {code}\n")
            program.stdin.flush()
            ended = int(program.stdout.readline())
            assert ended in (0, -signal.SIGKILL)
            if ended == 0:
                return
            yield folder


def test_a_kill_at_any_step_leaves_a_whole_vault_or_room_for_a_new_one(
    tmp_path: Path, code: str
) -> None:
    left: list[tuple[bool, set[str]]] = []
    for folder in cut_short(tmp_path, code):
        state = (opening.vault_stands(folder), names_in(folder))
        left.append(state)
        if state in left[:-1]:
            continue  # the same files under the same names, written a little further
        if not state[0]:
            make(folder, code)
        assert opened_by(folder) == FIRST_RUN.name
        assert names_in(folder) - IN_USE == WHOLE
        files = [path for path in folder.iterdir() if path.is_file()]
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    outcomes = [stood for stood, _ in left]
    assert outcomes == sorted(outcomes)  # once the vault stands it stays
    assert {True, False} == set(outcomes)
    assert any({DATABASE} <= names and opening.KEYFILE not in names for _, names in left)


def test_what_a_crash_left_is_not_played_into_the_next_database(tmp_path: Path, code: str) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    for name in ("vault.key.waiting", "vault.db.new", "vault.db.new-journal"):
        (folder / name).write_bytes(os.urandom(5_000))
    assert not opening.vault_stands(folder)
    make(folder, code)
    assert names_in(folder) - IN_USE == WHOLE


def test_a_vault_being_made_elsewhere_is_not_finished_by_somebody_else(
    tmp_path: Path, code: str
) -> None:
    folder = tmp_path / "vault"
    make(folder, code)
    (folder / opening.KEYFILE).rename(folder / "vault.key.waiting")
    lock = take_lock(folder)
    with pytest.raises(VaultInUse):
        opened_by(folder)
    lock.release()
    assert opened_by(folder) == FIRST_RUN.name


def test_a_lone_database_is_never_made_over(tmp_path: Path, code: str) -> None:
    folder = tmp_path / "vault"
    make(folder, code)
    (folder / opening.KEYFILE).unlink()
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(BadInput):
        make(folder, code)
    assert (folder / DATABASE).read_bytes() == before
