"""The faces the program ships, and which of them prints which character.

A further script is one more entry in ``_OTHER_SCRIPTS`` and its files in resources/fonts.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from counsellor_app.documents.script.font_file import FontFile
from counsellor_app.resources import resource

_LINE_CONTROLS = frozenset("\t\n\r\u2028\u2029")
_OPENING = ("Ps", "Pi")  # brackets and quotation marks


class Family(Enum):
    """The two families of the house: serif for what is read, sans for what is looked up."""

    SERIF = "SourceSerif4"
    SANS = "SourceSans3"


@dataclass(frozen=True, slots=True)
class Face:
    """A font file with its place on the page: size and line height relative to the style's.

    ``languages`` are those written in the face's script, the first the one to shape by where
    the text's own is not told or has another script; none where the face serves every language.
    """

    font: FontFile
    scale: float = 1.0
    leading: float = 0.0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _ScriptFont:
    family: str
    scale: float
    leading: float
    languages: tuple[str, ...]


_OTHER_SCRIPTS = (
    _ScriptFont(
        family="ScheherazadeNew",
        scale=1.26,  # its letters are small in their em beside the Source faces
        leading=1.7,
        languages=("ar", "ckb", "fa", "prs", "ps", "ur"),
    ),
    _ScriptFont(
        family="NotoSerifEthiopic",
        scale=0.96,  # every letter is as tall as a Latin capital
        leading=1.3,
        languages=("ti", "am"),
    ),
    _ScriptFont(
        family="NotoSerifBengali",
        scale=1.06,  # the head line stands between small letters and capitals
        leading=1.55,  # signs hang above it and below the letters
        languages=("bn",),
    ),
    _ScriptFont(
        family="NotoSerifDevanagari",
        scale=1.06,
        leading=1.55,
        languages=("ne", "hi"),
    ),
)


@cache
def face_chain(family: Family, bold: bool) -> tuple[Face, ...]:
    """Return the faces to try, in order: the style's own, the other scripts, the rest.

    Latin, Cyrillic and the digits 0-9 come from the Source faces even where a script's
    font has them, because these stand first.
    """
    other = Family.SANS if family is Family.SERIF else Family.SERIF
    weights = (bold, not bold)
    scripts = [_script_face(script, weight) for weight in weights for script in _OTHER_SCRIPTS]
    return (
        _source_face(family, bold),
        *scripts[: len(_OTHER_SCRIPTS)],
        _source_face(other, bold),
        _source_face(family, not bold),
        *scripts[len(_OTHER_SCRIPTS) :],
    )


def faces_for(text: str, chain: Sequence[Face]) -> list[Face]:
    """Return the face of every character.

    Letters and digits take the first face that has them. What has no script of its own
    (blanks, punctuation, marks, joiners) stays with the letter before it, else with the
    next. What opens goes with the next, so that brackets match what stands in them.
    """
    faces: list[Face | None] = []
    for char in text:
        previous = faces[-1] if faces else None
        if not _is_common(char):
            faces.append(_first_with(char, chain))
            continue
        if unicodedata.category(char) in _OPENING:
            faces.append(None)
            continue
        keeps = previous is not None and (_draws_nothing(char) or previous.font.covers(char))
        faces.append(previous if keeps else None)
        if previous is not None and not keeps:
            faces[-1] = _first_with(char, chain)
    return _filled_from_the_right(text, faces, chain)


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters no shipped font can print, each once, in code point order."""
    chain = face_chain(Family.SERIF, False)
    return tuple(
        char
        for char in sorted(set(unicodedata.normalize("NFC", text)) - _LINE_CONTROLS)
        if unicodedata.category(char) == "Cc"
        or not (_draws_nothing(char) or any(face.font.covers(char) for face in chain))
    )


@cache
def _font_file(family: str, bold: bool) -> FontFile:
    return FontFile(resource("fonts", f"{family}-{'Bold' if bold else 'Regular'}.ttf"))


@cache
def _source_face(family: Family, bold: bool) -> Face:
    return Face(_font_file(family.value, bold))


@cache
def _script_face(script: _ScriptFont, bold: bool) -> Face:
    font = _font_file(script.family, bold)
    return Face(font, script.scale, script.leading, script.languages)


@lru_cache(maxsize=4096)
def _is_common(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "ZC" or category in ("Mn", "Mc") or category[0] == "P"


@lru_cache(maxsize=4096)
def _draws_nothing(char: str) -> bool:
    """Tell whether a character is unseen in every font: HarfBuzz knows blanks and what orders.

    Some formats are signs all the same, as the Arabic number sign is, and a font may lack them.
    """
    if unicodedata.category(char) not in ("Cf", "Zs"):
        return unicodedata.category(char) in ("Cc", "Zl", "Zp")
    shaped = _font_file(Family.SERIF.value, False).shape(char, False, "ro")
    return all(glyph.gid for glyph in shaped)


def _first_with(char: str, chain: Sequence[Face]) -> Face:
    return next((face for face in chain if face.font.covers(char)), chain[0])


def _filled_from_the_right(
    text: str, faces: Sequence[Face | None], chain: Sequence[Face]
) -> list[Face]:
    following: Face | None = None
    filled: list[Face] = []
    for char, face in zip(reversed(text), reversed(faces), strict=True):
        if face is not None:
            following = face
            filled.append(face)
            continue
        fits = following is not None and (_draws_nothing(char) or following.font.covers(char))
        filled.append(following if fits and following is not None else _first_with(char, chain))
    return filled[::-1]
