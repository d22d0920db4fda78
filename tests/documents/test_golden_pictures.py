"""Every page looks as it did when somebody last looked at it; what a person would see is found."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.parts import bold, paragraph, space, table, title
from counsellor_app.documents.script.fonts import Family
from counsellor_app.documents.script.paragraph import ScriptParagraph
from tests.documents.golden_papers import Golden, papers
from tests.documents.golden_pictures import (
    FOLDER,
    difference,
    made_small,
    mismatches,
    names_kept,
    picture_kept,
    pictures_of,
)
from tests.documents.test_script_text import FRAME, SENTENCES

MOST_BYTES = 2_500_000
PAPERS = papers()
SCALE = 50 / 72 * 4
WORDS = "Beneficiarul se obligă să participe la cursul de limba română din localitatea sa"


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_looks_as_it_did(paper: str) -> None:
    assert mismatches(paper, PAPERS[paper]) == [], "look at build/golden, then draw them anew"


def test_every_picture_is_of_a_paper_and_all_take_little_room() -> None:
    assert {name.rpartition("-")[0] for name in names_kept()} == set(PAPERS)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


def test_of_a_page_that_changed_three_pictures_are_shown(tmp_path: Path) -> None:
    other = Golden(PAPERS["invitation"].make)
    assert [one.split(":")[0] for one in mismatches("request", other, tmp_path)] == ["request-01"]
    shown = {path.name for path in tmp_path.iterdir()}
    assert shown == {f"request-01.{what}.png" for what in ("golden", "now", "difference")}


def test_a_page_more_or_less_is_named(tmp_path: Path) -> None:
    shorter, longer = PAPERS["sheet_fr"], replace(PAPERS["sheet_fr"], pages=3)
    assert mismatches("sheet_fr", replace(shorter, pages=1), tmp_path) == [
        "sheet_fr-02: there is no such page now"
    ]
    assert mismatches("sheet_fr", longer, tmp_path) == ["sheet_fr-03: no picture of it is kept"]


# What a person would see


def page(*parts: Flowable) -> Image.Image:
    (picture,) = pictures_of(build_pdf([title("PROBĂ"), *parts], FRAME))
    return picture


def lines(*said: str) -> list[Flowable]:
    return [paragraph(one) for one in said]


def in_style(**changed: object) -> Flowable:
    style = replace(look.TEXT, **changed)  # type: ignore[arg-type] # each is one of its fields
    return ScriptParagraph(WORDS, style)


def rows(last: str) -> Flowable:
    return table(("Nr.", "Ce", "Când"), [("1", WORDS, "mâine"), ("2", "Nimic", last)], (1, 6, 3))


SEEN: dict[str, tuple[Callable[[], Image.Image], Callable[[], Image.Image]]] = {
    "a word is missing": (
        lambda: page(*lines(f"{WORDS} nu", WORDS)),
        lambda: page(*lines(WORDS, WORDS)),
    ),
    "a line is missing": (
        lambda: page(*lines(WORDS, WORDS, WORDS)),
        lambda: page(*lines(WORDS, WORDS)),
    ),
    "a line stands a millimetre lower": (
        lambda: page(*lines(WORDS)),
        lambda: page(space(1), *lines(WORDS)),
    ),
    "a word is another": (
        lambda: page(*lines(WORDS)),
        lambda: page(*lines(WORDS.replace("obligă", "abține"))),
    ),
    "another face": (lambda: page(in_style()), lambda: page(in_style(family=Family.SANS))),
    "bold": (lambda: page(in_style()), lambda: page(paragraph(bold(WORDS)))),
    "half a point larger": (lambda: page(in_style()), lambda: page(in_style(size=11.0))),
    "grey": (lambda: page(in_style()), lambda: page(in_style(grey=0.5))),
    "a cell is empty": (lambda: page(rows("azi")), lambda: page(rows(""))),
    "letters unjoined": (
        lambda: page(paragraph(SENTENCES["ar"], "ar")),
        lambda: page(paragraph("\u200c".join(SENTENCES["ar"]), "ar")),
    ),
    "from the left": (
        lambda: page(paragraph(SENTENCES["ar"], "ar")),
        lambda: page(paragraph(SENTENCES["ar"], "ro")),
    ),
}


@pytest.mark.parametrize("change", SEEN)
def test_what_a_person_would_see_is_found(change: str) -> None:
    before, after = SEEN[change]
    assert difference(before(), after()).is_seen
    assert not difference(before(), before()).is_seen


@pytest.mark.parametrize("name", ["protocol_pack-02", "sheet_ar-01", "sheet_bn-02", "sheet_ti-01"])
def test_a_line_of_a_real_page_moved_by_a_millimetre_is_found(name: str) -> None:
    before = picture_kept(name)
    missed = [
        top for top in range(120, 480, 24) if not difference(before, moved(before, top)).is_seen
    ]
    assert missed == []


def moved(picture: Image.Image, top: int) -> Image.Image:
    """Return the page with what stands below a height two points of the picture lower."""
    whole = ImageChops.offset(picture, 0, 2)
    whole.paste(picture.crop((0, 0, picture.width, top)), (0, 0))
    return whole


@pytest.mark.parametrize("paper", ["protocol_pack", "sheet_ar", "sheet_bn"])
def test_of_the_words_of_a_page_nearly_each_that_is_painted_over_is_found(paper: str) -> None:
    pdf = PAPERS[paper].make()
    picture = pictures_of(pdf, 2)[1]
    words = words_of_second_page(pdf)[::3]
    missed = [box for box in words if not difference(picture, painted_over(picture, box)).is_seen]
    assert len(words) > 50
    assert len(missed) <= len(words) * 0.05


def words_of_second_page(pdf: bytes) -> list[tuple[int, int, int, int]]:
    """Return where words of two letters and more stand in the picture."""
    leaf = pypdfium2.PdfDocument(pdf)[1]
    text = leaf.get_textpage()
    found, word = [], list[tuple[float, float, float, float]]()
    for number in range(text.count_chars()):
        if text.get_text_range(number, 1).strip():
            word.append(text.get_charbox(number))
            continue
        if len(word) > 1:
            found.append(in_picture(word, leaf.get_height()))
        word = []
    return found


def in_picture(
    letters: list[tuple[float, float, float, float]], height: float
) -> tuple[int, int, int, int]:
    lefts, feet, rights, tops = zip(*letters, strict=True)
    sides = (min(lefts), height - max(tops), max(rights), height - min(feet))
    left, top, right, foot = (round(side * 50 / 72) for side in sides)
    return left, top, right + 1, foot + 1


def painted_over(picture: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    copy = picture.copy()
    ImageDraw.Draw(copy).rectangle(box, fill=255)
    return copy


# What nobody would see


def with_poppler(pdf: bytes, size: tuple[int, int]) -> Image.Image:
    """Return the first page as another program draws it."""
    wide, tall = (str(4 * side) for side in size)
    run = ["pdftoppm", "-gray", "-f", "1", "-l", "1", "-scale-to-x", wide, "-scale-to-y", tall]
    drawn = subprocess.run([*run, "-"], input=pdf, capture_output=True, check=True).stdout
    return Image.open(BytesIO(drawn))


def with_pdfium(pdf: bytes, **how: object) -> Image.Image:
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=SCALE, **how).to_pil()
    return drawn


OTHERWISE: dict[str, Callable[[bytes, tuple[int, int]], Image.Image]] = {
    "smoothed as for a screen": lambda pdf, _: with_pdfium(pdf, optimize_mode="lcd"),
    "not smoothed": lambda pdf, _: with_pdfium(pdf, no_smoothtext=True, no_smoothpath=True),
    "by poppler": with_poppler,
}


@pytest.mark.parametrize("way", OTHERWISE)
@pytest.mark.parametrize("paper", ["protocol_pack", "needs_sheet", "draft", "sheet_ar", "sheet_ti"])
def test_edges_smoothed_otherwise_are_not_found(paper: str, way: str) -> None:
    pdf = PAPERS[paper].make()
    (before,) = pictures_of(pdf, 1)
    large = OTHERWISE[way](pdf, before.size)
    assert not difference(before, made_small(large)).is_seen
