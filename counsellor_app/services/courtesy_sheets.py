"""Information sheets: a paper explained in the person's language, printed, never kept or signed."""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import DocumentKind
from counsellor_app.cases.person_of import talk_language
from counsellor_app.documents.catalogue import document_of
from counsellor_app.documents.courtesy_sheet import courtesy_sheet, has_sheet, sheet_languages
from counsellor_app.errors import BadInput
from counsellor_app.services.confiding import must_read
from counsellor_app.services.courtesy_languages import NOT_ON, languages_on, our_name
from counsellor_app.services.desk import Desk
from counsellor_app.services.pack_making import numbering_in, pack_of
from counsellor_app.services.papers import Wanted, paper_order
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLanguage:
    """A language that a sheet can be printed in: its code, its own name, and ours for it."""

    code: str
    name: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoices:
    """The languages that are on for a document, and which of them the person talks in."""

    languages: tuple[SheetLanguage, ...]
    spoken: str | None


def explained(kind: DocumentKind) -> bool:
    """Tell whether a paper can be explained on a sheet in another language."""
    return has_sheet(kind)


def sheet_choices(desk: Desk, case_id: CaseId, kind: DocumentKind) -> SheetChoices:
    """Return the unreviewed languages that the office turned on for this document."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    on = languages_on(desk, document_of(kind).wording)
    tongues = [
        one.tongue
        for one in sheet_languages(kind)
        if one.tongue.code in on and not one.review.passed
    ]
    spoken = talk_language(file)
    return SheetChoices(
        languages=tuple(
            SheetLanguage(code=one.code, name=one.name, text=our_name(one.code)) for one in tongues
        ),
        spoken=spoken if spoken in {one.code for one in tongues} else None,
    )


def make_sheet(desk: Desk, wanted: Wanted, code: str, today: date) -> bytes:
    """Return the sheet of what the paper would say now, drafts included.

    Raise BadInput for a language that is not on, NotAllowed for a record confided to others.
    """
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    offered = sheet_choices(desk, wanted.case_id, wanted.kind).languages
    if code not in {one.code for one in offered}:
        raise BadInput(NOT_ON)
    with desk.vault.look() as look:
        file = look.cases.file(wanted.case_id)
    if wanted.kind is DocumentKind.PROTOCOL_PACK:
        protocol = file.newest("protocol")
        numbering = numbering_in({} if protocol is None else protocol.answers)
        order = pack_of(desk, file, numbering, today, final=False)
        return courtesy_sheet(wanted.kind, order, code)
    must_read(desk, file, wanted.record_id)
    return courtesy_sheet(wanted.kind, paper_order(desk, file, wanted, today), code)


def record_sheet_printed(desk: Desk, wanted: Wanted, code: str, now: datetime) -> None:
    """Record that the sheet was handed to the printer; looking at it is not recorded."""
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.SHEET_PRINTED,
                at=now,
                member=desk.member.id,
                case_id=wanted.case_id,
                details={"document": wanted.kind.value, "language": code},
            )
        )
