"""Changes to a keyfile: members' slots, a new recovery code, a new data key, backups."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counsellor_app.security.hashing import DoesNotOpen, new_key, sub_key
from counsellor_app.security.keyfile_format import Keyfile, Pending
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.secret import Secret
from counsellor_app.security.slots import (
    Slot,
    SlotKind,
    escrow_slot,
    new_slot_id,
    opened_data_key,
    passphrase_slot,
    recovery_slot,
    sealed_data_key,
    with_data_key,
    with_keys,
)
from counsellor_app.security.stretching import Argon2Cost
from counsellor_app.security.unlocked import Unlocked, granted, must_be_settled, sealed_by

_WITHOUT_PASSPHRASE = frozenset({SlotKind.RECOVERY, SlotKind.ESCROW})


def with_member_slot(
    keyfile: Keyfile,
    unlocked: Unlocked,
    *,
    passphrase: str,
    device: DeviceStore,
    classes: Iterable[str],
    cost: Argon2Cost,
) -> tuple[Keyfile, str]:
    """Return the keyfile with one more passphrase slot for these classes, and the slot's id.

    Raise NotAllowed if a class is not held.
    """
    must_be_settled(keyfile, unlocked)
    slot_id, mark = new_slot_id(), keyfile.mark
    half = device.keep(mark, slot_id) if device.survives_trial(mark) else None
    shell, _ = passphrase_slot(mark, slot_id, passphrase, cost, half)
    return _with_slot(keyfile, unlocked, shell, classes), slot_id


def with_new_recovery_code(keyfile: Keyfile, unlocked: Unlocked, code: Secret[bytes]) -> Keyfile:
    """Return the keyfile with one recovery slot, for this code; older codes open no more."""
    must_be_settled(keyfile, unlocked)
    others = tuple(slot for slot in keyfile.slots if slot.kind is not SlotKind.RECOVERY)
    classes = {name for slot in keyfile.slots for name in slot.class_keys}
    shell, _ = recovery_slot(keyfile.mark, code)
    return _with_slot(replace(keyfile, slots=others), unlocked, shell, classes)


def with_escrow(keyfile: Keyfile, unlocked: Unlocked, public: bytes) -> Keyfile:
    """Return the keyfile with a slot for the public half of the centre's key."""
    must_be_settled(keyfile, unlocked)
    classes = {name for slot in keyfile.slots for name in slot.class_keys}
    return _with_slot(keyfile, unlocked, escrow_slot(public), classes)


def without_slot(keyfile: Keyfile, unlocked: Unlocked, slot_id: str) -> Keyfile:
    """Return the keyfile without a slot; raise KeyError, ValueError for the one opened.

    Who kept the old file still opens it: rotate the data key and forget the previous file.
    """
    must_be_settled(keyfile, unlocked)
    gone = keyfile.slot(slot_id)
    if gone.id == unlocked.slot_id:
        raise ValueError("the slot that was opened is not removed")
    left = tuple(slot for slot in keyfile.slots if slot.id != gone.id)
    return sealed_by(unlocked.data_key, replace(keyfile, slots=left))


def with_pending(keyfile: Keyfile, unlocked: Unlocked) -> tuple[Keyfile, Unlocked]:
    """Return the keyfile with a new data key beside the present one, and what it opens.

    The database is then copied under the new key, put in place, and ``promoted``. At start
    the present key is tried first, then the pending one: one of them opens.
    """
    must_be_settled(keyfile, unlocked)
    following, data_key = keyfile.generation + 1, new_key()
    sealed = {
        slot.id: sealed_data_key(keyfile.mark, slot, data_key, following) for slot in keyfile.slots
    }
    pending = replace(keyfile, pending=Pending(following, sealed))
    opened = replace(unlocked, data_key=data_key, generation=following)
    return sealed_by(unlocked.data_key, pending), opened


def pending_of(keyfile: Keyfile, unlocked: Unlocked) -> Unlocked | None:
    """Return what the pending data key opens; None if no rotation was begun."""
    pending = keyfile.pending
    if pending is None:
        return None
    slot, sealed = keyfile.slot(unlocked.slot_id), pending.data_keys[unlocked.slot_id]
    try:
        data_key = opened_data_key(keyfile.mark, slot, sealed, pending.generation, unlocked.private)
    except DoesNotOpen:
        return None
    return replace(unlocked, data_key=data_key, generation=pending.generation)


def promoted(keyfile: Keyfile, following: Unlocked) -> Keyfile:
    """Return the keyfile in which the pending data key is the only one."""
    pending = keyfile.pending
    if pending is None or pending.generation != following.generation:
        raise ValueError("this data key is not pending")
    slots = tuple(replace(slot, data_key=pending.data_keys[slot.id]) for slot in keyfile.slots)
    settled = replace(keyfile, generation=pending.generation, slots=slots, pending=None)
    return sealed_by(following.data_key, settled)


def without_pending(keyfile: Keyfile, unlocked: Unlocked) -> Keyfile:
    """Return the keyfile of a rotation that was given up."""
    return sealed_by(unlocked.data_key, replace(keyfile, pending=None))


def plain_slot(unlocked: Unlocked, passphrase: str, cost: Argon2Cost) -> Slot:
    """Return a slot for the passphrase alone, to be kept in the vault for its backups.

    It is made when a passphrase is set, because a backup must open on any computer and
    nobody is asked for the passphrase when one is made.
    """
    shell, _ = passphrase_slot(unlocked.mark, new_slot_id(), passphrase, cost, None)
    return with_keys(unlocked.mark, shell, granted(unlocked, unlocked.class_keys))


def backup_keyfile(
    keyfile: Keyfile, unlocked: Unlocked, plain_slots: Sequence[Slot] = ()
) -> tuple[Keyfile, Secret[bytes]]:
    """Return a backup's own keyfile and the random key for its database.

    It opens with the recovery code, the centre's key and the plain slots given, here and
    on any other computer, before and after rotations of the vault's key.
    """
    must_be_settled(keyfile, unlocked)
    data_key = new_key()
    shells = [slot for slot in keyfile.slots if slot.kind in _WITHOUT_PASSPHRASE]
    slots = [with_data_key(keyfile.mark, slot, data_key, 1) for slot in (*shells, *plain_slots)]
    backup = Keyfile(mark=keyfile.mark, generation=1, slots=tuple(slots))
    return sealed_by(data_key, backup), sub_key(data_key, "database")


def _with_slot(
    keyfile: Keyfile, unlocked: Unlocked, shell: Slot, classes: Iterable[str]
) -> Keyfile:
    slot = with_keys(keyfile.mark, shell, granted(unlocked, classes))
    slot = with_data_key(keyfile.mark, slot, unlocked.data_key, keyfile.generation)
    return sealed_by(unlocked.data_key, replace(keyfile, slots=(*keyfile.slots, slot)))
