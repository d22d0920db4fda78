"""Answers as JSON: what is kept is what was answered."""

import json

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from counsellor_app.forms.answers import (
    Answer,
    Json,
    NoAnswer,
    Typed,
    answers_from_json,
    answers_to_json,
    chosen,
    day_of,
    number_of,
    said,
)
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.text import Language
from tests.builders import complete_answers
from tests.strategies import any_answers


def through_json(answers: dict[str, Answer]) -> dict[str, Answer]:
    return answers_from_json(json.loads(json.dumps(answers_to_json(answers))))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=25)
@drawn(data=st.data())
def test_answers_survive_json(form: Form, data: st.DataObject) -> None:
    answers = data.draw(any_answers(form))
    again = through_json(answers)

    assert again == answers
    assert {k: type(v) for k, v in again.items()} == {k: type(v) for k, v in answers.items()}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_complete_answers_survive_json(form: Form) -> None:
    assert through_json(complete_answers(form.id)) == complete_answers(form.id)


def test_yes_is_not_one_after_json() -> None:
    again = through_json({"yes": True, "one": 1})

    assert again["yes"] is True
    assert type(again["one"]) is int


def test_each_of_the_three_answers_survives_and_has_words() -> None:
    for none in NoAnswer:
        assert through_json({"q": none}) == {"q": none}
        assert none.text.to(Language.RO) != none.text.to(Language.EN)


def test_a_megabyte_of_text_survives() -> None:
    text = "Ș😀ع" * 150_000

    assert through_json({"words": text, "day": Typed(text)}) == {
        "words": text,
        "day": Typed(text),
    }


@pytest.mark.parametrize(
    "kept",
    [
        None,
        1.5,
        {"no_answer": "never heard of"},
        {"no_answer": "declined", "more": 1},
        {"typed": 7},
        {"other": "x"},
        [1, 2],
        [{"row": "r"}],
        [{"row": 1, "answers": {}}],
        [{"row": "r", "answers": []}],
    ],
)
def test_what_is_no_answer_is_refused(kept: Json) -> None:
    with pytest.raises(ValueError):
        answers_from_json({"field": kept})


def test_reading_an_answer_of_another_kind_finds_nothing() -> None:
    answers: dict[str, Answer] = {"text": "x", "yes": True, "day": "2026-02-30", "year": "1991"}

    assert said(answers, "text") is None
    assert number_of(answers, "yes") is None
    assert chosen(answers, "text") == ()
    assert day_of(answers, "day") is None
    assert day_of(answers, "year") is None
