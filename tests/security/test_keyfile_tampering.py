"""Whoever can write the keyfile can stop people from opening it, and nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import VaultDamaged, VaultTooNew, WrongPassphrase
from counsellor_app.security.keyfile import (
    Keyfile,
    Mark,
    SlotKind,
    Unlocked,
    unlock_with_escrow,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from counsellor_app.security.keyfile_changes import with_pending, without_pending, without_slot
from counsellor_app.security.keyfile_format import (
    Pending,
    parsed,
    parsed_slot,
    written,
    written_slot,
)
from counsellor_app.security.keyring_slot import KeyringUnavailable
from counsellor_app.security.slots import Slot
from counsellor_app.security.stretching import FLOOR_COST, Argon2Cost
from counsellor_app.security.unlocked import sealed_by
from tests.security.conftest import PASSPHRASE, Made

REFUSALS = (VaultDamaged, WrongPassphrase, KeyringUnavailable)
PASS, RECOVERY, ESCROW = 0, 1, 2  # places of the slots in a new keyfile


def with_slot(keyfile: Keyfile, at: int, slot: Slot) -> Keyfile:
    return replace(keyfile, slots=(*keyfile.slots[:at], slot, *keyfile.slots[at + 1 :]))


def ways_in(keyfile: Keyfile, office: Made) -> list[Callable[[], Unlocked]]:
    return [
        lambda: unlock_with_passphrase(keyfile, PASSPHRASE, office.device),
        lambda: unlock_with_recovery(keyfile, office.code),
        lambda: unlock_with_escrow(keyfile, office.escrow),
    ]


def must_refuse_every_way_in(keyfile: Keyfile, office: Made) -> None:
    stored = parsed(written(keyfile))
    assert stored == keyfile != office.keyfile
    for way_in in ways_in(stored, office):
        with pytest.raises(REFUSALS):
            way_in()


Edit = Callable[[Keyfile, Keyfile], Keyfile]

EDITS: dict[str, Edit] = {
    "label edited": lambda own, _: with_slot(own, PASS, replace(own.slots[PASS], label="Alt nume")),
    "foreign slot added": lambda own, other: replace(own, slots=(*own.slots, other.slots[ESCROW])),
    "slot replaced": lambda own, other: with_slot(own, RECOVERY, other.slots[RECOVERY]),
    "slot removed": lambda own, _: replace(own, slots=own.slots[:ESCROW]),
    "slots in another order": lambda own, _: replace(own, slots=own.slots[::-1]),
    "cost raised": lambda own, _: with_slot(
        own, PASS, replace(own.slots[PASS], cost=Argon2Cost(FLOOR_COST.memory_kib, 3, 1))
    ),
    "another salt": lambda own, other: with_slot(
        own, PASS, replace(own.slots[PASS], salt=other.slots[PASS].salt)
    ),
    "vault id": lambda own, other: replace(own, mark=other.mark),
    "practice": lambda own, _: replace(own, mark=Mark(own.vault, True)),
    "generation": lambda own, _: replace(own, generation=own.generation + 1),
    "pending added": lambda own, _: replace(
        own, pending=Pending(2, {slot.id: slot.data_key for slot in own.slots})
    ),
    "kind": lambda own, _: with_slot(own, PASS, replace(own.slots[PASS], kind=SlotKind.PASS)),
    "data key of another slot": lambda own, _: with_slot(
        own, PASS, replace(own.slots[PASS], data_key=own.slots[RECOVERY].data_key)
    ),
    "data key left out": lambda own, _: with_slot(
        own, PASS, replace(own.slots[PASS], data_key=b"")
    ),
    "class keys exchanged": lambda own, _: with_slot(
        own, PASS, replace(own.slots[PASS], class_keys=exchanged(own.slots[PASS]))
    ),
    "class key removed": lambda own, _: with_slot(
        own, PASS, replace(own.slots[PASS], class_keys={})
    ),
    "public half": lambda own, other: with_slot(
        own, PASS, replace(own.slots[PASS], public=other.slots[PASS].public)
    ),
    "MAC": lambda own, other: replace(own, mac=other.mac),
}


def exchanged(slot: Slot) -> dict[str, bytes]:
    keys = dict(slot.class_keys)
    keys["health"], keys["violence"] = keys["violence"], keys["health"]
    return keys


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edited_keyfile_opens_nothing(office: Made, elsewhere: Made, edit: Edit) -> None:
    must_refuse_every_way_in(edit(office.keyfile, elsewhere.keyfile), office)


def test_the_untouched_keyfile_opens_every_way(office: Made) -> None:
    for way_in in ways_in(parsed(written(office.keyfile)), office):
        assert way_in().data_key.reveal() == office.unlocked.data_key.reveal()


def test_a_removed_slot_cannot_be_put_back(office: Made) -> None:
    removed = office.keyfile.slots[ESCROW]
    without = without_slot(office.keyfile, office.unlocked, removed.id)
    with pytest.raises(WrongPassphrase):
        unlock_with_escrow(without, office.escrow)
    back = replace(without, slots=(*without.slots, removed))
    with pytest.raises(VaultDamaged):
        unlock_with_escrow(back, office.escrow)
    with pytest.raises(VaultDamaged):
        unlock_with_recovery(back, office.code)


def test_exchanged_class_keys_are_refused_even_under_a_right_mac(office: Made) -> None:
    slot = office.keyfile.slots[RECOVERY]
    mixed = with_slot(office.keyfile, RECOVERY, replace(slot, class_keys=exchanged(slot)))
    with pytest.raises(VaultDamaged):
        unlock_with_recovery(sealed_by(office.unlocked.data_key, mixed), office.code)


def test_an_edited_rotation_is_refused(office: Made) -> None:
    keyfile, _ = with_pending(office.keyfile, office.unlocked)
    for edited in (
        replace(keyfile, pending=None),
        replace(keyfile, pending=replace(keyfile.pending or Pending(0, {}), generation=9)),
    ):
        must_refuse_every_way_in(edited, office)
    assert without_pending(keyfile, office.unlocked) == office.keyfile


@pytest.mark.parametrize(
    ("written_there", "put_instead"),
    [
        (b'"m":65536', b'"m":65535'),
        (b'"m":65536', b'"m":8'),
        (b'"m":65536', b'"m":99999999999'),
        (b'"m":65536', b'"m":65536.0'),
        (b'"m":65536', b'"m":true'),
        (b'"t":2', b'"t":1'),
        (b'"t":2', b'"t":4000000000'),
        (b'"p":1', b'"p":0'),
        (b'"argon2id"', b'"argon2i"'),
        (b'"v":19', b'"v":16'),
        (b'"hkdf-sha256"', b'"none"'),
        (b'"gen":1', b'"gen":-1'),
        (b'"gen":1', b'"gen":' + b"9" * 5000),
        (b'"format":"counsellor-keyfile"', b'"format":"another"'),
        (b'"practice":false', b'"practice":0'),
        (b'"practice":false', b'"practice":false,"practice":false'),
        (b'"practice":false', b'"practice":false,"more":1'),
        (b'"label":""', b'"label":"\\ud800"'),
        (b'"label":""', b'"label":7'),
        (b'"type":"escrow"', b'"type":"pass"'),
        (b'"type":"recovery"', b'"type":"escrow"'),
        (b'"type":"recovery"', b'"type":"keyring"'),
        (b'"slots":[', b'"slots":[[],'),
        (b'"pending":null', b'"pending":{"gen":2,"deks":{}}'),
        (b'"pending":null', b'"pending":' + b"[" * 5000),
        (b'"mac":"', b'"mac":"AAAA'),
        (b'"pub":"', b'"pub":"!'),
    ],
    ids=range(27),
)
def test_what_is_out_of_bounds_is_refused_before_anything_runs(
    office: Made, written_there: bytes, put_instead: bytes
) -> None:
    stored = written(office.keyfile)
    assert written_there in stored
    with pytest.raises(VaultDamaged):
        parsed(stored.replace(written_there, put_instead))


def test_two_slots_with_one_id_are_refused(office: Made) -> None:
    doubled = replace(office.keyfile, slots=(*office.keyfile.slots, office.keyfile.slots[0]))
    with pytest.raises(VaultDamaged):
        parsed(written(doubled))


def test_more_slots_than_anybody_needs_are_refused(office: Made) -> None:
    slot = office.keyfile.slots[RECOVERY]
    many = tuple(replace(slot, id=f"{number:012x}") for number in range(33))
    with pytest.raises(VaultDamaged):
        parsed(written(replace(office.keyfile, slots=many)))


def test_bits_that_base64_ignores_are_refused_too(office: Made) -> None:
    stored = written(office.keyfile)
    ends = [found.start() for found in re.finditer(rb"[A-Za-z0-9+/]=\"", stored)]
    assert ends
    for at in ends:
        changed = stored[:at] + bytes([stored[at] ^ 1]) + stored[at + 1 :]
        with pytest.raises(VaultDamaged):
            parsed(changed)


@given(st.data())
def test_a_changed_byte_never_opens_by_the_recovery_code(office: Made, data: st.DataObject) -> None:
    stored = written(office.keyfile)
    at = data.draw(st.integers(0, len(stored) - 1))
    changed = stored[:at] + bytes([stored[at] ^ data.draw(st.integers(1, 255))]) + stored[at + 1 :]
    with pytest.raises((*REFUSALS, VaultTooNew)):
        unlock_with_recovery(parsed(changed), office.code)


@given(st.binary(max_size=400))
def test_garbage_is_damage(garbage: bytes) -> None:
    with pytest.raises(VaultDamaged):
        parsed(garbage)
    with pytest.raises(VaultDamaged):
        parsed_slot(garbage)


def test_a_huge_file_is_not_even_read_as_json() -> None:
    with pytest.raises(VaultDamaged):
        parsed(b" " * 10_000_000)


def test_a_slot_reads_back_as_written(office: Made) -> None:
    for slot in office.keyfile.slots:
        assert parsed_slot(written_slot(slot)) == slot


def test_a_low_order_public_half_is_damage_and_not_a_crash(office: Made) -> None:
    slot = office.keyfile.slots[RECOVERY]
    zero = replace(slot, data_key=bytes(len(slot.data_key)))
    with pytest.raises(VaultDamaged):
        unlock_with_recovery(with_slot(office.keyfile, RECOVERY, zero), office.code)


def test_another_vaults_keyfile_is_a_wrong_code(elsewhere: Made, office: Made) -> None:
    assert elsewhere.keyfile.vault != office.keyfile.vault == UUID(int=office.keyfile.vault.int)
    with pytest.raises(WrongPassphrase):
        unlock_with_recovery(elsewhere.keyfile, office.code)
