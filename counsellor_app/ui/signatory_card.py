"""One signatory of a paper: what is recorded, recording a signature, withdrawing one."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.law.catalogue import SignatureWay
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Card
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    link,
    paragraph,
    pill,
    row,
    say,
)
from counsellor_app.ui.signature_editor import Proposed, SignatureEditor
from counsellor_app.ui.signature_words import details_of, in_words
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import signing as words

_REASON_LIMIT = 300


class SignatoryCard(Card):
    """A card that stays small until its signature is being typed or withdrawn."""

    recorded = Signal(object)  # a tuple of Signatures
    withdrawn = Signal(str)  # the reason
    to_be_seen = Signal(object)  # a part that the page should scroll to

    def __init__(self, proposed: Proposed, language: Language, today: Callable[[], date]) -> None:
        super().__init__(spacing=Space.S)
        self.kind = proposed.kind
        self._language = language
        self._proposed = proposed
        name = proposed.kind.value
        self._icon = IconView(Icon.CIRCLE, Colour.MUTED, 22)
        self._title = paragraph(_capital(proposed.kind.text.to(language)), Kind.STRONG)
        self._stands = paragraph(kind=Kind.MUTED)
        self._details = paragraph(kind=Kind.CAPTION)
        self._required = pill(words.REQUIRED.to(language), Tone.INFO)
        self._record = button(words.RECORD.to(language), clicked=self.open, name=f"record_{name}")
        self._withdraw = link(
            words.WITHDRAW.to(language), clicked=self._ask_why, name=f"withdraw_{name}"
        )
        self._today = today
        self._editor: SignatureEditor | None = None  # all of them at once would be slow
        self._typing = QWidget()
        self._boxes = column(self._typing, Space.M)
        self._reason = LineBox(language, _REASON_LIMIT)
        self._reason.setObjectName(f"withdraw_reason_{name}")
        self._withdrawing = self._withdrawing_part()
        self._lay_out()
        self.close_parts()

    def show_signatures(
        self, proposed: Proposed, signed: Sequence[Signature], *, required: bool
    ) -> None:
        """Show what is recorded for this signatory; the boxes close."""
        self._proposed = proposed
        last = signed[-1] if signed else None
        refused = last is not None and last.way is SignatureWay.REFUSES
        stands = last is not None and not refused
        self._icon.show_icon(*_sign(stands, refused))
        self._required.setVisible(required)
        lines = [f"{one.name} · {in_words(one, self._language)}" for one in signed]
        nothing = proposed.name or words.NOT_RECORDED.to(self._language)
        say(self._stands, "\n".join(lines) or nothing)
        details = "\n".join(filter(None, (details_of(one, self._language) for one in signed)))
        say(self._details, details)
        self._details.setVisible(bool(details))
        self._withdraw.setVisible(last is not None)
        more = words.RECORD_MORE if stands and not required else words.RECORD
        say(self._record, more.to(self._language))
        self._record.setVisible(not (required and stands))
        kind = proposed.kind.text.to(self._language)
        self._record.setAccessibleName(f"{more.to(self._language)}: {kind}")
        self._withdraw.setAccessibleName(f"{words.WITHDRAW.to(self._language)}: {kind}")
        self.setAccessibleName(f"{kind}: {'; '.join(lines) or nothing}")
        self.close_parts()

    def open(self) -> None:
        """Open the boxes for a signature, with the name proposed."""
        self.close_parts()
        editor = self._editor or self._new_editor()
        editor.propose(self._proposed)
        self._typing.show()
        self._record.setEnabled(False)
        editor.name.setFocus()
        self.to_be_seen.emit(self._typing)

    def close_parts(self) -> None:
        """Close the boxes; what was typed in them is not kept."""
        self._typing.hide()
        self._withdrawing.hide()
        self._record.setEnabled(True)

    def _lay_out(self) -> None:
        texts = column(spacing=1)
        texts.addWidget(self._title)
        texts.addWidget(self._stands)
        texts.addWidget(self._details)
        line = row(self._icon, spacing=Space.M)
        line.addLayout(texts, 1)
        line.addWidget(self._required)
        line.addWidget(self._withdraw)
        line.addWidget(self._record)
        self.column.addLayout(line)
        self.column.addWidget(self._typing)
        self.column.addWidget(self._withdrawing)

    def _new_editor(self) -> SignatureEditor:
        name = self.kind.value
        self._editor = SignatureEditor(self._proposed, self._language, self._today)
        self._boxes.addWidget(self._editor)
        save = button(
            words.RECORD.to(self._language), Role.PRIMARY, clicked=self._tell, name=f"save_{name}"
        )
        acts = row(
            save,
            button(
                common.DISCARD.to(self._language), clicked=self._give_up, name=f"discard_{name}"
            ),
        )
        acts.addStretch(1)
        self._boxes.addLayout(acts)
        return self._editor

    def _withdrawing_part(self) -> QWidget:
        name = self.kind.value
        made = QWidget()
        lines = column(made, Space.S)
        lines.addWidget(asked(words.WITHDRAW_REASON.to(self._language), self._reason, widest=560))
        self._no_reason = paragraph(words.WITHDRAW_MISSING.to(self._language), Kind.ERROR)
        lines.addWidget(self._no_reason)
        acts = row(
            button(
                words.WITHDRAW_NOW.to(self._language),
                Role.DANGER,
                clicked=self._tell_withdrawn,
                name=f"withdraw_now_{name}",
            ),
            button(common.DISCARD.to(self._language), clicked=self._give_up),
        )
        acts.addStretch(1)
        lines.addLayout(acts)
        return made

    def _tell(self) -> None:
        typed = None if self._editor is None else self._editor.typed()
        if typed is None:
            self.to_be_seen.emit(self._typing)
            return
        self.recorded.emit(typed)

    def _ask_why(self) -> None:
        self.close_parts()
        self._reason.show_text("")
        self._no_reason.hide()
        self._withdrawing.show()
        self._reason.setFocus()
        self.to_be_seen.emit(self._withdrawing)

    def _tell_withdrawn(self) -> None:
        reason = self._reason.typed().strip()
        self._no_reason.setVisible(not reason)
        if not reason:
            self._reason.setFocus()
            return
        self.withdrawn.emit(reason)

    def _give_up(self) -> None:
        self.close_parts()
        first = self._record if self._record.isVisible() else self._withdraw
        first.setFocus()


def _sign(stands: bool, refused: bool) -> tuple[Icon, Colour]:
    if refused:
        return Icon.PROHIBITED, Colour.BAD
    return (Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK) if stands else (Icon.CIRCLE, Colour.MUTED)


def _capital(words_said: str) -> str:
    return words_said[:1].upper() + words_said[1:]
