"""What an adult is never asked, typed with real key presses too: no question stays untried."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from tests.builders import ADULT, complete_answers
from tests.journeys.every_question import Way, places_in, places_of, ways_beyond
from tests.journeys.form_reading import Clumsy, faults_on_the_way
from tests.journeys.form_sitting import Sitting, a_window
from tests.journeys.form_typing import by_place
from tests.services.working import at_the_desk_of
from tests.ui.shell_making import make_office

pytestmark = pytest.mark.thorough

_WAYS = [(form, way) for form in FORMS for way in ways_beyond(form)]
_NUMBER = re.compile(r"\.\d+\.")  # of a row
_NAMES = [f"{form.id}-{way.someone.name}-{min(way.places)}" for form, way in _WAYS]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = make_office(tmp_path_factory.mktemp("ways") / "vault")
    yield made
    opening.leave(made)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_place_to_type_in_is_on_a_way(form: Form) -> None:
    passed = places_of(form, complete_answers(form.id, ADULT))
    for way in ways_beyond(form):
        passed |= way.places

    assert passed == places_in(form)


@pytest.mark.parametrize(("form", "way"), _WAYS, ids=_NAMES)
def test_what_is_rarely_asked_is_typed_and_kept(
    qapp: QApplication, desk: Desk, tmp_path: Path, form: Form, way: Way
) -> None:
    here = at_the_desk_of(desk, way.someone.role)
    with a_window(qapp, here, tmp_path, Settings()) as window:
        sitting = Sitting(window, here, form, Language.RO, way)
        sitting.by_keys.type_all()
        wanted = by_place(way.answers)
        assert way.places <= {_NUMBER.sub(".", name) for name in sitting.by_keys.typed}
        sitting.keep()
        kept = by_place(sitting.kept())
        assert {name: kept.get(name) for name in wanted} == wanted
        sitting.open_again()
        view, keys = sitting.view, sitting.keys
        assert faults_on_the_way(sitting.by_keys, keys, view, Clumsy.NOWHERE) == []
