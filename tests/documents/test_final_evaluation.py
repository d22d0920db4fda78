"""The evaluation at the end of a period: results, needs then and now, conclusions, guidance."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counsellor_app.documents.final_evaluation import FINAL_EVALUATION
from counsellor_app.documents.printing import PrintOrder
from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.law.catalogue import Need
from tests.documents.closing_orders import CHILD, answered, never_printed, of_a_minor, text_of
from tests.documents.paper_making import empty_order


def evaluation(**said: Answer) -> PrintOrder:
    return answered(FINAL_EVALUATION, {"final_evaluation": said})


VARIANTS: dict[str, Callable[[], PrintOrder]] = {
    "period ends": lambda: evaluation(recommendation="completed"),
    "extension ends": lambda: evaluation(evaluation_occasion="extension_end"),
    "review": lambda: evaluation(evaluation_occasion="review", recommendation="34(3)"),
    "earlier end": lambda: evaluation(evaluation_occasion="earlier_end"),
    "nothing answered": lambda: empty_order(FINAL_EVALUATION),
}


def test_every_clause_occurs_in_some_evaluation() -> None:
    assert never_printed(FINAL_EVALUATION, VARIANTS) == set()


def test_results_name_the_rows_of_the_plan() -> None:
    text = text_of(FINAL_EVALUATION, evaluation())
    assert "Ajunge la nivelul A2 parțial certificat de nivel A1" in text
    assert "Curs de limba română, nivel A1 realizat curs terminat" in text


def test_each_need_stands_as_it_was_and_as_it_is_now() -> None:
    text = text_of(FINAL_EVALUATION, evaluation(legal_now=NoAnswer.NOT_ASKED))
    assert "Locuire urgentă scăzută" in text
    assert "Nu a fost întrebat(ă)" in text
    assert [need.text.ro for need in Need if need.text.ro not in text] == []


def test_conclusions_say_what_remains_and_the_recommendation_with_its_reasons() -> None:
    text = text_of(FINAL_EVALUATION, evaluation())
    for words in (
        "Nivelul A2 de limba română.",
        "îndrumare către alte servicii",
        "Asociația Exemplu",
        "Motivele recomandării Obiectivul de limbă este aproape atins.",
        "A venit la aproape toate orele.",
        "20.11.2025 – 20.11.2026",
    ):
        assert words in text


def test_the_person_s_own_view_stays_in_the_office() -> None:
    assert "Dorește să continue" not in text_of(FINAL_EVALUATION, evaluation())


@pytest.mark.parametrize("recommendation", ["20(2)", "34(3)"])
def test_guidance_after_the_programme_is_left_out_where_it_is_to_be_extended(
    recommendation: str,
) -> None:
    guidance = "prima de relocare"
    assert guidance in text_of(FINAL_EVALUATION, evaluation())
    extended = evaluation(recommendation=recommendation)
    assert guidance not in text_of(FINAL_EVALUATION, extended)


def test_a_child_s_representative_signs_and_an_organisation_leaves_room_for_igi() -> None:
    child = text_of(FINAL_EVALUATION, of_a_minor(FINAL_EVALUATION, CHILD, {}))
    assert "pentru beneficiarul minor" in child
    assert "PERSONAL DESEMNAT IGI" not in child
    held = replace(evaluation(), organisation="Asociația Exemplu")
    assert "PERSONAL DESEMNAT IGI" in text_of(FINAL_EVALUATION, held)


def test_with_nothing_answered_it_says_so_and_names_no_result() -> None:
    text = text_of(FINAL_EVALUATION, VARIANTS["nothing answered"]())
    assert "Obiective: nu s-a completat încă." in text
    assert "None" not in text
