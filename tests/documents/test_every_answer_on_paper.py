"""Any answers to the forms of the pack: every word that may be printed is found on paper."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from counsellor_app.forms.answers import Answer, Answers, NoAnswer, Row, Typed, is_rows
from counsellor_app.forms.asking import split
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.kinds import Field, Line, Paragraph, Pattern, Rows
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Need
from tests.builders import ADULT, UNACCOMPANIED
from tests.documents.pack_making import PACK_FORMS, pack_of, paper_of, print_pack, text_of_pdf
from tests.documents.test_pack_contents import solid, words_of
from tests.strategies import FEW, any_answers

ANNEXED = tuple(name for name in PACK_FORMS if name != "protocol")  # its words are clauses
AS_TICKS_OR_IN_A_TABLE = frozenset(
    {need_field(need) for need in Need} | {f"{need.value}_activities" for need in Need}
)
WORDS = ("cuvânt{n} și", "<i{n} &amp;", "слово{n}", "mot{n} à", "اختبار", "پژگچ")
STAYS = "NUPEHÂRTIE"
OPENING = "<"


def told(form_id: str) -> SearchStrategy[dict[str, Answer]]:
    """Draw answers to the form; free words are such as paper can be searched for."""
    fields = form_by_id(form_id).fields
    worded = st.tuples(any_answers(form_by_id(form_id)), st.integers(1, 40))
    return worded.map(lambda drawn: in_words_of(fields, drawn[0], drawn[1], count(1)))


def in_words_of(
    fields: tuple[Field, ...], answers: Answers, long: int, numbers: Iterator[int]
) -> dict[str, Answer]:
    """Return the answers with words of their own in each text; what stays is marked."""
    said: dict[str, Answer] = {}
    for field in fields:
        answer = answers.get(field.id)
        if answer is None or isinstance(answer, Typed):
            continue  # what cannot be read stops the final check, so it is never issued
        if isinstance(field, Rows) and is_rows(answer):
            answer = tuple(
                Row(one.id, in_words_of(field.fields, one.answers, long, numbers)) for one in answer
            )
        elif isinstance(field, Line | Paragraph) and isinstance(answer, str):
            answer = text_for(field, long, numbers)
        said[field.id] = answer
    return said


def text_for(field: Line | Paragraph, long: int, numbers: Iterator[int]) -> str:
    if field.handling.paper is not Paper.ANNEX or field.handling.sensitive is not None:
        return f"{STAYS} {next(numbers)}"
    if isinstance(field, Line) and field.pattern in (Pattern.CNP, Pattern.EMAIL):
        return f"exemplu{next(numbers)}"
    words = [WORDS[n % len(WORDS)].format(n=n) for n in (next(numbers) for _ in range(long))]
    return f"{' '.join(words)} "[: min(field.limit, 1000)].rpartition(" ")[0]


@FEW
@given(st.fixed_dictionaries({name: told(name) for name in ANNEXED}))
def test_every_printable_word_is_found_and_no_other(changes: dict[str, Answers]) -> None:
    for seen in (ADULT, UNACCOMPANIED):
        pack = pack_of(seen, changes)
        found = solid(text_of_pdf(print_pack(pack).pdf))
        said = paper_of(pack).said
        printed = [
            (form_id, field_id, word)
            for form_id in ANNEXED
            for field_id in said[form_id]
            if field_id not in AS_TICKS_OR_IN_A_TABLE
            for words in words_of(form_by_id(form_id).field(field_id), said[form_id])
            for word in solid_words(words)
        ]
        assert [one for one in printed if without_opening(one[2]) not in found] == []
        assert found.count(OPENING) >= sum(one[2].startswith(OPENING) for one in printed)
        assert STAYS not in found
        asked = {name: split(form_by_id(name), said, seen)[0] for name, said in changes.items()}
        assert all(set(asked[name]) <= set(pack.answers[name]) for name in ANNEXED)


@pytest.mark.parametrize(
    ("form_id", "field_id"),
    [
        ("needs_sheet", "assessed_on"),
        ("needs_sheet", "assessed_by"),
        ("needs_sheet", "romanian_activities"),
        ("individual_plan", "drawn_up_on"),
        ("individual_plan", "drawn_up_by"),
        ("individual_plan", "author"),
    ],
)
def test_what_nobody_could_answer_stands_at_the_head_of_an_annex(
    form_id: str, field_id: str
) -> None:
    pack = pack_of(ADULT, {form_id: {field_id: NoAnswer.DECLINED}})
    words = solid(NoAnswer.DECLINED.text.ro)
    without = solid(text_of_pdf(print_pack(pack_of(ADULT)).pdf))
    assert words not in without
    assert solid(text_of_pdf(print_pack(pack).pdf)).count(words) == 1


def without_opening(word: str) -> str:
    """Return a word without the sign that begins it, which is counted by itself.

    Beside a word that runs to the left pdftotext reads the sign before that word.
    """
    return word.removeprefix(OPENING)


def solid_words(words: str) -> list[str]:
    return [solid(word) for word in words.split() if solid(word)]
