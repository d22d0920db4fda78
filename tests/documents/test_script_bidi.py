"""The order of letters on paper, against Unicode's own cases."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.documents.script.bidi import (
    isolated,
    isolated_ltr,
    levels,
    line_levels,
    paragraph_level,
    visual_runs,
)

SAMPLE = Path(__file__).with_name("bidi_character_sample.txt")
WHOLE = Path("/usr/share/unicode/BidiCharacterTest.txt")  # of Debian's unicode-data
LEAST = {SAMPLE: 3000} | ({WHOLE: 90_000} if WHOLE.is_file() else {})
REMOVED = "x"


class Case(NamedTuple):
    text: str
    direction: str
    level: int
    levels: list[str]
    order: list[int]


def cases(source: Path) -> Iterator[Case]:
    for line in source.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, direction, level, resolved, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            places = [int(place) for place in order.split()]
            yield Case(text, direction, int(level), resolved.split(), places)


def visual_order(text: str, base: int) -> list[int]:
    line = line_levels(text, levels(text, base), base, (0, len(text)))
    order: list[int] = []
    for start, end, level in visual_runs(line):
        order += range(end - 1, start - 1, -1) if level % 2 else range(start, end)
    return order


def shown(text: str, base: int) -> str:
    return "".join(text[place] for place in visual_order(text, base))


def wrongly_ordered(source: Path) -> list[Case]:
    wrong = []
    for case in cases(source):
        base = paragraph_level(case.text) if case.direction == "2" else int(case.direction)
        line = line_levels(case.text, levels(case.text, base), base, (0, len(case.text)))
        same_levels = all(
            expected in (REMOVED, str(found))
            for expected, found in zip(case.levels, line, strict=True)
        )
        order = [p for p in visual_order(case.text, base) if case.levels[p] != REMOVED]
        if (base, order) != (case.level, case.order) or not same_levels:
            wrong.append(case)
    return wrong


@pytest.mark.parametrize("source", LEAST, ids=lambda source: source.stem)
def test_unicodes_own_cases_come_out_as_unicode_says(source: Path) -> None:
    assert sum(1 for _ in cases(source)) >= LEAST[source]
    assert wrongly_ordered(source) == []


def test_a_telephone_number_reads_left_to_right_inside_arabic() -> None:
    text = f"هاتف {isolated_ltr('+40 721 000 000')}."
    assert "+40\u00a0721\u00a0000\u00a0000" in shown(text, 1)


def test_without_isolation_the_plus_would_move_behind_the_number() -> None:
    assert "+40 721 000 000" not in shown("هاتف +40 721 000 000.", 1)


def test_an_isolated_arabic_name_leaves_the_romanian_sentence_in_order() -> None:
    text = f"Persoana {isolated('يوسف')} (3), tutore"
    assert shown(text, 0).endswith("(3), tutore")


def test_a_text_takes_its_direction_from_its_first_letter() -> None:
    assert paragraph_level("12 - أعمل") == 1
    assert paragraph_level("12 - Ștefan أعمل") == 0
    assert paragraph_level("12.03.2026") == 0


@given(st.text(alphabet="aș12 ()[]+,.يوس\u2066\u2067\u2068\u2069\u202b\u202c\u0301", max_size=40))
def test_no_character_is_lost_or_doubled_by_ordering(text: str) -> None:
    for base in (0, 1):
        assert sorted(visual_order(text, base)) == list(range(len(text)))
