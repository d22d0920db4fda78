"""A record confided to others, asked for in the window: it stays closed, and one stays put."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counsellor_app.errors import NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.services import keeping, opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.ui.case_view import CaseView
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.whereabouts import case_at, form_at
from tests.builders import TODAY
from tests.journeys.form_sitting import a_window
from tests.services.working import at_the_desk_of, complete, open_person, tick
from tests.ui.shell_making import make_office

MARK = "Semnîncredințat"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_office(tmp_path / "vault")
    yield made
    opening.leave(made)


def shown_in(window: MainWindow) -> QWidget:
    assert window.page is not None
    return window.page.widget


def test_a_member_not_named_stays_at_the_case_and_reads_nothing(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    case_id = open_person(desk)
    writing = keeping.begin_record(desk, case_id, "vulnerability", TODAY, tick())
    answers = {
        **complete(writing),
        "confidentiality": "strict",
        "confided_to": desk.member.name,
        "lodging_consent_kept_at": MARK,
    }
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())
    other = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    with a_window(qapp, other, tmp_path / "home", Settings()) as window:
        window.go(case_at(case_id))
        trail = window.where
        with pytest.raises(NotAllowed):
            window.go(form_at(case_id, "vulnerability", writing.record_id))

        assert isinstance(shown_in(window), CaseView)
        assert shown_in(window).isVisible()
        assert window.where == trail
        assert not any(MARK in part.text() for part in window.findChildren(QLabel))
        window.go(form_at(case_id, "person"))
        assert not isinstance(shown_in(window), CaseView)
