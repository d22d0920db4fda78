"""Issuing the pack: what stops it, whose act it is, the bytes that never change."""

import hashlib
from datetime import date

import pypdfium2
import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import FileRole
from counsellor_app.cases.stages import Stage
from counsellor_app.errors import BadInput, NotAllowed, NotReady, VaultDamaged
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import case_pages, copies, intake, issuing, keeping, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.signing import PaperElsewhere
from counsellor_app.storage.audit import Action
from counsellor_app.storage.blobs import FOLDER
from counsellor_app.storage.office import JournalLine
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import (
    DOTTED,
    FINAL,
    LATE,
    at_the_desk_of,
    complete,
    file_of,
    finalise,
    issue,
    keep,
    open_person,
    request_registered,
    sign,
    signature,
    tick,
)

Ready = tuple[Desk, CaseId]
NUMBERED = Numbering("EX-45/2026", date(2026, 10, 26))


def pages_of(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def test_a_case_with_nothing_final_is_not_ready_and_names_every_form(desk: Desk) -> None:
    case_id = request_registered(desk)
    points = issuing.not_ready(desk, case_id, TODAY)
    said = {point.form_id: point.text.ro for point in reversed(points)}
    for form_id in FINAL:
        assert form_by_id(form_id).title.ro in said[form_id]


def test_what_the_law_stops_names_the_form_that_feeds_its_facts(desk: Desk) -> None:
    case_id = open_person(desk, **LATE)
    keep(desk, case_id, "request")
    intake.register_request(desk, case_id, "EX-2/2026", date(2026, 11, 2), tick())
    points = issuing.not_ready(desk, case_id, TODAY)
    assert [point.form_id for point in points if "peste termen" in point.text.ro] == ["request"]


def test_a_case_that_is_complete_is_ready(ready: Ready) -> None:
    assert issuing.not_ready(*ready, TODAY) == ()


def test_a_form_changed_after_it_was_final_stops_the_pack(ready: Ready) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    keeping.keep_sheet(desk, writing, complete(writing), today=TODAY, now=tick())
    points = issuing.not_ready(desk, case_id, TODAY)
    assert {point.form_id for point in points} == {"individual_plan"}
    assert any(form_by_id("individual_plan").title.ro in point.text.ro for point in points)


def test_a_draft_over_a_final_form_stops_the_pack(ready: Ready) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "protocol", TODAY)
    keeping.save_draft(desk, writing, {**writing.answers, "copies": 5}, {}, tick())
    with pytest.raises(NotReady) as refused:
        issue(desk, case_id)
    assert len(refused.value.reasons) == 1
    assert file_of(desk, case_id).issues == ()


def test_an_ngo_issues_no_pack_and_may_record_one_signed_elsewhere(ready: Ready) -> None:
    desk, case_id = ready
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)

    with pytest.raises(NotAllowed):
        issue(ngo, case_id)
    paper = PaperElsewhere(
        number="EX-9/2026",
        day=TODAY,
        kept_at="la centrul IGI",
        why_no_scan="nu avem scaner",
        signatures=(),
    )
    signing.record_signed_elsewhere(ngo, case_id, paper, tick())

    documents = case_pages.case_page(ngo, case_id, TODAY).documents
    assert [(one.number, one.made_elsewhere) for one in documents] == [("EX-9/2026", True)]


def test_an_ngo_prints_a_draft_to_read(ready: Ready) -> None:
    desk, case_id = ready
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    assert issuing.draft_pack(ngo, case_id, DOTTED, TODAY).startswith(b"%PDF")
    issuing.record_draft_printed(ngo, case_id, tick())


def test_a_draft_bears_the_number_and_day_it_is_given(ready: Ready) -> None:
    desk, case_id = ready
    numbered = text_of_pdf(issuing.draft_pack(desk, case_id, NUMBERED, TODAY))
    half = text_of_pdf(issuing.draft_pack(desk, case_id, Numbering("EX-45/2026", None), TODAY))
    dotted = text_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))
    assert "nr. EX-45/2026 din 26.10.2026" in numbered
    assert "nr. EX-45/2026 din ......" in half
    assert "EX-45/2026" not in dotted


def test_a_stored_pack_is_the_same_bytes_whenever_it_is_printed_again(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id, NUMBERED)
    keep(desk, case_id, "person", {**complete_answers("person"), "surname": "Altfelescu"})

    assert issuing.stored_pdf(desk, pack.issue_id) == pack.pdf
    assert pages_of(pack.pdf) >= 3


