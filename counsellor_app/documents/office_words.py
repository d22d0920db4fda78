"""What the office may write instead of a shipped clause: its places, its letters, its length."""

import re
import unicodedata
from collections.abc import Iterable

from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.wording import Article, Clause, places_in
from counsellor_app.text import Text

LONGEST = 4000

_NO_BREAK = "\u00a0"
_HELD_TOGETHER = re.compile(rf"\w+\.?{_NO_BREAK}\w+")
_PLACE = re.compile(r"\{[^{}\s:!]+\}")
_COMMA_BELOW = str.maketrans("\u015f\u0163\u015e\u0162", "șțȘȚ")  # letters with a cedilla
_EMPTY = Text("Scrieți textul clauzei.", "Write the text of the clause.")
_TOO_LONG = Text(
    "Textul este prea lung: cel mult {limit} de caractere.",
    "The text is too long: {limit} characters at most.",
)
_BRACES = Text(
    "În text este o acoladă fără pereche sau cu altceva decât numele unui loc. Scrieți locurile "
    "întocmai ca în textul programului, de exemplu {example}.",
    "The text has a brace without its partner, or with more in it than the name of a place. Write "
    "the places exactly as in the program’s text, for example {example}.",
)
_LACKS = Text("Lipsește din text: {places}.", "Missing from the text: {places}.")
_UNKNOWN = Text(
    "Programul nu are ce scrie aici: {places}.", "The program has nothing to write here: {places}."
)
_SAME_PLACES = Text(
    "{found} Textul cuprinde exact locurile din textul programului.",
    "{found} The text has exactly the places of the program’s text.",
)
_UNPRINTABLE = Text(
    "Documentele nu pot tipări aceste litere: {letters}. Scrieți-le altfel.",
    "The documents cannot print these letters: {letters}. Write them in another way.",
)
_AS_SHIPPED = Text(
    "Acesta este chiar textul programului. Schimbați-l sau renunțați.",
    "This is the program’s own text. Change it or leave it.",
)


def on_one_line(words: str) -> str:
    """Return typed words on one line, ș and ț with the comma below, without unseen letters."""
    seen = (" " if char.isspace() else char for char in unicodedata.normalize("NFC", words))
    drawn = "".join(char for char in seen if unicodedata.category(char) != "Cf")
    return " ".join(drawn.translate(_COMMA_BELOW).split())


def tidied(words: str, shipped: Clause) -> str:
    """Return typed words as they will be printed.

    What the shipped clause holds together on a line stays so, and a piece keeps the blank at its
    edge: boxes to type in know neither.
    """
    said = on_one_line(words)
    for together in _HELD_TOGETHER.findall(shipped.text.ro):
        said = said.replace(_loosened(together), together)
    before, after = _edges(shipped.text.ro)
    return f"{before}{said}{after}" if said else ""


def problem_of(words: str, shipped: Clause) -> Text | None:
    """Return why these words cannot stand for a clause, in words; None if they can."""
    if not words.strip():
        return _EMPTY
    if len(words) > LONGEST:
        return _TOO_LONG.filled(limit=LONGEST)
    letters = missing_characters(words)
    if letters:
        return _UNPRINTABLE.filled(letters=" ".join(letters))
    return _braces(words, shipped) or misfit(words, shipped) or _sameness(words, shipped)


def misfit(words: str, shipped: Clause) -> Text | None:
    """Return which places are missing or unknown, in words; None if they are those shipped."""
    wanted, there = places_in(shipped.text.ro), frozenset(_named(words))
    found = [
        said.filled(places=", ".join(sorted(f"{{{one}}}" for one in places)))
        for said, places in ((_LACKS, wanted - there), (_UNKNOWN, there - wanted))
        if places
    ]
    if not found:
        return None
    both = Text(" ".join(one.ro for one in found), " ".join(one.en for one in found))
    return _SAME_PLACES.filled(found=both)


def paragraph_with(article: Article, clause: Clause, words: str) -> str:
    """Return the paragraph a clause stands in, with these words in its place.

    The other pieces are those that are printed whenever this one is; what stands in a place is
    not known here, so places stay as they are.
    """
    held = set(clause.when)
    beside = [
        one
        for one in article.clauses
        if one.id == clause.id
        or (
            (one.paragraph, one.letter) == (clause.paragraph, clause.letter)
            and set(one.when) <= held
        )
    ]
    return "".join(words if one.id == clause.id else one.text.ro for one in beside).strip()


def _braces(words: str, shipped: Clause) -> Text | None:
    if not set("{}") & set(_PLACE.sub("", words)):
        return None
    example = next(iter(sorted(places_in(shipped.text.ro))), "person")
    return _BRACES.filled(example=f"{{{example}}}")


def _sameness(words: str, shipped: Clause) -> Text | None:
    same = _loosened(words).strip() == _loosened(shipped.text.ro).strip()
    return _AS_SHIPPED if same else None


def _loosened(words: str) -> str:
    return words.replace(_NO_BREAK, " ")


def _named(words: str) -> Iterable[str]:
    return (one[1:-1] for one in _PLACE.findall(words))


def _edges(words: str) -> tuple[str, str]:
    """Return the blank that words begin and end with."""
    return " " * words.startswith(" "), " " * words.endswith(" ")
