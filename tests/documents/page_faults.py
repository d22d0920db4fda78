"""What may be wrong with printed pages: words outside the page's frame, places to sign astray."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.keeping import SignatureBlock
from counsellor_app.documents.rows import Row
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.stack import height_of
from tests.documents.finished_reading import tree_of
from tests.documents.page_reading import (
    Box,
    Piece,
    Read,
    has_empty_boxes,
    pages_read,
    solid,
    words_on,
)

_FRAME = (
    look.LEFT_MARGIN,
    look.BOTTOM_MARGIN,
    look.PAGE_WIDTH - look.RIGHT_MARGIN,
    look.PAGE_HEIGHT - look.TOP_MARGIN,
)
_PAGE = (0.0, 0.0, look.PAGE_WIDTH, look.PAGE_HEIGHT)
_SWASH = 2.0  # points by which the tail of a letter may leave its place
_LEAST_OVERLAP = (1.5, 3.0)  # points: signs above and below two lines may touch
_ACROSS = 30.0  # points: only the mark of a draft is as tall, and lies under the text
_STATE = "PROIECT–NESEMNAT"  # read as the first words, above the frame
_SIGNED = "Semnătura"  # stands under every place
_MOST_TOGETHER = look.CONTENT_HEIGHT * 0.9  # a taller block is parted between its rows


def faults_of(pdf: bytes, story: Iterable[Flowable], *, drawn_whole: bool = True) -> list[str]:
    """Return what is wrong with a document printed of a story; ``drawn_whole``: with all letters.

    A draft may be printed with letters that no font has.
    """
    pages = pages_read(pdf)
    found = [
        f"page {number}: {fault}"
        for number, page in enumerate(pages, start=1)
        for fault in (*_misplaced(page), *_uncounted(page, number, len(pages)))
    ]
    found += _lone_heads(pdf, pages)
    found += _signatures(pages, story)
    if drawn_whole:
        letters = "".join(words_on(page.pieces) for page in pages)
        found += [f"no font has {one!r}" for one in missing_characters(letters)]
        found += ["an empty box"] * has_empty_boxes(pdf)
    return found


def _misplaced(page: Read) -> Iterator[str]:
    for one in page.own:
        if not _inside(one.box, _FRAME) and one.text != _STATE:
            yield f"{one.text!r} leaves the frame at {_rounded(one.box)}"
    for one in page.furniture:
        if not _inside(one.box, _PAGE):
            yield f"{one.text!r} leaves the page at {_rounded(one.box)}"
    level = [one for one in page.pieces if one.box[3] - one.box[1] < _ACROSS]
    for above, below in _overlapping(level):
        yield f"{above.text!r} stands over {below.text!r}"


def _inside(box: Box, frame: Box) -> bool:
    return all(
        frame[side] - _SWASH <= box[side] and box[side + 2] <= frame[side + 2] + _SWASH
        for side in (0, 1)
    )


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(side) for side in box)


def _overlapping(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Yield pieces of different parts that are drawn one over the other."""
    placed = sorted(((one.box, one) for one in pieces), key=lambda each: each[0][1])
    for number, (box, one) in enumerate(placed):
        for other, second in placed[number + 1 :]:
            if other[1] > box[3] - _LEAST_OVERLAP[1]:
                break
            shared = [min(box[s + 2], other[s + 2]) - max(box[s], other[s]) for s in (0, 1)]
            apart = any(have <= least for have, least in zip(shared, _LEAST_OVERLAP, strict=True))
            if one.mark != second.mark and not apart:
                yield one, second


def _uncounted(page: Read, number: int, pages: int) -> Iterator[str]:
    if f"Pagina{number}din{pages}" not in words_on(page.furniture):
        yield "its number is not on it"
    if not page.own and not any(_inside(one, _FRAME) for one in page.rules):  # rows for a pen
        yield "it is empty"


def _lone_heads(pdf: bytes, pages: Sequence[Read]) -> Iterator[str]:
    """Yield the heads of tables under which no row of a table stands on their page."""
    in_rows = {
        mark
        for row in tree_of(pdf).all()
        if row.role == "TR"
        for cell in row.all()
        for mark in cell.marks
    }
    for number, page in enumerate(pages):
        for head in page.heads:
            words = [one for one in page.own if one.box[3] <= head[1] + _SWASH]
            first = max(words, key=lambda one: one.box[3], default=None)
            if first is not None and (number, first.mark) in in_rows:
                continue
            highest = _FRAME[1] if first is None else first.box[3]
            if not any(highest < rule[1] < head[1] - _SWASH for rule in page.rules):  # for a pen
                yield f"page {number + 1}: the head of a table stands alone"


def _signatures(pages: Sequence[Read], story: Iterable[Flowable]) -> Iterator[str]:
    """Yield the places to sign that do not stand under their lead, or stand first on a page."""
    said = [words_on(page.own) for page in pages]
    for block in story:
        if not isinstance(block, SignatureBlock):
            continue
        lead, *below = (one.text for one in _paragraphs(block.content))
        places = below.count(_SIGNED)
        parted = height_of(block, look.CONTENT_WIDTH) > _MOST_TOGETHER
        yield from _parted(solid(lead or below[0]), 1 if parted else places, said)


def _parted(lead: str, places: int, said: Sequence[str]) -> Iterator[str]:
    on = [text for text in said if lead in text]
    if not on:
        yield f"the lead {lead!r} is not on one page"
    for text in on:
        before, _, after = text.partition(lead)
        if not before:
            yield f"{lead!r} begins a page"
        if after.count(_SIGNED) < places:
            yield f"not {places} places to sign stand under {lead!r}"


def _paragraphs(content: Iterable[Flowable]) -> Iterator[ScriptParagraph]:
    for one in content:
        match one:
            case ScriptParagraph():
                yield one
            case Row():
                for cell in one.cells:
                    yield from _paragraphs(cell.content)
