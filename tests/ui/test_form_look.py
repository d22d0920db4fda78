"""Forms fit the narrowest window in both languages, cut no words and name every part."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.session import Ways
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import begin_record, open_form
from counsellor_app.text import Language
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.section_page import SectionPage
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.tokens import NARROWEST_WINDOW
from counsellor_app.ui.wrapped import ElidedLabel
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.form_office import NOW, Hands, a_case, an_office

RAIL = 92
ORDINARY_WINDOW = 1366
FORMS = (
    "person",
    "request",
    "interview",
    "needs_sheet",
    "individual_plan",
    "protocol",
    "take_over",
)
INTERACTIVE = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@pytest.fixture(scope="module")
def case_id(desk: Desk) -> CaseId:
    return a_case(desk, "person", "request", "needs_sheet", "individual_plan", "protocol")


def view_of(desk: Desk, case_id: CaseId, form_id: str, language: Language) -> FormView:
    clock = Hands().clock
    if form_id == "interview":
        return FormView(desk, begin_record(desk, case_id, form_id, TODAY, NOW), language, clock)
    return FormView(desk, open_form(desk, case_id, form_id, TODAY), language, clock)


@pytest.mark.parametrize("language", [Language.RO, Language.EN], ids=lambda one: one.value)
@pytest.mark.parametrize("form_id", FORMS)
def test_every_page_fits_the_narrowest_window_and_names_its_parts(
    qtbot: QtBot, desk: Desk, case_id: CaseId, form_id: str, language: Language
) -> None:
    view = view_of(desk, case_id, form_id, language)
    Counsellor(qtbot, view, (NARROWEST_WINDOW - RAIL, 560))
    assert view.minimumSizeHint().width() <= NARROWEST_WINDOW - RAIL
    for step in [section.id for section in form_by_id(form_id).sections]:
        part = view.findChild(QWidget, f"step.{step}")
        if part is None or not part.isEnabled():
            continue
        view.show_step(step)
        body, page = view.findChild(SectionBody, f"page.{step}"), view.findChild(SectionPage)
        assert isinstance(body, SectionBody)
        assert isinstance(page, SectionPage)
        qtbot.waitUntil(body.isVisible)
        content = page.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page.viewport().width(), step
        assert cut_in(view) == [], step
        assert nameless_in(view) == [], step


@pytest.mark.parametrize("form_id", FORMS)
def test_the_title_of_a_form_stands_whole_on_an_ordinary_laptop(
    qtbot: QtBot, desk: Desk, case_id: CaseId, form_id: str
) -> None:
    view = view_of(desk, case_id, form_id, Language.RO)
    Counsellor(qtbot, view, (ORDINARY_WINDOW - RAIL, 728))
    head = view.findChildren(FormHead)[0]
    head.show_saved(NOW)
    head.show_ways(Ways(back=True, forward=True), has_draft=True, takes_copies=True)
    QApplication.sendPostedEvents()
    title = head.findChildren(ElidedLabel)[0]
    assert title.text() == form_by_id(form_id).title.ro
    assert title.width() >= title.sizeHint().width()


def cut_in(view: QWidget) -> list[str]:
    """Return words of one line that have less room than they need."""
    said: list[tuple[QWidget, str]] = [(part, part.text()) for part in view.findChildren(QLabel)]
    said += [(part, part.text()) for part in view.findChildren(QAbstractButton)]
    return [
        text
        for part, text in said
        if text and part.isVisible() and not part.hasHeightForWidth()
        if not isinstance(part, ElidedLabel) and part.sizeHint().width() > part.width() + 1
    ]


def nameless_in(view: QWidget) -> list[str]:
    """Return parts one can use that have no name for a screen reader."""
    parts = [part for kind in INTERACTIVE for part in view.findChildren(kind) if part.isVisible()]
    return [
        repr(part)
        for part in parts
        if not (part.accessibleName() or getattr(part, "text", str)())
        and not isinstance(part.parent(), QComboBox)
    ]
