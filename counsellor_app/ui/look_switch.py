"""The three looks of a form, to switch between: pages, interview, all on one page."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from counsellor_app.settings import FormLook
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import icon_button, row
from counsellor_app.ui.theme import px
from counsellor_app.ui.words import table as words

_LOOKS: tuple[tuple[FormLook, Icon, Text, Text], ...] = (
    (FormLook.PAGES, Icon.DOCUMENT_TEXT, words.PAGES, words.PAGES_HINT),
    (FormLook.INTERVIEW, Icon.CHAT_MULTIPLE, words.INTERVIEW, words.INTERVIEW_HINT),
    (FormLook.WHOLE, Icon.CLIPBOARD_TASK_LIST_LTR, words.WHOLE, words.WHOLE_HINT),
)


class LookSwitch(QWidget):
    """Three buttons, one of which is pressed; with words where there is room."""

    chosen = Signal(object)  # a FormLook

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._buttons: dict[FormLook, QToolButton] = {}
        group = QButtonGroup(self)
        line = row(spacing=0)
        self.setLayout(line)
        self.setAccessibleName(words.LOOK.to(language))
        for look, symbol, title, hint in _LOOKS:
            made = icon_button(
                symbol,
                hint.to(language),
                clicked=partial(self.chosen.emit, look),
                name=f"look.{look.value}",
            )
            made.setText(title.to(language))
            made.setAccessibleName(title.to(language))
            made.setAccessibleDescription(hint.to(language))
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where it is
            made.setIconSize(QSize(px(18), px(18)))
            group.addButton(made)
            line.addWidget(made)
            self._buttons[look] = made

    def show_look(self, look: FormLook) -> None:
        """Show which look is worn. Emits nothing."""
        self._buttons[look].setChecked(True)

    def show_words(self, has_room: bool) -> None:
        """Show the words beside the icons where there is room. Emits nothing."""
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextBesideIcon if has_room else style.ToolButtonIconOnly
        for part in self._buttons.values():
            part.setToolButtonStyle(wanted)
        self.updateGeometry()  # else the layout it stands in learns of it one turn later
