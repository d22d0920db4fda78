"""Pages before the vault is open: the first run, step by step, and unlocking."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton

from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import opening
from counsellor_app.ui.first_run import FirstRunPages
from counsellor_app.ui.unlock import UnlockPages

_STRONG = "corabie-lampion-prispa-ulcior-busuioc"
_STEPS = ("language", "who", "passphrase", "code", "typed-back", "making")
_WRONG_TRIES = 5
_Named = tuple[str, str, Callable[[Stage], None]]


def door_shots() -> Iterator[Shot]:
    """Yield the pages of the first run and of unlocking."""
    first_run: tuple[_Named, ...] = (
        *((f"{n + 1}-{name}", name, partial(_first_run, n)) for n, name in enumerate(_STEPS)),
        ("who-igi", "who: an officer", partial(_who, "igi")),
        ("who-ngo", "who: an NGO", partial(_who, "ngo")),
        ("who-missing", "who: nothing typed", partial(_pressing_on, 1)),
        ("passphrase-weak", "a weak passphrase", partial(_typed, 2, "passphrase", "parola")),
        ("passphrase-good", "a good passphrase", partial(_typed, 2, "passphrase", _STRONG)),
        ("code-differs", "a code typed wrong", partial(_typed, 4, "code", "XXXX-XXXX")),
    )
    for name, title, show in first_run:
        yield Shot(name=f"first-{name}", group="First run", title=title, show=show)
    unlocking: tuple[_Named, ...] = (
        ("door", "the passphrase", _unlock),
        ("locked", "after locking", _locked),
        ("wrong", "a wrong passphrase", _wrong),
        ("wait", "too many tries", _wait),
        ("recover", "the recovery code", _recover),
    )
    for name, title, show in unlocking:
        yield Shot(name=f"unlock-{name}", group="Unlocking", title=title, show=show)


def _first_run(number: int, stage: Stage) -> None:
    clock = stage.scene.clock
    folder = stage.scene.home / "new"
    pages = FirstRunPages(folder, stage.language, clock, practice=False, make=opening.make_vault)
    stage.show_door(pages)
    pages.show_page(number)


def _who(organisation: str, stage: Stage) -> None:
    _first_run(1, stage)
    QTest.keyClicks(stage.shown(QLineEdit, "name"), "Ana-Maria Exemplescu")
    QTest.keyClicks(stage.shown(QLineEdit, "function"), "consilier de integrare")
    stage.shown(QRadioButton, f"organisation.{organisation}").click()


def _pressing_on(number: int, stage: Stage) -> None:
    _first_run(number, stage)
    stage.shown(QPushButton, "continue").click()


def _typed(number: int, box: str, text: str, stage: Stage) -> None:
    _first_run(number, stage)
    QTest.keyClicks(stage.shown(QLineEdit, box), text)
    stage.shown(QPushButton, "continue").click()


def _unlock(stage: Stage) -> None:
    _door_of(stage.scene.places.practice, stage)


def _locked(stage: Stage) -> None:
    _door_of(stage.scene.places.practice, stage, locked=True)


def _wrong(stage: Stage) -> None:
    _door_of(_copied_keyfile(stage, "wrong"), stage)
    _try_wrong(stage)


def _wait(stage: Stage) -> None:
    _door_of(_copied_keyfile(stage, "wait"), stage)
    for _ in range(_WRONG_TRIES):
        _try_wrong(stage)


def _recover(stage: Stage) -> None:
    _unlock(stage)
    stage.shown(QPushButton, "forgotten").click()


def _door_of(folder: Path, stage: Stage, *, locked: bool = False) -> None:
    clock = stage.scene.clock
    pages = UnlockPages(
        folder,
        stage.language,
        clock,
        locked=locked,
        unlock=partial(opening.unlock, device=DeviceStore(None)),
        recover=opening.unlock_with_recovery,
    )
    stage.show_door(pages, practice=True)
    pages.take_focus()


def _try_wrong(stage: Stage) -> None:
    QTest.keyClicks(stage.shown(QLineEdit, "passphrase"), "nu este aceasta")
    stage.shown(QPushButton, "unlock").click()
    stage.settle()


def _copied_keyfile(stage: Stage, name: str) -> Path:
    """Return a folder with the vault's keyfile alone: tries are counted there."""
    folder = stage.scene.home / f"{name}-{stage.look.name}"
    folder.mkdir()
    shutil.copy(stage.scene.places.practice / opening.KEYFILE, folder)
    return folder
