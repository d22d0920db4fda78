"""The law without a vault: a file of facts explained, the table of rules, the self-check."""

import json
from pathlib import Path

import pytest

from counsellor_app.errors import BadInput
from counsellor_app.law.explained import explained_json
from counsellor_app.law.facts_json import facts_from_json
from counsellor_app.law.findings import explain
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.rules import RULES
from counsellor_app.services import lawyer
from counsellor_app.services.self_check import checks
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.services.working import NOW

FACTS = json.dumps(
    {
        "person": {
            "category": "refugee",
            "protection": {"granted": "2026-09-02", "communicated": "2026-09-09"},
        }
    }
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "facts.json"
    path.write_text(FACTS, encoding="utf-8")
    return path


def test_a_file_of_facts_is_explained_as_the_windows_would(file: Path) -> None:
    expected = explain(facts_from_json(FACTS), load_rulebook(), TODAY)
    assert lawyer.explained(file, TODAY, None) == explained_json(expected)


@pytest.mark.parametrize("language", [Language.RO, Language.EN])
def test_it_is_told_in_words_with_its_articles(file: Path, language: Language) -> None:
    told = lawyer.explained(file, TODAY, language)
    assert "02.12.2026" in told
    assert "art. 16" in told


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"{", b'{"person": 1}', b'{"nobody": {}}', b" " * 10_000_001],
    ids=["nothing", "bytes", "half", "another kind", "an unknown fact", "too large"],
)
def test_a_file_that_holds_no_facts_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content)
    with pytest.raises(BadInput):
        lawyer.explained(path, TODAY, None)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        lawyer.explained(tmp_path / "nothing.json", TODAY, None)


def test_a_day_is_written_as_iso() -> None:
    assert lawyer.day_of("2026-11-23") == TODAY
    for wrong in ("23.11.2026", "2026-02-31", ""):
        with pytest.raises(BadInput):
            lawyer.day_of(wrong)


def test_the_table_has_every_rule_and_names_the_form_that_feeds_it() -> None:
    lines = [line.split("\t") for line in lawyer.rules(Language.RO).splitlines()]
    assert {rule.id for rule in RULES} < {line[0] for line in lines}
    assert len({len(line) for line in lines}) == 1
    fed = {line[0]: line[7] for line in lines}
    assert "address: person" in fed["R-031"]
    assert "plan.community.decided: individual_plan" in fed["R-076"]
    assert "protocol.signed: act: signed" in fed["R-070"]
    assert "ajofm.offers: employment" in fed["R-076"]


def test_the_schema_is_json() -> None:
    assert "properties" in json.loads(lawyer.schema())


@pytest.mark.parametrize("name", sorted(checks(NOW)))
def test_the_self_check_passes_where_everything_is_whole(name: str) -> None:
    checks(NOW)[name]()
