"""Keyboard alone can do all of it: the nine points of the walking case without a mouse."""

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour import STEPS
from counsellor_app.demo.tour_opening import GREETING
from counsellor_app.forms.registry import form_by_id
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as opening_words
from counsellor_app.ui.words import shell as shell_words
from counsellor_app.ui.words import signing as sign_words
from tests.journeys.by_keys import KeyWalk
from tests.journeys.walking import ADULT, first_run_by_keys, meet_by_keys, unlock

pytestmark = pytest.mark.thorough

FAR = 12  # presses of Tab to whatever comes next; nobody counts further
NEW_PASSPHRASE = "tufiș lanternă pârâu morcov scoarță"
SAID = {  # at the foot of the window, when a step is over
    "protocol pack": shell_words.PACK_ISSUED,
    "signatures": shell_words.SIGNATURES_RECORDED,
    "sealed export": shell_words.EXPORT_SEALED,
}
NAME = f"{ADULT.surname.upper()} {ADULT.given_names}"


def test_every_step_of_the_tour_is_taken_without_a_mouse(by_keys: KeyWalk) -> None:
    for name, act in STEPS:
        held = by_keys.take(name, act)
        assert held, (name, by_keys.steps[-1].failed)
        said = [SAID[name].ro.partition("{")[0]] if name in SAID else []
        assert by_keys.robot.reads(*said), name
    assert all(step.checked for step in by_keys.steps[1:])
    part, pressed = by_keys.keys.worst()
    assert pressed <= FAR, part


def test_first_run_note_form_and_search_have_keys_of_their_own(by_keys: KeyWalk) -> None:
    robot = by_keys.robot
    first_run_by_keys(by_keys)
    meet_by_keys(by_keys)
    robot.tab_to("agreed")
    robot.write(story.AGREED)
    robot.press("Ctrl+Return")
    robot.wait(lambda: not robot.sees("note"), "the note was not kept")
    robot.press("Ctrl+F")
    robot.write(story.GIVEN.lower())
    robot.press("Return")
    by_keys.see("Primul contact")
    robot.tab_to("step.0", FAR)
    robot.press("Return")
    robot.find("page.who_came")
    robot.tab_to("contact_place")
    robot.write("sediul din Galați")
    robot.tab_to("form.continue")
    robot.press("Return")
    robot.find("page.why_they_came")
    robot.press("Space", "Ctrl+S")
    by_keys.see("Versiune păstrată")
    robot.press("Alt+Up")
    by_keys.see("Primul contact: păstrat la")
    robot.press("Ctrl+F")
    robot.wait(lambda: robot.rows("cases") == 1, "the case is not in the list")
    assert story.GIVEN in robot.cells("cases", 0)


def test_the_recovery_code_and_a_new_passphrase_open_what_is_locked(by_keys: KeyWalk) -> None:
    robot = by_keys.robot
    code = first_run_by_keys(by_keys)
    robot.press("Ctrl+L")
    by_keys.start_again()
    robot.tab_to("forgotten")
    robot.press("Return")
    by_keys.see(opening_words.RECOVER_TITLE.ro)
    robot.write(code)
    robot.tab_to("passphrase")
    robot.write(NEW_PASSPHRASE)
    robot.tab_to("passphrase_again")
    robot.write(NEW_PASSPHRASE)
    robot.press("Return")
    by_keys.see(GREETING)
    robot.press("Ctrl+L")
    by_keys.start_again()
    robot.write(story.OPENS)
    robot.press("Return")
    by_keys.see(opening_words.WRONG.ro)
    robot.write(NEW_PASSPHRASE)
    robot.press("Return")
    by_keys.see(GREETING)


