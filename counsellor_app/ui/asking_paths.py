"""Asking for a place to save or a file to open, with Qt's own dialog in the user's language."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTreeView,
    QWidget,
)

from counsellor_app.errors import UserError
from counsellor_app.files import write_whole
from counsellor_app.text import Language, Text
from counsellor_app.ui.messages import tell
from counsellor_app.ui.modal import answered
from counsellor_app.ui.theme import px

# Asks for a path: parent, title, proposed file name, kinds of files ("PDF (*.pdf)").
AskPath = Callable[[QWidget, str, str, str], Path | None]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the dialog for a place says: its title, the name proposed, the kinds of files."""

    title: Text
    name: str
    kinds: Text


_NO_COMPLETER = cast(QCompleter, None)  # Qt takes none; its stubs do not say so
_AcceptMode = QFileDialog.AcceptMode
_FileMode = QFileDialog.FileMode
_WIDTH, _HEIGHT, _PLACES_WIDTH = 900, 560, 200


def written_where_asked(
    parent: QWidget, ask_path: AskPath, proposed: Proposed, content: bytes, language: Language
) -> Path | None:
    """Ask for a place and write the bytes there, whole; None if nothing was written."""
    title, kinds = proposed.title.to(language), proposed.kinds.to(language)
    path = ask_path(parent, title, proposed.name, kinds)
    if path is None:
        return None
    try:
        write_whole(path, content)
    except UserError as error:
        tell(parent, error, language)
        return None
    return path


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
    made = QFileDialog(parent, title, _first_folder(), kinds)
    # The system's own dialog speaks the system's language and remembers what was opened.
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    # Its list of completions is filled from another thread while one types: a window test
    # ended in Qt there, and nothing is lost that the list of files above does not show.
    for box in made.findChildren(QLineEdit, "fileNameEdit"):
        box.setCompleter(_NO_COMPLETER)
    _give_room(made)
    return made


def _give_room(made: QFileDialog) -> None:
    """Make the dialog wide enough for its own words: Qt cuts those of other languages."""
    made.setViewMode(QFileDialog.ViewMode.Detail)
    made.resize(px(_WIDTH), px(_HEIGHT))
    for places in made.findChildren(QSplitter, "splitter"):
        places.setSizes([px(_PLACES_WIDTH), px(_WIDTH - _PLACES_WIDTH)])
    for files in made.findChildren(QTreeView, "treeView"):
        header = files.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _chosen(made: QFileDialog) -> Path | None:
    with answered(made) as agreed:
        files = made.selectedFiles()
        _forget_folders(made)
    return Path(files[0]) if agreed and files else None


def _forget_folders(made: QFileDialog) -> None:
    """Leave the dialog as it began: Qt notes the last folder, and one may bear a name."""
    made.setDirectory(_first_folder())
    made.setHistory([])


def _first_folder() -> str:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(documents)
    return folder if Path(folder).is_dir() else str(Path.home())
