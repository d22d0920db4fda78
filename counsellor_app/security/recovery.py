"""The printed recovery code: 160 random bits and 20 check bits in nine groups of four.

The check is a Reed-Solomon code over GF(1024): sixteen ten-bit symbols and two check
symbols, each two letters of Crockford's base 32. Any change within two symbols shows, so
every single wrong letter and every swap of neighbours does, wherever it is.
"""

import os

from counsellor_app.errors import BadInput
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

CODE_BYTES = 20
GROUPS = 9

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP = 4
_LETTERS = GROUPS * _GROUP
_SYMBOLS = _LETTERS // 2
_FIELD = 1023  # order of GF(1024)'s multiplicative group
_POLYNOMIAL = 0b10000001001  # x^10 + x^3 + 1, primitive
_READ_AS = {"O": "0", "I": "1", "L": "1"}
_BETWEEN = " -–—\u00a0\t\r\n"

WRONG_LENGTH = Text(
    "Codul de recuperare are nouă grupe de câte patru semne. Verificați că l-ați scris întreg.",
    "The recovery code has nine groups of four characters. Check that all of it is there.",
)
WRONG_LETTER = Text(
    "Grupa {group} conține un semn care nu apare în coduri. Verificați-o pe foaia tipărită.",
    "Group {group} contains a character that codes do not use. Check it on the printed sheet.",
)
MISTYPED = Text(
    "Codul conține o greșeală de scriere. Comparați fiecare grupă cu foaia tipărită.",
    "The code contains a typing mistake. Compare each group with the printed sheet.",
)
MISTYPED_IN = Text(
    "Codul conține o greșeală de scriere, probabil în grupa {group}. Comparați cu foaia tipărită.",
    "The code contains a typing mistake, probably in group {group}. Compare with the sheet.",
)


def new_code() -> Secret[bytes]:
    """Return a new recovery code: 20 random bytes."""
    return Secret(os.urandom(CODE_BYTES))


def written(code: Secret[bytes]) -> str:
    """Return the code as it is printed: nine groups of four, joined by hyphens."""
    symbols = _with_checks(_symbols_of(int.from_bytes(code.reveal(), "big"), _SYMBOLS - 2))
    letters = "".join(_ALPHABET[symbol >> 5] + _ALPHABET[symbol & 31] for symbol in symbols)
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))


def read_code(typed: str) -> Secret[bytes]:
    """Read a typed code; raise BadInput saying what is wrong with the writing.

    Small letters, O for 0, I or L for 1, spaces and dashes are forgiven. A mistake is
    never corrected, only pointed at: a guess at a key is not the holder's word.
    """
    letters = _letters(typed)
    values = [_ALPHABET.index(letter) for letter in letters]
    symbols = [values[at] << 5 | values[at + 1] for at in range(0, _LETTERS, 2)]
    plain, weighted = _syndromes(symbols)
    if plain or weighted:
        raise BadInput(_where(plain, weighted))
    number = 0
    for symbol in symbols[:-2]:
        number = number << 10 | symbol
    return Secret(number.to_bytes(CODE_BYTES, "big"))


def _letters(typed: str) -> str:
    letters = "".join(
        _READ_AS.get(letter, letter) for letter in typed.upper() if letter not in _BETWEEN
    )
    for at, letter in enumerate(letters[:_LETTERS]):
        if letter not in _ALPHABET:
            raise BadInput(WRONG_LETTER.filled(group=at // _GROUP + 1))
    if len(letters) != _LETTERS:
        raise BadInput(WRONG_LENGTH)
    return letters


def _symbols_of(number: int, count: int) -> list[int]:
    return [number >> 10 * place & 1023 for place in reversed(range(count))]


def _with_checks(symbols: list[int]) -> list[int]:
    """Append the two symbols that make both syndromes zero."""
    plain, weighted = _syndromes([*symbols, 0, 0])
    first, second = len(symbols), len(symbols) + 1
    # x + y = plain and x a^first + y a^second = weighted, where + is XOR
    x = _divided(weighted ^ _times_power(plain, second), _POWERS[first] ^ _POWERS[second])
    return [*symbols, x, plain ^ x]


def _syndromes(symbols: list[int]) -> tuple[int, int]:
    """Return the sum of the symbols, and their sum weighted by powers of the generator."""
    plain = weighted = 0
    for at, symbol in enumerate(symbols):
        plain ^= symbol
        weighted ^= _times_power(symbol, at)
    return plain, weighted


def _where(plain: int, weighted: int) -> Text:
    """Return what to say: the group that one wrong symbol would be in, if it is one."""
    if not plain or not weighted:
        return MISTYPED
    at = (_LOGARITHMS[weighted] - _LOGARITHMS[plain]) % _FIELD
    return MISTYPED_IN.filled(group=at // 2 + 1) if at < _SYMBOLS else MISTYPED


def _times_power(symbol: int, power: int) -> int:
    return _POWERS[(_LOGARITHMS[symbol] + power) % _FIELD] if symbol else 0


def _divided(dividend: int, divisor: int) -> int:
    return _times_power(dividend, -_LOGARITHMS[divisor]) if dividend else 0


def _powers() -> list[int]:
    powers, value = [], 1
    for _ in range(_FIELD):
        powers.append(value)
        value <<= 1
        if value > _FIELD:
            value ^= _POLYNOMIAL
    return powers


_POWERS = _powers()
_LOGARITHMS = {value: power for power, value in enumerate(_POWERS)}
