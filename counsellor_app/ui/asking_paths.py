"""Asking for a place to save or a file to open, with Qt's own dialog in the user's language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

# Asks for a path: parent, title, proposed file name, kinds of files ("PDF (*.pdf)").
AskPath = Callable[[QWidget, str, str, str], Path | None]

_AcceptMode = QFileDialog.AcceptMode
_FileMode = QFileDialog.FileMode


def place_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a file; None if the user changed their mind. An old one is asked about."""
    made = _dialog(parent, title, kinds)
    made.setAcceptMode(_AcceptMode.AcceptSave)
    made.setFileMode(_FileMode.AnyFile)
    made.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    made.selectFile(name)
    return _chosen(made)


def file_to_open(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask for a file that exists; None if the user changed their mind."""
    made = _dialog(parent, title, kinds)
    made.setAcceptMode(_AcceptMode.AcceptOpen)
    made.setFileMode(_FileMode.ExistingFile)
    made.selectFile(name)
    return _chosen(made)


def _dialog(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    places = QStandardPaths.StandardLocation.DocumentsLocation
    made = QFileDialog(parent, title, QStandardPaths.writableLocation(places), kinds)
    # The system's own dialog speaks the system's language and remembers what was opened.
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    return made


def _chosen(made: QFileDialog) -> Path | None:
    agreed = made.exec() == QFileDialog.DialogCode.Accepted
    files = made.selectedFiles()
    made.deleteLater()
    return Path(files[0]) if agreed and files else None
