"""A real encrypted vault with one member, made once; each test opens a copy of its own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.people import practice_desk
from counsellor_app.forms.handling import Role
from counsellor_app.security.keyfile import Unlocked, read_keyfile, unlock_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import VaultKeys
from counsellor_app.storage.vault import open_vault
from tests.builders import TODAY
from tests.services.working import FIRST_RUN, NOW, PASSPHRASE, at_the_desk_of, ready_case

CODE = opening.new_recovery_code()

Reopened = Callable[[Path], Desk]


@pytest.fixture(scope="session")
def code() -> str:
    """The recovery code of the made vault."""
    return CODE


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Reopened]:
    """The vault as it was made, and how a copy of it opens without stretching again."""
    folder = tmp_path_factory.mktemp("made") / "vault"
    desk = opening.make_vault(
        folder,
        FIRST_RUN,
        PASSPHRASE,
        CODE,
        practice=False,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )
    opening.leave(desk)
    keyfile = read_keyfile(folder / opening.KEYFILE)
    unlocked = unlock_with_passphrase(keyfile, PASSPHRASE, DeviceStore(None))
    return folder, partial(_reopened, desk, unlocked)


@pytest.fixture
def reopened(office: tuple[Path, Reopened]) -> Reopened:
    """How a copy of the made vault is opened."""
    return office[1]


@pytest.fixture
def home(office: tuple[Path, Reopened], tmp_path: Path) -> Path:
    """A closed copy of the made vault."""
    return Path(shutil.copytree(office[0], tmp_path / "vault"))


@pytest.fixture
def desk(home: Path, reopened: Reopened) -> Iterator[Desk]:
    """An integration officer at an empty vault."""
    with ExitStack() as closing:
        opened = reopened(home)
        closing.callback(opened.vault.close)
        yield opened


@pytest.fixture
def ngo(desk: Desk) -> Desk:
    """An NGO counsellor at the same vault."""
    return at_the_desk_of(desk, Role.NGO_COUNSELLOR)


@pytest.fixture(scope="session")
def _ready(
    office: tuple[Path, Reopened], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, CaseId]:
    folder = Path(shutil.copytree(office[0], tmp_path_factory.mktemp("ready") / "vault"))
    opened = office[1](folder)
    case_id = ready_case(opened)
    opened.vault.close()
    return folder, case_id


@pytest.fixture
def ready(
    _ready: tuple[Path, CaseId], reopened: Reopened, tmp_path: Path
) -> Iterator[tuple[Desk, CaseId]]:
    """A vault with one case whose pack can be issued."""
    folder = Path(shutil.copytree(_ready[0], tmp_path / "ready"))
    with ExitStack() as closing:
        opened = reopened(folder)
        closing.callback(opened.vault.close)
        yield opened, _ready[1]


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The practice vault with its invented people; tests that share it only read it."""
    made = practice_desk(tmp_path_factory.mktemp("practice") / "vault", TODAY, NOW, cost=FLOOR_COST)
    yield made
    made.vault.close()


def _reopened(desk: Desk, unlocked: Unlocked, folder: Path) -> Desk:
    keys = VaultKeys(
        database=unlocked.database_key, audit=unlocked.audit_key, drafts=unlocked.draft_mac_key
    )
    return replace(desk, vault=open_vault(folder, keys))
