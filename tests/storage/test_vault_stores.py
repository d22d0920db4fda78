"""What was kept is read back as it was, by the stores of a real encrypted vault."""

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import Engine, event

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import OriginId, new_id
from counsellor_app.cases.model import FileRole
from counsellor_app.errors import AlreadyContinued
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.kept import Export, Receipt, Reference
from counsellor_app.storage.vault import Vault
from tests.storage.vault_builders import (
    DAY,
    KEYS,
    MEMBER,
    NOW,
    ORIGIN,
    a_draft,
    a_member,
    a_sheet,
    add_case,
    add_record,
    an_act,
    an_issue,
)


def test_a_case_file_holds_everything_as_it_was_kept(vault: Vault) -> None:
    with vault.work() as work:
        case = add_case(work)
        record = add_record(work, case)
        first = a_sheet(record)
        second = a_sheet(record, follows=first.id, minutes=5)
        draft, act, issue = a_draft(record), an_act(case), an_issue(case, first)
        work.sheets.add(first)
        work.sheets.add(second)
        work.drafts.put(draft)
        work.acts.add(act)
        work.issues.add(issue)
        stored = vault.blobs.store(
            b"%PDF-invented",
            case_id=case.id,
            issue_id=issue.id,
            role=FileRole.PRINTED,
            media="application/pdf",
            now=NOW,
        )
        work.files.add(stored, MEMBER)

    with vault.look() as look:
        file = look.cases.file(case.id)
    assert file.case == case
    assert file.records == (record,)
    assert file.sheets == (first, second)
    assert file.drafts == (draft,)
    assert file.acts == (act,)
    assert file.issues == (issue,)
    assert file.files == (stored,)
    assert vault.blobs.read(stored) == b"%PDF-invented"


def test_a_case_file_takes_eleven_queries_however_much_is_in_it(vault: Vault) -> None:
    """Seven for the rows, two for the order of acts and documents, two for what has changed."""
    with vault.work() as work:
        case = add_case(work)
        for form in ("person", "request", "plan"):
            record = add_record(work, case, form)
            work.sheets.add(sheet := a_sheet(record))
            work.acts.add(an_act(case))
            work.issues.add(an_issue(case, sheet))
    asked: list[object] = []
    with vault.look() as look:
        event.listen(Engine, "after_cursor_execute", hear := lambda *heard: asked.append(heard))
        look.cases.file(case.id)
        event.remove(Engine, "after_cursor_execute", hear)
    assert len(asked) == 11


def test_a_clock_set_back_does_not_make_the_older_the_newest(vault: Vault) -> None:
    back = timedelta(days=300)
    with vault.work() as work:
        case = add_case(work)
        work.sheets.add(sheet := a_sheet(add_record(work, case)))
        acts = an_act(case), replace(an_act(case), recorded_at=NOW - back)
        issues = an_issue(case, sheet), replace(an_issue(case, sheet), made_at=NOW - back)
        values = a_value(NOW), a_value(NOW - back)
        members = a_member(), a_member("Membru Nou", NOW - back)
        for act in acts:
            work.acts.add(act)
        for issue in issues:
            work.issues.add(issue)
        for value in values:
            work.reference.add(value)
        for member in members:
            work.members.add(member)
    with vault.look() as look:
        file = look.cases.file(case.id)
        assert file.acts == acts
        assert file.issues == issues
        assert look.reference.all() == values
        assert look.members.member(MEMBER) == members[1]


def test_what_raises_inside_work_is_undone(vault: Vault) -> None:
    with pytest.raises(ZeroDivisionError), vault.work() as work:
        add_case(work)
        raise ZeroDivisionError
    with vault.look() as look:
        assert look.cases.all_ids() == ()
        assert look.journal.count() == 1
    with vault.work() as work:
        assert add_case(work).number == "B-2026-000001"


def test_numbers_count_by_letter_and_year_and_are_never_given_twice(vault: Vault) -> None:
    with vault.work() as work:
        numbers = [add_case(work).number, add_case(work).number]
        numbers.append(add_case(work, letter="O").number)
        numbers.append(add_case(work, now=NOW + timedelta(days=60)).number)
    assert numbers == ["B-2026-000001", "B-2026-000002", "O-2026-000001", "B-2027-000001"]
    with vault.look() as look:
        case = look.cases.by_number("O-2026-000001")
        assert case is not None
        assert look.cases.case(case.id) == case


def test_a_second_continuation_of_one_sheet_is_refused(vault: Vault) -> None:
    with vault.work() as work:
        case = add_case(work)
        record = add_record(work, case)
        first = a_sheet(record)
        work.sheets.add(first)
    with vault.work() as work:
        work.sheets.add(a_sheet(record, follows=first.id))
    with pytest.raises(AlreadyContinued), vault.work() as work:
        work.sheets.add(a_sheet(record, follows=first.id))
    with pytest.raises(AlreadyContinued), vault.work() as work:
        work.sheets.add(a_sheet(record))
    with vault.look() as look:
        assert len(look.sheets.of_record(record.id)) == 2


