"""Fonts inside the PDF: Type0 with Identity-H, subset, each code mapped back to its text."""

import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from counsellor_app.documents.script.font_file import FontFile
from counsellor_app.documents.script.font_program import with_glyphs

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
)
_CMAP_TAIL = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
_ENTRIES_PER_BLOCK = 100
_SYMBOLIC = 4
_STEM = 80
_CAPITAL_SHARE = 0.7


class Code(NamedTuple):
    """A glyph in one meaning: what is drawn, what is copied, how far it advances."""

    gid: int
    text: str
    advance: int


@dataclass(eq=False)
class EmbeddedFont:
    """The codes one document uses of one font; written when the document is.

    A glyph that stands for two texts has two codes, so that copying gives the right one in
    every reader. Codes are numbered in the order of use: nothing depends on other documents.
    """

    font: FontFile
    key: str
    codes: dict[Code, int] = field(default_factory=dict)

    def code(self, code: Code) -> int:
        """Return the number that draws a glyph and is copied as its text."""
        return self.codes.setdefault(code, len(self.codes) + 1)

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font's objects to the document (ReportLab calls this at the end)."""
        descendant = _reference(document, self._descendant(document), f"cid:{self.key}")
        mapping = _reference(document, _stream(self._to_unicode()), f"tounicode:{self.key}")
        whole = _dictionary(
            Type=PDFName("Font"),
            Subtype=PDFName("Type0"),
            BaseFont=PDFName(self._base_name),
            Encoding=PDFName("Identity-H"),
            DescendantFonts=PDFArray([descendant]),
            ToUnicode=mapping,
        )
        fonts = document.idToObject["BasicFonts"]
        if not isinstance(fonts, PDFDictionary):
            raise TypeError("the document has no font dictionary")
        fonts.dict[self.key] = _reference(document, whole, self.key)

    @cached_property
    def _base_name(self) -> str:
        digest = hashlib.sha256(repr(list(self.codes)).encode("utf-8")).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        return f"{tag}+{re.sub('[^A-Za-z0-9-]', '', self.font.name)}"

    def _descendant(self, document: PDFDocument) -> PDFDictionary:
        unit = 1000 / self.font.units_per_em
        widths = [round(code.advance * unit) for code in self.codes]
        program, gids = self._program()
        descriptor = self._descriptor(document, program)
        glyphs = b"".join(gid.to_bytes(2, "big") for gid in gids)
        return _dictionary(
            Type=PDFName("Font"),
            Subtype=PDFName("CIDFontType2"),
            BaseFont=PDFName(self._base_name),
            CIDSystemInfo=_dictionary(
                Registry=PDFString("Adobe"), Ordering=PDFString("Identity"), Supplement=0
            ),
            FontDescriptor=_reference(document, descriptor, f"fd:{self.key}"),
            DW=0,
            W=PDFArray([1, PDFArray(widths)]),
            CIDToGIDMap=_reference(document, _stream(bytes(2) + glyphs), f"map:{self.key}"),
        )

    def _program(self) -> tuple[bytes, list[int]]:
        """Return the part of the font that is used, and the glyph of each code in it."""
        program = self.font.subset(code.gid for code in self.codes)
        odd = [code for code in self.codes if code.advance != self.font.advance(code.gid)]
        if not odd:
            return program, [code.gid for code in self.codes]
        program, first = with_glyphs(program, [(code.gid, code.advance) for code in odd])
        new = {code: first + number for number, code in enumerate(odd)}
        return program, [new.get(code, code.gid) for code in self.codes]

    def _descriptor(self, document: PDFDocument, program: bytes) -> PDFDictionary:
        ascent, descent = round(self.font.ascent * 1000), round(self.font.descent * 1000)
        return _dictionary(
            Type=PDFName("FontDescriptor"),
            FontName=PDFName(self._base_name),
            Flags=_SYMBOLIC,
            FontBBox=PDFArray([-1000, descent, 2000, ascent]),
            ItalicAngle=0,
            Ascent=ascent,
            Descent=descent,
            CapHeight=round(ascent * _CAPITAL_SHARE),
            StemV=_STEM,
            FontFile2=_reference(
                document, _stream(program, Length1=len(program)), f"file:{self.key}"
            ),
        )

    def _to_unicode(self) -> bytes:
        entries = [
            f"<{number:04X}> <{code.text.encode('utf-16-be').hex().upper()}>"
            for code, number in self.codes.items()
        ]
        blocks: list[str] = []
        for start in range(0, len(entries), _ENTRIES_PER_BLOCK):
            block = entries[start : start + _ENTRIES_PER_BLOCK]
            blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*_CMAP_HEAD, *blocks, *_CMAP_TAIL]).encode("ascii")


def _dictionary(**entries: object) -> PDFDictionary:
    return PDFDictionary(entries)


def _reference(document: PDFDocument, part: object, name: str) -> object:
    return document.Reference(part, name)  # type: ignore[no-untyped-call]  # the stubs are silent


def _stream(content: bytes, **entries: object) -> PDFStream:
    stream = PDFStream(content=content)
    stream.dictionary = PDFDictionary(entries)
    stream.filters = [PDFZCompress]
    return stream
