"""The tour: one invented person through the real windows, from first run to sealed export.

It runs without a screen and in a home of its own below OUT; whatever fails is told in one
line, and the pictures show how far it came.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from counsellor_app import __version__, journal_log
from counsellor_app.app import system_clock
from counsellor_app.demo import tour_case, tour_opening, tour_papers, tour_sending, tour_signing
from counsellor_app.demo.tour_walk import Step, Walk
from counsellor_app.errors import BadInput
from counsellor_app.files import write_whole
from counsellor_app.settings import places_under
from counsellor_app.text import Text

HOME = "home"
REPORT = "tour.json"
STEPS: tuple[tuple[str, Callable[[Walk], None]], ...] = (
    ("first run", tour_opening.first_run),
    ("locking and unlocking", tour_opening.lock_and_unlock),
    ("note", tour_case.note),
    ("case", tour_case.open_case),
    ("person", tour_case.person),
    ("request", tour_case.request),
    ("registration", tour_case.register),
    ("paper case", tour_case.paper_case),
    ("interview", tour_papers.interview),
    ("needs sheet", tour_papers.needs_sheet),
    ("sealed answers", tour_papers.sealed_answers),
    ("individual plan", tour_papers.plan),
    ("protocol", tour_papers.protocol),
    ("protocol pack", tour_signing.pack),
    ("signatures", tour_signing.signatures),
    ("sealed export", tour_sending.export),
    ("finding the case again", tour_sending.find_again),
)
_SCREEN = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1080,
           "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
_NOT_OURS = Text(
    "Dosarul „{name}” nu a fost făcut de tur; alegeți alt dosar.",
    "The folder “{name}” was not made by the tour; choose another one.",
)


def tour(out: Path, write: Callable[[str], None]) -> int:
    """Walk through points 1 to 9, leave what was made in ``out``; 0 if every check held."""
    began = time.monotonic()
    _clear(out)
    write_whole(out / REPORT, b"{}")  # a tour that is cut short leaves a folder of a tour
    with tempfile.TemporaryDirectory() as folder:
        walk = _begin(out, Path(folder))
        for name, act in STEPS:
            held = walk.take(name, act)
            _tell(walk.steps[-1], write)
            if not held:
                break
        else:
            walk.door.close()  # after a failure a page may ask whether to lose what was typed
    report = _report(walk, time.monotonic() - began)
    write_whole(out / REPORT, json.dumps(report, indent=1, ensure_ascii=False).encode("utf-8"))
    pictures = sum(len(step.pictures) for step in walk.steps)
    write(f"{pictures} pictures, {report['seconds']} s, {out}")
    return 0 if report["ok"] else 1


def _begin(out: Path, screens: Path) -> Walk:
    """Open the program on a fresh home, on a screen of its own that nobody sees."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        file = screens / "screens.json"
        file.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    from counsellor_app.settings import Settings
    from counsellor_app.ui.application import application

    places = places_under(out / HOME)
    journal_log.log_to(places.log)
    return Walk(out, places, system_clock(), application(["counsellor"], Settings()))


def _clear(out: Path) -> None:
    """Make the folder, or empty it of what an earlier tour left; touch nobody else's."""
    if (out / HOME).exists() and not (out / REPORT).exists():
        raise BadInput(_NOT_OURS.filled(name=str(out)))
    out.mkdir(parents=True, exist_ok=True)
    if not (out / REPORT).exists():
        return
    shutil.rmtree(out / HOME, ignore_errors=True)
    made = (*tour_signing.MADE, *tour_sending.MADE)
    for path in (*out.glob("[0-9]*-*.png"), *(out / name for name in made)):
        path.unlink(missing_ok=True)


def _tell(step: Step, write: Callable[[str], None]) -> None:
    state = "FAILED" if step.failed else "ok"
    write(f"{state}\t{step.seconds:6.1f} s\t{len(step.checked):3d} checks\t{step.name}")
    for failure in step.failed:
        write(f"FAILED {step.name}: {failure}")


def _report(walk: Walk, seconds: float) -> dict[str, object]:
    whole = len(walk.steps) == len(STEPS)
    return {
        "ok": whole and not any(step.failed for step in walk.steps),
        "version": __version__,
        "seconds": round(seconds, 1),
        "figures": walk.figures,
        "pictures": [name for step in walk.steps for name in step.pictures],
        "steps": [
            {
                "name": step.name,
                "seconds": step.seconds,
                "checked": step.checked,
                "failed": step.failed,
                "pictures": step.pictures,
            }
            for step in walk.steps
        ],
    }
