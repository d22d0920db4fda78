"""A form on screen: its head and foot around its pages, its keys, its draft and versions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.checking import stops_finalising
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_lines
from counsellor_app.services.keeping import Writing
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_bars import FormFoot, FormHead
from counsellor_app.ui.form_body import FormBody
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.form_versions import FormVersions
from counsellor_app.ui.messages import tell_words
from counsellor_app.ui.parts import column
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import forms as words


class FormView(QWidget):
    """One form of a case, with free movement between its steps; a draft is always kept."""

    left = Signal()  # back to the case; everything typed is saved
    kept = Signal(object)  # a new Writing
    finalised = Signal(object)  # the Writing
    article_asked = Signal(object)  # a Basis

    def __init__(self, desk: Desk, writing: Writing, language: Language, clock: Clock) -> None:
        super().__init__()
        self.setObjectName(f"form.{writing.form.id}")
        self._language = language
        filling = FormFilling(desk, writing, clock, self)
        self._filling = filling
        self._keeper = filling.keeper
        self._versions = FormVersions(desk, filling, clock, language, self)
        self._head = FormHead(language)
        self._body = FormBody(filling, language, clock)
        self._foot = FormFoot(language)
        whole = column(self, 0)
        whole.addWidget(self._head)
        whole.addWidget(self._body, 1)
        whole.addWidget(self._foot)
        self._connect_parts()
        self._connect_keys()
        self._head.show_form(*_heading(desk, writing, language, clock))
        self._head.show_finalised(writing.finalised)
        self._head.show_saved(writing.draft_saved_at)
        self._body.begin()

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
        return True

    def show_field(self, field_id: str) -> None:
        """Go to the page that asks this field and move the focus there."""
        self._body.show_field(field_id)

    def show_step(self, step_id: str) -> None:
        """Go to a step (a section's id, or "check") and move the focus to its first question."""
        self._body.show_step(step_id)

    def keep(self) -> bool:
        """Keep a version; return False if it was not kept, and say why."""
        self._body.pages.commit()
        kept = self._versions.keep()
        self._refresh()
        return kept

    def _connect_parts(self) -> None:
        self._body.moved.connect(self._show_place)
        self._body.typing.connect(self._keeper.soon)
        self._body.article_asked.connect(self.article_asked)
        self._body.opening_asked.connect(self._versions.open_sealed)
        self._keeper.due.connect(self._body.pages.tell_typed)
        self._keeper.saved.connect(self._head.show_saved)
        self._keeper.waiting.connect(self._head.show_waiting)
        self._keeper.troubled.connect(self._head.show_trouble)
        self._filling.changed.connect(self._refresh)
        self._versions.opened.connect(self._show_opened)
        self._versions.kept.connect(self._tell_kept)
        self._head.back.connect(self._go_back)
        self._head.kept.connect(self.keep)
        self._head.undone.connect(partial(self._step, self._filling.step_back))
        self._head.redone.connect(partial(self._step, self._filling.step_forward))
        self._head.panel_turned.connect(self._body.side.turn)
        self._foot.back.connect(partial(self._body.step, -1))
        self._foot.forward.connect(self._body.go_on)
        self._foot.kept.connect(self.keep)
        self._foot.finalised.connect(self._finalise)

    def _connect_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "Alt+Right": partial(self._body.step, 1),
            "Ctrl+PgDown": partial(self._body.step, 1),
            "Alt+Left": partial(self._body.step, -1),
            "Ctrl+PgUp": partial(self._body.step, -1),
            "Ctrl+S": self.keep,
            "Ctrl+Z": partial(self._step, self._filling.step_back),
            "Ctrl+Y": partial(self._step, self._filling.step_forward),
            "Ctrl+Shift+Z": partial(self._step, self._filling.step_forward),
            "F2": self._body.side.turn,
        }
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _refresh(self) -> None:
        self._body.refresh()
        self._head.show_finalised(self._filling.is_finalised())

    def _show_opened(self) -> None:
        self._refresh()
        self._body.pages.focus_first()

    def _show_place(self) -> None:
        is_first, is_last = self._body.place()
        self._foot.show_place(is_first=is_first, is_last=is_last)

    def _step(self, step: Callable[[], None]) -> None:
        """Take back or bring back an answer; what is being typed counts as one."""
        self._body.pages.commit()
        step()

    def _tell_kept(self, writing: Writing) -> None:
        if writing.newest is not None:
            self._head.show_kept(writing.newest.kept_at)
        self.kept.emit(writing)

    def _finalise(self) -> None:
        """Finalise, or lead to the first answer that stands in the way."""
        if any(stops_finalising(gap) for gap in self._filling.final_gaps()):
            self._body.pages.focus_first()
            return
        if self._versions.finalise():
            self._refresh()
            self.finalised.emit(self._keeper.writing)

    def _go_back(self) -> None:
        if self.leave():
            self.left.emit()


def _heading(desk: Desk, writing: Writing, language: Language, clock: Clock) -> tuple[str, str]:
    """Return the title of a form and its line of facts: whose it is, and its article."""
    lines = case_lines(desk, [writing.case_id], clock.today())
    facts = [line.name for line in lines] + [writing.case_number]
    if writing.form.basis is not None:
        facts.append(str(writing.form.basis))
    return writing.form.title.to(language), " · ".join(fact for fact in facts if fact)
