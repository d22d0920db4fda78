"""The keyfile: making it, opening the vault with it, and changing a passphrase.

The data key is random. Each slot holds it sealed to the slot's public half; what guards
the private half is a passphrase, a passphrase and this computer, the printed recovery
code, or the centre's key, which is kept elsewhere.

What it does not show: a whole older keyfile put back together with the whole older
database. Only marks kept elsewhere (exports, backups) show that.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from counsellor_app.errors import KeyfileMissing, VaultDamaged, WrongPassphrase
from counsellor_app.files import write_whole
from counsellor_app.security.hashing import DoesNotOpen, new_key, public_half
from counsellor_app.security.keyfile_format import (
    DAMAGED,
    Keyfile,
    parsed,
    written,
)
from counsellor_app.security.keyring_slot import NOT_HERE, DeviceStore, KeyringUnavailable
from counsellor_app.security.secret import Secret
from counsellor_app.security.slots import (
    Mark,
    Slot,
    SlotKeys,
    SlotKind,
    escrow_slot,
    new_slot_id,
    passphrase_slot,
    private_by_code,
    private_by_passphrase,
    recovery_slot,
    with_data_key,
    with_keys,
)
from counsellor_app.security.stretching import Argon2Cost
from counsellor_app.security.unlocked import (
    Unlocked,
    granted,
    must_be_settled,
    sealed_by,
    unlock_with_private,
)
from counsellor_app.text import Text

__all__ = [  # one place for the rooms above to import from
    "Argon2Cost",
    "Keyfile",
    "Mark",
    "SlotKind",
    "Unlocked",
    "forget_previous",
    "new_keyfile",
    "read_keyfile",
    "renew_previous",
    "unlock_with_escrow",
    "unlock_with_passphrase",
    "unlock_with_recovery",
    "with_new_passphrase",
    "write_keyfile",
]

WRONG = Text(
    "Parola nu deschide această bază de date. Verificați tasta Caps Lock și limba tastaturii.",
    "The passphrase does not open this vault. Check Caps Lock and the keyboard language.",
)
WRONG_CODE = Text(
    "Codul de recuperare este scris corect, dar aparține altei baze de date sau a fost înlocuit.",
    "The recovery code is written correctly, but belongs to another vault or was replaced.",
)
WRONG_ESCROW = Text(
    "Cheia centrului nu deschide această bază de date.",
    "The centre's key does not open this vault.",
)
MISSING = Text(
    "Fișierul de chei „vault.key” lipsește. Puneți la loc copia din ultima copie de siguranță.",
    "The keyfile “vault.key” is missing. Put back the one from the last backup.",
)


def new_keyfile(
    *,
    vault: UUID,
    passphrase: str,
    recovery_code: Secret[bytes],
    device: DeviceStore,
    classes: Sequence[str],
    cost: Argon2Cost,
    practice: bool = False,
    opens_classes: bool = True,
    escrow: bytes | None = None,
) -> tuple[Keyfile, Unlocked]:
    """Return a new vault's keyfile and what its passphrase opens.

    The passphrase slot is tied to this computer where the keyring keeps secrets. Each of
    the classes gets a random key; the passphrase opens them only if ``opens_classes``, else
    the recovery code and the centre's key alone hold them. ``escrow`` is the public half of
    the centre's key.
    """
    mark = Mark(vault, practice)
    keys = SlotKeys(new_key(), {name: new_key() for name in classes})
    data_key = new_key()
    slot_id = new_slot_id()
    secret = device.keep(mark, slot_id) if device.survives_trial(mark) else None
    own, private = passphrase_slot(mark, slot_id, passphrase, cost, secret)
    held = [(own, keys if opens_classes else replace(keys, classes={}))]
    held.append((recovery_slot(mark, recovery_code)[0], keys))
    if escrow is not None:
        held.append((escrow_slot(escrow), keys))
    slots = [with_data_key(mark, with_keys(mark, shell, its), data_key, 1) for shell, its in held]
    keyfile = sealed_by(data_key, Keyfile(mark=mark, generation=1, slots=tuple(slots)))
    return keyfile, unlock_with_private(keyfile, keyfile.slot(slot_id), private)


def unlock_with_passphrase(
    keyfile: Keyfile, passphrase: str, device: DeviceStore, slot_id: str | None = None
) -> Unlocked:
    """Open with a passphrase, in the slot named or any; each slot tried costs a stretching.

    Raise WrongPassphrase; KeyringUnavailable if a slot needs this computer's secret and
    it cannot be read; VaultDamaged if a slot opens but the file was changed.
    """
    trouble: KeyringUnavailable | None = None
    for slot in keyfile.slots:
        if not slot.kind.asks_passphrase or slot_id not in (None, slot.id):
            continue
        try:
            half = _device_half(keyfile.mark, slot, device)
            private = private_by_passphrase(keyfile.mark, slot, passphrase, half)
        except KeyringUnavailable as error:
            trouble = error
        except DoesNotOpen:
            continue
        else:
            return unlock_with_private(keyfile, slot, private)
    raise trouble or WrongPassphrase(WRONG)


def unlock_with_recovery(keyfile: Keyfile, code: Secret[bytes]) -> Unlocked:
    """Open with the recovery code; raise WrongPassphrase or VaultDamaged."""
    for slot in keyfile.slots:
        if slot.kind is not SlotKind.RECOVERY:
            continue
        try:
            private = private_by_code(keyfile.mark, slot, code)
        except DoesNotOpen:
            continue
        return unlock_with_private(keyfile, slot, private)
    raise WrongPassphrase(WRONG_CODE)


def unlock_with_escrow(keyfile: Keyfile, private: Secret[bytes]) -> Unlocked:
    """Open with the private half of the centre's key; raise WrongPassphrase or VaultDamaged."""
    for slot in keyfile.slots:
        if slot.kind is SlotKind.ESCROW and public_half(private) == slot.public:
            return unlock_with_private(keyfile, slot, private)
    raise WrongPassphrase(WRONG_ESCROW)


