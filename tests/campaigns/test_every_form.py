"""What is asked of every form, asked with many more answers than in the ordinary run."""

import subprocess
import sys

from tests.services.drilling import ROOT

ASKED_OF_EVERY_FORM = (
    "tests/services/test_every_form.py",
    "tests/exchange/test_every_form_leaves.py",
    "tests/documents/test_every_answer_on_paper.py",
    "tests/ui/test_every_field_typed.py",
)
PROFILE, FULL_PROFILE = "wide", "long"


def test_every_form_stands_many_more_answers(full_counts: bool) -> None:
    profile = FULL_PROFILE if full_counts else PROFILE
    command = [sys.executable, "-m", "pytest", "-q", f"--hypothesis-profile={profile}"]
    done = subprocess.run([*command, *ASKED_OF_EVERY_FORM], check=False, cwd=ROOT)
    assert done.returncode == 0
