"""A measurement run by itself: ``python -m benchmarks.many_packs [--quick]``."""

import argparse
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.measuring import Told
from benchmarks.office import open_office


class Measures(Protocol):
    """Measures on the closed vault of ``fresh_office`` and tells what it found."""

    def __call__(self, home: Path, *, quick: bool) -> Told:
        """Measure."""


def alone(measure: Measures, arguments: Sequence[str] | None = None) -> int:
    """Measure on a fresh office and print the lines; only the whole run keeps results."""
    door = argparse.ArgumentParser(description="Measure one thing.")
    door.add_argument("--quick", action="store_true", help="fewer repetitions")
    quick = bool(door.parse_args(arguments).quick)
    with tempfile.TemporaryDirectory() as place:
        home = fresh_office(Path(place))
        show(measure(home, quick=quick))
    return 0


def fresh_office(home: Path) -> Path:
    """Make a closed vault whose one case has every paper and can be issued; return ``home``."""
    with open_office(home / "practice", 0):
        return home


def show(told: Told) -> None:
    """Print the lines under their name."""
    print(f"\n{told.title}")
    for line in told.lines:
        print(f"  {line}", flush=True)


def in_figures(times: Sequence[float]) -> dict[str, float | int]:
    """Return the median, the least and how many, as they are kept."""
    return {
        "median": round(statistics.median(times), 4),
        "least": round(min(times), 4),
        "repetitions": len(times),
    }
