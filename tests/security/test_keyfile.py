import json
import unicodedata
from pathlib import Path
from uuid import UUID

import pytest

from counsellor_app.errors import (
    CannotWrite,
    KeyfileMissing,
    VaultDamaged,
    VaultTooNew,
    WrongPassphrase,
)
from counsellor_app.security.hashing import new_pair
from counsellor_app.security.keyfile import (
    SlotKind,
    Unlocked,
    forget_previous,
    new_keyfile,
    read_keyfile,
    unlock_with_escrow,
    unlock_with_passphrase,
    unlock_with_recovery,
    with_new_passphrase,
    write_keyfile,
)
from counsellor_app.security.keyfile_format import parsed, written
from counsellor_app.security.keyring_slot import DeviceStore, KeyringUnavailable
from counsellor_app.security.recovery import new_code
from counsellor_app.security.stretching import FLOOR_COST
from tests.security.conftest import CLASSES, PASSPHRASE, VAULT, Made, made
from tests.security.keyrings import NO_KEYRING, Remembering, Swallowing, Throwing, failures


def keys_of(unlocked: Unlocked) -> list[bytes]:
    own = (unlocked.database_key, unlocked.audit_key, unlocked.draft_mac_key)
    classes = [key for _, key in sorted(unlocked.class_keys.items())]
    return [key.reveal() for key in (*own, *classes)]


def test_every_slot_opens_the_same_keys(office: Made) -> None:
    opened = [
        unlock_with_passphrase(office.keyfile, PASSPHRASE, office.device),
        unlock_with_recovery(office.keyfile, office.code),
        unlock_with_escrow(office.keyfile, office.escrow),
    ]
    assert all(keys_of(unlocked) == keys_of(office.unlocked) for unlocked in opened)
    assert [unlocked.slot_kind for unlocked in opened] == [
        SlotKind.PASS_AND_DEVICE,
        SlotKind.RECOVERY,
        SlotKind.ESCROW,
    ]
    assert {unlocked.vault for unlocked in opened} == {VAULT}
    assert not any(unlocked.practice for unlocked in opened)


def test_all_keys_differ(office: Made) -> None:
    keys = keys_of(office.unlocked)
    assert len(keys) == 3 + len(CLASSES)
    assert len(set(keys)) == len(keys)
    assert {len(key) for key in keys} == {32}
    assert office.unlocked.sub_key("blobs").reveal() not in keys


def test_wrong_secrets_open_nothing(office: Made) -> None:
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(office.keyfile, PASSPHRASE + " ", office.device)
    with pytest.raises(WrongPassphrase):
        unlock_with_recovery(office.keyfile, new_code())
    with pytest.raises(WrongPassphrase):
        unlock_with_escrow(office.keyfile, new_pair()[0])
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(office.keyfile, PASSPHRASE, office.device, "another slot")


def test_the_passphrase_typed_in_decomposed_letters_opens(office: Made) -> None:
    apart = unicodedata.normalize("NFD", PASSPHRASE)
    assert apart != PASSPHRASE
    opened = unlock_with_passphrase(office.keyfile, apart, office.device)
    assert keys_of(opened) == keys_of(office.unlocked)


@pytest.mark.parametrize(
    "backend",
    [None, Swallowing(), Remembering(), *(Throwing(error) for error in failures()[:1])],
    ids=["none", "null", "emptied", "throwing"],
)
def test_without_this_computers_half_the_passphrase_alone_opens_nothing(
    office: Made, backend: Remembering | Throwing | None
) -> None:
    with pytest.raises(KeyringUnavailable):
        unlock_with_passphrase(office.keyfile, PASSPHRASE, DeviceStore(backend))


def test_anothers_half_is_a_wrong_passphrase(office: Made) -> None:
    other = Remembering()
    DeviceStore(other).keep(office.keyfile.mark, office.unlocked.slot_id)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(office.keyfile, PASSPHRASE, DeviceStore(other))


