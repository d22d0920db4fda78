"""Long lists: the countries and languages of the world, in both languages of the interface."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from babel import Locale

from counsellor_app.forms.kinds import Catalogue, Option
from counsellor_app.text import Text

STATELESS = "stateless"
UNKNOWN_COUNTRY = "unknown"
OTHER_LANGUAGE = "mis"  # ISO 639: a language without a code

# The languages met most, in the order of the procedure's own list; BCP 47.
COMMON_LANGUAGES = (
    "ar", "prs", "ps", "fa", "kmr", "ckb", "so", "ti", "am", "ur", "pa", "bn", "ne", "hi", "ta",
    "tr", "fr", "en", "ru", "uk", "es", "ln", "ro",
)  # fmt: skip

# Codes of Babel's list that are groups, parts or reserved, not countries.
_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
_NO_LANGUAGES = frozenset({"mul", "und", "zxx", "mis", "root", "ku"})
# Languages nobody is spoken to in: ancient, liturgical or constructed.
_NOT_SPOKEN = {
    "ae", "afh", "akk", "ang", "arc", "chg", "chn", "cop", "cu", "dum", "egy", "elx", "enm",
    "fro", "frm", "gez", "gmh", "goh", "got", "grc", "hit", "ia", "ie", "io", "jbo", "kaw", "kho",
    "la", "mga", "non", "nwc", "osp", "ota", "pal", "peo", "phn", "pi", "pro", "sa", "sam", "sga",
    "sog", "sux", "syc", "tlh", "tok", "uga", "vo", "xcl", "zbl", "zen",
}  # fmt: skip
_OWN_NAMES = {
    "prs": Text("dari", "Dari"),
    "kmr": Text("kurdă (kurmanji)", "Kurdish (Kurmanji)"),
    "ckb": Text("kurdă (sorani)", "Kurdish (Sorani)"),
    "fa": Text("farsi (persană)", "Farsi (Persian)"),
    "ps": Text("pashto", "Pashto"),
    "pa": Text("punjabi", "Punjabi"),
    "so": Text("somali", "Somali"),
    "ti": Text("tigrinya", "Tigrinya"),
    "bn": Text("bengali", "Bengali"),
    OTHER_LANGUAGE: Text("altă limbă", "another language"),
}
_ROMANIAN_PLACES = {letter: place for place, letter in enumerate("aăâbcdefghiîjklmnopqrsștțuvwxyz")}


@cache
def entries(catalogue: Catalogue) -> tuple[Option, ...]:
    """Return the entries of the list, in the order they are shown in."""
    match catalogue:
        case Catalogue.COUNTRIES:
            return _countries()
        case Catalogue.LANGUAGES:
            return _languages()


def entry(catalogue: Catalogue, value: str) -> Option | None:
    """Return the entry kept as this value, or None."""
    return _by_value(catalogue).get(value)


def romanian_order(word: str) -> tuple[tuple[int, ...], str]:
    """Return the sort key of a word in the order of the Romanian alphabet."""
    letters = (_ROMANIAN_PLACES.get(x, _ROMANIAN_PLACES.get(_plain(x), -1)) for x in word.lower())
    return tuple(letters), word


@cache
def _by_value(catalogue: Catalogue) -> dict[str, Option]:
    return {option.value: option for option in entries(catalogue)}


def _countries() -> tuple[Option, ...]:
    ro, en = _words(Locale("ro").territories), _words(Locale("en").territories)
    found = [
        Option(code, Text(ro[code], en[code]))
        for code in ro
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES and code in en
    ]
    return (
        *_sorted(found),
        Option(STATELESS, Text("apatrid", "stateless")),
        Option(UNKNOWN_COUNTRY, Text("necunoscută", "unknown")),
    )


def _languages() -> tuple[Option, ...]:
    ro, en = _words(Locale("ro").languages), _words(Locale("en").languages)
    first = tuple(
        Option(code, _OWN_NAMES.get(code) or Text(ro[code], en[code])) for code in COMMON_LANGUAGES
    )
    others = [
        Option(code, Text(ro[code], en[code]))
        for code in ro
        if code.isalpha()
        and code in en
        and code not in COMMON_LANGUAGES
        and code not in _NO_LANGUAGES | _NOT_SPOKEN
    ]
    return (*first, *_sorted(others), Option(OTHER_LANGUAGE, _OWN_NAMES[OTHER_LANGUAGE]))


def _sorted(found: list[Option]) -> tuple[Option, ...]:
    return tuple(sorted(found, key=lambda option: romanian_order(option.text.ro)))


def _words(names: Mapping[str, object]) -> dict[str, str]:
    return {str(code): str(name) for code, name in names.items()}


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
