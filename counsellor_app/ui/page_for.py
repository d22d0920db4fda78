"""The page that stands at a place of the program, made when it is opened."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.services.keeping import begin_record, open_form, open_record
from counsellor_app.services.writing import Writing
from counsellor_app.ui.case_list import CaseListView
from counsellor_app.ui.case_view import CaseView
from counsellor_app.ui.due_view import DueView
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.office import Office, Page, say_at
from counsellor_app.ui.settings_view import SettingsView
from counsellor_app.ui.today import TodayView
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at
from counsellor_app.ui.words import dates
from counsellor_app.ui.words import shell as words

if TYPE_CHECKING:
    from counsellor_app.ui.form_view import FormView

NOTE = "note"


def page_for(where: Where, office: Office) -> Page:
    """Make the page that stands there."""
    match where.spot:
        case Spot.TODAY:
            return _listing(TodayView(office.desk, office.language, office.clock), office)
        case Spot.CASES:
            return _listing(CaseListView(office.desk, office.language, office.clock), office)
        case Spot.DUE:
            return _due(office)
        case Spot.SETTINGS:
            return _settings(office)
        case Spot.VALUES:
            return _values(where, office)
        case Spot.PHRASES:
            return _phrases(where, office)
        case Spot.WORDING:
            return _wording(where, office)
        case Spot.EXPORT:
            return _export(office)
        case Spot.NOTE:
            return _note(where, office)
        case Spot.VERIFY:
            return _verify(office)
        case Spot.SESSIONS | Spot.SESSION | Spot.ATTENDANCE_LIST:
            from counsellor_app.ui.session_pages import page_of_sessions

            return page_of_sessions(where, office)
    return _page_of_case(where, _case_of(where), office)


def _page_of_case(where: Where, case_id: CaseId, office: Office) -> Page:
    match where.spot:
        case Spot.FORM:
            return _form(where, case_id, office)
        case (
            Spot.ISSUE
            | Spot.SIGNING
            | Spot.ELSEWHERE
            | Spot.PAPER
            | Spot.PLAN_SUMMARY
            | Spot.SHEET
            | Spot.CHANGES
            | Spot.ESIGNATURES
        ):
            from counsellor_app.ui.paper_pages import page_of_paper

            return page_of_paper(where, case_id, office)
    return _case(where, case_id, office)


def _case_of(where: Where) -> CaseId:
    if where.case_id is None:
        raise ValueError("a page of no case")
    return where.case_id


def _listing(view: TodayView | CaseListView | DueView, office: Office) -> Page:
    view.opened.connect(office.go)
    view.refresh()
    return Page(widget=view, refresh=view.refresh, take_focus=view.take_focus, basis=view.basis)


def _due(office: Office) -> Page:
    view = DueView(office.desk, office.language, office.clock)
    view.article_wanted.connect(office.show_article)
    view.saved.connect(partial(say_at, office, dates.CALENDAR_SAVED))
    return _listing(view, office)


def _settings(office: Office) -> Page:
    view = SettingsView(office.desk, office.places, office.settings, office.clock)
    view.changed.connect(office.change_settings)
    view.lock_wanted.connect(office.lock)
    view.act_wanted.connect(partial(office.show_article, None))
    view.values_wanted.connect(lambda: office.go(Where(spot=Spot.VALUES)))
    view.phrases_wanted.connect(lambda: office.go(Where(spot=Spot.PHRASES)))
    view.wording_wanted.connect(lambda: office.go(Where(spot=Spot.WORDING)))
    return Page(widget=view, take_focus=view.take_focus)


def _values(where: Where, office: Office) -> Page:
    from counsellor_app.ui.rulebook_view import RulebookView

    view = RulebookView(office.desk, office.language, office.clock, where.tab)
    view.left.connect(office.back)
    view.changed.connect(partial(office.change_settings, office.settings))
    view.article_wanted.connect(office.show_article)
    return Page(widget=view, take_focus=view.take_focus, basis=view.basis, tab=view.tab)


def _phrases(where: Where, office: Office) -> Page:
    from counsellor_app.ui.phrases_view import PhrasesView

    view = PhrasesView(office.desk, office.language, office.clock, where.tab)
    view.left.connect(office.back)
    return Page(widget=view, take_focus=view.take_focus, tab=view.tab)


def _wording(where: Where, office: Office) -> Page:
    from counsellor_app.ui.wording_view import WordingView

    view = WordingView(office.desk, office.language, office.clock, where.tab)
    view.left.connect(office.back)
    view.article_wanted.connect(office.show_article)
    return Page(
        widget=view,
        refresh=view.refresh,
        take_focus=view.take_focus,
        basis=view.basis,
        tab=view.tab,
    )


def _export(office: Office) -> Page:
    from counsellor_app.ui.export_period import SIGNS
    from counsellor_app.ui.export_view import ExportView

    view = ExportView(office.desk, office.language, office.clock)
    view.left.connect(office.back)
    view.sealed.connect(partial(say_at, office, words.EXPORT_SEALED))
    view.article_wanted.connect(office.show_article)
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: SIGNS)


def _case(where: Where, case_id: CaseId, office: Office) -> Page:
    view = CaseView(office.desk, case_id, office.language, office.clock)
    view.opened.connect(office.go)
    view.left.connect(office.back)
    view.article_wanted.connect(office.show_article)
    view.show_tab(where.tab)
    return Page(widget=view, take_focus=view.take_focus, basis=view.basis, tab=view.tab)


def _form(where: Where, case_id: CaseId, office: Office) -> Page:
    from counsellor_app.ui.form_view import FormView

    writing = _writing(where, case_id, office)
    place = where.tab or office.left_at.get(writing.record_id)
    look = office.settings.form_look
    view = FormView(office.desk, writing, office.language, office.clock, place, look)
    view.left.connect(partial(office.go_back, case_at(case_id)))
    view.article_asked.connect(office.show_article)
    view.opened.connect(office.go)
    view.look_chosen.connect(office.keep_look)
    view.pause_wanted.connect(office.pause)

    form = writing.form
    view.kept.connect(lambda _kept: say_at(office, words.KEPT_AT.of(form), form.title))
    view.finalised.connect(lambda _kept: say_at(office, words.FINAL_AT.of(form), form.title))
    view.finalised.connect(lambda _kept: office.go(case_at(case_id)))

    def leave() -> bool:
        office.left_at[writing.record_id] = view.tab()
        return view.leave()

    shown = _with_acts(view, writing, office)
    return Page(
        widget=shown,
        leave=leave,
        basis=law_in_focus,
        tab=view.tab,
        look=lambda: view.looks.look,
        questions=view.looks.questions,
        show_field=view.show_field,
    )


def _with_acts(view: "FormView", writing: Writing, office: Office) -> QWidget:
    """Return the form; a kept record of many has a line above of what can be done with it."""
    if writing.form.how_often is HowOften.ONCE or writing.newest is None:
        return view
    from counsellor_app.ui.kept_record import KeptRecord

    made = KeptRecord(office.desk, writing, view, office.language, office.clock)
    made.copied.connect(lambda copy: office.go(form_at(copy.case_id, NOTE, copy.record_id)))
    return made


def _writing(where: Where, case_id: CaseId, office: Office) -> Writing:
    form_id, today = where.form_id or "", office.clock.today()
    if where.record_id is not None:
        return open_record(office.desk, case_id, form_id, where.record_id, today)
    if form_by_id(form_id).how_often is HowOften.ONCE:
        return open_form(office.desk, case_id, form_id, today)
    return begin_record(office.desk, case_id, form_id, today, office.clock.now())


def _verify(office: Office) -> Page:
    from counsellor_app.ui.verify_view import VerifyView

    view = VerifyView(office.desk, office.language)
    view.opened.connect(office.go)
    return Page(widget=view, take_focus=view.take_focus)


def _note(where: Where, office: Office) -> Page:
    from counsellor_app.ui.note_view import NoteView

    view = NoteView(office.desk, office.language, office.clock, where.case_id)
    view.closed.connect(office.go_back)
    view.article_asked.connect(office.show_article)

    view.note_kept.connect(lambda _case: say_at(office, words.NOTE_KEPT))
    return Page(widget=view, leave=view.leave, tab=view.tab)
