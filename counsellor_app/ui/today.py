"""Azi: what is due with its article, drafts left open, packs unsigned, the caseload in figures."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import today_page
from counsellor_app.services.pages import DraftLine, DueLine, TodayPage, UnsignedLine
from counsellor_app.text import Language, short_date, short_moment, weekday_date
from counsellor_app.ui.bars import AcrossBars, Counted, UprightBars
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.line_list import LineList, Opening
from counsellor_app.ui.line_places import Line
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner, ScrollPage, StatCard, TitledCard
from counsellor_app.ui.parts import Kind, Role, button, column, link, paragraph, say
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.tones import due_words
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at, note_at
from counsellor_app.ui.words import shell as words

_SHOWN = 9
_DECIDED_IN_MONTH = 12


class TodayView(ScrollPage):
    """The page that opens first."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(1500)
        self._desk = desk
        self._language = language
        self._clock = clock
        self._greeting = paragraph(kind=Kind.DISPLAY)
        self._day = paragraph(kind=Kind.MUTED)
        self._figures = _Figures(language)
        self._figures.opened.connect(self.opened)
        self._figures.packs_wanted.connect(self._go_to_packs)
        self._law = self._warning()
        self._backup = self._warning()
        self._next = LineList("next", words.NOTHING_DUE.to(language))
        self._drafts = LineList("draft", words.NO_DRAFTS.to(language))
        self._packs = LineList("pack", words.NO_PACKS.to(language))
        self._caseload = _Caseload(language)
        self._lay_out()

    def refresh(self) -> None:
        """Read the vault again and show what it says today."""
        today, language = self._clock.today(), self._language
        page = today_page(self._desk, today)
        say(self._greeting, words.GREETING.filled(name=page.greeting).to(language))
        day = weekday_date(today, language)
        say(self._day, f"{day[:1].upper()}{day[1:]} · {page.office}")
        self._figures.show_page(page)
        due = sorted(page.due, key=lambda line: line.day)[:_SHOWN]
        self._next.show_openings(
            [
                Opening(
                    due_words(line, language),
                    partial(self._open, _where_of(line)),
                    line.basis,
                )
                for line in due
            ]
        )
        self._drafts.show_openings([self._draft(line) for line in page.drafts[:_SHOWN]])
        self._packs.show_openings([self._pack(line) for line in page.packs[:_SHOWN]])
        self._caseload.show_page(page)
        for banner, warning in ((self._law, page.law_warning), (self._backup, page.backup_warning)):
            banner.setVisible(warning is not None)
            banner.show_words("", "" if warning is None else warning.to(language))

    def basis(self) -> Basis | None:
        """Return the article F1 shows."""
        row = self._next.first_row()
        return law_in_focus() or (None if row is None else row.law)

    def take_focus(self) -> None:
        """Put the focus on what is due first."""
        row = self._next.first_row()
        part: QWidget = self._figures if row is None else row
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, where: Where) -> None:
        self.opened.emit(where)

    def _go_to_packs(self) -> None:
        row = self._packs.first_row()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_part(row)

    def _draft(self, draft: DraftLine) -> Opening:
        saved = words.DRAFT_SAVED.filled(when=short_moment(draft.saved_at))
        line = Line(
            name=named(draft.name, self._language),
            what=draft.title.to(self._language),
            day=saved.to(self._language),
        )
        where = form_at(draft.case_id, draft.form_id, draft.record_id)
        return Opening(line, partial(self._open, where))

    def _pack(self, pack: UnsignedLine) -> Opening:
        numbered = words.PACK_WITHOUT_NUMBER
        if pack.number is not None:
            numbered = words.PACK.filled(number=pack.number)
        who = ", ".join(one.to(self._language) for one in pack.lacking)
        line = Line(
            name=named(pack.name, self._language),
            what=f"{numbered.to(self._language)}: "
            f"{words.LACKING.filled(who=who).to(self._language)}",
            day=short_date(pack.made_at.date()),
        )
        where = Where(spot=Spot.SIGNING, case_id=pack.case_id, issue_id=pack.issue_id)
        return Opening(line, partial(self._open, where))

    def _warning(self) -> Banner:
        settings = partial(self._open, Where(spot=Spot.SETTINGS))
        made = Banner(Tone.WARN, button(words.TO_SETTINGS.to(self._language), clicked=settings))
        made.hide()
        return made

    def _lay_out(self) -> None:
        language = self._language
        greeting = column(spacing=2)
        greeting.addWidget(self._greeting)
        greeting.addWidget(self._day)
        note = button(
            words.NEW_NOTE.to(language),
            Role.PRIMARY,
            symbol=Icon.NOTE_ADD,
            clicked=partial(self._open, note_at(None)),
            name="new_note",
        )
        head = QHBoxLayout()
        head.addLayout(greeting, 1)
        head.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        for banner in (self._law, self._backup):
            self.column.addWidget(banner)
        self.column.addWidget(self._figures)
        all_dates = link(
            words.ALL_DATES.to(language),
            symbol=Icon.CALENDAR_CLOCK,
            clicked=partial(self._open, Where(spot=Spot.DUE)),
        )
        left = column(spacing=Space.L)
        for card, rows in (
            (TitledCard(words.NEXT.to(language), all_dates), self._next),
            (TitledCard(words.DRAFTS.to(language)), self._drafts),
            (TitledCard(words.PACKS.to(language)), self._packs),
        ):
            card.column.addWidget(rows)
            left.addWidget(card)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        both.addLayout(left, 3)
        both.addWidget(self._caseload, 2)
        self.column.addLayout(both)
        self.column.addStretch(1)
        give_mnemonics(self)


