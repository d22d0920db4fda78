"""What the tour does again and again: pages of forms, papers in sight, files saved."""

from collections.abc import Callable
from pathlib import Path

from counsellor_app.demo.tour_story import Pages
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.forms.agreeing import Agreeing
from counsellor_app.forms.registry import form_by_id
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.words import shell as shell_words

CHECK = "check"
CASE = "next"  # the button that leads on from a case: where it is, a case is open
_FILE_NAME = "fileNameEdit"  # Qt's own name in its dialog for files


def fill_form(walk: Walk, form_id: str, pages: Pages) -> None:
    """Answer the pages of a form, and leave each with its button."""
    walk.robot.find(f"form.{form_id}")
    for section, said in pages:
        go_to(walk, section)
        walk.typist.fill_page(section, said)
        walk.look_for_bugs()
        walk.picture(f"{form_id}-{section}")
        go_on(walk, section)


def go_to(walk: Walk, section: str) -> None:
    """Go to a step of the form by its entry at the left, unless it is there already."""
    if not walk.robot.sees(f"page.{section}"):
        walk.robot.click(f"step.{section}")
        walk.robot.find(f"page.{section}")


def go_on(walk: Walk, section: str) -> None:
    """Leave a page with Continue."""
    robot = walk.robot
    robot.click("form.continue")
    lost = f"the page “{section}” still lacks an answer"
    robot.wait(lambda: not robot.sees(f"page.{section}"), lost)


def finalise(walk: Walk, form_id: str) -> None:
    """Look at the check of answers and finalise; the case is in sight again."""
    go_to(walk, CHECK)
    walk.picture(f"{form_id}-check")
    walk.robot.click("check.finalise")
    walk.robot.find(CASE)
    walk.see(_told(shell_words.FINAL_AT, form_id))


def keep(walk: Walk, form_id: str, leads_to: str = CASE) -> None:
    """Look at the check of answers, keep a version with the keys, go back where one was."""
    go_to(walk, CHECK)
    walk.picture(f"{form_id}-check")
    walk.robot.press("Ctrl+S")
    walk.robot.click("form.back")
    walk.robot.find(leads_to)
    walk.see(_told(shell_words.KEPT_AT, form_id))


def open_step(walk: Walk, words: str) -> None:
    """Go on with the case by its main button, which says these words."""
    walk.robot.wait_to_read(words)
    walk.robot.click(CASE)


def find_case(walk: Walk, query: str, name: str) -> None:
    """Search with the keys until the list shows this one person."""
    robot = walk.robot
    robot.press("Ctrl+F")
    robot.find("search")
    robot.type_over(query)
    lost = f"“{query}” does not find {name}, and nobody else"
    robot.wait(lambda: robot.rows("cases") == 1 and name in robot.cells("cases", 0), lost)


def open_case(walk: Walk, query: str, name: str) -> None:
    """Open a case by typing a name into the search, keys only."""
    find_case(walk, query, name)
    walk.robot.press("Return")
    lost = f"the case of {name} did not open"
    walk.robot.wait(lambda: not walk.robot.sees("cases"), lost)


def save_as(walk: Walk, act: Callable[[], object], name: str, picture: str | None = None) -> Path:
    """Do something that asks for a place, and give it this name in the tour's folder."""

    def choose() -> None:
        walk.robot.fill(_FILE_NAME, str(walk.out.resolve() / name))
        if picture is not None:
            walk.picture(picture)
        walk.robot.press("Return")

    walk.robot.meet(act, choose)
    return walk.out / name


def pages_in_sight(walk: Walk) -> int:
    """Wait until a paper is in sight; return how many pages it has."""

    def count() -> int:
        views = [one for one in walk.door.findChildren(PdfView) if one.isVisible()]
        return views[-1].page_count() if views else 0

    walk.robot.wait(lambda: count() > 0, "no paper came into sight")
    return count()


def _told(said: Agreeing, form_id: str) -> str:
    """Return what the status line says of a form, up to the time."""
    form = form_by_id(form_id)
    return said.of(form).filled(title=form.title, time="").ro.rstrip()
