"""Shorter walks through the real windows: the other ways to a signature, a note of yesterday."""

from dataclasses import replace

import pytest

from counsellor_app.cases.stages import Stage
from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.cast import Invented
from counsellor_app.demo.people import FIRST_RUN
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import opening
from counsellor_app.settings import Places
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import notes as note_words
from counsellor_app.ui.words import signing as sign_words
from tests.journeys.walking import (
    ADULT,
    SIXTEEN,
    first_run_by_keys,
    meet_by_keys,
    settled,
    unlock,
)

pytestmark = pytest.mark.thorough

NGO = replace(
    FIRST_RUN,
    organisation=opening.Organisation.NGO,
    organisation_name="Asociația Exemplu",
    centre=None,
    role=Role.NGO_COUNSELLOR,
)


@pytest.fixture
def issued_minor(places: Places) -> None:
    settled(places, SIXTEEN)


@pytest.fixture
def counsellors_case(places: Places) -> None:
    settled(places, replace(ADULT, stage=Stage.REQUEST_DRAFTED), NGO)


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
    meet_by_keys(walking)
    walking.typist.answer("day_of_fact", "16.11.2026")
    robot.click_words(note_words.KEEP_NOTE.ro)
    robot.wait(lambda: not robot.sees("note"), "the note was not kept")
    hand.open_case(walking, story.GIVEN, story.GIVEN)
    robot.click_tab(3)
    walking.see("Notă din 16.11.2026", "scrisă 23.11.2026")
