"""Twenty kills without warning: every acknowledged save is there, and the vault is whole."""

import random
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from counsellor_app.demo.drill import ACKNOWLEDGED, SHEET, acknowledged, drill_save
from counsellor_app.errors import BadInput
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from tests.services.drilling import NOW, ROOT, Owner, make_vault, nursery, survived

pytestmark = pytest.mark.thorough

ROUNDS, KILLS_OF_A_ROUND = 4, 5


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Owner]:
    home = tmp_path_factory.mktemp("drill")
    return home, make_vault(home)


@pytest.fixture
def home(vault: tuple[Path, Owner], tmp_path: Path) -> Path:
    return Path(shutil.copytree(vault[0], tmp_path / "home"))


def test_after_twenty_kills_every_acknowledged_save_is_there(
    vault: tuple[Path, Owner], tmp_path: Path
) -> None:
    made, owner = vault
    chance, saves = random.Random(2026), 0
    with nursery() as drills:
        for place in range(ROUNDS):
            home = Path(shutil.copytree(made, tmp_path / str(place)))
            for _ in range(KILLS_OF_A_ROUND):
                drills.kill_one(home, chance)
                found = survived(home, owner)
                assert found.lost == ()
                assert found.flaws == 0
                assert found.drafts >= found.begun
            saves += found.acknowledged
    assert saves > ROUNDS * KILLS_OF_A_ROUND


def test_a_save_that_was_never_made_is_noticed(vault: tuple[Path, Owner], home: Path) -> None:
    seconds = count()
    drill_save(home, 6, lambda: NOW + timedelta(seconds=next(seconds)))
    first = replace(acknowledged(home)[0], said="0" * 16)
    with (home / ACKNOWLEDGED).open("a", encoding="ascii") as file:
        file.write(f"{first.record} {first.form_id} {first.what} {first.said}\n")
    assert survived(home, vault[1]).lost == (first,)


def test_every_form_is_saved_field_by_field_and_then_kept(
    vault: tuple[Path, Owner], home: Path
) -> None:
    seconds, forms = count(), [form.id for form in (*FORMS, *OFFICE_FORMS)]
    times = 0
    while {one.form_id for one in acknowledged(home) if one.what == SHEET} != set(forms):
        times += 1
        drill_save(home, 370, lambda: NOW + timedelta(seconds=next(seconds)))
    told = acknowledged(home)
    assert len(told) == 370 * times
    assert sorted({one.form_id for one in told}, key=forms.index) == forms
    found = survived(home, vault[1])
    assert (found.lost, found.flaws, found.forms) == ((), 0, frozenset(forms))


def test_the_verb_saves_as_often_as_it_is_asked(home: Path) -> None:
    command = [sys.executable, "-m", "counsellor_app", "drill", "save"]
    command += ["--home", str(home), "--count", "7"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"7\n", b"")
    assert len(acknowledged(home)) == 7


def test_saving_less_than_once_is_refused(home: Path) -> None:
    with pytest.raises(BadInput):
        drill_save(home, 0, lambda: NOW)
