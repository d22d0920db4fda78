"""A form being filled in: answers go into the session and into the vault, and what follows."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.before_after import BeforeAfter
from counsellor_app.cases.ids import new_row_id
from counsellor_app.cases.members import finalising, performers
from counsellor_app.cases.model import Sheet
from counsellor_app.cases.planning import Suggestion
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answer, Answers, Row, RowId, is_rows, rows_of
from counsellor_app.forms.asking import joined
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.forms.kinds import Link, LinkTo, Option, Rows
from counsellor_app.forms.session import FormSession
from counsellor_app.law.catalogue import Need
from counsellor_app.services import explaining, family, keeping, planning
from counsellor_app.services.desk import Desk
from counsellor_app.services.duplicates import possible_duplicates
from counsellor_app.services.pages import Shown
from counsellor_app.services.preparing import prepared_evaluation
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text
from counsellor_app.ui.attached_files import Files, files_of
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.needs_beside import (
    NOTHING_BESIDE,
    OBJECTIVES,
    NeedsBeside,
    needs_shown,
)
from counsellor_app.ui.phrase_book import Phrasebook, phrasebook_of
from counsellor_app.ui.prepared_card import PreparedShown
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.section_body import Said

PLAN, NEEDS, EVALUATION = "individual_plan", "needs_sheet", "final_evaluation"
SPECIAL_NEEDS = "vulnerability"
_BESIDE_LEVELS = frozenset({"remaining", *(level_now_field(need) for need in Need)})
_BESIDE_CONCLUSIONS = frozenset({"conclusions"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What questions may ask for while one types: ready phrases, the record's files."""

    phrases: Phrasebook
    files: Files


class Revision:
    """How the needs changed over the kept versions: nothing typed changes it, so it is kept."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: tuple[Sheet | None, BeforeAfter | None] | None = None

    def of(self, writing: Writing) -> BeforeAfter | None:
        """Return the change; the case is read anew only once another version was kept."""
        if self._known is None or self._known[0] is not writing.newest:
            read = planning.revision_of_needs(self._desk, writing.case_id)
            self._known = writing.newest, read
        return self._known[1]


class FormFilling(QObject):
    """The session of one form, its draft, and what rules and plans say about it."""

    changed = Signal()
    begun_anew = Signal()  # other answers stand here from now on; ``changed`` follows

    def __init__(self, desk: Desk, writing: Writing, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.form = writing.form
        self.session = FormSession(
            writing.form, writing.given, writing.answers, writing.set_aside, writing.copied
        )
        self.keeper = DraftKeeper(desk, writing, self.session, clock, self)
        self._beside = Beside(phrasebook_of(desk, clock), files_of(desk, writing, clock))
        self._revision = Revision(desk)

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer, save the draft and tell that something changed."""
        self.session.answer(field_id, _whole(self.session, field_id, value))
        self.follow()

    def step_back(self) -> str | None:
        """Take the last answer back; return its field, or None if there is none."""
        taken = self.session.undo()
        if taken is not None:
            self.follow()
        return taken

    def step_forward(self) -> str | None:
        """Bring the answer taken back here again; return its field, or None if there is none."""
        brought = self.session.redo()
        if brought is not None:
            self.follow()
        return brought

    def begin_from(self, writing: Writing) -> None:
        """Go on from what the vault holds now: the draft given up, or the form begun anew."""
        told = joined(writing.answers, writing.set_aside)
        self.session.begin_anew(told, writing.copied)
        self.session.see(writing.given)
        self.keeper.go_on_from(writing)
        self.begun_anew.emit()
        self.changed.emit()

    def take_over(self, writing: Writing) -> None:
        """Go on with another version of the form; the way back leads to what stood here."""
        for field in self.form.fields:
            answer = writing.answers.get(field.id)
            if answer != self.session.answers.get(field.id):
                self.session.answer(field.id, answer)
        self.keeper.writing = writing
        self.follow()

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
            around=_around(self._desk, writing, self.session, self._beside),
            shown=_shown(self._desk, writing, answers, self._clock.today()),
            closed=writing.closed_classes,
            finalised_by=finalised_by(self._desk, writing, answers),
        )

    def needs(self, language: Language) -> NeedsBeside:
        """Return what the needs say beside this form."""
        case_id, answers = self.keeper.writing.case_id, self.session.answers
        if self.form.id == PLAN:
            beside = planning.beside_plan(self._desk, case_id, answers)
            new_row = partial(_new_row, self._clock)
            shown = needs_shown(beside, rows_of(answers, OBJECTIVES), new_row, language)
            return NeedsBeside(needs=shown, elements=beside.elements)
        if self.form.id == EVALUATION:
            typing = Typing({EVALUATION: answers}, self.keeper.writing.record_id)
            changes = planning.change_of_needs(self._desk, case_id, typing)
            return NeedsBeside(changes=changes, changes_at=_BESIDE_LEVELS)
        if self.form.id == NEEDS:
            changes = self._revision.of(self.keeper.writing)
            return NeedsBeside(changes=changes, changes_at=_BESIDE_CONCLUSIONS)
        if self.form.id == SPECIAL_NEEDS:
            writing, today = self.keeper.writing, self._clock.today()
            prepared = prepared_evaluation(self._desk, writing, answers, today)
            if prepared is not None:
                take = partial(_take_in, self, prepared.answers)
                return NeedsBeside(prepared=PreparedShown(prepared, take))
        return NOTHING_BESIDE

    def add_suggested(self, suggestion: Suggestion) -> RowId:
        """Add the activity that a need proposes; return its row."""
        cells: dict[str, Answer] = {
            "activity_kind": suggestion.activity.value,
            "activity_need": suggestion.need_field,
            "activity_stage": "planned",
        }
        if suggestion.counselling is not None:
            cells["activity_counselling"] = suggestion.counselling.value
        if suggestion.frequency is not None:  # in Romanian, as the plan is
            cells["activity_frequency"] = suggestion.frequency.ro
        return _add_row(self, "activities", _new_row(self._clock, cells))

    def add_reason(self, need_field: str) -> RowId:
        """Add a row that says why a need has no activity; return it."""
        cells: Answers = {"unanswered_need": need_field}
        return _add_row(self, "unanswered", _new_row(self._clock, cells))

    def follow(self) -> None:
        """Keep the draft in step with the session and tell that something changed."""
        writing = self.keeper.writing
        given = keeping.given_while_typing(
            self._desk, writing, self.session.answers, self._clock.today()
        )
        if given != self.session.given:
            self.session.see(given)
        self.keeper.writing = replace(writing, given=given, copied=self.session.copied)
        self.keeper.save()
        self.changed.emit()


