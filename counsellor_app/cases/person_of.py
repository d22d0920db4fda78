"""Who the case is about: name, birth, track, from the person form or the first contact."""

from calendar import monthrange
from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.names import shown_name
from counsellor_app.forms.answers import Answers, rows_of, said, text_of
from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import Category, Track

CONSENTS_FROM = 14  # Civil Code art. 41: from here the minor signs, with consent
ADULT_AGE = 18  # Civil Code art. 38
PROTECTED = frozenset({Category.REFUGEE.value, Category.SUBSIDIARY.value})
NOT_IN_PROGRAMME = frozenset({Category.ASYLUM_SEEKER.value, Category.TEMPORARY_PROTECTION.value})


def person_answers(file: CaseFile) -> Answers:
    """Return the newest answers about the person: kept, else typed, else of a take-over."""
    for form_id in ("person", "take_over"):
        sheet = file.newest(form_id)
        if sheet is not None:
            return sheet.answers
    drafts = [draft for draft in file.drafts if draft.form_id in ("person", "take_over")]
    return drafts[-1].answers if drafts else {}


def name_of(file: CaseFile) -> str:
    """Return the name as lists show it, else what the person is called; empty if nobody knows."""
    person = person_answers(file)
    return shown_name(text_of(person, "surname"), text_of(person, "given_names"), called(file))


def called(file: CaseFile) -> str | None:
    """Return what the person is called, from the first contact."""
    sheet = file.newest("first_contact")
    if sheet is not None:
        return text_of(sheet.answers, "name_used")
    drafts = [draft for draft in file.drafts if draft.form_id == "first_contact"]
    return text_of(drafts[-1].answers, "name_used") if drafts else None


def own_names(file: CaseFile) -> tuple[str, ...]:
    """Return the person's own names, as searched for; never a relative's."""
    person = person_answers(file)
    names = [
        " ".join(filter(None, (text_of(person, "surname"), text_of(person, "given_names")))),
        text_of(person, "name_own_script"),
        called(file),
        *(text_of(row.answers, "alias_name") for row in rows_of(person, "aliases")),
    ]
    return tuple(dict.fromkeys(name for name in names if name))


def talk_language(file: CaseFile) -> str | None:
    """Return the language to talk with the person in, as BCP 47."""
    language = text_of(person_answers(file), "communication_language")
    if language is not None:
        return language
    sheet = file.newest("first_contact")
    return None if sheet is None else text_of(sheet.answers, "communication_language")


def born_of(person: Answers) -> date | None:
    """Return the day of birth; of a year or month alone its last day, so a minor stays one."""
    typed = text_of(person, "birth_date")
    if typed is None:
        return None
    numbers = [int(part) for part in typed.split("-") if part.isdecimal()]
    match numbers:
        case [year]:
            return date(year, 12, 31)
        case [year, month]:
            return date(year, month, monthrange(year, month)[1])
        case [year, month, day]:
            return date(year, month, day)
        case _:
            return None


def age_of(person: Answers, day: date) -> int | None:
    """Return the completed years on a day."""
    born = born_of(person)
    return None if born is None else age_on(born, day)


def track_of(person: Answers, day: date) -> Track | None:
    """Return the way through the procedure; None while the category is not known."""
    category = text_of(person, "category")
    if category is None or category in NOT_IN_PROGRAMME:
        return None
    if category not in PROTECTED:
        return Track.RIGHT_OF_STAY
    age = age_of(person, day)
    if age is not None and age < ADULT_AGE and said(person, "unaccompanied"):
        return Track.UNACCOMPANIED
    return Track.ADULT_OR_FAMILY
