"""Pictograms on paper: the same picture as on the screen, one for every kind and domain."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pypdfium2
import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from counsellor_app.documents.page import PageCanvas, PageFrame
from counsellor_app.documents.pictograms import OF_ACTIVITY, OF_NEED, Pictogram
from counsellor_app.documents.svg_path import Begin, Close, Curve, Line, drawing, strokes_of
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.resources import resource

SIDE = 80  # pixels and points, so that a point of paper is a pixel
MOST = 0.012  # how much the grey of two renderers may differ, on average
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.fixture(scope="module")
def printed() -> Iterator[dict[str, bytes]]:
    """Print every icon on a page of its own and yield the pages as grey pictures."""
    target = io.BytesIO()
    canvas = PageCanvas(target, PageFrame(title="", running_head="", footer=None))
    for name in ICONS:
        picture = Pictogram(name, SIDE)
        picture.drawOn(canvas, 0, 0)
        canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(target.getvalue())
    pages = {}
    for name, page in zip(ICONS, document, strict=True):
        image = page.render(scale=1, grayscale=True).to_pil()
        pages[name] = image.crop((0, image.height - SIDE, SIDE, image.height)).tobytes()
    yield pages
    document.close()


def on_screen(path: Path) -> bytes:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(path.read_bytes())).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    lines = [bytes(cast("memoryview", image.constScanLine(y)))[:SIDE] for y in range(SIDE)]
    return b"".join(lines)


@pytest.mark.parametrize("name", ICONS)
def test_a_pictogram_is_the_icon_of_the_screen(
    name: str, printed: dict[str, bytes], qapp: QApplication
) -> None:
    paper, screen = printed[name], on_screen(resource("icons", f"{name}.svg"))
    differing = sum(abs(one - other) for one, other in zip(paper, screen, strict=True))
    assert min(paper) < 64  # there is ink
    assert differing / (255 * SIDE * SIDE) < MOST


def test_every_kind_of_activity_and_every_domain_has_one_and_kinds_differ() -> None:
    assert set(OF_ACTIVITY) == set(Activity)
    assert set(OF_NEED) == set(Need)
    assert len(set(OF_ACTIVITY.values())) == len(Activity)
    for name in {*OF_ACTIVITY.values(), *OF_NEED.values()}:
        assert drawing(name).strokes


def test_a_path_is_read_as_lines_and_curves() -> None:
    strokes = list(strokes_of("M1 2h3V4zm1-1L9.5.5q1 0 1 1"))
    assert strokes[:4] == [Begin((1, 2)), Line((4, 2)), Line((4, 4)), Close()]
    assert strokes[4:6] == [Begin((2, 1)), Line((9.5, 0.5))]
    assert isinstance(strokes[6], Curve)
    assert strokes[6].to == (10.5, 1.5)


@pytest.mark.parametrize("path", ["5 5", "M1", "M1 1X2 2", "M1 1a1 1 0 2 0 1 1", "M1 1z 3 3"])
def test_what_is_not_understood_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        list(strokes_of(path))
