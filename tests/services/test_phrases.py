"""The phrases of the office: added and ended by further rows, never changed."""

from dataclasses import replace

import pytest

from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.forms.phrases import PHRASE_LIMIT, PhraseTopic, shipped_phrases
from counsellor_app.services.desk import Desk
from counsellor_app.services.phrases import add_phrase, end_phrase, phrase_lines, phrases_for
from counsellor_app.services.reference import overrides_of
from tests.services.working import tick

TOPIC = PhraseTopic.NOTE_AGREED
OWN = "Persoana revine joi, după curs."


def typed(desk: Desk, topic: PhraseTopic = TOPIC) -> list[str]:
    return [phrase.typed for phrase in phrases_for(desk, topic)]


def test_the_program_proposes_its_phrases_where_the_office_has_none(desk: Desk) -> None:
    assert phrases_for(desk, TOPIC) == shipped_phrases().of(TOPIC)


def test_a_phrase_of_the_office_stands_first_and_in_its_topic_alone(desk: Desk) -> None:
    add_phrase(desk, TOPIC, "Alta.", tick())
    add_phrase(desk, TOPIC, f"  {OWN} ", tick())
    assert typed(desk)[:2] == [OWN, "Alta."]
    assert OWN not in typed(desk, PhraseTopic.NOTE_NEXT_STEP)


def test_an_ended_phrase_is_proposed_no_more_and_its_rows_stay(desk: Desk) -> None:
    own = add_phrase(desk, TOPIC, OWN, tick())
    shipped = shipped_phrases().of(TOPIC)[0]
    for phrase in (own, shipped):
        end_phrase(desk, phrase, tick())
    assert OWN not in typed(desk)
    assert shipped.typed not in typed(desk)
    lines = {line.phrase.id: line for line in phrase_lines(desk, TOPIC)}
    assert all(line.ended is not None for line in (lines[own.id], lines[shipped.id]))
    with desk.vault.look() as look:
        rows = [one for one in look.reference.all() if one.name.startswith("phrase.")]
    assert len(rows) == 3
    assert overrides_of(rows) == ()  # the Rulebook does not see them


def test_who_added_and_who_ended_a_phrase_is_told(desk: Desk) -> None:
    own = add_phrase(desk, TOPIC, OWN, tick())
    end_phrase(desk, own, tick())
    line = phrase_lines(desk, TOPIC)[0]
    assert line.added is not None
    assert line.ended is not None
    assert line.added.by == line.ended.by == desk.member.name
    assert line.added.at < line.ended.at


def test_an_ended_phrase_may_be_added_again(desk: Desk) -> None:
    end_phrase(desk, add_phrase(desk, TOPIC, OWN, tick()), tick())
    add_phrase(desk, TOPIC, OWN, tick())
    assert typed(desk).count(OWN) == 1


@pytest.mark.parametrize(
    "words",
    ["  ", "x" * (PHRASE_LIMIT + 1), "Sună la 0721 000 111.", "CNP 1900101000000"],
    ids=["nothing", "too long", "a telephone", "a personal number"],
)
def test_a_phrase_that_says_nothing_too_much_or_whose_is_not_added(desk: Desk, words: str) -> None:
    with pytest.raises(BadInput):
        add_phrase(desk, TOPIC, words, tick())
    assert phrases_for(desk, TOPIC) == shipped_phrases().of(TOPIC)


def test_the_same_phrase_is_not_added_twice_nor_ended_twice(desk: Desk) -> None:
    own = add_phrase(desk, TOPIC, OWN, tick())
    with pytest.raises(BadInput):
        add_phrase(desk, TOPIC, OWN.upper(), tick())
    end_phrase(desk, own, tick())
    with pytest.raises(BadInput):
        end_phrase(desk, own, tick())


def test_a_role_that_writes_nothing_changes_no_phrase(desk: Desk) -> None:
    reader = replace(desk, member=replace(desk.member, role=Role.PRIVACY_OFFICER))
    with pytest.raises(NotAllowed):
        phrases_for(reader, TOPIC)
    with pytest.raises(NotAllowed):
        phrase_lines(reader, TOPIC)
    with pytest.raises(NotAllowed):
        add_phrase(reader, TOPIC, OWN, tick())
    with pytest.raises(NotAllowed):
        end_phrase(reader, shipped_phrases().of(TOPIC)[0], tick())
