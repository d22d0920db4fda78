"""A form being filled in: answers go into the session and into the vault, and what follows."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import new_row_id
from counsellor_app.cases.members import finalising, performers
from counsellor_app.cases.planning import Suggestion
from counsellor_app.forms.answers import Answer, Answers, Row, RowId, is_rows, rows_of
from counsellor_app.forms.asking import joined
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Link, LinkTo, Option, Rows
from counsellor_app.forms.session import FormSession
from counsellor_app.services import explaining, keeping, planning
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.keeping import Writing
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.plan_side import NeedShown, needs_shown
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.section_page import Said

PLAN = "individual_plan"


class FormFilling(QObject):
    """The session of one form, its draft, and what rules and plans say about it."""

    changed = Signal()

    def __init__(self, desk: Desk, writing: Writing, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.form = writing.form
        self.session = FormSession(writing.form, writing.given, writing.answers, writing.set_aside)
        self.keeper = DraftKeeper(desk, writing, self.session, clock, self)

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer, save the draft and tell that something changed."""
        self.session.answer(field_id, _whole(self.session, field_id, value))
        self._follow()

    def step_back(self) -> str | None:
        """Take the last answer back; return its field, or None if there is none."""
        taken = self.session.undo()
        if taken is not None:
            self._follow()
        return taken

    def step_forward(self) -> str | None:
        """Bring the answer taken back here again; return its field, or None if there is none."""
        brought = self.session.redo()
        if brought is not None:
            self._follow()
        return brought

    def discard(self) -> None:
        """Give up the draft and go on from the version kept; raise UserError if it fails."""
        kept = discard_draft(self._desk, self.keeper.writing, self._clock.today())
        self.session.begin_anew(kept.answers)
        self.session.see(kept.given)
        self.keeper.go_on_from(kept)
        self.changed.emit()

    def take_over(self, writing: Writing) -> None:
        """Go on with another version of the form; the way back leads to what stood here."""
        for field in self.form.fields:
            self.session.answer(field.id, writing.answers.get(field.id))
        self.keeper.writing = writing
        self._follow()

    def gaps(self) -> tuple[Gap, ...]:
        """Return what the form still lacks."""
        return self.session.gaps(self._clock.today())

    def final_gaps(self) -> tuple[Gap, ...]:
        """Return what the form still lacks for printing too: letters no font has included."""
        return keeping.final_check(
            self._desk, self.keeper.writing, self.session.answers, self._clock.today()
        )

    def is_kept(self) -> bool:
        """Tell whether the newest version says what is answered now."""
        writing = self.keeper.writing
        has_draft = writing.draft_saved_at is not None
        return writing.newest is not None and not has_draft and self.keeper.is_safe()

    def is_finalised(self) -> bool:
        """Tell whether what is answered now is a finalised version."""
        return self.keeper.writing.finalised and self.is_kept()

    def said(self) -> Said:
        """Return what is said about the answers as they stand."""
        answers = self.session.answers
        writing = self.keeper.writing
        return Said(
            around=Around(answers, self.session.given, _links(self._desk, writing, answers)),
            shown=explaining.while_typing(self._desk, writing, answers, self._clock.today()),
            closed=writing.closed_classes,
        )

    def needs(self, language: Language) -> tuple[NeedShown, ...]:
        """Return the needs beside a plan; none beside other forms."""
        if self.form.id != PLAN:
            return ()
        case_id, answers = self.keeper.writing.case_id, self.session.answers
        return needs_shown(
            planning.suggestions(self._desk, case_id, answers),
            planning.unanswered_needs(self._desk, case_id, answers),
            language,
        )

    def add_suggested(self, suggestion: Suggestion) -> RowId:
        """Add the activity that a need proposes; return its row."""
        cells: Answers = {
            "activity_kind": suggestion.activity.value,
            "activity_need": suggestion.need_field,
            "activity_stage": "planned",
        }
        return _add_row(self, "activities", cells, self._clock.now())

    def add_reason(self, need_field: str) -> RowId:
        """Add a row that says why a need has no activity; return it."""
        cells: Answers = {"unanswered_need": need_field}
        return _add_row(self, "unanswered", cells, self._clock.now())

    def _follow(self) -> None:
        writing = self.keeper.writing
        given = keeping.given_while_typing(
            self._desk, writing, self.session.answers, self._clock.today()
        )
        if given != self.session.given:
            self.session.see(given)
            self.keeper.writing = replace(writing, given=given)
        self.keeper.save()
        self.changed.emit()


def finalised_by(desk: Desk, writing: Writing, language: Language) -> str:
    """Return the roles that finalise this form; empty for a member who does."""
    if keeping.may_finalise(desk, writing):
        return ""
    roles = performers(finalising(writing.form.id))
    return ", ".join(role.text.to(language) for role in roles)


def _add_row(filling: FormFilling, field_id: str, cells: Answers, now: datetime) -> RowId:
    made = Row(RowId(new_row_id(now)), cells)
    filling.answer(field_id, (*rows_of(filling.session.answers, field_id), made))
    return made.id


def _whole(session: FormSession, field_id: str, value: Answer | None) -> Answer | None:
    """Return rows with the cells that are set aside, which a page does not show."""
    aside = session.set_aside.get(field_id)
    if aside is None or value is None or not is_rows(value):
        return value
    return joined({field_id: value}, {field_id: aside})[field_id]


def _links(desk: Desk, writing: Writing, answers: Answers) -> dict[LinkTo, tuple[Option, ...]]:
    """Return what the links of this form may point to now."""
    tables = [field for field in writing.form.fields if isinstance(field, Rows)]
    wanted = {cell.to for table in tables for cell in table.fields if isinstance(cell, Link)}
    return {to: planning.links(desk, writing.case_id, to, answers) for to in wanted}
