"""An office with cases ready for their papers; each test works at a copy of its own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.documents.prepared_languages import TRANSLATED
from counsellor_app.security.keyfile import read_keyfile, unlock_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import VaultKeys
from counsellor_app.storage.vault import open_vault
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.paper_printing import edge_to_edge
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import (
    FIRST_RUN,
    NOW,
    PASSPHRASE,
    issue,
    ready_case,
    request_registered,
    tick,
)

CLOCK = Clock(tick)
_LEAST_HEIGHT = 10  # less means that the layout has not run yet


@dataclass(frozen=True, slots=True)
class Office:
    """A vault with a case that is not ready, one that is, and one whose pack was issued."""

    desk: Desk
    unready: CaseId
    ready: CaseId
    signing: CaseId
    issued: IssueId


@dataclass(frozen=True, slots=True)
class Made:
    """The vault as it was made once, closed, and the keys that open a copy of it."""

    folder: Path
    keys: VaultKeys
    office: Office


def made_once(folder: Path, *, practice: bool = False) -> Made:
    """Make the vault and its three cases; takes a few seconds."""
    desk = opening.make_vault(
        folder,
        FIRST_RUN,
        PASSPHRASE,
        opening.new_recovery_code(),
        practice=practice,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )
    for document in TRANSLATED:
        set_language(desk, document, "en", True, NOW)
    signing = ready_case(desk)
    issued = issue(desk, signing).issue_id
    office = Office(desk, request_registered(desk), ready_case(desk), signing, issued)
    desk.vault.close()
    keyfile = read_keyfile(folder / opening.KEYFILE)
    unlocked = unlock_with_passphrase(keyfile, PASSPHRASE, DeviceStore(None))
    keys = VaultKeys(
        database=unlocked.database_key, audit=unlocked.audit_key, drafts=unlocked.draft_mac_key
    )
    return Made(folder, keys, office)


@contextmanager
def a_copy(made: Made, folder: Path) -> Iterator[Office]:
    """Sit down at a copy of the vault."""
    copied = Path(shutil.copytree(made.folder, folder))
    vault = open_vault(copied, made.keys)
    try:
        yield replace(made.office, desk=replace(made.office.desk, vault=vault))
    finally:
        vault.close()


def answering(path: Path | None) -> Callable[[QWidget, str, str, str], Path | None]:
    """Return a dialog for paths that answers with a folder's file, or with nothing."""

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> Path | None:
        if path is None:
            return None
        return path / name if path.is_dir() else path

    return answer


def pdf_printer(path: Path) -> Callable[[QWidget, int, Language], QPrinter]:
    """Return a dialog for printers that answers with one that prints into a file."""

    def answer(_parent: QWidget, _pages: int, _language: Language) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        edge_to_edge(printer)
        return printer

    return answer


def answer_message(qtbot: QtBot, place: int) -> None:
    """Press a button of the message that is open: 0 the first, 1 the second."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    message = QApplication.activeModalWidget()
    assert message is not None
    message.findChildren(QPushButton)[place].click()


def clicks(hands: Counsellor, name: str) -> None:
    """Click a button once it is shown and laid out."""
    hands.waits_until(lambda: hands.is_asked(name) and _has_room(hands, name), 20_000)
    hands.clicks(name)


def _has_room(hands: Counsellor, name: str) -> bool:
    return hands.finds(name, QWidget).height() > _LEAST_HEIGHT
