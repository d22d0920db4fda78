"""Find what is shipped beside the code: in the source tree, in a wheel, in a frozen program."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file; raise FileNotFoundError if it is missing."""
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError("/".join(parts))
    return path


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    beside_package = Path(__file__).resolve().parent.parent / "resources"
    return beside_package if beside_package.is_dir() else Path(__file__).parent / "_resources"
