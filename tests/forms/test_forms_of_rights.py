"""The forms of homes, money and school: what each asks only where it applies."""

from dataclasses import replace

import pytest

from counsellor_app.forms.asking import asked_in_row, asked_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import About, Share
from counsellor_app.forms.kinds import Attachment, Computed, Rows
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT
from tests.builders_rights import BY_PROJECT, PAID_BY_IGI, row

RIGHT_OF_STAY = replace(ADULT, track="B")
PAYMENTS = (("lease", "rent_payments"), ("aid", "grant_payments"), ("subsidy", "subsidy_payments"))


def table(form_id: str, field_id: str) -> Rows:
    field = form_by_id(form_id).field(field_id)
    assert isinstance(field, Rows)
    return field


def test_a_month_paid_by_a_project_names_the_project_and_the_cost_line() -> None:
    payments = table("lease", "rent_payments")
    of_project = {"payment_project", "payment_cost_line"}

    for paid, asked in ((row("project", BY_PROJECT), of_project), (PAID_BY_IGI[0], set())):
        cells = {cell.id for cell in asked_in_row(payments, paid, {}, ADULT)}
        assert cells & of_project == asked


@pytest.mark.parametrize(("form_id", "field_id"), PAYMENTS)
def test_every_month_paid_asks_for_its_sum_and_its_proof(form_id: str, field_id: str) -> None:
    labels = {cell.label.ro for cell in table(form_id, field_id).fields}

    assert labels >= {"Luna", "Suma", "Dovada", "Dovada, scanată"}


def test_those_the_aid_is_for_are_third_parties_and_their_number_is_computed() -> None:
    others = table("aid", "aid_people")

    assert {cell.handling.about for cell in others.fields} == {About.THIRD_PARTY}
    assert {cell.handling.share for cell in others.fields} == {Share.NEVER}
    assert isinstance(form_by_id("aid").field("aid_persons"), Computed)


@pytest.mark.parametrize(
    ("basis", "asked"),
    [("21(1)", True), ("21(4)", True), ("34(2)", False), ("21(6)b", False)],
)
def test_rent_and_maintenance_are_asked_only_of_the_spaces_that_are_paid(
    basis: str, asked: bool
) -> None:
    granted = {"lodging_basis": basis, "lodging_answer": "elsewhere"}
    ids = {field.id for field in asked_of(form_by_id("lodging"), granted, ADULT)}

    assert ({"lodging_rent", "lodging_maintenance"} <= ids) is asked
    assert ("lodging_rent" in ids) is asked


@pytest.mark.parametrize(("given", "asked"), [(RIGHT_OF_STAY, True), (ADULT, False)])
def test_a_free_course_names_its_ground_only_where_the_act_asks_for_a_fee(
    given: Given, asked: bool
) -> None:
    free = {"course_state": "ended", "course_paid": "free"}
    ids = {field.id for field in asked_of(form_by_id("learning"), free, given)}

    assert ("course_free_ground" in ids) is asked


def test_a_refused_subsidy_asks_for_the_day_and_the_reason() -> None:
    refused = {
        field.id for field in asked_of(form_by_id("subsidy"), {"subsidy_answer": "refused"}, ADULT)
    }
    granted = {
        field.id for field in asked_of(form_by_id("subsidy"), {"subsidy_answer": "here"}, ADULT)
    }

    assert {"subsidy_refused_on", "subsidy_refused_why"} <= refused - granted


def test_proofs_are_kept_as_files_that_never_leave() -> None:
    consent = form_by_id("lodging").field("written_consent_scan")
    series = table("orientation", "series").fields[-1]

    assert {type(consent), type(series)} == {Attachment}
    assert {consent.handling.share, series.handling.share} == {Share.NEVER}
