"""Explicit embeddings, overrides and isolates (UAX #9, rules P2 to X8)."""

from collections.abc import Sequence
from dataclasses import dataclass

ISOLATE_STARTS = frozenset({"LRI", "RLI", "FSI"})
EXPLICIT_FORMATS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})

_EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
_DEEPEST = 125


@dataclass(frozen=True, slots=True)
class ExplicitLevels:
    """What rules X1 to X8 decide: a level for each character, and its class after overrides."""

    levels: list[int]
    classes: list[str]


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    override: str | None = None
    isolate: bool = False


@dataclass(slots=True)
class _Stack:
    """The directional status stack with its three overflow counters (X1)."""

    entries: list[_Entry]
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    @property
    def top(self) -> _Entry:
        return self.entries[-1]

    def embed(self, kind: str) -> None:
        """Open an embedding or override (X2 to X5)."""
        level = _next_level(self.top.level, right_to_left=kind in ("RLE", "RLO"))
        if level <= _DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            override = {"RLO": "R", "LRO": "L"}.get(kind)
            self.entries.append(_Entry(level, override))
            return
        if not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, *, right_to_left: bool) -> None:
        """Open an isolate (X5a to X5c)."""
        level = _next_level(self.top.level, right_to_left=right_to_left)
        if level <= _DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.entries.append(_Entry(level, None, isolate=True))
            return
        self.overflow_isolates += 1

    def close_isolate(self) -> None:
        """Close the innermost isolate with all embeddings inside it (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
            return
        if not self.valid_isolates:
            return
        self.overflow_embeddings = 0
        while not self.top.isolate:
            self.entries.pop()
        self.entries.pop()
        self.valid_isolates -= 1

    def close_embedding(self) -> None:
        """Close the innermost embedding (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
            return
        if not self.top.isolate and len(self.entries) > 1:
            self.entries.pop()


def first_strong_level(classes: Sequence[str]) -> int:
    """Return 1 when the first strong class outside isolates is right-to-left, else 0 (P2, P3)."""
    depth = 0
    for kind in classes:
        if kind in ISOLATE_STARTS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return 0


def matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Return the partner of every matched isolate start and PDI, both ways (BD9)."""
    matches: dict[int, int] = {}
    open_starts: list[int] = []
    for index, kind in enumerate(classes):
        if kind in ISOLATE_STARTS:
            open_starts.append(index)
        elif kind == "PDI" and open_starts:
            start = open_starts.pop()
            matches[start] = index
            matches[index] = start
    return matches


def explicit_levels(classes: Sequence[str], base: int, matches: dict[int, int]) -> ExplicitLevels:
    """Return levels and overridden classes after rules X1 to X8."""
    stack = _Stack([_Entry(base)])
    levels: list[int] = []
    resolved = list(classes)
    for index, kind in enumerate(classes):
        if kind == "PDI":
            stack.close_isolate()
        elif kind == "PDF":
            stack.close_embedding()
        levels.append(base if kind == "B" else stack.top.level)
        if stack.top.override and kind not in EXPLICIT_FORMATS and kind != "B":
            resolved[index] = stack.top.override
        if kind in _EMBEDDINGS:
            stack.embed(kind)
        elif kind in ISOLATE_STARTS:
            inner = classes[index + 1 : matches.get(index, len(classes))]
            stack.isolate(
                right_to_left=kind == "RLI" or (kind == "FSI" and first_strong_level(inner) == 1)
            )
    return ExplicitLevels(levels, resolved)


def _next_level(level: int, *, right_to_left: bool) -> int:
    return (level + 1) | 1 if right_to_left else (level + 2) & ~1
