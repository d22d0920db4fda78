"""The verbs: what cannot be done is one clear line and a code that is not zero."""

from pathlib import Path

import pytest

from counsellor_app.__main__ import main


@pytest.mark.parametrize(
    "words",
    [
        ("tour", "{file}/out"),
        ("gallery", "{file}/out"),
        ("drill", "save", "--home", "{file}/home", "--count", "1"),
        ("explain", "{file}"),
        ("explain", "{file}/none.json"),
        ("explain",),
    ],
    ids=["tour", "gallery", "drill", "no json", "no facts", "nothing named"],
)
@pytest.mark.parametrize("language", ["ro", "en"])
def test_what_cannot_be_done_is_said_in_one_line(
    words: tuple[str, ...], language: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("{", encoding="utf-8")

    code = main(["--language", language, *(word.format(file=file) for word in words)])

    heard = capfd.readouterr()
    assert code == 1
    assert heard.out == ""
    assert len(heard.err.splitlines()) == 1
    assert "Error" not in heard.err


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
