"""Read JSON written by somebody else: only the canonical form, within limits set beforehand."""

import json
import re

from counsellor_app.forms.answers import Json
from counsellor_app.forms.canonical import canonical_bytes

MOST_DEPTH = 16
MOST_TOKENS = 400_000  # texts, brackets and commas
MOST_DIGITS = 16

# A string that does not end runs to the end of the text, so that one pass is enough.
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{},]', re.DOTALL)


def parsed(text: bytes) -> Json:
    """Return the value; raise ValueError unless the text is canonical and within the limits.

    Depth and number of tokens are counted before anything is built, so a text made to
    exhaust memory is refused at the cost of reading it once. Canonical means equal to what
    our own writer makes of the value: a key that stands twice is not, nor is a fraction.
    """
    _refuse_bombs(text)
    try:
        value: Json = json.loads(
            text.decode("utf-8"),
            parse_int=_whole_number,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
        same = canonical_bytes(value) == text
    except ValueError:
        # The parser's own error carries the whole text.
        raise ValueError("not canonical JSON") from None
    if not same:
        raise ValueError("not canonical JSON")
    return value


def _refuse_bombs(text: bytes) -> None:
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text)):
        mark = text[token.start()]
        if mark in b"[{":
            depth += 1
        elif mark in b"]}":
            depth -= 1
        if depth > MOST_DEPTH or count > MOST_TOKENS:
            raise ValueError("too deep or too many")


def _whole_number(digits: str) -> int:
    if len(digits.removeprefix("-")) > MOST_DIGITS:
        raise ValueError("a number is too large")
    return int(digits)


def _refuse_number(_: str) -> int:
    raise ValueError("only whole numbers")
