"""Many packs, or one long paper, printed in a process of its own that tells what they took.

``python -m benchmarks.packs_child packs HOME COUNT`` or ``... long PARTS``
"""

import hashlib
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import pikepdf

from benchmarks.beside.making import text_of
from benchmarks.beside.ours import pdf_of
from benchmarks.measuring import cpu_seconds, peak_megabytes, resident_megabytes
from benchmarks.office import TODAY, keys_of, sit_down
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.courtesy import courtesy
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.pack_making import pack_of

BESIDE = "prs", "bn", "en"  # letters to the left, letters that join, Latin ones
_NUMBERING = Numbering("EX-45/2026", TODAY)


class Packs(TypedDict):
    """What the packs took; memory stands after each pack."""

    seconds: list[float]
    hashes: int
    variants: int
    pages: int  # of the variants together
    before: float | None
    memory: list[float | None]


class Long(TypedDict):
    """What the long paper took."""

    seconds: float
    pages: int
    size: int
    peak: float | None


def many(home: Path, count: int) -> Packs:
    """Print so many final packs of the whole case, its variants in turn."""
    desk, whole_case = sit_down(home / "practice", keys_of(home / "practice"))
    with desk.vault.look() as look:
        file = look.cases.file(whole_case)
    variants = _variants(pack_of(desk, file, _NUMBERING, TODAY, final=True))
    seconds, memory, hashes, pages = [], [], set(), 0
    before = resident_megabytes()
    for number in range(count):
        began = cpu_seconds()
        pdf = print_document(PROTOCOL_PACK, variants[number % len(variants)]).pdf
        seconds.append(cpu_seconds() - began)
        memory.append(resident_megabytes())
        hashes.add(hashlib.sha256(pdf).digest())
        pages += _pages(pdf) if number < len(variants) else 0
    desk.vault.close()
    return Packs(
        seconds=seconds,
        hashes=len(hashes),
        variants=len(variants),
        pages=pages,
        before=before,
        memory=memory,
    )


def long(parts: int) -> Long:
    """Print one paper of so many parts, after a short one that brings code and fonts."""
    text = text_of(parts)
    pdf_of(text.short())
    began = cpu_seconds()
    pdf = pdf_of(text)
    seconds = cpu_seconds() - began
    return Long(seconds=seconds, size=len(pdf), peak=peak_megabytes(), pages=_pages(pdf))


def _variants(order: PrintOrder) -> Sequence[PrintOrder]:
    """Return the pack in Romanian alone and beside other languages, reviewed or not."""
    beside = (courtesy(PROTOCOL_PACK.wording, code) for code in BESIDE)
    return (order, *(replace(order, clauses=Clauses(beside=one)) for one in beside))


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        return len(read.pages)


if __name__ == "__main__":
    made = many(Path(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "packs" else None
    sys.stdout.write(json.dumps(made or long(int(sys.argv[2]))))
