"""Starting: from the command to the first painted window, beside a bare Qt window."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Measured, Timed
from benchmarks.window_child import SHOWN

ROOT = Path(__file__).resolve().parent.parent
BESIDE = "bare Qt window with one label, started the same way"


@dataclass(frozen=True, slots=True)
class Started:
    """One start: milliseconds until the window was painted, and what the program told."""

    shown: float
    told: Mapping[str, float]


def measure(home: Path, times: int) -> Iterator[Measured]:
    """Measure starts of the closed vault under ``home``; each start is a process of its own."""
    for mode in ("bare", "door", "main"):
        started(mode, home)
    runs = [{mode: started(mode, home) for mode in ("bare", "door", "main")} for _ in range(times)]
    bare = Timed(tuple(run["bare"].shown for run in runs))
    door = Timed(tuple(run["door"].shown for run in runs))
    main = Timed(tuple(run["main"].shown - run["main"].told["stretching"] for run in runs))
    yield Measured(name="start to the unlock page", ours=door, baseline=bare, beside=BESIDE)
    yield Measured(
        name="start to the page of today (stretching apart)",
        ours=main,
        baseline=bare,
        beside=BESIDE,
    )
    yield Measured(
        name="page of a case drawn in the window",
        ours=Timed(tuple(run["main"].told["case"] for run in runs)),
        baseline=Timed(tuple(run["main"].told["labels"] for run in runs)),
        beside="bare Qt page with a label for each of its parts",
    )


def started(mode: str, home: Path) -> Started:
    """Start once, wait for the first painting, and read what the program tells."""
    command = [sys.executable, "-m", "benchmarks.window_child", mode, str(home)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=quiet, stdout=subprocess.PIPE, encoding="ascii"
    ) as child:
        assert child.stdout is not None  # noqa: S101  # it was asked for
        first = child.stdout.readline().strip()
        shown = (time.perf_counter() - began) * 1000
        rest = child.stdout.read()
    if first != SHOWN or child.returncode != 0:
        raise RuntimeError(f"the window of {mode} was not shown")
    return Started(shown, json.loads(rest) if rest.strip() else {})
