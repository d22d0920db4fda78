"""What the first window loads: nothing that only printing, judging or exporting needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIRST_WINDOW = "counsellor_app.app, counsellor_app.ui.application, counsellor_app.ui.front_door"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys, {FIRST_WINDOW}; print(*sys.modules)"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(ended.stdout.split())


@pytest.mark.parametrize(
    "library",
    [
        "reportlab", "segno", "pypdfium2", "PIL", "zxcvbn", "keyring", "holidays",
        "jsonschema", "pyrage", "PySide6.QtNetwork", "counsellor_app.demo",
    ],
)  # fmt: skip
def test_the_first_window_does_not_wait_for(library: str, loaded: set[str]) -> None:
    assert library not in loaded


def test_the_first_window_loads_what_unlocking_needs(loaded: set[str]) -> None:
    assert {"sqlalchemy", "sqlcipher3", "cryptography", "PySide6.QtWidgets"} <= loaded
