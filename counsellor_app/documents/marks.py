"""What is drawn rather than written: tick boxes, rules, dotted lines, the place of the seal."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.script.canvas import ScriptCanvas, canvas_of
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import Role
from counsellor_app.documents.stack import Stack, draw_stack, height_of, stack_height
from counsellor_app.text import Text

_BOX_LINE = 0.8
_CROSS_LINE = 1.3
_CROSS_INSET = 1.9
_DOT_STEP = 2.4
_DOT_WIDTH = 0.7
_SEAL_SIZE = 19 * mm
_BESIDE_SEAL = 1 * mm
_TICK_GAP = 2 * mm
_BETWEEN_CHOICES = 6 * mm
_CROSSED = Text("bifat", "ticked")
_EMPTY = Text("nebifat", "not ticked")


class CheckBox(Flowable):
    """A tick box, crossed or empty, drawn as lines so that no font can lack it."""

    def __init__(self, checked: bool) -> None:
        super().__init__()
        self.checked = checked
        self.width = self.height = look.CHECKBOX_SIZE

    def draw(self) -> None:
        """Draw the square, and the cross if it is crossed."""
        canvas = canvas_of(self)
        size, near, far = self.width, _CROSS_INSET, self.width - _CROSS_INSET
        with canvas.figure(_CROSSED if self.checked else _EMPTY, (size, size)):
            canvas.setStrokeGray(0)
            canvas.setLineWidth(_BOX_LINE)
            canvas.rect(0, 0, size, size)
            if self.checked:
                canvas.setLineWidth(_CROSS_LINE)
                canvas.lines([(near, near, far, far), (near, far, far, near)])


class Rule(Flowable):
    """A line across the column."""

    def __init__(self, thickness: float, *, grey: float = 0.0, above: float = 0.0) -> None:
        super().__init__()
        self._thickness = thickness
        self._grey = grey
        self._above = above

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take the whole width."""
        self.width, self.height = aW, self._thickness + self._above
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line at the foot."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            draw_line(canvas, (0, self.width), self._thickness / 2, self._thickness, self._grey)


class PartBegins(Flowable):
    """Takes no room; tells the canvas which part of the document begins here."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.width = self.height = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take no room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Name the part to the running head."""
        canvas_of(self).part = self._name


class DottedLine(Flowable):
    """A dotted line for a pen, ``height`` points of room above it."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take the whole width."""
        self.width = aW
        return self.width, self.height

    def draw(self) -> None:
        """Draw round dots from edge to edge."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            canvas.setStrokeGray(0)
            canvas.setLineWidth(_DOT_WIDTH)
            canvas.setLineCap(1)
            canvas.setDash([0, _DOT_STEP], 0)
            canvas.line(0, _DOT_WIDTH * 3, self.width, _DOT_WIDTH * 3)


class SigningSpace(Flowable):
    """Free height above a line to sign on; with a dashed circle where a seal is put.

    On screen ``who`` signs there, whom ``words`` name to those who do not see the place.
    """

    def __init__(self, sealed: bool, who: str, words: str) -> None:
        super().__init__()
        self.sealed = sealed
        self._who = who
        self._words = words

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take the whole width."""
        self.width, self.height = aW, look.SIGNING_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line, and the circle with its letters."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            draw_line(canvas, (0, self.width), 0, 0.6, 0)
        if self.sealed:
            self._draw_seal(canvas)
        free = self.width - (_SEAL_SIZE + _BESIDE_SEAL if self.sealed else 0.0)
        canvas.place_to_sign(self._who, self._words, (free, self.height))

    def _draw_seal(self, canvas: ScriptCanvas) -> None:
        centre = self.width - _SEAL_SIZE / 2
        middle = _SEAL_SIZE * 0.32
        canvas.saveState()
        with canvas.marked(Role.FURNITURE):
            canvas.setDash([2, 2], 0)
            canvas.setLineWidth(0.5)
            canvas.setStrokeGray(0.45)
            canvas.circle(centre, middle, _SEAL_SIZE / 2)
        canvas.restoreState()
        letters = ScriptParagraph("L.S.", look.SEAL)
        height = height_of(letters, _SEAL_SIZE)
        letters.drawOn(canvas, centre - _SEAL_SIZE / 2, middle - height / 2)


class Boxed(Flowable):
    """Content in a frame of thin lines."""

    def __init__(self, content: Stack, *, padding: float, thickness: float) -> None:
        super().__init__()
        self.content = content
        self._padding = padding
        self._thickness = thickness

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take the whole width."""
        self.width = aW
        self.height = stack_height(self.content, aW - 2 * self._padding) + 2 * self._padding
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame, then what is in it."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            canvas.setStrokeGray(0)
            canvas.setLineWidth(self._thickness)
            canvas.rect(0, 0, self.width, self.height)
        inner = self.width - 2 * self._padding
        draw_stack(canvas, self.content, (self._padding, self.height - self._padding), inner)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that may be ticked."""

    label: str
    checked: bool


class Choices(Flowable):
    """Tick boxes with their words, side by side as far as they fit."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._boxes = [CheckBox(choice.checked) for choice in choices]
        self._labels = [ScriptParagraph(choice.label, look.CHOICE, "und") for choice in choices]
        self._places: list[tuple[float, float, float]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Place the choices from left to right; return width and height."""
        self._places = []
        x = y = line = 0.0
        before = look.CHECKBOX_SIZE + _TICK_GAP
        for label in self._labels:
            width = min(label.natural_width() + 1, aW - before)
            if x > 0 and x + before + width > aW:
                x, y, line = 0.0, y + line, 0.0
            self._places.append((x, y, width))
            x += before + width + _BETWEEN_CHOICES
            line = max(line, height_of(label, width))
        self.width, self.height = aW, y + line
        return self.width, self.height

    def draw(self) -> None:
        """Draw each box with its words."""
        canvas = canvas_of(self)
        for box, label, (x, y, width) in zip(self._boxes, self._labels, self._places, strict=True):
            height = height_of(label, width)
            first_line = label.line_heights(width)[0]
            top = self.height - y
            box.drawOn(canvas, x, top - (first_line + look.CHECKBOX_SIZE) / 2)
            label.drawOn(canvas, x + look.CHECKBOX_SIZE + _TICK_GAP, top - height)


def draw_line(
    canvas: ScriptCanvas, span: tuple[float, float], y: float, thickness: float, grey: float
) -> None:
    """Draw a horizontal line from one x to another."""
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(thickness)
    canvas.line(span[0], y, span[1], y)
