"""A window that somebody types into without ever pausing, until it is killed.

Every key is written down, with its moment, in a second file before it is pressed.
"""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from counsellor_app.app import system_clock
from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.drill import drill_desk
from counsellor_app.services import keeping
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.theme import Look, wear

KEYS, CASE = "keys.txt", "case.txt"
KEY_EVERY_MS = 60  # two hundred characters a minute and more, as a quick typist
FORM, FIELD = "interview", "statements"


def letters() -> Iterator[str]:
    """Yield numbered words for ever: what stands in the vault tells how far it was saved."""
    number = 0
    while True:
        number += 1
        yield from f"cuv{number} "


def type_on(home: Path, file: IO[str]) -> None:
    """Open the form in a window and type into it without end."""
    application = QApplication(sys.argv[:1])
    wear(application, Look())
    clock = system_clock()
    desk = drill_desk(home, clock.now)
    writing = keeping.begin_record(desk, case_of(home), FORM, clock.today(), clock.now())
    view = FormView(desk, writing, Language.RO, clock)
    view.resize(1366, 728)
    view.show()
    view.activateWindow()
    view.show_field(FIELD)
    words = letters()
    box = box_of(view)

    def press() -> None:
        letter = next(words)
        file.write(f"{time.monotonic():.3f} {writing.record_id}\n")
        file.flush()
        os.fsync(file.fileno())
        QTest.keyClicks(box, letter)

    timer = QTimer(view)
    timer.timeout.connect(press)
    timer.start(KEY_EVERY_MS)
    application.exec()


def box_of(view: FormView) -> QPlainTextEdit:
    """Return the box of the question that is typed in."""
    question = view.findChild(QWidget, FIELD)
    boxes = [] if question is None else question.findChildren(QPlainTextEdit)
    return boxes[0]


def case_of(home: Path) -> CaseId:
    """Return the case that was opened beforehand."""
    return CaseId(UUID((home / CASE).read_text(encoding="ascii")))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    with (folder / KEYS).open("a", encoding="ascii") as told:
        type_on(folder, told)
