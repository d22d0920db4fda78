"""QR codes as filled rectangles: sharp at any size, one colour, no image in the file."""

import segno

from counsellor_app.documents.script.canvas import ScriptCanvas


def draw_qr(canvas: ScriptCanvas, content: str, at: tuple[float, float], size: float) -> None:
    """Draw a code of level M, ``size`` points wide, its left bottom corner at a point."""
    matrix = segno.make_qr(content, error="m", boost_error=False).matrix
    module = size / len(matrix)
    left, bottom = at
    path = canvas.beginPath()
    for index, modules in enumerate(matrix):
        y = bottom + size - (index + 1) * module
        for start, end in _dark_stretches(modules):
            path.rect(left + start * module, y, (end - start) * module, module)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _dark_stretches(modules: bytes | bytearray) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for place, dark in enumerate(modules):
        if not dark:
            continue
        if stretches and stretches[-1][1] == place:
            stretches[-1] = (stretches[-1][0], place + 1)
            continue
        stretches.append((place, place + 1))
    return stretches
