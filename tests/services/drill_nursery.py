"""A program that is started once and begins a drill for each folder named on its input.

Each drill is a child of its own, forked after the imports: killing it costs no new start.
"""

import importlib
import os
import sys

from counsellor_app.__main__ import main

BEFOREHAND = ("counsellor_app.app", "counsellor_app.demo.drill")  # the verb imports them late
OFTEN = "100000"  # more saves than there is time for: a drill ends by being killed


def begin_drills() -> None:
    """Fork a drill for every line read; tell its process, then the signal that ended it."""
    for module in BEFOREHAND:
        importlib.import_module(module)
    while home := sys.stdin.readline().strip():
        child = os.fork()
        if child == 0:
            os._exit(main(["drill", "save", "--home", home, "--count", OFTEN]))
        _tell(child)
        _, status = os.waitpid(child, 0)
        _tell(os.WTERMSIG(status) if os.WIFSIGNALED(status) else -1)


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    begin_drills()
