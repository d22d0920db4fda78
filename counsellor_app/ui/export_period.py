"""The second and third step of an export: the days, and what leaves and stays for them."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from counsellor_app.law.calendar import Month, Period
from counsellor_app.law.citation import og44
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.law_link import law_link
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, paragraph, row, say
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import exporting as words

_QUARTER = 3
SIGNS = og44(33)  # the signs of vulnerability that leave: IGI evaluates them


class Days(Enum):
    """Which days an export is about."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    TWO_DAYS = "two_days"

    @property
    def text(self) -> Text:
        """Return the choice as people read it."""
        return _DAYS_TEXTS[self]


class PeriodCard(TitledCard):
    """The days, chosen by name or typed."""

    chosen = Signal()

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__(words.STEP_PERIOD.to(language))
        self._language = language
        self._today = today
        self._first, self._last = DayBox(language, today), DayBox(language, today)
        self._first.line.setObjectName("first_day")
        self._last.line.setObjectName("last_day")
        self._problem = paragraph(kind=Kind.ERROR)
        self._choices = {days: self._choice(days) for days in Days}
        self._two_days = QWidget()
        boxes = column(self._two_days, Space.S)
        boxes.addWidget(asked(words.FIRST_DAY.to(language), self._first, widest=460))
        boxes.addWidget(asked(words.LAST_DAY.to(language), self._last, widest=460))
        self.column.addWidget(paragraph(words.PERIOD_HINT.to(language), Kind.MUTED))
        group = QButtonGroup(self)
        for choice in self._choices.values():
            group.addButton(choice)
            self.column.addWidget(choice)
        self.column.addWidget(self._two_days)
        self.column.addWidget(self._problem)
        self._choices[Days.THIS_MONTH].setChecked(True)
        self._two_days.hide()
        self._problem.hide()
        for choice in self._choices.values():
            choice.toggled.connect(self._take)
        for box in (self._first, self._last):
            box.finished.connect(self.chosen)

    def take_focus(self) -> None:
        """Move the focus to the choice that is made."""
        next(choice for choice in self._choices.values() if choice.isChecked()).setFocus()

    def period(self) -> Period | None:
        """Return the days chosen; None with a sentence if the two days are not there yet."""
        days = next(days for days, choice in self._choices.items() if choice.isChecked())
        if days is not Days.TWO_DAYS:
            self._complain(None)
            return days_of(days, self._today())
        first, last = self._first.day(), self._last.day()
        if first is None or last is None:
            self._complain(words.DAYS_MISSING)
            return None
        self._complain(words.DAYS_SWAPPED if last < first else None)
        return None if last < first else Period(first, last)

    def _take(self, checked: bool) -> None:
        if not checked:
            return
        self._two_days.setVisible(self._choices[Days.TWO_DAYS].isChecked())
        self.chosen.emit()

    def _choice(self, days: Days) -> RoundChoice:
        said = days.text
        if days is not Days.TWO_DAYS:
            period = days_of(days, self._today())
            said = words.FROM_TO.filled(
                choice=said, first=short_date(period.first), last=short_date(period.last)
            )
        return RoundChoice(said.to(self._language), days.value)

    def _complain(self, problem: Text | None) -> None:
        say(self._problem, "" if problem is None else problem.to(self._language))
        self._problem.setVisible(problem is not None)


class LeavesCard(TitledCard):
    """Exactly what will leave, in words, and what stays and why."""

    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__(words.STEP_LEAVES.to(language))
        self._language = language
        self._leaves = paragraph(kind=Kind.STRONG)
        self._stays: list[tuple[QWidget, QLabel]] = []  # a line and its words
        self._stays_head = paragraph(words.STAYS.to(language), Kind.CAPTION)
        icon = IconView(Icon.SEND, Colour.ACCENT, 20)
        line = row(icon, spacing=Space.M)
        texts = column(spacing=1)
        texts.addWidget(paragraph(words.LEAVES.to(language), Kind.CAPTION))
        texts.addWidget(self._leaves)
        texts.addWidget(paragraph(words.SIGNS_LEAVE.to(language), Kind.MUTED))
        article = law_link(language, self.article_wanted.emit, "leaves.article", SIGNS)
        texts.addWidget(article, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(texts, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._stays_head)

    def say_leaves(self, words_said: str, stays: Sequence[str] = ()) -> None:
        """Say what leaves; and one line for each thing that stays."""
        say(self._leaves, words_said)
        while len(self._stays) < len(stays):
            self._add_line()
        for place, (whole, part) in enumerate(self._stays):
            whole.setVisible(place < len(stays))
            say(part, stays[place] if place < len(stays) else "")
        self._stays_head.setVisible(bool(stays))
        self.setAccessibleName(f"{words_said}. {'; '.join(stays)}")

    def _add_line(self) -> None:
        made, part = QWidget(), paragraph()
        line = row(IconView(Icon.LOCK_CLOSED, Colour.MUTED, 20), spacing=Space.M)
        line.addWidget(part, 1)
        made.setLayout(line)
        self._stays.append((made, part))
        self.column.addWidget(made)


def days_of(days: Days, today: date) -> Period:
    """Return the days of a choice, as seen from today."""
    month = Month.of(today)
    quarter = month.later(-((month.month - 1) % _QUARTER))
    match days:
        case Days.THIS_MONTH:
            return Period(month.first_day, month.last_day)
        case Days.LAST_MONTH:
            last = month.later(-1)
            return Period(last.first_day, last.last_day)
        case Days.THIS_QUARTER:
            return Period(quarter.first_day, quarter.later(_QUARTER - 1).last_day)
        case Days.LAST_QUARTER:
            return Period(quarter.later(-_QUARTER).first_day, quarter.later(-1).last_day)
        case Days.TWO_DAYS:
            return Period(today, today)


_DAYS_TEXTS = {
    Days.THIS_MONTH: words.THIS_MONTH,
    Days.LAST_MONTH: words.LAST_MONTH,
    Days.THIS_QUARTER: words.THIS_QUARTER,
    Days.LAST_QUARTER: words.LAST_QUARTER,
    Days.TWO_DAYS: words.TWO_DAYS,
}
