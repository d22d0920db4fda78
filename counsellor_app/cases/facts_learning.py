"""Facts about learning: studies, school, the Romanian course, cultural orientation."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from counsellor_app.cases.attendance import presence_in
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import (
    Answers,
    Row,
    day_of,
    number_of,
    rows_of,
    said,
    text_of,
)
from counsellor_app.law.facts import (
    Facts,
    LanguageCertificate,
    LanguageCourse,
    Orientation,
    Person,
    Schooling,
    Studies,
)
from counsellor_app.law.known_words import holder_named
from counsellor_app.law.procedure import OrientationHolder, SchoolStatus

FIELDS: Mapping[str, tuple[str, str]] = {
    "studies.level": ("needs_sheet", "education_level"),
    "studies.documents": ("needs_sheet", "education_documents"),
    "studies.recognition_requested": ("needs_sheet", "education_recognition"),
    "schooling.status": ("learning", "school_status"),
    "schooling.course_from": ("learning", "preparatory_from"),
    "schooling.course_until": ("learning", "preparatory_until"),
    "schooling.evaluated": ("learning", "commission_on"),
    "schooling.grade": ("learning", "school_year_set"),
    "language_course": ("learning", "course_state"),
    "language_course.requested": ("learning", "course_requested_on"),
    "language_course.from": ("learning", "course_from"),
    "language_course.until": ("learning", "course_until"),
    "language_course.fee": ("learning", "course_paid"),
    "language_certificate": ("learning", "certificate_obtained"),
    "language_certificate.level": ("learning", "certificate_level"),
    "language_certificate.on": ("learning", "certificate_on"),
    "language_certificate.number": ("learning", "certificate_number"),
    "language_certificate.fee": ("learning", "certificate_paid"),
    "orientation": ("orientation", "series"),
    "orientation_requested": ("orientation", "requested_on"),
    "orientation_declared_none": ("orientation", "declares_none"),
}
_RECOGNITION: Mapping[str | None, bool] = {
    "to_request": False,
    "requested": True,
    "obtained": True,
}
OTHERWISE: Mapping[str, str] = {
    "person.in_school": "needs_sheet + learning",
    "orientation_declared_none": "orientation + presence",
}
_NO_SCHOOL = SchoolStatus.NONE.value
_COURSE_STATES = frozenset({"requested", "attending", "ended"})


def with_learning(facts: Facts, told: Told) -> Facts:
    """Return the facts with studies, school, the Romanian course and orientation."""
    learning, orientation = told.once("learning"), told.once("orientation")
    declared_none = _declared_none(told)
    return replace(
        facts,
        person=_with_school(facts.person, learning),
        schooling=_schooling(learning),
        studies=_studies(told.once("needs_sheet")),
        language_course=_language_course(learning),
        language_certificate=_language_certificate(learning),
        orientation=_orientation(orientation, declared_none),
        orientation_requested=day_of(orientation, "requested_on"),
        orientation_declared_none=declared_none,
    )


def _studies(needs: Answers) -> Studies | None:
    """Return the studies, whether papers prove them, and whether recognition was asked for."""
    level = text_of(needs, "education_level")
    documents = said(needs, "education_documents")
    recognition = _RECOGNITION.get(text_of(needs, "education_recognition"))
    if level is None and documents is None and recognition is None:
        return None
    return Studies(level=level, documents=documents, recognition_requested=recognition)


def _schooling(learning: Answers) -> Schooling | None:
    """Return a minor's school and introductory course (art. 10); None while nobody asked."""
    status = text_of(learning, "school_status")
    told = Schooling(
        status=None if status is None else SchoolStatus(status),
        course_from=day_of(learning, "preparatory_from"),
        course_until=day_of(learning, "preparatory_until"),
        evaluated=day_of(learning, "commission_on"),
        grade=text_of(learning, "school_year_set"),
    )
    return None if told == Schooling() else told


def _with_school(person: Person, learning: Answers) -> Person:
    """Return the person as the form on school tells whether they attend one, where it tells it."""
    status = text_of(learning, "school_status")
    return person if status is None else replace(person, in_school=status != _NO_SCHOOL)


def _language_course(learning: Answers) -> LanguageCourse | None:
    """Return the Romanian course of an adult; None while none is asked for."""
    if text_of(learning, "course_state") not in _COURSE_STATES:
        return None
    return LanguageCourse(
        requested=day_of(learning, "course_requested_on"),
        from_=day_of(learning, "course_from"),
        until=day_of(learning, "course_until"),
        fee=_fee(learning, "course"),
    )


def _language_certificate(learning: Answers) -> LanguageCertificate | None:
    """Return the certificate of Romanian; None while the person has none."""
    if not said(learning, "certificate_obtained"):
        return None
    return LanguageCertificate(
        level=text_of(learning, "certificate_level"),
        on=day_of(learning, "certificate_on"),
        number=text_of(learning, "certificate_number"),
        fee=_fee(learning, "certificate"),
    )


def _declared_none(told: Told) -> bool | None:
    """Return whether the person says no sessions were attended before; None while not asked.

    The request and the list of the first session both ask it. One „no” outweighs a „yes”: it
    stops nothing and makes somebody look for the proof.
    """
    words = (said(told.once("orientation"), "declares_none"), _first_participation(told))
    return None if words == (None, None) else False not in words


def _first_participation(told: Told) -> bool | None:
    """Return what the earliest list says; by the later ones sessions were attended, these."""
    asked = [
        (one.day, first)
        for telling in told.each("presence")
        if (one := presence_in(telling.answers)) is not None
        and (first := said(telling.answers, "first_participation")) is not None
    ]
    return min(asked, key=_day)[1] if asked else None


def _day(asked: tuple[date, bool]) -> date:
    return asked[0]


def _orientation(
    orientation: Answers, declared_none: bool | None
) -> tuple[Orientation, ...] | None:
    """Return the series of sessions, earlier ones too; none where none was ever attended."""
    series = rows_of(orientation, "series")
    if not series and declared_none is not True:
        return None
    return tuple(_series(row) for row in series)


def _series(row: Row) -> Orientation:
    cells = row.answers
    return Orientation(
        from_=day_of(cells, "series_from"),
        until=day_of(cells, "series_until"),
        by=_holder(cells),
        provider_basis=text_of(cells, "series_provider_basis"),
        proof=said(cells, "series_proof"),
        of_request=said(cells, "series_of_request"),
    )


def _holder(cells: Answers) -> str | None:
    """Return who held a series, so named that rules tell an authority from an organisation."""
    chosen = text_of(cells, "series_by")
    if chosen is None:
        return None
    holder = OrientationHolder(chosen)
    name = text_of(cells, "series_by_name")
    if holder is OrientationHolder.ORGANISATION and name and holder_named(name) is holder:
        return name
    return holder.text.ro


def _fee(learning: Answers, what: str) -> int | None:
    """Return the fee in bani, nothing for what was free; None while nobody told."""
    match text_of(learning, f"{what}_paid"):
        case "free":
            return 0
        case "paid":
            return number_of(learning, f"{what}_fee")
        case _:
            return None
