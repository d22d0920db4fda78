"""Shorter walks through the real windows: by keyboard alone, and the other ways to a signature."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.cases.stages import Stage
from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.cast import Invented
from counsellor_app.demo.people import FIRST_RUN, settle
from counsellor_app.demo.tour_opening import GREETING, code_on_screen
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.settings import Places, Settings, places_under
from counsellor_app.ui.application import dress
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import notes as note_words
from counsellor_app.ui.words import opening as opening_words
from counsellor_app.ui.words import signing as sign_words

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ADULT = Invented(
    surname="Exemplu-Rahimi",
    given_names="Nadia",
    own_script=None,
    sex="female",
    born="1994-05-14",
    citizenship="AF",
    language="prs",
    category="refugee",
    stage=Stage.PACK_ISSUED,
    days_since_protection=60,
)
SIXTEEN = replace(ADULT, surname="Exemplu-Tânără", born="2010-03-05")
NGO = replace(
    FIRST_RUN,
    organisation=opening.Organisation.NGO,
    organisation_name="Asociația Exemplu",
    centre=None,
    role=Role.NGO_COUNSELLOR,
)


@pytest.fixture
def clock() -> Clock:
    began = time.monotonic()
    return Clock(lambda: NOW + timedelta(seconds=time.monotonic() - began))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_under(tmp_path / "home")


@pytest.fixture
def walking(qapp: QApplication, tmp_path: Path, places: Places, clock: Clock) -> Iterator[Walk]:
    """Return a walk before a vault there is; its steps are taken by the test itself."""
    dress(qapp, Settings())
    walk = Walk(tmp_path, places, clock, qapp)
    walk.begin("by hand")
    yield walk
    walk.door.close()


def settled(places: Places, person: Invented, who: opening.FirstRun = FIRST_RUN) -> None:
    """Make a vault in which one person's case has come as far as told."""
    desk = opening.make_vault(
        places.vault,
        who,
        story.OPENS,
        opening.new_recovery_code(),
        practice=False,
        today=TODAY,
        now=NOW - timedelta(hours=2),
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )
    settle(desk, person, TODAY)
    opening.leave(desk)


@pytest.fixture
def issued(places: Places) -> None:
    settled(places, ADULT)


@pytest.fixture
def issued_minor(places: Places) -> None:
    settled(places, SIXTEEN)


@pytest.fixture
def counsellors_case(places: Places) -> None:
    settled(places, replace(ADULT, stage=Stage.REQUEST_DRAFTED), NGO)


def unlock(walk: Walk) -> None:
    walk.robot.write(story.OPENS)
    walk.robot.press("Return")
    walk.see(GREETING)


def test_first_run_note_form_and_search_need_no_mouse(walking: Walk) -> None:
    robot = walking.robot
    first_run_by_keys(walking)
    robot.press("Ctrl+N")
    robot.find("note.person")
    robot.write(story.GIVEN)
    robot.press("Return", "Return")
    robot.write("dari")
    robot.press("Return", "Space")
    robot.tab_to("agreed")
    robot.write(story.AGREED)
    robot.press("Ctrl+Return")
    robot.wait(lambda: not robot.sees("note"), "the note was not kept")
    robot.press("Ctrl+F")
    robot.write(story.GIVEN.lower())
    robot.press("Return")
    walking.see("Primul contact")
    robot.tab_to("step.0")
    robot.press("Return")
    robot.find("page.who_came")
    robot.tab_to("contact_place")
    robot.write("sediul din Galați")
    robot.tab_to("form.continue")
    robot.press("Return")
    robot.find("page.why_they_came")
    robot.press("Space", "Ctrl+S")
    walking.see("Versiune păstrată")
    robot.press("Ctrl+F")
    robot.wait(lambda: robot.rows("cases") == 1, "the case is not in the list")
    assert story.GIVEN in robot.cells("cases", 0)


def first_run_by_keys(walk: Walk) -> None:
    robot = walk.robot
    robot.tab_to("continue")
    robot.press("Return")
    robot.write(story.COUNSELLOR)
    robot.tab_to("function")
    robot.write(story.FUNCTION)
    robot.tab_to("organisation.igi")
    robot.press("Space")
    robot.tab_to("centre")
    robot.press("Down", "Down")
    robot.tab_to("role.igi_officer")
    robot.press("Space")
    robot.tab_to("continue")
    robot.press("Return")
    robot.write(story.OPENS)
    robot.tab_to("passphrase_again")
    robot.write(story.OPENS)
    robot.press("Return")
    walk.see(opening_words.CODE_TITLE.ro, opening_words.CODE_WORDS.ro)
    code = code_on_screen(robot)
    robot.press("Return")
    robot.wait_to_read(opening_words.TYPE_BACK_TITLE.ro)
    robot.write(code)
    robot.press("Return")
    walk.see(GREETING)


