"""The dialogs for places and printers: what they offer, and what they leave behind."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.text import Language
from counsellor_app.ui.paper_printing import printer_dialog

SAVES_IN_A_FOLDER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from counsellor_app.ui.asking_paths import place_to_save

app = QApplication([])

def agree():
    dialog = next(one for one in app.topLevelWidgets() if isinstance(one, QFileDialog))
    dialog.setDirectory(sys.argv[1])
    dialog.findChild(QLineEdit).setText("Pachet.pdf")
    dialog.accept()

window = QWidget()
QTimer.singleShot(200, agree)
print(place_to_save(window, "Salvați", "G-2026-000001.pdf", "PDF (*.pdf)"))
"""


def test_the_folder_where_a_file_was_saved_is_not_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "Familia Inventatescu"
    folder.mkdir()
    settings = tmp_path / "settings"

    done = subprocess.run(
        [sys.executable, "-c", SAVES_IN_A_FOLDER, str(folder)],
        env={**os.environ, "XDG_CONFIG_HOME": str(settings), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )

    assert done.stdout.strip() == str(folder / "Pachet.pdf")
    written = [one.read_text(encoding="utf-8") for one in settings.rglob("*") if one.is_file()]
    assert written  # Qt keeps its columns there
    assert not any("Inventatescu" in text for text in written)


def test_a_paper_is_not_printed_into_a_file(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = printer_dialog(QPrinter(), window, 9, Language.RO)

    offered = [
        box.itemText(n) for box in dialog.findChildren(QComboBox) for n in range(box.count())
    ]

    assert not dialog.testOption(dialog.PrintDialogOption.PrintToFile)
    assert not any("PDF" in text for text in offered)
