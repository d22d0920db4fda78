import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadInput
from counsellor_app.security.recovery import new_code, read_code, written
from counsellor_app.security.secret import Secret
from counsellor_app.text import Language

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.binary(min_size=20, max_size=20).map(Secret)


def refused(typed: str) -> bool:
    try:
        read_code(typed)
    except BadInput:
        return True
    return False


@given(CODES)
def test_a_printed_code_reads_back(code: Secret[bytes]) -> None:
    printed = written(code)
    assert [len(group) for group in printed.split("-")] == [4] * 9
    assert read_code(printed).reveal() == code.reveal()


@given(CODES, st.sampled_from(["", " ", "  ", "\n", " – "]))
def test_careless_writing_is_forgiven(code: Secret[bytes], between: str) -> None:
    printed = written(code)
    careless = between.join(printed.lower().replace("0", "o").split("-"))
    assert read_code(careless).reveal() == code.reveal()
    assert read_code(printed.replace("1", "l")).reveal() == code.reveal()
    assert read_code(f" {printed.replace('1', 'I')} ").reveal() == code.reveal()


@pytest.mark.parametrize(
    "code",
    [bytes(20), b"\xff" * 20, bytes(range(20)), bytes(range(7, 247, 12))],
    ids=["zeros", "ones", "counted", "spread"],
)
def test_every_single_wrong_letter_is_caught(code: bytes) -> None:
    letters = written(Secret(code)).replace("-", "")
    accepted = [
        (at, wrong)
        for at, right in enumerate(letters)
        for wrong in ALPHABET
        if wrong != right and not refused(letters[:at] + wrong + letters[at + 1 :])
    ]
    assert accepted == []


@given(CODES)
def test_every_swap_of_neighbours_is_caught(code: Secret[bytes]) -> None:
    letters = written(code).replace("-", "")
    for at in range(len(letters) - 1):
        swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        assert swapped == letters or refused(swapped)


def test_every_difference_of_neighbours_is_caught_in_every_place() -> None:
    """The code is linear, so what is caught in the code of zeros is caught in every code."""
    zeros = written(Secret(bytes(20))).replace("-", "")
    assert zeros == "0" * 36
    accepted = [
        (at, left, right)
        for at in range(35)
        for left in ALPHABET[1:]
        for right in ALPHABET[1:]
        if not refused(zeros[:at] + left + right + zeros[at + 2 :])
    ]
    assert accepted == []


@given(CODES, st.integers(0, 35), st.sampled_from(ALPHABET))
def test_the_message_points_at_the_group_of_a_single_mistake(
    code: Secret[bytes], at: int, wrong: str
) -> None:
    letters = written(code).replace("-", "")
    if letters[at] == wrong:
        return
    with pytest.raises(BadInput) as refusal:
        read_code(letters[:at] + wrong + letters[at + 1 :])
    assert f"grupa {at // 4 + 1}." in refusal.value.text.to(Language.RO)


@pytest.mark.parametrize("typed", ["", "PEPT", "0" * 35, "0" * 37, "0" * 10_000])
def test_a_code_of_another_length_is_refused(typed: str) -> None:
    assert refused(typed)


@pytest.mark.parametrize("strange", ["U", "*", "Ș", "😀", "\x00"])
def test_a_letter_that_codes_do_not_use_is_refused_with_its_group(strange: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_code("0" * 8 + strange + "0" * 27)
    assert "Grupa 3" in refusal.value.text.to(Language.RO)


def test_new_codes_differ() -> None:
    assert len({new_code().reveal() for _ in range(100)}) == 100
