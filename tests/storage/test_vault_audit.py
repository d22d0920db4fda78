"""The journal notices what the database cannot: changed, lost, added and older rows."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from shutil import copyfile
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.model import Record
from counsellor_app.errors import VaultDamaged
from counsellor_app.storage.audit import Action, Entry, Head, canonical_row
from counsellor_app.storage.audit_check import Flaw, FlawKind
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.mark import MARK, read_mark
from counsellor_app.storage.rows import SheetRow, row_of
from counsellor_app.storage.tables import AUDITED
from counsellor_app.storage.vault import Vault, open_vault
from tests.storage.vault_builders import (
    KEYS,
    MEMBER,
    NOW,
    a_draft,
    a_member,
    a_sheet,
    add_case,
    add_record,
    an_act,
    an_issue,
)

PAGE = 4096


def fill(vault: Vault, cases: int = 1) -> tuple[CaseId, ...]:
    ids = []
    with vault.work() as work:
        for _ in range(cases):
            case = add_case(work)
            ids.append(case.id)
            record = add_record(work, case)
            sheet = a_sheet(record)
            work.sheets.add(sheet)
            work.acts.add(an_act(case))
            work.issues.add(an_issue(case, sheet))
            work.drafts.put(a_draft(record))
    return tuple(ids)


def tamper(vault: Vault, *statements: str) -> None:
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        tool.execute("INSERT INTO erasing VALUES ('0')")
        tool.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            tool.execute(statement)
        tool.execute("DELETE FROM erasing")


def kinds(flaws: tuple[Flaw, ...]) -> set[FlawKind]:
    return {flaw.kind for flaw in flaws}


def test_an_untouched_vault_has_no_flaw(vault: Vault) -> None:
    fill(vault, cases=3)
    assert vault.check() == ()


def test_every_kept_row_has_an_entry(vault: Vault) -> None:
    fill(vault)
    with vault.work() as work:
        work.members.add(a_member())
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        counts = [f"SELECT count(*) FROM {kind.__tablename__}" for kind in AUDITED]  # noqa: S608
        rows = sum(tool.execute(count).fetchone()[0] for count in counts)
    with vault.look() as look:
        assert look.journal.count() == rows
        assert {line.member for line in look.journal.lines()} == {MEMBER, None}


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ('UPDATE sheets SET answers = \'{"surname":"Altul"}\'', FlawKind.ROW_CHANGED),
        ("UPDATE sheets SET happened_on = '2026-01-01'", FlawKind.ROW_CHANGED),
        ("UPDATE acts SET reason = 'alt motiv'", FlawKind.ROW_CHANGED),
        ("UPDATE cases SET salt = zeroblob(32)", FlawKind.ROW_CHANGED),
        ("DELETE FROM acts", FlawKind.ROW_MISSING),
        ("DELETE FROM numbers", FlawKind.ROW_MISSING),
        (
            "INSERT INTO numbers VALUES ('B-1', 'B', 1, 1, '2026-01-01 00:00:00.000000', 'x')",
            FlawKind.ROW_UNKNOWN,
        ),
        ("UPDATE journal SET member = NULL WHERE n = 3", FlawKind.CHAIN_BROKEN),
        ("DELETE FROM journal WHERE n = 3", FlawKind.CHAIN_BROKEN),
        ("DELETE FROM journal WHERE n > 4", FlawKind.ROW_UNKNOWN),
        ('UPDATE journal SET details = \'{"purpose":"altul"}\'', FlawKind.CHAIN_BROKEN),
    ],
)
def test_what_another_tool_changes_is_noticed(vault: Vault, statement: str, kind: FlawKind) -> None:
    fill(vault)
    with vault.work() as work:
        work.journal.add(opened_notes())
    tamper(vault, statement)
    assert kind in kinds(vault.check())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sheets SET answers = 'not json'",
        "UPDATE acts SET kind = 'never heard of'",
        "UPDATE records SET id = 'no id'",
        "UPDATE cases SET opened_at = 'yesterday'",
    ],
)
def test_a_row_that_cannot_be_read_is_damage(vault: Vault, statement: str) -> None:
    fill(vault)
    tamper(vault, statement)
    with pytest.raises(VaultDamaged):
        vault.check()


def test_something_done_without_a_row_has_its_entry(vault: Vault) -> None:
    (case_id,) = fill(vault)
    with vault.work() as work:
        work.journal.add(opened_notes(case_id))
    with vault.look() as look:
        newest = look.journal.of_case(case_id)[0]
    assert (newest.action, newest.member, newest.at) == (Action.NOTES_OPENED, MEMBER, NOW)


def test_entries_come_in_pages_the_newest_first(vault: Vault) -> None:
    fill(vault, cases=2)
    with vault.look() as look:
        head = look.journal.head()
        first = look.journal.lines(limit=4)
        rest = look.journal.lines(before=first[-1].n, limit=200)
    assert [line.n for line in (*first, *rest)] == list(range(head.n, 0, -1))


def test_only_what_is_behind_a_known_head_is_checked_at_start(vault: Vault) -> None:
    fill(vault)
    with vault.look() as look:
        known = look.journal.head()
    tamper(vault, "UPDATE acts SET reason = 'alt motiv'")
    with vault.look() as look:
        assert look.journal.check(known) == ()
        assert kinds(look.journal.check()) == {FlawKind.ROW_CHANGED}
        assert FlawKind.OLDER_COPY in kinds(look.journal.check(Head(known.n, b"other")))


def test_an_older_file_put_back_is_noticed_at_the_next_start(folder: Path) -> None:
    database, older = folder / DATABASE, folder.parent / "older.db"
    copyfile(database, older)
    with closing(open_vault(folder, KEYS)) as vault:
        fill(vault)
    copyfile(older, database)
    with closing(open_vault(folder, KEYS)) as vault:
        assert kinds(vault.noticed) == {FlawKind.OLDER_COPY}


def test_a_session_that_was_killed_is_no_flaw(folder: Path) -> None:
    killed = open_vault(folder, KEYS)
    fill(killed)
    mark = (folder / MARK).read_bytes()
    killed.close()
    (folder / MARK).write_bytes(mark)
    with closing(open_vault(folder, KEYS)) as vault:
        assert vault.noticed == ()


@pytest.mark.parametrize("spoil", [b"", b"{}", b"\xff\xfe", b'{"told":"x","mac":"zz"}'])
def test_a_mark_that_is_not_ours_is_none_and_is_noticed(folder: Path, spoil: bytes) -> None:
    assert read_mark(folder, KEYS.audit) is not None
    assert read_mark(folder, KEYS.drafts) is None
    (folder / MARK).write_bytes(spoil)
    assert read_mark(folder, KEYS.audit) is None
    with closing(open_vault(folder, KEYS)) as vault:
        assert kinds(vault.noticed) == {FlawKind.MARK_MISSING}


def test_no_page_put_back_shows_older_content_unnoticed(folder: Path) -> None:
    database = folder / DATABASE
    with closing(open_vault(folder, KEYS)) as vault:
        fill(vault)
    old = database.read_bytes()
    with closing(open_vault(folder, KEYS)) as vault:
        fill(vault)
        content = told(vault)
    new = database.read_bytes()
    noticed = 0
    for at in range(0, len(old), PAGE):
        if old[at : at + PAGE] == new[at : at + PAGE]:
            continue
        database.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        try:
            with closing(open_vault(folder, KEYS)) as vault:
                flaws = vault.check()
                assert flaws or told(vault) == content, f"page {at // PAGE}"
                noticed += bool(flaws)
        except VaultDamaged:
            noticed += 1
    assert noticed > 5


def test_a_page_the_database_takes_for_good_is_noticed_by_the_journal(folder: Path) -> None:
    database = folder / DATABASE
    with closing(open_vault(folder, KEYS)) as vault:
        fill(vault)
    with closing(connect(database, KEYS.database)) as tool:
        root = "SELECT rootpage FROM sqlite_master WHERE name = 'numbers'"
        (page,) = tool.execute(root).fetchone()
    begin, end = (page - 1) * PAGE, page * PAGE
    whole = database.read_bytes()
    with closing(open_vault(folder, KEYS)) as vault:
        tamper(vault, "UPDATE numbers SET taken_at = '2020-01-01 00:00:00.000000'")
    other = database.read_bytes()[begin:end]
    assert other != whole[begin:end]

    database.write_bytes(whole[:begin] + other + whole[end:])
    with closing(open_vault(folder, KEYS)) as vault:
        assert kinds(vault.check()) == {FlawKind.ROW_CHANGED}


@given(
    answers=st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        st.one_of(st.booleans(), st.integers(), st.text(max_size=20)),
        max_size=5,
    ),
    hours=st.integers(-12, 12),
)
def test_a_row_has_one_canonical_form(answers: dict[str, str | bool | int], hours: int) -> None:
    record = Record(id=RecordId(UUID(int=1)), case_id=None, form_id="person")
    sheet = a_sheet(record, answers=answers)
    elsewhere = timezone(timedelta(hours=hours))
    same = replace(
        sheet,
        answers=dict(reversed(answers.items())),
        kept_at=sheet.kept_at.astimezone(elsewhere),
    )
    rows = row_of(SheetRow, sheet, salt=b"s"), row_of(SheetRow, same, salt=b"t")
    assert canonical_row(rows[0]) == canonical_row(rows[1])


def told(vault: Vault) -> list[object]:
    with vault.look() as look:
        return [look.cases.file(case_id) for case_id in look.cases.all_ids()]


def opened_notes(case_id: CaseId | None = None) -> Entry:
    return Entry(
        action=Action.NOTES_OPENED,
        at=NOW,
        member=MEMBER,
        case_id=case_id,
        details={"purpose": "plan"},
    )
