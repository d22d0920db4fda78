"""What the forms on school, Romanian and cultural orientation tell the rules."""

from datetime import date

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import RecordId, new_id
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer
from counsellor_app.law.facts import (
    LanguageCertificate,
    LanguageCourse,
    Orientation,
    Schooling,
)
from counsellor_app.law.procedure import SchoolStatus
from tests.builders import row
from tests.cases.filing import EMPTY, moment, with_sheet


def learning(**answers: Answer) -> CaseFile:
    return with_sheet(EMPTY, "learning", answers)


def asking(*series: dict[str, Answer], **answers: Answer) -> CaseFile:
    rows = tuple(row(f"s{place}", cells) for place, cells in enumerate(series))
    told: dict[str, Answer] = {"requested_on": "2026-10-05", **answers}
    return with_sheet(EMPTY, "orientation", {**told, "series": rows} if rows else told)


def test_a_minor_in_the_preparatory_course_is_an_auditor_at_school() -> None:
    facts = facts_of(
        learning(
            school_status="auditor", preparatory_from="2026-09-14", school_year_set="clasa a V-a"
        )
    )
    assert facts.schooling == Schooling(
        status=SchoolStatus.AUDITOR, course_from=date(2026, 9, 14), grade="clasa a V-a"
    )
    assert facts.person.in_school is True


def test_what_the_form_on_school_says_wins_over_the_needs_sheet() -> None:
    sheet = with_sheet(EMPTY, "needs_sheet", {"education_in_school": True})
    later = with_sheet(sheet, "learning", {"school_status": "none"})
    assert facts_of(later).person.in_school is False
    assert facts_of(with_sheet(sheet, "learning", {})).schooling is None


@pytest.mark.parametrize(
    ("answers", "fee"),
    [
        ({}, None),
        ({"course_paid": "free"}, 0),
        ({"course_paid": "paid", "course_fee": 20_000}, 20_000),
        ({"course_paid": "paid"}, None),
    ],
    ids=["not told", "free", "paid", "sum not told"],
)
def test_a_course_tells_its_days_and_what_was_paid(
    answers: dict[str, Answer], fee: int | None
) -> None:
    file = learning(course_state="attending", course_from="2026-10-01", **answers)
    assert facts_of(file).language_course == LanguageCourse(from_=date(2026, 10, 1), fee=fee)


def test_a_course_nobody_asked_for_is_no_course() -> None:
    assert facts_of(learning(course_state="not_asked")).language_course is None


def test_a_certificate_stands_only_where_it_was_obtained() -> None:
    got = learning(
        certificate_obtained=True,
        certificate_level="A2",
        certificate_on="2026-06-26",
        certificate_paid="free",
    )
    assert facts_of(got).language_certificate == LanguageCertificate(
        level="A2", on=date(2026, 6, 26), fee=0
    )
    assert facts_of(learning(certificate_obtained=False)).language_certificate is None


def test_a_request_for_orientation_declares_and_lists_the_series() -> None:
    facts = facts_of(
        asking(
            {
                "series_of_request": False,
                "series_until": "2024-05-01",
                "series_by": "organisation",
                "series_by_name": "Asociația Exemplu",
                "series_proof": True,
            },
            declares_none=False,
        )
    )
    assert facts.orientation_requested == date(2026, 10, 5)
    assert facts.orientation_declared_none is False
    assert facts.orientation == (
        Orientation(until=date(2024, 5, 1), by="Asociația Exemplu", proof=True, of_request=False),
    )


def test_no_series_is_none_only_where_the_person_declared_it() -> None:
    assert facts_of(asking(declares_none=True)).orientation == ()
    assert facts_of(asking(declares_none=False)).orientation is None
    assert facts_of(EMPTY).orientation is None


def at_session(file: CaseFile, day: str, **said: Answer) -> CaseFile:
    cells: dict[str, Answer] = {"session_on": day, "session_activity": "b", "presence": "present"}
    return with_sheet(file, "presence", {**cells, **said}, RecordId(new_id(moment())))


@pytest.mark.parametrize(
    ("requested", "at_list", "declared_none"),
    [
        ({}, {}, None),
        ({}, {"first_participation": True}, True),
        ({}, {"first_participation": False}, False),
        ({"declares_none": True}, {}, True),
        ({"declares_none": True}, {"first_participation": False}, False),
        ({"declares_none": False}, {"first_participation": True}, False),
    ],
)
def test_whether_it_is_the_first_time_is_told_by_the_request_and_by_the_list(
    requested: dict[str, Answer], at_list: dict[str, Answer], declared_none: bool | None
) -> None:
    facts = facts_of(at_session(asking(**requested), "2026-10-12", **at_list))
    assert facts.orientation_declared_none is declared_none
    assert facts.orientation == (() if declared_none else None)


def test_of_the_lists_the_first_one_tells_it_whenever_it_was_kept() -> None:
    later = at_session(EMPTY, "2026-10-19", first_participation=False)
    both = at_session(later, "2026-10-12", first_participation=True)
    assert facts_of(both).orientation_declared_none is True


def test_an_organisation_named_like_an_authority_is_still_told_as_an_organisation() -> None:
    series: dict[str, Answer] = {"series_by": "organisation", "series_by_name": "IGI prieten"}
    told = facts_of(asking(series)).orientation
    assert told is not None
    assert told[0].by == "o organizație"
