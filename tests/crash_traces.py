"""Where a test process was when it crashed, told at the end of the run by the one that lives on.

What a dying worker writes to the screen stands among thousands of dots, and nobody finds it.
"""

import faulthandler
import os
import tempfile
from pathlib import Path
from typing import IO

import pytest

_FOLDER = "COUNSELLOR_TESTS_CRASHES"
_OPEN: list[IO[str]] = []  # a closed file would take the trace with it


@pytest.hookimpl(trylast=True)  # pytest's own way to tell of a crash was set before
def pytest_configure(config: pytest.Config) -> None:
    worker = getattr(config, "workerinput", None)
    if worker is None:
        os.environ[_FOLDER] = tempfile.mkdtemp(prefix="crashes")
        return
    name = f"{worker['workerid']}-{os.getpid()}.txt"
    _OPEN.append((Path(os.environ[_FOLDER]) / name).open("w", encoding="utf-8"))
    faulthandler.enable(_OPEN[-1])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if hasattr(config, "workerinput"):
        return
    folder = Path(os.environ[_FOLDER])
    for trace in sorted(folder.glob("*.txt")):
        told = trace.read_text(encoding="utf-8")
        if told:
            terminalreporter.section(f"{trace.stem} crashed")
            terminalreporter.write_line(told)
        trace.unlink()
    folder.rmdir()
