"""One keyfile of each kind, made once at the floor of the cost: a stretching is slow."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from counsellor_app.security.hashing import new_pair
from counsellor_app.security.keyfile import Keyfile, Unlocked, new_keyfile
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.recovery import new_code
from counsellor_app.security.secret import Secret
from counsellor_app.security.stretching import FLOOR_COST
from tests.security.keyrings import Remembering

VAULT = UUID("019a0000-0000-7000-8000-000000000001")
PASSPHRASE = "Șapte brațe de pădure țin iarna"
CLASSES = ("health", "psychological", "violence", "religion", "family")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    keyfile: Keyfile
    unlocked: Unlocked
    code: Secret[bytes]
    escrow: Secret[bytes]
    backend: Remembering

    @property
    def device(self) -> DeviceStore:
        return DeviceStore(self.backend)


def made(backend: Remembering, vault: UUID = VAULT, practice: bool = False) -> Made:
    code = new_code()
    escrow, public = new_pair()
    keyfile, unlocked = new_keyfile(
        vault=vault,
        passphrase=PASSPHRASE,
        recovery_code=code,
        device=DeviceStore(backend),
        classes=CLASSES,
        cost=FLOOR_COST,
        practice=practice,
        escrow=public,
    )
    return Made(keyfile=keyfile, unlocked=unlocked, code=code, escrow=escrow, backend=backend)


@pytest.fixture(scope="session")
def office() -> Made:
    """A vault whose passphrase is tied to this computer."""
    return made(Remembering())


@pytest.fixture(scope="session")
def elsewhere() -> Made:
    """Another vault with the same passphrase."""
    return made(Remembering(), UUID("019a0000-0000-7000-8000-000000000002"))
