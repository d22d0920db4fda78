"""Argon2id: the passphrase made costly to guess."""

import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from counsellor_app.errors import UserError
from counsellor_app.security.hashing import KEY_BYTES
from counsellor_app.security.passphrase import normalised
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

SALT_BYTES = 16

_MEMORY_KIB = range(64 * 1024, 1024 * 1024 + 1)
_PASSES = range(2, 21)
_LANES = range(1, 9)
_FAST, _SLOW, _AIM = 0.5, 1.0, 0.75  # seconds an unlocking may cost the person who waits

NO_MEMORY = Text(
    "Memoria liberă nu ajunge pentru verificarea parolei. Închideți alte programe și încercați "
    "din nou.",
    "There is not enough free memory to check the passphrase. Close other programs and try again.",
)


class NotEnoughMemory(UserError):
    """The passphrase cannot be stretched in the memory that is free."""


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What one guess costs; outside its bounds it does not construct.

    Less would help a thief who edits the keyfile, more would let one exhaust the memory.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        within = self.memory_kib in _MEMORY_KIB and self.passes in _PASSES and self.lanes in _LANES
        if not within:
            raise ValueError("an Argon2 cost outside its bounds")


USUAL_COST = Argon2Cost(256 * 1024, 3, 2)
FLOOR_COST = Argon2Cost(64 * 1024, 2, 1)


def stretch(passphrase: str, salt: bytes, cost: Argon2Cost) -> Secret[bytes]:
    """Return 32 bytes made from the passphrase at this cost; raise NotEnoughMemory."""
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return Secret(kdf.derive(normalised(passphrase)))
    except MemoryError as error:
        raise NotEnoughMemory(NO_MEMORY) from error


def seconds_of(cost: Argon2Cost) -> float:
    """Return how long one stretching takes on this computer; infinite if it has no room."""
    started = time.perf_counter()
    try:
        stretch("", os.urandom(SALT_BYTES), cost)
    except NotEnoughMemory:
        return math.inf
    return time.perf_counter() - started


def calibrated(measure: Callable[[Argon2Cost], float] = seconds_of) -> Argon2Cost:
    """Return the cost that takes about 0.5 to 1 second here, never under 64 MiB."""
    cost = USUAL_COST
    seconds = measure(cost)
    while seconds > _SLOW and cost.memory_kib > _MEMORY_KIB.start:
        memory = max(cost.memory_kib // 2, _MEMORY_KIB.start)
        cost = Argon2Cost(memory, cost.passes, cost.lanes)
        seconds = measure(cost)
    if seconds >= _FAST:
        return cost
    passes = round(cost.passes * _AIM / max(seconds, 0.001))
    return Argon2Cost(cost.memory_kib, min(passes, _PASSES.stop - 1), cost.lanes)
