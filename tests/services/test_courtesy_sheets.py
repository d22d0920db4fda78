"""Information sheets of a case: which languages are on, what they say, who may, the journal."""

from dataclasses import replace

import pytest

from counsellor_app.cases.ids import CaseId, once_record_id
from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.courtesy import NOT_VERIFIED
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import CASE_ROLES, Role
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.courtesy_sheets import (
    explained,
    make_sheet,
    record_sheet_printed,
    sheet_choices,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.papers import Wanted
from counsellor_app.storage.audit import Action
from tests.builders import TODAY
from tests.documents.pack_making import text_of_pdf
from tests.services.working import at_the_desk_of, keep, ready_case, request_registered, tick

NOTICE = DocumentKind.INFORMATION_NOTICE
PACK = DocumentKind.PROTOCOL_PACK


def notice_of(case_id: CaseId) -> Wanted:
    return Wanted(case_id, once_record_id(case_id, "request"), NOTICE)


def pack_of(case_id: CaseId) -> Wanted:
    return Wanted(case_id, once_record_id(case_id, "protocol"), PACK)


def test_no_language_is_offered_until_the_office_turns_it_on_for_this_document(desk: Desk) -> None:
    case_id = request_registered(desk, communication_language="so")
    assert sheet_choices(desk, case_id, NOTICE).languages == ()
    set_language(desk, "information_notice", "so", True, tick())
    set_language(desk, "information_notice", "fr", True, tick())
    choices = sheet_choices(desk, case_id, NOTICE)
    assert [one.code for one in choices.languages] == ["fr", "so"]
    assert choices.spoken == "so"
    assert sheet_choices(desk, case_id, PACK).languages == ()


def test_a_language_that_is_off_prints_no_sheet_even_if_asked(desk: Desk) -> None:
    case_id = request_registered(desk)
    with pytest.raises(BadInput):
        make_sheet(desk, notice_of(case_id), "fr", TODAY)
    set_language(desk, "information_notice", "fr", True, tick())
    text = text_of_pdf(make_sheet(desk, notice_of(case_id), "fr", TODAY))
    assert NOT_VERIFIED.upper() in text
    set_language(desk, "information_notice", "fr", False, tick())
    with pytest.raises(BadInput):
        make_sheet(desk, notice_of(case_id), "fr", TODAY)


def test_the_sheet_of_the_pack_tells_the_protocol_and_the_plan_of_this_case(desk: Desk) -> None:
    case_id = ready_case(desk)
    set_language(desk, "protocol", "en", True, tick())
    text = text_of_pdf(make_sheet(desk, pack_of(case_id), "en", TODAY))
    assert "on taking part in the integration programme" in text
    assert "Objectives" in text
    with desk.vault.look() as look:
        assert look.issues.of_case(case_id) == ()


def test_printing_a_sheet_is_journalled_with_document_and_language_alone(desk: Desk) -> None:
    case_id = request_registered(desk)
    record_sheet_printed(desk, notice_of(case_id), "fr", tick())
    with desk.vault.look() as look:
        newest = look.journal.of_case(case_id)[0]
    assert newest.action is Action.SHEET_PRINTED
    assert newest.details == {"document": "information_notice", "language": "fr"}


@pytest.mark.parametrize("role", [role for role in Role if role not in CASE_ROLES])
def test_who_sees_no_cases_prints_no_sheet(desk: Desk, role: Role) -> None:
    case_id = request_registered(desk)
    sitting = at_the_desk_of(desk, role)
    for refused in (
        lambda: sheet_choices(sitting, case_id, NOTICE),
        lambda: make_sheet(sitting, notice_of(case_id), "en", TODAY),
        lambda: record_sheet_printed(sitting, notice_of(case_id), "en", tick()),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_a_sheet_of_practice_says_so(practice: Desk) -> None:
    case_id = request_registered(practice)
    keep(practice, case_id, "individual_plan")
    set_language(practice, "individual_plan", "uk", True, tick())
    plan = DocumentKind.INDIVIDUAL_PLAN
    wanted = replace(
        notice_of(case_id), record_id=once_record_id(case_id, "individual_plan"), kind=plan
    )
    assert "EXERCIȚIU" in text_of_pdf(make_sheet(practice, wanted, "uk", TODAY))


def test_only_papers_with_a_translated_text_are_explained() -> None:
    assert {kind for kind in DocumentKind if explained(kind)} == {
        PACK, NOTICE, DocumentKind.INDIVIDUAL_PLAN,
    }  # fmt: skip
