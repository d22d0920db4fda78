"""Why a section is not asked: in words, from the condition, and nothing sealed told."""

from dataclasses import replace

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answers
from counsellor_app.forms.conditions import (
    Both,
    Condition,
    Either,
    Has,
    Is,
    IsNot,
    Not,
    holds,
    names_in,
)
from counsellor_app.forms.given import NAMES, ActingFor, Given
from counsellor_app.forms.handling import PROCEDURE, Sensitive
from counsellor_app.forms.kinds import Computed, Field, Line, Option, Several, YesNo
from counsellor_app.forms.left_out import left_out, questions_left_out, why_not
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.text import Text
from tests.strategies import any_answers, givens


def small_form(first: Section, second: Section) -> Form:
    return Form(
        id="small",
        version=1,
        title=Text("Mic", "Small"),
        sections=(first, second),
        how_often=HowOften.ONCE,
        phase=Phase.BEGINNING,
    )


def asks(section_id: str, *asked: Field, asked_if: Condition | None = None) -> Section:
    return Section(id=section_id, title=Text("Temă", "Topic"), fields=asked, asked_if=asked_if)


def is_filled(why: Text) -> bool:
    """Tell that no place of a sentence stayed open; an answer may have braces of its own."""
    return not any(f"{{{place}}}" in why.ro + why.en for place in PLACES)


PLACES = ("label", "answer", "first", "second", "track")
HELPED = YesNo(id="helped", label=Text("Are nevoie?", "In need?"), handling=PROCEDURE)
WAYS = Several(
    id="ways",
    label=Text("Cum", "How"),
    handling=PROCEDURE,
    options=(
        Option("phone", Text("la telefon", "by phone")),
        Option("post", Text("prin poștă", "by post")),
    ),
)
WORDS = Line(id="words", label=Text("Cuvinte", "Words"), handling=PROCEDURE)
FORM = small_form(asks("first", HELPED, WAYS), asks("second", WORDS))


@pytest.mark.parametrize(
    ("condition", "answers", "said"),
    [
        (Is("helped", True), {}, "la „Are nevoie?” nu s-a răspuns încă"),
        (Is("helped", True), {"helped": False}, "la „Are nevoie?” s-a răspuns „Nu”"),
        (Not(Is("helped", True)), {"helped": True}, "la „Are nevoie?” s-a răspuns „Da”"),
        (Has("ways", "post"), {"ways": ("phone",)}, "la „Cum” nu s-a bifat „prin poștă”"),
        (Not(Has("ways", "post")), {"ways": ("post",)}, "la „Cum” s-a bifat „prin poștă”"),
        (
            Both(Is("helped", True), Is("minor", True)),
            {"helped": True},
            "persoana are 18 ani sau mai mult",
        ),
        (
            Either(Is("helped", True), Is("minor", True)),
            {"helped": False},
            "la „Are nevoie?” s-a răspuns „Nu” și persoana are 18 ani sau mai mult",
        ),
        (
            Not(Either(Is("helped", True), Is("minor", True))),
            {"helped": True},
            "la „Are nevoie?” s-a răspuns „Da”",
        ),
        (IsNot("talk_language", "ro"), {}, "discuția se poartă în română"),
    ],
)
def test_the_reason_names_what_decided(condition: Condition, answers: Answers, said: str) -> None:
    given = Given(minor=False, talk_language="ro")
    assert not holds(condition, answers, given)
    assert why_not(condition, answers, given, FORM).ro == said


def test_a_sealed_answer_is_never_told() -> None:
    sealed = replace(PROCEDURE, sensitive=Sensitive.HEALTH)
    secret = replace(HELPED, id="secret", label=Text("Taina", "Secret"), handling=sealed)
    hanging = replace(WORDS, handling=sealed)
    form = small_form(asks("first", secret), asks("second", hanging, asked_if=Is("secret", True)))
    (one,) = left_out(FormSession(form, Given(), {"secret": False}))

    assert one.section.id == "second"
    assert one.why == Text("după răspunsurile de până acum", "by the answers so far")


