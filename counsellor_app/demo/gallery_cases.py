"""Cases as far as each invented one has come, and what stands over a form or a family."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.gallery_scene import COMPLETE, TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services.copying import copyable_from_last
from counsellor_app.services.following import case_ids
from counsellor_app.services.keeping import begin_record
from counsellor_app.ui.copy_from import CopyFrom
from counsellor_app.ui.door_frame import DoorFrame
from counsellor_app.ui.family_opening import FamilyOpening
from counsellor_app.ui.interpreter_view import USUAL, InterpreterView
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at, plan_summary_at

_STAGES, _OVER = "Cases at every stage", "Messages and questions"
_COME_TO = (
    ("extended", "Daoud", "extended, handed over"),
    ("special-needs", "Olena", "special needs, lodging, a letter unanswered"),
    ("duty", "Karim", "a duty to be checked"),
    ("completed", "Hiba", "completed, a lease, a subsidy asked for"),
    ("orientation", "Linh", "Chapter V^1"),
    ("alone", "Samir", "an unaccompanied minor"),
)


def case_shots(scene: Scene) -> Iterator[Shot]:
    """Yield the invented cases that went on beyond the papers, and the windows over a case."""
    for name, given_name, title in _COME_TO:
        for case_id in case_ids(scene.desk, given_name).exact[:1]:
            for tab in ("summary", "forms"):
                yield Shot(
                    name=f"case-{name}-{tab}",
                    group=_STAGES,
                    title=f"{title}: {tab}",
                    show=partial(_case, case_id, tab),
                )
    for name, title, show in (
        ("plan-summary", "The plan in plain words", _plan_summary),
        ("phrases", "Ready phrases", _phrases),
        ("over-paused", "Paused at the table", _paused),
        ("over-family", "What the adult opens to the family", _family),
        ("over-copy", "What may be copied", _copy),
        ("over-interpreter", "What the interpreter sees", _interpreter),
    ):
        yield Shot(name=name, group=_OVER, title=title, show=show)


def _case(case_id: CaseId, tab: str, stage: Stage) -> None:
    stage.go(case_at(case_id, tab))


def _plan_summary(stage: Stage) -> None:
    stage.go(plan_summary_at(stage.scene.active))


def _phrases(stage: Stage) -> None:
    stage.go(Where(spot=Spot.PHRASES))


def _paused(stage: Stage) -> None:
    scene = stage.scene
    stage.go(form_at(scene.complete, "interview", scene.records[COMPLETE, "interview"]))
    stage.shown(DoorFrame).curtain.pause()


def _family(stage: Stage) -> QWidget:
    scene = stage.scene
    stage.go(case_at(scene.active, "family"))
    return FamilyOpening(stage, scene.desk, scene.active, stage.language, scene.clock)


def _copy(stage: Stage) -> QWidget:
    scene = stage.scene
    now = scene.clock.now()
    stage.go(form_at(scene.complete, "interview"))
    writing = begin_record(scene.desk, scene.complete, "interview", TODAY, now)
    offer = copyable_from_last(scene.desk, writing, {}, now)
    return CopyFrom(stage, () if offer is None else (offer,), stage.language)


def _interpreter(stage: Stage) -> QWidget:
    scene = stage.scene
    stage.go(form_at(scene.complete, "interview", scene.records[COMPLETE, "interview"]))
    view = InterpreterView(stage, stage.language)
    view.show_field(form_by_id("interview").field("topics"))
    view.resize(*USUAL)
    return view
