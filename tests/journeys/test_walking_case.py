"""The whole walk through the real windows, and what it leaves: a paper, a bundle, no trace."""

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from filelock import FileLock
from sqlcipher3 import dbapi2

from counsellor_app.demo import tour_sending, tour_signing
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour import HOME, REPORT, STEPS
from counsellor_app.security.keyfile import read_keyfile, unlock_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services.opening import KEYFILE
from counsellor_app.storage.engine import DATABASE
from counsellor_app.text import short_date
from tests.traces import traces_in, traces_of

ROOT = Path(__file__).resolve().parents[2]
PERSON = (story.SURNAME, story.OWN_SCRIPT.split()[0], story.STATEMENT, story.AGREED)
PAPER_PERSON = (story.PAPER_SURNAME, story.PAPER_GIVEN)
MARKS = (*PERSON, *PAPER_PERSON, story.INTERPRETER, story.OBJECTIVE, story.SEALED, story.OPENS)


@dataclass(frozen=True, slots=True)
class Toured:
    """What a tour left in its folder, and what it said."""

    out: Path
    said: str

    def path(self, name: str) -> Path:
        return self.out / name


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """Run the tour as its verb, once for all workers that test at the same time."""
    together = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        together = together.parent
    out, told = together / "tour", together / "tour.txt"
    with FileLock(together / "tour.lock"):
        if not told.exists():
            told.write_text(run_tour(out), encoding="utf-8")
    return Toured(out, told.read_text(encoding="utf-8"))


def run_tour(out: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("QT_")}
    done = subprocess.run(
        [sys.executable, "-m", "counsellor_app", "tour", str(out)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        timeout=400,
    )
    return f"{done.returncode}\n{(done.stdout + done.stderr).decode('utf-8')}"


def words_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], capture_output=True)
    assert done.returncode == 0
    return " ".join(done.stdout.decode("utf-8").split())


def test_every_step_of_the_tour_happened(toured: Toured) -> None:
    assert toured.said.splitlines()[0] == "0", toured.said
    report = json.loads(toured.path(REPORT).read_text(encoding="utf-8"))
    assert report["ok"] is True
    assert [step["name"] for step in report["steps"]] == [name for name, _ in STEPS]
    assert all(step["checked"] and not step["failed"] for step in report["steps"])
    assert all(toured.path(name).stat().st_size > 1_000 for name in report["pictures"])
    assert len(report["pictures"]) > 90


def test_the_paper_names_the_person_in_both_scripts_and_says_the_clauses(toured: Toured) -> None:
    words = words_of(toured.path(tour_signing.PACK))
    for phrase in (
        story.SHOWN,
        story.HEAD,
        story.INTERPRETER,
        "EX-77/2026",
        "privind participarea la programul de integrare",
        "denumită în continuare beneficiarul",
        "Perioada de implementare a programului de integrare este de 12 luni",
        "Obligațiile beneficiarului",
        "să se înregistreze ca persoană în căutarea unui loc de muncă",
    ):
        assert phrase in words, phrase
    letters = {letter for letter in words if "\u0600" <= letter <= "\u06ff"}
    assert letters >= set("نادیه")


def test_the_paper_has_both_annexes_with_what_was_answered(toured: Toured) -> None:
    words = words_of(toured.path(tour_signing.PACK))
    needs = words.index("ANEXA NR. 1")
    plan = words.index("ANEXA NR. 2")
    assert needs < plan
    assert story.CONCLUSIONS in words[needs:plan]
    assert "Nu știe" in words[needs:plan]
    assert story.OBJECTIVE in words[plan:]
    assert "nu dorește acum" in words[plan:]
    assert story.SEALED not in words


def test_every_page_of_the_paper_says_which_of_how_many_it_is(toured: Toured) -> None:
    words = words_of(toured.path(tour_signing.PACK))
    pages = json.loads(toured.path(REPORT).read_text(encoding="utf-8"))["figures"]["pack_pages"]
    numbers = re.findall(r"Pagina (\d+) din (\d+)", words)
    assert numbers == [(str(page), str(pages)) for page in range(1, pages + 1)]


def test_the_paper_is_written_with_commas_below_not_cedillas(toured: Toured) -> None:
    words = words_of(toured.path(tour_signing.PACK))
    assert {"ș", "ț", "ă", "î", "â", "Ș"} <= set(words)
    assert not set(words) & set("\u015f\u0163\u015e\u0162")


