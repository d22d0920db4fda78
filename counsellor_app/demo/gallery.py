"""The gallery: every page as a picture, in every look where a look can change it; every paper."""

import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counsellor_app.demo.gallery_cases import case_shots
from counsellor_app.demo.gallery_doors import door_shots
from counsellor_app.demo.gallery_forms import form_shots
from counsellor_app.demo.gallery_index import Drawn, index_html
from counsellor_app.demo.gallery_pages import register_shots
from counsellor_app.demo.gallery_papers import paper_shots, printed_pages
from counsellor_app.demo.gallery_readme import FOLDER as README
from counsellor_app.demo.gallery_readme import readme_pictures
from counsellor_app.demo.gallery_record_papers import record_pages, record_paper_shots
from counsellor_app.demo.gallery_scene import Scene, set_scene
from counsellor_app.demo.gallery_stage import (
    LOOKS,
    ROMANIAN,
    Look,
    Shot,
    Stage,
    picture,
    whole_picture,
)
from counsellor_app.demo.gallery_wording import wording_shots
from counsellor_app.errors import BadInput
from counsellor_app.files import write_whole
from counsellor_app.text import Text
from counsellor_app.ui.application import application

_SCREEN = {"name": "gallery", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96}
_PAPERS, _README = "Papers", "README"


def gallery(out: Path, write: Callable[[str], None]) -> int:
    """Draw everything into a folder, with an index; say how many pictures there are."""
    with tempfile.TemporaryDirectory(prefix="consilier-gallery-") as home:
        app = application(_unseen(Path(home)), ROMANIAN.settings)
        scene = set_scene(Path(home))
        drawn = [
            *draw_readme(app, scene, Path(home), out),
            *draw(app, scene, out),
            *draw_papers(scene, out),
        ]
        scene.desk.vault.close()
        gc.collect()  # what still shows a document lets go of it
    write_whole(out / "index.html", index_html(drawn).encode("utf-8"))
    write(f"{len(drawn)} pictures: {out / 'index.html'}")
    return 0


def shots(scene: Scene) -> Iterator[Shot]:
    """Yield every page there is to draw; the pages of the door come first."""
    yield from door_shots()
    yield from register_shots(scene)
    yield from case_shots(scene)
    yield from wording_shots()
    yield from form_shots(scene)
    yield from paper_shots(scene)
    yield from record_paper_shots(scene)


def draw_readme(app: QApplication, scene: Scene, home: Path, out: Path) -> Iterator[Drawn]:
    """Draw the pictures of the README, under the names it calls them by; yield each."""
    for name, image in readme_pictures(app, scene, home / README):
        yield _kept(image, out, Drawn(f"{README}/{name}", _README, _README, name))


def draw(app: QApplication, scene: Scene, out: Path) -> Iterator[Drawn]:
    """Draw every page in Romanian and most in every look; yield each picture when it is written.

    Half-filled pages differ from the complete ones in their answers, not in their look.
    """
    every = tuple(shots(scene))
    for look in LOOKS:
        stage = Stage(app, scene, look)
        for shot in every:
            if shot.everywhere or look is ROMANIAN:
                yield from _draw_shot(stage, shot, look, out)
        stage.put_away()


def draw_papers(scene: Scene, out: Path) -> Iterator[Drawn]:
    """Draw every page of every paper; yield each picture when it is written."""
    for name, title, image in chain(printed_pages(scene), record_pages(scene)):
        yield _kept(image, out, Drawn(f"papers/{name}.png", _PAPERS, title, name))


def _draw_shot(stage: Stage, shot: Shot, look: Look, out: Path) -> Iterator[Drawn]:
    over = shot.show(stage)
    image = picture(stage, over)
    yield _kept(
        image, out, Drawn(f"{look.name}/{shot.name}.png", look.title, shot.group, shot.title)
    )
    if over is not None:
        over.close()
        over.deleteLater()
        return
    whole = whole_picture(stage) if look is ROMANIAN else None
    if whole is not None:
        file = f"{look.name}/{shot.name}-whole.png"
        yield _kept(whole, out, Drawn(file, look.title, shot.group, f"{shot.title}, whole"))


def _kept(image: QImage, out: Path, drawn: Drawn) -> Drawn:
    path = out / drawn.file
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise BadInput(
            Text(
                "Imaginea nu a putut fi scrisă. Alegeți alt dosar.",
                "The picture could not be written. Choose another folder.",
            )
        )
    return drawn


def _unseen(home: Path) -> list[str]:
    """Return a command line that gives Qt a screen of its own, seen by nobody.

    The platform's usual screen of 800 by 800 is smaller than the windows.
    """
    path = home / "screen.json"
    screens = {"synchronousWindowSystemEvents": True, "screens": [_SCREEN]}
    path.write_text(json.dumps(screens), encoding="utf-8")
    colon_free = os.path.relpath(path) if sys.platform == "win32" else str(path)
    return ["counsellor", "-platform", f"offscreen:configfile={colon_free}"]
