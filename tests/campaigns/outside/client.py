"""Works the program from outside: reads its accessibility tree, types with real keys.

Run by the system's Python, which has pyatspi, inside a session bus and an X server of its own:
client.py PYTHON HOME REPORT. The report is JSON: what was seen, step by step.
"""

import importlib
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar, cast

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 60.0  # seconds; the practice vault may be opened on a busy machine
INTERACTIVE = {
    "push button", "check box", "radio button", "text", "combo box", "list", "table",
    "spin button", "page tab list", "page tab", "toggle button",
}  # fmt: skip
Found = TypeVar("Found")
atspi = importlib.import_module("pyatspi")
glib = importlib.import_module("gi.repository.GLib")
# What is raised when a node goes away while it is looked at.
_VANISHED = (glib.Error, AttributeError, LookupError, NotImplementedError)


class Node(Protocol):
    """A node of the accessibility tree."""

    name: str

    def get_child_count(self) -> int: ...
    def getRoleName(self) -> str: ...
    def getChildAtIndex(self, index: int) -> "Node | None": ...
    def get_process_id(self) -> int: ...
    def get_description(self) -> str: ...


Journey = Callable[[str, str, dict[str, object]], None]  # python, home, what was seen


class Lost(Exception):
    """Something that should be on the screen is not there."""


