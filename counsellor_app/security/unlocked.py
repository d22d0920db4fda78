"""What an opened slot gives, and the checks that a keyfile is whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from counsellor_app.errors import NotAllowed, VaultDamaged
from counsellor_app.security.hashing import DoesNotOpen, mac, mac_matches, sub_key
from counsellor_app.security.keyfile_format import DAMAGED, Keyfile, authenticated_part
from counsellor_app.security.secret import Secret
from counsellor_app.security.slots import (
    Mark,
    Slot,
    SlotKeys,
    SlotKind,
    opened_data_key,
    opened_keys,
)
from counsellor_app.text import Text

CLASSES_NOT_HELD = Text(
    "Nu puteți da acces la răspunsuri protejate pe care nu le puteți deschide dumneavoastră.",
    "You cannot give access to sealed answers that you cannot open yourself.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What an opened slot gives.

    ``data_key`` changes when the vault's key is rotated, and ``database_key`` with it;
    ``lasting_key`` and all made from it never do, so that the audit chain and the drafts
    can be checked in backups and after a rotation.
    """

    mark: Mark
    generation: int
    slot_id: str
    slot_kind: SlotKind
    private: Secret[bytes]
    data_key: Secret[bytes]
    lasting_key: Secret[bytes]
    class_keys: Mapping[str, Secret[bytes]]

    @property
    def vault(self) -> UUID:
        """Return the id of the vault that was opened."""
        return self.mark.vault

    @property
    def practice(self) -> bool:
        """Tell whether it is a practice vault."""
        return self.mark.practice

    @property
    def database_key(self) -> Secret[bytes]:
        """Return the database's raw key, 32 bytes."""
        return sub_key(self.data_key, "database")

    @property
    def audit_key(self) -> Secret[bytes]:
        """Return the key of the audit chain's MACs."""
        return self.sub_key("audit")

    @property
    def draft_mac_key(self) -> Secret[bytes]:
        """Return the key of the drafts' MACs."""
        return self.sub_key("drafts")

    def sub_key(self, label: str) -> Secret[bytes]:
        """Return the lasting 32-byte key of a label."""
        return sub_key(self.lasting_key, label)


def sealed_by(data_key: Secret[bytes], keyfile: Keyfile) -> Keyfile:
    """Return the keyfile with its MAC under this data key."""
    tag = mac(sub_key(data_key, "keyfile-mac"), authenticated_part(keyfile))
    return replace(keyfile, mac=tag)


def unlock_with_private(keyfile: Keyfile, slot: Slot, private: Secret[bytes]) -> Unlocked:
    """Open all that a slot's private key opens; raise VaultDamaged if anything was changed."""
    try:
        data_key = opened_data_key(keyfile.mark, slot, slot.data_key, keyfile.generation, private)
        must_be_sealed_by(data_key, keyfile)
        keys = opened_keys(keyfile.mark, slot, private)
    except DoesNotOpen as error:
        raise VaultDamaged(DAMAGED) from error
    return Unlocked(
        mark=keyfile.mark,
        generation=keyfile.generation,
        slot_id=slot.id,
        slot_kind=slot.kind,
        private=private,
        data_key=data_key,
        lasting_key=keys.lasting,
        class_keys=keys.classes,
    )


def must_be_sealed_by(data_key: Secret[bytes], keyfile: Keyfile) -> None:
    """Raise DoesNotOpen if the keyfile's MAC is not the one of this data key."""
    key = sub_key(data_key, "keyfile-mac")
    if not mac_matches(key, authenticated_part(keyfile), keyfile.mac):
        raise DoesNotOpen


def must_be_settled(keyfile: Keyfile, unlocked: Unlocked) -> None:
    """Raise VaultDamaged unless this keyfile is the one opened; ValueError amid a rotation."""
    try:
        must_be_sealed_by(unlocked.data_key, keyfile)
    except DoesNotOpen as error:
        raise VaultDamaged(DAMAGED) from error
    if keyfile.pending is not None:
        raise ValueError("the pending data key is promoted or dropped first")


def granted(unlocked: Unlocked, classes: Iterable[str]) -> SlotKeys:
    """Return the keys for a slot with these classes; raise NotAllowed if not all are held."""
    wanted = set(classes)
    if not wanted <= set(unlocked.class_keys):
        raise NotAllowed(CLASSES_NOT_HELD)
    return SlotKeys(
        unlocked.lasting_key, {name: unlocked.class_keys[name] for name in sorted(wanted)}
    )
