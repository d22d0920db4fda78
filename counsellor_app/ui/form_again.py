"""Under the head of a form: it is finalised and may be begun anew; others answer some of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.checking import is_unanswered
from counsellor_app.services.copying import copyable_from_forms
from counsellor_app.services.desk import Desk
from counsellor_app.services.renewing import Renewal, begin_renewal, renewal_of
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.messages import tell
from counsellor_app.ui.parts import Kind, column, link, paragraph, row, say
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import family as family_words
from counsellor_app.ui.words import versions as words


class _Strip(QFrame):
    """One quiet line across the form: what holds of it, and what one may do."""

    def __init__(self, *acts: QPushButton) -> None:
        super().__init__()
        self.setProperty("bar", "top")
        self._words = paragraph(kind=Kind.CAPTION)
        line = row(IconView(Icon.INFO, Tone.INFO.ink, 18), spacing=Space.S)
        line.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        line.addWidget(self._words, 1)
        for act in acts:
            line.addWidget(act)
        self.setLayout(line)

    def show_words(self, said: str) -> None:
        """Say what holds. Emits nothing."""
        say(self._words, said)
        self.setAccessibleName(said)


class FormAgain(QWidget):
    """Offers to correct a finalised form or to begin it anew, and to copy what others say."""

    section_wanted = Signal(str)  # the section where writing goes on

    def __init__(
        self, head: FormHead, desk: Desk, filling: FormFilling, language: Language, clock: Clock
    ) -> None:
        super().__init__()
        self._head = head
        self._desk = desk
        self._filling = filling
        self._language = language
        self._clock = clock
        self._known: object = None  # of what the banner speaks
        self._elsewhere = _answered_elsewhere(desk, filling.keeper.writing)
        self._correct = link(
            words.CORRECT.to(language), clicked=self._show_first, name="form.correct"
        )
        self._correct.setToolTip(words.CORRECT_HINT.to(language))
        self._renew = link("", clicked=self._begin, name="form.renew")
        self._renew.setToolTip(words.RENEW_HINT.to(language))
        self._final = _Strip(self._correct, self._renew)
        copying = link(
            family_words.COPY_HINT.to(language),
            clicked=head.copying_wanted.emit,
            name="form.copy_elsewhere",
        )
        self._others = _Strip(copying)
        lines = column(self, 0)
        for part in (self._final, self._others):
            part.hide()
            lines.addWidget(part)
        self.hide()

    def follow(self) -> None:
        """Show what holds of the form as it stands now. Emits nothing."""
        writing, answers = self._filling.keeper.writing, self._filling.session.answers
        stand = (writing.newest, writing.draft_saved_at is None, writing.renews)
        if stand != self._known:
            self._known = stand
            self._show_renewal(renewal_of(self._desk, writing))
        waiting = [one for one in self._elsewhere if is_unanswered(answers.get(one))]
        self._others.show_words(words.TOLD_ELSEWHERE.of(len(waiting)).to(self._language))
        self._others.setVisible(bool(waiting))
        self.setVisible(not (self._final.isHidden() and self._others.isHidden()))

    def _show_renewal(self, renewal: Renewal | None) -> None:
        self._final.setVisible(renewal is not None)
        if renewal is None:
            return
        said = words.RENEWING.filled(act=renewal.act, day=renewal.day)
        if not renewal.begun:
            said = renewal.why_not or words.FINAL_OF.filled(day=renewal.day)
        self._final.show_words(said.to(self._language))
        say(self._renew, renewal.act.to(self._language))
        for part in (self._correct, self._renew):
            part.setVisible(renewal.why_not is None)

    def _begin(self) -> None:
        """Begin the form anew; what stood on the page is the finalised version."""
        writing = self._filling.keeper.writing
        try:
            anew = begin_renewal(self._desk, writing, self._clock.today(), self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self._filling.begin_from(anew)
        self._head.show_saved(anew.draft_saved_at)
        self._show_first()

    def _show_first(self) -> None:
        self.section_wanted.emit(self._filling.form.sections[0].id)


def _answered_elsewhere(desk: Desk, writing: Writing) -> frozenset[str]:
    """Return the questions other forms answer, of a form nobody has written in yet."""
    if writing.newest is not None or writing.draft_saved_at is not None:
        return frozenset()
    offers = copyable_from_forms(desk, writing, writing.answers)
    return frozenset(line.field_id for offer in offers for line in offer.lines)
