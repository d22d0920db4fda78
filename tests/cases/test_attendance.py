"""The rate of attendance, and the facts of presence made from one case alone."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.attendance import Counted, Presence, by_month, counted
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import RecordId, new_id
from counsellor_app.cases.index import index_rows
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.presence import MARKS
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Attendance
from counsellor_app.law.rulebook import load_rulebook
from tests.builders import TODAY
from tests.cases.filing import EMPTY, NOW, with_act, with_sheet

HOW = st.sampled_from([None, *(option.value for option in MARKS)])
PRESENCES = st.lists(
    st.builds(
        Presence,
        day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        activity=st.sampled_from("abc"),
        how=HOW,
        session=st.none(),
    ),
    max_size=40,
)


def one(how: str | None) -> Presence:
    return Presence(day=TODAY, activity="c", how=how, session=None)


def answers(day: str, how: str | None, activity: str = "c") -> dict[str, Answer]:
    said: dict[str, Answer] = {"session_on": day, "session_activity": activity}
    return said if how is None else {**said, "presence": how}


def with_presence(file: CaseFile, day: str, how: str | None, activity: str = "c") -> CaseFile:
    record_id = RecordId(new_id(NOW + timedelta(seconds=len(file.records))))
    return with_sheet(file, "presence", answers(day, how, activity), record_id)


@given(PRESENCES)
def test_a_rate_is_a_share_and_known_exactly_where_something_could_be_attended(
    presences: list[Presence],
) -> None:
    number = counted(presences)
    could = number.planned - number.excused
    assert (number.rate is None) == (could == 0)
    assert number.rate is None or 0 <= number.rate <= 1


@given(PRESENCES, st.integers(1, 10))
def test_an_absence_with_a_reason_never_changes_the_rate(
    presences: list[Presence], more: int
) -> None:
    assert counted([*presences, *[one("excused")] * more]).rate == counted(presences).rate


@given(PRESENCES)
def test_nothing_noted_is_neither_presence_nor_absence(presences: list[Presence]) -> None:
    assert counted([*presences, one(None)]) == counted(presences)


@given(PRESENCES)
def test_one_more_presence_never_lowers_the_rate_and_one_more_absence_never_raises_it(
    presences: list[Presence],
) -> None:
    before = counted(presences).rate
    better, worse = (counted([*presences, one(how)]).rate for how in ("late", "unexcused"))
    assert better is not None
    assert worse is not None
    assert before is None or worse <= before <= better


@given(PRESENCES)
def test_the_months_together_are_the_whole(presences: list[Presence]) -> None:
    assert sum(by_month(presences).values(), Counted()) == counted(presences)


def test_a_rate_leaves_motivated_absences_out_of_the_denominator() -> None:
    number = counted([one("present"), one("late"), one("excused"), one("unexcused")])
    assert number == Counted(planned=4, attended=2, excused=1)
    assert number.rate == Fraction(2, 3)


def test_facts_count_each_activity_in_each_month() -> None:
    file = EMPTY
    for day, how, activity in (
        ("2026-10-05", "present", "c"),
        ("2026-10-12", "excused", "c"),
        ("2026-10-19", "unexcused", "b"),
        ("2026-11-02", "late", "c"),
        ("2026-11-09", None, "c"),
    ):
        file = with_presence(file, day, how, activity)
    october, november = Month(2026, 10), Month(2026, 11)
    assert facts_of(file).attendance == (
        Attendance(activity="b", month=october, planned=1, attended=0, excused=0),
        Attendance(activity="c", month=october, planned=2, attended=1, excused=1),
        Attendance(activity="c", month=november, planned=1, attended=1, excused=0),
    )


def test_without_presence_attendance_is_unknown() -> None:
    assert facts_of(EMPTY).attendance is None
    assert facts_of(with_presence(EMPTY, "2026-11-09", None)).attendance is None


def test_a_withdrawn_presence_is_no_fact_and_stands_on_no_list() -> None:
    file = with_presence(EMPTY, "2026-11-09", "present")
    assert len(index_rows(file, load_rulebook({})).presence) == 1
    withdrawn = with_act(file, ActKind.WITHDRAWN)
    act = replace(withdrawn.acts[0], record_id=file.records[0].id)
    gone = replace(withdrawn, acts=(act,))
    assert facts_of(gone).attendance is None
    assert index_rows(gone, load_rulebook({})).presence == ()
