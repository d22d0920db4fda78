"""A hundred real packs in one process, and one paper of five hundred pages: time and memory."""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Told
from benchmarks.packs_child import Long, Packs
from benchmarks.telling import alone, in_figures

ROOT = Path(__file__).resolve().parent.parent
COUNT, QUICK_COUNT = 100, 12
WARM = 30  # by this pack everything that is kept for the next is kept
FIVE_HUNDRED_PAGES = 72  # parts
SHORT, QUICK_LONG = 2, 6  # parts: what a page costs there is what a page of the long one is beside
_LONGEST = 1800  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The memory before the packs, after those that warm up, after the last one."""

    before: float
    warm: float
    last: float

    @property
    def grown(self) -> float:
        """Return how much more the last pack left than the warm one, in megabytes."""
        return self.last - self.warm

    def figures(self) -> dict[str, float]:
        """Return all of it as it is kept."""
        found = {"before": self.before, "warm": self.warm, "last": self.last, "grown": self.grown}
        return {name: round(megabytes, 1) for name, megabytes in found.items()}


def measure(home: Path, *, quick: bool) -> Told:
    """Measure the packs of the vault, then the long paper."""
    return measured(
        home, QUICK_COUNT if quick else COUNT, QUICK_LONG if quick else FIVE_HUNDRED_PAGES
    )


def measured(home: Path, count: int, parts: int) -> Told:
    """Measure so many packs and a paper of so many parts."""
    packs: Packs = json.loads(_asked("packs", str(home), str(count)))
    short: Long = json.loads(_asked("long", str(SHORT)))
    whole: Long = json.loads(_asked("long", str(parts)))
    growth = growth_of(packs["before"], packs["memory"])
    per_page = short["seconds"] / short["pages"], whole["seconds"] / whole["pages"]
    slower = per_page[1] / per_page[0]
    lines = (
        f"{count} packs of {packs['pages'] / packs['variants']:.1f} pages:"
        f" {sum(packs['seconds']):.1f} CPU s, {statistics.median(packs['seconds']):.3f} each;"
        f" {packs['hashes']} different of {packs['variants']} variants",
        f"memory: {_growth_in_words(growth, count)}",
        f"one paper of {whole['pages']} pages: {whole['seconds']:.1f} CPU s,"
        f" {whole['size'] // 1024} KB, peak {_megabytes(whole['peak'])}",
        f"a page of it: {per_page[1] * 1000:.1f} ms, {slower:.2f} times a page of"
        f" {short['pages']} pages ({per_page[0] * 1000:.1f} ms)",
    )
    figures: dict[str, object] = {
        "packs": count,
        "pack_cpu_seconds": in_figures(packs["seconds"]),
        "packs_cpu_seconds": round(sum(packs["seconds"]), 2),
        "variants": packs["variants"],
        "different_files": packs["hashes"],
        "memory_megabytes": None if growth is None else growth.figures(),
        "long_paper": whole,
        "short_paper": short,
        "page_of_long_to_page_of_short": round(slower, 3),
    }
    title = f"{count} packs in one process; a paper of {whole['pages']} pages"
    return Told("many_packs", title, lines, figures)


def growth_of(before: float | None, memory: Sequence[float | None]) -> Growth | None:
    """Return how the memory grew after the packs that warm up; None where it is not told."""
    warm, last = memory[min(WARM, len(memory)) - 1], memory[-1]
    if before is None or warm is None or last is None:
        return None
    return Growth(before=before, warm=warm, last=last)


def _growth_in_words(growth: Growth | None, count: int) -> str:
    if growth is None:
        return "not told on this system"
    warm = f"{growth.warm:.1f} after pack {min(WARM, count)}"
    last = f"{growth.last:.1f} after {count}: {growth.grown:+.1f}"
    return f"{growth.before:.1f} MB before the first, {warm}, {last}"


def _megabytes(value: float | None) -> str:
    return "not told" if value is None else f"{value:.0f} MB"


def _asked(*words: str) -> str:
    command = [sys.executable, "-m", "benchmarks.packs_child", *words]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=_LONGEST
    )
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {done.stderr.strip()[-300:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(alone(measure))
