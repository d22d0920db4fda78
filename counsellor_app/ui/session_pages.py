"""The pages of sessions as the window holds them: the list, one session, its attendance list."""

from uuid import UUID

from counsellor_app.cases.ids import RecordId
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.services.sessions import SessionPage, begin_session, open_session
from counsellor_app.text import clock_time
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.office import Office, Page
from counsellor_app.ui.session_view import SessionView
from counsellor_app.ui.sessions_view import SessionsView
from counsellor_app.ui.whereabouts import Spot, Where, attendance_list_at
from counsellor_app.ui.words import sessions as words


def page_of_sessions(where: Where, office: Office) -> Page:
    """Make the list of sessions, one of them, or the paper that its people sign."""
    if where.spot is Spot.ATTENDANCE_LIST and where.record_id is not None:
        return _attendance_list(where.record_id, office)
    return _list(office) if where.spot is Spot.SESSIONS else _session(where, office)


def _list(office: Office) -> Page:
    view = SessionsView(office.desk, office.language)
    view.opened.connect(office.go)
    view.refresh()
    return Page(widget=view, refresh=view.refresh, take_focus=view.take_focus, basis=view.basis)


def _session(where: Where, office: Office) -> Page:
    view = SessionView(office.desk, _opened(where, office), office.language, office.clock)
    view.left.connect(office.back)
    view.list_wanted.connect(lambda: _print_list(view, office))
    view.article_asked.connect(office.show_article)
    view.kept.connect(lambda moment: office.say(words.KEPT_AT.filled(time=clock_time(moment))))
    return Page(
        widget=view,
        leave=view.leave,
        take_focus=view.take_focus,
        basis=lambda: law_in_focus() or view.basis(),
        tab=view.tab,
    )


def _print_list(view: SessionView, office: Office) -> None:
    """Go to the list that its people sign: it is made of what is kept, so keep it first."""
    session = view.tab() if view.keep() else None
    if session is not None:
        office.go(attendance_list_at(RecordId(UUID(session))))


def _attendance_list(session: RecordId, office: Office) -> Page:
    from counsellor_app.ui.attendance_list_view import AttendanceListView

    view = AttendanceListView(office.desk, session, office.language, office.clock)
    view.left.connect(office.back)
    return Page(widget=view, take_focus=view.take_focus, basis=lambda: GROUP_SESSION.basis)


def _opened(where: Where, office: Office) -> SessionPage:
    today = office.clock.today()
    if where.tab is None:
        return begin_session(office.desk, today, office.clock.now())
    return open_session(office.desk, RecordId(UUID(where.tab)), today)
