"""Ids: UUIDs of version 7 in the order of time, one record id of a form a case has once."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId, made_at, new_id, new_row_id, once_record_id
from counsellor_app.forms.registry import FORMS

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone
MILLISECOND = timedelta(milliseconds=1)


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_seven(now: datetime) -> None:
    made = new_id(now)
    assert (made.version, made.variant) == (7, RFC_4122)


@given(MOMENTS, MOMENTS)
def test_a_later_id_sorts_later_as_number_bytes_and_text(one: datetime, two: datetime) -> None:
    first, second = sorted((one, two))
    if second - first < MILLISECOND:
        second = first + MILLISECOND
    early, late = new_id(first), new_id(second)
    assert early < late
    assert early.bytes < late.bytes
    assert str(early) < str(late)


@given(MOMENTS)
def test_an_id_tells_its_moment_to_the_millisecond(now: datetime) -> None:
    assert abs(made_at(new_id(now)) - now) <= MILLISECOND


@given(MOMENTS)
def test_no_two_ids_of_one_moment_are_equal(now: datetime) -> None:
    assert len({new_id(now) for _ in range(100)}) == 100


@given(st.uuids(), st.sampled_from([form.id for form in FORMS]))
def test_the_record_of_a_form_a_case_has_once_is_the_same_on_every_laptop(
    case: UUID, form_id: str
) -> None:
    made = once_record_id(CaseId(case), form_id)
    assert made == once_record_id(CaseId(UUID(str(case))), form_id)
    assert made.version == 5


@given(st.uuids(), st.uuids())
def test_no_two_cases_or_forms_share_a_record(one: UUID, two: UUID) -> None:
    cases = {one, two}
    made = {once_record_id(CaseId(case), form.id) for case in cases for form in FORMS}
    assert len(made) == len(cases) * len(FORMS)


def test_the_record_id_is_the_one_older_programs_made() -> None:
    case = CaseId(UUID("01a207a2-3280-725c-9b87-73c20078ba66"))
    assert str(once_record_id(case, "person")) == "c4eac6e0-7296-5b6b-89be-e144de72c69b"


def test_a_row_id_is_the_text_of_an_id() -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert made_at(UUID(new_row_id(now))) == now
