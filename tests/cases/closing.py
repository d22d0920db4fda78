"""A programme that runs, and records that change or end it, for the tests of a case."""

from uuid import UUID

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answers
from counsellor_app.law.rulebook import load_rulebook
from tests.cases.filing import EMPTY, with_act, with_sheet

RULEBOOK = load_rulebook()
PAPER: Answers = {"surname": "Testescu", "protocol_date": "2026-01-15"}
RUNNING = with_sheet(
    with_sheet(EMPTY, "person", {"category": "refugee", "birth_date": "1990-01-01"}),
    "take_over",
    PAPER,
)


def record(number: int) -> RecordId:
    """Return the id of one of many records."""
    return RecordId(UUID(int=700 + number))


def told(form_id: str, answers: Answers, file: CaseFile = RUNNING, number: int = 1) -> CaseFile:
    """Return the case with one more record of a form."""
    return with_sheet(file, form_id, answers, record_id=record(number))


def final(file: CaseFile, number: int = 1) -> CaseFile:
    """Return the case with the newest version of a record made final."""
    return with_act(file, ActKind.FINALISED, sheet_id=file.ends(record(number))[-1].id)
