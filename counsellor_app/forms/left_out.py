"""Why a section or question is not asked, in words: the fact or answer that leaves it out."""

from collections.abc import Mapping
from dataclasses import dataclass

from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import asked_in
from counsellor_app.forms.conditions import (
    Both,
    Condition,
    Either,
    Has,
    Is,
    IsNot,
    IsOneOf,
    Not,
    holds,
)
from counsellor_app.forms.given import NAMES, ActingFor, Given
from counsellor_app.forms.kinds import Computed, Field
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form, Section
from counsellor_app.forms.spoken import in_both
from counsellor_app.law.catalogue import Track
from counsellor_app.text import Language, Text

_ANSWERED = Text("la „{label}” s-a răspuns „{answer}”", "“{label}” was answered “{answer}”")
_UNANSWERED = Text("la „{label}” nu s-a răspuns încă", "“{label}” has no answer yet")
_TICKED = Text("la „{label}” s-a bifat „{answer}”", "“{answer}” is ticked at “{label}”")
_NOT_TICKED = Text("la „{label}” nu s-a bifat „{answer}”", "“{answer}” is not ticked at “{label}”")
_BY_ANSWERS = Text("după răspunsurile de până acum", "by the answers so far")
_BOTH = Text("{first} și {second}", "{first} and {second}")

_Simple = Is | IsOneOf | IsNot | Has

