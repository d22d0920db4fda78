"""The words, dates and sums people read; files written whole; settings; the log."""

import errno
import os
import re
import stat
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app import files, journal_log
from counsellor_app.errors import CannotWrite, DiskFull, UserError
from counsellor_app.files import replace, write_whole
from counsellor_app.journal_log import Event
from counsellor_app.resources import resource
from counsellor_app.settings import Settings, load_settings, places_under, save_settings
from counsellor_app.text import (
    DAYS,
    Language,
    Text,
    clock_time,
    days_from,
    lei,
    long_date,
    short_date,
    short_moment,
    weekday_date,
)

DAY = date(2026, 3, 5)
SUMMER, WINTER = datetime(2026, 7, 1, 11, 2, tzinfo=UTC), datetime(2026, 1, 1, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(("ro", "en"), [("", "a"), ("a", ""), (" \n", "a")])
def test_a_text_without_both_languages_does_not_construct(ro: str, en: str) -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text(ro, en)


def test_a_text_is_filled_with_texts_of_its_own_language() -> None:
    filled = Text("din {when}", "of {when}").filled(when=Text("luni", "Monday"))
    assert (filled.to(Language.RO), filled.to(Language.EN)) == ("din luni", "of Monday")


@given(st.text())
def test_braces_that_were_typed_are_printed_as_typed(typed: str) -> None:
    assert Text("„{name}”", "“{name}”").filled(name=typed).ro == f"„{typed}”"


def test_the_stretched_language_doubles_the_romanian() -> None:
    assert Text("Azi", "Today").to(Language.STRETCHED) == "Azi Azi"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 zile"),
        (1, "1 zi"),
        (2, "2 zile"),
        (19, "19 zile"),
        (20, "20 de zile"),
        (100, "100 de zile"),
        (101, "101 zile"),
        (119, "119 zile"),
        (120, "120 de zile"),
    ],
)
def test_romanian_counts_days_as_grammar_asks(count: int, said: str) -> None:
    assert DAYS.of(count).ro == said


@given(st.integers(0, 10_000))
def test_of_stands_before_the_noun_exactly_where_the_last_two_digits_ask_for_it(
    count: int,
) -> None:
    needs_of = count != 0 and (count % 100 == 0 or count % 100 >= 20)
    assert (" de " in DAYS.of(count).ro) is needs_of


def test_days_are_written_as_romania_writes_them() -> None:
    assert short_date(DAY) == "05.03.2026"
    assert long_date(DAY, Language.RO) == "5 martie 2026"
    assert weekday_date(date(2026, 11, 23), Language.RO) == "luni, 23 noiembrie 2026"
    assert long_date(DAY, Language.EN) == "5 March 2026"


def test_moments_are_told_in_the_time_of_bucharest() -> None:
    assert (clock_time(SUMMER), clock_time(WINTER)) == ("14:02", "00:30")
    assert short_moment(WINTER) == "02.01.2026 00:30"


@pytest.mark.parametrize(
    ("bani", "said"),
    [(0, "0,00 lei"), (5, "0,05 lei"), (123_450, "1.234,50 lei"), (-250, "-2,50 lei")],
)
def test_sums_are_written_as_romania_writes_them(bani: int, said: str) -> None:
    assert lei(bani) == said


@given(st.integers(-(10**13), 10**13))
def test_no_sum_loses_a_ban(bani: int) -> None:
    assert int(re.sub(r"[^\d-]", "", lei(bani))) == bani


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "astăzi"), (1, "mâine"), (12, "în 12 zile"), (20, "în 20 de zile"), (-3, "acum 3 zile")],
)
def test_distances_are_told_in_words(days: int, said: str) -> None:
    assert days_from(DAY, DAY + timedelta(days=days)).ro == said


# Files


