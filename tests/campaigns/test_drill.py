"""Two hundred kills without warning, 10,000 with full counts: no acknowledged save is lost."""

import random
import shutil
from pathlib import Path

from tests.services.drilling import Survived, make_vault, nursery, survived

KILLS, FULL_COUNT = 200, 10_000
KILLS_OF_A_VAULT = 5
SEED = 20261123


def test_no_kill_loses_an_acknowledged_save(tmp_path: Path, full_counts: bool) -> None:
    made = tmp_path / "made"
    made.mkdir()
    owner = make_vault(made)
    chance, saves = random.Random(SEED), 0
    kills = FULL_COUNT if full_counts else KILLS
    with nursery() as drills:
        for start in range(0, kills, KILLS_OF_A_VAULT):
            home = Path(shutil.copytree(made, tmp_path / str(start)))
            for place in range(KILLS_OF_A_VAULT):
                drills.kill_one(home, chance)
                found = survived(home, owner)
                assert (found.lost, found.flaws) == ((), 0), told(start + place, found)
            saves += found.acknowledged
            shutil.rmtree(home)
    assert saves > kills


def told(place: int, found: Survived) -> str:
    """Say after which kill of which seed something was missing."""
    return f"kill {place} of seed {SEED}: {len(found.lost)} of {found.acknowledged} lost"
