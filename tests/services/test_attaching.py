"""Files attached to a form: kept as they are, found again, gone with their case or when dropped."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.cases.ids import FileId
from counsellor_app.errors import BadInput, NotAllowed, VaultDamaged
from counsellor_app.forms.answers import Answer, Row, RowId
from counsellor_app.forms.handling import NOTES, PROCEDURE, PSYCHOLOGICAL, Handling, Role
from counsellor_app.forms.kinds import Attachment
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.spoken import spoken
from counsellor_app.services import copying, keeping, sessions
from counsellor_app.services.attaching import LARGEST, attach, attached, attached_to, sweep
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from counsellor_app.storage.audit_check import Flaw, FlawKind
from counsellor_app.text import Language, Text
from tests.attached_making import a_pdf, a_picture
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, open_person, tick

Reopened = Callable[[Path], Desk]
ANSWER = Attachment(id="scan", label=Text("Scan", "Scan"), handling=NOTES, most=2)


def a_request(desk: Desk) -> Writing:
    return keeping.open_form(desk, open_person(desk), "request", TODAY)


def with_file(writing: Writing, *files: FileId) -> dict[str, tuple[str, ...] | bool]:
    return {"by_post": True, "post_receipt_scan": tuple(str(one) for one in files)}


def blobs_in(desk: Desk) -> list[Path]:
    return sorted(desk.vault.folder.glob("blobs/*/*"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_pdf(), FileKind.PDF),
        (b"\0\0" + a_pdf(), FileKind.PDF),
        (a_picture("JPEG"), FileKind.JPEG),
        (a_picture("PNG"), FileKind.PNG),
        (a_picture("TIFF"), FileKind.TIFF),
    ],
    ids=["pdf", "pdf after a preamble", "jpeg", "png", "tiff"],
)
def test_a_file_is_told_by_its_content_and_given_back_unchanged(
    desk: Desk, content: bytes, kind: FileKind
) -> None:
    writing = a_request(desk)
    made = attach(desk, writing, content, tick())

    assert (made.kind, made.size) == (kind, len(content))
    assert attached(desk, writing, made.id) == content
    assert attached_to(desk, writing) == (made,)
    assert desk.vault.check() == ()
    assert all(content[:40] not in path.read_bytes() for path in blobs_in(desk))


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ\x90\0 invented program", b"PK\3\4 invented", b"%PDF-1.7" + b" " * LARGEST],
    ids=["empty", "program", "archive", "too large"],
)
def test_what_is_no_scan_is_refused_and_leaves_nothing(desk: Desk, content: bytes) -> None:
    writing = a_request(desk)
    with pytest.raises(BadInput):
        attach(desk, writing, content, tick())
    assert attached_to(desk, writing) == ()
    assert blobs_in(desk) == []


def test_who_sees_no_cases_neither_attaches_nor_reads(desk: Desk) -> None:
    writing = a_request(desk)
    made = attach(desk, writing, a_pdf(), tick())
    privacy = at_the_desk_of(desk, Role.PRIVACY_OFFICER)
    with pytest.raises(NotAllowed):
        attach(privacy, writing, a_pdf(), tick())
    with pytest.raises(NotAllowed):
        attached(privacy, writing, made.id)


def test_a_file_of_another_case_is_not_given_out(desk: Desk) -> None:
    made = attach(desk, a_request(desk), a_pdf(), tick())
    with pytest.raises(VaultDamaged):
        attached(desk, a_request(desk), made.id)


def test_a_file_that_a_draft_or_a_sheet_names_is_never_swept(desk: Desk) -> None:
    writing = a_request(desk)
    kept, drafted, aside = (attach(desk, writing, a_pdf(n), tick()) for n in (1, 2, 3))
    writing = keeping.keep_sheet(
        desk, writing, with_file(writing, kept.id), today=TODAY, now=tick()
    )
    without = {"by_post": False}
    keeping.save_draft(
        desk, writing, with_file(writing, drafted.id), with_file(writing, aside.id), tick()
    )

    assert sweep(desk, tick()) == 0
    assert attached_to(desk, writing) == (kept, drafted, aside)

    keeping.save_draft(desk, writing, without, {}, tick())
    assert sweep(desk, tick()) == 2
    assert attached_to(desk, writing) == (kept,)
    assert attached(desk, writing, kept.id) == a_pdf(1)
    assert len(blobs_in(desk)) == 1
    assert desk.vault.check() == ()


def test_a_file_named_in_a_row_of_a_table_is_not_swept(desk: Desk) -> None:
    writing = keeping.begin_record(desk, open_person(desk), "lease", TODAY, tick())
    made = attach(desk, writing, a_pdf(), tick())
    paid = Row(RowId("p1"), {"payment_proof_scan": (str(made.id),)})
    keeping.save_draft(desk, writing, {"rent_payments": (paid,)}, {}, tick())
    assert sweep(desk, tick()) == 0
    assert attached(desk, writing, made.id) == a_pdf()


def test_files_without_a_row_go_after_a_day(desk: Desk) -> None:
    writing = a_request(desk)
    made = attach(desk, writing, a_pdf(), tick())
    keeping.save_draft(desk, writing, with_file(writing, made.id), {}, tick())
    stray = blobs_in(desk)[0].with_name(f"{'0' * 32}.blob")
    stray.write_bytes(b"left by a crash")
    old = (tick() - timedelta(days=2)).timestamp()
    for path in blobs_in(desk):
        os.utime(path, (old, old))

    assert sweep(desk, tick()) == 1
    assert not stray.exists()
    assert attached(desk, writing, made.id) == a_pdf()


def test_nothing_is_swept_where_the_vault_does_not_match_its_journal(desk: Desk) -> None:
    writing = a_request(desk)
    made = attach(desk, writing, a_pdf(), tick())
    desk.vault.notice([Flaw(FlawKind.OLDER_COPY, 1)])
    assert sweep(desk, tick()) == 0
    assert attached(desk, writing, made.id) == a_pdf()


def test_erasing_a_case_erases_its_attached_files(desk: Desk) -> None:
    writing = a_request(desk)
    made = attach(desk, writing, a_pdf(), tick())
    with desk.vault.work() as work:
        gone = work.erase.case(writing.case_id, reason="cerere", member=desk.member.id, now=tick())
    assert gone == (made.id,)
    with desk.vault.look() as look:
        assert look.files.of_record(writing.record_id) == ()
    assert desk.vault.check() == ()


def test_a_file_of_a_session_is_of_no_case_and_stays_when_a_case_is_erased(desk: Desk) -> None:
    page = sessions.begin_session(desk, TODAY, tick())
    made, dropped = (attach(desk, page.writing, a_pdf(n), tick()) for n in (1, 2))
    told: dict[str, Answer] = {"list_signed": "all", "list_scan": (str(made.id),)}
    sessions.save_session_draft(desk, page, told, {}, tick())
    writing = a_request(desk)
    with desk.vault.work() as work:
        gone = work.erase.case(writing.case_id, reason="cerere", member=desk.member.id, now=tick())
    assert gone == ()

    assert sweep(desk, tick()) == 1
    assert attached_to(desk, page.writing) == (made,)
    assert attached(desk, page.writing, made.id) == a_pdf(1)
    with pytest.raises(VaultDamaged):
        attached(desk, page.writing, dropped.id)
    assert desk.vault.check() == ()


def test_files_are_not_copied_into_another_record(desk: Desk) -> None:
    case_id = open_person(desk)
    first = keeping.begin_record(desk, case_id, "lease", TODAY, tick())
    made = attach(desk, first, a_pdf(), tick())
    named = (str(made.id),)
    paid = Row(RowId("p1"), {"payment_payer": "igi", "payment_proof_scan": named})
    said: dict[str, Answer] = {
        "lease_number": "EX-1",
        "lease_scan": named,
        "rent_payments": (paid,),
    }
    keeping.keep_sheet(desk, first, said, today=TODAY, now=tick())

    second = keeping.begin_record(desk, case_id, "lease", TODAY, tick())
    offer = copying.copyable_from_last(desk, second, {}, tick())
    assert offer is not None
    assert {line.field_id for line in offer.lines} >= {"lease_number", "rent_payments"}
    assert str(made.id) not in repr(offer)


def test_an_answer_says_how_many_files_and_refuses_what_is_none() -> None:
    one, two, three = (f"00000000-0000-4000-8000-00000000000{n}" for n in (1, 2, 3))
    assert spoken(ANSWER, (one, two), Language.RO) == "2 fișiere atașate"
    assert malformed(ANSWER, (one, two), {}, TODAY) is None
    assert malformed(ANSWER, (one, two, three), {}, TODAY) is not None
    assert malformed(ANSWER, ("chitanta-inventata.pdf",), {}, TODAY) is not None
    assert malformed(ANSWER, one, {}, TODAY) is not None


@pytest.mark.parametrize("handling", [PROCEDURE, PSYCHOLOGICAL], ids=["shared", "sealed"])
def test_a_field_whose_files_would_leave_or_be_sealed_does_not_construct(
    handling: Handling,
) -> None:
    with pytest.raises(ValueError, match="a file never leaves"):
        Attachment(id="scan", label=Text("Scan", "Scan"), handling=handling)