@pytest.mark.usefixtures("issued")
def test_a_pack_is_read_page_by_page_and_its_case_is_one_chord_away(by_keys: KeyWalk) -> None:
    robot = by_keys.robot
    unlock(by_keys)
    hand.open_case(by_keys, ADULT.surname, NAME)
    by_keys.see(case_words.NEXT_ACT["signatures"].ro)
    assert robot.in_focus() == "next"
    robot.press("Ctrl+P")
    pages = hand.pages_in_sight(by_keys)
    assert pages > 2
    by_keys.keys.reach(paper_in_sight(by_keys), "paper")
    assert by_keys.keys.tabs["paper"] <= FAR
    by_keys.see(common.PAGE_OF.filled(page=1, pages=pages).ro)
    robot.press("PgDown", "PgDown")
    by_keys.see(common.PAGE_OF.filled(page=2, pages=pages).ro)
    robot.press("End")
    by_keys.see(common.PAGE_OF.filled(page=pages, pages=pages).ro)
    robot.press("Home")
    by_keys.see(common.PAGE_OF.filled(page=1, pages=pages).ro)
    robot.press("Alt+Up")
    robot.wait(lambda: robot.in_focus() == "next", "the case is not in sight")
    robot.press("Return")
    by_keys.see(sign_words.LACKING_HINT.ro)


@pytest.mark.usefixtures("issued")
def test_rows_of_a_plan_are_added_moved_and_taken_away_with_the_keys(by_keys: KeyWalk) -> None:
    robot = by_keys.robot
    unlock(by_keys)
    hand.open_case(by_keys, ADULT.surname, NAME)
    robot.click(step_of(by_keys, "individual_plan"))
    robot.find("form.individual_plan")
    hand.go_to(by_keys, "objectives")
    before = rows_of(by_keys, "objectives")
    robot.click("objectives.add")
    robot.wait(lambda: rows_of(by_keys, "objectives") == before + 1, "no row was added")
    last = f"objectives.{before + 1}"
    robot.write("Un obiectiv plăsmuit")
    robot.click(f"{last}.up")
    robot.wait(lambda: robot.in_focus() == f"objectives.{before}.up", "the focus stayed behind")
    robot.click(f"objectives.{before}.remove")
    robot.wait(lambda: rows_of(by_keys, "objectives") == before, "the row is still there")
    assert robot.in_focus().startswith("objectives")


@pytest.mark.usefixtures("issued")
def test_tab_goes_round_a_page_of_boxes_and_comes_back(by_keys: KeyWalk) -> None:
    robot = by_keys.robot
    unlock(by_keys)
    hand.open_case(by_keys, ADULT.surname, NAME)
    robot.click("person.change")
    robot.find("form.person")
    hand.go_to(by_keys, "identity")
    first = robot.in_focus()
    ahead = round_trip(by_keys, "Tab")
    assert robot.in_focus() == first
    assert {"form.continue", "form.back", "form.keep", "birth_date"} <= set(ahead)
    assert len(ahead) == len(set(ahead))
    assert list(reversed(round_trip(by_keys, "Shift+Tab")[:-1])) == ahead[:-1]


def round_trip(walk: KeyWalk, key: str) -> list[str]:
    """Press a key until the focus is where it was; return what had it, in order.

    The article beside the page is left out: it comes and goes with the question.
    """
    first, names = QApplication.focusWidget(), []
    for _ in range(80):
        walk.robot.press(key)
        names.append(walk.robot.in_focus())
        if QApplication.focusWidget() is first:
            break
    return [name for name in names if name != "context.article"]


def rows_of(walk: KeyWalk, table: str) -> int:
    """Return how many rows of a table of answers stand on the page."""
    return sum(walk.robot.sees(f"{table}.{number}") for number in range(1, 20))


def step_of(walk: KeyWalk, form_id: str) -> str:
    """Return the name of the row of a form among the steps of a case."""
    title = form_by_id(form_id).title.ro
    rows = [part for place in range(12) for part in walk.robot.seen(f"step.{place}")]
    return next(row.objectName() for row in rows if title in row.accessibleName())


def paper_in_sight(walk: KeyWalk) -> PdfView:
    """Return the paper that is on the screen."""
    return next(one for one in walk.door.findChildren(PdfView) if one.isVisible())
