"""Electronic signatures in words: the whole document in one sentence, each place in a line."""

from collections.abc import Sequence

from counsellor_app.services.esigning import PlaceToSign
from counsellor_app.text import Text
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import esigning as words


def whole(places: Sequence[PlaceToSign]) -> tuple[Text, Text, Tone]:
    """Return how many places are signed, whether the document is still what was signed."""
    if not places:
        return words.NO_PLACES, words.NO_PLACES_HINT, Tone.INFO
    made = [one.signature for one in places if one.signature is not None]
    counted = _counted(len(made), len(places))
    if not made:
        return counted, words.NOTHING_YET, Tone.INFO
    if any(not one.standing.is_sound for one in made):
        return counted, words.NOT_SOUND, Tone.BAD
    if any(one.warnings for one in made):
        return counted, words.UNCHANGED_BUT, Tone.WARN
    return counted, words.UNCHANGED, Tone.OK


def page_of(place: PlaceToSign) -> Text:
    """Return the page of a place in words."""
    return words.ON_PAGE.filled(page=place.page) if place.page else words.ON_NO_PAGE


def _counted(signed: int, places: int) -> Text:
    if places == 1:
        return words.ONLY_SIGNED if signed else words.ONLY_FREE
    of = words.PLACES.of(places)
    match signed:
        case 0:
            return words.NONE_SIGNED.filled(places=of)
        case 1:
            return words.ONE_SIGNED.filled(places=of)
        case _ if signed == places:
            return words.ALL_SIGNED.filled(places=of)
    return words.SOME_SIGNED.filled(n=signed, places=of)
