"""From what was typed to an answer; what cannot be read is kept as it was typed."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.typed_answers import answer_typed, gated
from tests.builders import TODAY

MEGABYTE = 1_000_000


def typed(form_id: str, field_id: str, text: str) -> Answer | None:
    return answer_typed(form_by_id(form_id).field(field_id), text, TODAY)


@pytest.mark.parametrize(
    ("text", "bani"),
    [
        ("1.250,50", 125_050),
        ("1250,5", 125_050),
        ("1 250", 125_000),
        ("1250 lei", 125_000),
        ("12.50", 1_250),
        ("0", 0),
        ("1.250", 125_000),
    ],
)
def test_sums_are_read_as_people_write_them(text: str, bani: int) -> None:
    assert typed("needs_sheet", "housing_rent", text) == bani


@pytest.mark.parametrize("text", ["-5", "1,2,3", "o mie", "1.2345", "1e9", "12,", "9" * 11])
def test_what_is_no_sum_is_kept_as_typed(text: str) -> None:
    assert typed("needs_sheet", "housing_rent", text) == Typed(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [("14:05", "14:05"), ("9.30", "09:30"), ("9h30", "09:30"), ("25:00", Typed("25:00"))],
)
def test_times_are_read_as_people_write_them(text: str, answer: Answer) -> None:
    assert typed("interview", "started_at", text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (" 25 ", 25),
        ("0", 0),
        ("-1", Typed("-1")),
        ("2,5", Typed("2,5")),
        ("x", Typed("x")),
        ("9" * 13, Typed("9" * 13)),
    ],
)
def test_numbers_are_whole(text: str, answer: Answer) -> None:
    assert typed("note", "minutes", text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("5.3.1998", "1998-03-05"),
        ("1991", "1991"),
        ("05.1991", "1991-05"),
        ("31.02.2026", Typed("31.02.2026")),
    ],
)
def test_a_birth_date_may_be_known_in_part(text: str, answer: Answer) -> None:
    assert typed("person", "birth_date", text) == answer


def test_a_day_asked_whole_is_not_taken_in_part() -> None:
    assert typed("person", "permit_expires", "1991") == Typed("1991")


@pytest.mark.parametrize("text", ["AF", "Afganistan", "afghanistan", "AFGANISTAN"])
def test_a_country_is_known_by_code_or_by_name_in_either_language(text: str) -> None:
    assert typed("person", "citizenship", text) == "AF"


def test_a_country_nobody_knows_is_kept_as_typed() -> None:
    assert typed("person", "citizenship", "Atlantida") == Typed("Atlantida")


def test_nothing_typed_is_no_answer() -> None:
    for text in ("", "  ", "\n", "\x00", "\u200e\u200f"):
        assert typed("person", "surname", text) is None


def test_invisible_controls_do_not_get_into_a_name() -> None:
    assert typed("person", "surname", "\u202bعلي\u202c  رضا\x00") == "علي رضا"


def test_lines_and_paragraphs_keep_what_people_write() -> None:
    text = "Testescu 😀 علي ሰላም"

    assert typed("person", "address", text) == text
    assert typed("interview", "statements", f"{text}\n\nrând doi") == f"{text}\n\nrând doi"


def test_half_a_letter_is_dropped_and_letters_are_composed() -> None:
    assert gated("a\ud800b") == "ab"
    assert gated("s\u0326") == "ș"
    assert gated("a\r\nb\tc") == "a\nb\tc"


@pytest.mark.parametrize(
    ("form_id", "field_id"),
    [
        ("person", "surname"),
        ("interview", "statements"),
        ("person", "birth_date"),
        ("person", "permit_expires"),
        ("note", "minutes"),
        ("needs_sheet", "housing_rent"),
        ("interview", "started_at"),
        ("person", "citizenship"),
    ],
)
@pytest.mark.parametrize("mark", ["9", "ș", "1."])
def test_a_megabyte_is_taken_and_nothing_of_it_is_lost(
    form_id: str, field_id: str, mark: str
) -> None:
    text = mark * (MEGABYTE // len(mark))

    assert typed(form_id, field_id, text) in (text, Typed(text))


@drawn(text=st.text(max_size=60))
def test_whatever_is_typed_becomes_an_answer_or_nothing(text: str) -> None:
    for form_id, field_id in (
        ("person", "surname"),
        ("person", "birth_date"),
        ("note", "minutes"),
        ("needs_sheet", "housing_rent"),
        ("interview", "started_at"),
        ("person", "citizenship"),
    ):
        answer = typed(form_id, field_id, text)
        assert answer is None or isinstance(answer, (str, int, Typed))
