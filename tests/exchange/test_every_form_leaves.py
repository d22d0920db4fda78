"""Any answers to any form: what may leave comes back equal from the bundle, the rest is nowhere."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.confided import says_confided
from counsellor_app.cases.model import Sheet
from counsellor_app.exchange.bundle import make_bundle
from counsellor_app.exchange.items import Item, ItemKind
from counsellor_app.exchange.leaving import CaseRecord, Stays
from counsellor_app.exchange.profile import IDENTIFIED, Profile, statistical
from counsellor_app.exchange.reading import read_bundle
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer, Answers, Row, Typed, answers_from_json, is_rows
from counsellor_app.forms.asking import split
from counsellor_app.forms.handling import Share
from counsellor_app.forms.kinds import Field, Line, Paragraph, Rows
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.security.sealing import open_sealed_bundle
from tests.exchange.making import TODAY, Office, case_file, facts, office, sheet_of
from tests.strategies import FEW, any_answers, givens

STATISTICAL = statistical(b"a key of thirty-two bytes or more")
NAMED = frozenset({Share.IDENTIFIED, Share.STATISTICS})
COUNTED = frozenset({Share.STATISTICS})


@cache
def desk() -> Office:
    return office()


def may_leave(field: Field, shared: frozenset[Share]) -> bool:
    return field.handling.share in shared and field.handling.sensitive is None


def leaving(fields: tuple[Field, ...], answers: Answers, shared: frozenset[Share]) -> Answers:
    """Return what may leave of these answers, read off the handling of each question."""
    gone: dict[str, Answer] = {}
    for field in fields:
        if field.id not in answers or not may_leave(field, shared):
            continue
        answer = answers[field.id]
        if isinstance(field, Rows) and is_rows(answer):
            answer = tuple(Row(r.id, leaving(field.fields, r.answers, shared)) for r in answer)
        if not (shared is COUNTED and isinstance(answer, Typed)):
            gone[field.id] = answer
    return gone


def what_leaves(form: Form, sheet: Sheet, shared: frozenset[Share]) -> Answers:
    """Return what may leave of a sheet: nothing of one that is confided to named members."""
    if says_confided(sheet.answers):
        return {}
    return leaving(form.fields, split(form, sheet.answers, sheet.given)[0], shared)


def marked(fields: tuple[Field, ...], answers: Answers, marks: Iterator[int]) -> Answers:
    """Return the answers with a mark of its own before each text, to be looked for in bytes."""
    texts = {field.id: field for field in fields}
    told: dict[str, Answer] = {}
    for name, answer in answers.items():
        field = texts[name]
        if isinstance(field, Rows) and is_rows(answer):
            answer = tuple(Row(r.id, marked(field.fields, r.answers, marks)) for r in answer)
        elif isinstance(answer, Typed):
            answer = Typed(f"Semn{next(marks)}; {answer.text}")
        elif isinstance(field, Line | Paragraph) and isinstance(answer, str):
            answer = f"Semn{next(marks)}; {answer}"
        told[name] = answer
    return told


def marks_in(answers: Answers) -> set[str]:
    """Return the marks of all texts."""
    found: set[str] = set()
    for answer in answers.values():
        if is_rows(answer):
            found = found.union(*(marks_in(one.answers) for one in answer))
        text = answer.text if isinstance(answer, Typed) else answer
        if isinstance(text, str) and text.startswith("Semn"):
            found.add(text.partition(" ")[0])
    return found


def record_of(sheet: Sheet, profile: Profile) -> CaseRecord:
    return case_record(replace(case_file(), sheets=(sheet,)), profile)


def only_sheet(items: tuple[Item, ...]) -> Answers:
    """Return the answers of the sheet among these items; none if no sheet left."""
    sheets = [item for item in items if item.kind is ItemKind.SHEET]
    if not sheets:
        return {}
    answers = sheets[0].content["answers"]
    assert isinstance(answers, dict)
    return answers_from_json(answers)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_what_may_leave_comes_back_equal_and_nothing_else_is_in_the_bundle(
    form: Form, data: st.DataObject
) -> None:
    said = marked(form.fields, data.draw(any_answers(form)), count(1000))
    seen = data.draw(givens())
    sheet = replace(sheet_of(form), answers=said, given=seen)
    shared = what_leaves(form, sheet, NAMED)

    record = record_of(sheet, IDENTIFIED)
    bundle = make_bundle([record], facts(), [desk().recipient], desk().signer)
    received = read_bundle(bundle.content, desk().receiver(), TODAY)

    assert only_sheet(received.items) == shared
    assert Stays.MALFORMED not in record.stays
    opened = open_sealed_bundle(bundle.content, desk().identity)
    assert {mark for mark in marks_in(said) if mark.encode() in opened} == marks_in(shared)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@FEW
@given(data=st.data())
def test_a_record_that_names_nobody_carries_no_text(form: Form, data: st.DataObject) -> None:
    said = marked(form.fields, data.draw(any_answers(form)), count(1000))
    seen = data.draw(givens())
    sheet = replace(sheet_of(form), answers=said, given=seen)
    counted = what_leaves(form, sheet, COUNTED)

    record = record_of(sheet, STATISTICAL)

    assert without_ids(only_sheet(record.items)) == without_ids(counted)
    lines = b"\n".join(item.line for item in record.items)
    assert [mark for mark in marks_in(said) if mark.encode() in lines] == []


def without_ids(answers: Answers) -> dict[str, object]:
    """Return the answers without the ids of rows, which a statistical record replaces."""
    return {
        name: [without_ids(one.answers) for one in answer] if is_rows(answer) else answer
        for name, answer in answers.items()
    }


def test_a_question_that_may_leave_and_one_that_may_not_are_both_among_those_asked() -> None:
    fields = [field for form in FORMS for field in form.fields]
    assert sum(may_leave(field, NAMED) for field in fields) > 200
    assert sum(not may_leave(field, NAMED) for field in fields) > 100
