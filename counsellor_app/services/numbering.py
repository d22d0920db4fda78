"""The number and the day that a paper carries: as a form or the register says, else dots."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, DocumentKind
from counsellor_app.forms.answers import Answers, day_of, text_of

# Where a form itself asks for the number and the day that its paper carries.
NUMBER_FIELDS: Mapping[DocumentKind, tuple[str, str]] = {
    DocumentKind.LETTER: ("letter_number", "letter_on"),
    DocumentKind.MEASURES_DECISION: ("decision_number", "decided_on"),
    DocumentKind.ADDENDUM: ("approval_number", "approved_on"),
    DocumentKind.PROTOCOL_PACK: ("protocol_number", "protocol_date"),
}


@dataclass(frozen=True, slots=True)
class Numbering:
    """The registration number and day; None prints dotted lines for the pen."""

    number: str | None
    day: date | None


DOTTED = Numbering(None, None)


def numbering_in(protocol: Answers) -> Numbering:
    """Return the number and day that the answers of the protocol give, or dotted lines."""
    if text_of(protocol, "number_by") != "entered":
        return DOTTED
    return _told(protocol, DocumentKind.PROTOCOL_PACK)


def numbering_of(
    file: CaseFile, kind: DocumentKind, record_id: RecordId, answers: Answers
) -> Numbering:
    """Return the number and day that a paper of this record would carry, or dotted lines."""
    if kind is DocumentKind.REQUEST:
        return _registered(file, record_id)
    if kind is DocumentKind.PROTOCOL_PACK:
        return numbering_in(answers)
    return _told(answers, kind) if kind in NUMBER_FIELDS else DOTTED


def _told(answers: Answers, kind: DocumentKind) -> Numbering:
    number, day = NUMBER_FIELDS[kind]
    return Numbering(text_of(answers, number), day_of(answers, day))


def _registered(file: CaseFile, record_id: RecordId) -> Numbering:
    acts = [one for one in file.standing(ActKind.REGISTERED) if one.record_id == record_id]
    number = acts[-1].details.get("number") if acts else None
    return Numbering(number, acts[-1].happened_on) if isinstance(number, str) else DOTTED
