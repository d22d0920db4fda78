"""Every kind of page, measured: names, room for its words, contrast, language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from counsellor_app.demo.cast import CAST
from counsellor_app.demo.gallery import draw_readme, shots
from counsellor_app.demo.gallery_readme import PICTURES
from counsellor_app.demo.gallery_scene import Scene, set_scene
from counsellor_app.demo.gallery_stage import LOOKS, ROMANIAN, Look
from counsellor_app.forms.registry import FORMS
from counsellor_app.ui.tokens import LIGHT, Colour
from tests.ui.gallery_walk import Faults, walked

pytestmark = pytest.mark.thorough

README = Path(__file__).parents[2] / "README.md"
LARGEST = 120_000  # bytes of a picture that the README shows
# One page of each kind; the campaign takes all of them.
KINDS = (
    r"^(today|cases|due|sessions|group_session-(empty|half|complete)|settings|values-project-1|note"
    r"|case-summary|case-findings|over-conflict|first-who-igi"
    r"|unlock-wrong|person-missing|needs_sheet-health-complete|needs_sheet-check-complete"
    r"|individual_plan-activities-row|individual_plan-check-complete|issue-blocked|issue-issued|issue-withdraw"
    r"|signing-way-cannot_sign|signing-late|elsewhere|export-sealed)$"
)
NARROW = replace(ROMANIAN, name="narrow", size=(1093, 582))
SEEN: tuple[Look, ...] = (
    NARROW,
    *(one for one in LOOKS if one.name in {"en", "dark", "stretched"}),
)
WRONG = ("unnamed", "cut", "outside", "pale", "twice", "foreign", "too large")


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    made = set_scene(tmp_path_factory.mktemp("gallery"), CAST[:1])
    yield made
    made.desk.vault.close()


@pytest.fixture(scope="module")
def found(qapp: QApplication, scene: Scene) -> dict[str, Faults]:
    return {look.name: walked(qapp, scene, look, KINDS) for look in SEEN}


def test_the_gallery_has_a_page_for_every_section_of_every_form(
    qapp: QApplication, scene: Scene
) -> None:
    names = [shot.name for shot in shots(scene)]
    lacking = [
        f"{form.id}-{section.id}"
        for form in FORMS
        for section in form.sections
        if not any(name.startswith(f"{form.id}-{section.id}-") for name in names)
    ]

    assert lacking == []
    assert len(set(names)) == len(names)


def test_every_picture_the_readme_names_is_made_by_the_gallery() -> None:
    named = set(re.findall(r"docs/pictures/([^)\s]+)", README.read_text(encoding="utf-8")))
    kept = {path.name for path in (README.parent / "docs" / "pictures").iterdir()}
    assert named
    assert named <= set(PICTURES)
    assert kept == set(PICTURES)


def test_the_pictures_of_the_readme_are_windows_of_practice_and_small_files(
    qapp: QApplication, scene: Scene, tmp_path: Path
) -> None:
    drawn = list(draw_readme(qapp, scene, tmp_path, tmp_path / "out"))
    assert [one.file for one in drawn] == [f"readme/{name}" for name in PICTURES]
    for one in drawn:
        path = tmp_path / "out" / one.file
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == ROMANIAN.size
        assert picture.pixelColor(1, 300) == QColor(LIGHT[Colour.PRACTICE])
        assert path.stat().st_size < LARGEST


@pytest.mark.parametrize("look", SEEN, ids=lambda look: look.name)
@pytest.mark.parametrize("wrong", WRONG)
def test_nothing_of_this_kind_is_wrong_with_a_page(
    found: dict[str, Faults], look: Look, wrong: str
) -> None:
    assert len(found[look.name]["walked"]) >= 20
    assert found[look.name].get(wrong, []) == []