def finalised_by(desk: Desk, writing: Writing, answers: Answers) -> tuple[Text, ...]:
    """Return the roles that finalise these answers; empty for a member who does."""
    if keeping.may_finalise(desk, writing, answers):
        return ()
    return tuple(role.text for role in performers(finalising(writing.form.id, answers)))


def _take_in(filling: FormFilling, answers: Answers) -> None:
    """Take answers that were prepared; one step of undo takes all of them back."""
    filling.session.take(answers, filling.session.copied)
    filling.follow()


def _add_row(filling: FormFilling, field_id: str, made: Row) -> RowId:
    filling.answer(field_id, (*rows_of(filling.session.answers, field_id), made))
    return made.id


def _new_row(clock: Clock, cells: Answers) -> Row:
    return Row(RowId(new_row_id(clock.now())), cells)


def _whole(session: FormSession, field_id: str, value: Answer | None) -> Answer | None:
    """Return rows with the cells that are set aside, which a page does not show."""
    aside = session.set_aside.get(field_id)
    if aside is None or value is None or not is_rows(value):
        return value
    return joined({field_id: value}, {field_id: aside})[field_id]


def _shown(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Shown, ...]:
    """Return what is said beside the questions: by the rules, and of cases that are alike."""
    return (
        *explaining.while_typing(desk, writing, answers, today),
        *possible_duplicates(desk, writing, answers, today),
    )


def _around(desk: Desk, writing: Writing, session: FormSession, beside: Beside) -> Around:
    answers = session.answers
    find = partial(family.cases_to_link, desk, writing.case_id)
    links = _links(desk, writing, answers)
    return Around(
        answers=answers,
        linked=planning.answers_around(desk, writing.case_id, links.keys(), answers),
        given=session.given,
        links=links,
        find_cases=find,
        phrases=beside.phrases,
        files=beside.files,
    )


def _links(desk: Desk, writing: Writing, answers: Answers) -> dict[LinkTo, tuple[Option, ...]]:
    """Return what the links of this form may point to now."""
    tables = [field for field in writing.form.fields if isinstance(field, Rows)]
    wanted = {cell.to for table in tables for cell in table.fields if isinstance(cell, Link)}
    return {to: planning.links(desk, writing.case_id, to, answers) for to in wanted}
