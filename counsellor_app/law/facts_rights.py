"""Facts about the use of rights: school, studies, the Romanian course and its certificate."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.law.procedure import SchoolStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """A minor's preparatory course and school (art. 10); ``grade`` is the year of enrolment."""

    status: SchoolStatus | None = None
    course_from: date | None = None
    course_until: date | None = None
    evaluated: date | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Studies:
    """The person's studies and their recognition (art. 11)."""

    level: str | None = None
    documents: bool | None = None
    recognition_requested: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCourse:
    """The Romanian course of an adult (art. 14, art. 35^1); fee in bani."""

    requested: date | None = None
    from_: date | None = None
    until: date | None = None
    fee: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCertificate:
    """The certificate of Romanian (art. 14 alin. (5), art. 35^2 alin. (4)); fee in bani."""

    level: str | None = None
    on: date | None = None
    number: str | None = None
    fee: int | None = None
