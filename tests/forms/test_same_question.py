"""Questions two forms share: both exist, ask alike, and nothing gets wider by copying."""

from dataclasses import replace

import pytest

from counsellor_app.forms.handling import (
    HEALTH,
    OFFICE_ONLY,
    PROCEDURE,
    SAFE_CONTACT,
    VULNERABILITY_SIGNS,
    Handling,
)
from counsellor_app.forms.kinds import Choice, Line, Paragraph, Several
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.same_question import (
    SameQuestion,
    declared_pairs,
    is_no_wider,
    same_questions,
)

PAIRS = tuple(declared_pairs())


@pytest.mark.parametrize(
    "pair", PAIRS, ids=lambda pair: f"{pair.source_form}.{pair.source_field}-{pair.form_id}"
)
def test_both_questions_are_of_one_kind_with_the_same_options(pair: SameQuestion) -> None:
    field, source = pair.field, pair.source
    assert type(field) is type(source)
    assert not (field.anew or source.anew)
    assert field.handling.sensitive is None
    assert source.handling.sensitive is None
    if isinstance(field, Choice | Several) and isinstance(source, Choice | Several):
        assert field.options == source.options
    if isinstance(field, Line | Paragraph) and isinstance(source, Line | Paragraph):
        assert field.limit >= source.limit


def test_every_pair_is_proposed_in_one_direction_at_least() -> None:
    used = {
        frozenset({(pair.form_id, pair.field_id), (pair.source_form, pair.source_field)})
        for one in {pair.form_id for pair in PAIRS}
        for pair in same_questions(one)
    }
    for pair in PAIRS:
        sides = {(pair.form_id, pair.field_id), (pair.source_form, pair.source_field)}
        assert frozenset(sides) in used


def test_what_is_proposed_gets_no_wider() -> None:
    proposed = [pair for one in {p.form_id for p in PAIRS} for pair in same_questions(one)]
    assert proposed
    for pair in proposed:
        assert is_no_wider(pair.field.handling, pair.source.handling)
    address = form_by_id("lease").field("lease_address")
    assert not is_no_wider(form_by_id("person").field("address").handling, address.handling)


@pytest.mark.parametrize(
    ("handling", "source"),
    [
        (PROCEDURE, OFFICE_ONLY),
        (PROCEDURE, HEALTH),
        (HEALTH, PROCEDURE),
        (OFFICE_ONLY, SAFE_CONTACT),
        (replace(PROCEDURE, paper=VULNERABILITY_SIGNS.paper), VULNERABILITY_SIGNS),
    ],
)
def test_an_answer_does_not_go_where_it_is_handled_more_widely(
    handling: Handling, source: Handling
) -> None:
    assert not is_no_wider(handling, source)
