"""No readable trace: after a whole walk no marked word is in any file that was written."""

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor_app.forms.answers import answers_to_json
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.forms.spec import Form
from tests.marked_walk import IN_THE_FILE, MARKS, ON_PAPER, SEALED, TYPED, TYPED_SEALED, marked
from tests.traces import traces_of

ROOT = Path(__file__).resolve().parents[1]
LEFT_ALONE = ("vault", "log", "settings.toml", "tmp")


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk left: everything the program wrote, and what was saved outside on purpose."""

    home: Path
    outside: Path
    output: bytes


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    home, outside = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("outside")
    (home / "tmp").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.marked_walk", str(home), str(outside)],
        env={**os.environ, "TMPDIR": str(home / "tmp"), "HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8")[-2000:]
    return Walked(home, outside, done.stdout + done.stderr)


def test_no_marked_word_is_in_any_file_the_program_wrote(walked: Walked) -> None:
    written = {path.name for path in walked.home.iterdir()}
    assert written >= set(LEFT_ALONE)
    assert traces_of(walked.home, MARKS) == []


def test_the_program_says_nothing_on_its_output(walked: Walked) -> None:
    assert walked.output == b""


def test_the_log_was_written_and_names_only_types_ids_and_counts(walked: Walked) -> None:
    log = (walked.home / "log" / "counsellor.log").read_text(encoding="utf-8")
    assert "vault_made" in log
    assert "document_issued" in log
    assert "bug ValueError" in log


def test_the_same_search_finds_the_name_on_the_paper_saved_outside(walked: Walked) -> None:
    found = {trace.mark for trace in traces_of(walked.outside, MARKS)}
    assert found >= set(ON_PAPER)
    assert not found & set(SEALED)


@pytest.mark.parametrize("form", (*FORMS, *OFFICE_FORMS), ids=lambda form: form.id)
def test_every_form_of_the_walk_wears_a_mark_where_words_are_typed(form: Form) -> None:
    said = json.dumps(answers_to_json(marked(form.id)), ensure_ascii=False)
    assert any(mark in said for mark in MARKS)


def test_sealed_words_of_the_later_forms_wear_a_mark_of_their_own() -> None:
    said = json.dumps(answers_to_json(marked("vulnerability")), ensure_ascii=False)
    assert TYPED in said
    assert TYPED_SEALED in said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_same_search_finds_every_mark_in_the_same_answers_left_readable(
    tmp_path: Path, encoding: str
) -> None:
    whole = [answers_to_json(marked(form)) for form in ("person", "interview", "needs_sheet")]
    words = json.dumps([whole, list(MARKS)], ensure_ascii=False)
    with closing(sqlite3.connect(tmp_path / "plain.db")) as database:
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("CREATE TABLE answers (words BLOB)")
        database.execute("INSERT INTO answers VALUES (?)", (words.encode(encoding),))
        database.commit()
    assert {trace.mark for trace in traces_of(tmp_path, MARKS)} == set(MARKS)


def test_the_same_search_finds_marks_in_packed_files_and_in_names(tmp_path: Path) -> None:
    (tmp_path / "packed").write_bytes(gzip.compress(" ".join(IN_THE_FILE).encode("utf-8")))
    (tmp_path / "Semnnumescu.txt").touch()
    found = {(trace.mark, trace.written) for trace in traces_of(tmp_path, MARKS)}
    assert found == {*((mark, "inflated") for mark in IN_THE_FILE), ("Semnnumescu", "name")}
