"""The forms of a case, phase by phase: open one, add another, or read why it is not asked."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.services.pages import CasePage, FormLine, PhaseLine, RecordLine, StepState
from counsellor_app.text import Language, short_date
from counsellor_app.ui.before_after import BeforeAfterChart
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_link import law_link, show_law
from counsellor_app.ui.line_list import LineList, Opening
from counsellor_app.ui.line_places import Line
from counsellor_app.ui.panels import ScrollPage, TitledCard
from counsellor_app.ui.parts import Kind, column, label, link, paragraph, row, rule
from counsellor_app.ui.presence_month import PresenceByMonth
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.tones import STATE_ICONS
from counsellor_app.ui.words import case, changes, sessions
from counsellor_app.ui.words import records as words

_WIDEST = 1500


class FormsTab(ScrollPage):
    """Every form of a case under its phase; it is made anew when the case is read again."""

    record_chosen = Signal(str, object)  # form id, the record or None for the form itself
    article_wanted = Signal(object)

    def __init__(self, language: Language, page: CasePage) -> None:
        super().__init__(_WIDEST)
        self._language = language
        phases = page.phases
        asked = [card for phase in phases for card in self._phase(phase)]
        sides = column(spacing=Space.L), column(spacing=Space.L)
        for position, card in enumerate(asked):
            sides[position % 2].addWidget(card)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        for side in sides:
            side.addStretch(1)
            both.addLayout(side, 1)
        self.column.addLayout(both)
        if page.presence.months:
            card = TitledCard(sessions.BY_MONTH.to(language))
            card.column.addWidget(PresenceByMonth(page.presence, language))
            self.column.addWidget(card)
        if page.needs_changed is not None:
            card = TitledCard(changes.CHART.to(language))
            card.column.addWidget(BeforeAfterChart(language, page.needs_changed))
            self.column.addWidget(card)
        left_out = [form for phase in phases for form in phase.forms if form.not_asked is not None]
        if left_out:
            self.column.addWidget(self._not_asked(left_out))
        self.column.addStretch(1)

    def _phase(self, phase: PhaseLine) -> Iterator[TitledCard]:
        """Yield the card of a phase; none where nothing of it applies."""
        forms = [form for form in phase.forms if form.not_asked is None or form.records]
        if not forms:
            return
        card = TitledCard(phase.title.to(self._language))
        card.column.setSpacing(0)
        for form in forms:
            if form.many:
                card.column.addWidget(rule())  # a list has one above each of its rows
            card.column.addWidget(self._many(form) if form.many else self._once(form))
        yield card

    def _once(self, form: FormLine) -> QWidget:
        record = form.records[0] if form.records else None
        state = StepState.NOT_STARTED if record is None else record.state
        title = form.title.to(self._language)
        line = _line(
            title if form.basis is None else f"{title} ({form.basis})",
            _detail(record, self._language) or case.STATES[state].to(self._language),
            state,
            self._language,
        )
        shown = LineList(f"form.{form.form_id}", "")
        shown.show_openings([Opening(line, partial(self._open, form.form_id, None), form.basis)])
        return shown

    def _many(self, form: FormLine) -> QWidget:
        language, title = self._language, form.title.to(self._language)
        made = QWidget()
        lines = column(made, 0)
        add = link(
            words.ADD.to(language),
            symbol=Icon.ADD,
            clicked=partial(self._open, form.form_id, None),
            name=f"add.{form.form_id}",
        )
        add.setAccessibleName(words.ADD_ONE.filled(title=form.title).to(language))
        head = row(label(title, Kind.STRONG))
        head.setContentsMargins(Space.S, Space.XS, 0, Space.XS)
        law = law_link(language, self.article_wanted.emit, f"law.{form.form_id}")
        head.addWidget(law)
        head.addStretch(1)
        head.addWidget(add)
        lines.addLayout(head)
        show_law(law, form.basis, language)  # once it stands in the page: alone it is a window
        if form.records:
            shown = LineList(f"records.{form.form_id}", "")
            shown.show_openings([self._record(form, one) for one in form.records])
            lines.addWidget(shown)
        return made

    def _record(self, form: FormLine, record: RecordLine) -> Opening:
        language = self._language
        said = form.title if record.said is None else record.said
        symbol, ink = STATE_ICONS[record.state]
        line = Line(
            name=said.to(language),
            day=short_date(record.day),
            pill=words.STATE_WITHDRAWN.to(language) if record.withdrawn else "",
            tone=Tone.NEUTRAL,
            symbol=symbol,
            ink=ink,
            state=case.STATES[record.state].to(language),
        )
        return Opening(line, partial(self._open, form.form_id, record), form.basis)

    def _not_asked(self, forms: Sequence[FormLine]) -> TitledCard:
        """Return the card that says why the rest of the procedure is not this case's."""
        language = self._language
        card = TitledCard(words.NOT_ASKED.to(language))
        reasons = dict.fromkeys(form.not_asked for form in forms if form.not_asked is not None)
        for reason in reasons:
            titles = [form.title.to(language) for form in forms if form.not_asked == reason]
            card.column.addWidget(rule())
            card.column.addWidget(paragraph(", ".join(titles), Kind.STRONG))
            card.column.addWidget(paragraph(reason.to(language), Kind.MUTED))
        return card

    def _open(self, form_id: str, record: RecordLine | None) -> None:
        self.record_chosen.emit(form_id, None if record is None else record.record_id)


def _line(name: str, day: str, state: StepState, language: Language) -> Line:
    symbol, ink = STATE_ICONS[state]
    return Line(name=name, day=day, symbol=symbol, ink=ink, state=case.STATES[state].to(language))


def _detail(record: RecordLine | None, language: Language) -> str:
    if record is None or record.state is StepState.DRAFTED:
        return ""
    return short_date(record.day) if record.said is None else record.said.to(language)
