"""Thirty kills over every form, 1,000 with full counts: no acknowledged field is lost."""

import random
import shutil
from pathlib import Path

from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from tests.services.drilling import Survived, make_vault, nursery, survived

KILLS, FULL_COUNT = 30, 1_000
KILLS_OF_A_VAULT = 50  # a drill goes on where the one before was killed: every form has its turn
SAVES_OF_A_LIFE = 60  # at most: thirty lives are enough for all forms
SEED = 20261123


def test_no_kill_loses_an_acknowledged_field_of_any_form(tmp_path: Path, full_counts: bool) -> None:
    made = tmp_path / "made"
    made.mkdir()
    owner = make_vault(made)
    chance = random.Random(SEED)
    kills, saves, kept = FULL_COUNT if full_counts else KILLS, 0, set[str]()
    with nursery() as drills:
        for start in range(0, kills, KILLS_OF_A_VAULT):
            home = Path(shutil.copytree(made, tmp_path / str(start)))
            for place in range(start, min(start + KILLS_OF_A_VAULT, kills)):
                drills.kill_one(home, chance, SAVES_OF_A_LIFE)
                found = survived(home, owner)
                assert (found.lost, found.flaws) == ((), 0), told(place, found)
            saves += found.acknowledged
            kept |= found.forms
            shutil.rmtree(home)
    assert saves > kills
    assert kept == {form.id for form in (*FORMS, *OFFICE_FORMS)}


def told(place: int, found: Survived) -> str:
    """Say after which kill of which seed something was missing."""
    return f"kill {place} of seed {SEED}: {len(found.lost)} of {found.acknowledged} lost"
