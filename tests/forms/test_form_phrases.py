"""The phrase library: every topic has phrases, every box that names a topic finds them."""

import re

import pytest

from counsellor_app.forms.kinds import Field, Line, Paragraph, Rows
from counsellor_app.forms.phrases import (
    PHRASE_LIMIT,
    Phrase,
    PhraseTopic,
    ready_objective,
    shipped_phrases,
    situation_topic,
)
from counsellor_app.forms.registry import FORMS
from counsellor_app.law.catalogue import Need

PHRASES = shipped_phrases().phrases


def boxes(fields: tuple[Field, ...]) -> list[Line | Paragraph]:
    """Return the boxes one types in, those of tables too."""
    found: list[Line | Paragraph] = []
    for field in fields:
        if isinstance(field, Rows):
            found += boxes(field.fields)
        if isinstance(field, Line | Paragraph):
            found.append(field)
    return found


ASKING = [box for form in FORMS for box in boxes(form.fields) if box.phrases is not None]


@pytest.mark.parametrize("topic", PhraseTopic)
def test_every_topic_has_a_choice_of_phrases(topic: PhraseTopic) -> None:
    assert 4 <= len(shipped_phrases().of(topic)) <= 15


@pytest.mark.parametrize("topic", PhraseTopic)
def test_every_topic_is_proposed_in_a_box(topic: PhraseTopic) -> None:
    assert topic in {box.phrases for box in ASKING}


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.id for phrase in PHRASES])
def test_a_phrase_fits_every_box_that_proposes_it(phrase: Phrase) -> None:
    assert len(phrase.typed) <= PHRASE_LIMIT
    limits = [box.limit for box in ASKING if box.phrases is phrase.topic]
    assert all(len(phrase.typed) <= limit for limit in limits)


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.id for phrase in PHRASES])
def test_a_phrase_has_letters_with_a_comma_below_and_cites_nothing(phrase: Phrase) -> None:
    assert not re.search("[\u015f\u0163\u015e\u0162]", phrase.text.ro)
    assert not re.search(r"\bart\.|\blege|\bOG\b|\bHG\b|\d", phrase.text.ro, re.IGNORECASE)
    assert phrase.text.ro != phrase.text.en


def test_no_two_phrases_have_the_same_id_or_say_the_same_in_one_topic() -> None:
    assert len({phrase.id for phrase in PHRASES}) == len(PHRASES)
    assert len({(phrase.topic, phrase.typed) for phrase in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize("need", Need)
def test_every_need_has_a_ready_objective_and_a_situation_of_its_own(need: Need) -> None:
    assert ready_objective(need).topic is PhraseTopic.OBJECTIVE
    assert situation_topic(need) in {box.phrases for box in ASKING}


def test_the_library_says_that_no_lawyer_read_it_yet() -> None:
    assert shipped_phrases().version >= 1
    assert set(shipped_phrases().reviewed) == {"ro", "en"}
