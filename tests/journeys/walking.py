"""Invented people whose case has come somewhere, and the way into the windows about them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from counsellor_app.cases.stages import Stage
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.cast import Invented
from counsellor_app.demo.people import FIRST_RUN, settle
from counsellor_app.demo.tour_opening import GREETING, code_on_screen
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from counsellor_app.settings import Places
from counsellor_app.ui.words import opening as opening_words

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


def unlock(walk: Walk) -> None:
    """Open the vault with its passphrase."""
    walk.robot.write(story.OPENS)
    walk.robot.press("Return")
    walk.see(GREETING)


def first_run_by_keys(walk: Walk) -> str:
    """Make the vault with the keys alone; return the recovery code."""
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
    return code


def meet_by_keys(walk: Walk) -> None:
    """Begin a note about somebody who has only a name and a language, with one topic."""
    robot = walk.robot
    robot.press("Ctrl+N")
    robot.find("note.person")
    robot.write(story.GIVEN)
    robot.press("Return", "Return")
    robot.write("dari")
    robot.press("Return", "Space")
