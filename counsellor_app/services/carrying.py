"""What of a kept version may stand in the next one until somebody confirms it."""

from counsellor_app.cases.model import Sheet
from counsellor_app.forms.answers import Answer, Row, is_rows
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.forms.kinds import Attachment, Computed, Day, Field, Rows, Time
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.spec import Form
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.law.catalogue import Need

# How great a need is, is judged afresh each time.
_SCORES = frozenset(score(need) for need in Need for score in (need_field, level_now_field))


def carried_from(form: Form, last: Sheet) -> dict[str, Answer]:
    """Return the answers of a kept version that the next one may begin with.

    Days, hours, signatures, the levels of needs and what is told each time afresh stay
    behind, and so does everything sealed.
    """
    told = upgraded(form, last.form_version, last.answers)
    return {
        field.id: _without_files(field, told[field.id])
        for field in form.fields
        if field.id in told and _is_carried(form, field)
    }


def _is_carried(form: Form, field: Field) -> bool:
    told_of_this_time = field.anew or field.id == form.happened or field.id in _SCORES
    return not (
        told_of_this_time
        or isinstance(field, Attachment | Computed | Day | Time)
        or field.handling.sensitive is not None
    )


def _without_files(field: Field, answer: Answer) -> Answer:
    """Return a table without the files of its rows: a file belongs to the record it was put in."""
    if not isinstance(field, Rows) or not is_rows(answer):
        return answer
    files = {cell.id for cell in field.fields if isinstance(cell, Attachment)}
    return tuple(
        Row(row.id, {cell: said for cell, said in row.answers.items() if cell not in files})
        for row in answer
    )
