"""The question that takes files: attached, dropped, looked at in a process apart, taken away."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Attachment
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import keeping
from counsellor_app.services.attaching import attach, attached_to
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.attached_files import files_of
from counsellor_app.ui.attachment_view import AttachmentView
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.page_drawing import Failure, PageDrawing, picture_in
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.attachment import AttachmentControl
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.theme import Look, wear
from tests.attached_making import a_bomb, a_locked_pdf, a_pdf, a_picture
from tests.builders import TODAY
from tests.ui.form_office import NOW, a_case, an_office

CLOCK = Clock(lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
_LONG = 30_000


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("files") / "vault") as made:
        yield made


class At:
    """A question of files on a window, and what it told."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.writing: Writing = keeping.open_form(desk, a_case(desk, "person"), "request", TODAY)
        fields = form_by_id("request").fields
        field = next(one for one in fields if isinstance(one, Attachment))
        self.question = question_for(field, Language.RO, CLOCK)
        assert isinstance(self.question.control, AttachmentControl)
        self.control = self.question.control
        self.told: list[Answer | None] = []
        self.question.edited.connect(self.told.append)
        self.question.edited.connect(self.question.show_value)
        self.question.show_around(Around(files=files_of(desk, self.writing, CLOCK)))
        qtbot.addWidget(self.question)
        self.question.show()

    def press(self, name: str) -> None:
        button = self.question.findChild(QPushButton, f"post_receipt_scan.{name}")
        assert button is not None
        assert button.accessibleName().startswith(button.text())
        button.click()

    def choose(self, path: Path) -> None:
        self.control.ask_path = lambda *_said: path
        self.press("add")

    def said(self) -> str:
        labels = self.question.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisibleTo(self.question))


@pytest.fixture
def window(qtbot: QtBot) -> QLabel:
    """A window for something to belong to."""
    made = QLabel()
    qtbot.addWidget(made)
    return made


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_chosen_file_is_listed_by_kind_and_size_without_its_name(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    at = At(qtbot, desk)
    at.choose(put(tmp_path, "Persoana-Inventata.pdf", a_pdf()))
    (file,) = attached_to(desk, at.writing)

    assert at.told == [(str(file.id),)]
    assert "Document PDF" in at.said()
    assert "Persoana" not in at.said()
    at.press("remove.1")
    assert at.told[-1] is None
    assert "Document PDF" not in at.said()
    at.question.show_value((str(file.id),))  # as undo does
    assert "Document PDF" in at.said()


def test_a_dropped_file_is_attached(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    at = At(qtbot, desk)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(put(tmp_path, "a.bin", a_picture("PNG"))))])
    at.control.dropEvent(
        QDropEvent(
            QPointF(4, 4),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert len(at.told) == 1
    assert "Imagine PNG" in at.said()


def test_what_cannot_be_attached_is_said_and_answers_nothing(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    at = At(qtbot, desk)
    for path, said in (
        (put(tmp_path, "scan.pdf", b"MZ invented"), "numai PDF, JPEG, PNG sau TIFF"),
        (tmp_path / "nowhere.pdf", "nu se poate citi"),
        (tmp_path, "nu se poate citi"),
    ):
        at.choose(path)
        assert said in at.said()
    assert at.told == []


def test_without_files_to_ask_about_the_question_is_not_shown(qtbot: QtBot, desk: Desk) -> None:
    at = At(qtbot, desk)
    at.control.show_around(Around())
    assert at.control.is_pointless()


@pytest.mark.parametrize(
    ("content", "kind", "pages"),
    [
        (a_pdf(3), FileKind.PDF, 3),
        (a_picture("JPEG"), FileKind.JPEG, 1),
        (a_picture("PNG", mode="LA"), FileKind.PNG, 1),
        (a_picture("TIFF", mode="1"), FileKind.TIFF, 1),
    ],
    ids=["pdf", "jpeg", "png", "tiff"],
)
def test_a_page_comes_back_as_a_picture(
    qtbot: QtBot, window: QLabel, content: bytes, kind: FileKind, pages: int
) -> None:
    drawing = PageDrawing(window)
    with qtbot.waitSignal(drawing.drawn, timeout=_LONG) as drawn:
        drawing.draw(content, kind, pages - 1, 400)
    picture, told = drawn.args
    assert isinstance(picture, QImage)
    assert told == pages
    assert picture.width() in (400, 120)


@pytest.mark.parametrize(
    ("content", "kind", "failure"),
    [
        (a_pdf()[:300], FileKind.PDF, Failure.DAMAGED),
        (b"%PDF-1.7 invented", FileKind.PDF, Failure.DAMAGED),
        (a_locked_pdf(), FileKind.PDF, Failure.LOCKED),
        (a_picture("JPEG")[:200], FileKind.JPEG, Failure.DAMAGED),
        (a_bomb(), FileKind.PNG, Failure.TOO_LARGE),
        (a_pdf(), FileKind.PNG, Failure.DAMAGED),
    ],
    ids=["cut", "no document", "locked", "cut picture", "bomb", "another kind"],
)
def test_a_damaged_or_hostile_file_says_so(
    qtbot: QtBot, window: QLabel, content: bytes, kind: FileKind, failure: Failure
) -> None:
    drawing = PageDrawing(window)
    with qtbot.waitSignal(drawing.failed, timeout=_LONG) as failed:
        drawing.draw(content, kind, 0, 400)
    assert failed.args == [failure]


def test_a_process_that_is_killed_or_takes_too_long_is_said_and_nothing_falls_over(
    qtbot: QtBot, window: QLabel
) -> None:
    drawing = PageDrawing(window)
    with qtbot.waitSignal(drawing.failed, timeout=_LONG) as failed:
        drawing.draw(a_pdf(), FileKind.PDF, 0, 400)
        qtbot.waitUntil(lambda: drawing.process_id() > 0, timeout=_LONG)
        os.kill(drawing.process_id(), signal.SIGKILL)
    assert failed.args == [Failure.DAMAGED]

    hasty = PageDrawing(window, longest_ms=1)
    with qtbot.waitSignal(hasty.failed, timeout=_LONG) as stopped:
        hasty.draw(a_pdf(), FileKind.PDF, 0, 400)
    assert stopped.args == [Failure.TOO_LONG]
    assert hasty.process_id() == 0


@pytest.mark.parametrize(
    "answer",
    [b"", b"\0" * 12, b"\0\0\0\1\0\0\0\2\0\0\0\2" + b"x" * 11, b"\xff" * 12],
    ids=["nothing", "no pages", "a byte short", "beyond all limits"],
)
def test_an_answer_that_is_no_whole_picture_is_none(answer: bytes) -> None:
    assert picture_in(answer) is None


def test_the_view_turns_pages_and_its_process_ends_with_it(qtbot: QtBot, desk: Desk) -> None:
    at = At(qtbot, desk)
    made = attach(desk, at.writing, a_pdf(2), NOW)
    at.question.show_value((str(made.id),))
    at.press("view.1")
    (view,) = at.question.window().findChildren(AttachmentView)
    with qtbot.waitSignal(view.drawing.drawn, timeout=_LONG):
        pass
    forward = view.findChild(QPushButton, "page_next")
    page = view.findChild(QLabel, "page")
    assert forward is not None
    assert page is not None
    assert page.accessibleName() == "Pagina 1 din 2"
    with qtbot.waitSignal(view.drawing.drawn, timeout=_LONG):
        forward.click()
    assert page.accessibleName() == "Pagina 2 din 2"
    assert not page.pixmap().isNull()
    assert not forward.isEnabled()
    view.accept()
    assert view.drawing.process_id() == 0
