"""Items: the immutable things that leave; what each may hold, as JSON Schema."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from jsonschema import Draft202012Validator

from counsellor_app.exchange.profile import ProfileKind
from counsellor_app.exchange.shapes import (
    DAY,
    MOMENT,
    MONTH,
    SHA256,
    UUID_TEXT,
    WORD,
    holding,
    matching,
    one_of,
    or_none,
    several,
    text,
    validator,
    whole,
)
from counsellor_app.exchange.sheet_answers import answers_fit, answers_layout, is_form
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.forms.canonical import canonical_bytes, content_hash

LAYOUT = 1  # of the items of a bundle; a form's own layout goes by its digest
_DIGEST_DIGITS = 16


class ItemKind(Enum):
    """What an item is; each kind has a file of its own in a bundle."""

    CASE = "case"
    SHEET = "sheet"
    ACT = "act"
    ISSUE = "issue"

    @property
    def file_name(self) -> str:
        """Return the name of its file in a bundle."""
        return f"{self.value}s.jsonl"

    @classmethod
    def of_file(cls, name: str) -> "ItemKind":
        """Return the kind whose file has this name; raise ValueError."""
        return cls(name.removesuffix("s.jsonl"))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that leaves; two items of one id are equal byte for byte, or one is forged."""

    kind: ItemKind
    content: JsonObject

    @property
    def id(self) -> str:
        """Return what the item is known by: row, profile and schema."""
        return ":".join(str(self.content[part]) for part in ("row", "profile", "schema"))

    @property
    def profile(self) -> ProfileKind:
        """Return the profile the item left under."""
        return ProfileKind(self.content["profile"])

    @property
    def line(self) -> bytes:
        """Return the item as one line of its file, without the line's end."""
        return canonical_bytes(self.content)


@lru_cache(maxsize=256)
def layout_of(form_id: str | None, kind: ProfileKind) -> str:
    """Return the digest of what an item may hold; of a sheet, of its form's shared answers.

    A form that shares other answers than before thereby makes items of new ids, so that
    what was received under the old one is not taken for a forgery.
    """
    answers = None if form_id is None else answers_layout(form_id)
    layout: JsonObject = {"layout": LAYOUT, "profile": kind.value, "answers": answers}
    return content_hash(layout)[:_DIGEST_DIGITS]


def conforms(item: Item) -> bool:
    """Tell whether the item holds what an item of its kind and profile may hold."""
    profile = item.content.get("profile")
    if profile not in (ProfileKind.IDENTIFIED.value, ProfileKind.STATISTICAL.value):
        return False
    return bool(_envelope(item.kind, ProfileKind(profile)).is_valid(item.content))


def is_known(item: Item) -> bool:
    """Tell whether this version of the program has the layout the item was made under."""
    form_id = str(item.content["form"]) if item.kind is ItemKind.SHEET else None
    if form_id is not None and not is_form(form_id):
        return False
    return item.content["schema"] == layout_of(form_id, item.profile)


def answers_conform(item: Item) -> bool:
    """Tell whether a sheet's answers are what its form shares today; other kinds have none."""
    if item.kind is not ItemKind.SHEET:
        return True
    return answers_fit(str(item.content["form"]), item.content["answers"])


@lru_cache(maxsize=16)
def _envelope(kind: ItemKind, profile: ProfileKind) -> Draft202012Validator:
    common: JsonObject = {
        "row": UUID_TEXT,
        "case": UUID_TEXT,
        "profile": one_of(profile.value),
        "schema": matching("[0-9a-f]{16}", _DIGEST_DIGITS),
        "kind": one_of(kind.value),
    }
    return validator(holding({**common, **_HOLDS[kind, profile]}))


_VERSION = whole(1, 10_000)
_SIMPLE: Json = {"type": ["string", "integer", "boolean", "null"], "maxLength": 200}
_SHEET: JsonObject = {
    "record": UUID_TEXT,
    "form": WORD,
    "form_version": _VERSION,
    "follows": UUID_TEXT,
    "settles": or_none(UUID_TEXT),
    "answers": {"type": "object"},
}
_ABOUT: JsonObject = {
    "act": WORD,
    "record": or_none(UUID_TEXT),
    "sheet": or_none(UUID_TEXT),
    "issue": or_none(UUID_TEXT),
    "withdraws": or_none(UUID_TEXT),
}
_PAPER: JsonObject = {
    "document": WORD,
    "sheets": several(UUID_TEXT, 1_000),
    "made_elsewhere": {"type": "boolean"},
}
_HOLDS: dict[tuple[ItemKind, ProfileKind], JsonObject] = {
    (ItemKind.CASE, ProfileKind.IDENTIFIED): {
        "number": text(40),
        "origin": UUID_TEXT,
        "opened_at": MOMENT,
        "opened_by": UUID_TEXT,
    },
    (ItemKind.CASE, ProfileKind.STATISTICAL): {"opened_in": MONTH},
    (ItemKind.SHEET, ProfileKind.IDENTIFIED): {
        **_SHEET,
        "origin": UUID_TEXT,
        "happened_on": or_none(DAY),
        "kept_at": MOMENT,
        "member": UUID_TEXT,
    },
    (ItemKind.SHEET, ProfileKind.STATISTICAL): {**_SHEET, "happened_in": or_none(MONTH)},
    (ItemKind.ACT, ProfileKind.IDENTIFIED): {
        **_ABOUT,
        "happened_on": DAY,
        "recorded_at": MOMENT,
        "member": UUID_TEXT,
        "source": WORD,
        "details": {"type": "object", "additionalProperties": _SIMPLE},
    },
    (ItemKind.ACT, ProfileKind.STATISTICAL): {**_ABOUT, "happened_in": MONTH},
    (ItemKind.ISSUE, ProfileKind.IDENTIFIED): {
        **_PAPER,
        "content_hash": SHA256,
        "versions": {"type": "object", "additionalProperties": text(200)},
        "number": or_none(text(200)),
        "day": or_none(DAY),
        "made_at": MOMENT,
        "member": UUID_TEXT,
    },
    (ItemKind.ISSUE, ProfileKind.STATISTICAL): {**_PAPER, "made_in": MONTH},
}
