"""Where the phrases of a box come from, and how one of the office is added."""

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.forms.phrases import Phrase, PhraseTopic
from counsellor_app.services import phrases
from counsellor_app.services.desk import Desk
from counsellor_app.ui.clock import Clock


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What a box may ask about phrases; ``add`` is None for a role that adds none."""

    of: Callable[[PhraseTopic], tuple[Phrase, ...]]
    add: Callable[[PhraseTopic, str], object] | None


def phrasebook_of(desk: Desk, clock: Clock) -> Phrasebook:
    """Return the phrases of this office."""

    def find(topic: PhraseTopic) -> tuple[Phrase, ...]:
        return phrases.phrases_for(desk, topic)

    def add(topic: PhraseTopic, words: str) -> Phrase:
        return phrases.add_phrase(desk, topic, words, clock.now())

    return Phrasebook(find, add if phrases.may_add(desk) else None)
