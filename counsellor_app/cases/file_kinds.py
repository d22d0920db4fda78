"""What a file is, told from its first bytes; its name and its ending are never asked."""

from enum import Enum

from counsellor_app.text import Text

_PDF_WITHIN = 1_024  # bytes some scanners write before the header


class FileKind(Enum):
    """The kinds of files that may be attached, by media type."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"

    @property
    def text(self) -> Text:
        """Return the kind as people read it."""
        return _KIND_TEXTS[self]


def kind_of(content: bytes) -> FileKind | None:
    """Return what the bytes begin as, or None for anything else; they may be damaged still."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return FileKind.PDF
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    return None


_STARTS = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
)
_KIND_TEXTS = {
    FileKind.PDF: Text("Document PDF", "PDF document"),
    FileKind.JPEG: Text("Fotografie JPEG", "JPEG picture"),
    FileKind.PNG: Text("Imagine PNG", "PNG picture"),
    FileKind.TIFF: Text("Imagine TIFF", "TIFF picture"),
}
