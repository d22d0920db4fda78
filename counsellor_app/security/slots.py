"""One slot of a keyfile: a key pair, and the vault's keys sealed to its public half.

Because keys are sealed to public halves, the data key can be replaced without anybody
else's passphrase, and the centre's slot needs no secret on this computer.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from uuid import UUID

from counsellor_app.security.hashing import (
    DoesNotOpen,
    lock,
    new_pair,
    open_key,
    public_half,
    seal_key,
    sub_key,
    unlock,
)
from counsellor_app.security.secret import Secret
from counsellor_app.security.stretching import SALT_BYTES, Argon2Cost, stretch

FORMAT = "counsellor-keyfile"
VERSION = 1


class SlotKind(Enum):
    """What opens a slot."""

    PASS = "pass"  # noqa: S105 - a word, not a password
    PASS_AND_DEVICE = "pass+device"  # noqa: S105
    RECOVERY = "recovery"
    ESCROW = "escrow"

    @property
    def asks_passphrase(self) -> bool:
        """Tell whether somebody types a passphrase for it."""
        return self in (SlotKind.PASS, SlotKind.PASS_AND_DEVICE)


@dataclass(frozen=True, slots=True)
class Mark:
    """The vault a slot belongs to; it is bound to both parts and works in no other."""

    vault: UUID
    practice: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way in. The label can be read without a key, so it never names a person.

    ``cost`` is set where a passphrase is stretched; an escrow slot has neither salt nor
    locked private key. ``lasting_key`` and ``class_keys`` stay when the data key changes.
    """

    id: str
    kind: SlotKind
    label: str = ""
    public: bytes
    salt: bytes = b""
    cost: Argon2Cost | None = None
    locked_private: bytes = b""
    data_key: bytes = b""
    lasting_key: bytes = b""
    class_keys: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SlotKeys:
    """What a slot may open besides the data key."""

    lasting: Secret[bytes]
    classes: Mapping[str, Secret[bytes]]


def new_slot_id() -> str:
    """Return a random id, twelve characters."""
    return os.urandom(6).hex()


def passphrase_slot(
    mark: Mark, slot_id: str, passphrase: str, cost: Argon2Cost, device: Secret[bytes] | None
) -> tuple[Slot, Secret[bytes]]:
    """Return an empty slot for a passphrase (and a device secret), and its private key."""
    salt = os.urandom(SALT_BYTES)
    kind = SlotKind.PASS if device is None else SlotKind.PASS_AND_DEVICE
    private, public = new_pair()
    slot = Slot(id=slot_id, kind=kind, public=public, salt=salt, cost=cost)
    return _locked(mark, slot, private, _passphrase_key(slot, passphrase, device)), private


def recovery_slot(mark: Mark, code: Secret[bytes]) -> tuple[Slot, Secret[bytes]]:
    """Return an empty slot for the recovery code, and its private key.

    The code has 160 random bits: stretching would add nothing to them.
    """
    private, public = new_pair()
    slot = Slot(
        id=new_slot_id(), kind=SlotKind.RECOVERY, public=public, salt=os.urandom(SALT_BYTES)
    )
    return _locked(mark, slot, private, sub_key(code, "recovery", slot.salt)), private


def escrow_slot(public: bytes) -> Slot:
    """Return an empty slot for the centre's key, of which only the public half is here."""
    return Slot(id=new_slot_id(), kind=SlotKind.ESCROW, public=public)


def private_by_passphrase(
    mark: Mark, slot: Slot, passphrase: str, device: Secret[bytes] | None
) -> Secret[bytes]:
    """Return the slot's private key; raise DoesNotOpen. Costs one stretching."""
    return _private(mark, slot, _passphrase_key(slot, passphrase, device))


def private_by_code(mark: Mark, slot: Slot, code: Secret[bytes]) -> Secret[bytes]:
    """Return a recovery slot's private key; raise DoesNotOpen."""
    return _private(mark, slot, sub_key(code, "recovery", slot.salt))


def with_keys(mark: Mark, slot: Slot, keys: SlotKeys) -> Slot:
    """Return the slot with the lasting key and these class keys sealed to it."""
    classes = {
        name: seal_key(key, slot.public, bound_to(mark, slot, f"class {name}"))
        for name, key in keys.classes.items()
    }
    lasting = seal_key(keys.lasting, slot.public, bound_to(mark, slot, "lasting"))
    return replace(slot, lasting_key=lasting, class_keys=classes)


def with_data_key(mark: Mark, slot: Slot, data_key: Secret[bytes], generation: int) -> Slot:
    """Return the slot with the data key of this generation sealed to it."""
    return replace(slot, data_key=sealed_data_key(mark, slot, data_key, generation))


def sealed_data_key(mark: Mark, slot: Slot, data_key: Secret[bytes], generation: int) -> bytes:
    """Seal a data key to a slot for one generation only."""
    return seal_key(data_key, slot.public, bound_to(mark, slot, f"data {generation}"))


def opened_data_key(
    mark: Mark, slot: Slot, sealed: bytes, generation: int, private: Secret[bytes]
) -> Secret[bytes]:
    """Open a data key of one generation; raise DoesNotOpen."""
    return open_key(sealed, private, bound_to(mark, slot, f"data {generation}"))


def opened_keys(mark: Mark, slot: Slot, private: Secret[bytes]) -> SlotKeys:
    """Open the lasting key and the slot's class keys; raise DoesNotOpen."""
    classes = {
        name: open_key(sealed, private, bound_to(mark, slot, f"class {name}"))
        for name, sealed in slot.class_keys.items()
    }
    lasting = open_key(slot.lasting_key, private, bound_to(mark, slot, "lasting"))
    return SlotKeys(lasting, classes)


def bound_to(mark: Mark, slot: Slot, what: str) -> bytes:
    """Return what a ciphertext is bound to: vault, slot and every parameter that opens it."""
    cost = slot.cost and [slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes]
    place = [FORMAT, VERSION, str(mark.vault), mark.practice]
    own = [slot.id, slot.kind.value, slot.salt.hex(), cost, slot.public.hex()]
    return json.dumps([*place, *own, what], separators=(",", ":")).encode("utf-8")


def _passphrase_key(slot: Slot, passphrase: str, device: Secret[bytes] | None) -> Secret[bytes]:
    if slot.cost is None:
        raise DoesNotOpen
    stretched = stretch(passphrase, slot.salt, slot.cost).reveal()
    half = device.reveal() if device else b""
    return sub_key(Secret(stretched + half), slot.kind.value, slot.salt)


def _locked(mark: Mark, slot: Slot, private: Secret[bytes], key: Secret[bytes]) -> Slot:
    locked = lock(key, private.reveal(), bound_to(mark, slot, "private"))
    return replace(slot, locked_private=locked)


def _private(mark: Mark, slot: Slot, key: Secret[bytes]) -> Secret[bytes]:
    private = Secret(unlock(key, slot.locked_private, bound_to(mark, slot, "private")))
    if public_half(private) != slot.public:
        raise DoesNotOpen
    return private
