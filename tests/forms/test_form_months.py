"""A question that asks exactly a month, and shares that do not make the rent."""

import re
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answer, Typed, month_of
from counsellor_app.forms.doubts import doubts
from counsellor_app.forms.handling import PROCEDURE
from counsellor_app.forms.kinds import AddsUp, Day, Money, Rows
from counsellor_app.forms.lease import LEASE
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.schema import export_schema
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.spoken import spoken
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.forms.typed_days import month_typed
from counsellor_app.law.calendar import Month
from counsellor_app.text import Language, Text
from tests.builders import ADULT, TODAY, complete_answers, row

LABEL = Text("Luna", "Month")
MONTH = Day(id="month", label=LABEL, month=True, past_only=True, handling=PROCEDURE)


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("3.26", "2026-03"),
        ("03.2026", "2026-03"),
        ("3/2026", "2026-03"),
        ("2026-03", "2026-03"),
        ("martie 2026", "2026-03"),
        ("mar. 26", "2026-03"),
        ("March 2026", "2026-03"),
        ("martie", "2026-03"),
        ("5.3.26", "2026-03"),
        ("azi", "2026-11"),
        ("+1l", "2026-12"),
        ("12.91", "1991-12"),
    ],
)
def test_a_month_is_read_as_it_is_usually_typed(typed: str, month: str) -> None:
    assert answer_typed(MONTH, typed, TODAY) == month


@pytest.mark.parametrize("typed", ["2026", "13.2026", "0.26", "martie 26 x", "luna trecută"])
def test_what_is_no_month_stays_as_it_was_typed_and_says_how_to_write_one(typed: str) -> None:
    answer = answer_typed(MONTH, typed, TODAY)
    assert answer == Typed(typed)
    why = malformed(MONTH, answer, {}, TODAY)
    assert why is not None
    assert "ll.aaaa" in why.ro


@drawn(st.dates(date(1930, 1, 1), date(2035, 12, 31)))
def test_every_month_is_read_back_as_it_is_said(day: date) -> None:
    month = day.strftime("%Y-%m")
    said = spoken(MONTH, month, Language.RO)
    assert month_typed(said, TODAY) == month
    assert month_of({"month": month}, "month") == Month.of(day)


@pytest.mark.parametrize("answer", ["2026", "2026-03-05", "2026-13", "26-03"])
def test_a_year_or_a_day_is_no_month(answer: str) -> None:
    assert malformed(MONTH, answer, {}, TODAY) is not None
    assert month_of({"month": answer}, "month") is None


def test_the_present_month_is_not_in_the_future_and_the_next_one_is() -> None:
    assert malformed(MONTH, "2026-11", {}, TODAY) is None
    assert malformed(MONTH, "2026-12", {}, TODAY) is not None


def test_a_month_is_never_known_in_part() -> None:
    with pytest.raises(ValueError, match="in part"):
        Day(id="month", label=LABEL, month=True, partial=True, handling=PROCEDURE)


def test_what_leaves_of_a_month_is_a_month() -> None:
    section = Section(id="only", title=LABEL, fields=(MONTH,))
    form = Form(
        id="f",
        version=1,
        title=LABEL,
        how_often=HowOften.ONCE,
        phase=Phase.RIGHTS,
        sections=(section,),
    )
    (pattern,) = re.findall(r"'pattern': '([^']+)'", str(export_schema(form)))
    assert re.fullmatch(pattern, "2026-03")
    assert not re.fullmatch(pattern, "2026")
    assert not re.fullmatch(pattern, "2026-03-05")


def shares(*parts: tuple[int | None, bool]) -> tuple[Answer, ...]:
    rows = []
    for number, (share, left) in enumerate(parts):
        answers: dict[str, Answer] = {"share_of": "none"}
        if share is not None:
            answers["share"] = share
        if left:
            answers["shares_until"] = "2026-11-01"
        rows.append(row(f"share {number}", answers))
    return (tuple(rows),)


@pytest.mark.parametrize(
    ("parts", "doubted"),
    [
        (((100_000, False), (50_000, False)), False),
        (((100_000, False), (40_000, False)), True),
        (((150_000, False), (50_000, True)), False),
        (((100_000, False), (None, False)), False),
        ((), False),
    ],
)
def test_shares_that_do_not_make_the_rent_are_a_doubt(
    parts: tuple[tuple[int | None, bool], ...], doubted: bool
) -> None:
    (table,) = shares(*parts)
    answers = {**complete_answers("lease"), "rent": 150_000, "household_shares": table}
    found = doubts(LEASE, answers, ADULT)
    assert [one.field_id for one in found] == (["household_shares"] if doubted else [])
    assert all("1.400,00" in one.why.ro for one in found)


def test_a_table_that_adds_up_what_is_not_there_does_not_construct() -> None:
    sum_cell = Money(id="part", label=LABEL, handling=PROCEDURE)
    table = Rows(
        id="parts",
        label=LABEL,
        row_name=LABEL,
        adding=LABEL,
        fields=(sum_cell,),
        adds_up=AddsUp(cell="part", total="whole", unless="part"),
        handling=PROCEDURE,
    )
    with pytest.raises(ValueError, match="adds up"):
        Form(
            id="f",
            version=1,
            title=LABEL,
            how_often=HowOften.ONCE,
            phase=Phase.RIGHTS,
            sections=(Section(id="only", title=LABEL, fields=(table,)),),
        )
