"""How long the window keeps its reader waiting while packs are issued behind it.

A timer of five milliseconds ticks on the window's thread, two seconds before anything is printed
and then until the last pack is issued; a gap is the time from one tick to the next.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import Told
from benchmarks.telling import alone

ROOT = Path(__file__).resolve().parent.parent
PACKS = 5
TIMES, QUICK_TIMES = 5, 1
AIM = 100  # milliseconds that ninety-nine gaps of a hundred stay under
_LONGEST = 300  # seconds
_PHASES = {"printing": f"{PACKS} packs behind the window", "quiet": "nothing behind it"}


def measure(home: Path, *, quick: bool) -> Told:
    """Measure the window of the closed vault."""
    return measured(home, PACKS, QUICK_TIMES if quick else TIMES)


def measured(home: Path, packs: int, times: int) -> Told:
    """Issue so many packs behind a window, in so many windows one after the other."""
    windows = [_window(home, packs) for _ in range(times)]
    gaps = {name: [gap for one in windows for gap in one[name]] for name in _PHASES}
    figures = {name: in_gaps(found) for name, found in gaps.items()}
    ratio = figures["printing"]["p99"] / figures["quiet"]["p99"]
    lines = [f"{'milliseconds from tick to tick':32} {'median':>8} {'99 %':>8} {'most':>8}"]
    for name, said in _PHASES.items():
        one = figures[name]
        lines.append(f"{said:32} {one['median']:8.1f} {one['p99']:8.1f} {one['most']:8.1f}")
    met = "met" if figures["printing"]["p99"] < AIM else "NOT MET"
    lines.append(f"99 % under {AIM} ms: {met}; {ratio:.1f} times the quiet window's")
    kept = {**figures, "printing_to_quiet": round(ratio, 2), "packs": packs, "windows": times}
    return Told("printing_gap", "the window while packs are issued", tuple(lines), kept)


def in_gaps(gaps: Sequence[float]) -> dict[str, float]:
    """Return the median, what ninety-nine of a hundred stay under, the longest, how many."""
    ordered = sorted(gaps)
    p99 = ordered[int(0.99 * (len(ordered) - 1) + 0.5)]
    found = {"median": statistics.median(ordered), "p99": p99, "most": ordered[-1]}
    return {name: round(gap, 2) for name, gap in found.items()} | {"gaps": len(ordered)}


def _window(home: Path, packs: int) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "benchmarks.window_child", "printing", str(home), str(packs)]
    unseen = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=unseen,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=_LONGEST,
    )
    if done.returncode != 0:
        raise RuntimeError(f"the window issued nothing: {done.stderr.strip()[-300:]}")
    told: dict[str, list[float]] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    sys.exit(alone(measure))
