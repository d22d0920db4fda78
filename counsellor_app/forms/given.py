"""Given: the few facts about a case that a form's conditions may see, besides its answers.

They are computed when a form is filled in and kept in its sheet, so that a child's
eighteenth birthday takes no question out of a sheet that was signed before.
"""

from dataclasses import asdict, dataclass, fields
from enum import Enum

from counsellor_app.forms.answers import JsonObject


class ActingFor(Enum):
    """For whom the member at the keyboard works."""

    IGI = "igi"
    NGO = "ngo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What conditions may see; None is not known yet."""

    track: str | None = None  # the track's letter: A, B or C
    covered: bool | None = None  # whether the ordinance is for the category (art. 1)
    minor: bool | None = None  # on the day of the fact
    under_14: bool | None = None
    accompanied: bool | None = None
    lodged: bool | None = None
    vulnerability_determined: bool = False
    talk_language: str | None = None
    acting_for: str = ActingFor.IGI.value


NAMES = frozenset(field.name for field in fields(Given))


def given_to_json(given: Given) -> JsonObject:
    """Return what was given as JSON values."""
    return dict(asdict(given))


def given_from_json(kept: JsonObject) -> Given:
    """Return what was kept by ``given_to_json``; names of later versions are ignored."""
    return Given(**{name: value for name, value in kept.items() if name in NAMES})  # type: ignore[arg-type]  # the reader checked the JSON's shape
