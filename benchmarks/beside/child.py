"""One engine prints the text once, in a process of its own, and tells what that took.

A short text is printed first, so that code and fonts are loaded; only then the time runs.
``python -m benchmarks.beside.child ENGINE TEXT PDF``
"""

import json
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict, final

from benchmarks.beside.text import read
from benchmarks.measuring import cpu_seconds, peak_megabytes


@final
class Taken(TypedDict):
    """What one printing took: of the document alone, and of the whole process."""

    library: str
    seconds: float
    whole: float
    peak: float | None


@final
class Missing(TypedDict):
    """Why an engine is not here."""

    missing: str


def main(engine: str, source: Path, target: Path) -> None:
    """Print the text with the engine; tell its version, its seconds and its memory."""
    text = read(source)
    try:
        prints = import_module(f"benchmarks.beside.{engine}")
    except (ImportError, OSError) as reason:  # OSError: a library of the system is missing
        _tell({"missing": (str(reason).strip() or type(reason).__name__).splitlines()[0]})
        return
    prints.pdf_of(text.short())
    began = cpu_seconds()
    pdf = prints.pdf_of(text)
    ended = cpu_seconds()
    target.write_bytes(pdf)
    _tell(
        {
            "library": f"{prints.LIBRARY} {version(prints.LIBRARY)}",
            "seconds": ended - began,
            "whole": ended,
            "peak": peak_megabytes(),
        }
    )


def _tell(told: Taken | Missing) -> None:
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
