"""A form on screen: its head and foot around its pages, its keys, its draft and versions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.document_kinds import papers_of_form
from counsellor_app.forms.checking import stops_finalising
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_lines
from counsellor_app.services.writing import Writing
from counsellor_app.settings import FormLook
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_again import FormAgain
from counsellor_app.ui.form_body import FormBody
from counsellor_app.ui.form_copies import FormCopies
from counsellor_app.ui.form_filling import FormFilling, finalised_by
from counsellor_app.ui.form_foot import FormFoot
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.form_history import FormHistory
from counsellor_app.ui.form_looks import FormLooks
from counsellor_app.ui.form_stops import FormStops
from counsellor_app.ui.form_versions import FormVersions
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.messages import tell_words
from counsellor_app.ui.naming import named
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.parts import column
from counsellor_app.ui.shortcuts import page_key
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.whereabouts import RecordPlace, Where, pack_at, paper_at, plan_summary_at
from counsellor_app.ui.words import forms as words


class FormView(QWidget):
    """One form of a case, with free movement between its steps; a draft is always kept."""

    left = Signal()  # back to the case; everything typed is saved
    kept = Signal(object)  # a new Writing
    finalised = Signal(object)  # the Writing
    article_asked = Signal(object)  # a Basis
    opened = Signal(object)  # the Where of another form, where a stop is settled
    look_chosen = Signal(object)  # a FormLook, to be remembered
    pause_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        writing: Writing,
        language: Language,
        clock: Clock,
        place: str | None = None,
        look: FormLook = FormLook.PAGES,
    ) -> None:
        super().__init__()
        self.setObjectName(f"form.{writing.form.id}")
        name_law(self, writing.form.basis)
        self._desk = desk
        self._language = language
        self._clock = clock
        self._filling = filling = FormFilling(desk, writing, clock, self)
        self._keeper = filling.keeper
        self._versions = FormVersions(desk, filling, clock, language, self)
        self._acts_of_undo = (
            partial(self._step, filling.step_back, words.TAKEN_BACK),
            partial(self._step, filling.step_forward, words.BROUGHT_BACK),
        )
        self._head = FormHead(language, clock)
        self._body = FormBody(filling, language, clock)
        self._foot = FormFoot(language)
        self.looks = FormLooks(self, filling, self._head, self._body, self._foot)
        self._again = FormAgain(self._head, desk, filling, language, clock)
        self._copies = FormCopies(self, desk, filling, language, clock)
        self._history = FormHistory(self._head, self.save_now, desk, filling, language, clock)
        self._stops = FormStops(self, desk, filling, language, clock)
        whole = column(self, 0)
        for part in (self._head, self._again, self._body, self._foot):
            whole.addWidget(part, 1 if part is self._body else 0)
        self._connect_parts()
        self._connect_keys()
        self._head.show_saved(writing.draft_saved_at)
        self._body.begin(place)
        self.looks.wear(look)
        self._show_state()

    def save_now(self) -> bool:
        """Save the draft with everything typed; return False if it could not be saved."""
        self._body.pages.commit()
        return self._keeper.save()

    def leave(self) -> bool:
        """Save the draft before the form is left; return False if it could not be saved."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # the box tells what was typed in it
        if not self.save_now():
            title, said = words.NOT_SAVED_TITLE, words.NOT_SAVED_WORDS
            language = self._language
            tell_words(self, title.to(language), said.to(language), language, Tone.BAD)
            return False
        self._keeper.stop()
        self.looks.put_away()
        return True

    def show_field(self, field_id: str) -> None:
        """Go to the page that asks this field and move the focus there."""
        self._body.show_field(field_id)

    def show_step(self, step_id: str) -> None:
        """Go to a step (a section's id, or "check") and move the focus to its first question."""
        self._body.show_step(step_id)

    def tab(self) -> str:
        """Return where one is: the step on the screen and the question last entered."""
        return self._body.place()

    def keep(self) -> bool:
        """Keep a version; return False if it was not kept, and say why."""
        self._body.pages.commit()
        kept = self._versions.keep()
        self._refresh()
        return kept

    def _connect_parts(self) -> None:
        self.looks.chosen.connect(self.look_chosen)
        self.looks.pause_wanted.connect(self.pause_wanted)
        self._body.moved.connect(self._foot.show_place)
        self._body.moved.connect(self._stops.show_place)
        self._stops.told.connect(self._foot.show_stopped)
        self._stops.told.connect(self._body.pages.show_stopped)
        self._stops.field_wanted.connect(self.show_field)
        self._stops.article_wanted.connect(self.article_asked)
        self._stops.opened.connect(self.opened)
        self._foot.why_asked.connect(self._stops.show)
        self._body.typing.connect(self._keeper.soon)
        self._body.article_asked.connect(self.article_asked)
        self._body.opening_asked.connect(self._versions.open_sealed)
        self._body.pages.summary_wanted.connect(
            lambda: self.opened.emit(plan_summary_at(self._keeper.writing.case_id, "typed"))
        )
        self._keeper.due.connect(self._body.pages.tell_typed)
        self._keeper.saved.connect(self._head.show_saved)
        self._keeper.waiting.connect(self._head.show_waiting)
        self._keeper.troubled.connect(self._head.show_trouble)
        self._filling.changed.connect(self._refresh)
        self._versions.opened.connect(self._refresh)
        self._versions.opened.connect(self._body.pages.focus_first)
        self._versions.taken_over.connect(self._body.pages.focus_first)
        self._versions.kept.connect(self._head.show_kept)
        self._versions.kept.connect(self.kept)
        self._head.article_asked.connect(self.article_asked)
        self._head.back.connect(self._go_back)
        self._head.kept.connect(self.keep)
        self._head.discarded.connect(self._discard)
        self._head.copying_wanted.connect(self._copies.ask)
        self._again.section_wanted.connect(self._body.show_step)
        self._head.undone.connect(self._acts_of_undo[0])
        self._head.redone.connect(self._acts_of_undo[1])
        self._head.panel_turned.connect(self._body.side.turn)
        self._foot.back.connect(partial(self._body.step, -1))
        self._foot.forward.connect(self._body.go_on)
        self._foot.kept.connect(self.keep)
        self._foot.finalised.connect(self._finalise)

    def _connect_keys(self) -> None:
        show_paper = partial(self.opened.emit, _paper_of(self._keeper.writing))
        self._body.pages.paper_wanted.connect(show_paper)
        PageKey(self, "Ctrl+P").pressed.connect(show_paper)
        acts: dict[str, Callable[[], object]] = {
            "Alt+Right": partial(self._body.step, 1),
            "Ctrl+PgDown": partial(self._body.step, 1),
            "Alt+Left": partial(self._body.step, -1),
            "Ctrl+PgUp": partial(self._body.step, -1),
            "Ctrl+S": self.keep,
            "Ctrl+Z": self._acts_of_undo[0],
            "Ctrl+Y": self._acts_of_undo[1],
            "Ctrl+Shift+Z": self._acts_of_undo[1],
            "F2": self._body.side.turn,
            "F6": partial(self._body.panes.turn, 1),
            "Shift+F6": partial(self._body.panes.turn, -1),
            "Ctrl+H": self._history.show,
        }
        for keys, act in acts.items():
            page_key(self, keys, act)

    def _refresh(self) -> None:
        self._body.refresh()
        self._show_state()

    def _show_state(self) -> None:
        """Show whose form it is, as the name was just typed, and whether it is finalised."""
        writing, language = self._keeper.writing, self._language
        whose = _whose(self._desk, writing, language, self._clock)
        form = writing.form
        self._head.show_form(form.title.to(language), whose, form.basis)
        finalised = self._filling.is_finalised()
        self._head.show_finalised(finalised)
        answers = self._filling.session.answers
        self._foot.show_finalised_by(finalised_by(self._desk, writing, answers))
        self._foot.show_finalised(finalised)
        self._head.show_versions(self._history.count())
        self._stops.follow()
        self._again.follow()
        has_draft = writing.draft_saved_at is not None
        self._head.show_ways(
            self._filling.session.ways,
            has_draft=has_draft,
            takes_copies=self._copies.may_be_asked(),
        )

    def _step(self, step: Callable[[], str | None], said: Text) -> None:
        """Take back or bring back an answer, show it and say which; typing counts as one."""
        self._body.pages.commit()
        field_id = step()
        if field_id is None:
            return
        form, session = self._filling.form, self._filling.session
        if form.field(field_id) in session.asked(form.section_of(field_id)):
            self._body.show_field(field_id)
        self._head.show_news(said.filled(label=form.field(field_id).label))

    def _discard(self) -> None:
        """Give up the draft, if that is meant; without a kept version there is nothing here."""
        self._body.pages.commit()
        if not self._versions.discard():
            return
        self._head.show_news(words.DISCARDED)
        if self._keeper.writing.newest is None:
            self._go_back()

    def _finalise(self) -> None:
        """Finalise, or lead to the first answer that stands in the way."""
        stopping = [gap for gap in self._filling.final_gaps() if stops_finalising(gap)]
        if stopping:
            self._body.show_field(stopping[0].field_id)
            self._head.show_news(words.NOT_FINALISED.of(len(stopping)), Tone.BAD)
            return
        if self._copies.settled() and self._versions.finalise():
            self._refresh()
            self.finalised.emit(self._keeper.writing)

    def _go_back(self) -> None:
        if self.leave():
            self.left.emit()


def _paper_of(writing: Writing) -> Where:
    """Return what the form is printed as; one without a paper of its own is part of the pack."""
    if not papers_of_form(writing.form.id):
        return pack_at(writing.case_id)
    return paper_at(RecordPlace(writing.case_id, writing.form.id, writing.record_id))


def _whose(desk: Desk, writing: Writing, language: Language, clock: Clock) -> str:
    """Return the line of facts under the title of a form: whose it is."""
    lines = case_lines(desk, [writing.case_id], clock.today())
    facts = [named(line.name, language) for line in lines] + [writing.case_number]
    return " · ".join(fact for fact in facts if fact)
