"""What may not be parted: signatures from the last clauses, a heading from what it heads."""

from collections.abc import Iterable

from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer

from counsellor_app.documents import look
from counsellor_app.documents.rows import Grid, Row
from counsellor_app.documents.script.canvas import canvas_of
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.stack import Stack, draw_stack, height_of, stack_height

_WIDTH = look.CONTENT_WIDTH
_COMPANIONS = 2
_LARGEST_KEPT = look.CONTENT_HEIGHT * 0.6
_WHOLE_PAGE = look.CONTENT_HEIGHT * 0.9
_LAST_PART = 80.0
_SHORTEST_PART = 60.0
_FIRST_LINES = 2


class Kept(Flowable):
    """Things that stand on one page together; loose only if no page could hold them."""

    def __init__(self, content: Stack, *, tied: bool = False) -> None:
        super().__init__()
        self.content = content
        self.tied = tied
        self.spaceBefore = float(content[0].getSpaceBefore())
        self.spaceAfter = float(content[-1].getSpaceAfter())

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Return the width and the height of all."""
        self.width, self.height = aW, stack_height(self.content, aW)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Refuse to be divided, unless a whole page is not enough: then its first part fits."""
        if aH <= _WHOLE_PAGE:
            return []
        first, *others = self.content
        if height_of(first, aW) <= aH:
            return list(self.content)
        parts = first.split(aW, aH)
        return [*parts, *others] if parts else []

    def draw(self) -> None:
        """Draw one thing under the other."""
        draw_stack(canvas_of(self), self.content, (0, self.height), self.width)


class SignatureBlock(Kept):
    """The lead sentence and the places to sign; never the first thing on a page."""


def arranged(story: Iterable[Flowable]) -> list[Flowable]:
    """Return the story with signatures joined to what they sign and headings to their text."""
    return _with_headings_tied(_with_signatures_joined(story))


def _with_signatures_joined(story: Iterable[Flowable]) -> list[Flowable]:
    placed: list[Flowable] = []
    for item in story:
        if not isinstance(item, SignatureBlock):
            placed.append(item)
            continue
        while placed and isinstance(placed[-1], Spacer):  # the block brings its own space
            placed.pop()
        block, *others = _on_pages(item)
        _join(placed, block)
        placed += others
    return placed


def _join(placed: list[Flowable], block: SignatureBlock) -> None:
    """Put signatures with the last rows of a table, or with the last clauses."""
    before = placed[-1] if placed else None
    if isinstance(before, Grid) and not before.tail:
        placed[-1] = Grid(before.header, before.rows, tail=(block,))
        return
    signatures = height_of(block, _WIDTH)
    _loosen_last(placed, signatures)
    companions = _taken_from(placed, signatures)
    placed.append(Kept((*companions, block)))


def _on_pages(block: SignatureBlock) -> tuple[SignatureBlock, *tuple[Kept, ...]]:
    """Return the block; of one taller than a page its first row of places, then each further."""
    if height_of(block, _WIDTH) <= _WHOLE_PAGE:
        return (block,)
    first, *others = _rows_of_places(block.content)
    return (SignatureBlock(first), *(Kept(row) for row in others))


def _loosen_last(placed: list[Flowable], signatures: float) -> None:
    """Let go of the last things kept together, if they are too tall to stand over signatures."""
    last = placed[-1] if placed else None
    if isinstance(last, Kept) and height_of(last, _WIDTH) + signatures > _LARGEST_KEPT:
        placed[-1:] = last.content


def _taken_from(placed: list[Flowable], signatures: float) -> Stack:
    """Take the last two clauses off the story; of one too long, its last lines."""
    taken: list[Flowable] = []
    counted = 0
    while placed and counted < _COMPANIONS and not isinstance(placed[-1], (PageBreak, Grid)):
        last = placed[-1]
        if stack_height((last, *taken), _WIDTH) + signatures > _LARGEST_KEPT:
            break
        taken.insert(0, placed.pop())
        counted += not isinstance(last, Spacer)
    if counted == 0 and placed and isinstance(placed[-1], (Row, ScriptParagraph)):
        height = height_of(placed[-1], _WIDTH)
        parts = placed[-1].split(_WIDTH, max(_SHORTEST_PART, height - _LAST_PART))
        if parts:
            placed[-1:] = parts[:1]
            taken[:0] = parts[1:]
    alone = not taken and placed and not isinstance(placed[-1], (PageBreak, Grid))
    if alone and height_of(placed[-1], _WIDTH) + signatures <= _WHOLE_PAGE:
        taken.append(placed.pop())
    return tuple(taken)


def _rows_of_places(content: Stack) -> list[Stack]:
    """Return what may not be parted of a block: names over their lines, under what leads them."""
    rows: list[Stack] = [()]
    for item in content:
        if isinstance(item, Spacer) and any(isinstance(one, Row) for one in rows[-1]):
            rows.append(())
        rows[-1] = (*rows[-1], item)
    return rows


def _with_headings_tied(story: list[Flowable]) -> list[Flowable]:
    arranged_story: list[Flowable] = []
    tied: list[Flowable] = []
    for item in story:
        if getattr(item, "tied", False) or (tied and isinstance(item, Spacer)):
            tied.append(item)
            continue
        if tied:
            needed = stack_height(tied, _WIDTH) + _least_height(item) + _space_between(tied, item)
            arranged_story.append(CondPageBreak(min(needed, _WHOLE_PAGE)))
            arranged_story += tied
            tied = []
        arranged_story.append(item)
    return arranged_story + tied


def _space_between(tied: list[Flowable], item: Flowable) -> float:
    first = float(tied[0].getSpaceBefore())
    return first + max(float(tied[-1].getSpaceAfter()), float(item.getSpaceBefore()))


def _least_height(item: Flowable) -> float:
    """Return how much of a flowable must stand under its heading."""
    if isinstance(item, Grid):
        return item.least_height()
    height = height_of(item, _WIDTH)
    if isinstance(item, ScriptParagraph):
        lines = item.line_heights(_WIDTH)
        return sum(lines[:_FIRST_LINES]) if len(lines) > _FIRST_LINES + 1 else height
    if isinstance(item, Row) and height > look.UNSPLIT_HEIGHT:
        return _SHORTEST_PART
    return height