@pytest.mark.usefixtures("issued")
def test_one_who_cannot_sign_is_read_the_paper_before_two_witnesses(walking: Walk) -> None:
    robot = walking.robot
    open_signatures(walking, ADULT)
    robot.click("record_person")
    robot.click("person_cannot_sign")
    robot.fill("cannot_reason", "mâna bandajată")
    robot.fill("read_in", "dari")
    robot.press("Return")
    robot.fill("read_by", story.INTERPRETER)
    robot.fill("first_witness", "Martorescu Exemplu")
    robot.fill("second_witness", "Martoriu Exemplu")
    robot.fill("day_person", "azi")
    robot.click("save_person")
    walking.see("nu poate semna", "Martorescu Exemplu", "Martoriu Exemplu")
    robot.click("record_igi")
    robot.fill("day_igi", "azi")
    robot.click("save_igi")
    walking.see(sign_words.ACTIVE_TITLE.ro, "mâna bandajată")


@pytest.mark.usefixtures("issued")
def test_a_refusal_is_recorded_and_starts_no_programme(walking: Walk) -> None:
    robot = walking.robot
    open_signatures(walking, ADULT)
    robot.click("record_person")
    robot.click("person_refuses")
    robot.fill("refusal_reason", "dorește să mai citească planul")
    robot.fill("day_person", "azi")
    robot.click("save_person")
    walking.see("refuză", sign_words.REFUSED_HINT.ro)
    assert not robot.reads(sign_words.ACTIVE_TITLE.ro)


@pytest.mark.usefixtures("issued_minor")
def test_a_minor_of_sixteen_signs_with_the_representative_and_igi(walking: Walk) -> None:
    robot = walking.robot
    open_signatures(walking, SIXTEEN)
    for kind in (SignatoryKind.PERSON, SignatoryKind.REPRESENTATIVE, SignatoryKind.IGI):
        assert robot.find(f"record_{kind.value}")
    walking.see(SignatoryKind.REPRESENTATIVE.text.ro)
    robot.click("all_signed")
    robot.fill("day_of_all", "azi")
    robot.click("confirm_all")
    walking.see(sign_words.ACTIVE_TITLE.ro, "Părintescu Exemplu")


@pytest.mark.usefixtures("counsellors_case")
def test_a_counsellor_records_a_protocol_signed_on_paper_elsewhere(walking: Walk) -> None:
    robot = walking.robot
    unlock(walking)
    hand.open_case(walking, "rahimi nadia", "EXEMPLU-RAHIMI Nadia")
    robot.press("Ctrl+P")
    robot.click("elsewhere")
    robot.fill("paper_number", "EX-9/2026")
    robot.fill("paper_day", "azi")
    robot.fill("paper_kept_at", "centrul Galați, dosarul 9")
    robot.fill("why_no_scan", "nu avem scaner")
    robot.fill("name_igi", story.HEAD)
    for who in ("person", "igi"):
        robot.fill(f"day_{who}", "azi")
    robot.click("record_paper")
    walking.see(sign_words.ACTIVE_TITLE.ro, "EX-9/2026", story.HEAD)


def open_signatures(walk: Walk, person: Invented) -> None:
    """Open the signatures of the pack that was issued, by the case's own button."""
    unlock(walk)
    name = f"{person.surname.upper()} {person.given_names}"
    hand.open_case(walk, person.surname, name)
    hand.open_step(walk, case_words.NEXT_ACT["signatures"].ro)
    walk.see(sign_words.LACKING_HINT.ro)


def test_a_note_may_be_of_a_day_before_it_is_typed(walking: Walk) -> None:
    robot = walking.robot
    first_run_by_keys(walking)
    robot.press("Ctrl+N")
    robot.find("note.person")
    robot.write(story.GIVEN)
    robot.press("Return", "Return")
    robot.write("dari")
    robot.press("Return", "Space")
    walking.typist.answer("day_of_fact", "16.11.2026")
    robot.click_words(note_words.KEEP_NOTE.ro)
    robot.wait(lambda: not robot.sees("note"), "the note was not kept")
    hand.open_case(walking, story.GIVEN, story.GIVEN)
    robot.click_tab(2)
    walking.see("Notă din 16.11.2026", "scrisă 23.11.2026")
