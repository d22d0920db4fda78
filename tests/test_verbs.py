"""The verbs: what cannot be done is one clear line and a code that is not zero."""

import json
from pathlib import Path

import pytest

from counsellor_app.__main__ import main


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("tour", "{file}/out"), 1),
        (("gallery", "{file}/out"), 1),
        (("drill", "save", "--home", "{file}/home", "--count", "1"), 1),
        (("explain", "{file}"), 2),
        (("explain", "{file}/none.json"), 2),
        (("explain",), 2),
        (("explain", "{file}", "--year", "2027"), 2),
        (("explain", "--year", "0"), 2),
        (("explain", "--year", "10000"), 2),
        (("explain", "--year", "2027", "--today", "23.11.2026"), 2),
    ],
    ids=[
        "tour",
        "gallery",
        "drill",
        "no json",
        "no facts",
        "nothing named",
        "a file and a year",
        "no year",
        "a year too far",
        "no day",
    ],
)
@pytest.mark.parametrize("language", ["ro", "en"])
def test_what_cannot_be_done_is_said_in_one_line(
    words: tuple[str, ...],
    code: int,
    language: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "file"
    file.write_text("{", encoding="utf-8")

    left = main(["--language", language, *(word.format(file=file) for word in words)])

    heard = capfd.readouterr()
    assert left == code
    assert heard.out == ""
    assert len(heard.err.splitlines()) == 1
    assert "Error" not in heard.err


def test_the_terms_of_a_year_are_told_by_role(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--year", "2027", "--today", "2026-11-22"]) == 0
    owed = {one["rule"] for one in json.loads(capfd.readouterr().out)["findings"]}
    assert {"R-085", "R-087", "R-104"} <= owed
    assert main(["explain", "--year", "2027", "--role", "ngo", "--text", "en"]) == 0
    told = capfd.readouterr().out
    assert "R-087" not in told
    assert "art. 30" in told


@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_act_is_listed_place_by_place(language: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", language, "rules", "--coverage"]) == 0
    lines = [line.split("\t") for line in capfd.readouterr().out.splitlines()]
    by_place = {line[0]: line[1:] for line in lines}
    assert "R-032" in by_place["art. 16"][0]
    assert by_place["art. 35^3"] == ["", {"ro": "Abrogat.", "en": "Repealed."}[language]]


@pytest.mark.parametrize(
    "words", [("frobnicate",), ("drill", "save", "--home", "x", "--count", "y")]
)
def test_a_verb_that_is_none_names_those_there_are(
    words: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert "usage: counsellor" in capfd.readouterr().err
