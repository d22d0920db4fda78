"""Timing: an action repeated, its median and slow end, beside a baseline; seconds and memory."""

import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

WARM_UP = 2
_STATUS = Path("/proc/self/status")  # Linux; elsewhere memory is not told


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


@dataclass(frozen=True, slots=True)
class Told:
    """What is no milliseconds beside milliseconds: lines for the reader, figures to be kept."""

    name: str  # in the kept result
    title: str
    lines: tuple[str, ...]
    figures: Mapping[str, object]


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


def cpu_seconds() -> float:
    """Return what this process has cost the processors so far, its ended children included."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def resident_megabytes() -> float | None:
    """Return the memory this process holds now."""
    return _memory("VmRSS")


def peak_megabytes() -> float | None:
    """Return the most memory this process has held."""
    return _memory("VmHWM")


def _memory(name: str) -> float | None:
    if not _STATUS.is_file():
        return None
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("ascii", "replace").splitlines())
    return int(lines[name].split()[0]) / 1024
