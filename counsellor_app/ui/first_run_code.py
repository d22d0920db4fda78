"""The first run: the recovery code, shown once, put on paper, typed back whole."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel

from counsellor_app.errors import NotReady, UserError
from counsellor_app.files import write_whole
from counsellor_app.services.opening import recovery_code_matches, recovery_sheet
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, place_to_save
from counsellor_app.ui.door_page import DoorPage, asked
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import ask, tell
from counsellor_app.ui.panels import Card
from counsellor_app.ui.paper_printing import AskPrinter, PaperPrinting, printer_to_use
from counsellor_app.ui.parts import Role, button, label, link, progress, row
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as words

_GROUPS_IN_ROW = 3


class CodeView(Card):
    """The code in large letters, three groups in a row."""

    def __init__(self, language: Language) -> None:
        super().__init__("soft")
        self._language = language
        self._groups: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(Space.M)
        self.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self.column.addLayout(self._grid)

    def show_code(self, code: str) -> None:
        """Show a code written in groups."""
        groups = code.split("-")
        for position, group in enumerate(groups):
            if position == len(self._groups):
                self._add_group(position)
            self._groups[position].setText(group)
        self.setAccessibleName(words.CODE_SPOKEN.filled(code=code).to(self._language))

    def _add_group(self, position: int) -> None:
        made = label()
        made.setFont(_print_letters())
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(made, position // _GROUPS_IN_ROW, position % _GROUPS_IN_ROW)
        self._groups.append(made)


class CodeStep(DoorPage):
    """Shows the code; printing and saving are offers, copying by hand is enough."""

    went_on = Signal()
    went_back = Signal()

    def __init__(
        self,
        language: Language,
        code: str,
        today: date,
        *,
        ask_path: AskPath = place_to_save,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__(language, words.CODE_TITLE.to(language), words.CODE_WORDS.to(language))
        self._code = code
        self._today = today
        self._ask_path = ask_path
        self._ask_printer = ask_printer
        self._printing = PaperPrinting(self)
        self._printing.printed.connect(lambda _pages: self._say(words.CODE_PRINTED, Tone.OK))
        self._printing.failed.connect(lambda _no: self._say(words.PRINTER_REFUSED, Tone.WARN))
        view = CodeView(language)
        view.show_code(code)
        print_it = button(
            words.CODE_PRINT.to(language), symbol=Icon.PRINT, clicked=self._print, name="print"
        )
        save = link(words.CODE_SAVE.to(language), clicked=self._save, name="save")
        offers = row(print_it, save)
        offers.addStretch(1)
        self.body.addWidget(view)
        self.body.addLayout(offers)
        self.add_back(common.BACK.to(language), self.went_back.emit, "back")
        self._go_on = self.add_act(
            words.CODE_HAVE_IT.to(language), self.went_on.emit, Role.PRIMARY, "continue"
        )

    def take_focus(self) -> None:
        self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        try:
            printer = self._ask_printer(self, 1, self.language)
        except NotReady:
            self._say(words.NO_PRINTER, Tone.INFO)
            return
        if printer is not None:
            printer.setDocName(words.CODE_FILE.to(self.language))
            self._printing.start(self._sheet(), printer)

    def _save(self) -> None:
        agreed = ask(
            self,
            words.CODE_SAVE_ASK,
            words.CODE_SAVE_WHY,
            self.language,
            yes=words.CODE_SAVE_YES,
            role=Role.DANGER,
        )
        if not agreed:
            return
        said = (words.CODE_SAVE_YES, words.CODE_FILE, words.PDF_FILES)
        path = self._ask_path(self, *(one.to(self.language) for one in said))
        if path is None:
            return
        try:
            write_whole(path, self._sheet())
        except UserError as error:
            tell(self, error, self.language)
            return
        self._say(words.CODE_SAVED, Tone.OK)

    def _say(self, said: Text, tone: Tone) -> None:
        self.show_problem(said.to(self.language), tone)

    def _sheet(self) -> bytes:
        return recovery_sheet(self._code, self.language, self._today)


class TypeBackStep(DoorPage):
    """The code, typed from the paper: only then is the vault made."""

    went_on = Signal()
    went_back = Signal()

    def __init__(self, language: Language, code: str) -> None:
        super().__init__(
            language, words.TYPE_BACK_TITLE.to(language), words.TYPE_BACK_WORDS.to(language)
        )
        self._code = code
        self._box = code_box(language)
        self._box.returnPressed.connect(self._check)
        self._box.edited.connect(lambda: self.show_problem(""))  # it was about what stood there
        self.body.addWidget(asked(words.TYPE_BACK.to(language), self._box))
        self.add_back(common.BACK.to(language), self.went_back.emit, "back")
        self.add_act(words.MAKE.to(language), self._check, Role.PRIMARY, "continue")

    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        typed = self._box.typed()
        if recovery_code_matches(typed, self._code):
            self.show_problem("")
            self.went_on.emit()
            return
        group = first_different_group(typed, self._code)
        said = words.CODE_DIFFERS.filled(group=group) if typed.strip() else words.CODE_EMPTY
        self.show_problem(said.to(self.language))
        self.take_focus()


class WaitPage(DoorPage):
    """What is being done, while a job does it."""

    def __init__(self, language: Language, title: str, said: str = "") -> None:
        super().__init__(language, title, said)
        moving = progress(title)
        moving.setRange(0, 0)
        self.body.addWidget(moving)


def code_box(language: Language) -> LineBox:
    """Return a box for a recovery code, in letters that are easy to tell apart."""
    made = LineBox(language, 100)
    made.setObjectName("code")
    made.setFont(_print_letters(18))
    made.setMinimumHeight(px(44))
    return made


def first_different_group(typed: str, code: str) -> int:
    """Return the number of the first group, from 1, that was typed differently."""
    groups = code.split("-")
    letters = "".join(sign for sign in typed.upper() if sign.isalnum())
    for number, group in enumerate(groups, 1):
        if letters[: len(group)] != group:
            return number
        letters = letters[len(group) :]
    return len(groups)


def _print_letters(size: int = 26) -> QFont:
    made = QFont("monospace")
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight.DemiBold)
    return made