def test_a_question_that_is_not_asked_itself_passes_its_reason_on() -> None:
    later = replace(WAYS, asked_if=Is("helped", True))
    form = small_form(
        asks("first", HELPED, later), asks("second", WORDS, asked_if=Has("ways", "post"))
    )
    (one,) = left_out(FormSession(form, Given(), {"helped": False}))

    assert one.why.ro == "la „Are nevoie?” s-a răspuns „Nu”"


@pytest.mark.parametrize(
    "given",
    [
        *(replace(Given(), minor=one, under_14=one, accompanied=one) for one in (True, False)),
        *(replace(Given(), lodged=one, covered=one) for one in (True, False)),
        *(replace(Given(), vulnerability_determined=one) for one in (True, False)),
        *(replace(Given(), track=one, talk_language=one) for one in ("A", "B", "C", "ro", "fr")),
        *(replace(Given(), acting_for=one.value) for one in ActingFor),
        Given(),
    ],
)
def test_every_fact_of_a_case_has_words_of_its_own(given: Given) -> None:
    told = {
        name: why_not(Is(name, "?"), {}, given, FORM).ro
        for name in NAMES
        if not (name == "track" and given.track in {"ro", "fr"})
    }
    other = "discuția se poartă în altă limbă"
    assert [name for name, said in told.items() if said == other and name != "talk_language"] == []


@drawn(form=st.sampled_from(FORMS), data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_section_left_out_of_any_form_says_why(form: Form, data: st.DataObject) -> None:
    session = FormSession(form, data.draw(givens()), data.draw(any_answers(form)))
    asked = {one.id for one in session.sections()}
    left = left_out(session)

    assert {one.section.id for one in left} == {one.id for one in form.sections} - asked
    assert all(is_filled(one.why) for one in left)


def test_questions_of_one_reason_are_told_together() -> None:
    follows = [replace(WORDS, id=one, asked_if=Is("helped", True)) for one in ("which", "since")]
    form = small_form(asks("first", HELPED, WAYS, *follows), asks("second", WORDS))
    (told,) = questions_left_out(FormSession(form, Given(), {"helped": False}), form.sections[0])

    assert [one.id for one in told.fields] == ["which", "since"]
    assert told.why.ro == "la „Are nevoie?” s-a răspuns „Nu”"
    assert questions_left_out(FormSession(form, Given(), {}), form.sections[0]) == ()
    assert questions_left_out(FormSession(form, Given(), {"helped": True}), form.sections[0]) == ()


def test_a_sealed_question_is_not_told_left_out() -> None:
    sealed = replace(PROCEDURE, sensitive=Sensitive.HEALTH)
    secret = replace(HELPED, id="secret", handling=sealed)
    hanging = replace(WORDS, handling=sealed, asked_if=Is("secret", True))
    form = small_form(asks("first", HELPED, secret, hanging), asks("second", WAYS))

    assert questions_left_out(FormSession(form, Given(), {}), form.sections[0]) == ()


@drawn(form=st.sampled_from(FORMS), data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_question_left_out_of_a_section_asked_is_told_but_sealed_ones(
    form: Form, data: st.DataObject
) -> None:
    session = FormSession(form, data.draw(givens()), data.draw(any_answers(form)))
    for section in session.sections():
        told = questions_left_out(session, section)
        listed = {one.id for reason in told for one in reason.fields}
        missing = {one.id for one in section.fields} - {one.id for one in session.asked(section)}

        open_ones = {
            one
            for one in missing
            if form.field(one).handling.sensitive is None
            and not isinstance(form.field(one), Computed)
        }
        waiting = {one.id for one in section.fields} - set(session.answers)
        assert listed <= open_ones
        assert all(names_in(form.field(one).asked_if) & waiting for one in open_ones - listed)
        assert all(is_filled(reason.why) for reason in told)
