"""The needs sheet: who signed and interpreted it, and that neither ever stops anything."""

from dataclasses import replace

import pytest

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.asking import asked_of, split
from counsellor_app.forms.checking import check, stops_finalising
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.kinds import Choice, Rows
from counsellor_app.forms.needs.closing import SIGNING
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.signatures import SIGNATURES, SIGNED_BY
from tests.builders import ADULT, TODAY, complete_answers, row

SHEET = form_by_id("needs_sheet")
READING = {"signed_read_in", "signed_read_by", "signed_witness_first", "signed_witness_second"}


def cannot_sign(who: str) -> dict[str, Answer]:
    """Return a sheet with this signatory's row, the paper read aloud to them."""
    said: dict[str, Answer] = {
        "signed_by": who,
        "signed_name": "Exemplescu Una-Exemplu",
        "signed_way": "cannot_sign",
        "signed_on": "2026-10-14",
        "signed_reason": "la telefon",
        **dict.fromkeys(READING - {"signed_read_in"}, "Martorescu Unu-Exemplu"),
        "signed_read_in": "prs",
    }
    return {**complete_answers("needs_sheet"), SIGNATURES: (row(who, said),)}


def kept_of(who: str) -> set[str]:
    """Return which cells of that row are asked, and so kept."""
    kept, _ = split(SHEET, cannot_sign(who), ADULT)
    rows = kept[SIGNATURES]
    assert isinstance(rows, tuple) and not isinstance(rows[0], str)
    return set(rows[0].answers)


def test_the_signatures_close_the_sheet_and_name_all_who_may_sign_it() -> None:
    assert SHEET.sections[-1] is SIGNING
    table = SHEET.field(SIGNATURES)
    assert isinstance(table, Rows)
    who = next(cell for cell in table.fields if cell.id == SIGNED_BY)
    assert isinstance(who, Choice)
    assert [option.value for option in who.options] == [
        "person", "representative", "igi", "interpreter", "witness"
    ]  # fmt: skip


def test_no_signature_and_an_interpreter_who_cannot_sign_now_stop_nothing() -> None:
    unsigned = {k: v for k, v in complete_answers("needs_sheet").items() if k != SIGNATURES}
    for answers in (unsigned, cannot_sign("interpreter")):
        gaps = check(SHEET, answers, ADULT, TODAY)
        assert not [gap for gap in gaps if stops_finalising(gap)]


@pytest.mark.parametrize("who", ["person", "representative"])
def test_who_of_the_persons_side_cannot_sign_had_the_paper_read_aloud(who: str) -> None:
    assert kept_of(who) >= READING


@pytest.mark.parametrize("who", ["interpreter", "witness", "igi"])
def test_nobody_reads_the_paper_aloud_to_the_others(who: str) -> None:
    assert not kept_of(who) & READING
    assert "signed_reason" in kept_of(who)


@pytest.mark.parametrize(
    ("who", "asked"),
    [
        ("same", set[str]()),
        ("another", {"assessment_interpreter_name", "assessment_interpreter_entitled"}),
        ("none", {"assessment_no_interpreter_reason"}),
    ],
)
def test_the_interpreter_of_the_interview_is_not_asked_for_again(who: str, asked: set[str]) -> None:
    answers = {**complete_answers("needs_sheet"), "assessment_interpreter": who}
    found = {field.id for field in asked_of(SHEET, answers, ADULT)}
    about = {name for name in found if "interpreter" in name}
    assert about == asked | {"assessment_interpreter"}
    silent = {name: answer for name, answer in answers.items() if name not in asked}
    assert not [gap for gap in check(SHEET, silent, ADULT, TODAY) if stops_finalising(gap)]


def test_who_speaks_romanian_is_asked_for_no_interpreter() -> None:
    spoken = replace(ADULT, talk_language="ro")
    found = {field.id for field in asked_of(SHEET, complete_answers("needs_sheet", spoken), spoken)}
    assert not [name for name in found if "interpreter" in name]


def test_customs_are_sealed_and_are_never_asked_for() -> None:
    customs = SHEET.field("culture_customs")
    assert customs.handling.sensitive is Sensitive.RELIGION
    assert not customs.required
