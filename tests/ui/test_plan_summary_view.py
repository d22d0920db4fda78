"""The plan summary in its window: languages, the text of the plan, warnings, printing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.services import keeping
from counsellor_app.services.plan_summary import PLAN, PlanVersion
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox
from counsellor_app.ui.paper_printing import AskPrinter
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.plan_summary_view import PlanSummaryView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.services.working import complete, keep, tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, clicks, made_once, pdf_printer


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("summary") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def a_view(
    office: Office,
    language: Language = Language.RO,
    *,
    ask_printer: AskPrinter = pdf_printer(Path("unused.pdf")),  # noqa: B008 - it writes nothing
) -> PlanSummaryView:
    return PlanSummaryView(
        office.desk, office.ready, language, CLOCK, PlanVersion.KEPT, ask_printer=ask_printer
    )


def sits_at(qtbot: QtBot, view: PlanSummaryView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: view.findChildren(QPushButton, "print_summary")[0].isEnabled())
    return hands


def pages_shown(view: PlanSummaryView) -> int:
    return view.findChildren(PdfView)[0].page_count()


@pytest.mark.parametrize(("windows", "chosen"), [(Language.RO, "ro"), (Language.EN, "en")])
def test_the_language_of_the_windows_is_proposed_beside_romanian(
    qtbot: QtBot, office: Office, windows: Language, chosen: str
) -> None:
    view = a_view(office, windows)
    sits_at(qtbot, view)
    box = view.findChildren(ChoiceBox, "summary_language")[0]
    assert box.chosen() == chosen
    assert [box.itemData(place) for place in range(1, box.count())] == ["ro", "en"]
    assert pages_shown(view) > 0


def test_safe_contact_and_a_closed_plan_are_said_before_printing(
    qtbot: QtBot, office: Office
) -> None:
    nothing = {**complete_answers("person"), "closed_fields": ()}
    keep(office.desk, office.ready, "person", nothing)
    view = a_view(office)
    hands = sits_at(qtbot, view)
    assert hands.sees("Contact sigur: citiți înainte de orice apel, scrisoare sau tipărire")
    assert not hands.sees("Ceva din foaie este închis față de familie")
    closing = {**complete_answers("person"), "closed_fields": ("plan",)}
    keep(office.desk, office.ready, "person", closing)
    again = a_view(office)
    assert sits_at(qtbot, again).sees("Ceva din foaie este închis față de familie")


def test_steps_without_their_words_are_counted(qtbot: QtBot, office: Office) -> None:
    nothing = {**complete_answers("person"), "closed_fields": ()}
    keep(office.desk, office.ready, "person", nothing)
    view = a_view(office)
    assert not sits_at(qtbot, view).sees("fără descriere")
    plan = complete_answers(PLAN)
    rows = plan["activities"]
    assert isinstance(rows, tuple)
    (course,) = (one for one in rows if not isinstance(one, str))
    secret = type(course)(course.id, {**course.answers, "activity_need": "health_need"})
    keep(office.desk, office.ready, PLAN, {**plan, "activities": (secret,)})
    assert sits_at(qtbot, a_view(office)).sees("1 pas fără descriere")


def test_steps_of_which_the_places_are_closed_are_counted_too(qtbot: QtBot, office: Office) -> None:
    closing = {**complete_answers("person"), "closed_fields": ("whereabouts",)}
    keep(office.desk, office.ready, "person", closing)
    hands = sits_at(qtbot, a_view(office))
    assert hands.sees("1 pas fără descriere")
    assert hands.sees("instituția și orele lipsesc la toți pașii")


def test_the_draft_may_be_chosen_where_there_is_one(qtbot: QtBot, office: Office) -> None:
    view = a_view(office)
    sits_at(qtbot, view)
    assert view.tab() == "kept"
    writing = keeping.open_form(office.desk, office.ready, PLAN, TODAY)
    keeping.save_draft(office.desk, writing, complete(writing), {}, tick())
    again = a_view(office)
    hands = sits_at(qtbot, again)
    clicks(hands, "summary_typed")
    assert again.tab() == "typed"
    hands.waits_until(lambda: pages_shown(again) > 0)


def test_control_p_prints_every_page_and_journals_it_once(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    view = a_view(office, Language.EN, ask_printer=pdf_printer(paper))
    hands = sits_at(qtbot, view)
    hands.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    hands.waits_until(lambda: hands.sees("The paper was sent to the printer"), 60_000)
    assert len(PdfPages(paper.read_bytes()).sizes) == pages_shown(view)
    with office.desk.vault.look() as look:
        entries = look.journal.of_case(office.ready)
    printed = [one.details for one in entries if one.action is Action.SUMMARY_PRINTED]
    assert printed == [{"plan": "kept", "beside": "en"}]


def test_without_a_plan_the_page_says_so_and_prints_nothing(qtbot: QtBot, office: Office) -> None:
    view = PlanSummaryView(office.desk, office.unready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    assert hands.sees("Cazul nu are încă un plan individual")
    assert not view.findChildren(QPushButton, "print_summary")[0].isEnabled()