_TRACK = Text("dosarul este pe calea „{track}”", "the case is on the track “{track}”")
_GIVEN: Mapping[str, Mapping[str | bool | None, Text]] = {
    "minor": {
        True: Text("persoana are sub 18 ani", "the person is under 18"),
        False: Text("persoana are 18 ani sau mai mult", "the person is 18 or older"),
        None: Text("vârsta nu este consemnată încă", "the age is not recorded yet"),
    },
    "under_14": {
        True: Text("persoana are sub 14 ani", "the person is under 14"),
        False: Text("persoana are 14 ani sau mai mult", "the person is 14 or older"),
        None: Text("vârsta nu este consemnată încă", "the age is not recorded yet"),
    },
    "accompanied": {
        True: Text("copilul este cu familia", "the child is with the family"),
        False: Text("copilul este neînsoțit", "the child is unaccompanied"),
        None: Text(
            "nu este consemnat încă dacă e cineva însoțit",
            "it is not recorded yet whether anyone accompanies",
        ),
    },
    "lodged": {
        True: Text("persoana este cazată în centru", "the person is lodged in the centre"),
        False: Text("persoana nu este cazată în centru", "the person is not lodged in the centre"),
        None: Text("cazarea nu este consemnată încă", "the lodging is not recorded yet"),
    },
    "vulnerability_determined": {
        True: Text("vulnerabilitatea a fost constatată", "a vulnerability was determined"),
        False: Text("nu a fost constatată o vulnerabilitate", "no vulnerability was determined"),
    },
    "talk_language": {
        Language.RO.value: Text("discuția se poartă în română", "the talk is held in Romanian"),
        None: Text("limba discuției nu este consemnată încă", "the language is not recorded yet"),
    },
    "track": {
        **{one.value: _TRACK.filled(track=one.text) for one in Track},
        None: Text("categoria nu este consemnată încă", "the category is not recorded yet"),
    },
    "covered": {
        True: Text("categoria intră sub art. 1", "the category falls under art. 1"),
        False: Text("categoria nu intră sub art. 1", "the category does not fall under art. 1"),
        None: Text("categoria nu este consemnată încă", "the category is not recorded yet"),
    },
    "acting_for": {
        ActingFor.IGI.value: Text("lucrați pentru IGI", "you work for IGI"),
        ActingFor.NGO.value: Text("lucrați pentru un ONG", "you work for an NGO"),
    },
}
_OTHER_LANGUAGE = Text("discuția se poartă în altă limbă", "the talk is held in another language")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A section that asks nothing now, and why."""

    section: Section
    why: Text


@dataclass(frozen=True, slots=True)
class QuestionsLeftOut:
    """Questions of a section that one reason leaves out, in reading order."""

    fields: tuple[Field, ...]
    why: Text


def left_out(session: FormSession) -> tuple[LeftOut, ...]:
    """Return the sections of a form that ask nothing now, each with the reason."""
    answers, given = session.answers, session.given
    return tuple(
        LeftOut(section, _why(section, answers, given, session.form))
        for section in session.form.sections
        if not asked_in(section, answers, given)
    )


def questions_left_out(session: FormSession, section: Section) -> tuple[QuestionsLeftOut, ...]:
    """Return the questions of a section that asks others now, together by their reason.

    A sealed one is not told: that it is left out would tell the sealed answer it hangs on. Nor
    one that only waits for the answer to another question of this section.
    """
    answers, given = session.answers, session.given
    asked = asked_in(section, answers, given)
    missing = [field for field in section.fields if field not in asked] if asked else []
    waiting = {field.id for field in asked} - set(answers)
    reasons: dict[Text, list[Field]] = {}
    for field in missing:
        if field.asked_if is None or field.handling.sensitive is not None:
            continue
        if isinstance(field, Computed):  # nobody is asked for it
            continue
        if {one.name for one in _deciding(field.asked_if, answers, given)} <= waiting:
            waiting.add(field.id)
            continue
        why = why_not(field.asked_if, answers, given, session.form)
        reasons.setdefault(why, []).append(field)
    return tuple(QuestionsLeftOut(tuple(fields), why) for why, fields in reasons.items())


def why_not(condition: Condition, answers: Answers, given: Given, form: Form) -> Text:
    """Return in words why a condition does not hold; a sealed answer is never told."""
    reasons = [_said(one, answers, given, form) for one in _deciding(condition, answers, given)]
    whole, *others = dict.fromkeys(reasons)
    for other in others:
        whole = _BOTH.filled(first=whole, second=other)
    return whole


def _why(section: Section, answers: Answers, given: Given, form: Form) -> Text:
    condition = section.asked_if
    if holds(condition, answers, given):  # so none of its questions is asked by itself
        condition = section.fields[0].asked_if
    return _BY_ANSWERS if condition is None else why_not(condition, answers, given, form)


def _deciding(condition: Condition, answers: Answers, given: Given) -> tuple[_Simple, ...]:
    """Return the simple conditions that make this one hold, or not hold, as it does."""
    match condition:
        case Both(first, second) | Either(first, second):
            whole = holds(condition, answers, given)
            if isinstance(condition, Either) == whole:  # one part alone decides
                decided_by_first = holds(first, answers, given) == whole
                return _deciding(first if decided_by_first else second, answers, given)
            return (*_deciding(first, answers, given), *_deciding(second, answers, given))
        case Not(inner):
            return _deciding(inner, answers, given)
        case _:
            return (condition,)


def _said(condition: _Simple, answers: Answers, given: Given, form: Form) -> Text:
    """Return in words what a simple condition sees."""
    name = condition.name
    if name in NAMES:
        return _GIVEN[name].get(getattr(given, name), _OTHER_LANGUAGE)
    field = form.field(name)
    if field.handling.sensitive is not None:
        return _BY_ANSWERS
    for earlier in (form.section_of(name).asked_if, field.asked_if):
        if earlier is not None and not holds(earlier, answers, given):
            return why_not(earlier, answers, given, form)  # so it could not be answered
    if name not in answers:
        return _UNANSWERED.filled(label=field.label)
    if isinstance(condition, Has):
        told = _TICKED if holds(condition, answers, given) else _NOT_TICKED
        return told.filled(label=field.label, answer=in_both(field, (condition.option,)))
    return _ANSWERED.filled(label=field.label, answer=in_both(field, answers[name]))
