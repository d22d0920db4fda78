"""Beside the draft: what stops the pack, its number, and the button that issues it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.issuing import Numbering
from counsellor_app.services.readiness import ToMend
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.numbering_card import NumberingCard
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    doubled,
    label,
    link,
    paragraph,
    row,
    say,
)
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import issuing as words
from counsellor_app.ui.words import why as why_words
from counsellor_app.ui.wrapped import WrappingLink


class StoppingCard(Card):
    """What still stops the pack, each line a link to what settles it."""

    chosen = Signal(object)  # a ToMend
    why_asked = Signal()  # the articles, formulas and facts behind the points

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.OK.value, Space.XS)
        self._language = language
        self._links: list[WrappingLink] = []
        self._points: Sequence[ToMend] = ()
        self._icon = IconView(Icon.CHECKMARK_CIRCLE, Colour.OK, 22)
        self._title = label(kind=Kind.STRONG)
        self._title.setWordWrap(True)
        self._hint = paragraph(kind=Kind.CAPTION)
        head = row(self._icon, spacing=Space.S)
        head.addWidget(self._title, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._hint)
        self._why = link(
            why_words.WHY_NOT.to(language),
            symbol=Icon.QUESTION_CIRCLE,
            clicked=self.why_asked.emit,
            name="issue.why_not",
        )
        self._why.setAccessibleDescription(words.WHY_NOT.to(language))
        self._foot = row(self._why)
        self._foot.addStretch(1)
        self.column.addLayout(self._foot)
        self._why.hide()

    def show_points(self, points: Sequence[ToMend]) -> None:
        """Show each point as a link; without any, that nothing stops the pack."""
        tone = Tone.WARN if points else Tone.OK
        self.set_tone(tone)
        self._icon.show_icon(Icon.WARNING if points else Icon.CHECKMARK_CIRCLE, tone.ink)
        title = words.WHY_NOT if points else words.READY
        hint = words.WHY_NOT_HINT if points else words.READY_HINT
        self._points = tuple(points)
        while len(self._links) < len(points):
            self._add_link()
        sentences = [doubled(point.text.to(self._language)) for point in points]
        for position, part in enumerate(self._links):
            part.setVisible(position < len(points))
            part.setText(sentences[position] if position < len(points) else "")
        self.say_head(title.to(self._language), hint.to(self._language))

    def show_why(self, told: bool) -> None:
        """Offer „De ce nu pot?” where the law has something to tell. Emits nothing."""
        self._why.setVisible(told)

    def say_head(self, title: str, hint: str) -> None:
        """Change the title and the line under it."""
        say(self._title, title)
        say(self._hint, hint)
        self.setAccessibleName(f"{title} {hint}")

    def first_link(self) -> QWidget | None:
        """Return the first link, or None if nothing stops the pack."""
        return self._links[0] if self._points else None

    def _add_link(self) -> None:
        made = WrappingLink(Colour.WARN)
        made.setObjectName(f"mend_{len(self._links)}")
        made.clicked.connect(partial(self._follow, len(self._links)))
        self._links.append(made)
        self.column.insertWidget(self.column.count() - 1, made)

    def _follow(self, position: int, _checked: bool = False) -> None:
        self.chosen.emit(self._points[position])


class PreparingPanel(QWidget):
    """Everything before a pack is issued."""

    mend_asked = Signal(str)  # a form id
    why_asked = Signal()
    decision_asked = Signal()  # whether a late request is received
    elsewhere_asked = Signal()
    return_asked = Signal()
    print_asked = Signal()
    copy_asked = Signal()
    number_changed = Signal()  # what the draft prints as number and day is another now

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self._stopping = StoppingCard(language)
        self._stopping.chosen.connect(self._settle)
        self._stopping.why_asked.connect(self.why_asked)
        self._numbering = NumberingCard(language, today, words.NUMBER_TITLE)
        self._numbering.changed.connect(self.number_changed)
        self._elsewhere = button(
            words.RECORD_ELSEWHERE.to(language), clicked=self.elsewhere_asked.emit, name="elsewhere"
        )
        self._back = link(
            words.TO_ISSUED.to(language),
            symbol=Icon.ARROW_LEFT,
            clicked=self.return_asked.emit,
            name="to_issued",
        )
        whole = column(self, Space.M)
        for part in (self._back, self._stopping, self._elsewhere, self._numbering):
            whole.addWidget(part)
        for said, symbol, act, name in (
            (words.PRINT_DRAFT, Icon.PRINT, self.print_asked.emit, "print_draft"),
            (words.SAVE_DRAFT, Icon.ARROW_DOWNLOAD, self.copy_asked.emit, "save_draft"),
        ):
            whole.addWidget(link(said.to(language), symbol=symbol, clicked=act, name=name))
        whole.addStretch(1)

    def show_numbering(self, proposed: Numbering) -> None:
        """Preset the number, the day, or dotted lines."""
        self._numbering.show_numbering(proposed)

    def show_points(
        self,
        points: Sequence[ToMend],
        *,
        may_issue: bool,
        has_issued: bool,
        explained: bool = False,
    ) -> None:
        """Show what stops the pack, whether it is this member's to issue, and why if asked."""
        self._stopping.show_points(points)
        self._stopping.show_why(explained)
        if not may_issue:
            title, hint = words.NOT_MINE, words.NOT_MINE_HINT
            self._stopping.set_tone(Tone.INFO)
            self._stopping.say_head(title.to(self._language), hint.to(self._language))
        self._elsewhere.setVisible(not may_issue)
        self._numbering.setVisible(may_issue)
        self._back.setVisible(has_issued)

    def take_focus(self) -> None:
        """Move the focus to what stops the pack, else to its number."""
        first = self._stopping.first_link()
        if first is None:
            self._numbering.take_focus()
            return
        first.setFocus()

    def numbering(self) -> Numbering | None:
        """Return the number and day, or dotted lines; None if a box is still empty."""
        return self._numbering.numbering()

    def numbering_so_far(self) -> Numbering:
        """Return the number and day as far as they are typed; dotted lines where they are not."""
        return self._numbering.so_far()

    def _settle(self, point: ToMend) -> None:
        if point.asks_decision:
            self.decision_asked.emit()
        elif point.form_id is None:
            self.why_asked.emit()
        else:
            self.mend_asked.emit(point.form_id)


def issue_button(
    language: Language, clicked: Callable[[], object], said: Text = words.ISSUE
) -> QWidget:
    """Return the button that issues the document."""
    return button(
        said.to(language),
        Role.PRIMARY,
        symbol=Icon.DOCUMENT_SIGNATURE,
        clicked=clicked,
        name="issue",
    )
