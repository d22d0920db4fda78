"""Timing: an action repeated, its median and slow end, beside a baseline."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

WARM_UP = 2


@dataclass(frozen=True, slots=True)
class Timed:
    """How long an action took, in milliseconds, each time it was done."""

    times: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the time that half of them stayed under."""
        return statistics.median(self.times)

    @property
    def slow(self) -> float:
        """Return the time that nineteen of twenty stayed under; the slowest of fewer."""
        return sorted(self.times)[int(0.95 * (len(self.times) - 1) + 0.5)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured and the bare thing it stands beside, measured in the same run."""

    name: str
    ours: Timed
    baseline: Timed
    beside: str

    @property
    def ratio(self) -> float:
        """Return how many times longer ours takes than the baseline."""
        return self.ours.median / self.baseline.median


def in_turns(ours: Callable[[], object], bare: Callable[[], object], times: int) -> Sequence[Timed]:
    """Time two actions alternately, so that both meet the same moods of the machine."""
    for _ in range(min(WARM_UP, times)):
        ours()
        bare()
    both = [(once(ours), once(bare)) for _ in range(times)]
    return Timed(tuple(pair[0] for pair in both)), Timed(tuple(pair[1] for pair in both))


def once(action: Callable[[], object]) -> float:
    """Return how many milliseconds an action takes."""
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000
