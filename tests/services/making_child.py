"""A program of its own that makes vaults in children killed at one of their file operations."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import opening
from tests.builders import TODAY
from tests.services.working import FIRST_RUN, NOW, PASSPHRASE

FILE_EVENTS = frozenset({"open", "os.chmod", "os.mkdir", "os.remove", "os.rename"})


def make(folder: Path, code: str) -> None:
    opening.make_vault(
        folder,
        FIRST_RUN,
        PASSPHRASE,
        code,
        practice=False,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )


def die_at(step: int, each: int, folder: Path) -> None:
    """Let this process be killed at the step of this number.

    A step is a file operation in the folder, or so many statements of the database.
    """
    done = {"steps": 0, "statements": 0}

    def take_step() -> None:
        done["steps"] += 1
        if done["steps"] == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_file(what: str, told: tuple[object, ...]) -> None:
        if what in FILE_EVENTS and str(told[0]).startswith(str(folder)):
            take_step()

    sys.addaudithook(on_file)
    sys.setprofile(_counting(done, each, take_step))


def _counting(
    done: dict[str, int], each: int, take_step: Callable[[], None]
) -> Callable[[FrameType, str, object], None]:
    def on_call(_frame: FrameType, what: str, called: object) -> None:
        if what != "c_call" or getattr(called, "__name__", "") != "execute":
            return
        if type(getattr(called, "__self__", None)).__module__.startswith("sqlcipher3"):
            done["statements"] += 1
            if done["statements"] % each == 0:
                take_step()

    return on_call


def killed_at(step: int, each: int, folder: Path, code: str) -> int:
    """Make a vault in a child that is to be killed; return its exit code, minus the signal."""
    child = os.fork()
    if child == 0:
        try:
            die_at(step, each, folder)
            make(folder, code)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    for line in sys.stdin:
        number, statements, place, secret_code = line.split()
        ended = killed_at(int(number), int(statements), Path(place), secret_code)
        sys.stdout.write(f"{ended}\n")
        sys.stdout.flush()