def test_two_origins_that_follow_one_sheet_are_a_fork(vault: Vault) -> None:
    with vault.work() as work:
        record = add_record(work, add_case(work))
        first = a_sheet(record)
        here = a_sheet(record, follows=first.id, minutes=1)
        there = a_sheet(record, follows=first.id, minutes=2)
        there = replace(there, origin=OriginId(UUID(int=8)))
        for sheet in (first, here, there):
            work.sheets.add(sheet)
    with vault.look() as look:
        assert look.sheets.newest(record.id) == (here, there)


def test_a_draft_is_overwritten_and_dropped(vault: Vault) -> None:
    with vault.work() as work:
        record = add_record(work, add_case(work))
        work.drafts.put(a_draft(record))
    with vault.work() as work:
        work.drafts.put(a_draft(record, "mai departe"))
    with vault.look() as look:
        assert look.drafts.get(record.id, MEMBER) == a_draft(record, "mai departe")
        assert [row.record_id for row in look.drafts.open_of(MEMBER)] == [record.id]
        assert len(look.drafts.all_of(MEMBER)) == 1
    with vault.work() as work:
        work.drafts.drop(record.id, MEMBER)
        assert work.drafts.get(record.id, MEMBER) is None


def test_a_draft_that_was_tampered_with_is_left_out_and_named(vault: Vault) -> None:
    with vault.work() as work:
        record = add_record(work, add_case(work))
        work.drafts.put(a_draft(record))
    with closing(connect(vault.folder / DATABASE, KEYS.database)) as tool:
        tool.execute('UPDATE drafts SET answers = \'{"surname":"altceva"}\'')
    with vault.look() as look:
        assert look.drafts.get(record.id, MEMBER) is None
        assert look.drafts.changed() == (record.id,)


def test_a_later_row_ends_an_earlier_one_of_the_same_member(vault: Vault) -> None:
    with vault.work() as work:
        work.members.add(a_member())
        work.members.add(a_member("Nume Nou Inventat", NOW + timedelta(days=1)))
    with vault.look() as look:
        assert [member.name for member in look.members.all()] == ["Nume Nou Inventat"]
        assert len(look.members.history()) == 2
        assert look.members.member(MEMBER) == look.members.all()[0]


def test_an_issue_is_found_by_the_code_on_its_paper(vault: Vault) -> None:
    with vault.work() as work:
        case = add_case(work)
        sheet = a_sheet(add_record(work, case))
        work.sheets.add(sheet)
        issue = an_issue(case, sheet, content_hash="0123456789abcdef" * 4)
        work.issues.add(issue)
        work.issues.add(an_issue(case, sheet, content_hash="f" * 64))
    with vault.look() as look:
        assert look.issues.by_content_code("0123456789ABCDEF0123") == (issue,)
        assert look.issues.by_content_code("ffffffff")[0].content_hash == "f" * 64
        assert look.issues.by_content_code("0123") == ()
        assert look.issues.by_content_code("%%%%%%%%") == ()


def test_exports_count_from_one_and_keep_their_receipts(vault: Vault) -> None:
    with vault.look() as look:
        assert look.exports.last() is None
        assert look.exports.next_sequence() == 1
    export = an_export(1)
    receipt = Receipt(
        id=new_id(NOW),
        export_id=export.id,
        bundle_hash=export.bundle_hash,
        journal_mark=3,
        received_at=NOW,
        recorded_at=NOW,
        member=MEMBER,
    )
    with vault.work() as work:
        work.exports.add(export)
        work.exports.add_receipt(receipt)
    with vault.look() as look:
        assert look.exports.last() == export
        assert look.exports.next_sequence() == 2
        assert look.exports.receipts() == (receipt,)


def test_reference_values_are_added(vault: Vault) -> None:
    fixed = a_value(NOW)
    with vault.work() as work:
        work.reference.add(fixed)
    with vault.look() as look:
        assert look.reference.all() == (fixed,)


def test_a_withdrawn_act_stays_and_the_case_file_knows(vault: Vault) -> None:
    with vault.work() as work:
        case = add_case(work)
        act = an_act(case)
        work.acts.add(act)
        work.acts.add(an_act(case, ActKind.WITHDRAWN, withdraws=act.id))
    with vault.look() as look:
        file = look.cases.file(case.id)
    assert len(file.acts) == 2
    assert file.standing(ActKind.FINALISED) == ()


def a_value(recorded_at: datetime) -> Reference:
    return Reference(
        id=new_id(recorded_at),
        name="bridge_day",
        valid_from=DAY,
        value={"day": "2026-11-30"},
        reason="liber acordat",
        member=MEMBER,
        recorded_at=recorded_at,
    )


def an_export(sequence: int) -> Export:
    return Export(
        id=UUID(int=sequence),
        origin=ORIGIN,
        sequence=sequence,
        recipients={"IGI": "age1inventat"},
        previous_hash=None,
        manifest_hash="a" * 64,
        bundle_hash="b" * 64,
        size=10,
        journal_mark=3,
        key=b"k" * 32,
        made_at=NOW,
        member=MEMBER,
    )
