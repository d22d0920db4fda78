"""The next legal date of a case, in its header: how near, what, the day, the article, the act."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.pages import CasePage, DueLine, StepLine
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language, Text, long_date
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.parts import Kind, label, link, on_click, pill, row, say, show_pill
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.tones import TONES
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import dates, law
from counsellor_app.ui.wrapped import ElidedLabel, WrappingLink

_SYMBOLS = {Urgency.OVERDUE: Icon.ERROR_CIRCLE, Urgency.SOON: Icon.CALENDAR_CLOCK}


class NextDate(QWidget):
    """One line on every tab of a case; built once, then only its words change."""

    act_wanted = Signal()  # what answers the date
    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._basis: Basis | None = None
        self.setObjectName("due")
        self._icon = IconView(Icon.CALENDAR_CLOCK, Colour.MUTED, 20)
        self._when = pill("", Tone.NEUTRAL)
        self._what = ElidedLabel(Kind.STRONG.value)
        self._day = label(kind=Kind.MUTED)
        self._article = link("", symbol=Icon.SCALES, clicked=self._show_law, name="due.article")
        self._check = pill("", Tone.WARN)
        self.act = WrappingLink(Colour.ACCENT)
        self.act.setObjectName("due.act")
        on_click(self.act, self.act_wanted.emit)
        line = row(self._icon, self._when, self._what, self._day, self._article, spacing=Space.S)
        line.addWidget(self._check)
        line.addWidget(self.act)
        line.addStretch(1)
        self.setLayout(line)

    def basis(self) -> Basis | None:
        """Return the article of the date."""
        return self._basis

    def show_page(self, page: CasePage) -> None:
        """Show the next date of a case; without one the line takes no room. Emits nothing."""
        due = page.next_due
        self.setVisible(due is not None)
        self._basis = None if due is None else due.basis
        if due is not None:
            self._show_date(due)
        step = page.due_step
        self.act.setVisible(step is not None and step != page.next_step)
        if step is not None:
            say(self.act, next_act(step).to(self._language))

    def _show_date(self, due: DueLine) -> None:
        language, tone = self._language, TONES[due.tone]
        self._icon.show_icon(_SYMBOLS.get(due.tone, Icon.CALENDAR_CLOCK), tone.ink)
        show_pill(self._when, due.when.to(language), tone)
        said = due.what.to(language)
        if due.owed_by is not None:
            said = f"{said} ({dates.OWED_BY.filled(owner=due.owed_by).to(language)})"
        day = long_date(due.day, language)
        say(self._what, said)
        say(self._day, day)
        self._article.setVisible(due.basis is not None)
        say(self._article, "" if due.basis is None else str(due.basis))
        show_pill(self._check, law.MARK.to(language) if due.check else "", Tone.WARN)
        late = due.tone is Urgency.OVERDUE
        title = words.DUE_TITLE_OVERDUE if late else words.DUE_TITLE
        spoken = title.filled(day=day, when=due.when).to(language)
        self.setAccessibleName(f"{spoken}: {said}")

    def _show_law(self) -> None:
        self.article_wanted.emit(self._basis)


def next_act(step: StepLine) -> Text:
    """Return what the button says that opens a step."""
    return words.NEXT_ACT.get(step.id) or words.NEXT_FORM.filled(title=step.title)