def test_the_recipe_opens_and_checks_the_bundle_with_stock_tools(
    toured: Toured, tmp_path: Path
) -> None:
    for name in tour_sending.MADE:
        (tmp_path / name).write_bytes(toured.path(name).read_bytes())
    bundle = tmp_path / tour_sending.BUNDLE
    recipe = (tmp_path / tour_sending.RECIPE).read_text(encoding="utf-8")
    assert len(recipe.splitlines()) == 6
    assert hashlib.sha256(bundle.read_bytes()).hexdigest() in recipe
    done = subprocess.run(["bash", "-e", tour_sending.RECIPE], cwd=tmp_path, capture_output=True)
    said = (done.stdout + done.stderr).decode("utf-8")
    assert done.returncode == 0, said
    assert said.count("OK") >= 3
    assert 'Good "igi-export@counsellor" signature' in said
    assert "FAILED" not in said
    opened = b"".join(path.read_bytes() for path in tmp_path.glob("pachet/*.jsonl"))
    text = opened.decode("utf-8")
    assert story.SURNAME in text
    assert story.PAPER_GIVEN in text
    assert story.SEALED not in text
    assert story.AGREED not in text


def test_a_bundle_that_was_changed_fails_the_recipe(toured: Toured, tmp_path: Path) -> None:
    for name in tour_sending.MADE:
        (tmp_path / name).write_bytes(toured.path(name).read_bytes())
    bundle = tmp_path / tour_sending.BUNDLE
    bundle.write_bytes(bundle.read_bytes()[:-1] + b"\0")
    done = subprocess.run(["bash", "-e", tour_sending.RECIPE], cwd=tmp_path, capture_output=True)
    assert done.returncode != 0


def test_no_marked_word_is_in_any_file_of_the_home(toured: Toured) -> None:
    home = toured.path(HOME)
    written = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert written >= {"vault/vault.db", "vault/vault.key", "log/counsellor.log"}
    assert traces_of(home, MARKS) == []


def test_the_same_search_finds_the_words_in_an_unencrypted_copy(
    toured: Toured, tmp_path: Path
) -> None:
    plain_copy(toured.path(HOME) / "vault", tmp_path / "plain.db")
    found = {trace.mark for trace in traces_of(tmp_path, MARKS)}
    assert found >= {*PERSON, *PAPER_PERSON, story.INTERPRETER, story.OBJECTIVE}
    assert story.SEALED not in found


def test_the_same_search_finds_the_names_on_the_paper_saved_outside(toured: Toured) -> None:
    pack = toured.path(tour_signing.PACK)
    found = {trace.mark for trace in traces_in(pack, pack.read_bytes(), MARKS)}
    assert found >= {story.SURNAME, story.OBJECTIVE}


def test_the_vault_shows_two_days_on_what_was_typed_later(toured: Toured, tmp_path: Path) -> None:
    plain_copy(toured.path(HOME) / "vault", tmp_path / "plain.db")
    with dbapi2.connect(str(tmp_path / "plain.db")) as database:
        days = database.execute(
            "SELECT happened_on, kept_at FROM sheets JOIN records ON records.id = sheets.record_id"
            " WHERE records.form_id = 'interview'"
        ).fetchall()
    database.close()
    happened, kept_at = days[0]
    typed = date.fromisoformat(str(kept_at)[:10])
    assert timedelta(days=11) <= typed - date.fromisoformat(happened) <= timedelta(days=13)
    assert short_date(date.fromisoformat(happened))


def plain_copy(folder: Path, copy: Path) -> None:
    """Copy the database of a vault without its encryption, as only its passphrase can."""
    keyfile = read_keyfile(folder / KEYFILE)
    key = unlock_with_passphrase(keyfile, story.OPENS, DeviceStore(None)).database_key
    database = dbapi2.connect(str(folder / DATABASE))
    database.set_key(f"x'{key.reveal().hex()}'")
    database.execute("ATTACH DATABASE ? AS plain KEY ''", (str(copy),))
    database.execute("SELECT sqlcipher_export('plain')").fetchall()
    database.execute("DETACH DATABASE plain")
    database.close()
