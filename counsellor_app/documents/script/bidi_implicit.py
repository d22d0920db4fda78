"""Weak, bracket, neutral and implicit levels (UAX #9, rules X9 to I2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from counsellor_app.documents.script.bidi_explicit import (
    EXPLICIT_FORMATS,
    ISOLATE_STARTS,
    ExplicitLevels,
)
from counsellor_app.documents.script.brackets import CLOSING_OF, CLOSINGS

_NEUTRAL = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})
_STRONG_OF = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_BRACKET_DEPTH = 63


@dataclass(slots=True)
class _Sequence:
    """One isolating run sequence (BD13): where its characters stand and their classes."""

    places: list[int]
    kinds: list[str]
    level: int
    before: str
    after: str

    @property
    def own(self) -> str:
        return "R" if self.level % 2 else "L"


def level_of_sequences(
    text: str,
    classes: Sequence[str],
    explicit: ExplicitLevels,
    *,
    base: int,
    matches: dict[int, int],
) -> list[int]:
    """Return the final levels; characters rule X9 removes take their left neighbour's."""
    levels = list(explicit.levels)
    for sequence in _sequences(classes, explicit, base, matches):
        _weak_types(sequence)
        _pair_brackets(sequence, text, classes)
        _neutral_types(sequence)
        for place, kind in zip(sequence.places, sequence.kinds, strict=True):
            levels[place] = sequence.level + _raised(kind, sequence.level)
    left = base
    for index, kind in enumerate(classes):
        if kind in EXPLICIT_FORMATS:
            levels[index] = left
        left = levels[index]
    return levels


def _sequences(
    classes: Sequence[str], explicit: ExplicitLevels, base: int, matches: dict[int, int]
) -> list[_Sequence]:
    kept = [index for index, kind in enumerate(classes) if kind not in EXPLICIT_FORMATS]
    order = {place: position for position, place in enumerate(kept)}
    sequences = []
    for places in _joined_runs(_runs(kept, explicit.levels), classes, matches):
        first, last = order[places[0]], places[-1]
        level = explicit.levels[places[0]]
        left = explicit.levels[kept[first - 1]] if first else base
        open_ended = classes[last] in ISOLATE_STARTS and last not in matches
        following = order[last] + 1
        right = base if open_ended or following == len(kept) else explicit.levels[kept[following]]
        sequences.append(
            _Sequence(
                places=places,
                kinds=[explicit.classes[place] for place in places],
                level=level,
                before="R" if max(left, level) % 2 else "L",
                after="R" if max(right, level) % 2 else "L",
            )
        )
    return sequences


def _runs(kept: Sequence[int], levels: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in kept:
        if runs and levels[runs[-1][-1]] == levels[place]:
            runs[-1].append(place)
            continue
        runs.append([place])
    return runs


def _joined_runs(
    runs: Sequence[list[int]], classes: Sequence[str], matches: dict[int, int]
) -> list[list[int]]:
    beginning_at = {run[0]: run for run in runs}
    joined = []
    for run in runs:
        if classes[run[0]] == "PDI" and run[0] in matches:
            continue
        places = list(run)
        while classes[places[-1]] in ISOLATE_STARTS:
            continuation = beginning_at.get(matches.get(places[-1], -1))
            if continuation is None:
                break
            places += continuation
        joined.append(places)
    return joined


def _weak_types(sequence: _Sequence) -> None:
    kinds = sequence.kinds
    _marks_follow(kinds, sequence.before)  # W1
    _numbers_after(kinds, sequence.before, strong="AL", becomes="AN")  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[index - 1 : index + 2]
        if left == right and (kind, left) in (("ES", "EN"), ("CS", "EN"), ("CS", "AN")):
            kinds[index] = left
    _terminators_join(kinds)  # W5
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]  # W6
    _numbers_after(kinds, sequence.before, strong="L", becomes="L")  # W7


def _marks_follow(kinds: list[str], before: str) -> None:
    previous = before
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            isolate = previous == "PDI" or previous in ISOLATE_STARTS
            kinds[index] = "ON" if isolate else previous
        previous = kinds[index]


def _numbers_after(kinds: list[str], before: str, *, strong: str, becomes: str) -> None:
    last_strong = before
    for index, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            last_strong = kind
        elif kind == "EN" and last_strong == strong:
            kinds[index] = becomes


def _terminators_join(kinds: list[str]) -> None:
    index = 0
    while index < len(kinds):
        if kinds[index] != "ET":
            index += 1
            continue
        end = _end_of(kinds, index, frozenset({"ET"}))
        if "EN" in (kinds[index - 1] if index else "", kinds[end] if end < len(kinds) else ""):
            kinds[index:end] = ["EN"] * (end - index)
        index = end


def _pair_brackets(sequence: _Sequence, text: str, classes: Sequence[str]) -> None:
    for opening, closing in _bracket_pairs(sequence, text):  # N0
        direction = _bracket_direction(sequence, opening, closing)
        if direction is None:
            continue
        for position in (opening, closing):
            sequence.kinds[position] = direction
            mark = position + 1
            while mark < len(sequence.places) and classes[sequence.places[mark]] == "NSM":
                sequence.kinds[mark] = direction
                mark += 1


def _bracket_pairs(sequence: _Sequence, text: str) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for position, place in enumerate(sequence.places):
        char = text[place]
        if sequence.kinds[position] != "ON":
            continue
        if char in CLOSING_OF:
            if len(waiting) == _BRACKET_DEPTH:
                break
            waiting.append((CLOSING_OF[char], position))
        elif char in CLOSINGS:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == CLOSINGS[char]:
                    pairs.append((waiting[depth][1], position))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _bracket_direction(sequence: _Sequence, opening: int, closing: int) -> str | None:
    inside = {_STRONG_OF.get(kind) for kind in sequence.kinds[opening + 1 : closing]} - {None}
    if sequence.own in inside:
        return sequence.own
    if not inside:
        return None
    context = sequence.before
    for kind in reversed(sequence.kinds[:opening]):
        if kind in _STRONG_OF:
            context = _STRONG_OF[kind]
            break
    opposite = "L" if sequence.own == "R" else "R"
    return opposite if context == opposite else sequence.own


def _neutral_types(sequence: _Sequence) -> None:
    kinds = sequence.kinds
    index = 0
    while index < len(kinds):  # N1, N2
        if kinds[index] not in _NEUTRAL:
            index += 1
            continue
        end = _end_of(kinds, index, _NEUTRAL)
        left = _STRONG_OF.get(kinds[index - 1]) if index else sequence.before
        right = _STRONG_OF.get(kinds[end]) if end < len(kinds) else sequence.after
        kinds[index:end] = [left if left and left == right else sequence.own] * (end - index)
        index = end


def _end_of(kinds: Sequence[str], start: int, members: frozenset[str]) -> int:
    end = start
    while end < len(kinds) and kinds[end] in members:
        end += 1
    return end


def _raised(kind: str, level: int) -> int:
    if level % 2:  # I2
        return 1 if kind in ("L", "EN", "AN") else 0
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)  # I1
