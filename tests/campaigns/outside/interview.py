"""Works an interview at the table from outside: every page of it, its windows, its mistakes.

Run like client.py: interview.py PYTHON HOME REPORT.
"""

import sys

from tests.campaigns.outside.client import (
    INTERACTIVE,
    Lost,
    Node,
    described,
    find,
    has_state,
    keys,
    leave,
    main,
    open_case,
    practise,
    press,
    showing,
    text_of,
    unnamed,
    wait,
    write,
)

MOST_PAGES = 60
DAY, PLACE = "Data interviului", "Locul"
WRONG_DAY, RIGHT_DAY = "31.02.2026", "azi"
TYPED = "Încăperea 3, Șoseaua Închipuită"


def interview(python: str, home: str, seen: dict[str, object]) -> None:
    """Open the note of an interview, sit down at the table, walk it to its end and keep it."""
    practise(python, home)
    open_case("Testbahadur")
    press("Scrie nota de interviu")
    wait(lambda: in_focus(DAY), "the note of the interview")
    keys("alt+2")
    wait(lambda: find("push button", "Pauză"), "the look at the table")
    type_wrongly(seen)
    show_interpreter(seen)
    pause(seen)
    seen["pages"] = walk(seen)
    keys("ctrl+s")
    wait(lambda: find("label", "Versiune păstrată"), "that a version was kept")
    keys("alt+1")
    press("1. Când, unde, cum")
    place = wait(lambda: find("text", PLACE), "the box for the place")
    wait(lambda: text_of(place) == TYPED, "what was typed at the table, on the page of the form")
    seen["kept"] = text_of(place)
    leave(seen)


def type_wrongly(seen: dict[str, object]) -> None:
    """Type a day that is none, read what is wrong with it, and mend it."""
    box = wait(lambda: in_focus(DAY), "the focus in the box for the day")
    write(WRONG_DAY)
    keys("Tab")
    wait(lambda: WRONG_DAY in told_of(box), "what is wrong with the day")
    seen["mistake"] = told_of(box)
    keys("shift+Tab")
    wait(lambda: in_focus(DAY), "the focus in the box for the day again")
    keys("ctrl+a")
    write(RIGHT_DAY)
    keys("Tab")
    wait(lambda: WRONG_DAY not in told_of(box), "that the day is right")
    keys("shift+Tab")


def show_interpreter(seen: dict[str, object]) -> None:
    """Show the question to the interpreter in a window of its own, and close it."""
    wait(lambda: in_focus(DAY), "the question for the interpreter")
    keys("F8")
    wait(lambda: find("label", "Esc: close"), "the view for the interpreter")
    seen["unnamed for the interpreter"] = unnamed()
    keys("Escape")
    wait(lambda: not find("label", "Esc: close"), "that the view is closed")
    wait(lambda: in_focus(DAY), "the focus where it was")


def pause(seen: dict[str, object]) -> None:
    """Cover the screen, see that nothing of the case is left on it, and go on."""
    keys("F9")
    wait(lambda: find("label", "Ne oprim puțin"), "the pause")
    seen["left in the pause"] = [
        described(node) for node in showing() if "TESTBAHADUR" in node.name.upper()
    ]
    keys("Return")
    wait(lambda: in_focus(DAY), "the talk again")


def walk(seen: dict[str, object]) -> int:
    """Go on page by page to the check of answers; return how many pages there are."""
    lost_focus: list[str] = []
    nameless: list[str] = []
    seen["unnamed on pages"], seen["without focus"] = nameless, lost_focus
    for number in range(1, MOST_PAGES):
        nameless += [f"page {number}: {one}" for one in unnamed()]
        if not any(focused_controls()):
            lost_focus.append(f"page {number}")
        if find("text", PLACE):
            fill_in(PLACE)
        if find("label", "Verificați răspunsurile"):
            return number
        before = words_on_page()
        keys("alt+Right")
        wait(lambda: words_on_page() != before, f"the page after page {number}")  # noqa: B023
    raise Lost("the end of the interview")


def fill_in(words: str) -> None:
    """Go to a box with Tab and type into it, unless something stands in it."""
    box = wait(lambda: find("text", words), f"the box “{words}”")
    if text_of(box):
        return
    for _ in range(MOST_PAGES):
        if has_state(box, "STATE_FOCUSED"):
            write(TYPED)
            wait(lambda: text_of(box) == TYPED, "what was typed")
            return
        before = [described(node) for node in focused_controls()]
        keys("Tab")
        wait(lambda: [described(n) for n in focused_controls()] != before, "Tab")  # noqa: B023
    raise Lost(f"the focus in the box “{words}”")


def in_focus(words: str) -> Node | None:
    """Return the control with this name that has the focus."""
    return next((node for node in focused_controls() if words in node.name), None)


def focused_controls() -> list[Node]:
    """Return the controls that have the focus: one, or a list of choices and its box."""
    return [
        n for n in showing() if n.getRoleName() in INTERACTIVE and has_state(n, "STATE_FOCUSED")
    ]


def words_on_page() -> list[str]:
    """Return the words of the labels on the screen."""
    return [node.name for node in showing() if node.getRoleName() == "label"]


def told_of(node: Node) -> str:
    """Return what is said of a control besides its name: first what is wrong with it."""
    return node.get_description()


if __name__ == "__main__":
    sys.exit(main(interview, *sys.argv[1:4]))
