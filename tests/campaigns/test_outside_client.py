"""The program worked from outside, as assistive technology and a keyboard do it.

Real process, real X server, real keys, the accessibility tree of the desktop.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.app import system_clock
from counsellor_app.demo.cast import CAST
from counsellor_app.demo.people import practice_desk
from counsellor_app.services.opening import leave
from counsellor_app.settings import places_under

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = Path(__file__).parent / "outside"
SYSTEM_PYTHON = "/usr/bin/python3"
KNOWN = {"Închipuitu", "Testbahadur", "Al-Exemplu", "Fictivi"}  # surnames of the practice vault
LONGEST = 600  # seconds for one journey
BAD_SIGNS = ("Traceback", "Fatal Python error", "Segmentation", "QObject::", "E: ")
NOTHING = (
    "unnamed for the interpreter",
    "left in the pause",
    "unnamed on pages",
    "without focus",
)  # what must not be there
LEAST_PAGES = 8  # of an interview at the table
PAGES = ("today", "list and case", "form", "unlock page")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Go through the journey twice; twenty times in a campaign with full counts."""
    if "journey" in metafunc.fixturenames:
        full = metafunc.config.getoption("--full-counts")
        metafunc.parametrize("journey", range(20 if full else 2))


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a practice vault."""
    home = tmp_path_factory.mktemp("outside")
    clock = system_clock()
    people = [one for one in CAST if one.surname in KNOWN]
    leave(practice_desk(places_under(home).practice, clock.today(), clock.now(), people=people))
    return home


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        if server.stdout is None:
            raise RuntimeError("Xvfb says nothing")
        yield f":{int(server.stdout.readline())}"
        server.terminate()


def test_a_counsellor_with_a_keyboard_and_a_screen_reader_can_do_the_work(
    journey: int, practice: Path, display: str, tmp_path: Path
) -> None:
    seen, words = gone_through("client.py", practice, display, tmp_path)

    assert seen["ok"], (seen, words)
    assert {page: seen[f"unnamed on {page}"] for page in PAGES} == dict.fromkeys(PAGES, [])
    assert "ȚURCĂNESCU" in str(seen["found again"])
    assert seen["ended with"] == 0
    assert [sign for sign in BAD_SIGNS if sign in words] == [], words


def test_an_interview_is_held_at_the_table_with_a_keyboard_and_a_screen_reader(
    journey: int, practice: Path, display: str, tmp_path: Path
) -> None:
    seen, words = gone_through("interview.py", practice, display, tmp_path)

    assert seen["ok"], (seen, words)
    assert {wrong: seen[wrong] for wrong in NOTHING} == dict.fromkeys(NOTHING, [])
    assert str(seen["mistake"]).startswith("„31.02.2026”")
    assert int(str(seen["pages"])) > LEAST_PAGES
    assert [sign for sign in BAD_SIGNS if sign in words] == [], words


def gone_through(
    journey: str, practice: Path, display: str, folder: Path
) -> tuple[dict[str, object], str]:
    """Let a client go through its journey; return what it saw, and all that was said."""
    home = Path(shutil.copytree(practice, folder / "home"))
    report = folder / "report.json"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "LC_ALL": "C.UTF-8",
        "NO_AT_BRIDGE": "0",
        "PYTHONPATH": str(ROOT),
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
    }
    client = [SYSTEM_PYTHON, str(OUTSIDE / journey), sys.executable, str(home), str(report)]
    with (folder / "said.txt").open("w+", encoding="utf-8") as said:
        subprocess.run(
            ["dbus-run-session", "--", *client],
            env=environment,
            stdout=said,
            stderr=said,
            timeout=LONGEST,
            check=True,
        )
    words = (folder / "said.txt").read_text(encoding="utf-8")
    return json.loads(report.read_text(encoding="utf-8")), words
