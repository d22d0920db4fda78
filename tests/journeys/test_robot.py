"""The robot reaches only what a person reaches, types every letter, and says what it lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from counsellor_app.demo.robot import Robot
from counsellor_app.demo.robot_eyes import RobotLost
from counsellor_app.ui.modal import answered

LETTERS = "Ștefănescu Țvetana نادیه 漢字 😀"


@pytest.fixture
def robot() -> Robot:
    return Robot(patience=0.3)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """Return a window with a box, a button, a label under the button and a box out of sight."""
    made = QWidget()
    made.resize(300, 200)
    for kind, name, place in (
        (QLineEdit, "box", (10, 10, 200, 30)),
        (QPushButton, "act", (10, 60, 100, 30)),
        (QPushButton, "covered", (10, 110, 100, 30)),
        (QLabel, "cover", (0, 100, 300, 60)),
        (QLineEdit, "gone", (10, 170, 100, 20)),
    ):
        part = kind(made)
        part.setObjectName(name)
        part.setGeometry(*place)
        part.setVisible(name != "gone")
    made.show()
    made.activateWindow()
    yield made
    made.close()


def part(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize("name", ["nothing", "gone"])
def test_what_is_not_seen_is_named(robot: Robot, window: QWidget, name: str) -> None:
    with pytest.raises(RobotLost, match=f"“{name}” is not on the screen"):
        robot.click(name)


def test_what_is_covered_cannot_be_clicked(robot: Robot, window: QWidget) -> None:
    with pytest.raises(RobotLost, match="“covered” is covered"):
        robot.click("covered")


def test_what_is_disabled_cannot_be_clicked(robot: Robot, window: QWidget) -> None:
    part(window, "act").setEnabled(False)
    with pytest.raises(RobotLost, match="“act” cannot be clicked now"):
        robot.click("act")


def test_what_a_dialog_blocks_cannot_be_clicked(robot: Robot, window: QWidget) -> None:
    dialog = QDialog(window)
    dialog.open()
    with pytest.raises(RobotLost, match="“act” is covered"):
        robot.click("act")
    dialog.reject()


def test_any_letter_can_be_typed_and_typed_over(robot: Robot, window: QWidget) -> None:
    robot.fill("box", "înainte")
    robot.fill("box", LETTERS)
    box = part(window, "box")
    assert isinstance(box, QLineEdit)
    assert box.text() == LETTERS
    assert robot.reads("Ștefănescu", "نادیه")


def test_a_click_gives_the_focus_and_presses(robot: Robot, window: QWidget) -> None:
    pressed: list[bool] = []
    button = part(window, "act")
    assert isinstance(button, QPushButton)
    button.clicked.connect(lambda: pressed.append(True))
    robot.click("act")
    assert pressed == [True]
    assert robot.in_focus() == "act"


def test_tab_that_leads_nowhere_says_where_it_ended(robot: Robot, window: QWidget) -> None:
    with pytest.raises(RobotLost, match="Tab does not lead to “cover”"):
        robot.tab_to("cover", most=5)


def test_a_dialog_that_waits_is_answered_from_inside(robot: Robot, window: QWidget) -> None:
    answers: list[bool] = []
    robot.meet(lambda: answers.append(_asked(window)), lambda: robot.press("Return"))
    assert answers == [True]


def test_a_robot_lost_inside_a_dialog_leaves_it_and_says_so(robot: Robot, window: QWidget) -> None:
    answers: list[bool] = []
    with pytest.raises(RobotLost, match="“nothing” is not on the screen"):
        robot.meet(lambda: answers.append(_asked(window)), lambda: robot.click("nothing"))
    assert answers == [False]


def test_what_comes_late_is_waited_for(robot: Robot, window: QWidget) -> None:
    QTimer.singleShot(100, part(window, "gone").show)
    robot.click("gone")
    assert robot.in_focus() == "gone"


class Asking(QDialog):
    """A dialog with one button, its default."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        agree = QPushButton("Da", self)
        agree.setDefault(True)
        agree.clicked.connect(self.accept)


def _asked(window: QWidget) -> bool:
    with answered(Asking(window)) as agreed:
        return agreed
