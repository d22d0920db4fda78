"""Counting days: the worked examples, and what holds for every day from 1990 to 2100."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.law.calendar import (
    Days,
    Month,
    Months,
    Period,
    act_formula,
    age_on,
    birthday,
    day_term,
    extended_end,
    is_working_day,
    last_paid_day,
    paid_formula,
    public_holidays,
    span_formula,
    working_day_on_or_after,
    working_day_on_or_before,
    working_days_after,
)
from counsellor_app.text import Text

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SHORT = st.integers(min_value=1, max_value=24)
EASTERS = [
    date(2023, 4, 16),
    date(2024, 5, 5),
    date(2025, 4, 20),
    date(2026, 4, 12),
    date(2027, 5, 2),
]


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 2, 28), 3, date(2025, 5, 28)),
        (date(2025, 1, 15), 12, date(2026, 1, 15)),
    ],
)
def test_months_end_on_the_corresponding_day_or_the_last_of_the_month(
    start: date, months: int, end: date
) -> None:
    assert Months(months).after(start) == end


def test_an_act_due_on_a_sunday_is_due_on_monday() -> None:
    assert working_day_on_or_after(date(2024, 3, 31)) == date(2024, 4, 1)


def test_a_term_in_days_has_a_recommended_and_a_legal_day() -> None:
    term = day_term(date(2025, 4, 15), Days(30))
    assert (term.recommended, term.last_day) == (date(2025, 5, 15), date(2025, 5, 16))


def test_around_a_weekend_the_recommended_day_goes_back_and_the_legal_one_forward() -> None:
    term = day_term(date(2025, 5, 8), Days(30))  # 7 and 8 June: Saturday and Pentecost
    assert term.recommended == date(2025, 6, 6)
    assert term.last_day == date(2025, 6, 10)


@pytest.mark.parametrize("sunday", EASTERS)
def test_orthodox_easter_closes_the_offices_from_friday_to_monday(sunday: date) -> None:
    around = {sunday + timedelta(days=step) for step in (-2, 0, 1)}
    assert around <= public_holidays(sunday.year)
    pentecost = sunday + timedelta(days=49)
    assert {pentecost, pentecost + timedelta(days=1)} <= public_holidays(sunday.year)


def test_epiphany_and_saint_john_are_days_off_since_2024_only() -> None:
    assert date(2023, 1, 6) not in public_holidays(2023)
    assert {date(2024, 1, 6), date(2024, 1, 7)} <= public_holidays(2024)
    assert is_working_day(date(2023, 1, 6))
    assert not is_working_day(date(2025, 1, 7))


def test_the_fixed_days_off_of_the_labour_code_are_all_known() -> None:
    fixed = [
        (1, 1),
        (1, 2),
        (1, 24),
        (5, 1),
        (6, 1),
        (8, 15),
        (11, 30),
        (12, 1),
        (12, 25),
        (12, 26),
    ]
    assert {date(2026, month, day) for month, day in fixed} <= public_holidays(2026)


def test_a_bridge_day_is_not_a_working_day() -> None:
    friday = date(2025, 5, 2)
    assert is_working_day(friday)
    assert working_day_on_or_after(friday, {friday}) == date(2025, 5, 5)
    assert working_day_on_or_before(friday, {friday}) == date(2025, 4, 30)


def test_ten_working_days_over_easter_skip_three_days_off() -> None:
    assert working_days_after(date(2025, 4, 10), 10) == date(2025, 4, 28)


def test_an_extension_counts_from_the_original_start() -> None:
    assert extended_end(date(2024, 2, 29), Months(12), Months(6)) == date(2025, 8, 29)
    chained = Months(6).after(Months(12).after(date(2024, 2, 29)))
    assert chained == date(2025, 8, 28)


@pytest.mark.parametrize(
    ("start", "months", "last", "days"),
    [
        (date(2025, 3, 3), 3, date(2025, 6, 2), 92),
        (date(2024, 11, 30), 3, date(2025, 2, 28), 91),
        (date(2024, 10, 1), 12, date(2025, 9, 30), 365),
    ],
)
def test_the_last_paid_day_is_the_day_before_the_corresponding_day(
    start: date, months: int, last: date, days: int
) -> None:
    paid = Period(start, last_paid_day(start, Months(months)))
    assert (paid.last, paid.days) == (last, days)


def test_somebody_born_on_29_february_turns_14_on_28_february() -> None:
    born = date(2008, 2, 29)
    assert birthday(born, 14) == date(2022, 2, 28)
    assert age_on(born, date(2022, 2, 27)) == 13
    assert age_on(born, date(2022, 2, 28)) == 14


@pytest.mark.parametrize(
    ("start", "span", "ro", "en"),
    [
        (
            date(2024, 11, 30),
            Months(3),
            "30.11.2024 + 3 luni: ultima zi a lunii februarie",
            "30.11.2024 + 3 months: the last day of February",
        ),
        (date(2024, 11, 28), Months(3), "28.11.2024 + 3 luni", "28.11.2024 + 3 months"),
        (
            date(2024, 2, 29),
            Months(12),
            "29.02.2024 + 12 luni: ultima zi a lunii februarie",
            "29.02.2024 + 12 months: the last day of February",
        ),
        (date(2024, 11, 30), Days(30), "30.11.2024 + 30 de zile", "30.11.2024 + 30 days"),
    ],
)
def test_a_formula_names_the_month_that_has_no_corresponding_day(
    start: date, span: Days | Months, ro: str, en: str
) -> None:
    assert span_formula(start, span) == Text(ro, en)


def test_a_payment_ends_before_the_corresponding_day_where_there_is_one() -> None:
    assert paid_formula(date(2025, 3, 3), Months(3)).ro == (
        "03.03.2025 + 3 luni, fără ziua corespunzătoare"
    )
    assert paid_formula(date(2024, 11, 30), Months(3)) == span_formula(
        date(2024, 11, 30), Months(3)
    )


def test_a_formula_says_when_the_day_moved() -> None:
    start = date(2025, 3, 22)
    plain = span_formula(date(2025, 3, 20), Months(3))
    assert (plain.ro, plain.en) == ("20.03.2025 + 3 luni", "20.03.2025 + 3 months")
    moved = act_formula(start, Months(3), date(2025, 6, 22), date(2025, 6, 23))
    assert "mutată: zi nelucrătoare" in moved.ro


def test_a_month_knows_its_days() -> None:
    assert Month(2024, 2).last_day == date(2024, 2, 29)
    assert Month(2024, 11).later(3) == Month(2025, 2)
    assert str(Month(2025, 3)) == "2025-03"


@given(DAYS, SHORT)
def test_no_act_is_ever_due_on_a_day_off(start: date, months: int) -> None:
    assert is_working_day(working_day_on_or_after(Months(months).after(start)))
    term = day_term(start, Days(30))
    assert is_working_day(term.last_day)
    assert is_working_day(term.recommended)
    assert term.recommended < term.last_day


@given(DAYS, st.integers(min_value=0, max_value=400), SHORT)
def test_a_later_start_never_ends_earlier(start: date, later: int, months: int) -> None:
    other = start + timedelta(days=later)
    span = Months(months)
    assert span.after(start) <= span.after(other)
    assert last_paid_day(start, span) <= last_paid_day(other, span)
    assert day_term(start, Days(30)).last_day <= day_term(other, Days(30)).last_day
    assert working_day_on_or_after(span.after(start)) <= working_day_on_or_after(span.after(other))


@given(DAYS, SHORT, st.integers(min_value=0, max_value=12))
def test_an_extension_never_shortens(start: date, months: int, more: int) -> None:
    plain = Months(months).after(start)
    extended = extended_end(start, Months(months), Months(more))
    assert extended >= plain
    chained = Months(more).after(plain)
    assert extended >= chained


@given(DAYS, SHORT)
def test_a_payment_never_passes_its_ceiling(start: date, months: int) -> None:
    last = last_paid_day(start, Months(months))
    assert last <= Months(months).after(start)
    assert start < last or months == 0
    corresponding = Months(months).after(start)
    assert (last == corresponding) == (corresponding.day != start.day)


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(min_value=0, max_value=20))
def test_age_grows_on_the_birthday_and_not_before(born: date, years: int) -> None:
    day = birthday(born, years)
    assert age_on(born, day) == years
    assert age_on(born, day - timedelta(days=1)) == years - 1
