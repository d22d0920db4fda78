"""The pictures of the README: four pages of the practice vault, its invented people alone in it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.cast import CAST
from counsellor_app.demo.gallery_scene import NOW, TODAY, Scene
from counsellor_app.demo.gallery_stage import ROMANIAN, Stage, picture
from counsellor_app.demo.people import practice_desk
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services.following import case_ids
from counsellor_app.settings import places_under
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at

FOLDER = "readme"
_ACTIVE, _PRINTED, _FILLING = "Al-Exemplu", "Modelzada", "Specimenov"
_TOPIC = "employment"
_COLOURS = 256


def readme_pictures(app: QApplication, scene: Scene, home: Path) -> Iterator[tuple[str, QImage]]:
    """Yield the name of each file and its picture, 1366 by 768 pixels."""
    alone = _practice_people_alone(scene, home)
    stage = Stage(app, alone, ROMANIAN)
    for name, show in PICTURES.items():
        show(stage)
        yield name, _small(picture(stage))
    stage.put_away()
    alone.desk.vault.close()


def _practice_people_alone(scene: Scene, home: Path) -> Scene:
    """Return the scene in another vault, without the cases that the gallery made for itself."""
    places = places_under(home)
    desk = practice_desk(places.practice, TODAY, NOW, FLOOR_COST, CAST)
    return replace(scene, home=home, desk=desk, places=places)


def _small(image: QImage) -> QImage:
    """Return the picture in its commonest colours, which takes half the room in a file."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    commonest = Counter(memoryview(plain.constBits()).cast("I")).most_common(_COLOURS)
    table = [colour for colour, _ in commonest]
    flat = Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flat)


def _today(stage: Stage) -> None:
    stage.go(Where(spot=Spot.TODAY))


def _case(stage: Stage) -> None:
    stage.go(case_at(_of(stage, _ACTIVE)))


def _form(stage: Stage) -> None:
    stage.go(form_at(_of(stage, _FILLING), "needs_sheet"))
    stage.shown(FormView).show_step(_TOPIC)


def _pack(stage: Stage) -> None:
    stage.go(Where(spot=Spot.ISSUE, case_id=_of(stage, _PRINTED)))


def _of(stage: Stage, name: str) -> CaseId:
    return case_ids(stage.scene.desk, name).exact[0]


PICTURES: Mapping[str, Callable[[Stage], None]] = {
    "today.png": _today,
    "case.png": _case,
    "form.png": _form,
    "pack.png": _pack,
}
