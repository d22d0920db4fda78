"""A phrase put where one is typing: at the cursor, undone as typing is, in place of nothing."""

from counsellor_app.ui.line_edits import LineBox, ParagraphBox

_OPENS = "([„«"
_CLOSES = ".,;:!?)]”»"


def put_phrase(box: LineBox | ParagraphBox, words: str) -> None:
    """Put words at the cursor, parted from what stands around it; a selection stays."""
    before, after = _around_cursor(box)
    left = " " if before and not before[-1].isspace() and before[-1] not in _OPENS else ""
    right = " " if after and not after[0].isspace() and after[0] not in _CLOSES else ""
    whole = f"{left}{words}{right}"
    if isinstance(box, LineBox):
        _part_from_typing(box)
        box.paste_text(whole)
        return
    cursor = box.textCursor()
    cursor.beginEditBlock()  # taken back by itself, not with what was typed before it
    box.paste_text(whole)
    cursor.endEditBlock()


def typed_or_selected(box: LineBox | ParagraphBox) -> str:
    """Return what is selected in a box, or all that is typed in it."""
    if isinstance(box, LineBox):
        return box.selectedText() or box.typed()
    selected = box.textCursor().selectedText().replace("\u2029", "\n")
    return selected or box.typed()


def _part_from_typing(box: LineBox) -> None:
    """Let what comes be taken back by itself: Qt joins it to typing unless the cursor moves."""
    place = box.cursorPosition()
    box.home(False)
    box.setCursorPosition(place)


def _around_cursor(box: LineBox | ParagraphBox) -> tuple[str, str]:
    """Let go of the selection at its end; return what stands before and after the cursor."""
    if isinstance(box, LineBox):
        if box.hasSelectedText():
            box.setCursorPosition(box.selectionEnd())
        place = box.cursorPosition()
    else:
        cursor = box.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        box.setTextCursor(cursor)
        place = cursor.position()
    units = box.typed().encode("utf-16-le", "surrogatepass")  # Qt counts places in UTF-16
    return _read(units[: 2 * place]), _read(units[2 * place :])


def _read(units: bytes) -> str:
    return units.decode("utf-16-le", "replace")
