"""What a document is made of, in reading order, and which stretches of its pages show it.

Readers for the blind follow this tree; ``finish`` writes it into the file. An element enters
the tree when it is first drawn, so the order of reading is the order on the page. What is
divided between two pages stays one element.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from counsellor_app.documents.script.style import Role

_HEADINGS = (Role.TITLE, Role.HEADING, Role.SUBHEADING)
_MAY_BE_EMPTY = (Role.CELL, Role.HEADER_CELL)


class Mark(NamedTuple):
    """A stretch of a page, counted from 0, under the number it is marked with."""

    page: int
    number: int


class SigningField(NamedTuple):
    """A place to sign: its page, counted from 0, its rectangle there, who signs, in words."""

    page: int
    box: tuple[float, float, float, float]
    who: str
    words: str


@dataclass(eq=False, slots=True, kw_only=True)
class Element:
    """A part of the document; an empty language is the language of the whole."""

    role: Role
    language: str = ""
    alternative: str = ""
    """Of a figure or a field: what it shows or asks for, in words."""
    attribute: str = ""
    """Of a header cell its scope, of a list or its items the kind of numbers."""
    depth: int = 1
    """Of a list item: 1 for a clause, 2 for a point under it."""
    box: tuple[float, float, float, float] | None = None
    is_placed: bool = False
    content: "list[Element | Mark | SigningField]" = field(default_factory=list)

    @property
    def elements(self) -> "Iterator[Element]":
        """Yield the elements directly inside."""
        return (one for one in self.content if isinstance(one, Element))


class Structure:
    """The tree while the document is drawn: what is open, and how far each page is marked."""

    def __init__(self) -> None:
        self.root = Element(role=Role.DOCUMENT)
        self._open = [self.root]
        self._marks: Counter[int] = Counter()
        self.in_furniture = False

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Let what is drawn inside belong to an element; a group leaves no trace in the tree."""
        if self.in_furniture or element.role is Role.GROUP:
            yield
            return
        if not element.is_placed:
            element.is_placed = True
            self._open[-1].content.append(element)
        self._open.append(element)
        yield
        self._open.pop()

    @contextmanager
    def as_furniture(self) -> Iterator[None]:
        """Keep what is drawn inside out of the tree."""
        before, self.in_furniture = self.in_furniture, True
        yield
        self.in_furniture = before

    def next_mark(self, page: int) -> int:
        """Return the number of the next stretch of a page, which the open element now has."""
        number = self._marks[page]
        self._marks[page] += 1
        self._open[-1].content.append(Mark(page, number))
        return number

    def finished(self) -> Element:
        """Return the whole tree: items in lists, no heading level left out, nothing empty."""
        _without_empty(self.root)
        _with_lists(self.root)
        _with_levels(self.root, 0)
        return self.root


def _without_empty(element: Element) -> None:
    for inner in element.elements:
        _without_empty(inner)
    if element.role is Role.LIST_LABEL:  # it holds its words itself, not a paragraph of them
        element.content = [one for inner in element.elements for one in inner.content]
    element.content = [
        one
        for one in element.content
        if not isinstance(one, Element) or one.content or one.role in _MAY_BE_EMPTY
    ]


def _with_lists(element: Element) -> None:
    content, element.content = element.content, []
    for one in content:
        if isinstance(one, Element):
            _with_lists(one)
            if one.role is Role.LIST_ITEM:
                _enter(element.content, one)
                continue
        element.content.append(one)


def _enter(siblings: list[Element | Mark | SigningField], item: Element) -> None:
    """Put an item into the list before it, into the last item's own list, or into a new one."""
    last = siblings[-1] if siblings else None
    if isinstance(last, Element) and last.role is Role.LIST:
        items = list(last.elements)
        if item.depth == items[0].depth:
            last.content.append(item)
            return
        if item.depth > items[0].depth:
            *_, body = items[-1].elements
            _enter(body.content, item)
            return
    siblings.append(Element(role=Role.LIST, attribute=item.attribute, content=[item]))


def _with_levels(element: Element, reached: int) -> int:
    """Raise headings so that none is more than one level below the one before it."""
    for inner in element.elements:
        if inner.role in _HEADINGS:
            reached = min(_HEADINGS.index(inner.role), reached)
            inner.role = _HEADINGS[reached]
            reached += 1
            continue
        reached = _with_levels(inner, reached)
    return reached
