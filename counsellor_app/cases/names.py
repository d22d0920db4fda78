"""Search keys of names and their likeness across scripts.

A likeness is a proposal under the exact hits, never a decision that two people are one.
"""

import re
import unicodedata

from anyascii import anyascii

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_ROMANIAN_ORDER = str.maketrans(
    {"ă": "a\ue000", "â": "a\ue001", "î": "i\ue000", "ș": "s\ue000", "ț": "t\ue000"}
)
_ARTICLE = re.compile(r"(?:(?<=\s)|^)(?:ال|[aAeE]l-)(?=\w)")
_CEDILLA = str.maketrans({"\u015f": "ș", "\u0163": "ț", "\u015e": "Ș", "\u0162": "Ț"})
_ALIKE = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "k"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("ks", "x"),
    ("c", "k"),
    ("q", "k"),
    ("w", "v"),
    ("z", "s"),
    ("j", "g"),
)


def folded(name: str) -> str:
    """Return the name in lower-case ASCII words: „Țepeș-Ion” is ``tepes ion``."""
    plain = anyascii(unicodedata.normalize("NFKC", name)).lower().replace("'", "")
    return " ".join(_NOT_LETTERS.sub(" ", plain).split())


def skeleton(name: str) -> str:
    """Return the consonants of the name as they sound: Mohammed and محمد are both ``mhmd``."""
    words = folded(_ARTICLE.sub("", name)).split()
    return " ".join(bones for bones in map(_bones, words) if bones)


def sort_key(name: str) -> str:
    """Return the key that puts names in Romanian order: ă after a, ș after s, ț after t."""
    lower = unicodedata.normalize("NFC", name).translate(_CEDILLA).casefold()
    ordered = lower.translate(_ROMANIAN_ORDER)
    return "".join(
        mark for mark in unicodedata.normalize("NFD", ordered) if not unicodedata.combining(mark)
    )


def shown_name(surname: str | None, given_names: str | None, called: str | None = None) -> str:
    """Return the name as lists show it: SURNAME Given names; else what the person is called."""
    parts = [surname.upper() if surname else "", given_names or ""]
    whole = " ".join(part for part in parts if part)
    return whole or called or ""


def _bones(word: str) -> str:
    for heard, written in _ALIKE:
        word = word.replace(heard, written)
    bones = re.sub(r"[aeiouy]", "", word)
    return re.sub(r"(.)\1+", r"\1", bones)
