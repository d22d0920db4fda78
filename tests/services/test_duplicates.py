"""Possible duplicates: said with what lists show, on the person's own identity alone."""

import pytest

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.duplicates import possible_duplicates
from counsellor_app.services.pages import Shown
from tests.builders import TODAY, complete_answers
from tests.services.working import file_of, keep, tick

KNOWN: Answers = {
    **complete_answers("person"),
    "surname": "Dublescu",
    "given_names": "Mohammed-Exemplu",
    "birth_date": "1998-03-02",
    "permit_number": "RO 123-45",
    "address_hidden": False,
    "closed_fields": (),
    "phone": "+40 700 000 123",
}
KNOWN = {name: answer for name, answer in KNOWN.items() if name != "cnp"}


def said_of(desk: Desk, answers: Answers) -> tuple[Shown, ...]:
    writing = keeping.open_form(desk, intake.open_case(desk, tick()), "person", TODAY)
    return possible_duplicates(desk, writing, answers, TODAY)


def known(desk: Desk, **changed: Answer) -> str:
    """Keep the person who is known already; return the number of the case."""
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "person", {**KNOWN, **changed})
    return file_of(desk, case_id).case.number


NAMED: Answers = {"surname": "Dublescu", "given_names": "Muhammad Exemplu"}


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ({"permit_number": "ro12345"}, "permit_number"),
        ({**NAMED, "birth_date": "1998-03-02"}, "surname"),
        ({**NAMED, "birth_date": "1998"}, "surname"),
    ],
    ids=["permit", "name and day", "name and year"],
)
def test_a_case_alike_is_proposed_by_name_number_and_language(
    desk: Desk, typed: Answers, beside: str
) -> None:
    number = known(desk)
    (shown,) = said_of(desk, typed)
    assert shown.field_id == beside
    assert number in shown.text.ro
    assert "DUBLESCU" in shown.text.ro
    assert "+40" not in shown.text.ro


@pytest.mark.parametrize(
    "typed",
    [
        NAMED,
        {**NAMED, "birth_date": "1999-03-02"},
        {"birth_date": "1998-03-02"},
        {"phone": KNOWN["phone"], "address": KNOWN["address"]},
        {"surname": "Testescu", "given_names": "Ileana-Exemplu", "birth_date": "1999"},
    ],
    ids=["name alone", "another day", "day alone", "telephone and address", "a relative named"],
)
def test_nothing_else_makes_two_cases_alike(desk: Desk, typed: Answers) -> None:
    known(desk)
    assert said_of(desk, typed) == ()


@pytest.mark.parametrize(
    "closing",
    [
        {"address_hidden": True},
        {"closed_fields": ("contact",)},
        {"closed_fields": ("address",)},
    ],
    ids=["address hidden", "contact closed", "address closed"],
)
def test_a_case_kept_apart_from_the_family_is_never_proposed(
    desk: Desk, closing: dict[str, Answer]
) -> None:
    known(desk, **closing)
    assert said_of(desk, {**KNOWN}) == ()


def test_a_case_is_no_duplicate_of_itself_and_other_forms_propose_nothing(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "person", KNOWN)
    own = keeping.open_form(desk, case_id, "person", TODAY)
    assert possible_duplicates(desk, own, KNOWN, TODAY) == ()
    request = keeping.open_form(desk, intake.open_case(desk, tick()), "request", TODAY)
    assert possible_duplicates(desk, request, KNOWN, TODAY) == ()


def test_the_same_personal_number_is_proposed(desk: Desk) -> None:
    cnp = complete_answers("person").get("cnp")
    assert isinstance(cnp, str)
    number = known(desk, cnp=cnp, **{n: complete_answers("person")[n] for n in ("birth_date",)})
    whole = {**complete_answers("person"), "surname": "Altescu", "permit_number": "X"}
    (shown,) = said_of(desk, whole)
    assert (shown.field_id, number in shown.text.en) == ("cnp", True)
