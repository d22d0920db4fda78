"""Copied answers that nobody confirmed: which a writing still has, and whose draft says so."""

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.copied import Copied, copied_from_kept, unconfirmed_gaps
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

NOT_CONFIRMED = Text(
    "Unele răspunsuri sunt copiate și nu au fost confirmate cu persoana.",
    "Some answers were copied and nobody has confirmed them with the person.",
)


def unconfirmed(writing: Writing, answers: Answers) -> tuple[Gap, ...]:
    """Return the copied answers among these that nobody confirmed, in reading order."""
    return tuple(unconfirmed_gaps(writing.form, answers, writing.given, writing.copied))


def left_to_confirm(file: CaseFile, record_id: RecordId, newest: Sheet | None) -> Copied:
    """Return what of the newest version was copied and still waits, whoever keeps its mark."""
    if newest is None:
        return {}
    return {
        field_id: source
        for draft in file.drafts
        if draft.record_id == record_id and draft.based_on == newest.id
        for field_id, source in copied_from_kept(draft.unconfirmed).items()
        if draft.answers.get(field_id) == newest.answers.get(field_id)
    }
