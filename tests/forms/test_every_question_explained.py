"""Every question of every form says what it is for, and rests on an article."""

import pytest

from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.text import Language

_SHORTEST, _LONGEST = 12, 130  # characters of a help: a line under the question
_EVERY_FORM = pytest.mark.parametrize("form", (*FORMS, *OFFICE_FORMS), ids=lambda form: form.id)


def questions(form: Form) -> list[tuple[str, str | None, Field]]:
    """Return every question and cell of a form, with the id of its table if it is a cell."""
    found: list[tuple[str, str | None, Field]] = []
    for field in form.fields:
        if isinstance(field, Computed):
            continue
        found.append((field.id, None, field))
        if isinstance(field, Rows):
            found += [(field.id, cell.id, cell) for cell in field.fields]
    return found


def faults_of(field: Field) -> list[str]:
    """Return what is wrong with the help of a question."""
    if field.help is None:
        return ["no help"]
    faults: list[str] = []
    for language in (Language.RO, Language.EN):
        said, label = field.help.to(language), field.label.to(language)
        if not _SHORTEST <= len(said) <= _LONGEST:
            faults.append(f"{language.value}: {len(said)} characters")
        if not said.endswith("."):
            faults.append(f"{language.value}: no full stop")
        if said.rstrip(".").casefold() == label.rstrip("?:. ").casefold():
            faults.append(f"{language.value}: says the label again")
    return faults


@_EVERY_FORM
def test_every_question_says_what_it_is_for_in_one_line(form: Form) -> None:
    wrong = {
        f"{table}.{cell}" if cell else table: faults
        for table, cell, field in questions(form)
        if (faults := faults_of(field))
    }
    assert wrong == {}


@_EVERY_FORM
def test_every_question_rests_on_an_article(form: Form) -> None:
    without = [
        f"{field_id}.{cell}" if cell else field_id
        for field_id, cell, _ in questions(form)
        if form.basis_of(field_id, cell) is None
    ]
    assert without == []