def test_after_a_lost_keyring_the_recovery_code_ties_the_passphrase_again(office: Made) -> None:
    emptied = DeviceStore(Remembering())
    recovered = unlock_with_recovery(office.keyfile, office.code)
    repaired = with_new_passphrase(office.keyfile, recovered, "Frunze uscate pe prag", emptied)
    opened = unlock_with_passphrase(repaired, "Frunze uscate pe prag", emptied)
    assert opened.slot_kind is SlotKind.PASS_AND_DEVICE
    assert opened.slot_id == office.unlocked.slot_id
    assert keys_of(opened) == keys_of(office.unlocked)


def test_a_new_passphrase_replaces_the_old_and_keeps_this_computers_half(office: Made) -> None:
    before = dict(office.backend.entries)
    changed = with_new_passphrase(
        office.keyfile, office.unlocked, "Frunze uscate pe prag", office.device
    )
    assert office.backend.entries == before
    opened = unlock_with_passphrase(changed, "Frunze uscate pe prag", office.device)
    assert keys_of(opened) == keys_of(office.unlocked)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(changed, PASSPHRASE, office.device)
    assert keys_of(unlock_with_recovery(changed, office.code)) == keys_of(opened)


def test_where_no_keyring_keeps_secrets_the_passphrase_opens_alone() -> None:
    practice = made(Swallowing(), practice=True)
    assert practice.unlocked.slot_kind is SlotKind.PASS
    assert practice.unlocked.practice
    opened = unlock_with_passphrase(practice.keyfile, PASSPHRASE, NO_KEYRING)
    assert keys_of(opened) == keys_of(practice.unlocked)


def test_strange_passphrases_open_what_they_made() -> None:
    strange = "\x00\ud800 ﬁ ½ 🦊 " + "lung " * 2000
    keyfile, unlocked = new_keyfile(
        vault=UUID(int=3),
        passphrase=strange,
        recovery_code=new_code(),
        device=NO_KEYRING,
        classes=(),
        cost=FLOOR_COST,
    )
    assert keys_of(unlock_with_passphrase(keyfile, strange, NO_KEYRING)) == keys_of(unlocked)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(keyfile, strange[:-2], NO_KEYRING)


def test_a_keyfile_reads_back_as_written(office: Made, tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    write_keyfile(path, office.keyfile)
    assert read_keyfile(path) == office.keyfile
    tree = json.loads(path.read_text(encoding="utf-8"))
    assert (tree["format"], tree["v"], tree["vault"]) == ("counsellor-keyfile", 1, str(VAULT))
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_file_holds_no_secret(office: Made) -> None:
    stored = written(office.keyfile)
    halves = [value.encode("ascii") for value in office.backend.entries.values()]
    for secret in (*keys_of(office.unlocked), office.code.reveal(), *halves):
        assert secret not in stored


def test_a_lost_or_unreadable_keyfile_is_replaced_by_the_previous(
    office: Made, elsewhere: Made, tmp_path: Path
) -> None:
    path = tmp_path / "vault.key"
    write_keyfile(path, elsewhere.keyfile)
    write_keyfile(path, office.keyfile)
    path.write_bytes(b"\0" * 2000)
    assert read_keyfile(path) == elsewhere.keyfile
    write_keyfile(path, office.keyfile)  # a damaged file never becomes the previous one
    path.unlink()
    assert read_keyfile(path) == elsewhere.keyfile
    forget_previous(path)
    with pytest.raises(KeyfileMissing):
        read_keyfile(path)


def test_damage_to_both_is_said(tmp_path: Path) -> None:
    for name in ("vault.key", "vault.key.prev"):
        (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(VaultDamaged):
        read_keyfile(tmp_path / "vault.key")
    with pytest.raises(VaultDamaged):
        read_keyfile(tmp_path)


def test_a_newer_keyfile_is_not_replaced_by_an_older_one(office: Made, tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    write_keyfile(path, office.keyfile)
    write_keyfile(path, office.keyfile)
    path.write_bytes(path.read_bytes().replace(b'"v":1,', b'"v":2,'))
    with pytest.raises(VaultTooNew):
        read_keyfile(path)
    with pytest.raises(VaultTooNew):
        write_keyfile(path, office.keyfile)


def test_a_keyfile_that_cannot_be_written_says_so(office: Made, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_keyfile(tmp_path / "missing" / "vault.key", office.keyfile)


def test_parsing_gives_back_exactly_what_is_sealed(office: Made) -> None:
    assert parsed(written(office.keyfile)) == office.keyfile
