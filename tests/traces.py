"""Looking for readable traces of marked words in every file below a folder.

A mark is looked for as it was typed, in lower and upper case, composed and decomposed, in the
encodings in which a program may leave it; in file names; and in whatever inflates: PDF
streams, gzip, zlib.
"""

import re
import unicodedata
import zlib
from base64 import a85decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1250")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MAGIC = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_TO_UNICODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWN = re.compile(rb"\(((?:\\.|[^()\\])*)\)|<((?:[0-9A-Fa-f]{2})*)>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a mark was found, and how it was written there."""

    path: Path
    mark: str
    written: str  # an encoding, "name", "inflated" or "pdf text"


def traces_of(folder: Path, marks: Sequence[str]) -> list[Trace]:
    """Return every trace of these marks in the files below a folder, and in their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        inside = str(path.relative_to(folder))
        found += [Trace(path, mark, "name") for mark in marks if _in_text(mark, inside)]
        if path.is_file():
            found += traces_in(path, path.read_bytes(), marks)
    return found


def traces_in(path: Path, content: bytes, marks: Sequence[str]) -> list[Trace]:
    """Return every trace of these marks in these bytes."""
    inflated = list(_inflated(content))
    words = _words_of_pdf(content, inflated) if content.startswith(b"%PDF") else ""
    found = []
    for mark in marks:
        found += [Trace(path, mark, name) for name in ENCODINGS if _in_bytes(mark, content, name)]
        if any(_in_bytes(mark, one, name) for one in inflated for name in ENCODINGS):
            found.append(Trace(path, mark, "inflated"))
        if _in_text(mark, words):
            found.append(Trace(path, mark, "pdf text"))
    return found


def _in_bytes(mark: str, content: bytes, encoding: str) -> bool:
    return any(form.encode(encoding, "replace") in content for form in _forms(mark))


def _in_text(mark: str, text: str) -> bool:
    return any(form in text for form in _forms(mark))


def _forms(mark: str) -> set[str]:
    cases = {mark, mark.lower(), mark.upper(), mark.casefold()}
    return {unicodedata.normalize(form, one) for one in cases for form in ("NFC", "NFD")}


def _inflated(content: bytes) -> Iterator[bytes]:
    """Yield what inflates: streams of a PDF, also in ASCII, and anything that looks deflated."""
    for match in _STREAM.finditer(content):
        for body in (match[1], _from_ascii(match[1])):
            yield from _unpacked(body, 0)
    for match in _MAGIC.finditer(content):
        yield from _unpacked(content, match.start())


def _unpacked(content: bytes, start: int) -> Iterator[bytes]:
    try:
        yield zlib.decompressobj(wbits=47).decompress(content[start:])
    except zlib.error:
        return


def _from_ascii(body: bytes) -> bytes:
    try:
        return a85decode(body.strip().removesuffix(b"~>"))
    except ValueError:
        return b""


def _words_of_pdf(content: bytes, inflated: list[bytes]) -> str:
    """Return the words a PDF shows: glyph codes put back into letters by each of its fonts."""
    streams = [content, *inflated]
    fonts = [font for one in streams if b"beginbf" in one and (font := _font(one))]
    drawn = b"".join(one for one in streams if b"Tj" in one or b"TJ" in one)
    strings = list(_strings(drawn))
    lines = ["".join(one.decode("cp1250", "replace") for one in strings)]
    lines += ["".join(_read(one, font) for one in strings) for font in fonts]
    return "\n".join((*lines, *(line[::-1] for line in lines)))  # Arabic is drawn backwards


def _read(drawn: bytes, font: dict[int, str]) -> str:
    codes = [int.from_bytes(drawn[at : at + 2], "big") for at in range(0, len(drawn) - 1, 2)]
    return "".join(font.get(code, "") for code in codes)


def _font(cmap: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be", "replace")
        for code, letters in _TO_UNICODE.findall(cmap)
        if len(letters) % 4 == 0
    }


def _strings(content: bytes) -> Iterator[bytes]:
    for match in _SHOWN.finditer(content):
        if match[1] is not None:
            yield re.sub(rb"\\(.)", rb"\1", match[1])
        else:
            yield bytes.fromhex(match[2].decode())
