"""The tour, points 1 and 2: the first run, locking, a wrong passphrase, unlocking."""

from counsellor_app.demo.robot import Robot
from counsellor_app.demo.robot_eyes import labels
from counsellor_app.demo.tour_story import COUNSELLOR, FUNCTION, OPENS, OPENS_NOT
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.ui.first_run_code import CodeView
from counsellor_app.ui.words import opening as words
from counsellor_app.ui.words import shell

GREETING = shell.GREETING.filled(name=COUNSELLOR.split()[0]).ro


def first_run(walk: Walk) -> None:
    """Make the vault: language, who, passphrase twice, the code copied and typed back."""
    robot = walk.robot
    robot.find("language.ro")
    walk.picture("language")
    robot.click("continue")
    robot.fill("name", COUNSELLOR)
    robot.fill("function", FUNCTION)
    robot.click("organisation.igi")
    robot.click("centre")
    robot.press("Down", "Down", "Return")
    robot.click("role.igi_officer")
    walk.see("CRPCSA Galați")
    walk.picture("who")
    robot.click("continue")
    robot.fill("passphrase", OPENS)
    robot.fill("passphrase_again", OPENS)
    walk.see(words.STRENGTHS[-1].ro)
    walk.picture("passphrase")
    robot.press("Return")
    _copy_code(walk)
    walk.see(GREETING)
    walk.picture("today-empty")
    folder = walk.places.vault
    modes = {path.name: path.stat().st_mode & 0o077 for path in folder.iterdir()}
    walk.check("the vault's files are closed to others", not any(modes.values()))


def lock_and_unlock(walk: Walk) -> None:
    """Lock; a wrong passphrase is told kindly; the right one opens."""
    robot = walk.robot
    robot.press("Ctrl+L")
    walk.start_again()
    robot.find("passphrase")
    walk.picture("locked")
    robot.fill("passphrase", OPENS_NOT)
    robot.press("Return")
    walk.see(words.WRONG.ro)
    walk.picture("wrong-passphrase")
    robot.fill("passphrase", OPENS)
    robot.click("unlock")
    walk.see(GREETING)
    walk.check("it is unlocked", robot.sees("rail.today"))


def code_on_screen(robot: Robot) -> str:
    """Return the recovery code as it is read off the screen."""
    view = robot.find("continue").window().findChild(CodeView)
    if not isinstance(view, CodeView):
        return ""
    return " ".join(words for words in labels(view) if words)


def _copy_code(walk: Walk) -> None:
    robot = walk.robot
    walk.see(words.CODE_TITLE.ro, words.CODE_WORDS.ro)
    code = code_on_screen(robot)
    walk.check("the recovery code can be read off the screen", len(code.split()) == 9)
    walk.picture("recovery-code")
    robot.click("continue")
    robot.wait_to_read(words.TYPE_BACK_TITLE.ro)
    robot.click("code")
    robot.write("0000 0000")
    robot.press("Return")
    walk.see(words.CODE_DIFFERS.filled(group=1).ro)
    walk.picture("recovery-code-wrong")
    robot.type_over(code.lower())
    walk.picture("recovery-code-typed")
    robot.press("Return")
    robot.find("rail.today")
