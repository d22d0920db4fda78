"""The first step of an export: IGI's key, read aloud and pinned."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from counsellor_app.errors import BadKey
from counsellor_app.services.exporting import Recipient, recipient_typed
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.panels import Card, TitledCard
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    label,
    link,
    paragraph,
    pill,
    row,
    say,
    show_pill,
)
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import exporting as words

_KEY_LIMIT, _NAME_LIMIT, _REASON_LIMIT = 4000, 120, 300
_LARGEST_KEY_FILE = 64 * 1024
_GROUPS_A_LINE = 4


class Fingerprint(Card):
    """A fingerprint in large groups, as two people read it to each other."""

    def __init__(self, language: Language) -> None:
        super().__init__("soft", Space.S)
        self._language = language
        self._groups: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XXL)
        self._grid.setVerticalSpacing(Space.XS)
        self.column.addWidget(label(words.FINGERPRINT.to(language), Kind.CAPTION))
        line = row()
        line.addLayout(self._grid)
        line.addStretch(1)
        self.column.addLayout(line)

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show the groups; spaces part them."""
        groups = fingerprint.split()
        while len(self._groups) < len(groups):
            made = label(kind=Kind.DISPLAY)
            place = len(self._groups)
            self._grid.addWidget(made, place // _GROUPS_A_LINE, place % _GROUPS_A_LINE)
            self._groups.append(made)
        for place, part in enumerate(self._groups):
            say(part, groups[place] if place < len(groups) else "")
        self.setAccessibleName(f"{words.FINGERPRINT.to(self._language)}: {fingerprint}")


class KeyCard(TitledCard):
    """The pinned key, or the boxes in which one is pasted, compared and pinned."""

    pin_asked = Signal(object, str)  # a Recipient, the reason

    def __init__(self, language: Language, ask_path: AskPath) -> None:
        state = pill(words.NOT_PINNED.to(language), Tone.WARN)
        super().__init__(words.STEP_KEY.to(language), state)
        self._state = state
        self._language = language
        self._ask_path = ask_path
        self._pinned: Recipient | None = None
        self._typed: Recipient | None = None
        self._for_whom = paragraph(kind=Kind.STRONG)
        self._print = Fingerprint(language)
        self._key = ParagraphBox(language, _KEY_LIMIT)
        self._key.setObjectName("key")
        self._name = LineBox(language, _NAME_LIMIT)
        self._name.setObjectName("key_name")
        self._name.show_text(words.KEY_NAME_PRESET.to(language))
        self._bad_key = paragraph(kind=Kind.ERROR)
        self._heard = SquareChoice(words.HEARD.to(language), "heard")
        self._reason = LineBox(language, _REASON_LIMIT)
        self._reason.setObjectName("pin_reason")
        self._problem = paragraph(kind=Kind.ERROR)
        self._change = link(words.CHANGE_KEY.to(language), clicked=self._type, name="change_key")
        self._keep = link(words.KEEP_KEY.to(language), clicked=self._show_kept, name="keep_key")
        self._typing = self._typing_part()
        self._comparing = self._comparing_part()
        for part in (self._for_whom, self._typing, self._print, self._comparing):
            self.column.addWidget(part)
        self.column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._key.edited.connect(self._read)
        self._name.edited.connect(self._read)

    def show_pinned(self, pinned: Recipient | None) -> None:
        """Show the key pinned, or the boxes for the first one."""
        self._pinned = pinned
        state, tone = (words.NOT_PINNED, Tone.WARN) if pinned is None else (words.PINNED, Tone.OK)
        show_pill(self._state, state.to(self._language), tone)
        if pinned is None:
            self._type()
            return
        self._show_kept()

    def take_focus(self) -> None:
        """Move the focus to the box for the key."""
        self._key.setFocus()

    def _show_kept(self) -> None:
        if self._pinned is None:
            return
        said = words.PINNED_FOR.filled(name=self._pinned.name)
        say(self._for_whom, said.to(self._language))
        self._print.show_fingerprint(self._pinned.fingerprint)
        self._show_parts(typing=False)
        self._print.show()

    def _type(self) -> None:
        self._key.show_text("")
        self._heard.setChecked(False)
        self._reason.show_text("")
        self._show_parts(typing=True)
        self._read()
        if self._pinned is not None:
            self._key.setFocus()

    def _show_parts(self, *, typing: bool) -> None:
        self._for_whom.setVisible(not typing)
        self._typing.setVisible(typing)
        self._comparing.hide()
        self._change.setVisible(not typing)
        self._keep.setVisible(typing and self._pinned is not None)

    def _read(self) -> None:
        """Read the key while it is typed: show its fingerprint, or what it is instead."""
        text = self._key.typed().strip()
        self._typed, bad = None, None
        if text:
            try:
                self._typed = recipient_typed(text, self._name.typed().strip())
            except BadKey as error:
                bad = error.text
        self._complain(self._bad_key, bad)
        self._complain(self._problem, None)
        if self._typed is not None:
            self._print.show_fingerprint(self._typed.fingerprint)
        self._print.setVisible(self._typed is not None)
        self._comparing.setVisible(self._typed is not None)

    def _open_file(self) -> None:
        kinds = words.KEY_FILES.to(self._language)
        path = self._ask_path(self, words.OPEN_FILE.to(self._language), "", kinds)
        if path is None:
            return
        text, problem = _key_in(path)
        if problem is not None:  # a private key is never shown in the box
            self._complain(self._bad_key, problem)
            return
        self._key.show_text(text)
        self._read()

    def _pin(self) -> None:
        problem = None
        if not self._name.typed().strip():
            problem = words.NAME_MISSING
        elif not self._heard.isChecked():
            problem = words.HEARD_MISSING
        elif not self._reason.typed().strip():
            problem = words.REASON_MISSING
        self._complain(self._problem, problem)
        if problem is None and self._typed is not None:
            self.pin_asked.emit(self._typed, self._reason.typed().strip())

    def _complain(self, part: QLabel, problem: Text | None) -> None:
        say(part, "" if problem is None else problem.to(self._language))
        part.setVisible(problem is not None)

    def _typing_part(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.M)
        lines.addWidget(asked(words.KEY_NAME.to(self._language), self._name))
        hint = words.KEY_HINT.to(self._language)
        lines.addWidget(asked(words.KEY.to(self._language), self._key, hint, widest=640))
        said = words.OPEN_FILE.to(self._language)
        line = row(button(said, symbol=Icon.KEY, clicked=self._open_file, name="open_key"))
        line.addStretch(1)
        lines.addLayout(line)
        lines.addWidget(self._bad_key)
        return made

    def _comparing_part(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.S)
        lines.addWidget(paragraph(words.READ_ALOUD.to(self._language)))
        lines.addWidget(self._heard)
        lines.addWidget(asked(words.REASON.to(self._language), self._reason, widest=560))
        lines.addWidget(self._problem)
        said = words.PIN.to(self._language)
        line = row(button(said, Role.PRIMARY, symbol=Icon.PIN, clicked=self._pin, name="pin"))
        line.addStretch(1)
        lines.addLayout(line)
        return made


def _key_in(path: Path) -> tuple[str, Text | None]:
    """Return the key a text file holds, without comments, or why it holds none."""
    try:
        content = path.read_bytes()
    except OSError:
        return "", words.FILE_UNREADABLE
    if len(content) > _LARGEST_KEY_FILE:
        return "", words.FILE_UNREADABLE
    lines = content.decode("utf-8", errors="replace").splitlines()
    text = "\n".join(line for line in lines if line.strip() and not line.startswith("#"))
    try:
        return recipient_typed(text, "").key, None
    except BadKey as error:
        return "", error.text
