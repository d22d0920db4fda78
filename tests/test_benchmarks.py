"""The measurements of printing start, with small counts, and tell what they measured."""

import json
import sys
from pathlib import Path

import pytest

import dev
from benchmarks import competitors, documents_beside, many_packs, printing_gap, run
from benchmarks.beside.making import text_of
from benchmarks.beside.text import BesideText, read, write
from benchmarks.documents_beside import ENGINES, OURS, printed_in_turns, told_of
from benchmarks.measuring import Told
from benchmarks.office import keys_of, sit_down
from benchmarks.telling import fresh_office, show


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the closed vault that is measured."""
    return fresh_office(tmp_path_factory.mktemp("measured") / "office")


def test_the_text_that_is_printed_comes_back_from_its_file(tmp_path: Path) -> None:
    text = text_of(2)
    write(text, tmp_path / "text.json")
    assert read(tmp_path / "text.json") == text


def test_the_text_says_nothing_twice_that_an_engine_could_remember() -> None:
    said = said_in(text_of(3))
    assert len(set(said)) == len(said)


def test_our_engine_prints_the_text_and_an_engine_that_is_not_here_is_named(
    tmp_path: Path,
) -> None:
    pythons = {OURS: sys.executable, "typst": sys.executable}
    found, missing = printed_in_turns(tmp_path, pythons, parts=1, times=1)
    ours = found[OURS]
    assert ours.pages >= 5
    assert 0 < ours.median < ours.whole[0]
    told = told_of(found, missing)
    assert "typst" in str(told.figures["Typst"])
    assert any("Typst" in line and "not measured" in line for line in told.lines)


def test_libraries_that_cannot_be_installed_are_named_and_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bench.txt").write_text("fpdf2==2.8.9\n", encoding="utf-8")  # without its hash
    monkeypatch.setattr(dev, "LOCKS", tmp_path)
    monkeypatch.setattr(competitors, "PLACE", tmp_path / "place")
    monkeypatch.setattr(dev, "bring_system_packages", refuses)
    told = documents_beside.measure(tmp_path, quick=True)
    assert set(told.figures) == set(ENGINES.values())
    missing = [line for line in told.lines if "not measured: " in line]
    assert len(missing) == len(ENGINES) - 1
    json.dumps(dict(told.figures))


@pytest.mark.thorough
def test_every_engine_prints_the_text(tmp_path: Path) -> None:
    competitors.bring_what_they_draw_with()
    others = str(competitors.python_with_them())
    pythons = {name: sys.executable if name == OURS else others for name in ENGINES}
    found, missing = printed_in_turns(tmp_path, pythons, parts=1, times=1)
    assert missing == {}
    assert list(found) == list(ENGINES)
    for name, one in found.items():
        assert 5 <= one.pages <= 12, name


@pytest.mark.thorough
def test_packs_of_four_variants_are_four_files_however_often_they_are_printed(
    home: Path,
) -> None:
    told = many_packs.measured(home, count=5, parts=3)
    assert told.figures["variants"] == told.figures["different_files"] == 4
    assert told.figures["packs"] == 5
    show(told)


@pytest.mark.parametrize(
    ("memory", "grown"), [([10.0, 12.0], 0.0), ([10.0] * 30 + [17.0], 7.0)], ids=["few", "many"]
)
def test_memory_grows_from_the_pack_that_has_warmed_up(memory: list[float], grown: float) -> None:
    growth = many_packs.growth_of(5.0, memory)
    assert growth is not None
    assert growth.grown == grown


@pytest.mark.thorough
def test_the_window_is_watched_while_packs_are_really_issued(home: Path) -> None:
    before = issues_in(home)
    told = printing_gap.measured(home, packs=2, times=1)
    assert issues_in(home) == before + 2
    for phase in ("printing", "quiet"):
        figures = told.figures[phase]
        assert isinstance(figures, dict)
        assert 0 < figures["median"] <= figures["p99"] <= figures["most"]
        assert figures["gaps"] > 10


def test_of_a_hundred_gaps_one_may_be_longer_than_the_99th_of_a_hundred() -> None:
    assert printing_gap.in_gaps([5.0] * 100 + [900.0]) == {
        "median": 5.0,
        "p99": 5.0,
        "most": 900.0,
        "gaps": 101,
    }


def test_what_is_told_of_printing_is_kept_with_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "RESULTS", tmp_path)
    told = Told("many_packs", "packs", ("a line",), {"packs": 4})
    kept = json.loads(run.keep([], [told], quick=True).read_text(encoding="utf-8"))
    assert kept["printing"] == {"many_packs": {"packs": 4}}


def said_in(text: BesideText) -> list[object]:
    """Return every clause and every row."""
    clauses = [clause for part in text.parts for clause in part.clauses]
    return [*clauses, *(row for part in text.parts for table in part.tables for row in table.rows)]


def issues_in(home: Path) -> int:
    """Return how many papers were issued for the case."""
    desk, whole_case = sit_down(home / "practice", keys_of(home / "practice"))
    try:
        with desk.vault.look() as look:
            return len(look.cases.file(whole_case).issues)
    finally:
        desk.vault.close()


def refuses(needed: str) -> None:
    raise dev.Stopped(f"the system lacks something: {needed}")
