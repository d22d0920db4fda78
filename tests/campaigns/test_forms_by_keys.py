"""Every form by keys in every language of the windows, with accidents at every stop of Tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.forms.registry import FORMS
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from tests.journeys.form_reading import Clumsy
from tests.journeys.form_sitting import Sitting, a_window
from tests.journeys.sitting_through import sit_through
from tests.ui.shell_making import make_office

LANGUAGES = (Language.EN, Language.STRETCHED, Language.RO)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Take every eighth form in English; every form in every language with full counts.

    The ordinary run goes through every form in Romanian, with each accident once.
    """
    if "form_id" in metafunc.fixturenames:
        full = metafunc.config.getoption("--full-counts")
        forms, languages = (FORMS, LANGUAGES) if full else (FORMS[::8], (Language.EN,))
        chosen = [(form.id, language) for form in forms for language in languages]
        names = [f"{form_id}-{language.value}" for form_id, language in chosen]
        metafunc.parametrize(("form_id", "language"), chosen, ids=names)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = make_office(tmp_path_factory.mktemp("forms") / "vault")
    yield made
    opening.leave(made)


def test_no_accident_changes_a_form_in_any_language(
    qapp: QApplication,
    desk: Desk,
    tmp_path_factory: pytest.TempPathFactory,
    form_id: str,
    language: Language,
) -> None:
    home = tmp_path_factory.mktemp("home")
    with a_window(qapp, desk, home, Settings(language=language)) as window:
        form = next(one for one in FORMS if one.id == form_id)
        sit_through(Sitting(window, desk, form, language), Clumsy.EVERYWHERE)
