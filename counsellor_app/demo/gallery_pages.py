"""Pages of the open register: today, lists, a case, a note, settings, and what stands over them."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.gallery_scene import COMPLETE, EMPTY, HALF, TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.errors import BadInput
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.law.citation import og44
from counsellor_app.services.comparing import differing
from counsellor_app.services.keeping import open_record
from counsellor_app.services.planning import answers_of_plan
from counsellor_app.services.versions import versions_of
from counsellor_app.services.versions_settling import to_choose
from counsellor_app.text import Text
from counsellor_app.ui.article_view import ArticleView, Reading
from counsellor_app.ui.case_list import CaseListView
from counsellor_app.ui.case_view import TABS
from counsellor_app.ui.conflict_view import ConflictView
from counsellor_app.ui.door_frame import DoorFrame
from counsellor_app.ui.meeting import Meeting
from counsellor_app.ui.messages import tell
from counsellor_app.ui.sealed_box import PurposeDialog, ReasonDialog
from counsellor_app.ui.versions_settling import SettlingView
from counsellor_app.ui.versions_view import VersionsView
from counsellor_app.ui.whereabouts import (
    Spot,
    Where,
    attendance_list_at,
    case_at,
    form_at,
    note_at,
    session_at,
)

_LISTS = "Today and the lists"
_CASE = "A case"
_OVER = "Messages and questions"
_ERROR = BadInput(
    Text(
        "Ziua de sfârșit este înaintea celei de început. Corectați una dintre ele.",
        "The last day is before the first. Correct one of them.",
    )
)


def register_shots(scene: Scene) -> Iterator[Shot]:
    """Yield the pages of the register that are neither a form nor a paper."""
    for spot, title in (
        (Spot.TODAY, "Today"),
        (Spot.CASES, "All cases"),
        (Spot.DUE, "Dates"),
    ):
        yield Shot(name=spot.value, group=_LISTS, title=title, show=_at(Where(spot=spot)))
    for name, query in (("found", "exemplu"), ("similar", "ahmad yusef"), ("none", "xxyyzz")):
        yield Shot(
            name=f"cases-{name}",
            group=_LISTS,
            title=f"Search: {name}",
            show=partial(_search, query),
            everywhere=name == "similar",
        )
    sessions = Where(spot=Spot.SESSIONS)
    yield Shot(name="sessions", group=_LISTS, title="Sessions", show=_at(sessions))
    yield from _session_shots(scene)
    yield Shot(name="due-by-article", group=_LISTS, title="Dates by article", show=_by_article)
    settings = Where(spot=Spot.SETTINGS)
    yield Shot(name="settings", group=_LISTS, title="Settings", show=_at(settings))
    for name in ("interview.working_days", "project.1"):
        values = Where(spot=Spot.VALUES, tab=name)
        slug = name.replace(".", "-").replace("_", "-")
        yield Shot(name=f"values-{slug}", group=_LISTS, title="Dated values", show=_at(values))
    yield from _case_shots(scene)
    yield from _dialog_shots()


def _session_shots(scene: Scene) -> Iterator[Shot]:
    """Yield a session and its people: its sections stand on one page."""
    for state in (EMPTY, HALF, COMPLETE):
        yield Shot(
            name=f"{GROUP_SESSION.id}-{state}",
            group=_LISTS,
            title=f"A session and its people ({state})",
            show=_at(session_at(scene.records.get((state, GROUP_SESSION.id)))),
        )
    held = attendance_list_at(scene.records[COMPLETE, GROUP_SESSION.id])
    yield Shot(name="attendance-list", group=_LISTS, title="Attendance list", show=_at(held))


def _case_shots(scene: Scene) -> Iterator[Shot]:
    for tab in TABS:
        yield Shot(
            name=f"case-{tab}",
            group=_CASE,
            title=f"Active programme: {tab}",
            show=_at(case_at(scene.active, tab)),
        )
    others: tuple[tuple[str, CaseId], ...] = (
        ("opened", scene.empty),
        ("half", scene.half),
        ("ready to print", scene.ready),
        ("printed", scene.issued),
    )
    for name, case_id in others:
        shown = _at(case_at(case_id))
        slug = name.replace(" ", "-")
        yield Shot(
            name=f"case-{slug}", group=_CASE, title=f"Case: {name}", show=shown, everywhere=False
        )
    for name, note_of in (("note", scene.active), ("note-of-whom", None)):
        yield Shot(name=name, group=_CASE, title="A note", show=_at(note_at(note_of)))


def _dialog_shots() -> Iterator[Shot]:
    for name, title, show in (
        ("first-contact", "First contact", _meeting),
        ("article", "The words of an article", _article),
        ("conflict", "Two versions", _conflict),
        ("versions", "The versions of a form", _versions),
        ("settling", "What stays of two versions", _settling),
        ("purpose", "Why sealed answers are opened", _purpose),
        ("reason", "Why a final form is changed", _reason),
        ("error", "A message", _message),
        ("curtain", "The curtain before locking", _curtain),
    ):
        yield Shot(name=f"over-{name}", group=_OVER, title=title, show=show)


def _at(where: Where) -> Callable[[Stage], QWidget | None]:
    def show(stage: Stage) -> None:
        stage.go(where)

    return show


def _search(query: str, stage: Stage) -> None:
    stage.go(Where(spot=Spot.CASES))
    stage.shown(QLineEdit, "search").setText(query)
    stage.shown(CaseListView).refresh()


def _by_article(stage: Stage) -> None:
    stage.go(Where(spot=Spot.DUE))
    stage.shown(QPushButton, "by_article").click()


def _meeting(stage: Stage) -> QWidget:
    stage.go(Where(spot=Spot.CASES))
    scene = stage.scene
    return Meeting(stage, scene.desk, stage.language, scene.clock)


def _article(stage: Stage) -> QWidget:
    stage.go(form_at(stage.scene.complete, "request"))
    reading = Reading(stage.scene.desk, stage.scene.clock, stage.language)
    return ArticleView(stage, og44(18, 2, "c"), reading)


def _conflict(stage: Stage) -> QWidget:
    scene = stage.scene
    stage.go(form_at(scene.complete, "person"))
    mine, theirs = (
        open_record(scene.desk, case_id, "person", scene.records[state, "person"], TODAY)
        for state, case_id in ((COMPLETE, scene.complete), (HALF, scene.half))
    )
    planned = answers_of_plan(scene.desk, scene.complete)
    found = differing(mine.form, mine.answers, theirs.answers, planned)
    return ConflictView(stage, found, stage.language, kept_at="09:42")


def _versions(stage: Stage) -> QWidget:
    scene = stage.scene
    record_id = scene.records[COMPLETE, "needs_sheet"]
    stage.go(form_at(scene.complete, "needs_sheet"))
    writing = open_record(scene.desk, scene.complete, "needs_sheet", record_id, TODAY)
    return VersionsView(stage, scene.desk, writing, stage.language, scene.clock)


def _settling(stage: Stage) -> QWidget:
    scene = stage.scene
    stage.go(form_at(scene.complete, "needs_sheet"))
    record_id = scene.records[COMPLETE, "needs_sheet"]
    newer, older = versions_of(scene.desk, scene.complete, record_id)[:2]
    found = to_choose(scene.desk, scene.complete, (older.sheet_id, newer.sheet_id), {})
    return SettlingView(stage, found, (older, newer), stage.language)


def _purpose(stage: Stage) -> QWidget:
    stage.go(form_at(stage.scene.complete, "needs_sheet"))
    return PurposeDialog(stage, stage.language)


def _reason(stage: Stage) -> QWidget:
    stage.go(form_at(stage.scene.active, "needs_sheet"))
    return ReasonDialog(stage, stage.language)


def _message(stage: Stage) -> QWidget:
    stage.go(case_at(stage.scene.active))
    return tell(stage, _ERROR, stage.language)


def _curtain(stage: Stage) -> None:
    stage.go(case_at(stage.scene.active))
    stage.shown(DoorFrame).curtain.cover(25)
