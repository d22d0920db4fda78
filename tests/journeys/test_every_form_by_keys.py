"""Every form filled in with real key presses, kept, opened again: what was typed is there.

On the way: Tab follows the page as it is read, whatever takes the focus is seen and has a name
and a role, mistakes are told first, and a wheel or an accidental key changes nothing: that is
tried once for each kind of control of a form here, at every stop of Tab in the campaign.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.demo.typist import Typist
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.services import opening, sessions
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.whereabouts import session_at
from tests.builders import TODAY, complete_answers
from tests.journeys.by_keys import Keys
from tests.journeys.form_reading import Clumsy
from tests.journeys.form_sitting import Sitting, a_window
from tests.journeys.form_typing import by_place, typed_words
from tests.journeys.sitting_through import sit_through
from tests.ui.shell_making import make_office

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = make_office(tmp_path_factory.mktemp("forms") / "vault")
    yield made
    opening.leave(made)


@pytest.fixture(scope="module")
def window(
    qapp: QApplication, desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    with a_window(qapp, desk, tmp_path_factory.mktemp("home"), Settings()) as made:
        yield made


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_what_is_typed_into_a_form_is_kept(window: MainWindow, desk: Desk, form: Form) -> None:
    sit_through(Sitting(window, desk, form, Language.RO), Clumsy.ONCE_A_KIND)


def test_what_is_typed_of_a_session_is_kept(window: MainWindow, desk: Desk) -> None:
    keys, said = Keys(), complete_answers(GROUP_SESSION.id)
    typist = Typist(keys)
    window.go(session_at(None))
    for field in GROUP_SESSION.fields:
        if field.id in said:
            name = f"session.{field.id}"
            typist.answer(name, typed_words(field, said[field.id], Language.RO))
    keys.press("Ctrl+S")
    (line,) = sessions.session_lines(desk)
    kept = sessions.open_session(desk, line.record_id, TODAY).writing.answers
    assert by_place(kept) == by_place(said)
