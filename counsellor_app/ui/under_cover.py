"""What lies under a cover: hidden, so that a screen reader does not read it out either."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid


class UnderCover:
    """The parts of a window beside a cover; they keep their room, their words and their place."""

    def __init__(self, cover: QWidget) -> None:
        self._cover = cover
        self._parts: list[QWidget] = []
        self._had_focus: QWidget | None = None
        self._cursor = 0  # where one was typing
        self._said: tuple[str, str, str] | None = None  # of the page itself

    def note_focus(self) -> None:
        """Remember where the focus of the window is, before the cover takes it."""
        if not self._parts:
            self._had_focus = focused = self._cover.window().focusWidget()
            self._cursor = focused.cursorPosition() if isinstance(focused, QLineEdit) else 0

    def hide(self) -> None:
        """Hide what stands beside the cover. Give the focus to the cover first."""
        page = self._cover.parentWidget()
        if page is None:
            return
        self._hush(page)
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        for part in page.findChildren(QWidget, options=directly):
            if part is self._cover or part.isWindow() or part.isHidden():
                continue
            policy = part.sizePolicy()
            if not policy.retainSizeWhenHidden():  # or the window is laid out anew
                policy.setRetainSizeWhenHidden(True)
                part.setSizePolicy(policy)
            part.hide()
            self._parts.append(part)

    def show(self) -> None:
        """Show all that again and give the focus back."""
        for part in self._parts:
            if isValid(part):
                part.show()
        self._parts.clear()
        self._speak_again()
        focused, self._had_focus = self._had_focus, None
        if focused is None or not isValid(focused):
            return
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(focused, QLineEdit):
            focused.setCursorPosition(self._cursor)

    def _hush(self, page: QWidget) -> None:
        """Let the page say of itself only what the cover says: a message is read with its words."""
        if self._said is not None:
            return
        self._said = page.accessibleName(), page.accessibleDescription(), page.windowTitle()
        page.setAccessibleName("")
        page.setAccessibleDescription("")
        page.setWindowTitle(self._cover.accessibleName())

    def _speak_again(self) -> None:
        page, said = self._cover.parentWidget(), self._said
        self._said = None
        if page is None or said is None:
            return
        name, description, title = said
        page.setAccessibleName(name)
        page.setAccessibleDescription(description)
        page.setWindowTitle(title)
