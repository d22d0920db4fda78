"""Values typed over the Rulebook: their limits, their days, and that none makes a rule raise."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.errors import BadInput
from counsellor_app.law.citation import Read, Source
from counsellor_app.law.deadlines import request_deadline
from counsellor_app.law.facts import DatedValue, Facts, Person
from counsellor_app.law.findings import explain
from counsellor_app.law.overriding import overrides_of
from counsellor_app.law.parameters import UNCONFIRMED_START, NotInForce
from counsellor_app.law.rulebook import Rulebook, load_rulebook, problem_of, problem_of_name
from counsellor_app.law.values import Entry, Kind, Override, Unit, Value
from tests.law.generated import FIRST, LAST, any_facts

OFFICE = Source("Hotărârea centrului", "", Read.FULL)
SHIPPED = load_rulebook()
COUNTED = {name: one for name, one in SHIPPED.entries.items() if one.most is not None}


def override(
    name: str, value: Value, start: date = UNCONFIRMED_START, until: date | None = None
) -> Override:
    return Override(name=name, start=start, value=value, basis=OFFICE, until=until)


def refusal(name: str, value: Value, start: date = FIRST, until: date | None = None) -> str:
    """Return the sentence that refuses a value."""
    with pytest.raises(BadInput) as refused:
        load_rulebook([override(name, value, start, until)])
    assert refused.value.text.en
    return refused.value.text.ro


# Limits


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("age.work", 120_000, "120 de ani"),
        ("interview.working_days", 10**12, "250 de zile lucrătoare"),
        ("reminder.permit", 10**12, "730 de zile"),
        ("vulnerability.pending_days", 10**12, "730 de zile"),
        ("vulnerability.review_months", 120_000, "120 de luni"),
        ("language_course.hours_per_week", 169, "168 de ore"),
        ("attendance.indicator", 1001, "1000"),
        ("material_aid.food_per_day", 10**12, "10.000.000,00 lei"),
        ("reminder.request", (30, 4000), "730"),
    ],
)
def test_a_number_above_its_limit_is_refused_and_the_limit_told(
    name: str, value: Value, said: str
) -> None:
    assert said in refusal(name, value)


@pytest.mark.parametrize("entry", COUNTED.values(), ids=list(COUNTED))
def test_every_number_has_a_limit_which_it_may_reach_and_not_pass(entry: Entry) -> None:
    most, name = entry.most or 0, entry.parameter.name
    for number, fits in ((most, True), (most + 1, False)):
        value: Value = (number,) if entry.kind is Kind.DAYS else number
        assert (problem_of(override(name, value), SHIPPED) is None) is fits
    assert not any(entry.exceeded_by(since.value) for since in entry.parameter.history)


def test_only_words_days_and_centres_have_no_limit() -> None:
    free = {one.kind for one in SHIPPED.entries.values() if one.most is None}
    assert free == {Kind.TEXT, Kind.DAY, Kind.CENTRE}


def test_a_name_no_value_bears_is_refused_even_without_values() -> None:
    assert problem_of_name("age.work", SHIPPED) is None
    refused = problem_of_name("nope", SHIPPED)
    assert refused is not None
    assert "nope" in refused.ro


# Totality


def fitting(entry: Entry) -> st.SearchStrategy[Value]:
    """Return a strategy over the numbers an entry takes, its edges among them."""
    most = entry.most or 0
    number = st.sampled_from([0, 1, most]) | st.integers(0, most)
    if entry.kind is Kind.DAYS:
        return st.lists(number, max_size=3).map(tuple)
    return number


@st.composite
def any_override(draw: st.DrawFn) -> Override:
    """Draw a number over a shipped one, from any day, to any day or for ever."""
    entry = draw(st.sampled_from(list(COUNTED.values())))
    start = draw(st.just(UNCONFIRMED_START) | st.dates(FIRST, LAST))
    until = draw(st.none() | st.dates(start, LAST))
    return override(entry.parameter.name, draw(fitting(entry)), start, until)


@given(st.lists(any_override(), min_size=1, max_size=8), any_facts(), st.dates(FIRST, LAST))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_values_are_taken_every_rule_still_answers(
    ours: list[Override], facts: Facts, today: date
) -> None:
    explained = explain(facts, load_rulebook(ours), today)
    assert explained.today == today


@pytest.mark.parametrize("entry", COUNTED.values(), ids=list(COUNTED))
def test_the_largest_and_the_smallest_number_let_every_rule_answer(entry: Entry) -> None:
    for number in (0, entry.most or 0):
        value: Value = (number,) if entry.kind is Kind.DAYS else number
        rulebook = load_rulebook([override(entry.parameter.name, value)])
        assert explain(Facts(person=Person(born=LAST)), rulebook, LAST).findings is not None


# Days


@pytest.mark.parametrize("written", ["20250314", "2025-W01-1", "2025-3-14", "٢٠٢٥-03-14", "ieri"])
def test_a_day_is_written_one_way_only(written: str) -> None:
    facts = Facts(person=Person(), rulebook={"law.verified_on": (DatedValue(value=written),)})
    (typed,) = overrides_of(facts, SHIPPED)
    assert problem_of(typed, SHIPPED) is not None


def test_a_day_written_year_month_day_is_taken() -> None:
    facts = Facts(person=Person(), rulebook={"law.verified_on": (DatedValue(value="2025-03-14"),)})
    (typed,) = overrides_of(facts, SHIPPED)
    assert typed.value == date(2025, 3, 14)
    assert problem_of(typed, SHIPPED) is None


def off(start: date, until: date | None) -> Rulebook:
    return load_rulebook([override("bridge_day", "Paște", start, until)])


def test_every_day_of_a_span_of_days_off_is_off() -> None:
    span = off(date(2025, 4, 25), date(2025, 4, 28))  # Friday to Monday
    assert request_deadline(date(2025, 1, 24), SHIPPED).last_day == date(2025, 4, 24)
    assert request_deadline(date(2025, 1, 25), span).last_day == date(2025, 4, 29)
    assert span.working_day_on_or_before(date(2025, 4, 28)) == date(2025, 4, 24)
    one_day = off(date(2025, 4, 25), None)
    assert one_day.working_day_on_or_after(date(2025, 4, 25)) == date(2025, 4, 28)


def test_days_off_are_no_longer_than_a_month() -> None:
    start = date(2025, 1, 1)
    assert off(start, start + timedelta(days=30)).bridge_days
    assert "31" in refusal("bridge_day", "x", start, start + timedelta(days=31))


# Numbers that may be unset


def test_a_number_nobody_set_is_none_and_not_an_error() -> None:
    day = date(2025, 1, 1)
    assert SHIPPED.number_if_set("lodging.free_months", day) is None
    with pytest.raises(NotInForce):
        SHIPPED.number("lodging.free_months", day)
    ours = load_rulebook([override("lodging.free_months", 3)])
    assert (found := ours.number_if_set("lodging.free_months", day)) is not None
    assert found.value == 3
    assert ours.entries["lodging.free_months"].unit is Unit.MONTHS
