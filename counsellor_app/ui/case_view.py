"""One case: header with its states, next legal date, steps; documents, notes, history, findings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.law.citation import Basis
from counsellor_app.law.rule import Severity
from counsellor_app.services.case_pages import REGISTRATION, case_page
from counsellor_app.services.case_steps import COMMUNICATION
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import awaits_registration
from counsellor_app.services.pages import CasePage, StepLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.case_summary import CaseSummary
from counsellor_app.ui.case_tab_pages import (
    documents_tab,
    family_tab,
    findings_tab,
    forms_tab,
    notes_tab,
)
from counsellor_app.ui.case_tabs import HistoryTab
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.communicating import Communicating
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.next_date import NextDate, next_act
from counsellor_app.ui.page_header import PageHeader
from counsellor_app.ui.parts import Role, button, column, icon_button, pill, show_pill, tab_bar
from counsellor_app.ui.registering import RegistrationAsked
from counsellor_app.ui.shortcuts import page_key
from counsellor_app.ui.task_done import TasksAsked
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.tones import TONES
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at, note_at
from counsellor_app.ui.why_not import WhyNotAsked
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import family, records

TABS = ("summary", "forms", "documents", "notes", "family", "history", "findings")
_TITLES = {
    "summary": words.TAB_SUMMARY,
    "forms": records.TAB,
    "documents": words.TAB_DOCUMENTS,
    "notes": words.TAB_NOTES,
    "family": family.FAMILY_TITLE,
    "history": words.TAB_HISTORY,
    "findings": words.TAB_FINDINGS,
}


class CaseView(QWidget):
    """The page of a case; it reads the vault when it is made and when it is asked to."""

    opened = Signal(object)  # a Where
    left = Signal()
    article_wanted = Signal(object)  # a Basis

    def __init__(self, desk: Desk, case_id: CaseId, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._page = case_page(desk, case_id, clock.today())
        self._at = CaseDesk(self, desk, case_id, language, clock)
        self._why = WhyNotAsked(self._at)
        self._registration = RegistrationAsked(self._at, self._why)
        self._summary = CaseSummary(language)
        self._connect_asked()
        self._next = button(
            "", Role.PRIMARY, clicked=lambda: self._open_step(self._page.next_step), name="next"
        )
        self._pills = pill("", Tone.NEUTRAL), pill("", Tone.NEUTRAL)
        self._date = NextDate(language)
        self._date.act_wanted.connect(lambda: self._open_step(self._page.due_step))
        self._date.article_wanted.connect(self.article_wanted)
        self._header = self._head()
        self._tabs = tab_bar([""] * len(TABS), words.TABS.to(language))
        self._tabs.currentChanged.connect(self._show_tab)
        self._header.add_line(self._date)
        self._header.add_tabs(self._tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._summary)
        self._others: dict[str, QWidget] = {}
        lines = column(self, 0)
        lines.addWidget(self._header)
        lines.addWidget(self._stack, 1)
        page_key(self, "Ctrl+PgDown", partial(self._turn_tab, 1))
        page_key(self, "Ctrl+PgUp", partial(self._turn_tab, -1))
        self._show()
        give_mnemonics(self)

    def _head(self) -> PageHeader:
        said = self._language
        back = icon_button(
            Icon.ARROW_LEFT, words.BACK.to(said), clicked=self.left.emit, name="back"
        )
        print_it = icon_button(
            Icon.PRINT, words.PRINT_PACK.to(said), clicked=self.print_pack, name="print"
        )
        self._note = button(
            words.NEW_NOTE.to(said), symbol=Icon.NOTE_ADD, clicked=self.write_note, name="note"
        )
        register = button(words.REGISTER.to(said), clicked=self._registration.ask, name="register")
        register.setVisible(awaits_registration(self._desk, self._case_id))
        made = PageHeader(print_it, register, self._note, self._next)
        made.pills.insertWidget(0, back)
        for one in self._pills:
            made.add_pill(one)
        return made

    def tab(self) -> str:
        """Return the tab shown."""
        return TABS[self._tabs.currentIndex()]

    def show_tab(self, tab: str | None) -> None:
        """Show a tab."""
        self._tabs.setCurrentIndex(TABS.index(tab) if tab in TABS else 0)

    def basis(self) -> Basis | None:
        """Return the article of the next legal date."""
        return self._summary.basis()

    def take_focus(self) -> None:
        """Put the focus where the work goes on: on the next step, what is due, or a new note."""
        if self.tab() != "summary":
            self._tabs.setFocus()
            return
        if self._page.next_step is not None:
            self._next.setFocus()
            return
        (self._date.act if self._date.act.isVisibleTo(self) else self._note).setFocus()

    def write_note(self) -> None:
        """Open a new note of this case."""
        self.opened.emit(note_at(self._case_id))

    def print_pack(self) -> None:
        """Open the pack of this case."""
        self.opened.emit(Where(spot=Spot.ISSUE, case_id=self._case_id))

    def _show(self) -> None:
        page, language = self._page, self._language
        facts = [page.facts_line.to(language)]
        if page.track is not None:
            facts.append(page.track.to(language))
        self._header.show_words(named(page.name, language), " · ".join(facts))
        show_pill(self._pills[0], page.status.to(language), TONES[page.status_tone])
        paper = words.PAPER_CASE.to(language) if page.paper_case else ""
        show_pill(self._pills[1], paper, Tone.NEUTRAL)
        step = page.next_step
        self._next.setVisible(step is not None)
        if step is not None:
            self._next.setText(next_act(step).to(language))
        for position, tab in enumerate(TABS):
            self._tabs.setTabText(position, _tab_title(tab, page).to(language))
        self._date.show_page(page)
        self._summary.show_page(page, self._clock.today())

    def _show_tab(self, position: int) -> None:
        tab = TABS[position]
        if tab == "summary":
            self._stack.setCurrentWidget(self._summary)
            return
        if tab not in self._others:
            made = self._made()[tab]()
            self._others[tab] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._others[tab])

    def _made(self) -> dict[str, Callable[[], QWidget]]:
        page, language = self._page, self._language
        return {
            "forms": partial(forms_tab, page, language, self.opened.emit, self.article_wanted.emit),
            "documents": partial(documents_tab, page, language, self.opened.emit),
            "notes": partial(notes_tab, page, language, self.opened.emit),
            "family": partial(family_tab, self._at, self.opened.emit),
            "history": partial(HistoryTab, language, page.history),
            "findings": partial(
                findings_tab,
                page,
                language,
                self.article_wanted.emit,
                self._ask_communication,
                self._why,
            ),
        }

    def _connect_asked(self) -> None:
        self._why.article_wanted.connect(self.article_wanted)
        self._why.opened.connect(self.opened)
        self._why.settled.connect(lambda: self.opened.emit(case_at(self._case_id, self.tab())))
        self._registration.article_wanted.connect(self.article_wanted)
        self._registration.registered.connect(lambda: self.opened.emit(case_at(self._case_id)))
        summary, asked = self._summary, TasksAsked(self._at)
        summary.step_chosen.connect(self._open_step)
        summary.article_wanted.connect(self.article_wanted)
        summary.person_wanted.connect(lambda: self.opened.emit(form_at(self._case_id, "person")))
        summary.tasks.done_wanted.connect(asked.ask_day)
        summary.tasks.back_wanted.connect(asked.take_back)
        summary.tasks.record_wanted.connect(
            lambda task: self.opened.emit(form_at(self._case_id, task.form_id, task.record_id))
        )
        asked.changed.connect(lambda: self.opened.emit(case_at(self._case_id)))

    def _turn_tab(self, by: int) -> None:
        """Show the next tab, or the one before, and leave the focus on the tabs."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % len(TABS))
        self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_communication(self) -> None:
        asking = Communicating(self, self._desk, self._case_id, self._language, self._clock)
        asking.warn(self._page.safe_contact)
        asking.article_wanted.connect(self.article_wanted)
        asking.recorded.connect(lambda: self.opened.emit(case_at(self._case_id)))
        asking.open()

    def _open_step(self, step: StepLine | None) -> None:
        if step is None:
            return
        if step.id == REGISTRATION:
            self._registration.ask()
            return
        if step.id == COMMUNICATION:
            self._ask_communication()
            return
        self.opened.emit(where_of(self._case_id, step))


def where_of(case_id: CaseId, step: StepLine) -> Where:
    """Return where a step of a case is done."""
    if step.id == "signatures" and step.issue_id is not None:
        return Where(spot=Spot.SIGNING, case_id=case_id, issue_id=step.issue_id)
    if step.id in {"pack", "signatures"}:
        return Where(spot=Spot.ISSUE, case_id=case_id, issue_id=step.issue_id)
    return form_at(case_id, step.id, step.record_id)


def _tab_title(tab: str, page: CasePage) -> Text:
    counts = {
        "documents": len(page.documents) + len(page.papers),
        "notes": len(page.notes),
        "findings": sum(line.finding.severity is not Severity.PRINT for line in page.finding_lines),
    }
    if not counts.get(tab):
        return _TITLES[tab]
    return words.COUNTED.filled(title=_TITLES[tab], count=counts[tab])
