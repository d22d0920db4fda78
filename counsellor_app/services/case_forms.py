"""The forms of a case, phase by phase: what was kept of each, and why the rest is not asked."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.given_of import given_of
from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import CaseFile, Draft, Record, Sheet
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.conditions import holds
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form, HowOften, Phase, Scope
from counsellor_app.forms.spoken import in_both
from counsellor_app.services.case_steps import registered_words, state_of_record
from counsellor_app.services.pages import FormLine, PhaseLine, RecordLine
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.text import BUCHAREST, Text

BEGINNINGS = frozenset({"first_contact", "take_over"})
_JOINED = " · "
_NOTHING: Answers = {}


def phase_lines(
    file: CaseFile, member: Member, names: Mapping[MemberId, str], today: date
) -> tuple[PhaseLine, ...]:
    """Return every form of a case under its phase, in the order of the procedure.

    A form that does not apply stays among them with the reason: nobody has to guess why it
    is missing. One that was filled in before the reason came about can still be opened.
    """
    given = given_of(file, member, today)
    forms = [form for form in FORMS if form.scope is Scope.CASE and _is_offered(file, form)]
    lines = [(form.phase, _form_line(file, form, given, names)) for form in forms]
    return tuple(
        PhaseLine(title=phase.text, forms=tuple(line for at, line in lines if at is phase))
        for phase in Phase
        if any(at is phase for at, _ in lines)
    )


def applies(form_id: str, given: Given) -> bool:
    """Tell whether this form is asked in a case of which this is given."""
    return holds(form_by_id(form_id).asked_if, _NOTHING, given)


def _is_offered(file: CaseFile, form: Form) -> bool:
    """Tell whether a case may begin this form now; how a case began is not begun later."""
    return form.id not in BEGINNINGS or bool(file.records_of(form.id))


def _form_line(file: CaseFile, form: Form, given: Given, names: Mapping[MemberId, str]) -> FormLine:
    records = [_record_line(file, form, record, names) for record in file.records_of(form.id)]
    known = [record for record in records if record is not None]
    return FormLine(
        form_id=form.id,
        title=form.title,
        basis=form.basis,
        many=form.how_often is HowOften.MANY,
        not_asked=None if applies(form.id, given) else form.not_asked,
        records=tuple(sorted(known, key=lambda line: line.day, reverse=True)),
    )


def _record_line(
    file: CaseFile, form: Form, record: Record, names: Mapping[MemberId, str]
) -> RecordLine | None:
    """Return what was kept of a record, or is being typed; None of one nobody wrote in."""
    ends = file.ends(record.id)
    drafts = [draft for draft in file.drafts if draft.record_id == record.id]
    if not ends and not drafts:
        return None
    told: Sheet | Draft = ends[-1] if ends else drafts[-1]
    when = told.kept_at if isinstance(told, Sheet) else told.saved_at
    happened = told.happened_on if isinstance(told, Sheet) else None
    return RecordLine(
        record_id=record.id,
        day=happened or when.astimezone(BUCHAREST).date(),
        said=_headline(form, told.answers) or registered_words(file, form.id),
        state=state_of_record(file, form.id, record.id),
        by=names.get(told.member, ""),
        withdrawn=withdrawal_in(file, record.id) is not None,
    )


def _headline(form: Form, answers: Answers) -> Text | None:
    """Return what tells one record of a form from another, in its own answers."""
    fields = [form.field(field_id) for field_id in form.headline if field_id in answers]
    if not fields:
        return None
    told = [in_both(field, answers[field.id]) for field in fields]
    return Text(_JOINED.join(one.ro for one in told), _JOINED.join(one.en for one in told))
