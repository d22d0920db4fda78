"""What is asked of the operating system: a safe place, no capture, no core, no reading."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.desktop.capture import hide_from_capture
from counsellor_app.desktop.folders import NETWORK, SYNCED, place_warning

ROOT = Path(__file__).resolve().parents[1]
NOTHING: dict[str, str] = {}
HARDENED = """
import ctypes, resource
from counsellor_app.desktop.hardening import leave_no_core
leave_no_core()
print(resource.getrlimit(resource.RLIMIT_CORE))
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
NAMES = st.sampled_from(
    ["OneDrive", "OneDrive - Exemplu", "Dropbox", "Google Drive", "GoogleDrive", "iCloud Drive",
     "Nextcloud"]
)  # fmt: skip
PARTS = st.lists(st.sampled_from(["home", "acte", "dosar", "Consilier"]), max_size=3)


def test_an_ordinary_folder_is_a_safe_place(tmp_path: Path) -> None:
    assert place_warning(tmp_path / "vault", NOTHING) is None


@given(PARTS, NAMES, PARTS)
def test_nothing_below_a_synced_folder_is_a_safe_place(
    above: list[str], name: str, below: list[str]
) -> None:
    for written in (name, name.upper(), name.lower()):
        folder = Path("/", *above, written, *below)
        assert place_warning(folder, NOTHING) == SYNCED


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_the_folder_the_system_names_as_synced_is_no_safe_place(
    tmp_path: Path, variable: str
) -> None:
    named = {variable: str(tmp_path / "Munca")}
    assert place_warning(tmp_path / "Munca" / "vault", named) == SYNCED
    assert place_warning(tmp_path / "Munca", named) == SYNCED
    assert place_warning(tmp_path / "Munca2" / "vault", named) is None


@pytest.mark.parametrize("folder", ["//server/acte", "\\\\server\\acte"])
def test_a_folder_of_a_network_is_no_safe_place(folder: str) -> None:
    assert place_warning(Path(folder), NOTHING) == NETWORK


def test_hiding_from_capture_says_that_this_system_does_not() -> None:
    assert sys.platform == "linux"
    assert hide_from_capture(1, True) is False


def test_a_hardened_process_leaves_no_core_and_cannot_be_read_by_others_of_its_user() -> None:
    command = [sys.executable, "-c", HARDENED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    core, dumpable = done.stdout.decode("ascii").splitlines()
    assert core == "(0, 0)"
    assert dumpable == "0"
    assert resource.getrlimit(resource.RLIMIT_CORE)[1] != 0
