"""The addendum: what changes, by its kind; the new end as the law counts it; no vulnerability."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.addendum import ADDENDUM
from counsellor_app.documents.addendum_values import new_end
from counsellor_app.documents.printing import PrintOrder, paper_of
from counsellor_app.forms.answers import Answer
from counsellor_app.law.facts import Extension
from tests.documents.closing_orders import (
    CHILD,
    TEENAGER,
    answered,
    extension,
    never_printed,
    of_a_minor,
    text_of,
    unfilled,
    with_facts,
)
from tests.documents.paper_making import empty_order

ASKED, EVALUATED = date(2026, 11, 10), date(2026, 11, 12)
FOUR_MONTHS = extension(4, date(2026, 11, 16), ASKED, EVALUATED)
NEVER_NAMED = (
    "vulnerab", "violen", "tortur", "sarcin", "însărcinat", "afecțiun", "dizabil", "neînsoțit",
    "nevoi speciale",
)  # fmt: skip

CHANGED: dict[str, Answer] = {"change_from": "2026-12-01", "change_reason": "MOTIV"}
PLAN: dict[str, Answer] = {**CHANGED, "addendum_kind": "plan", "plan_changes": "un curs nou"}
COMMUNITY: dict[str, Answer] = {
    **CHANGED, "addendum_kind": "community", "new_county": "TM", "new_locality": "Lugoj",
    "new_centre": "Timișoara",
}  # fmt: skip
REPRESENTATIVE: dict[str, Answer] = {
    **CHANGED, "addendum_kind": "representative", "new_representative": "Noulescu Ema-Exemplu",
    "new_representative_quality": "guardian", "new_representative_act": "sentința EX-3",
}  # fmt: skip
CORRECTION: dict[str, Answer] = {
    **CHANGED, "addendum_kind": "correction", "stood_wrongly": "anul 1999",
    "reads_rightly": "anul 1998",
}  # fmt: skip
BEYOND: dict[str, Answer] = {
    "addendum_kind": "34(3)", "extended_until": "2027-12-01", "review_on": "2027-06-01",
    "request_reasons": "MOTIV",
}  # fmt: skip
REFUSED: dict[str, Answer] = {
    "approval": "refused", "refusal_reasons": "planul este realizat",
    "refusal_needs_weighed": "NEVOIE",
}  # fmt: skip


def an_addendum(said: dict[str, Answer], **person: Answer) -> PrintOrder:
    return answered(ADDENDUM, {"addendum": said, "person": person})


def a_minor_s(born: str, said: dict[str, Answer]) -> PrintOrder:
    return of_a_minor(ADDENDUM, born, {"addendum": said})


VARIANTS: dict[str, Callable[[], PrintOrder]] = {
    "six months": lambda: answered(ADDENDUM, {}, extensions=(FOUR_MONTHS,)),
    "beyond": lambda: an_addendum(BEYOND, sex="female"),
    "plan": lambda: an_addendum(PLAN, sex="unspecified", birth_date="1998"),
    "community": lambda: an_addendum(COMMUNITY, birth_date="1998-02"),
    "representative of a child": lambda: a_minor_s(CHILD, REPRESENTATIVE),
    "representative of a teenager": lambda: a_minor_s(TEENAGER, REPRESENTATIVE),
    "a child": lambda: a_minor_s(CHILD, PLAN),
    "a teenager": lambda: a_minor_s(TEENAGER, PLAN),
    "a girl": lambda: of_a_minor(ADDENDUM, CHILD, {"addendum": PLAN, "person": {"sex": "female"}}),
    "some child": lambda: of_a_minor(
        ADDENDUM, CHILD, {"addendum": PLAN, "person": {"sex": "unspecified"}}
    ),
    "correction": lambda: an_addendum(CORRECTION),
    "refused": lambda: an_addendum(REFUSED),
    "refused change": lambda: an_addendum({**PLAN, **REFUSED}),
    "nothing answered": lambda: empty_order(ADDENDUM),
}


def test_every_clause_occurs_in_some_addendum() -> None:
    assert never_printed(ADDENDUM, VARIANTS) == set()


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_place_is_filled(variant: str) -> None:
    order = VARIANTS[variant]()
    assert unfilled(ADDENDUM, order) == set()
    assert "None" not in text_of(ADDENDUM, order)


@pytest.mark.parametrize("variant", [name for name in VARIANTS if "refused" not in name])
def test_an_addendum_names_no_vulnerability_and_no_reason(variant: str) -> None:
    text = text_of(ADDENDUM, VARIANTS[variant]())
    assert [word for word in (*NEVER_NAMED, "MOTIV") if word in text] == []
    assert "rămân neschimbate" in text


def test_an_extension_says_its_months_and_the_end_counted_from_the_start() -> None:
    text = text_of(ADDENDUM, VARIANTS["six months"]())
    assert "se prelungește cu 4 luni și se încheie la data de 20.03.2027 inclusiv" in text
    assert "cererea motivată a beneficiarului din data de 10.11.2026" in text
    assert "evaluarea situației din data de 12.11.2026" in text
    assert "la Protocolul nr. EX-45/2025" in text


def test_an_extension_on_a_day_counts_those_before_it_and_not_those_after() -> None:
    before = extension(2, date(2026, 11, 2), date(2026, 10, 1), date(2026, 10, 5))
    after = extension(1, date(2026, 12, 1), date(2026, 11, 25), date(2026, 11, 26))
    order = answered(ADDENDUM, {}, extensions=(before, FOUR_MONTHS, after))
    assert new_end(paper_of(ADDENDUM, order)) == date(2027, 5, 20)


def test_an_extension_not_yet_final_is_counted_as_if_approved() -> None:
    waiting = replace(FOUR_MONTHS, approved=None)
    order = answered(ADDENDUM, {}, extensions=(waiting,))
    assert new_end(paper_of(ADDENDUM, order)) == date(2027, 3, 20)


@pytest.mark.parametrize(
    "extensions",
    [None, (), (FOUR_MONTHS, FOUR_MONTHS), (replace(FOUR_MONTHS, months=3),)],
    ids=["unknown", "none", "twice", "another"],
)
def test_an_end_that_the_facts_do_not_give_is_left_to_the_pen(
    extensions: tuple[Extension, ...] | None,
) -> None:
    order = answered(ADDENDUM, {}, extensions=extensions)
    assert new_end(paper_of(ADDENDUM, order)) is None
    assert "se încheie la data de ......" in text_of(ADDENDUM, order)


def test_without_a_signed_protocol_there_is_no_new_end() -> None:
    order = with_facts(VARIANTS["six months"](), protocol=None)
    assert new_end(paper_of(ADDENDUM, order)) is None


def test_an_extension_beyond_six_months_says_its_last_day_and_its_review() -> None:
    text = text_of(ADDENDUM, VARIANTS["beyond"]())
    assert "nu mai târziu de data de 01.12.2027 inclusiv" in text
    assert "Motivele se revizuiesc la data de 01.06.2027" in text
    assert "art. 34 alin. (3)" in text


def test_a_change_of_plan_of_community_and_an_error_say_what_is_new() -> None:
    assert "se modifică astfel: un curs nou" in text_of(ADDENDUM, VARIANTS["plan"]())
    community = text_of(ADDENDUM, VARIANTS["community"]())
    assert "stabilească reședința este Lugoj, județul Timiș" in community
    assert "Cazare a Solicitanților de Azil Timișoara" in community
    correction = text_of(ADDENDUM, VARIANTS["correction"]())
    assert "a) textul greșit și locul lui: anul 1999 b) textul corect: anul 1998" in correction


def test_a_hidden_address_hides_the_new_community() -> None:
    text = text_of(ADDENDUM, an_addendum(COMMUNITY, address_hidden=True))
    assert "Lugoj" not in text
    assert "este cea comunicată beneficiarului" in text


@pytest.mark.parametrize("born", [CHILD, TEENAGER])
def test_the_new_representative_signs_not_the_one_of_the_protocol(born: str) -> None:
    order = a_minor_s(born, REPRESENTATIVE)
    order = replace(order, drafter=replace(order.drafter, name="Altul Exemplu"))
    text = text_of(ADDENDUM, order)
    places = text[text.index("Semnături.") :]
    assert "REPREZENTANT LEGAL" in places
    assert "Noulescu Ema-Exemplu" in places
    assert "în calitate de tutore" in places
    assert "potrivit actului: sentința EX-3" in text
    assert "dispoziția nr. EX-7" not in text


def test_a_new_representative_not_named_yet_is_left_to_the_pen() -> None:
    said = {name: one for name, one in REPRESENTATIVE.items() if "new_" not in name}
    order = a_minor_s(TEENAGER, said)
    assert "reprezentantul legal al beneficiarului este ......" in text_of(ADDENDUM, order)


def test_what_was_not_approved_is_answered_and_extends_nothing() -> None:
    text = text_of(ADDENDUM, VARIANTS["refused"]())
    assert "RĂSPUNS" in text
    assert "nu a fost aprobată" in text
    assert "Motivele: planul este realizat" in text
    assert "nevoi speciale au fost luate în considerare" in text
    assert "NEVOIE" not in text
    assert "ACT ADIȚIONAL nr." not in text
    assert "se prelungește" not in text


def test_the_parties_the_staff_and_the_sealed_head_of_centre_sign() -> None:
    text = text_of(ADDENDUM, VARIANTS["six months"]())
    for place in ("BENEFICIAR", "PERSONAL DESEMNAT IGI", "CONDUCEREA CENTRULUI", "INTERPRET"):
        assert place in text
    assert text.count("L.S.") == 1
    alone = an_addendum({}, interpreter_needed=False)
    assert "INTERPRET" not in text_of(ADDENDUM, alone)


def test_an_organisation_s_draft_carries_the_head_of_igi_and_leaves_the_staff_unnamed() -> None:
    order = VARIANTS["six months"]()
    drafter = replace(order.drafter, name="Consilierescu Exemplu", centre=None)
    text = text_of(ADDENDUM, replace(order, drafter=drafter, organisation="Asociația Exemplu"))
    assert "INSPECTORATUL GENERAL PENTRU IMIGRĂRI" in text
    assert "Consilierescu" not in text


def test_a_refused_extension_names_its_remedy_or_leaves_it_to_the_pen() -> None:
    caption = "Calea de atac și termenul: "
    assert f"{caption}....." in text_of(ADDENDUM, an_addendum({**REFUSED, "refusal_remedy": ""}))
    told = {**REFUSED, "refusal_remedy": "contestație (exemplu)"}
    assert f"{caption}contestație (exemplu)" in text_of(ADDENDUM, an_addendum(told))
    assert caption not in text_of(ADDENDUM, VARIANTS["refused change"]())
    assert caption not in text_of(ADDENDUM, VARIANTS["six months"]())
