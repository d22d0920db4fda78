"""The CNP: whether it is one, and whether it contradicts the birth and the sex answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.ro import cnp

from counsellor_app.forms.doubts import doubts
from counsellor_app.forms.personal_number import (
    born_otherwise,
    is_personal_number,
    of_another_sex,
)
from counsellor_app.forms.registry import FORMS, form_by_id
from tests.builders import ADULT, complete_answers


def number(first: str, six: str, county: str = "40") -> str:
    """Return the number with its check digit; sequence 000 is never given to anybody."""
    digits = f"{first}{six}{county}000"
    return digits + cnp.calc_check_digit(digits)


@pytest.mark.parametrize("first", ["7", "8", "9"])
def test_a_foreigner_may_be_born_on_the_leap_day_of_2000(first: str) -> None:
    assert is_personal_number(number(first, "000229"))
    assert not is_personal_number(number(first, "000230"))
    assert not is_personal_number(number(first, "000229", county="99"))
    assert not is_personal_number(number("1", "000229"))


@given(born=st.dates(), first=st.sampled_from("789"))
def test_of_a_foreigner_no_century_is_told(born: object, first: str) -> None:
    day = str(born)
    assert not born_otherwise(number(first, f"{day[2:4]}{day[5:7]}{day[8:10]}"), day)


@pytest.mark.parametrize(
    ("first", "birth", "otherwise"),
    [
        ("7", "1998-02-12", False),
        ("7", "1998-02", False),
        ("7", "1998", False),
        ("7", "1998-02-13", True),
        ("7", "1998-03", True),
        ("7", "1999", True),
        ("1", "1998-02-12", False),
        ("1", "2098-02-12", True),
        ("5", "1998-02-12", True),
    ],
)
def test_the_birth_it_tells_is_compared_as_far_as_both_are_known(
    first: str, birth: str, otherwise: bool
) -> None:
    assert born_otherwise(number(first, "980212"), birth) is otherwise


@pytest.mark.parametrize(
    ("first", "sex", "another"),
    [
        ("7", "male", False),
        ("8", "male", True),
        ("2", "female", False),
        ("1", "female", True),
        ("9", "female", False),
        ("7", "unspecified", False),
    ],
)
def test_the_sex_it_tells_is_compared_where_it_tells_one(
    first: str, sex: str, another: bool
) -> None:
    assert of_another_sex(number(first, "980212"), sex) is another


def test_the_person_who_does_not_exist_raises_no_doubt() -> None:
    for form in FORMS:
        assert doubts(form, complete_answers(form.id), ADULT) == ()


def test_a_number_that_is_none_raises_no_doubt_but_a_gap() -> None:
    answers = {**complete_answers("person"), "cnp": "123"}
    assert doubts(form_by_id("person"), answers, ADULT) == ()
