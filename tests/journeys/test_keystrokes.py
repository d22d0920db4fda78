"""How many keys a standard case takes, from first contact to protocol, with what must be answered.

Counted is every key, chord and letter of a counsellor who knows the way: Tab to what is
asked, nothing that is optional, the next form with one key from the page of the case.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.services import opening
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.main_window import MainWindow
from tests.builders import ADULT, TODAY
from tests.journeys.form_sitting import a_window
from tests.journeys.standard_case import STANDARD, CountingKeys, InShort, shortest_answers
from tests.ui.shell_making import make_office

pytestmark = pytest.mark.thorough

FINAL = {"interview", "needs_sheet", "individual_plan", "protocol"}
# Counted: 360 keys and 732 letters; a question more that must be answered is about ten of both.
MOST_KEYS = 375
MOST_LETTERS = 760


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    desk = make_office(tmp_path / "vault")
    with a_window(qapp, desk, tmp_path / "home", Settings()) as made:
        yield made
    opening.leave(desk)


def test_a_standard_case_takes_no_more_keys_than_it_did(window: MainWindow) -> None:
    keys = CountingKeys()
    counted = {}
    meet(keys)
    for form_id in STANDARD:
        before = keys.pressed, keys.letters
        if form_id != "first_contact":  # it is open once somebody was met
            open_next(keys)
        keys.find(f"form.{form_id}")
        view = next(one for one in window.findChildren(FormView) if one.isVisible())
        said = shortest_answers(form_id, ADULT, TODAY)
        InShort(keys, view, said, TODAY, Language.RO).type_shortly()
        lacking = [gap.field_id for gap in view.looks.session.gaps(TODAY)]
        assert lacking == [], form_id
        if form_id in FINAL:
            keys.click("check.finalise")
        else:
            keys.press("Ctrl+S", "Alt+Up")
        keys.find("next")
        counted[form_id] = keys.pressed - before[0], keys.letters - before[1]
    assert keys.pressed <= MOST_KEYS, counted
    assert keys.letters <= MOST_LETTERS, counted


def meet(keys: CountingKeys) -> None:
    """Open a case for somebody at the door, from the page of today."""
    keys.press("Ctrl+2")
    keys.click("new.first_contact")
    keys.wait(lambda: keys.in_focus() == "meet.name", "the dialog does not ask for a name")
    keys.write("Ana")
    keys.press("Tab")
    keys.write("dari")
    keys.press("Return", "Return")


def open_next(keys: CountingKeys) -> None:
    """Open the form that comes next from the page of the case, with its one key."""
    keys.click("next")
