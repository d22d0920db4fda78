"""Making, unlocking and leaving a vault: the ways in, and each way it can fail."""

import hashlib
import os
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.cases.ids import MemberId, new_id
from counsellor_app.errors import (
    BadInput,
    KeyfileMissing,
    TooManyTries,
    UnsafePlace,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WeakPassphrase,
    WrongPassphrase,
)
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.security.keyfile import (
    read_keyfile,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.recovery import read_code
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, opening
from counsellor_app.services.desk import Desk
from counsellor_app.storage.audit import Action
from counsellor_app.storage.engine import DATABASE, PLAIN_HEADER, connect
from counsellor_app.storage.migrations.steps import STEPS
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.services.working import FIRST_RUN, NOW, PASSPHRASE, every_byte_under, file_of, tick

NO_KEYRING = DeviceStore(None)
NEW_PASSPHRASE = "gorun-fantana-cerneala-vapor-migdal-lacat"


def unlocked(home: Path, passphrase: str = PASSPHRASE, seconds: int = 0) -> Desk:
    return opening.unlock(
        home,
        passphrase,
        today=TODAY,
        now=NOW + timedelta(hours=1, seconds=seconds),
        device=NO_KEYRING,
    )


def recovered(home: Path, code: str, new_passphrase: str = NEW_PASSPHRASE) -> Desk:
    return opening.unlock_with_recovery(
        home,
        code,
        new_passphrase,
        today=TODAY,
        now=NOW + timedelta(hours=1),
        device=NO_KEYRING,
    )


def made_in(folder: Path, passphrase: str, code: str, role: Role = FIRST_RUN.role) -> Desk:
    return opening.make_vault(
        folder,
        replace(FIRST_RUN, role=role),
        passphrase,
        code,
        practice=False,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=NO_KEYRING,
    )


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_passphrase_opens_the_vault_for_its_member(home: Path) -> None:
    desk = unlocked(home)
    opening.leave(desk)
    assert (desk.member.name, desk.by_recovery, desk.practice) == (FIRST_RUN.name, False, False)
    assert desk.vault.noticed == ()


def test_what_was_kept_is_there_the_next_morning(home: Path) -> None:
    desk = unlocked(home)
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    kept = file_of(desk, case_id)
    opening.leave(desk)

    again = unlocked(home)
    assert file_of(again, case_id) == kept
    opening.leave(again)


def test_nobody_but_the_owner_reads_the_files_and_none_is_readable(home: Path) -> None:
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert not (home / DATABASE).read_bytes().startswith(PLAIN_HEADER)
    assert FIRST_RUN.name.encode() not in every_byte_under(home)


def test_a_vault_stands_where_either_of_its_files_is(home: Path, tmp_path: Path) -> None:
    assert opening.vault_stands(home)
    assert not opening.vault_stands(tmp_path / "nothing")
    (home / opening.KEYFILE).unlink()
    assert opening.vault_stands(home)


def test_two_windows_do_not_open_one_vault(home: Path) -> None:
    desk = unlocked(home)
    with pytest.raises(VaultInUse):
        unlocked(home)
    opening.leave(desk)
    opening.leave(unlocked(home))


def test_a_wrong_passphrase_is_told_and_wrong_ones_make_the_pause_grow(home: Path) -> None:
    pauses, second = [], 0
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            unlocked(home, "o altfel de parola gresita", second)
        moment = NOW + timedelta(hours=1, seconds=second)
        pauses.append(opening.seconds_to_wait(home, moment))
        second += pauses[-1]
    assert pauses == [0, 1, 2, 4, 8]


def test_during_the_pause_even_the_right_passphrase_waits(home: Path) -> None:
    for second in (0, 0, 1):
        with pytest.raises(WrongPassphrase):
            unlocked(home, "o altfel de parola gresita", second)
    with pytest.raises(TooManyTries) as waiting:
        unlocked(home, seconds=1)
    assert waiting.value.wait_seconds == 2

    opening.leave(unlocked(home, seconds=3))
    assert opening.seconds_to_wait(home, NOW + timedelta(hours=1, seconds=3)) == 0


def test_the_recovery_code_opens_and_sets_a_new_passphrase(home: Path, code: str) -> None:
    desk = recovered(home, code.lower().replace("-", " "))
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    opening.leave(desk)

    assert desk.by_recovery
    with pytest.raises(WrongPassphrase):
        unlocked(home)
    again = unlocked(home, NEW_PASSPHRASE)
    assert file_of(again, case_id).case.id == case_id
    opening.leave(again)


def test_opening_by_recovery_is_journalled_as_that(home: Path, code: str) -> None:
    desk = recovered(home, code)
    with desk.vault.look() as look:
        newest = look.journal.lines(limit=1)[0]
    opening.leave(desk)
    assert (newest.action, newest.member) == (Action.UNLOCKED_BY_RECOVERY, desk.member.id)


def test_another_code_opens_nothing_and_counts_as_a_try(home: Path) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            recovered(home, opening.new_recovery_code())
    assert opening.seconds_to_wait(home, NOW + timedelta(hours=1)) == 1


def test_a_mistyped_code_is_told_before_anything_is_tried(home: Path, code: str) -> None:
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    with pytest.raises(BadInput):
        recovered(home, wrong)
    assert opening.seconds_to_wait(home, NOW + timedelta(hours=1)) == 0


def test_a_weak_new_passphrase_leaves_the_old_one_in_place(home: Path, code: str) -> None:
    with pytest.raises(WeakPassphrase):
        recovered(home, code, "parola")
    opening.leave(unlocked(home))


def test_the_code_is_typed_back_with_any_spaces_and_case(code: str) -> None:
    assert opening.recovery_code_matches(code.lower().replace("-", "  "), code)
    assert not opening.recovery_code_matches(opening.new_recovery_code(), code)
    assert not opening.recovery_code_matches("", code)


def test_the_recovery_sheet_is_a_pdf_that_names_nobody(code: str) -> None:
    for language in Language:
        pdf = opening.recovery_sheet(code, language, TODAY)
        assert pdf.startswith(b"%PDF")
        assert FIRST_RUN.name.encode() not in pdf


@pytest.mark.parametrize(
    "passphrase",
    ["", "parola", "Ana-Exemplu Consilierescu", "parolaparolaparola"],
    ids=["empty", "a word", "the member's name", "a word three times"],
)
def test_no_vault_is_made_with_a_weak_passphrase(
    tmp_path: Path, code: str, passphrase: str
) -> None:
    with pytest.raises(WeakPassphrase):
        made_in(tmp_path / "vault", passphrase, code)
    assert not opening.vault_stands(tmp_path / "vault")


def test_a_suggested_passphrase_is_strong_and_each_time_another() -> None:
    suggested = {opening.suggested_passphrase() for _ in range(10)}
    assert len(suggested) == 10
    assert all(opening.judge_passphrase(one, ()).ok for one in suggested)


def test_no_vault_is_made_in_a_synced_folder(tmp_path: Path, code: str) -> None:
    with pytest.raises(UnsafePlace):
        made_in(tmp_path / "OneDrive - Exemplu" / "vault", PASSPHRASE, code)
    assert list(tmp_path.iterdir()) == []


def test_a_second_vault_is_not_made_over_the_first(home: Path, code: str) -> None:
    before = (home / opening.KEYFILE).read_bytes()
    with pytest.raises(BadInput):
        made_in(home, NEW_PASSPHRASE, code)
    assert (home / opening.KEYFILE).read_bytes() == before
    opening.leave(unlocked(home))


def test_a_lost_keyfile_is_named(home: Path) -> None:
    (home / opening.KEYFILE).unlink()
    before = hash_of(home / DATABASE)
    with pytest.raises(KeyfileMissing):
        unlocked(home)
    assert hash_of(home / DATABASE) == before


def test_a_lost_database_is_named(home: Path) -> None:
    (home / DATABASE).unlink()
    with pytest.raises(VaultMissing):
        unlocked(home)
    assert not (home / DATABASE).exists()


@pytest.mark.parametrize("where", [0, 5_000, -5_000], ids=["first page", "a page", "last page"])
def test_a_damaged_database_is_named_and_left_as_it_is(home: Path, where: int) -> None:
    path = home / DATABASE
    changed = bytearray(path.read_bytes())
    changed[where] ^= 0xFF
    path.write_bytes(bytes(changed))
    with pytest.raises(VaultDamaged), closing(unlocked(home).vault) as vault:
        vault.check()
    assert path.read_bytes()[where] == changed[where]


def test_a_damaged_keyfile_is_named_and_left_as_it_is(home: Path) -> None:
    path = home / opening.KEYFILE
    path.write_bytes(path.read_bytes()[:-200] + os.urandom(200))
    before = path.read_bytes()
    with pytest.raises((VaultDamaged, WrongPassphrase)):
        unlocked(home)
    assert path.read_bytes() == before


def test_a_vault_of_a_newer_program_is_named_and_left_as_it_is(home: Path) -> None:
    keyfile = read_keyfile(home / opening.KEYFILE)
    key = unlock_with_passphrase(keyfile, PASSPHRASE, NO_KEYRING).database_key
    with closing(connect(home / DATABASE, key)) as newer_program:
        newer_program.execute("INSERT INTO schema_version VALUES (?)", (len(STEPS) + 1,))
    before = hash_of(home / DATABASE)
    with pytest.raises(VaultTooNew):
        unlocked(home)
    assert hash_of(home / DATABASE) == before


def test_a_passphrase_whose_member_has_left_opens_nothing(home: Path) -> None:
    desk = unlocked(home)
    gone = replace(desk.member, until=TODAY - timedelta(days=1), recorded_at=tick())
    with desk.vault.work() as work:
        work.members.add(gone)
        work.members.add(replace(desk.member, id=MemberId(new_id(tick())), slot="another"))
    opening.leave(desk)
    with pytest.raises(WrongPassphrase):
        unlocked(home)


def test_after_a_new_passphrase_has_opened_no_older_keyfile_is_left(home: Path, code: str) -> None:
    opening.leave(recovered(home, code))
    previous = home / f"{opening.KEYFILE}.prev"
    assert previous.read_bytes() == (home / opening.KEYFILE).read_bytes()
    (home / opening.KEYFILE).unlink()
    with pytest.raises(WrongPassphrase):
        unlocked(home)
    opening.leave(unlocked(home, NEW_PASSPHRASE))


def test_a_recovery_that_may_not_open_changes_no_passphrase(home: Path, code: str) -> None:
    before = (home / opening.KEYFILE).read_bytes()
    other_window = unlocked(home)
    with pytest.raises(VaultInUse):
        recovered(home, code)
    opening.leave(other_window)
    assert (home / opening.KEYFILE).read_bytes() == before
    opening.leave(unlocked(home))


def test_a_vault_of_the_other_kind_is_refused_and_closed(home: Path) -> None:
    desk = unlocked(home)
    assert opening.must_be_kind(desk, practice=False) is desk
    with pytest.raises(UnsafePlace) as refused:
        opening.must_be_kind(desk, practice=True)
    assert str(home) in refused.value.text.ro
    opening.leave(unlocked(home))


def test_a_vault_made_by_an_administrator_opens_no_sealed_answers(
    tmp_path: Path, code: str
) -> None:
    folder = tmp_path / "vault"
    desk = made_in(folder, PASSPHRASE, code, Role.ADMINISTRATOR)
    opening.leave(desk)
    keyfile = read_keyfile(folder / opening.KEYFILE)
    by_passphrase = unlock_with_passphrase(keyfile, PASSPHRASE, NO_KEYRING)
    by_code = unlock_with_recovery(keyfile, read_code(code))
    again = recovered(folder, code)
    opening.leave(again)
    assert not desk.class_keys
    assert not by_passphrase.class_keys
    assert not again.class_keys
    assert set(by_code.class_keys) == {sensitive.value for sensitive in Sensitive}
