"""Issuing the pack: what stops it, whose act it is, the bytes that never change."""

import hashlib
from datetime import date

import pypdfium2
import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import FileRole
from counsellor_app.cases.stages import Stage
from counsellor_app.errors import NotAllowed, NotReady, VaultDamaged
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import case_pages, intake, issuing, keeping, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.signing import PaperElsewhere
from counsellor_app.storage.audit import Action
from counsellor_app.storage.blobs import FOLDER
from tests.builders import TODAY, complete_answers
from tests.services.working import (
    DOTTED,
    FINAL,
    at_the_desk_of,
    complete,
    file_of,
    finalise,
    issue,
    keep,
    request_registered,
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
    reasons = " ".join(reason.ro for reason in issuing.not_ready(desk, case_id, TODAY))
    for form_id in FINAL:
        assert form_by_id(form_id).title.ro in reasons


def test_a_case_that_is_complete_is_ready(ready: Ready) -> None:
    assert issuing.not_ready(*ready, TODAY) == ()


def test_a_form_changed_after_it_was_final_stops_the_pack(ready: Ready) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    keeping.keep_sheet(desk, writing, complete(writing), today=TODAY, now=tick())
    reasons = issuing.not_ready(desk, case_id, TODAY)
    assert any(form_by_id("individual_plan").title.ro in reason.ro for reason in reasons)


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
    assert issuing.draft_pack(ngo, case_id, TODAY, tick()).startswith(b"%PDF")


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


def test_a_draft_print_is_no_issue_and_is_journalled(ready: Ready) -> None:
    desk, case_id = ready
    issuing.draft_pack(desk, case_id, TODAY, tick())
    with desk.vault.look() as look:
        actions = [entry.action for entry in look.journal.of_case(case_id)]
    assert actions[0] is Action.DRAFT_PRINTED
    assert file_of(desk, case_id).issues == ()


def test_a_case_with_only_a_name_prints_a_draft(desk: Desk) -> None:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    assert issuing.draft_pack(desk, case_id, TODAY, tick()).startswith(b"%PDF")


def test_a_letter_no_font_has_stops_the_final_pack_and_not_the_draft(desk: Desk) -> None:
    case_id = request_registered(desk, given_names="Exemplu \U00013080")
    keep(desk, case_id, "interview")
    for form_id in FINAL:
        finalise(desk, case_id, form_id)

    assert issuing.draft_pack(desk, case_id, TODAY, tick()).startswith(b"%PDF")
    with pytest.raises(NotReady) as refused:
        issue(desk, case_id)
    assert "\U00013080" in refused.value.reasons[0].ro


def test_printing_and_saving_a_copy_are_recorded(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.record_printed(desk, pack.issue_id, TODAY, tick())
    issuing.record_saved_copy(desk, pack.issue_id, tick())
    with desk.vault.look() as look:
        newest = look.journal.of_case(case_id)[0]
    assert newest.action is Action.COPY_SAVED
    assert newest.details == {"issue": str(pack.issue_id)}
    assert len(file_of(desk, case_id).standing(ActKind.PRINTED)) == 1
