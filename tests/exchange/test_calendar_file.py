"""The calendar file, read back by a reader of its own that knows RFC 5545."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.exchange.calendar_file import CalendarDay, calendar_bytes
from tests.exchange.reading_back import read_back

NOW = datetime(2026, 11, 22, 21, 5, 9, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1)
DAYS = st.builds(
    CalendarDay,
    uid=st.text("0123456789abcdef", min_size=1, max_size=90),
    day=st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    summary=WORDS.map(str.strip).filter(bool),
)


def test_a_day_is_an_event_of_the_whole_day_that_takes_no_time() -> None:
    (event,) = read_back(calendar_bytes([CalendarDay("ab12", date(2026, 12, 2), "Caz 7")], NOW))
    assert event == {
        "UID": "ab12",
        "DTSTAMP": "20261122T210509Z",
        "DTSTART;VALUE=DATE": "20261202",
        "SUMMARY": "Caz 7",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }


def test_the_moment_it_was_made_stands_in_utc() -> None:
    bucharest = NOW.astimezone(timezone(timedelta(hours=2)))
    day = CalendarDay("ab12", date(2026, 12, 2), "Caz 7")
    assert calendar_bytes([day], bucharest) == calendar_bytes([day], NOW)


def test_marks_that_mean_something_in_the_file_are_only_words() -> None:
    said = "Caz; 7, art\\n 4:5"
    (event,) = read_back(calendar_bytes([CalendarDay("ab", date(2026, 1, 1), said)], NOW))
    assert event["SUMMARY"] == said


@given(st.lists(DAYS, max_size=5))
def test_whatever_the_line_says_comes_back_whole(days: list[CalendarDay]) -> None:
    read = read_back(calendar_bytes(days, NOW))
    assert [event["SUMMARY"] for event in read] == [one.summary for one in days]
    assert [event["UID"] for event in read] == [one.uid for one in days]
    assert [event["DTSTART;VALUE=DATE"] for event in read] == [f"{d.day:%Y%m%d}" for d in days]
