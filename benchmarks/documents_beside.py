"""The same text as about twelve pages, printed by us, WeasyPrint, fpdf2 and Typst.

Each printing is a process of its own, and all engines take turns, so that they meet the same
moods of the machine and none can remember a page it made before.
"""

import io
import json
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from benchmarks.beside.child import Missing, Taken
from benchmarks.beside.making import TWELVE_PAGES, text_of
from benchmarks.beside.text import write
from benchmarks.competitors import NotHere, bring_what_they_draw_with, python_with_them
from benchmarks.measuring import Told
from benchmarks.telling import alone, in_figures

ROOT = Path(__file__).resolve().parent.parent
OURS = "ours"
ENGINES = {OURS: "Consilier", "weasyprint": "WeasyPrint", "fpdf2": "fpdf2", "typst": "Typst"}
TIMES, QUICK_TIMES = 7, 2
HEAD = (
    f"{'CPU seconds':32} {'median':>9} {'least':>9} {'ours is':>9} {'whole':>9}"
    f" {'pages':>6} {'KB':>6} {'peak MB':>8}"
)
_LONGEST = 300  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What the printings of one engine took: seconds of the document alone, and of the process."""

    library: str
    seconds: tuple[float, ...]
    whole: tuple[float, ...]
    peak: float | None
    pages: int
    size: int

    @property
    def median(self) -> float:
        """Return the seconds that half of the printings stayed under."""
        return statistics.median(self.seconds)


def measure(home: Path, *, quick: bool) -> Told:
    """Measure ours and the three others."""
    bring_what_they_draw_with()
    pythons = {OURS: sys.executable}
    missing: dict[str, str] = {}
    try:
        beside = str(python_with_them())
        pythons |= dict.fromkeys((name for name in ENGINES if name != OURS), beside)
    except NotHere as reason:
        missing |= dict.fromkeys((name for name in ENGINES if name != OURS), str(reason))
    times = QUICK_TIMES if quick else TIMES
    found, lacking = printed_in_turns(home, pythons, parts=TWELVE_PAGES, times=times)
    return told_of(found, missing | lacking)


def printed_in_turns(
    home: Path, pythons: Mapping[str, str], *, parts: int, times: int
) -> tuple[dict[str, Printing], dict[str, str]]:
    """Print with each engine in turn; return what they took, and why others are missing."""
    source = home / "beside.json"
    write(text_of(parts), source)
    runs: dict[str, list[Taken]] = {}
    missing = {}
    for name, python in pythons.items():  # the first printing of each is not counted
        told = _printed(python, name, source, home)
        if "missing" in told:
            missing[name] = told["missing"]
        else:
            runs[name] = []
    for _ in range(times):
        for name, taken in runs.items():
            again = _printed(pythons[name], name, source, home)
            if "missing" not in again:
                taken.append(again)
    pdfs = {name: (home / f"{name}.pdf").read_bytes() for name in runs}
    return {name: _summed_up(taken, pdfs[name]) for name, taken in runs.items()}, missing


def told_of(found: Mapping[str, Printing], missing: Mapping[str, str]) -> Told:
    """Return lines and figures, ours first; who is missing is named with the reason."""
    ours = found[OURS]
    lines = [HEAD, *(_line(ENGINES[name], one, ours) for name, one in found.items())]
    lines += [f"{ENGINES[name]:32} not measured: {why}" for name, why in missing.items()]
    figures: dict[str, object] = {
        ENGINES[name]: {
            "library": one.library,
            "cpu_seconds": in_figures(one.seconds),
            "whole_process_cpu_seconds": in_figures(one.whole),
            "ours_to_this": round(ours.median / one.median, 3),
            "pages": one.pages,
            "bytes": one.size,
            "peak_megabytes": one.peak,
        }
        for name, one in found.items()
    }
    figures |= {ENGINES[name]: {"missing": why} for name, why in missing.items()}
    return Told("documents_beside", "the same text as about twelve pages", tuple(lines), figures)


def _line(name: str, one: Printing, ours: Printing) -> str:
    whole = statistics.median(one.whole)
    ratio = f"{ours.median / one.median:.2f}x"
    peak = "-" if one.peak is None else f"{one.peak:.0f}"
    return (
        f"{f'{name} ({one.library})':32} {one.median:9.3f} {min(one.seconds):9.3f} {ratio:>9}"
        f" {whole:9.3f} {one.pages:6} {one.size // 1024:6} {peak:>8}"
    )


def _printed(python: str, name: str, source: Path, home: Path) -> Taken | Missing:
    command = [
        python,
        "-m",
        "benchmarks.beside.child",
        name,
        str(source),
        str(home / f"{name}.pdf"),
    ]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=_LONGEST
    )
    if done.returncode != 0:
        raise RuntimeError(f"{name} printed nothing: {done.stderr.strip()[-300:]}")
    told: Taken | Missing = json.loads(done.stdout)
    return told


def _summed_up(taken: Sequence[Taken], pdf: bytes) -> Printing:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        pages = len(read.pages)
    peaks = [one["peak"] for one in taken if one["peak"] is not None]
    return Printing(
        library=taken[0]["library"],
        seconds=tuple(one["seconds"] for one in taken),
        whole=tuple(one["whole"] for one in taken),
        peak=max(peaks, default=None),
        pages=pages,
        size=len(pdf),
    )


if __name__ == "__main__":
    sys.exit(alone(measure))
