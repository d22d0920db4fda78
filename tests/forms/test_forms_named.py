"""A form that a sentence names exists under that very name, in both languages."""

import re
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS

SOURCE = Path(counsellor_app.__file__).parent
CLAUSES = SOURCE.parent / "resources" / "clauses"
NAMED_RO = re.compile(r"(?:formularul|formularului|fișa) „([^”{}]+)”")
NAMED_EN = re.compile(r"the (?:form|sheet) “(?!ssh-)([^”{}]+)”")  # a key has a form too
TITLES_RO = {form.title.ro.casefold() for form in (*FORMS, *OFFICE_FORMS)}
TITLES_EN = {form.title.en.casefold() for form in (*FORMS, *OFFICE_FORMS)}


def said() -> str:
    """Return the source and the clauses with the lines of a long sentence joined."""
    files = [*sorted(SOURCE.rglob("*.py")), *sorted(CLAUSES.glob("*.toml"))]
    whole = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return re.sub(r'"\s*\n\s*"', "", whole)


@pytest.mark.parametrize(("named", "titles"), [(NAMED_RO, TITLES_RO), (NAMED_EN, TITLES_EN)])
def test_no_sentence_names_a_form_that_does_not_exist(
    named: re.Pattern[str], titles: set[str]
) -> None:
    found = {name.casefold() for name in named.findall(said())}
    assert found - titles == set()


def test_there_are_sentences_that_name_a_form() -> None:
    assert NAMED_RO.findall(said())
