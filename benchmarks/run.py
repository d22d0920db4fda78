"""Measure everything and keep the result: ``python -m benchmarks.run [--quick]``."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import (
    documents_beside,
    explaining,
    filling,
    many_packs,
    opening_case,
    packing,
    printing_gap,
    saving,
    searching,
    starting,
    unlocking,
)
from benchmarks.measuring import Measured, Timed, Told
from benchmarks.office import open_office
from benchmarks.telling import fresh_office, show

RESULTS = Path(__file__).resolve().parent / "results"
CASES, QUICK_CASES = 10_000, 1_000
TIMES, QUICK_TIMES = 30, 5
STARTS, QUICK_STARTS = 7, 3
HEAD = f"{'milliseconds':56} {'median':>9} {'95 %':>9} {'beside':>9} {'ratio':>8}"
LIBRARIES = ("PySide6-Essentials", "sqlcipher3", "SQLAlchemy", "reportlab", "cryptography")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table, keep the result; return 0."""
    door = argparse.ArgumentParser(prog="benchmarks.run", description="Measure the program.")
    door.add_argument("--quick", action="store_true", help="fewer cases and repetitions")
    quick = bool(door.parse_args(arguments).quick)
    found, papers = [], []
    with tempfile.TemporaryDirectory() as place:
        print(HEAD)
        for one in measured(Path(place), quick):
            print(f"{line_of(one)}\n    beside: {one.beside}", flush=True)
            found.append(one)
        for told in printed(Path(place), quick):
            show(told)
            papers.append(told)
    path = keep(found, papers, quick)
    print(f"\nKept in benchmarks/results/{path.name}")
    return 0


def measured(home: Path, quick: bool) -> Iterator[Measured]:
    """Yield every measurement as it is done."""
    times = QUICK_TIMES if quick else TIMES
    cases = QUICK_CASES if quick else CASES
    with open_office(home / "practice", cases) as office:
        yield from opening_case.measure(office, home, times)
        yield from searching.measure(office, home, max(1, times // 10))
        yield from saving.measure(office, home, times)
        yield from filling.measure(office, times)
        cases_told = explaining.QUICK_CASES if quick else explaining.CASES
        yield from explaining.measure(office, home, cases_told)
        yield from packing.measure(office, home, max(3, times // 3))
    yield from unlocking.measure(office, home, times)
    yield from starting.measure(home, QUICK_STARTS if quick else STARTS)


def printed(home: Path, quick: bool) -> Iterator[Told]:
    """Yield what is told of printing; other measurements left a case that is not ready for it."""
    office = fresh_office(home / "printing")
    for module in (documents_beside, many_packs, printing_gap):
        yield module.measure(office, quick=quick)


def line_of(one: Measured) -> str:
    """Return a measurement as one line of the table."""
    ours, bare = one.ours, one.baseline
    return f"{one.name:56} {ours.median:9.2f} {ours.slow:9.2f} {bare.median:9.2f} {one.ratio:7.1f}x"


def keep(found: Sequence[Measured], papers: Sequence[Told], quick: bool) -> Path:
    """Write the result beside the earlier ones; return its path."""
    now = datetime.now(UTC)
    whole = {
        "when": now.isoformat(timespec="seconds"),
        "commit": _commit(),
        "quick": quick,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "measured": [_as_json(one) for one in found],
        "printing": {told.name: told.figures for told in papers},
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{now:%Y-%m-%d}-{_commit()}{'-quick' if quick else ''}.json"
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _as_json(one: Measured) -> dict[str, object]:
    return {
        "name": one.name,
        "milliseconds": _times(one.ours),
        "beside": one.beside,
        "baseline_milliseconds": _times(one.baseline),
        "ratio": round(one.ratio, 2),
    }


def _times(timed: Timed) -> dict[str, float | int]:
    return {
        "median": round(timed.median, 3),
        "slow": round(timed.slow, 3),
        "repetitions": len(timed.times),
    }


def _commit() -> str:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    done = subprocess.run(asked, cwd=RESULTS.parent, capture_output=True, check=False)
    return done.stdout.decode("ascii").strip() or "unknown"


if __name__ == "__main__":
    sys.exit(main())
