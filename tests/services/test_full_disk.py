"""A full disk while saving: said in words, what was kept stays whole, and saving goes on."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from counsellor_app.demo.drill import drill_desk
from counsellor_app.files import DISK_FULL
from counsellor_app.services import opening
from counsellor_app.services.indexing import rebuild_index
from tests.services.drilling import NOW, ROOT

pytestmark = pytest.mark.thorough


@pytest.mark.parametrize("kind", ["draft", "sheet"])
def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path, kind: str) -> None:
    opening.leave(drill_desk(tmp_path, lambda: NOW))
    command = [sys.executable, "-m", "tests.services.full_disk_child", str(tmp_path), kind]

    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    sentence, before, after = done.stdout.decode("utf-8").splitlines()

    desk = drill_desk(tmp_path, lambda: NOW)
    with closing(desk.vault):
        with desk.vault.look() as look:
            file = look.cases.file(look.cases.all_ids()[0])
            index = look.index.dump()
        kept = [*(draft.answers for draft in file.drafts), *(s.answers for s in file.sheets)]
        numbers = sorted(int(str(answers["agreed"]).split()[0]) for answers in kept)
        rebuild_index(desk)
        with desk.vault.look() as look:
            assert look.index.dump() == index
        assert (desk.vault.noticed, desk.vault.check()) == ((), ())
    assert sentence == DISK_FULL.ro
    assert int(before) > 3
    assert numbers == list(range(int(after)))
    assert int(after) == int(before) + 1