def test_the_stored_file_is_known_by_its_size_and_hash(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    stored = file_of(desk, case_id).files
    assert [(one.role, one.size, one.sha256) for one in stored] == [
        (FileRole.PRINTED, len(pack.pdf), hashlib.sha256(pack.pdf).hexdigest())
    ]


def test_a_stored_pack_that_was_changed_is_not_shown(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    for blob in (desk.vault.folder / FOLDER).rglob("*.blob"):
        changed = bytearray(blob.read_bytes())
        changed[len(changed) // 2] ^= 1
        blob.write_bytes(bytes(changed))
    with pytest.raises(VaultDamaged):
        issuing.stored_pdf(desk, pack.issue_id)


def test_a_document_that_was_not_printed_here_has_no_bytes(ready: Ready) -> None:
    desk, case_id = ready
    paper = PaperElsewhere(
        number="EX-9", day=TODAY, kept_at="arhivă", why_no_scan="-", signatures=()
    )
    elsewhere = signing.record_signed_elsewhere(desk, case_id, paper, tick())
    with pytest.raises(NotReady):
        issuing.stored_pdf(desk, elsewhere)


def test_issuing_stores_what_the_document_says_as_one_hash(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    file = file_of(desk, case_id)
    assert file.issues[0].content_hash == pack.content_hash
    assert pack.code.replace(" ", "") == pack.content_hash[:20]
    assert [act.issue_id for act in file.standing(ActKind.ISSUED)] == [pack.issue_id]
    assert case_pages.case_page(desk, case_id, TODAY).stage is Stage.PACK_ISSUED


def test_a_second_pack_says_something_else_and_has_another_code(ready: Ready) -> None:
    desk, case_id = ready
    first = issue(desk, case_id)
    finalise(desk, case_id, "protocol", {**complete_answers("protocol"), "copies": 5})
    second = issue(desk, case_id)
    assert first.content_hash != second.content_hash
    assert issuing.stored_pdf(desk, first.issue_id) == first.pdf


def test_the_number_is_proposed_as_the_protocol_has_it(ready: Ready) -> None:
    assert issuing.proposed_numbering(*ready) == NUMBERED


def test_a_protocol_left_for_the_pen_proposes_dotted_lines(desk: Desk) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, "protocol", {"number_by": "dotted"})
    assert issuing.proposed_numbering(desk, case_id) == DOTTED


def test_a_number_the_pen_wrote_is_registered_later(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    assert case_pages.case_page(desk, case_id, TODAY).documents[0].number is None

    issuing.register(desk, pack.issue_id, "EX-77/2026", TODAY, tick())

    assert case_pages.case_page(desk, case_id, TODAY).documents[0].number == "EX-77/2026"
    assert issuing.stored_pdf(desk, pack.issue_id) == pack.pdf


def test_the_registration_of_the_pack_is_not_that_of_the_request(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.register(desk, pack.issue_id, "EX-77/2026", TODAY, tick())
    steps = {step.id: step for step in case_pages.case_page(desk, case_id, TODAY).steps}
    request, printed = steps["request"].detail, steps["pack"].detail
    assert request is not None
    assert printed is not None
    assert "EX-1/2026" in request.ro
    assert "EX-77/2026" in printed.ro


def journal_of(desk: Desk, case_id: CaseId) -> tuple[JournalLine, ...]:
    with desk.vault.look() as look:
        return look.journal.of_case(case_id)


def test_a_draft_on_paper_is_no_issue_and_is_journalled_and_one_read_is_not(ready: Ready) -> None:
    desk, case_id = ready
    before = journal_of(desk, case_id)
    issuing.draft_pack(desk, case_id, DOTTED, TODAY)
    assert journal_of(desk, case_id) == before

    issuing.record_draft_printed(desk, case_id, tick())
    copies.record_saved_copy(desk, case_id, None, tick())

    added = journal_of(desk, case_id)[: -len(before)]
    assert [entry.action for entry in added] == [Action.COPY_SAVED, Action.DRAFT_PRINTED]
    assert added[0].details == {"draft": True}
    assert file_of(desk, case_id).issues == ()


def test_a_case_with_only_a_name_prints_a_draft(desk: Desk) -> None:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    assert issuing.draft_pack(desk, case_id, DOTTED, TODAY).startswith(b"%PDF")


def test_a_letter_no_font_has_stops_the_final_pack_and_not_the_draft(desk: Desk) -> None:
    case_id = request_registered(desk, given_names="Exemplu \U00013080")
    keep(desk, case_id, "interview")
    for form_id in FINAL:
        finalise(desk, case_id, form_id)

    assert issuing.draft_pack(desk, case_id, DOTTED, TODAY).startswith(b"%PDF")
    with pytest.raises(NotReady) as refused:
        issue(desk, case_id)
    assert "\U00013080" in refused.value.reasons[0].ro


def test_printing_and_saving_a_copy_are_recorded(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.record_printed(desk, pack.issue_id, TODAY, tick())
    copies.record_saved_copy(desk, case_id, pack.issue_id, tick())
    newest = journal_of(desk, case_id)[0]
    assert newest.action is Action.COPY_SAVED
    assert newest.details == {"issue": str(pack.issue_id)}
    assert len(file_of(desk, case_id).standing(ActKind.PRINTED)) == 1


def test_a_pack_nobody_signed_is_withdrawn_with_a_reason_and_its_bytes_stay(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.withdraw_pack(desk, pack.issue_id, " tipărit la alt caz ", TODAY, tick())

    page = case_pages.case_page(desk, case_id, TODAY)
    (act,) = file_of(desk, case_id).standing(ActKind.WITHDRAWN)
    assert (act.issue_id, act.reason) == (pack.issue_id, "tipărit la alt caz")
    assert page.documents == ()
    assert page.stage is Stage.PLAN_FINALISED
    assert issuing.stored_pdf(desk, pack.issue_id) == pack.pdf
    again = issue(desk, case_id)
    assert [one.issue_id for one in case_pages.case_page(desk, case_id, TODAY).documents] == [
        again.issue_id
    ]


def test_a_withdrawal_without_a_reason_or_of_a_signed_pack_is_refused(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    with pytest.raises(BadInput):
        issuing.withdraw_pack(desk, pack.issue_id, "  ", TODAY, tick())
    sign(desk, pack, signature(SignatoryKind.PERSON))
    with pytest.raises(BadInput):
        issuing.withdraw_pack(desk, pack.issue_id, "greșeală", TODAY, tick())
    assert file_of(desk, case_id).standing(ActKind.WITHDRAWN) == ()


def test_an_ngo_withdraws_no_pack(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    with pytest.raises(NotAllowed):
        issuing.withdraw_pack(
            at_the_desk_of(desk, Role.NGO_COUNSELLOR), pack.issue_id, "greșeală", TODAY, tick()
        )