def _where_of(line: DueLine) -> Where:
    """Return the case of a date; the page of all dates for a term of the office."""
    return Where(spot=Spot.DUE) if line.case_id is None else case_at(line.case_id)


class _Figures(QWidget):
    """Four figures, each a way to what it counts."""

    opened = Signal(object)
    packs_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._active = StatCard(Icon.PEOPLE_TEAM, Colour.ACCENT)
        self._overdue = StatCard(Icon.ERROR_CIRCLE, Colour.BAD)
        self._soon = StatCard(Icon.CALENDAR_CLOCK, Colour.WARN)
        self._unsigned = StatCard(Icon.SIGNATURE, Colour.MUTED)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        cards = (self._active, self._overdue, self._soon, self._unsigned)
        for position, card in enumerate(cards):
            grid.addWidget(card, 0, position)
            grid.setColumnStretch(position, 1)
        self._active.chosen.connect(lambda: self.opened.emit(Where(spot=Spot.CASES)))
        self._overdue.chosen.connect(lambda: self.opened.emit(Where(spot=Spot.DUE)))
        self._soon.chosen.connect(lambda: self.opened.emit(Where(spot=Spot.DUE)))
        self._unsigned.chosen.connect(self.packs_wanted)
        self.setFocusProxy(self._active)

    def show_page(self, page: TodayPage) -> None:
        """Show the figures of a page."""
        said = self._language
        opened = words.OPENED.of(page.opened_this_month).to(said)
        self._active.show_number(page.active, words.ACTIVE.to(said), opened)
        late = words.OVERDUE_SOME if page.overdue else words.OVERDUE_NONE
        self._overdue.show_number(page.overdue, words.OVERDUE.to(said), late.to(said))
        soon = words.SOON_NONE.to(said)
        if page.next_due is not None:
            soon = words.SOON_NEXT.filled(day=short_date(page.next_due)).to(said)
        self._soon.show_number(page.soon, words.SOON.to(said), soon)
        unsigned = words.UNSIGNED_SOME if page.unsigned else words.UNSIGNED_NONE
        self._unsigned.show_number(page.unsigned, words.UNSIGNED.to(said), unsigned.to(said))


class _Caseload(QWidget):
    """The caseload in bars."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._months = UprightBars(words.BY_MONTH.to(language))
        self._citizenships = AcrossBars(words.CITIZENSHIPS.to(language))
        months = TitledCard(words.BY_MONTH.to(language))
        months.column.addWidget(self._months)
        months.column.addWidget(paragraph(words.BY_MONTH_NOTE.to(language), Kind.CAPTION))
        self._where_from = TitledCard(words.CITIZENSHIPS.to(language))
        self._where_from.column.addWidget(self._citizenships)
        lines = column(self, Space.L)
        lines.addWidget(months)
        lines.addWidget(self._where_from)
        lines.addStretch(1)

    def show_page(self, page: TodayPage) -> None:
        """Show the bars of a page."""
        self._months.show_counts(_months(page.by_month))
        self._citizenships.show_counts(
            [Counted(country.to(self._language), number) for country, number in page.citizenships]
        )
        self._where_from.setVisible(bool(page.citizenships))


def _months(counts: Sequence[int]) -> list[Counted]:
    return [
        Counted(str(month), number, month == _DECIDED_IN_MONTH)
        for month, number in enumerate(counts, 1)
    ]
