"""The robot's way with forms: one kind of question answered like the other by hand and key."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from counsellor_app.demo.robot import Robot
from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.forms.answers import NoAnswer
from counsellor_app.forms.kinds import Choice, Field
from counsellor_app.ui.questions.from_list import LinkControl, ListControl
from counsellor_app.ui.questions.one_of import OneOfControl
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.questions.several import SeveralControl
from counsellor_app.ui.rows_editor import RowsControl

Cell = str | bool | NoAnswer | tuple[str, ...]
Rows = list[Mapping[str, Cell]]
Said = Cell | Rows
Page = Mapping[str, Said]
_LONGEST_LIST = 300


class Typist:
    """Fills in forms: what is said of a field is typed, clicked or searched as it needs."""

    def __init__(self, robot: Robot) -> None:
        self._robot = robot

    def fill_page(self, section: str, said: Page) -> None:
        """Answer questions of the page that is on the screen."""
        self._robot.find(f"page.{section}")
        for name, answer in said.items():
            self.answer(name, answer)

    def answer(self, name: str, said: Said) -> None:
        """Answer a question: text is typed, a code is clicked, True is yes, rows are added."""
        question = self._question(name)
        control = question.control
        if isinstance(said, NoAnswer):
            self._say_why_not(question, said)
        elif isinstance(control, RowsControl) and isinstance(said, list):
            self._add_rows(name, said)
        elif isinstance(control, OneOfControl):
            code = {True: "yes", False: "no"}.get(said, said) if isinstance(said, bool) else said
            self._robot.click(f"{name}.{code}")
        elif isinstance(control, SeveralControl) and isinstance(said, tuple):
            for code in said:
                self._robot.click(f"{name}.{code}")
        elif isinstance(control, LinkControl) and isinstance(said, str):
            self._walk_list(question, said)
        elif isinstance(control, ListControl) and isinstance(said, str):
            self._type(question, _words_of(question.field, said))
            self._robot.press("Return")
        elif isinstance(said, str):
            self._type(question, said)
        else:
            raise RobotLost(f"“{name}” cannot be answered with {type(said).__name__}")

    def box(self, name: str) -> QWidget:
        """Return the box one answers a question in."""
        return self._question(name).control.boxes()[0]

    def _question(self, name: str) -> Question:
        found = self._robot.find(name)
        for part in self._robot.seen(name):
            if isinstance(part, Question):
                return part
        raise RobotLost(f"“{name}” is no question but {type(found).__name__}")

    def _type(self, question: Question, text: str) -> None:
        box = question.control.boxes()[0]
        self._robot.click_part(box, question.objectName())
        self._robot.type_over(text)

    def _walk_list(self, question: Question, words: str) -> None:
        box = question.control.boxes()[0]
        if not isinstance(box, QComboBox):
            raise RobotLost(f"“{question.objectName()}” has no list")
        self._robot.bring_into_view(box)
        self._robot.click_part(box, question.objectName())
        self._robot.press("Escape")
        for _ in range(_LONGEST_LIST):
            if words in box.currentText():
                return
            before = box.currentText()
            self._robot.press("Down")
            if box.currentText() == before:
                break
        raise RobotLost(f"the list “{question.objectName()}” does not offer “{words}”")

    def _add_rows(self, name: str, rows: Sequence[Mapping[str, Cell]]) -> None:
        for number, cells in enumerate(rows, 1):
            if not self._robot.sees(f"{name}.{number}"):
                self._robot.click(f"{name}.add")
            for cell, said in cells.items():
                self.answer(f"{name}.{number}.{cell}", said)

    def _say_why_not(self, question: Question, said: NoAnswer) -> None:
        """Open the three answers with F4 and take one of them."""
        box = question.control.boxes()[0]
        self._robot.tab_to(box.accessibleIdentifier())
        self._robot.press("F4")
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise RobotLost(f"F4 opened no menu at “{question.objectName()}”")
        for _ in menu.actions():
            chosen = menu.activeAction()
            if chosen is not None and chosen.objectName() == said.value:
                self._robot.press("Return")
                return
            self._robot.press("Down")
        raise RobotLost(f"“{question.objectName()}” does not offer “{said.value}”")


def _words_of(field: Field, said: str) -> str:
    """Return what is typed into a list for one of its codes; other words are typed as they are."""
    if not isinstance(field, Choice):
        return said
    return next((one.text.ro for one in field.options if one.value == said), said)
