"""The panel beside a question names exactly the roles that the services let in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.errors import NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import keeping
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.text import Language
from counsellor_app.ui.context_panel import ContextPanel
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, tick
from tests.ui.paper_office import Made, Office, a_copy, made_once

OPEN, SEALED = "conclusions", "health_details"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("readers") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path) -> Iterator[Office]:
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def panel_words(qtbot: QtBot, field_id: str, language: Language) -> str:
    panel = ContextPanel(language)
    qtbot.addWidget(panel)
    form = form_by_id("needs_sheet")
    panel.show_field(form.field(field_id), form.basis_of(field_id))
    return " ".join(part.text() for part in panel.findChildren(QLabel))


def opens(office: Office, role: Role) -> tuple[bool, bool]:
    """Tell whether a member of this role opens the sheet, and what is sealed in it."""
    at = at_the_desk_of(office.desk, role)
    whole = keeping.open_form(office.desk, office.ready, "needs_sheet", TODAY)
    try:
        keeping.open_form(at, office.ready, "needs_sheet", TODAY)
        seen = True
    except NotAllowed:
        seen = False
    try:
        open_notes(at, whole, "verificare", tick())
    except NotAllowed:
        return seen, False
    return seen, True


@pytest.mark.parametrize("language", [Language.RO, Language.EN], ids=lambda one: one.value)
def test_the_panel_names_who_opens_the_answer_and_nobody_else(
    qtbot: QtBot, office: Office, language: Language
) -> None:
    plain, sealed = (panel_words(qtbot, one, language) for one in (OPEN, SEALED))
    lock = {Language.RO: "O pot avea", Language.EN: "may be held by"}[language]
    assert lock not in plain
    for role in Role:
        seen, opened = opens(office, role)
        called = role.text.to(language)
        assert (called in plain) is seen, role
        assert (called in sealed.split(lock)[1]) is opened, role
