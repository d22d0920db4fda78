"""A pack beside its forms: safe contact, open drafts, answers changed since, numbers."""

from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.safe_contact import address_is_hidden
from counsellor_app.forms.answers import Answers, Row, rows_of
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import case_pages, intake, issuing, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.signing import signing_page
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import (
    file_of,
    finalise,
    issue,
    keep,
    ready_case,
    request_registered,
    tick,
)

STREET = "Ulicioara Exemplului 77"
PERSON: Answers = {**complete_answers("person"), "address": STREET, "address_hidden": False}


def draft(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> None:
    """Leave a form open with these answers."""
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    keeping.save_draft(desk, writing, answers, {}, tick())


def warned(desk: Desk, case_id: CaseId) -> set[str]:
    """Return the warnings over everything else of the case."""
    return {one.en for one in case_pages.case_page(desk, case_id, TODAY).safe_contact}


@pytest.mark.parametrize("where", ["first contact", "draft of first contact", "draft of person"])
def test_an_address_hidden_anywhere_is_warned_of_and_never_printed(desk: Desk, where: str) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, "person", PERSON)
    assert STREET in text_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))
    assert "Hide the address from members of the family" not in warned(desk, case_id)
    hidden: Answers = {"address_hidden": True}
    match where:
        case "first contact":
            keep(desk, case_id, "first_contact", {"name_used": "Testescu", **hidden})
        case "draft of first contact":
            draft(desk, case_id, "first_contact", hidden)
        case _:
            draft(desk, case_id, "person", {**PERSON, **hidden})

    assert address_is_hidden(file_of(desk, case_id))
    assert "Hide the address from members of the family" in warned(desk, case_id)
    assert STREET not in text_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))


def test_a_final_pack_hides_the_address_that_first_contact_alone_hides(desk: Desk) -> None:
    case_id = ready_case(desk)
    keep(desk, case_id, "person", PERSON)
    keep(desk, case_id, "first_contact", {"name_used": "Testescu", "address_hidden": True})
    assert STREET not in text_of_pdf(issue(desk, case_id).pdf)


def test_what_two_forms_say_of_safe_contact_is_all_shown(desk: Desk) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, "first_contact", {"name_used": "T", "safe_number": "0711000001"})
    keep(desk, case_id, "person", {**PERSON, "safe_number": "0711000002", "never_post": True})
    numbers = {one for one in warned(desk, case_id) if one.startswith("Safe number")}
    assert len(numbers) == 2
    assert "Never send by post" in warned(desk, case_id)


@pytest.mark.parametrize("form_id", ["person", "request", "needs_sheet", "protocol"])
def test_an_open_draft_of_any_form_of_the_pack_stops_it(desk: Desk, form_id: str) -> None:
    case_id = ready_case(desk)
    assert issuing.not_ready(desk, case_id, TODAY) == ()
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    keeping.save_draft(desk, writing, writing.answers, {}, tick())
    assert {one.form_id for one in issuing.not_ready(desk, case_id, TODAY)} == {form_id}


def changed(desk: Desk, case_id: CaseId) -> list[tuple[str, ...]]:
    """Return what each pack of the case says that the forms no longer say."""
    documents = case_pages.case_page(desk, case_id, TODAY).documents
    return [tuple(one.en for one in document.changed) for document in documents]


def test_answers_changed_after_the_print_are_named_until_a_new_pack_has_them(desk: Desk) -> None:
    case_id = ready_case(desk)
    issue(desk, case_id)
    assert changed(desk, case_id) == [()]
    before = keeping.open_form(desk, case_id, "person", TODAY).answers
    keep(desk, case_id, "person", {**before, "birth_date": "1991-02-03", "safe_hours": "seara"})
    (fields,) = changed(desk, case_id)
    assert fields == ("Date of birth",)

    issue(desk, case_id)

    assert changed(desk, case_id) == [(), ()]


def test_an_address_hidden_after_the_print_is_named_as_changed(desk: Desk) -> None:
    case_id = ready_case(desk)
    keep(desk, case_id, "person", PERSON)
    issue(desk, case_id)
    assert changed(desk, case_id) == [()]
    keep(desk, case_id, "first_contact", {"name_used": "Testescu", "address_hidden": True})
    assert changed(desk, case_id) != [()]


def test_an_address_that_a_draft_hid_at_the_print_is_not_named_as_changed(desk: Desk) -> None:
    case_id = ready_case(desk)
    keep(desk, case_id, "person", PERSON)
    draft(desk, case_id, "first_contact", {"address_hidden": True})
    assert STREET not in text_of_pdf(issue(desk, case_id).pdf)
    assert changed(desk, case_id) == [()]


def test_the_number_the_pen_wrote_is_the_same_on_every_page(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    day = date(2026, 11, 24)
    issuing.register(desk, pack.issue_id, "EX-295/2026", day, tick())
    page = case_pages.case_page(desk, case_id, TODAY)
    (document,) = page.documents
    assert (document.number, document.day) == ("EX-295/2026", day)
    step = next(one for one in page.steps if one.id == "pack")
    assert step.detail is not None
    assert "EX-295/2026" in step.detail.ro
    assert page.history[0].what.ro == "Pachet înregistrat, nr. EX-295/2026"


def test_first_contact_of_another_case_hides_nothing_here(desk: Desk) -> None:
    other = intake.meet(desk, "Altescu", "prs", TODAY, tick())
    keep(desk, other, "first_contact", {"name_used": "Altescu", "address_hidden": True})
    case_id = request_registered(desk)
    finalise(desk, case_id, "person", PERSON)
    assert not address_is_hidden(file_of(desk, case_id))


@pytest.mark.parametrize(
    ("institution", "kind"),
    [
        ("Primăria Exemplu", SignatoryKind.LOCAL_AUTHORITY),
        ("Inspectoratul Școlar Exemplu", SignatoryKind.OTHER),
    ],
)
def test_an_institution_of_the_plan_has_its_place_among_the_signatures(
    desk: Desk, institution: str, kind: SignatoryKind
) -> None:
    case_id = request_registered(desk)
    plan = complete_answers("individual_plan")
    (activity,) = rows_of(plan, "activities")
    answers = {**activity.answers, "activity_institution": institution}
    keep(desk, case_id, "interview")
    finalise(desk, case_id, "needs_sheet")
    finalise(desk, case_id, "individual_plan", {**plan, "activities": (Row(activity.id, answers),)})
    finalise(desk, case_id, "protocol")
    page = signing_page(desk, issue(desk, case_id).issue_id)
    institutions = {SignatoryKind.LOCAL_AUTHORITY, SignatoryKind.OTHER}
    offered = {one.kind for one in page.signatories} & institutions
    assert offered == {kind}
