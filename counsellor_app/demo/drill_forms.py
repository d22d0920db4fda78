"""A form being filled in by the drill, saved through the services that the windows use."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Scope
from counsellor_app.services import keeping, sessions
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.sessions import SessionPage
from counsellor_app.services.writing import Writing

_PURPOSE = "exercițiu"
Now = Callable[[], datetime]


class CaseForm:
    """A form of a case, its draft saved as the windows save it."""

    def __init__(self, desk: Desk, writing: Writing, now: Now) -> None:
        self.case_id: CaseId | None = writing.case_id
        self.record_id = writing.record_id
        self.session = FormSession(
            writing.form, writing.given, writing.answers, writing.set_aside, writing.copied
        )
        self._desk = desk
        self._now = now
        self._writing = writing
        if writing.sealed:
            self._writing, answers = open_notes(desk, writing, _PURPOSE, now())
            self.session.add_opened(answers)

    def save(self, field_id: str, answer: Answer) -> None:
        """Take an answer and save the draft."""
        session, now = self.session, self._now()
        session.answer(field_id, answer)
        given = keeping.given_while_typing(self._desk, self._writing, session.answers, now.date())
        session.see(given)
        writing = replace(self._writing, given=given, copied=session.copied)
        self._writing = keeping.save_draft(
            self._desk, writing, session.answers, session.set_aside, now
        )

    def keep(self) -> None:
        """Keep a version."""
        now = self._now()
        self._writing = keeping.keep_sheet(
            self._desk, self._writing, self.session.answers, today=now.date(), now=now
        )


class OfficeForm:
    """A session of the office, of no case, without people."""

    case_id: CaseId | None = None

    def __init__(self, desk: Desk, page: SessionPage, now: Now) -> None:
        writing = page.writing
        self.record_id = writing.record_id
        self.session = FormSession(writing.form, writing.given, writing.answers, writing.set_aside)
        self._desk = desk
        self._now = now
        self._page = page

    def save(self, field_id: str, answer: Answer) -> None:
        """Take an answer and save the draft."""
        self.session.answer(field_id, answer)
        self._page = sessions.save_session_draft(
            self._desk, self._page, self.session.answers, self.session.set_aside, self._now()
        )

    def keep(self) -> None:
        """Keep a version."""
        now = self._now()
        self._page = sessions.keep_session(
            self._desk, self._page, self.session.answers, (), today=now.date(), now=now
        )


BeingFilled = CaseForm | OfficeForm


def begin_case_form(desk: Desk, case_id: CaseId, form_id: str, now: Now) -> CaseForm:
    """Begin a record of a form of this case."""
    moment = now()
    return CaseForm(desk, keeping.begin_record(desk, case_id, form_id, moment.date(), moment), now)


def begin_office_form(desk: Desk, now: Now) -> OfficeForm:
    """Begin a session."""
    moment = now()
    return OfficeForm(desk, sessions.begin_session(desk, moment.date(), moment), now)


def open_again(desk: Desk, record_id: RecordId, form_id: str, now: Now) -> BeingFilled:
    """Open a record where it was left."""
    today = now().date()
    if form_by_id(form_id).scope is Scope.OFFICE:
        return OfficeForm(desk, sessions.open_session(desk, record_id, today), now)
    with desk.vault.look() as look:
        record = look.records.record(record_id)
    if record is None or record.case_id is None:
        raise LookupError(form_id)
    writing = keeping.open_record(desk, record.case_id, form_id, record_id, today)
    return CaseForm(desk, writing, now)
