"""Signing in the window: the page of a document, keys in files, the way through a token."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import IssueId
from counsellor_app.services.esigning import SigningState, signing_state
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.signatures_view import SignaturesView
from tests.counsellor import Counsellor
from tests.services.working import tick
from tests.signing_keys import PERSON, person
from tests.ui.paper_office import CLOCK, Office, clicks

SLOW = 30_000


class Paths:
    """A dialog for paths that answers with the file laid before it."""

    def __init__(self) -> None:
        self.answer: Path | None = None

    def __call__(self, _parent: QWidget, _title: str, name: str, _kinds: str) -> Path | None:
        if self.answer is not None and self.answer.is_dir():
            return self.answer / name
        return self.answer


def the_page(
    qtbot: QtBot,
    office: Office,
    paths: AskPath,
    issue_id: IssueId | None = None,
    language: Language = Language.RO,
) -> Counsellor:
    """Return who sits at the page of a document, once its signatures are checked."""
    view = SignaturesView(
        office.desk,
        issue_id or office.issued,
        language,
        CLOCK,
        ask_open=paths,
        ask_save=paths,
    )
    hands = Counsellor(qtbot, view)
    waits_for_the_list(hands)
    return hands


def waits_for_the_list(hands: Counsellor) -> None:
    """Wait until the places are listed beside the document."""
    paper = hands.page.findChildren(PdfView)[0]
    hands.waits_until(lambda: hands.is_asked("signatures.whole") and paper.page_count() > 0, SLOW)


def key_file(folder: Path, name: str = PERSON) -> Path:
    """Write the key of a person into a PKCS#12 file."""
    path = folder / "cheie.p12"
    path.write_bytes(person(name).file().content)
    return path


def opens_file(hands: Counsellor, paths: Paths, file: Path, password: str) -> None:
    """Choose a key file and open it with a password."""
    paths.answer = file
    clicks(hands, "key.choose")
    hands.types("key.password", password)
    clicks(hands, "key.open")


def chooses(hands: Counsellor, name: str, code: str) -> None:
    """Choose an entry of a list by its code."""
    box = hands.finds(name, QComboBox)
    position = box.findData(code)
    assert position > 0
    box.setCurrentIndex(position)
    box.activated.emit(position)


def warnings_in(hands: Counsellor) -> list[str]:
    """Return the warnings about signatures that can be seen."""
    found = hands.page.findChildren(QWidget, "signature.warning")
    return [label.text() for one in found if one.isVisible() for label in one.findChildren(QLabel)]


def state_of(office: Office, issue_id: IssueId | None = None) -> SigningState:
    """Return how the document stands in the vault."""
    return signing_state(office.desk, issue_id or office.issued, tick())
