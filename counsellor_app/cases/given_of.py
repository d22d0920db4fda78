"""CaseFile -> Given: what the conditions of a form may see."""

from dataclasses import replace
from datetime import date

from counsellor_app.cases.facts_vulnerability import is_special_need_determined
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import (
    ADULT_AGE,
    CONSENTS_FROM,
    NOT_IN_PROGRAMME,
    age_of,
    person_answers,
    talk_language,
    track_of,
)
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import Answers, said, text_of
from counsellor_app.forms.given import Given


def given_of(file: CaseFile, member: Member, day: date) -> Given:
    """Return what is given on the day of the fact, for the member at the keyboard."""
    given = given_from(person_answers(file), talk_language(file), member, day)
    return replace(given, vulnerability_determined=is_special_need_determined(Told(file=file)))


def given_from(person: Answers, language: str | None, member: Member, day: date) -> Given:
    """Return what is given by these answers of the person form, kept or being typed."""
    age = age_of(person, day)
    track, category = track_of(person, day), text_of(person, "category")
    unaccompanied = said(person, "unaccompanied")
    return Given(
        track=None if track is None else track.value,
        covered=None if category is None else category not in NOT_IN_PROGRAMME,
        minor=None if age is None else age < ADULT_AGE,
        under_14=None if age is None else age < CONSENTS_FROM,
        accompanied=None if unaccompanied is None else not unaccompanied,
        lodged=said(person, "lives_in_centre"),
        talk_language=language,
        acting_for=member.acting_for.value,
    )
