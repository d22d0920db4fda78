"""The mark: written from the first day on, renewed while working, never over what was noticed."""

from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.audit_check import FlawKind
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.mark import MARK, read_mark
from counsellor_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.vault_builders import (
    KEYS,
    MEMBER,
    NOW,
    ORIGIN,
    SIGNING_KEY,
    a_draft,
    a_member,
    a_sheet,
    add_case,
    add_record,
)

SEEN = Entry(action=Action.OLDER_COPY_SEEN, at=NOW, member=MEMBER)


def marked(folder: Path) -> int:
    head = read_mark(folder, KEYS.audit)
    return 0 if head is None else head.n


def reached(vault: Vault) -> int:
    with vault.look() as look:
        return look.journal.head().n


def add_cases(vault: Vault, count: int) -> None:
    for _ in range(count):
        with vault.work() as work:
            add_case(work)


def noticed(vault: Vault) -> set[FlawKind]:
    return {flaw.kind for flaw in vault.noticed}


def die(vault: Vault) -> None:
    """End as with a dead battery: the mark that stands stays as it is."""
    mark = vault.folder / MARK
    stands = mark.read_bytes()
    vault.close()
    mark.write_bytes(stands)


@pytest.fixture
def older(folder: Path) -> Path:
    """A vault in whose place an older copy of its database was put back."""
    copy = folder.parent / "older.db"
    copyfile(folder / DATABASE, copy)
    with closing(open_vault(folder, KEYS)) as vault:
        add_cases(vault, 3)
    copyfile(copy, folder / DATABASE)
    return folder


def test_a_new_vault_has_its_mark_before_it_is_closed_for_the_first_time(tmp_path: Path) -> None:
    made = create_vault(
        tmp_path / "new",
        KEYS,
        origin=ORIGIN,
        practice=False,
        signing_key=SIGNING_KEY,
        now=NOW,
        members=(a_member(),),
    )
    assert marked(made.folder) == reached(made) > 1
    die(made)
    with closing(open_vault(tmp_path / "new", KEYS)) as vault:
        assert vault.noticed == ()


def test_the_mark_follows_the_work_so_that_a_dead_battery_leaves_no_stale_one(
    folder: Path,
) -> None:
    vault = open_vault(folder, KEYS)
    add_cases(vault, 2)
    monday = folder.parent / "monday.db"
    copyfile(folder / DATABASE, monday)
    add_cases(vault, 2)
    die(vault)
    copyfile(monday, folder / DATABASE)
    with closing(open_vault(folder, KEYS)) as vault:
        assert noticed(vault) == {FlawKind.OLDER_COPY}


def test_the_mark_is_never_ahead_of_what_is_kept(folder: Path) -> None:
    with closing(open_vault(folder, KEYS)) as vault:
        for _ in range(5):
            add_cases(vault, 1)
            assert 0 < marked(folder) <= reached(vault)
        with pytest.raises(RuntimeError), vault.work() as work:
            add_case(work)
            raise RuntimeError
        assert marked(folder) <= reached(vault)


def test_what_was_noticed_is_noticed_again_until_somebody_was_told(older: Path) -> None:
    before = (older / MARK).read_bytes()
    for _ in range(3):
        with closing(open_vault(older, KEYS)) as vault:
            assert noticed(vault) == {FlawKind.OLDER_COPY}
            add_cases(vault, 2)
            vault.renew_mark()
        assert (older / MARK).read_bytes() == before

    with closing(open_vault(older, KEYS)) as vault:
        vault.acknowledge(SEEN)
        assert vault.noticed == ()
        with vault.look() as look:
            assert look.journal.lines(limit=1)[0].action is Action.OLDER_COPY_SEEN
    assert (older / MARK).read_bytes() != before
    with closing(open_vault(older, KEYS)) as vault:
        assert vault.noticed == ()


def test_an_older_copy_with_its_mark_deleted_is_noticed_too(older: Path) -> None:
    (older / MARK).unlink()
    for _ in range(2):
        with closing(open_vault(older, KEYS)) as vault:
            assert noticed(vault) == {FlawKind.MARK_MISSING}


def test_a_changed_draft_is_set_aside_noticed_and_replaced_by_the_next_save(folder: Path) -> None:
    with closing(open_vault(folder, KEYS)) as vault, vault.work() as work:
        case = add_case(work)
        record = add_record(work, case)
        work.sheets.add(a_sheet(record))
        work.drafts.put(a_draft(record))
    with closing(connect(folder / DATABASE, KEYS.database)) as tool:
        tool.execute('UPDATE drafts SET answers = \'{"surname":"altceva"}\'')

    with closing(open_vault(folder, KEYS)) as vault:
        (flaw,) = vault.noticed
        assert (flaw.kind, flaw.row_id) == (FlawKind.DRAFT_CHANGED, str(record.id))
        assert vault.check() == (flaw,)
        with vault.look() as look:
            file = look.cases.file(case.id)
            assert look.drafts.all_of(MEMBER) == file.drafts == ()
            assert len(file.sheets) == 1
        with vault.work() as work:
            work.drafts.put(a_draft(record, "din nou"))
        assert vault.check() == ()
    with closing(open_vault(folder, KEYS)) as vault:
        assert vault.noticed == ()


def test_a_check_that_is_told_to_end_ends(vault: Vault) -> None:
    asked: list[int] = []

    def goes_on() -> bool:
        asked.append(1)
        return len(asked) < 3

    vault.check(goes_on)
    assert len(asked) == 3


def test_a_save_in_the_middle_of_a_check_is_kept_and_no_flaw(vault: Vault) -> None:
    def save_meanwhile() -> bool:
        add_cases(vault, 1)
        return True

    assert vault.check(save_meanwhile) == ()
