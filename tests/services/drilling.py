"""Killing the drill at random moments, and comparing the vault with what was acknowledged."""

import os
import random
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGKILL
from typing import IO
from uuid import UUID

from counsellor_app.cases.ids import RecordId
from counsellor_app.demo.drill import ACKNOWLEDGED, VAULT, drill_desk, found_numbers
from counsellor_app.demo.people import OPENS_PRACTICE
from counsellor_app.security.keyfile import read_keyfile, unlock_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import following, opening
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import VaultKeys
from counsellor_app.storage.vault import open_vault
from tests.builders import TODAY

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LOOKS_EVERY = 0.01  # seconds
FIRST_SAVE_WITHIN = 60.0
LIVES_AT_MOST = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Survived:
    """What stood in the vault after one kill."""

    acknowledged: int
    lost: tuple[RecordId, ...]  # acknowledged, and not there
    drafts: int  # shown as left open on the page of today
    flaws: int  # of pages, of the structure, of rows against the journal


class Nursery:
    """Drills that may be killed; the program that begins them is started once."""

    def __init__(self, asked: IO[bytes], told: IO[bytes]) -> None:
        self._asked = asked
        self._told = told

    def kill_one(self, home: Path, chance: random.Random) -> None:
        """Begin a drill in this folder, let it save, and kill it without warning."""
        before = size_of(home / ACKNOWLEDGED)
        self._asked.write(f"{home}\n".encode())
        drill = int(self._told.readline())
        waited = 0.0
        while size_of(home / ACKNOWLEDGED) == before:
            waited += self._wait(LOOKS_EVERY)
            assert waited < FIRST_SAVE_WITHIN
        self._wait(chance.uniform(0.0, LIVES_AT_MOST))
        os.kill(drill, SIGKILL)
        assert int(self._told.readline()) == SIGKILL

    def _wait(self, seconds: float) -> float:
        """Wait; a drill that ends by itself meanwhile is a failure."""
        ended, _, _ = select.select([self._told], [], [], seconds)
        assert not ended
        return seconds


@contextmanager
def nursery() -> Iterator[Nursery]:
    """Start the program that begins drills; it ends with the block."""
    command = [sys.executable, "-m", "tests.services.drill_nursery"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, bufsize=0, cwd=ROOT) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        yield Nursery(program.stdin, program.stdout)
        program.stdin.close()


@dataclass(frozen=True, slots=True)
class Owner:
    """Who opens copies of the drill's vault, its passphrase stretched once."""

    desk: Desk
    keys: VaultKeys

    def opens(self, home: Path) -> Desk:
        """Open the vault of a drill."""
        return replace(self.desk, vault=open_vault(home / VAULT, self.keys))


def make_vault(home: Path) -> Owner:
    """Make the vault that drills are copied from, and return its owner."""
    desk = drill_desk(home, lambda: NOW)
    opening.leave(desk)
    keyfile = read_keyfile(home / VAULT / opening.KEYFILE)
    keys = unlock_with_passphrase(keyfile, OPENS_PRACTICE, DeviceStore(None))
    return Owner(desk, VaultKeys(keys.database_key, keys.audit_key, keys.draft_mac_key))


def survived(home: Path, owner: Owner) -> Survived:
    """Open the vault, look for every acknowledged save, check pages, structure and journal."""
    told = acknowledged(home)
    desk = owner.opens(home)
    with closing(desk.vault):
        found = found_numbers(desk, set(told))
        drafts = len(following.today_page(desk, TODAY).drafts)
        flaws = len(desk.vault.noticed) + len(desk.vault.check())
    lost = tuple(record for record, number in told.items() if found.get(record) != number)
    return Survived(acknowledged=len(told), lost=lost, drafts=drafts, flaws=flaws)


def acknowledged(home: Path) -> dict[RecordId, int]:
    """Return what was acknowledged; a line that the kill cut short was not."""
    whole = (home / ACKNOWLEDGED).read_text(encoding="ascii").split("\n")[:-1]
    pairs = (line.split() for line in whole)
    return {RecordId(UUID(record)): int(number) for record, number in pairs}


def size_of(path: Path) -> int:
    """Return how large a file is; 0 for none."""
    return path.stat().st_size if path.exists() else 0
