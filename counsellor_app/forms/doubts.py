"""Answers that contradict each other: said beside the question, for a human to decide.

A doubt is no gap. Nothing is refused and nothing is blocked because of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.forms.answers import Answers, number_of, rows_of, text_of
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.individual_plan_rows import MEASURES
from counsellor_app.forms.kinds import AddsUp, Field, Line, Pattern, Rows
from counsellor_app.forms.personal_number import (
    born_otherwise,
    is_personal_number,
    of_another_sex,
)
from counsellor_app.forms.signatures import SIGNATURES, SIGNED_BY, SIGNED_WAY
from counsellor_app.forms.spec import Form
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.text import Text, lei

_BORN_OTHERWISE = Text(
    "CNP-ul arată altă dată a nașterii decât cea scrisă. Comparați-le cu documentul; rămâne ce "
    "hotărâți.",
    "The personal number tells another date of birth than the one typed. Compare both with the "
    "document; what you decide stays.",
)
_ANOTHER_SEX = Text(
    "CNP-ul arată alt sex decât cel ales. Comparați-le cu documentul; rămâne ce hotărâți.",
    "The personal number tells another sex than the one chosen. Compare both with the document; "
    "what you decide stays.",
)

_NOT_THE_TOTAL = Text(
    "Împreună fac {sum}, iar în formular stă {total}. Verificați părțile; rămâne ce hotărâți.",
    "Together they make {sum}, and the form says {total}. Check the shares; what you decide stays.",
)
_UNDER_14 = Text(
    "Sub 14 ani semnează reprezentantul legal, în numele copilului; semnătura lui lipsește.",
    "Under 14 the legal representative signs in the child's name; that signature is missing.",
)
_NOT_THE_MINOR = Text(
    "Între 14 și 17 ani semnează și minorul; semnătura lui lipsește.",
    "From 14 to 17 the minor signs too; that signature is missing.",
)
_NOT_CONSENTED = Text(
    "Între 14 și 17 ani minorul semnează cu încuviințarea reprezentantului legal; semnătura "
    "reprezentantului lipsește.",
    "From 14 to 17 the minor signs with the consent of the legal representative, whose signature "
    "is missing.",
)
_OF_AGE = Text(
    "De la 18 ani semnează persoana; semnătura ei lipsește.",
    "From 18 the person signs; that signature is missing.",
)
_NOT_GRANTED = Text(
    "„Acordat” se spune la e), f) și g); aici stă la {kinds}. Verificați stadiul; rămâne ce "
    "hotărâți.",
    "“Granted” is said of e), f) and g); here it stands at {kinds}. Check the stage; what you "
    "decide stays.",
)
_PERSON, _REPRESENTATIVE = SignatoryKind.PERSON.value, SignatoryKind.REPRESENTATIVE.value
_SUFFICES = frozenset(way.value for way in SignatureWay if way.suffices)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What does not fit together, beside the question where it is told."""

    field_id: str
    why: Text


def doubts(form: Form, answers: Answers, given: Given) -> tuple[Doubt, ...]:
    """Return where answers to questions that are asked contradict each other."""
    asked = asked_of(form, answers, given)
    return tuple(doubt for field in asked for doubt in _of(field, answers, given))


def _of(field: Field, answers: Answers, given: Given) -> Iterator[Doubt]:
    if isinstance(field, Line) and field.pattern is Pattern.CNP:
        yield from _of_number(field, answers)
    if isinstance(field, Rows) and field.adds_up is not None:
        yield from _of_sum(field, field.adds_up, answers)
    if isinstance(field, Rows) and field.id == SIGNATURES:
        yield from _of_signatures(answers, given)
    if isinstance(field, Rows) and field.id == "activities":
        yield from _of_stages(field, answers)


def _of_number(field: Line, answers: Answers) -> Iterator[Doubt]:
    number = text_of(answers, field.id)
    if number is None or field.agrees_with is None or not is_personal_number(number):
        return
    birth, sex = (text_of(answers, name) for name in field.agrees_with)
    if birth is not None and born_otherwise(number, birth):
        yield Doubt(field.id, _BORN_OTHERWISE)
    if sex is not None and of_another_sex(number, sex):
        yield Doubt(field.id, _ANOTHER_SEX)


def _of_sum(table: Rows, sums: AddsUp, answers: Answers) -> Iterator[Doubt]:
    """Tell that the parts do not make the whole; nothing while a part is not known."""
    counted = [r.answers for r in rows_of(answers, table.id) if sums.unless not in r.answers]
    parts = [number_of(row, sums.cell) for row in counted]
    total, known = number_of(answers, sums.total), [part for part in parts if part is not None]
    if total is None or not known or len(known) < len(parts) or sum(known) == total:
        return
    yield Doubt(table.id, _NOT_THE_TOTAL.filled(sum=lei(sum(known)), total=lei(total)))


def _of_signatures(answers: Answers, given: Given) -> Iterator[Doubt]:
    """Tell who of the person's own side has not signed, by age, once one of them has."""
    signed = {
        text_of(row.answers, SIGNED_BY)
        for row in rows_of(answers, SIGNATURES)
        if text_of(row.answers, SIGNED_WAY) in _SUFFICES
    }
    if signed.isdisjoint((_PERSON, _REPRESENTATIVE)):
        return
    for who, why in _needed_of(given):
        if who not in signed:
            yield Doubt(SIGNATURES, why)


def _of_stages(table: Rows, answers: Answers) -> Iterator[Doubt]:
    """Tell of activities marked as granted that nobody grants (art. 18 alin. (2))."""
    granted = {
        text_of(row.answers, "activity_kind")
        for row in rows_of(answers, table.id)
        if text_of(row.answers, "activity_stage") == "granted"
    }
    kinds = sorted(f"{kind})" for kind in granted if kind is not None and kind not in MEASURES)
    if kinds:
        yield Doubt(table.id, _NOT_GRANTED.filled(kinds=", ".join(kinds)))


def _needed_of(given: Given) -> tuple[tuple[str, Text], ...]:
    """Return who signs at this age, and what is said without them; nobody at an unknown age."""
    if given.minor is None:
        return ()
    if given.under_14:
        return ((_REPRESENTATIVE, _UNDER_14),)
    if given.minor:
        return ((_PERSON, _NOT_THE_MINOR), (_REPRESENTATIVE, _NOT_CONSENTED))
    return ((_PERSON, _OF_AGE),)