def with_new_passphrase(
    keyfile: Keyfile,
    unlocked: Unlocked,
    passphrase: str,
    device: DeviceStore,
    slot_id: str | None = None,
) -> Keyfile:
    """Return the keyfile with another passphrase in a slot; its id and classes stay.

    Without ``slot_id`` it is the slot that was opened or, after the recovery code, the
    first that asks a passphrase. The computer's secret is used again, or made anew where
    it is lost; without a keyring the slot becomes one that asks the passphrase alone.
    """
    must_be_settled(keyfile, unlocked)
    old = keyfile.slot(slot_id or _slot_of_passphrase(keyfile, unlocked))
    if old.cost is None:
        raise KeyError(old.id)
    keys = granted(unlocked, old.class_keys)
    half = _half_for_new_slot(keyfile.mark, old.id, device)
    shell, _ = passphrase_slot(keyfile.mark, old.id, passphrase, old.cost, half)
    shell = replace(shell, label=old.label)
    new = with_keys(keyfile.mark, shell, keys)
    new = with_data_key(keyfile.mark, new, unlocked.data_key, keyfile.generation)
    slots = tuple(new if slot.id == old.id else slot for slot in keyfile.slots)
    return sealed_by(unlocked.data_key, replace(keyfile, slots=slots))


def read_keyfile(path: Path) -> Keyfile:
    """Return the keyfile at the path, or the previous one where it is lost or unreadable.

    Raise KeyfileMissing, VaultDamaged, VaultTooNew. The MAC is checked at unlocking.
    """
    stored = [found for found in (_read(path), _read(_previous(path))) if found is not None]
    if not stored:
        raise KeyfileMissing(MISSING)
    try:
        return parsed(stored[0])
    except VaultDamaged:
        return parsed(stored[-1])


def write_keyfile(path: Path, keyfile: Keyfile) -> None:
    """Put the keyfile at the path and keep the one it replaces as ``.prev``.

    Raise DiskFull or CannotWrite; one whole keyfile is there whatever happens.
    """
    current = _read(path)
    if current is not None and _parses(current):
        write_whole(_previous(path), current)
    write_whole(path, written(keyfile))


def forget_previous(path: Path) -> None:
    """Delete the previous keyfile, which old passphrases and removed slots still open."""
    _previous(path).unlink(missing_ok=True)


def renew_previous(path: Path, keyfile: Keyfile) -> None:
    """Make the previous keyfile equal to this one, which has just opened the vault.

    An older previous one would still open with a passphrase that was changed since; none
    at all would leave nothing if the keyfile were damaged.
    """
    if _read(_previous(path)) not in (None, _read(path)):
        write_keyfile(path, keyfile)


def _device_half(mark: Mark, slot: Slot, device: DeviceStore) -> Secret[bytes] | None:
    """Return the computer's half of a slot that has one; raise KeyringUnavailable."""
    if slot.kind is not SlotKind.PASS_AND_DEVICE:
        return None
    half = device.find(mark, slot.id)
    if half is None:
        raise KeyringUnavailable(NOT_HERE)
    return half


def _half_for_new_slot(mark: Mark, slot_id: str, device: DeviceStore) -> Secret[bytes] | None:
    """Return the secret to tie a slot to, None where the keyring keeps nothing.

    An existing one is used again: overwriting it before the keyfile is written would lock
    the old passphrase out if the power failed in between.
    """
    if not device.survives_trial(mark):
        return None
    return device.find(mark, slot_id) or device.keep(mark, slot_id)


def _slot_of_passphrase(keyfile: Keyfile, unlocked: Unlocked) -> str:
    if unlocked.slot_kind.asks_passphrase:
        return unlocked.slot_id
    return next(slot.id for slot in keyfile.slots if slot.kind.asks_passphrase)


def _previous(path: Path) -> Path:
    return path.with_name(f"{path.name}.prev")


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise VaultDamaged(DAMAGED) from error


def _parses(stored: bytes) -> bool:
    try:
        parsed(stored)
    except VaultDamaged:
        return False
    return True
