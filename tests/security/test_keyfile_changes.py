from dataclasses import replace

import pytest

from counsellor_app.errors import NotAllowed, VaultDamaged, WrongPassphrase
from counsellor_app.security.hashing import new_pair
from counsellor_app.security.keyfile import (
    SlotKind,
    Unlocked,
    unlock_with_escrow,
    unlock_with_passphrase,
    unlock_with_recovery,
    with_new_passphrase,
)
from counsellor_app.security.keyfile_changes import (
    backup_keyfile,
    pending_of,
    plain_slot,
    promoted,
    with_escrow,
    with_member_slot,
    with_new_recovery_code,
    with_pending,
    without_pending,
    without_slot,
)
from counsellor_app.security.keyfile_format import parsed, parsed_slot, written, written_slot
from counsellor_app.security.recovery import new_code
from counsellor_app.security.stretching import FLOOR_COST
from tests.security.conftest import CLASSES, PASSPHRASE, Made
from tests.security.keyrings import NO_KEYRING

COLLEAGUE = "Patru pisici pe gardul vecin"


def opened_by_colleague(office: Made, *classes: str) -> tuple[Made, Unlocked]:
    keyfile, slot_id = with_member_slot(
        office.keyfile,
        office.unlocked,
        passphrase=COLLEAGUE,
        device=NO_KEYRING,
        classes=classes,
        cost=FLOOR_COST,
    )
    changed = replace(office, keyfile=keyfile)
    return changed, unlock_with_passphrase(keyfile, COLLEAGUE, NO_KEYRING, slot_id)


def test_a_colleague_opens_the_vault_and_only_the_classes_given(office: Made) -> None:
    changed, colleague = opened_by_colleague(office, "health")
    assert colleague.database_key.reveal() == office.unlocked.database_key.reveal()
    assert list(colleague.class_keys) == ["health"]
    both = unlock_with_passphrase(changed.keyfile, PASSPHRASE, office.device)
    assert set(both.class_keys) == set(CLASSES)


def test_nobody_gives_away_what_they_cannot_open(office: Made) -> None:
    changed, colleague = opened_by_colleague(office, "health")
    with pytest.raises(NotAllowed):
        with_member_slot(
            changed.keyfile,
            colleague,
            passphrase=COLLEAGUE,
            device=NO_KEYRING,
            classes=("health", "religion"),
            cost=FLOOR_COST,
        )
    with pytest.raises(NotAllowed):
        with_new_recovery_code(changed.keyfile, colleague, new_code())
    with pytest.raises(NotAllowed):
        with_new_passphrase(
            changed.keyfile, colleague, COLLEAGUE, NO_KEYRING, office.unlocked.slot_id
        )


def test_a_removed_colleague_opens_nothing_more(office: Made) -> None:
    changed, colleague = opened_by_colleague(office)
    without = without_slot(changed.keyfile, office.unlocked, colleague.slot_id)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(without, COLLEAGUE, NO_KEYRING, colleague.slot_id)
    with pytest.raises(ValueError, match="opened"):
        without_slot(without, office.unlocked, office.unlocked.slot_id)


def test_a_new_recovery_code_replaces_the_old(office: Made) -> None:
    code = new_code()
    changed = with_new_recovery_code(office.keyfile, office.unlocked, code)
    assert set(unlock_with_recovery(changed, code).class_keys) == set(CLASSES)
    with pytest.raises(WrongPassphrase):
        unlock_with_recovery(changed, office.code)


def test_a_centre_may_name_its_key_later(office: Made) -> None:
    private, public = new_pair()
    changed = with_escrow(office.keyfile, office.unlocked, public)
    assert unlock_with_escrow(changed, private).class_keys.keys() == set(CLASSES)


def test_a_rotation_needs_nobody_elses_passphrase(office: Made) -> None:
    keyfile, following = with_pending(office.keyfile, office.unlocked)
    assert following.database_key.reveal() != office.unlocked.database_key.reveal()
    done = parsed(written(promoted(parsed(written(keyfile)), following)))
    for opened in (
        unlock_with_passphrase(done, PASSPHRASE, office.device),
        unlock_with_recovery(done, office.code),
        unlock_with_escrow(done, office.escrow),
    ):
        assert opened.generation == 2
        assert opened.database_key.reveal() == following.database_key.reveal()
        assert opened.audit_key.reveal() == office.unlocked.audit_key.reveal()
        assert opened.class_keys["health"].reveal() == office.unlocked.class_keys["health"].reveal()


def test_amid_a_rotation_both_keys_are_at_hand(office: Made) -> None:
    keyfile, following = with_pending(office.keyfile, office.unlocked)
    present = unlock_with_passphrase(parsed(written(keyfile)), PASSPHRASE, office.device)
    assert present.database_key.reveal() == office.unlocked.database_key.reveal()
    pending = pending_of(keyfile, present)
    assert pending is not None
    assert pending.database_key.reveal() == following.database_key.reveal()
    assert promoted(keyfile, pending) == promoted(keyfile, following)
    assert pending_of(office.keyfile, present) is None


def test_nothing_else_changes_amid_a_rotation(office: Made) -> None:
    keyfile, following = with_pending(office.keyfile, office.unlocked)
    with pytest.raises(ValueError, match="pending"):
        with_pending(keyfile, office.unlocked)
    with pytest.raises(ValueError, match="pending"):
        with_new_passphrase(keyfile, office.unlocked, COLLEAGUE, NO_KEYRING)
    with pytest.raises(ValueError, match="pending"):
        promoted(office.keyfile, following)
    assert without_pending(keyfile, office.unlocked) == office.keyfile


def test_a_keyfile_that_is_not_the_one_opened_is_not_changed(office: Made, elsewhere: Made) -> None:
    with pytest.raises(VaultDamaged):
        with_escrow(elsewhere.keyfile, office.unlocked, new_pair()[1])
    edited = replace(office.keyfile, slots=office.keyfile.slots[:1])
    with pytest.raises(VaultDamaged):
        with_pending(edited, office.unlocked)


def test_a_backup_opens_anywhere_by_passphrase_code_and_centre(office: Made) -> None:
    kept = written_slot(plain_slot(office.unlocked, PASSPHRASE, FLOOR_COST))
    rotating, following = with_pending(office.keyfile, office.unlocked)
    rotated = promoted(rotating, following)
    keyfile, key = backup_keyfile(rotated, following, [parsed_slot(kept)])
    backup = parsed(written(keyfile))
    assert key.reveal() not in (
        office.unlocked.database_key.reveal(),
        following.database_key.reveal(),
    )
    for opened in (
        unlock_with_passphrase(backup, PASSPHRASE, NO_KEYRING),
        unlock_with_recovery(backup, office.code),
        unlock_with_escrow(backup, office.escrow),
    ):
        assert opened.database_key.reveal() == key.reveal()
        assert opened.audit_key.reveal() == office.unlocked.audit_key.reveal()
        assert set(opened.class_keys) == set(CLASSES)
    kinds = [slot.kind for slot in backup.slots]
    assert kinds == [SlotKind.RECOVERY, SlotKind.ESCROW, SlotKind.PASS]


def test_a_backup_may_do_without_the_passphrase(office: Made) -> None:
    keyfile, _ = backup_keyfile(office.keyfile, office.unlocked)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(keyfile, PASSPHRASE, office.device)