def test_a_file_is_written_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, CannotWrite)],
    ids=["no room", "quota", "device"],
)
def test_a_write_that_fails_leaves_the_file_before_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: type[UserError]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")

    def fails(_handle: int) -> None:
        raise OSError(number, "as the system says it")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(told):
        write_whole(path, b"after")
    monkeypatch.undo()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def held(times: int) -> Callable[[Path, Path], None]:
    """Return a rename that another program holds up so many times."""
    left = [times]
    rename = os.replace

    def replacing(source: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError
        rename(source, target)

    return replacing


def test_a_file_that_is_held_is_replaced_once_it_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "new", tmp_path / "old"
    pauses: list[float] = []
    source.write_bytes(b"new")
    monkeypatch.setattr(os, "replace", held(6))
    replace(source, target, pauses.append)
    assert target.read_bytes() == b"new"
    assert pauses == sorted(pauses)
    assert len(pauses) == 6


def test_waiting_for_a_held_file_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(os, "replace", held(1_000))
    with pytest.raises(PermissionError):
        replace(tmp_path / "new", tmp_path / "old", pauses.append)
    assert 4 < sum(pauses) < 7


def test_the_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = files.private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_resource_that_is_missing_is_named_without_its_place() -> None:
    assert resource("clauses").is_dir()
    with pytest.raises(FileNotFoundError, match=r"^no/such$"):
        resource("no", "such")


# Settings


@given(
    st.builds(
        Settings,
        language=st.sampled_from([Language.RO, Language.EN]),
        dark=st.sampled_from([None, True, False]),
        text_percent=st.integers(80, 200),
        lock_after_minutes=st.integers(1, 15),
        hide_from_capture=st.booleans(),
    )
)
def test_settings_come_back_as_they_were_kept(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save_settings(path, settings)
    assert load_settings(path) == settings


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"\xff\xfe not a text",
        b"language = ",
        b'language = "xx"\ntext_percent = 5000\nlock_after_minutes = 0\ndark = "yes"\n',
        b'language = ["ro"]\ntext_percent = 100.0\nlock_after_minutes = true\n',
        b"[language]\na = 1\n[text_percent]\n",
    ],
    ids=["nothing", "bytes", "half a line", "other values", "other kinds", "tables"],
)
def test_what_cannot_be_read_in_the_settings_is_as_if_it_were_not_there(
    tmp_path: Path, kept: bytes
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(kept)
    read = load_settings(path)
    assert read == Settings()
    assert type(read.text_percent) is int
    assert type(read.lock_after_minutes) is int


def test_settings_that_were_never_kept_are_the_usual_ones(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    assert load_settings(places.settings) == Settings()
    assert places.vault != places.practice


# The log


class Named(Enum):
    """An enumeration whose value may be logged."""

    KIND = "kind"


@given(st.text())
def test_the_log_takes_no_free_text(words: str) -> None:
    with pytest.raises(TypeError):
        journal_log.event(Event.STARTED, words=words)  # type: ignore[arg-type]  # the point


@pytest.mark.parametrize("fact", [b"a", ["a"], {"a": "b"}, Path("a"), Text("a", "b"), DAY])
def test_the_log_takes_nothing_that_could_hold_words(fact: object) -> None:
    with pytest.raises(TypeError):
        journal_log.event(Event.STARTED, fact=fact)  # type: ignore[arg-type]  # the point


def test_the_log_takes_ids_counts_durations_and_members(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="counsellor")
    journal_log.event(
        Event.SHEET_SAVED, case=UUID(int=7), gaps=3, seconds=0.5, kind=Named.KIND, none=None
    )
    told = f"sheet_saved case={UUID(int=7)} gaps=3 kind=kind none=None seconds=0.5"
    assert [one.getMessage() for one in caplog.records] == [told]


def test_a_bug_is_logged_by_type_and_place_and_never_by_its_message() -> None:
    try:
        int("Semnnume")
    except ValueError as error:
        frames = journal_log.frames(error)
    assert "Semnnume" not in frames
    assert frames.startswith("ValueError at test_text_and_files.py:")


def test_a_user_error_never_puts_its_words_into_a_message() -> None:
    error = DiskFull(Text("Semnnume", "Markedname"))
    assert (str(error), repr(error)) == ("DiskFull", "DiskFull()")


def test_the_log_is_read_by_its_owner_only(tmp_path: Path) -> None:
    journal_log.log_to(tmp_path / "log")
    journal_log.event(Event.STARTED)

    modes = {stat.S_IMODE(one.stat().st_mode) for one in (tmp_path / "log").iterdir()}

    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o700
