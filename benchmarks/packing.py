"""The pack of twelve pages, beside the same words drawn by ReportLab with nothing else."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measuring import Measured, in_turns
from benchmarks.office import TODAY, Office, tick
from counsellor_app.forms.answers import Answers
from counsellor_app.services import issuing, keeping

PAGES = 12
_LONGER = "Lucrează la fermă în zilele de piață și învață seara; drumul durează o oră. "
_LINE_HEIGHT = 11
_TOP = 800


def measure(office: Office, _folder: Path, times: int) -> Iterator[Measured]:
    """Measure a draft of the pack, which is printed like the final one."""
    desk, case_id = office.desk, office.whole_case
    pages = _lengthened(office)

    def ours() -> None:
        issuing.draft_pack(desk, case_id, issuing.DOTTED, TODAY)

    packed, bare = in_turns(ours, lambda: _drawn(pages), times)
    yield Measured(
        name=f"pack of {len(pages)} pages",
        ours=packed,
        baseline=bare,
        beside="ReportLab canvas, the same lines in Helvetica",
    )


def _lengthened(office: Office) -> list[list[str]]:
    """Write longer answers until the pack has its pages; return its lines, page by page."""
    desk, case_id, words = office.desk, office.whole_case, 0
    while True:
        pages = _lines(issuing.draft_pack(desk, case_id, issuing.DOTTED, TODAY))
        if len(pages) >= PAGES:
            return pages
        words += 4
        writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
        longer: Answers = {
            **writing.answers,
            "conclusions": _LONGER * words,
            "employment_situation": _LONGER * words,
            "housing_situation": _LONGER * words,
        }
        keeping.keep_sheet(desk, writing, longer, today=TODAY, now=tick())


def _lines(pdf: bytes) -> list[list[str]]:
    tool = shutil.which("pdftotext")
    if tool is None:
        raise FileNotFoundError("pdftotext")
    done = subprocess.run([tool, "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return [page.splitlines() for page in done.stdout.decode("utf-8").split("\f") if page.strip()]


def _drawn(pages: list[list[str]]) -> bytes:
    """Draw the lines with a font every reader has; letters it lacks become question marks."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", 9)
        for place, line in enumerate(page):
            plain = line.encode("latin-1", "replace").decode("latin-1")
            canvas.drawString(40, _TOP - place * _LINE_HEIGHT, plain)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
