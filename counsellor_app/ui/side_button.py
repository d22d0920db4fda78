"""The button that shows and hides what stands at the left of a page."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour
from counsellor_app.ui.tool_button import ToolButton


class LeftSideButton(ToolButton):
    """A button that stays pressed; it is painted in a mirror, as its icon has the right side."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setProperty("role", "bare")
        self.setObjectName(name)
        self.setCheckable(True)
        self.setIcon(icon(Icon.PANEL_RIGHT, Colour.TEXT, Colour.ACCENT))
        self.setIconSize(QSize(px(20), px(20)))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()
