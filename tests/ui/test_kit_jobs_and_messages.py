"""Background work comes back to the windows' thread; messages speak the user's language."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import journal_log
from counsellor_app.errors import DiskFull, NotReady
from counsellor_app.text import Language, Text
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.messages import BugNet, Message, ask, error_code, question_box, tell
from counsellor_app.ui.mnemonics import without_mnemonic
from counsellor_app.ui.modal import answered
from counsellor_app.ui.parts import Role, button
from counsellor_app.ui.theme import Look, wear

QUESTION = Text("Ștergeți ciorna?", "Discard the draft?")
WHY = Text("Nu se poate reface.", "It cannot be undone.")
DISCARD = Text("Șterge ciorna", "Discard it")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


@dataclass(frozen=True, slots=True)
class Counted:
    cases: int


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[Counted] = []
        self.threads: list[bool] = []

    def show_counted(self, counted: Counted) -> None:
        self.results.append(counted)
        self.threads.append(in_main_thread(self))


def in_main_thread(windows: QObject) -> bool:
    """Tell whether this runs where the windows live."""
    return windows.thread().isCurrentThread()


def no_result(_result: object) -> None:
    raise AssertionError("this job should have failed")


def no_failure(error: Exception) -> None:
    raise AssertionError(type(error).__name__)


def words_on(message: QWidget) -> str:
    parts = [part.text() for part in message.findChildren(QLabel)]
    parts += [without_mnemonic(part.text()) for part in message.findChildren(QPushButton)]
    return " | ".join(parts)


def messages() -> list[Message]:
    opened = QApplication.topLevelWidgets()
    return [part for part in opened if isinstance(part, Message) and part.isVisible()]


def open_message() -> Message:
    return messages()[0]


def press(message: QWidget, words: str) -> None:
    for part in message.findChildren(QPushButton):
        if without_mnemonic(part.text()) == words:
            part.click()
            return
    raise AssertionError(words)


def test_the_work_runs_elsewhere_and_the_result_comes_back_to_the_windows(
    qtbot: QtBot, jobs: Jobs
) -> None:
    page = Page()
    ran_in_main: list[bool] = []

    def work() -> Counted:
        ran_in_main.append(in_main_thread(page))
        return Counted(3)

    with qtbot.waitSignal(jobs.went_idle):
        jobs.start(work, done=page.show_counted, failed=no_failure)
        assert jobs.is_busy()

    qtbot.waitUntil(lambda: page.results == [Counted(3)])
    assert page.threads == [True]
    assert ran_in_main == [False]
    assert not jobs.is_busy()


def test_jobs_run_one_after_the_other(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[int] = []
    for number in range(20):
        jobs.start(partial(int, number), done=order.append, failed=no_failure)

    qtbot.waitUntil(lambda: len(order) == 20)

    assert order == list(range(20))


def test_a_failure_comes_back_as_the_error_it_was(qtbot: QtBot, jobs: Jobs) -> None:
    failures: list[tuple[Exception, bool]] = []

    def work() -> None:
        raise DiskFull(Text("Discul este plin.", "The disk is full."))

    jobs.start(
        work,
        done=no_result,
        failed=lambda error: failures.append((error, in_main_thread(jobs))),
    )
    qtbot.waitUntil(lambda: len(failures) == 1)

    assert isinstance(failures[0][0], DiskFull)
    assert failures[0][1]


def test_an_unexpected_failure_is_logged_without_its_message(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    journal_log.log_to(tmp_path)
    failures: list[Exception] = []

    def work() -> int:
        return int("Inventata Persoana")

    jobs.start(work, done=no_result, failed=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)

    logged = (tmp_path / "counsellor.log").read_text(encoding="utf-8")
    assert "ValueError" in logged
    assert "Inventata" not in logged


def test_a_result_for_a_closed_page_goes_nowhere(qtbot: QtBot, jobs: Jobs) -> None:
    page = Page()
    kept = page.results
    jobs.start(lambda: Counted(1), done=page.show_counted, failed=no_failure)
    page.deleteLater()
    QApplication.sendPostedEvents(page, 52)  # QEvent.DeferredDelete

    with qtbot.waitSignal(jobs.went_idle):
        jobs.start(lambda: None, done=lambda _none: None, failed=no_failure)

    assert kept == []


def test_closing_waits_for_the_job_that_runs(qtbot: QtBot, jobs: Jobs) -> None:
    jobs.start(lambda: sum(range(100_000)), done=lambda _sum: None, failed=no_failure)

    assert jobs.finish()


def test_a_widget_in_a_ring_goes_on_the_thread_of_the_windows(qtbot: QtBot, jobs: Jobs) -> None:
    where: list[bool] = []
    _leave_ring(where, jobs)
    lists: list[list[list[int]]] = []

    jobs.start(lambda: [[one] for one in range(200_000)], done=lists.append, failed=no_failure)
    qtbot.waitUntil(lambda: len(lists) == 1)  # so many lists make Python search for garbage
    assert False not in where  # the round of the windows may have come by in between

    qtbot.waitUntil(lambda: where == [True])


def test_nothing_is_taken_from_a_dialog_that_waits(qtbot: QtBot, jobs: Jobs) -> None:
    where: list[bool] = []
    made = QDialog()
    _leave_ring(where, jobs)
    lists = [[one] for one in range(200_000)]  # a search is due
    QTimer.singleShot(2_500, made.accept)  # two rounds of the windows come by

    with answered(made) as agreed:
        assert agreed
        assert where == []

    qtbot.waitUntil(lambda: where == [True])
    assert len(lists) == 200_000


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.RO, "Discul este plin."), (Language.EN, "The disk is full.")],
)
def test_an_error_is_told_in_words(qtbot: QtBot, language: Language, said: str) -> None:
    message = tell(None, DiskFull(Text("Discul este plin.", "The disk is full.")), language)
    qtbot.addWidget(message)

    assert said in words_on(message)
    message.accept()


def test_what_is_missing_is_told_one_by_one(qtbot: QtBot) -> None:
    reasons = (Text("Lipsește data.", "No day."), Text("Lipsește numele.", "No name."))
    error = NotReady(Text("Nu se poate tipări.", "Cannot print."), reasons)
    message = tell(None, error, Language.RO)
    qtbot.addWidget(message)

    assert "• Lipsește data.\n• Lipsește numele." in words_on(message)
    message.accept()


@pytest.mark.parametrize(("pressed", "agreed"), [("Șterge ciorna", True), ("Renunță", False)])
def test_a_question_returns_what_was_pressed(qtbot: QtBot, pressed: str, agreed: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    caller = Jobs(holder)
    caller.start(
        lambda: None,
        done=lambda _none: press(open_message(), pressed),
        failed=no_failure,
    )

    assert ask(None, QUESTION, WHY, Language.RO, yes=DISCARD) is agreed


def test_escape_means_no_and_a_destroying_button_is_never_the_default(qtbot: QtBot) -> None:
    message = question_box(None, QUESTION, WHY, Language.RO, yes=DISCARD, role=Role.DANGER)
    qtbot.addWidget(message)
    message.open()
    defaults = [part.text() for part in message.findChildren(QPushButton) if part.isDefault()]
    assert defaults == ["Renunță"]

    with qtbot.waitSignal(message.rejected):
        QTest.keyClick(message, Qt.Key.Key_Escape)


def test_no_message_falls_back_to_english(qtbot: QtBot) -> None:
    message = question_box(None, QUESTION, WHY, Language.RO, yes=DISCARD)
    qtbot.addWidget(message)
    english = {"OK", "Cancel", "Yes", "No", "Close", "Discard", "Save", "Apply", "Abort", "Retry"}

    said = {without_mnemonic(part.text()) for part in message.findChildren(QPushButton)}

    assert said == {"Șterge ciorna", "Renunță"}
    assert said.isdisjoint(english)


def test_an_unexpected_error_keeps_the_window_and_shows_a_code_without_personal_data(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    net = BugNet(window, Language.RO)

    with qtbot.waitSignal(net.caught) as caught:
        _fail_into(net)

    message = open_message()
    said = words_on(message)
    assert caught.args[0] in said
    assert "Inventata" not in said
    assert window.isVisible()
    message.accept()


def test_a_second_unexpected_error_opens_no_second_message(qtbot: QtBot) -> None:
    net = BugNet(None, Language.RO)
    with qtbot.waitSignal(net.caught):
        _fail_into(net)
    with qtbot.assertNotEmitted(net.caught):
        _fail_into(net)
        QApplication.sendPostedEvents()

    open_message().accept()


def test_the_net_takes_the_place_of_pythons_own_hook(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    net = BugNet(None, Language.RO)

    net.spread()

    assert sys.excepthook == net.catch


def test_an_error_of_the_user_in_an_unexpected_place_is_told_in_its_words(qtbot: QtBot) -> None:
    net = BugNet(None, Language.RO)
    error = DiskFull(Text("Discul este plin.", "The disk is full."))

    net.catch(DiskFull, error, None)
    qtbot.waitUntil(lambda: len(messages()) == 1)

    assert "Discul este plin." in words_on(open_message())
    open_message().accept()


def test_the_same_bug_has_the_same_code() -> None:
    assert error_code("KeyError at a.py:1:f") == error_code("KeyError at a.py:1:f")
    assert error_code("KeyError at a.py:1:f") != error_code("KeyError at a.py:2:f")


def test_a_button_in_a_message_is_pressed_by_enter(qtbot: QtBot) -> None:
    pressed: list[str] = []
    made = button("Continuă", Role.PRIMARY, clicked=lambda: pressed.append("da"))
    qtbot.addWidget(made)

    QTest.keyClick(made, Qt.Key.Key_Return)

    assert pressed == ["da"]


class _Ring(QWidget):
    def __init__(self, went: list[bool], windows: QObject) -> None:
        super().__init__()
        self.went, self.windows = went, windows
        self.itself = self

    def __del__(self) -> None:
        self.went.append(in_main_thread(self.windows))


def _leave_ring(went: list[bool], windows: QObject) -> None:
    _Ring(went, windows)


def _fail_into(net: BugNet) -> None:
    try:
        int("Inventata Persoana")
    except ValueError as error:
        net.catch(type(error), error, error.__traceback__)
