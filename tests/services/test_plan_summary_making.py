"""The plan in short from a case: which text, what state, who may, what the journal says."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.documents.courtesy import NOT_VERIFIED, tongue
from counsellor_app.documents.plan_summary import DOCUMENT
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import CASE_ROLES, Role
from counsellor_app.services import keeping
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.desk import Desk
from counsellor_app.services.plan_summary import (
    PLAN,
    PlanVersion,
    make_summary,
    record_summary_printed,
    summary_choices,
)
from counsellor_app.storage.audit import Action
from tests.builders import TODAY, complete_answers, row
from tests.documents.pack_making import pages_of_pdf, text_of_pdf
from tests.services.working import (
    at_the_desk_of,
    complete,
    finalise,
    keep,
    open_person,
    request_registered,
    tick,
)

KEPT, TYPED = PlanVersion.KEPT, PlanVersion.TYPED


def types(desk: Desk, case_id: CaseId, changed: Mapping[str, Answer]) -> None:
    """Type a plan and leave it as a draft."""
    writing = keeping.open_form(desk, case_id, PLAN, TODAY)
    keeping.save_draft(desk, writing, {**complete(writing), **changed}, {}, tick())


def said(desk: Desk, case_id: CaseId, version: PlanVersion = KEPT) -> str:
    return text_of_pdf(make_summary(desk, case_id, version, None).pdf)


def test_a_case_without_a_plan_has_no_summary(desk: Desk) -> None:
    case_id = open_person(desk)
    for ask in (
        lambda: summary_choices(desk, case_id),
        lambda: make_summary(desk, case_id, KEPT, None),
    ):
        with pytest.raises(NotReady):
            ask()


def test_a_typed_plan_is_a_project_and_a_finalised_one_is_not(desk: Desk) -> None:
    case_id = request_registered(desk)
    types(desk, case_id, {"community_locality": "Exemplești"})
    assert summary_choices(desk, case_id).versions == (TYPED,)
    assert "Exemplești" in said(desk, case_id, TYPED)
    assert "PROIECT – NESEMNAT" in said(desk, case_id, TYPED)

    keep(desk, case_id, "interview")
    finalise(desk, case_id, "needs_sheet")
    finalise(desk, case_id, PLAN)
    assert summary_choices(desk, case_id).versions == (KEPT,)
    assert "NESEMNAT" not in said(desk, case_id)

    types(desk, case_id, {"community_locality": "Altundeva"})
    assert summary_choices(desk, case_id).versions == (KEPT, TYPED)
    assert "Altundeva" not in said(desk, case_id)
    assert "Altundeva" in said(desk, case_id, TYPED)
    assert "PROIECT – NESEMNAT" in said(desk, case_id, TYPED)


def test_another_members_draft_is_not_shown(desk: Desk) -> None:
    case_id = request_registered(desk)
    types(desk, case_id, {})
    colleague = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    with pytest.raises(NotReady):
        summary_choices(colleague, case_id)


def test_an_address_hidden_in_any_form_hides_where_the_person_is(desk: Desk) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, PLAN)
    assert "Galați" in said(desk, case_id)
    hiding = {**complete_answers("first_contact"), "address_hidden": True}
    keep(desk, case_id, "first_contact", hiding)
    assert "Galați" not in said(desk, case_id)


def test_practice_says_so_on_every_page(practice: Desk) -> None:
    case_id = request_registered(practice)
    keep(practice, case_id, PLAN)
    set_language(practice, DOCUMENT, "en", True, tick())
    pages = pages_of_pdf(make_summary(practice, case_id, KEPT, "en").pdf)
    assert all("EXERCIȚIU" in page for page in pages)


def test_the_language_of_the_talk_is_proposed_if_the_sentences_have_it(desk: Desk) -> None:
    set_language(desk, DOCUMENT, "en", True, tick())
    spoken = request_registered(desk, communication_language="en")
    keep(desk, spoken, PLAN, {**complete_answers(PLAN), "agreement_language": "so"})
    assert summary_choices(desk, spoken).spoken == "en"
    other = request_registered(desk, communication_language="so")
    keep(desk, other, PLAN)
    assert summary_choices(desk, other).spoken is None


def test_an_unread_language_is_offered_only_while_the_office_has_it_on(desk: Desk) -> None:
    case_id = request_registered(desk, communication_language="so")
    keep(desk, case_id, PLAN)
    assert summary_choices(desk, case_id).languages == ()
    with pytest.raises(BadInput):
        make_summary(desk, case_id, KEPT, "so")
    set_language(desk, DOCUMENT, "so", True, tick())
    assert [one.code for one in summary_choices(desk, case_id).languages] == ["so"]
    assert summary_choices(desk, case_id).spoken == "so"
    text = text_of_pdf(make_summary(desk, case_id, KEPT, "so").pdf)
    assert NOT_VERIFIED in text
    assert tongue("so").words["heading"] in text
    set_language(desk, DOCUMENT, "so", False, tick())
    assert summary_choices(desk, case_id).languages == ()


@pytest.mark.parametrize("topic", ["plan", "whereabouts", "appointments", "income", "address"])
def test_what_the_paper_tells_and_the_person_closed_is_asked_about(desk: Desk, topic: str) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, PLAN)
    keep(desk, case_id, "person", {**complete_answers("person"), "closed_fields": ("contact",)})
    assert not summary_choices(desk, case_id).closed_to_family
    closed = {**complete_answers("person"), "closed_fields": (topic,)}
    keep(desk, case_id, "person", closed)
    assert summary_choices(desk, case_id).closed_to_family
    assert ("Galați" in said(desk, case_id)) is (topic != "address")


@pytest.mark.parametrize("form_id", ["person", "first_contact"])
def test_what_is_closed_in_any_form_leaves_the_places_of_the_steps_out(
    desk: Desk, form_id: str
) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, "person", {**complete_answers("person"), "closed_fields": ()})
    place = "Inspectoratul Școlar Exemplu"
    step = row("a", {"activity_kind": "c", "activity_institution": place})
    types(desk, case_id, {"activities": (step,)})
    assert place in said(desk, case_id, TYPED)
    closing = {**complete_answers(form_id), "closed_fields": ("whereabouts",)}
    keep(desk, case_id, form_id, closing)
    assert place not in said(desk, case_id, TYPED)
    assert "Detaliile le spune consilierul." in said(desk, case_id, TYPED)
    assert make_summary(desk, case_id, TYPED, None).unsaid == 1


@pytest.mark.parametrize("role", list(Role), ids=lambda role: role.value)
def test_whoever_sees_cases_prints_it_and_nobody_else(desk: Desk, role: Role) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, PLAN)
    sitting = replace(desk, member=replace(desk.member, role=role))
    if role in CASE_ROLES:
        assert make_summary(sitting, case_id, KEPT, None).pdf
        return
    for refused in (
        lambda: summary_choices(sitting, case_id),
        lambda: make_summary(sitting, case_id, KEPT, None),
        lambda: record_summary_printed(sitting, case_id, KEPT, None, tick()),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_printing_is_journalled_with_the_text_and_the_language(desk: Desk) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, PLAN)
    set_language(desk, DOCUMENT, "en", True, tick())
    make_summary(desk, case_id, KEPT, "en")
    record_summary_printed(desk, case_id, KEPT, "en", tick())
    with desk.vault.look() as look:
        newest, before = look.journal.of_case(case_id)[:2]
    assert newest.action is Action.SUMMARY_PRINTED
    assert newest.details == {"plan": "kept", "beside": "en"}
    assert before.action is Action.ADDED