def main(go: Journey, python: str, home: str, report: str) -> int:
    """Go through a journey; write what was seen, also when it got lost."""
    seen: dict[str, object] = {"ok": False}
    started = [subprocess.Popen([LAUNCHER, "--launch-immediately"])]
    started.append(subprocess.Popen(["openbox"]))
    subprocess.run(["setxkbmap", "ro"], check=True)  # letters as a Romanian keyboard has them
    try:
        go(python, home, seen)
        seen["ok"] = True
    except Lost as lost:
        seen["lost"] = str(lost)
        seen["showing"] = [one for one in map(described, showing()) if one][:200]
    finally:
        for program in started:
            program.terminate()
        Path(report).write_text(json.dumps(seen, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def practise(python: str, home: str) -> subprocess.Popen[bytes]:
    """Start the practice program and give it the keys."""
    practice = [python, "-X", "faulthandler", "-m", "counsellor_app", "--home", home, "practice"]
    program = subprocess.Popen(practice)
    wait(lambda: find("label", "Bună ziua"), "the page of today")
    focus_window()
    return program


def journey(python: str, home: str, seen: dict[str, object]) -> None:
    """Start the practice program, find a case, change a form, lock, unlock, find it changed."""
    program = practise(python, home)
    seen["unnamed on today"] = unnamed()
    open_case("Închipuitu")
    seen["unnamed on list and case"] = unnamed()
    press("Modifică")
    press("1. Identitate")
    name = wait(lambda: find("text", "Nume"), "the box for the surname")
    seen["unnamed on form"] = unnamed()
    wait(lambda: focused("Nume"), "the focus in the box for the surname")
    keys("ctrl+a")
    write("Închipuitu-Țurcănescu")
    try:
        wait(lambda: text_of(name) == "Închipuitu-Țurcănescu", "what was typed")
    finally:
        seen["typed"] = text_of(name)
    keys("ctrl+s")
    wait(lambda: find("label", "Versiune păstrată"), "that a version was kept")
    keys("ctrl+l")
    seen["ended with"] = program.wait(timeout=PATIENCE)
    wait(lambda: find("label", "Registrul este blocat"), "the locked program, started anew")
    seen["unnamed on unlock page"] = unnamed()
    focus_window()
    write("caietul de exercițiu se deschide oricui")
    keys("Return")
    name = wait(lambda: find("text", "Nume"), "the form that was open, after unlocking")
    wait(lambda: text_of(name) == "Închipuitu-Țurcănescu", "what was kept, in its box again")
    open_case("turcanescu")
    seen["found again"] = described(wait(lambda: find("label", "ȚURCĂNESCU"), "the new name"))
    leave(seen)


def open_case(typed: str) -> None:
    """Search the list of cases as one types, and open the first hit with Enter."""
    keys("ctrl+f")
    wait(lambda: find("table", "Cazuri"), "the list of cases")
    write(typed)
    wait(lambda: find("label", "1 caz găsit"), "one hit")
    seen_on_list = unnamed()
    if seen_on_list:
        raise Lost(f"names on the list: {seen_on_list}")
    keys("Return")
    wait(lambda: find("page tab", "Rezumat"), "the page of the case")


def leave(seen: dict[str, object]) -> None:
    """Close the window and wait until its process is gone."""
    process = the_program().get_process_id()
    keys("alt+F4")
    wait(lambda: not Path(f"/proc/{process}").exists() or zombie(process), "the end")
    seen["closed"] = True


def zombie(process: int) -> bool:
    """Tell whether a process has ended and only waits to be counted."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2] == "Z"
    except OSError:
        return True


def unnamed() -> list[str]:
    """Return the controls on the screen that have no name."""
    return [described(n) for n in showing() if n.getRoleName() in INTERACTIVE and not n.name]


def press(words: str) -> None:
    """Press the button that says this, through its accessible action."""
    button = wait(lambda: find("push button", words), f"the button “{words}”")
    action = button.queryAction()  # type: ignore[attr-defined]  # pyatspi adds it to a node
    names = [action.getName(place) for place in range(action.nActions)]
    action.doAction(names.index("Press"))


def find(role: str, words: str) -> Node | None:
    """Return the first node of this role on the screen whose name has these words."""
    return next((n for n in showing() if n.getRoleName() == role and words in n.name), None)


def focused(words: str) -> bool:
    """Tell whether the focus is in a part with this name."""
    return any(words in n.name and has_state(n, "STATE_FOCUSED") for n in showing())


def text_of(node: Node) -> str:
    """Return what stands in a box."""
    return str(node.queryText().getText(0, -1))  # type: ignore[attr-defined]  # as above


def showing() -> Iterator[Node]:
    """Yield what is on the screen; the cells of a table are left out."""
    program = application()
    if program is not None:
        yield from (node for node in walk(program) if has_state(node, "STATE_SHOWING"))


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and what is below it."""
    yield node
    if node.getRoleName() == "table":
        return
    for place in range(node.get_child_count()):
        child = node.getChildAtIndex(place)
        if child is not None:
            yield from walk(child)


def has_state(node: Node, name: str) -> bool:
    """Tell whether a node is in a state."""
    state = node.getState()  # type: ignore[attr-defined]  # as above
    return bool(state.contains(getattr(atspi, name)))


def the_program() -> Node:
    """Return the running program; raise Lost without one."""
    found = application()
    if found is None:
        raise Lost("the program")
    return found


def application() -> Node | None:
    """Return the program as the desktop knows it."""
    desktop = atspi.Registry.getDesktop(0)
    found = [desktop.getChildAtIndex(place) for place in range(desktop.get_child_count())]
    ours = [one for one in found if one is not None and "onsilier" in (one.name or "")]
    return cast("Node", ours[-1]) if ours else None


def described(node: Node) -> str:
    """Return a node in words."""
    return f"{node.getRoleName()} {node.name}".strip()


def focus_window() -> None:
    """Give the keys to the program's window."""
    xdotool("search", "--sync", "--onlyvisible", "--name", "onsilier", "windowfocus", "--sync")


def keys(*chords: str) -> None:
    """Press real keys."""
    xdotool("key", "--clearmodifiers", *chords)


def write(text: str) -> None:
    """Type a text with real keys, letter by letter."""
    xdotool("type", "--clearmodifiers", "--delay", "30", text)


def xdotool(*words: str) -> None:
    """Let xdotool do something."""
    subprocess.run(["xdotool", *words], check=True, timeout=PATIENCE)


def wait(look: Callable[[], Found | None], what: str) -> Found:
    """Look again and again until there is something; raise Lost when it takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = look()
        except _VANISHED as error:
            os.write(2, f"{type(error).__name__} while waiting for {what}\n".encode())
            found = None
        if found:
            return found
        select.select([], [], [], 0.1)
    raise Lost(what)


if __name__ == "__main__":
    sys.exit(main(journey, *sys.argv[1:4]))
