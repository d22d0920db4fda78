"""Every page there is, in every look, measured; and the gallery itself, drawn to the last page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counsellor_app.demo.cast import CAST
from counsellor_app.demo.gallery import draw_papers
from counsellor_app.demo.gallery_index import index_html
from counsellor_app.demo.gallery_scene import Scene, set_scene
from counsellor_app.demo.gallery_stage import LOOKS, Look
from tests.ui.gallery_walk import walked


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    made = set_scene(tmp_path_factory.mktemp("gallery"), CAST)
    yield made
    made.desk.vault.close()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_nothing_is_wrong_with_any_page(qapp: QApplication, scene: Scene, look: Look) -> None:
    found = dict(walked(qapp, scene, look))
    assert len(found.pop("walked")) > 120
    assert found == {}


def test_every_page_of_every_paper_becomes_a_picture_of_the_index(
    qapp: QApplication, scene: Scene, tmp_path: Path
) -> None:
    drawn = list(draw_papers(scene, tmp_path))
    page = index_html(drawn)
    files = [one.file for one in drawn]

    assert len(files) > 40
    for file in files:
        assert f'src="{file}"' in page
        assert not QImage(str(tmp_path / file)).isNull()
