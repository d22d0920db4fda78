"""A code in large groups, every sign in a place of equal width, as a typewriter sets it."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.script.canvas import ScriptCanvas, canvas_of
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.stack import height_of

_IN_A_LINE = 3
_SIGN_WIDTH = 9 * mm
_LINE_HEIGHT = 17 * mm
_NUMBER_WIDTH = 7 * mm
_BELOW_LAST = 5 * mm
_RAISED = 3.0  # so that number and signs stand on one line


class CodeGroups(Flowable):
    """Groups of signs, three in a line, each with its small number before it."""

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__()
        self._groups = tuple(groups)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Take the whole width and as many lines as the groups need."""
        lines = -(-len(self._groups) // _IN_A_LINE)
        self.width, self.height = aW, lines * _LINE_HEIGHT - _BELOW_LAST
        return self.width, self.height

    def draw(self) -> None:
        """Draw the groups line by line."""
        canvas = canvas_of(self)
        column = self.width / _IN_A_LINE
        for place, group in enumerate(self._groups):
            line, before = divmod(place, _IN_A_LINE)
            top = self.height - line * _LINE_HEIGHT
            self._draw_group(canvas, (before * column, top), (place + 1, group))

    def _draw_group(
        self, canvas: ScriptCanvas, at: tuple[float, float], numbered: tuple[int, str]
    ) -> None:
        x, top = at
        number, group = numbered
        counted = ScriptParagraph(str(number), look.CODE_NUMBER)
        lowered = look.CODE_SIGN.leading - look.CODE_NUMBER.leading - _RAISED
        height = height_of(counted, _NUMBER_WIDTH)
        counted.drawOn(canvas, x, top - lowered - height)
        for place, sign in enumerate(group):
            drawn = ScriptParagraph(sign, look.CODE_SIGN)
            height = height_of(drawn, _SIGN_WIDTH)
            drawn.drawOn(canvas, x + _NUMBER_WIDTH + place * _SIGN_WIDTH, top - height)
