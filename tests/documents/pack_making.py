"""Packs to print: an invented person's case with every form answered, and its variants."""

import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid5

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import (
    ActId,
    CaseId,
    MemberId,
    OriginId,
    RecordId,
    SheetId,
)
from counsellor_app.cases.model import Case, CaseFile, Record, Sheet
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.paper import Drafter, Paper
from counsellor_app.documents.printing import Printed, PrintOrder, print_document
from counsellor_app.documents.printing import paper_of as paper_of_document
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Centre
from counsellor_app.law.rulebook import load_rulebook
from tests.builders import ADULT, TODAY, UNACCOMPANIED, complete_answers

PACK_FORMS = ("person", "request", "needs_sheet", "individual_plan", "protocol")
NUMBER = "EX-45/2026"
DAY = date(2026, 10, 26)
OFFICER = Drafter(
    name="Modelescu Ana-Exemplu",
    function="ofițer de integrare",
    organisation="Inspectoratul General pentru Imigrări",
    centre=Centre.GALATI,
)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

_SPACE = UUID("00000000-0000-4000-8000-0000000face5")
_CASE = CaseId(uuid5(_SPACE, "case"))
_MEMBER = MemberId(uuid5(_SPACE, "member"))
_ORIGIN = OriginId(uuid5(_SPACE, "origin"))
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Changes = Mapping[str, Mapping[str, Answer]]


def pack_of(given: Given = ADULT, changes: Changes | None = None) -> PrintOrder:
    """Return a final pack with number and day; ``changes`` replace answers form by form."""
    file = _file(_answers(given, changes or {}), given)
    return PrintOrder(
        file=file,
        answers={sheet.form_id: sheet.answers for sheet in file.sheets},
        facts=facts_of(file),
        rulebook=load_rulebook(),
        number=NUMBER,
        day=DAY,
        today=TODAY,
        drafter=OFFICER,
        organisation=None,
        final=True,
        practice=False,
    )


def print_pack(order: PrintOrder) -> Printed:
    """Return the protocol pack, printed."""
    return print_document(PROTOCOL_PACK, order)


def paper_of(order: PrintOrder) -> Paper:
    """Return what the protocol pack is printed from."""
    return paper_of_document(PROTOCOL_PACK, order)


def a_child(born: str) -> PrintOrder:
    """Return the pack of a minor, born on a day, cared for by a guardian."""
    given = replace(UNACCOMPANIED, under_14=int(born[:4]) > TODAY.year - 14)
    return pack_of(given, {"person": {"birth_date": born}})


def text_of_pdf(pdf: bytes) -> str:
    """Return the words of a PDF in one line, as pdftotext reads them."""
    return " ".join(" ".join(pages_of_pdf(pdf)).split())


def pages_of_pdf(pdf: bytes) -> list[str]:
    """Return the words of each page, without marks of direction."""
    read = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode("utf-8")
    return _DIRECTIONS.sub("", read).replace("\u00a0", " ").split("\f")[:-1]


def checked_by(program: str, pdf: bytes, *options: str) -> str:
    """Return what a program that reads PDF files says about one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.pdf"
        path.write_bytes(pdf)
        run = subprocess.run(
            [program, *options, str(path)], capture_output=True, check=True, text=True
        )
    return run.stdout


def _answers(given: Given, changes: Changes) -> dict[str, Answers]:
    return {
        form_id: split(
            form_by_id(form_id),
            {**complete_answers(form_id, given), **changes.get(form_id, {})},
            given,
        )[0]
        for form_id in PACK_FORMS
    }


def _file(answers: Mapping[str, Answers], given: Given) -> CaseFile:
    records = {form_id: RecordId(uuid5(_SPACE, form_id)) for form_id in answers}
    case = Case(id=_CASE, number="B-2026-000417", origin=_ORIGIN, opened_at=NOW, opened_by=_MEMBER)
    return CaseFile(
        case=case,
        records=tuple(
            Record(id=record, case_id=_CASE, form_id=form_id) for form_id, record in records.items()
        ),
        sheets=tuple(
            _sheet(form_id, records[form_id], said, given) for form_id, said in answers.items()
        ),
        drafts=(),
        acts=(_registered(records["request"]),),
        issues=(),
        files=(),
    )


def _sheet(form_id: str, record: RecordId, answers: Answers, given: Given) -> Sheet:
    return Sheet(
        id=SheetId(uuid5(_SPACE, f"sheet {form_id}")),
        record_id=record,
        case_id=_CASE,
        form_id=form_id,
        form_version=form_by_id(form_id).version,
        origin=_ORIGIN,
        follows=record,
        given=given,
        answers=answers,
        happened_on=None,
        member=_MEMBER,
        kept_at=NOW,
    )


def _registered(request: RecordId) -> Act:
    return Act(
        id=ActId(uuid5(_SPACE, "registered")),
        kind=ActKind.REGISTERED,
        case_id=_CASE,
        happened_on=date(2026, 10, 6),
        recorded_at=NOW,
        member=_MEMBER,
        record_id=request,
        details={"number": "EX-12/2026"},
    )
