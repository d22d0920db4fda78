"""Parts of a page that stay folded under one line until somebody opens them."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.parts import Role, column, link, row
from counsellor_app.ui.tokens import Space


class Folded(QWidget):
    """One line that opens what stands under it, and closes it again.

    What stands under it is made when it is first opened: most pages are read without it.
    """

    def __init__(self, title: str, name: str, make: Callable[[], Iterable[QWidget]]) -> None:
        super().__init__()
        self._make = make
        self._made = False
        self._head = link(title, symbol=Icon.CHEVRON_RIGHT, name=name)
        self._head.setCheckable(True)
        self._head.toggled.connect(self._show)
        self._body = QWidget()
        self._lines = column(self._body, Space.M)
        self._body.hide()
        head = row(self._head)
        head.addStretch(1)
        whole = column(self, Space.S)
        whole.addLayout(head)
        whole.addWidget(self._body)

    def _show(self, opened: bool) -> None:
        if opened and not self._made:
            self._made = True
            for part in self._make():
                self._lines.addWidget(part)
        symbol = Icon.CHEVRON_DOWN if opened else Icon.CHEVRON_RIGHT
        self._head.setIcon(icon(symbol, Role.LINK.icon_colour))
        self._body.setVisible(opened)
