"""The tabs of a case, each connected to where it leads."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import RecordId
from counsellor_app.law.citation import Basis
from counsellor_app.services.pages import CasePage, DocumentLine, NoteLine
from counsellor_app.text import Language
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.case_tabs import DocumentsTab, NotesTab
from counsellor_app.ui.family_view import FamilyView
from counsellor_app.ui.findings_tab import FindingsTab
from counsellor_app.ui.forms_tab import FormsTab
from counsellor_app.ui.whereabouts import (
    RecordPlace,
    Spot,
    Where,
    form_at,
    note_at,
    paper_at,
    plan_summary_at,
)
from counsellor_app.ui.why_not import WhyNotAsked

OpensAt = Callable[[Where], object]


def forms_tab(
    page: CasePage,
    language: Language,
    open_at: OpensAt,
    show: Callable[[Basis], object],
) -> QWidget:
    """Return the forms of the case."""

    def open_record(form_id: str, record_id: RecordId | None) -> None:
        is_new_note = form_id == "note" and record_id is None
        open_at(note_at(page.case_id) if is_new_note else form_at(page.case_id, form_id, record_id))

    made = FormsTab(language, page)
    made.record_chosen.connect(open_record)
    made.article_wanted.connect(show)
    return made


def documents_tab(page: CasePage, language: Language, open_at: OpensAt) -> QWidget:
    """Return the papers of the case."""

    def open_spot(spot: Spot, document: DocumentLine) -> None:
        open_at(Where(spot=spot, case_id=page.case_id, issue_id=document.issue_id))

    def open_paper(document: DocumentLine) -> None:
        if document.form_id is None or document.record_id is None:
            open_spot(Spot.ISSUE, document)
            return
        record = RecordPlace(page.case_id, document.form_id, document.record_id)
        open_at(paper_at(record, document.issue_id))

    made = DocumentsTab(language, page.documents, page.papers)
    made.paper_chosen.connect(open_paper)
    made.summary_wanted.connect(lambda: open_at(plan_summary_at(page.case_id)))
    made.verifying_wanted.connect(lambda: open_at(Where(spot=Spot.VERIFY)))
    made.signatures_chosen.connect(partial(open_spot, Spot.SIGNING))
    made.changes_chosen.connect(partial(open_spot, Spot.CHANGES))
    return made


def notes_tab(page: CasePage, language: Language, open_at: OpensAt) -> QWidget:
    """Return the notes of the case."""

    def open_note(note: NoteLine) -> None:
        open_at(form_at(page.case_id, "note", note.record_id))

    made = NotesTab(language, page.notes)
    made.note_chosen.connect(open_note)
    return made


def findings_tab(
    page: CasePage,
    language: Language,
    show: Callable[[Basis], object],
    communicate: Callable[[], object],
    why: WhyNotAsked,
) -> QWidget:
    """Return what the rules say of the case."""
    made = FindingsTab(language, page.finding_lines, page.undecided)
    made.place_wanted.connect(why.go)
    made.clearing_wanted.connect(why.ask_to_clear)
    made.decision_wanted.connect(why.ask_decision)
    made.article_wanted.connect(show)
    made.communication_wanted.connect(communicate)
    return made


def family_tab(at: CaseDesk, open_at: OpensAt) -> QWidget:
    """Return the family, as the case tells of it."""
    made = FamilyView(at.desk, at.case_id, at.language, at.clock)
    made.opened.connect(open_at)
    return made
