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

from counsellor_app.demo.drill import (
    SHEET,
    VAULT,
    Saved,
    acknowledged,
    drill_desk,
    found_saves,
)
from counsellor_app.demo.people import OPENS_PRACTICE
from counsellor_app.forms.registry import OFFICE_FORMS
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
ENOUGH_SAVED_WITHIN = 60.0
LIVES_AT_MOST = 0.4
OFFICE = frozenset(form.id for form in OFFICE_FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survived:
    """What stood in the vault after one kill."""

    acknowledged: int
    lost: tuple[Saved, ...]  # acknowledged, and not there
    begun: int  # records with an answer acknowledged, and no version
    drafts: int  # shown as left open on the page of today
    forms: frozenset[str]  # whose version was acknowledged
    flaws: int  # of pages, of the structure, of rows against the journal


class Nursery:
    """Drills that may be killed; the program that begins them is started once."""

    def __init__(self, asked: IO[bytes], told: IO[bytes]) -> None:
        self._asked = asked
        self._told = told

    def kill_one(self, home: Path, chance: random.Random, saves: int = 1) -> None:
        """Begin a drill in this folder, let it save up to so often, and kill it without warning."""
        enough = len(acknowledged(home)) + chance.randint(1, saves)
        self._asked.write(f"{home}\n".encode())
        drill = int(self._told.readline())
        waited = 0.0
        while len(acknowledged(home)) < enough:
            waited += self._wait(LOOKS_EVERY)
            assert waited < ENOUGH_SAVED_WITHIN
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
    kept = {one.record for one in told if one.what == SHEET}
    desk = owner.opens(home)
    with closing(desk.vault):
        found = {record: found_saves(desk, record) for record in {one.record for one in told}}
        drafts = len(following.today_page(desk, TODAY).drafts)
        flaws = len(desk.vault.noticed) + len(desk.vault.check())
    return Survived(
        acknowledged=len(told),
        lost=tuple(one for one in told if found[one.record].get(one.what) != one.said),
        begun=len({one.record for one in told if one.form_id not in OFFICE} - kept),
        drafts=drafts,
        forms=frozenset(one.form_id for one in told if one.what == SHEET),
        flaws=flaws,
    )
