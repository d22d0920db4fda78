"""Golden pictures: how each page looked when it was last looked at, and whether it still does.

A page is drawn by pdfium at four times the size and made small by averages: what is left of the
way in which edges are smoothed is faint. It is compared, a little blurred, in two ways:

* the mean difference of the whole page, of 255 greys, stays below ``MOST_ON_AVERAGE``: a page
  that is lighter, larger or otherwise set;
* no window of 7 × 7 points of the picture (3.6 mm, the width of two letters) differs by more
  than ``MOST_IN_A_WINDOW``: a word, a line, a rule that is missing or elsewhere. It slides, where
  blocks of 12 × 12 would part a word among four of them.

Measured over 25 pages, 2026-11-23: another way to smooth, or another program (poppler), differs
by at most 1.1 and 13; two letters painted over by 18 and more (in 19 of 20 places; the worst, grey
or tiny, by 14), a line 1 mm lower by 22 and more. ``test_golden_pictures`` proves both sides.

Draw them anew after a wanted change, look at every picture that changed, and keep it:

    .venv/bin/python -m tests.documents.golden_pictures
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

from tests.documents.golden_papers import Golden, papers

FOLDER = Path(__file__).parent / "golden"
MISMATCHES = Path(__file__).parents[2] / "build" / "golden"
MOST_ON_AVERAGE = 1.5
MOST_IN_A_WINDOW = 14

_SMALLER = 4
_SCALE = 50 / 72 * _SMALLER  # 50 points of the picture to the inch
_BLUR = ImageFilter.GaussianBlur(1.3)
_WINDOW = ImageFilter.BoxBlur(3)  # 3 to each side and the one between
_STEP = 17  # 16 greys: 0, 17, ... 255
_GREYS = [value for grey in range(0, 256, _STEP) for value in (grey, grey, grey)]


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much two pictures differ: on average, and in the window that differs most."""

    mean: float
    worst: int

    @property
    def is_seen(self) -> bool:
        """Tell whether a person would see it."""
        return self.mean > MOST_ON_AVERAGE or self.worst > MOST_IN_A_WINDOW


def pictures_of(pdf: bytes, pages: int | None = None) -> list[Image.Image]:
    """Return a picture of each of the first pages, or of all."""
    drawn = [page.render(scale=_SCALE, grayscale=True) for page in _first(pdf, pages)]
    return [made_small(one.to_pil()) for one in drawn]


def made_small(large: Image.Image) -> Image.Image:
    """Return a picture drawn four times too large in 16 greys."""
    return large.convert("L").reduce(_SMALLER).point(lambda grey: (grey + 8) // _STEP * _STEP)


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Return by how much two pictures differ; those of another size in everything."""
    if one.size != other.size:
        return Difference(255.0, 255)
    apart = ImageChops.difference(one.filter(_BLUR), other.filter(_BLUR))
    worst = ImageStat.Stat(apart.filter(_WINDOW)).extrema[0][1]
    return Difference(ImageStat.Stat(apart).mean[0], worst)


def picture_kept(name: str) -> Image.Image:
    """Return a golden picture; raise FileNotFoundError if there is none."""
    with Image.open(FOLDER / f"{name}.png") as kept:
        return kept.convert("L")


def names_of(paper: str, pages: int) -> list[str]:
    """Return the names of the pictures of a paper's pages."""
    return [f"{paper}-{number:02}" for number in range(1, pages + 1)]


def names_kept() -> set[str]:
    """Return the names of all golden pictures."""
    return {path.stem for path in FOLDER.glob("*.png")}


def mismatches(paper: str, golden: Golden, folder: Path = MISMATCHES) -> list[str]:
    """Return which pages do not look as they did; pictures of them lie in the folder then."""
    drawn = pictures_of(golden.make(), golden.pages)
    now = dict(zip(names_of(paper, len(drawn)), drawn, strict=True))
    before = {name for name in names_kept() if name.rpartition("-")[0] == paper}
    found = [f"{name}: there is no such page now" for name in sorted(before - set(now))]
    for name, picture in now.items():
        if name not in before:
            found.append(f"{name}: no picture of it is kept")
            continue
        apart = difference(picture_kept(name), picture)
        if apart.is_seen:
            _show_mismatch(name, picture, folder)
            found.append(f"{name}: differs by {apart.mean:.2f}, at most by {apart.worst}")
    return found


def draw_anew() -> list[str]:
    """Draw every picture; write those that changed, remove those of no page; return them."""
    FOLDER.mkdir(exist_ok=True)
    names: set[str] = set()
    changed = []
    for paper, golden in papers().items():
        drawn = pictures_of(golden.make(), golden.pages)
        for name, picture in zip(names_of(paper, len(drawn)), drawn, strict=True):
            names.add(name)
            if name not in names_kept() or picture_kept(name) != picture:
                _keep(picture, FOLDER / f"{name}.png")
                changed.append(name)
    for gone in sorted(names_kept() - names):
        (FOLDER / f"{gone}.png").unlink()
        changed.append(f"{gone} (removed)")
    return changed


def _show_mismatch(name: str, now: Image.Image, folder: Path) -> None:
    """Write the golden picture, the page as it is now, and their difference side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    before = picture_kept(name)
    same = now if now.size == before.size else now.resize(before.size)
    apart = ImageChops.invert(ImageChops.difference(before, same))
    for what, picture in (("golden", before), ("now", now), ("difference", apart)):
        picture.save(folder / f"{name}.{what}.png")


def _keep(picture: Image.Image, path: Path) -> None:
    indexed = picture.point(lambda grey: grey // _STEP)
    small = Image.frombytes("P", indexed.size, indexed.tobytes())
    small.putpalette(_GREYS)
    small.save(path, optimize=True, bits=4)


def _first(pdf: bytes, pages: int | None) -> Sequence[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(pdf)
    return [document[number] for number in range(len(document))[:pages]]


if __name__ == "__main__":
    drawn_anew = draw_anew()
    sys.stdout.write("\n".join([*drawn_anew, f"{len(drawn_anew)} pictures changed", ""]))
