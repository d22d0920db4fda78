"""Who signs at which age: said beside the signatures of every form that records its own."""

from dataclasses import replace

import pytest

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.doubts import doubts
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.signatures import SIGNATURES
from counsellor_app.forms.spec import Form
from tests.builders import ADULT, complete_answers, row

SIGNED_FORMS = tuple(
    form
    for form in FORMS
    if any(isinstance(field, Rows) and field.id == SIGNATURES for field in form.fields)
)
UNDER_14 = replace(ADULT, minor=True, under_14=True)
OVER_14 = replace(ADULT, minor=True, under_14=False)
UNKNOWN_AGE = replace(ADULT, minor=None, under_14=None)


def said(form: Form, given: Given, **ways: str) -> str:
    """Return what is doubted of the signatures of these, each signing in this way."""
    signed: Answer = tuple(
        row(who, {"signed_by": who, "signed_way": way}) for who, way in ways.items()
    )
    answers = {**complete_answers(form.id), SIGNATURES: signed}
    found = [one for one in doubts(form, answers, given) if one.field_id == SIGNATURES]
    return " ".join(one.why.ro for one in found)


def test_six_forms_record_their_own_signatures() -> None:
    assert {form.id for form in SIGNED_FORMS} == {
        "request",
        "interview",
        "needs_sheet",
        "measures_decision",
        "final_evaluation",
        "addendum",
    }


@pytest.mark.parametrize("form", SIGNED_FORMS, ids=lambda form: form.id)
def test_under_fourteen_the_representative_signs_and_not_the_child(form: Form) -> None:
    assert "Sub 14 ani" in said(form, UNDER_14, person="signed")
    assert said(form, UNDER_14, representative="signed") == ""


@pytest.mark.parametrize("form", SIGNED_FORMS, ids=lambda form: form.id)
def test_from_fourteen_both_the_minor_and_the_representative_sign(form: Form) -> None:
    assert "încuviințarea reprezentantului" in said(form, OVER_14, person="signed")
    assert "semnează și minorul" in said(form, OVER_14, representative="signed")
    assert said(form, OVER_14, person="cannot_sign", representative="signed_elsewhere") == ""


@pytest.mark.parametrize("form", SIGNED_FORMS, ids=lambda form: form.id)
def test_from_eighteen_the_person_signs(form: Form) -> None:
    assert "De la 18 ani" in said(form, ADULT, representative="signed")
    assert said(form, ADULT, person="signed") == ""


def test_a_refusal_is_no_signature_and_nothing_is_said_before_anybody_signed() -> None:
    form = SIGNED_FORMS[0]
    refused = said(form, OVER_14, person="refuses", representative="signed")
    assert "semnează și minorul" in refused
    assert said(form, OVER_14, person="refuses") == ""
    assert said(form, OVER_14, interpreter="signed") == ""
    assert said(form, UNKNOWN_AGE, representative="signed") == ""
