"""What Qt itself writes on a window is Romanian too."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QColorDialog,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from counsellor_app.resources import resource

ENGLISH = re.compile(
    r"\b(about|abort|add|all|apply|back|basic|blue|cancel|choose|close|color|colour|computer|copy|"
    r"create|custom|cut|date|defaults?|delete|detail|details|directory|discard|down|enter|file|"
    r"files|folder|forward|go|green|help|hidden|hide|hue|ignore|insert|january|kind|list|look|"
    r"modified|monday|name|new|no|of|open|parent|paste|pick|print|red|redo|rename|reset|restore|"
    r"retry|save|select|show|size|step|the|this|to|type|undo|unknown|up|value|view|yes)\b",
    re.IGNORECASE,
)
# Romanian words, names and keys that look like English ones.
ALSO_ROMANIAN = re.compile(r"Page (Up|Down)|Alt\+\w+")
BUTTONS = [button for button in QDialogButtonBox.StandardButton if button.name != "NoButton"]


@pytest.fixture
def _romanian(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translator = QTranslator(qapp)
    assert translator.load(str(resource("qt", "qtbase_ro.qm")))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Romanian, QLocale.Country.Romania))
    yield
    QLocale.setDefault(before)
    qapp.removeTranslator(translator)


def test_the_compiled_translation_is_the_one_written(tmp_path: Path) -> None:
    written = resource("qt", "qtbase_ro.ts")
    fresh = tmp_path / "fresh.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", written, "-qm", fresh], check=True)
    assert fresh.read_bytes() == resource("qt", "qtbase_ro.qm").read_bytes()


def test_each_translation_keeps_what_qt_fills_in() -> None:
    written = ElementTree.parse(resource("qt", "qtbase_ro.ts"))  # noqa: S314 - our own file
    messages = written.iter("message")
    pairs = [(m.findtext("source", ""), m.findtext("translation", "")) for m in messages]
    assert len(pairs) > 500
    for english, romanian in pairs:
        assert romanian.strip() or not english.strip(), english
        assert sorted(re.findall(r"%\d", english)) == sorted(re.findall(r"%\d", romanian)), english
        assert romanian.count("&") <= 1, romanian
        assert not set("\u015e\u015f\u0162\u0163") & set(romanian), romanian


@pytest.mark.usefixtures("_romanian")
@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.name)
def test_a_standard_button_is_romanian(
    qapp: QApplication, button: QDialogButtonBox.StandardButton
) -> None:
    box = QDialogButtonBox(button)
    assert english_in(box) == []


@pytest.mark.usefixtures("_romanian")
def test_a_message_box_with_every_button_is_romanian(qapp: QApplication) -> None:
    box = QMessageBox()
    for button in QMessageBox.StandardButton:
        if button.name in {known.name for known in BUTTONS}:
            box.addButton(button)
    box.setDetailedText("-")
    assert "Renunță" in words_of(box)
    assert "&Da" in words_of(box)
    assert english_in(box) == []


@pytest.mark.usefixtures("_romanian")
@pytest.mark.parametrize(
    "mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave]
)
def test_the_file_dialog_is_romanian(
    qapp: QApplication, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    dialog = QFileDialog(directory=str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.setAcceptMode(mode)
    said = words_of(dialog)
    assert {"Nume", "Mărime", "Data modificării"} <= set(said)
    assert set(english_in(dialog)) <= {str(tmp_path)}


@pytest.mark.usefixtures("_romanian")
@pytest.mark.parametrize("editor", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_the_editing_menu_is_romanian(
    qapp: QApplication, editor: type[QLineEdit | QTextEdit | QPlainTextEdit]
) -> None:
    edited = editor()
    menu = edited.createStandardContextMenu()
    assert menu is not None
    said = words_of(menu)
    assert "Selectează tot" in said
    assert len([word for word in said if word]) >= 7
    assert english_in(menu) == []


@pytest.mark.usefixtures("_romanian")
def test_the_other_dialogs_are_romanian(qapp: QApplication) -> None:
    for dialog in (QInputDialog(), QProgressDialog(), QCalendarWidget(), QSpinBox()):
        assert english_in(dialog) == []
    colours = QColorDialog()
    colours.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    assert "Culori &proprii" in words_of(colours)
    assert english_in(colours) == []


@pytest.mark.usefixtures("_romanian")
def test_the_keys_of_a_shortcut_are_romanian(qapp: QApplication) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Space").toString(native) == "Ctrl+Spațiu"
    assert QKeySequence("Alt+Left").toString(native) == "Alt+Stânga"
    assert QKeySequence("Ctrl+Shift+N").toString(native) == "Ctrl+Shift+N"


def english_in(window: QWidget) -> list[str]:
    """Return what the window says in English."""
    return [said for said in words_of(window) if ENGLISH.search(ALSO_ROMANIAN.sub("", plain(said)))]


def plain(said: str) -> str:
    return said.replace("&", "")


def words_of(window: QWidget) -> list[str]:
    """Return every text a person or a screen reader meets in the window."""
    said: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        said += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
        said += [widget.statusTip(), widget.whatsThis()]
        said += _words_shown(widget)
    said += [action.text() for action in window.findChildren(QAction)]
    return [word for word in said if word]


def _words_shown(widget: QWidget) -> list[str]:
    match widget:
        case QAbstractButton() | QLabel():
            return [widget.text()]
        case QComboBox():
            return [widget.itemText(row) for row in range(widget.count())]
        case QMenu():
            return [action.text().split("\t")[0] for action in widget.actions()]
        case QAbstractItemView():
            return _headings(widget)
        case _:
            return []


def _headings(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(n, across) or "") for n in range(model.columnCount())]
