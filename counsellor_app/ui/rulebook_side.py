"""Beside the table of values: the history of the chosen one, and the form for a new one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from counsellor_app.law.values import BRIDGE_DAY
from counsellor_app.services.rulebook_page import HistoryLine, ValuePage
from counsellor_app.text import BUCHAREST, Language, clock_time
from counsellor_app.ui.law_link import opens_law, show_law
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.rulebook_form import ValueForm
from counsellor_app.ui.rulebook_history import HistoryRow
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import rulebook as words
from counsellor_app.ui.wrapped import WrappingLink


class RulebookSide(ScrollPage):
    """What is known of one value; tells what was typed for a new one."""

    wanted = Signal(object)  # a NewValue
    withdrawal_wanted = Signal(object)  # the KeptRow
    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._rows: list[HistoryRow] = []
        self._title = paragraph(kind=Kind.SUBTITLE)
        self._said = paragraph(kind=Kind.STRONG)
        self._article = WrappingLink(Colour.ACCENT)
        self._article.setObjectName("value.article")
        opens_law(self._article, language, self.article_wanted.emit)
        self._done = Banner(Tone.OK)
        self._why_not = Banner(Tone.INFO)
        self._none = paragraph(words.NO_HISTORY.to(language), Kind.MUTED)
        self._history = column(spacing=Space.S)
        self.form = ValueForm(language, today)
        self.form.wanted.connect(self.wanted)
        self._asked = Card()
        self._asked.column.addWidget(self.form)
        about = Card()
        for part in (self._title, self._said, self._done):
            about.column.addWidget(part)
        about.column.addWidget(self._article)
        about.column.addSpacing(Space.S)
        about.column.addWidget(paragraph(words.HISTORY.to(language), Kind.MUTED))
        about.column.addWidget(self._none)
        about.column.addLayout(self._history)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)
        for card in (about, self._asked, self._why_not):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def show_page(self, page: ValuePage) -> None:
        """Show a value, its history and the form. Emits nothing."""
        said = self._language
        say(self._title, page.line.title.to(said))
        say(self._said, page.line.said.to(said))
        show_law(self._article, page.line.basis, said)
        self._none.setVisible(not page.history)
        while len(self._rows) < len(page.history):
            self._add_row()
        is_day = page.line.name == BRIDGE_DAY
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(page.history))
            if place < len(page.history):
                row.show_line(page.history[place], is_day=is_day, may_change=page.may_change)
        self._asked.setVisible(page.may_change)
        why_not = words.NOT_HERE if page.elsewhere else words.NOT_ALLOWED
        self._why_not.show_words("", why_not.to(said))
        self._why_not.setVisible(not page.may_change)
        self.form.show_page(page)
        self._show_recorded(page)

    def start_at_top(self) -> None:
        """Scroll back to the value itself."""
        self.verticalScrollBar().setValue(0)

    def _show_recorded(self, page: ValuePage) -> None:
        """Say until the end of the day what was recorded today: the page is built anew by it."""
        kept = [one.kept for one in page.history if one.kept and not one.kept.withdrawn_because]
        last = max(kept, key=lambda row: row.recorded_at, default=None)
        fresh = last and last.recorded_at.astimezone(BUCHAREST).date() == self._today()
        if last is not None and fresh:
            recorded = words.RECORDED.filled(time=clock_time(last.recorded_at))
            self._done.show_words("", recorded.to(self._language))
        self._done.setVisible(bool(fresh))

    def _add_row(self) -> None:
        row = HistoryRow(self._language, len(self._rows))
        row.corrected.connect(self._correct)
        row.withdrawn.connect(self.withdrawal_wanted)
        self._rows.append(row)
        self._history.addWidget(row)

    def _correct(self, line: HistoryLine) -> None:
        self.form.show_row(line)
        self.show_part(self.form)
