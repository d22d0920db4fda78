"""The tour, points 3 and 4: a note, the person, the request and its term, a paper case."""

from datetime import timedelta

from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.law.calendar import Months
from counsellor_app.law.citation import og44
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.text import short_date
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import notes as note_words
from counsellor_app.ui.words import shell

ART_16 = str(og44(16))


def note(walk: Walk) -> None:
    """Write a note about somebody who has only a name and a language, keys only."""
    robot = walk.robot
    robot.press("Ctrl+N")
    robot.find("note.person")
    robot.write(story.GIVEN)
    walk.see(note_words.NEW_PERSON.filled(name=story.GIVEN).ro)
    walk.picture("note-new-person")
    robot.press("Return", "Return")
    robot.find("note.language")
    robot.write("dari")
    robot.press("Return")
    robot.find("topics")
    robot.press("Space")
    walk.typist.answer("agreed", story.AGREED)
    walk.typist.answer("minutes", "25")
    walk.picture("note")
    robot.press("Ctrl+Return")
    walk.see("Nota")
    walk.check("the note was kept from anywhere and the page before it is back",
               robot.sees("rail.today") and not robot.sees("note"))  # fmt: skip


def open_case(walk: Walk) -> None:
    """Open the case the note began, and complete the first contact."""
    robot = walk.robot
    robot.press("Ctrl+2")
    robot.find("cases")
    walk.see(story.GIVEN)
    walk.picture("cases-one")
    robot.open_row("cases", 0)
    walk.see(story.GIVEN, "Primul contact")
    walk.picture("case-first-contact")
    robot.click("step.0")
    hand.fill_form(walk, "first_contact", story.first_contact())
    hand.keep(walk, "first_contact")


def person(walk: Walk) -> None:
    """Fill in the person block."""
    hand.open_step(walk, case_words.NEXT_ACT["person"].ro)
    hand.fill_form(walk, "person", story.person(walk.days))
    hand.keep(walk, "person")
    walk.see(story.SHOWN)


def request(walk: Walk) -> None:
    """Fill in the request: its term, both days and the centre stand beside the answers."""
    days = walk.days
    hand.open_step(walk, case_words.NEXT_ACT["request"].ro)
    pages = story.request(days)
    section, said = pages[0]
    hand.go_to(walk, section)
    walk.typist.fill_page(section, said)
    granted = days.today - timedelta(days=story.GRANTED)
    communicated = days.today - timedelta(days=story.COMMUNICATED)
    walk.see(ART_16, "CRPCSA Galați")
    for day in (granted, communicated):
        last = load_rulebook().working_day_on_or_after(Months(3).after(day))
        walk.see(short_date(last))
    walk.picture("request-term")
    hand.go_on(walk, section)
    hand.fill_form(walk, "request", pages[1:])
    hand.keep(walk, "request")


def register(walk: Walk) -> None:
    """Record the number that the request got at the centre."""
    robot = walk.robot
    robot.click("register")
    robot.wait_for_dialog()
    robot.fill("number", "EX-501/2026")
    robot.fill("number_day", walk.days.ago(story.FILED))
    walk.picture("request-registered")
    robot.click("register.record")
    walk.see("EX-501/2026", "Cerere înregistrată")
    walk.picture("case-registered")


def paper_case(walk: Walk) -> None:
    """Take over a case that runs on paper: ten points, nothing stands in the way."""
    robot = walk.robot
    robot.press("Ctrl+2")
    robot.click("new.take_over")
    hand.fill_form(walk, "take_over", story.paper_case(walk.days))
    hand.keep(walk, "take_over", leads_to="note")
    walk.see(case_words.PAPER_CASE.ro, story.PAPER_SHOWN)
    walk.see("în dosarul pe hârtie")
    walk.picture("case-on-paper")
    robot.press("Ctrl+2")
    robot.find("cases")
    walk.picture("cases")
    robot.press("Ctrl+1")
    walk.see(shell.PLACE_TODAY.ro)
    walk.picture("today")
