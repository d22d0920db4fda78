"""Encrypted files: read back as kept, refused when changed, swept when nobody names them."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.model import FileRole, StoredFile
from counsellor_app.errors import VaultDamaged
from counsellor_app.security.secret import Secret
from counsellor_app.storage.blobs import Blobs
from tests.storage.vault_builders import NOW


def stored(blobs: Blobs, data: bytes) -> StoredFile:
    return blobs.store(
        data,
        case_id=CaseId(UUID(int=1)),
        issue_id=IssueId(UUID(int=2)),
        role=FileRole.SCAN,
        media="application/pdf",
        now=NOW,
    )


def only_file(folder: Path) -> Path:
    (path,) = [path for path in folder.rglob("*") if path.is_file()]
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=3_000))
def test_a_file_is_read_back_as_it_was_kept(tmp_path: Path, data: bytes) -> None:
    blobs = Blobs(tmp_path)
    assert blobs.read(stored(blobs, data)) == data


def test_a_file_of_several_pieces_is_read_back(tmp_path: Path) -> None:
    data = os.urandom(2_500_000)
    blobs = Blobs(tmp_path)
    assert blobs.read(stored(blobs, data)) == data


def test_a_file_is_named_by_its_id_and_hides_its_content(tmp_path: Path) -> None:
    file = stored(Blobs(tmp_path), b"%PDF-1.7 invented " * 100)
    path = only_file(tmp_path)
    assert path.parent.parent == tmp_path / "blobs"
    assert path.name == f"{file.id.hex}.blob"
    assert b"invented" not in path.read_bytes()


@pytest.mark.parametrize("at", [0, 20, 60, -1])
def test_a_changed_file_is_refused(tmp_path: Path, at: int) -> None:
    blobs = Blobs(tmp_path)
    file = stored(blobs, b"%PDF" * 100)
    data = bytearray(only_file(tmp_path).read_bytes())
    data[at] ^= 1
    only_file(tmp_path).write_bytes(bytes(data))
    with pytest.raises(VaultDamaged):
        blobs.read(file)


def test_a_file_in_the_place_of_another_is_refused(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    first = stored(blobs, b"first")
    path = only_file(tmp_path)
    blobs.put(first.id, b"other")
    with pytest.raises(VaultDamaged):
        blobs.read(first)
    path.unlink()
    with pytest.raises(VaultDamaged):
        blobs.read(first)


def test_the_row_must_speak_of_these_bytes(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    first = stored(blobs, b"first")
    key = blobs.put(first.id, b"older")
    forged = replace(first, key=key.reveal())
    with pytest.raises(VaultDamaged):
        blobs.read(forged)


def test_only_old_files_that_no_row_names_are_swept(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    named, orphan, fresh = (stored(blobs, data) for data in (b"named", b"orphan", b"fresh"))
    old = (NOW - timedelta(days=2)).timestamp()
    young = (NOW - timedelta(hours=1)).timestamp()
    for file, moment in ((named, old), (orphan, old), (fresh, young)):
        (path,) = tmp_path.rglob(f"{file.id.hex}.blob")
        os.utime(path, (moment, moment))
    assert blobs.sweep({named.id}, NOW) == 1
    assert blobs.read(named) == b"named"
    assert blobs.read(fresh) == b"fresh"
    with pytest.raises(VaultDamaged):
        blobs.read(orphan)


def test_a_dropped_file_is_gone(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    key = blobs.put(UUID(int=5), b"bundle")
    assert blobs.get(UUID(int=5), key) == b"bundle"
    blobs.drop(UUID(int=5))
    blobs.drop(UUID(int=5))
    with pytest.raises(VaultDamaged):
        blobs.get(UUID(int=5), Secret(key.reveal()))
