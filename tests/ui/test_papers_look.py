"""Papers on narrow screens, in both languages and doubled words; every control has a name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.text import Language
from counsellor_app.ui.elsewhere_view import ElsewhereView
from counsellor_app.ui.export_view import ExportView
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.signing_view import SigningView
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.tokens import NARROWEST_WINDOW
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, made_once

RAIL = 92
Make = Callable[[Office, Language], QWidget]
VIEWS: dict[str, Make] = {
    "stopped": lambda office, said: IssueView(office.desk, office.unready, said, CLOCK),
    "ready": lambda office, said: IssueView(office.desk, office.ready, said, CLOCK),
    "issued": lambda office, said: IssueView(office.desk, office.signing, said, CLOCK),
    "signing": lambda office, said: SigningView(office.desk, office.issued, said, CLOCK),
    "elsewhere": lambda office, said: ElsewhereView(office.desk, office.unready, said, CLOCK),
    "export": lambda office, said: ExportView(office.desk, said, CLOCK),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("looking") / "vault")


@pytest.fixture(scope="module")
def office(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with a_copy(made, tmp_path_factory.mktemp("looked") / "vault") as opened:
        yield opened


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    said: Language = request.param
    return said


@pytest.fixture(params=list(VIEWS))
def view(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    language: Language,
) -> QWidget:
    """One of the views, as wide as the narrowest window leaves room for."""
    wear(qapp, Look())
    made_view = VIEWS[request.param](office, language)
    qtbot.addWidget(made_view)
    made_view.resize(NARROWEST_WINDOW - RAIL, 560)
    with qtbot.waitExposed(made_view):
        made_view.show()
    jobs = made_view.findChildren(Jobs)
    qtbot.waitUntil(lambda: not any(one.is_busy() for one in jobs), timeout=20_000)
    return made_view


def test_it_fits_and_names_every_control_and_cuts_no_word(view: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.width() <= NARROWEST_WINDOW - RAIL)
    assert view.minimumSizeHint().width() <= NARROWEST_WINDOW - RAIL
    assert nameless(view) == []
    qtbot.waitUntil(lambda: cut(view) == [])  # once the layout has settled


def nameless(view: QWidget) -> list[str]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    parts = [part for kind in kinds for part in view.findChildren(kind) if part.isVisible()]
    assert parts
    return [part.objectName() for part in parts if not accessible_name(part)]


def accessible_name(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def cut(view: QWidget) -> list[str]:
    """Return the words that have less room than they need; an ellipsis is no cut."""
    labels: list[QLabel] = view.findChildren(QLabel)
    buttons: list[QPushButton] = view.findChildren(QPushButton)
    plain = [part for part in labels if type(part) is QLabel and part.isVisible()]
    narrow = [
        part.text()
        for part in plain
        if not part.wordWrap() and part.sizeHint().width() > part.width() + 1
    ]
    low = [
        part.text()
        for part in plain
        if part.wordWrap() and part.heightForWidth(part.width()) > part.height() + 1
    ]
    visible = [part for part in buttons if part.isVisible()]
    pressed = [part.text() for part in visible if part.minimumSizeHint().width() > part.width() + 1]
    return [*narrow, *low, *pressed]
