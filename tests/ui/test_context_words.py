"""The panel beside a question: what paper may show, what an interpreter reads out."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.forms.registry import form_by_id
from counsellor_app.text import Language
from counsellor_app.ui.context_panel import ContextPanel


@pytest.mark.parametrize(
    ("form_id", "field_id", "said"),
    [
        ("referral", "subject", "Poate apărea în documentul tipărit."),
        ("request", "filed_on", "Poate apărea în documentul tipărit."),
        ("note", "agreed", "Pe hârtie numai pentru birou."),
    ],
)
def test_the_panel_says_what_paper_may_show_and_not_what_it_shows(
    qtbot: QtBot, form_id: str, field_id: str, said: str
) -> None:
    panel = ContextPanel(Language.RO)
    qtbot.addWidget(panel)
    form = form_by_id(form_id)
    panel.show_field(form.field(field_id), form.basis_of(field_id))
    assert any(said in part.text() for part in panel.findChildren(QLabel))


def test_the_interpreter_is_given_the_question_and_its_options_and_no_help(qtbot: QtBot) -> None:
    panel = ContextPanel(Language.RO)
    qtbot.addWidget(panel)
    form = form_by_id("note")
    field = form.field("restricted")
    assert field.help is not None
    panel.show_field(field, form.basis_of(field.id))
    said = [part.text() for part in panel.findChildren(QLabel)]
    assert any(field.label.en in words for words in said)
    assert not any(field.help.en in words for words in said)
    assert any(field.help.ro in words for words in said)
