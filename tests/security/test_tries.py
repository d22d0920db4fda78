from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.errors import TooManyTries
from counsellor_app.security.tries import failed, must_not_wait, succeeded, wait_seconds
from counsellor_app.text import Language

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def tries(tmp_path: Path) -> Path:
    return tmp_path / "vault.tries"


def test_the_pause_grows_to_thirty_seconds_and_stays_there(tries: Path) -> None:
    pauses = [wait_seconds(tries, NOW)]
    for _ in range(10):
        failed(tries, NOW)
        pauses.append(wait_seconds(tries, NOW))
    assert pauses == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30]


def test_the_pause_ends_by_itself_however_many_failures(tries: Path) -> None:
    for _ in range(60):
        failed(tries, NOW)
    assert wait_seconds(tries, NOW + timedelta(seconds=29.5)) == 1
    assert wait_seconds(tries, NOW + timedelta(seconds=30)) == 0


def test_waiting_is_asked_for_in_words(tries: Path) -> None:
    must_not_wait(tries, NOW)
    for _ in range(7):
        failed(tries, NOW)
    with pytest.raises(TooManyTries) as refusal:
        must_not_wait(tries, NOW)
    assert refusal.value.wait_seconds == 30
    assert "30 de secunde" in refusal.value.text.to(Language.RO)


def test_a_success_starts_anew(tries: Path) -> None:
    for _ in range(7):
        failed(tries, NOW)
    succeeded(tries)
    succeeded(tries)
    assert wait_seconds(tries, NOW) == 0


def test_a_clock_set_back_locks_nobody_out(tries: Path) -> None:
    for _ in range(7):
        failed(tries, NOW + timedelta(days=400))
    assert wait_seconds(tries, NOW) == 0


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b'{"failures": "many", "last": "2026-11-23T09:00:00+00:00"}',
        b'{"failures": -5, "last": "2026-11-23T09:00:00+00:00"}',
        b'{"failures": true, "last": "2026-11-23T09:00:00+00:00"}',
        b'{"failures": 5, "last": "2026-11-23T09:00:00"}',
        b'{"failures": 5, "last": 5}',
        b"[" * 100_000,
        b"9" * 100_000,
    ],
    ids=range(12),
)
def test_garbage_counts_as_nothing_and_is_replaced(tries: Path, garbage: bytes) -> None:
    tries.write_bytes(garbage)
    assert wait_seconds(tries, NOW) == 0
    for _ in range(3):
        failed(tries, NOW)
    assert wait_seconds(tries, NOW) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_content_of_the_file_stops_anybody(tries: Path, content: bytes) -> None:
    tries.write_bytes(content)
    assert 0 <= wait_seconds(tries, NOW) <= 30


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "vault.tries"
    failed(nowhere, NOW)
    assert wait_seconds(nowhere, NOW) == 0
    folder = tmp_path / "folder"
    folder.mkdir()
    succeeded(folder)
    assert wait_seconds(folder, NOW) == 0
