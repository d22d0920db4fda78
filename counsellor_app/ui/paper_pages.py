"""The pages about papers: the pack, its signatures, papers of a record, one signed elsewhere."""

from dataclasses import replace
from functools import partial

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.model import DocumentKind
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.citation import og44
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.office import Office, Page, say_at
from counsellor_app.ui.whereabouts import (
    RecordPlace,
    Spot,
    Where,
    case_at,
    changes_at,
    form_at,
    pack_at,
    paper_at,
)
from counsellor_app.ui.words import shell as words

# The articles of pages that are about one act of the procedure.
_PACK, _SIGNATURES, _PLAN, _CHANGING = og44(19, 2), og44(18, 3), og44(18, 1), og44(19, 1)
PRINT_AGAIN = "again"  # the papers page begins a new pack beside the one that stands


def page_of_paper(where: Where, case_id: CaseId, office: Office) -> Page:
    """Make the page of a paper."""
    match where.spot:
        case Spot.SIGNING:
            return _signing(where, case_id, office)
        case Spot.ELSEWHERE:
            return _elsewhere(case_id, office)
        case Spot.PAPER if where.form_id is not None and where.record_id is not None:
            return _paper(RecordPlace(case_id, where.form_id, where.record_id), where, office)
        case Spot.SHEET if where.form_id is not None and where.record_id is not None:
            return _sheet(RecordPlace(case_id, where.form_id, where.record_id), where, office)
        case Spot.CHANGES if where.issue_id is not None:
            return _changes(case_id, where.issue_id, office)
        case Spot.ESIGNATURES if where.issue_id is not None:
            return _esignatures(where.issue_id, office)
        case Spot.PLAN_SUMMARY:
            return _plan_summary(where, case_id, office)
    return _issue(where, case_id, office)


def _issue(where: Where, case_id: CaseId, office: Office) -> Page:
    from counsellor_app.ui.issue_view import IssueView

    view = IssueView(office.desk, case_id, office.language, office.clock)
    if where.issue_id is not None:
        view.show_issue(where.issue_id)
    elif where.tab == PRINT_AGAIN:
        view.prepare()
    view.left.connect(partial(office.go_back, case_at(case_id)))
    view.issued.connect(lambda _issue: say_at(office, words.PACK_ISSUED))
    view.form_asked.connect(lambda form_id: office.go(form_at(case_id, form_id)))
    view.opened.connect(office.go)
    view.article_wanted.connect(office.show_article)
    view.elsewhere_asked.connect(lambda: office.go(Where(spot=Spot.ELSEWHERE, case_id=case_id)))
    view.page_asked.connect(office.go)
    view.changes_asked.connect(lambda issue_id: office.go(changes_at(case_id, issue_id)))
    view.sign_asked.connect(
        lambda issue_id: office.go(Where(spot=Spot.SIGNING, case_id=case_id, issue_id=issue_id))
    )
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: _PACK)


def _signing(where: Where, case_id: CaseId, office: Office) -> Page:
    from counsellor_app.ui.signing_view import SigningView

    if where.issue_id is None:
        return _issue(where, case_id, office)
    view = SigningView(office.desk, where.issue_id, office.language, office.clock)
    view.left.connect(partial(office.go_back, case_at(case_id)))
    view.changed.connect(partial(say_at, office, words.SIGNATURES_RECORDED))
    again = replace(where, spot=Spot.ISSUE, issue_id=None, tab=PRINT_AGAIN)
    view.print_again_asked.connect(lambda: office.go(again))
    view.article_wanted.connect(office.show_article)
    return Page(
        widget=view, take_focus=view.take_focus, basis=lambda: law_in_focus() or _SIGNATURES
    )


def _elsewhere(case_id: CaseId, office: Office) -> Page:
    from counsellor_app.ui.elsewhere_view import ElsewhereView

    view = ElsewhereView(office.desk, case_id, office.language, office.clock)
    view.left.connect(partial(office.go_back, case_at(case_id)))
    view.recorded.connect(lambda _issue: say_at(office, words.SIGNATURES_RECORDED))
    view.recorded.connect(
        lambda issue_id: office.go(Where(spot=Spot.SIGNING, case_id=case_id, issue_id=issue_id))
    )
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: _SIGNATURES)


def _changes(case_id: CaseId, issue_id: IssueId, office: Office) -> Page:
    from counsellor_app.ui.changes_view import ChangesView

    view = ChangesView(office.desk, issue_id, office.language)
    view.left.connect(partial(office.go_back, case_at(case_id, "documents")))
    view.opened.connect(office.go)
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: _CHANGING)


def _esignatures(issue_id: IssueId, office: Office) -> Page:
    from counsellor_app.ui.signatures_view import SignaturesView

    view = SignaturesView(office.desk, issue_id, office.language, office.clock)
    view.left.connect(partial(office.go_back, view.document))
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: _SIGNATURES)


def _plan_summary(where: Where, case_id: CaseId, office: Office) -> Page:
    from counsellor_app.services.plan_summary import PlanVersion
    from counsellor_app.ui.plan_summary_view import PlanSummaryView

    wanted = PlanVersion(where.tab or PlanVersion.KEPT.value)
    view = PlanSummaryView(office.desk, case_id, office.language, office.clock, wanted)
    view.left.connect(partial(office.go_back, case_at(case_id)))
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: _PLAN, tab=view.tab)


def _paper(record: RecordPlace, where: Where, office: Office) -> Page:
    from counsellor_app.ui.record_paper_view import RecordPaperView

    form = form_at(record.case_id, record.form_id, record.record_id)
    view = RecordPaperView(office.desk, record, office.language, office.clock)
    if where.issue_id is not None:
        view.show_issue(where.issue_id)
    view.left.connect(partial(office.go_back, form))
    view.form_asked.connect(partial(office.go, form))
    view.issued.connect(lambda _issue: say_at(office, words.PAPER_ISSUED))
    view.page_asked.connect(office.go)
    view.changes_asked.connect(lambda issue_id: office.go(changes_at(record.case_id, issue_id)))
    return Page(
        widget=view, take_focus=view.take_focus, basis=lambda: form_by_id(record.form_id).basis
    )


def _sheet(record: RecordPlace, where: Where, office: Office) -> Page:
    from counsellor_app.services.papers import Wanted
    from counsellor_app.ui.courtesy_sheet_view import CourtesySheetView

    kind = DocumentKind(where.tab)
    wanted = Wanted(record.case_id, record.record_id, kind)
    view = CourtesySheetView(office.desk, wanted, office.language, office.clock)
    back = pack_at(record.case_id) if kind is DocumentKind.PROTOCOL_PACK else paper_at(record)
    view.left.connect(partial(office.go_back, back))
    return Page(
        widget=view,
        take_focus=view.take_focus,
        basis=lambda: form_by_id(record.form_id).basis,
        tab=lambda: kind.value,
    )
