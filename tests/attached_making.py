"""Invented files of every kind that may be attached, whole, damaged and hostile."""

import io

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

WORDS = "Recipisa inventata"


def a_pdf(pages: int = 2, *, lock: StandardEncryption | None = None) -> bytes:
    """Return a PDF of some pages."""
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1, encrypt=lock)
    for number in range(pages):
        canvas.drawString(100, 700, f"{WORDS} {number + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def a_locked_pdf() -> bytes:
    """Return a PDF that opens with a password only."""
    return a_pdf(lock=StandardEncryption("inventata", "alta", strength=128))


def a_picture(form: str, size: tuple[int, int] = (120, 80), mode: str = "RGB") -> bytes:
    """Return a picture of one colour: JPEG, PNG or TIFF."""
    made = io.BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else 0).save(made, form)
    return made.getvalue()


def a_bomb() -> bytes:
    """Return a small PNG that unpacks to 400 million pixels."""
    return a_picture("PNG", (20_000, 20_000), "1")
