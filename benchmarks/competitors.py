"""The environment of the libraries that printing is measured beside; the program never has them.

They come from packaging/locks/bench.txt. Where they cannot be had, the reason is told instead.
"""

import subprocess
import sys
from pathlib import Path

import dev

PLACE = dev.OUT / "bench-venv"
_LOCK = "bench"
_DRAWS_WITH = "libpango-1.0.so.0=libpango-1.0-0 libpangoft2-1.0.so.0=libpangoft2-1.0-0"


class NotHere(Exception):
    """The libraries cannot be installed on this system; the text says why in one line."""


def python_with_them() -> Path:
    """Return the Python that has them, installed first if need be; raise NotHere."""
    python = PLACE / dev.SCRIPTS.relative_to(dev.VENV) / Path(dev.PYTHON).name
    stamp, wanted = PLACE / dev.STAMP.name, dev.state_of(_LOCK)
    if python.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    _done([sys.executable, "-m", "venv", "--clear", str(PLACE)])
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "-qq", "install"]
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    _done([*pip, *options, "-r", str(dev.LOCKS / f"{_LOCK}.txt")])
    stamp.write_text(wanted, encoding="utf-8")
    return python


def bring_what_they_draw_with() -> None:
    """Install what WeasyPrint draws with where that is allowed; without it, it is told missing."""
    try:
        dev.bring_system_packages(_DRAWS_WITH)
    except dev.Stopped as reason:
        print(reason)


def _done(command: list[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise NotHere(said[-1] if said else f"{command[2]} ended with {done.returncode}")
