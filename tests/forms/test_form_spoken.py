"""Answers in words, as people read them on screen and paper."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answer, NoAnswer, Typed
from counsellor_app.forms.kinds import Computed
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import NOTHING, in_both, labelled, spoken
from counsellor_app.text import Language
from tests.builders import complete_answers
from tests.strategies import answer_to

RO, EN = Language.RO, Language.EN


def said(form_id: str, field_id: str, answer: Answer | None, language: Language = RO) -> str:
    return spoken(form_by_id(form_id).field(field_id), answer, language)


@pytest.mark.parametrize(
    ("form_id", "field_id", "answer", "ro", "en"),
    [
        ("person", "surname", "Testescu <mic> & co", "Testescu <mic> & co", "Testescu <mic> & co"),
        ("person", "interpreter_needed", True, "Da", "Yes"),
        ("person", "interpreter_needed", False, "Nu", "No"),
        ("person", "birth_date", "2026-03-05", "05.03.2026", "05.03.2026"),
        ("person", "birth_date", "1991-05", "05.1991", "05.1991"),
        ("person", "birth_date", "1991", "1991", "1991"),
        ("person", "birth_date", Typed("31.02.2026"), "31.02.2026", "31.02.2026"),
        ("person", "citizenship", "AF", "Afganistan", "Afghanistan"),
        ("person", "citizenship", "stateless", "apatrid", "stateless"),
        ("person", "native_language", "prs", "dari", "Dari"),
        ("person", "sex", "female", "feminin", "female"),
        ("person", "sex", NoAnswer.DECLINED, "Nu dorește să răspundă", "Does not wish to answer"),
        ("person", "sex", NoAnswer.UNKNOWN, "Nu știe", "Does not know"),
        ("person", "literacy", ("latin", "own"), "alfabetul propriu; alfabetul latin", None),
        ("person", "county", "GL", "Galați", "Galați"),
        ("needs_sheet", "housing_rent", 123_450, "1.234,50 lei", "1.234,50 lei"),
        ("needs_sheet", "employment_years", 1, "1 an", "1 year"),
        ("needs_sheet", "employment_years", 20, "20 de ani", "20 years"),
        ("needs_sheet", "health_pregnancy_month", 3, "3", "3"),
        ("interview", "started_at", "09:05", "09:05", "09:05"),
        ("person", "phone", None, NOTHING, NOTHING),
        ("person", "literacy", (), NOTHING, NOTHING),
    ],
)
def test_an_answer_reads_as_people_say_it(
    form_id: str, field_id: str, answer: Answer | None, ro: str, en: str | None
) -> None:
    assert said(form_id, field_id, answer) == ro
    if en is not None:
        assert said(form_id, field_id, answer, EN) == en


def test_an_option_of_an_older_version_is_said_by_its_value() -> None:
    assert said("person", "sex", "gone") == "gone"
    assert said("person", "citizenship", "SU") == "SU"
    assert said("person", "literacy", ("gone", "latin")) == "alfabetul latin; gone"


def test_a_table_is_said_row_by_row_with_its_links_resolved() -> None:
    plan = form_by_id("individual_plan")
    answers = complete_answers("individual_plan")
    text = spoken(plan.field("activities"), answers["activities"], RO, answers)

    assert "Nevoia: Limba română" in text
    assert "Obiectivul pe care îl servește: Ajunge la nivelul A2" in text
    assert "Termen de realizare: 18.06.2027" in text
    assert "Ore, în total: 120 de ore" in text


def test_a_link_to_an_objective_that_was_removed_is_a_dash() -> None:
    plan = form_by_id("individual_plan")
    table = complete_answers("individual_plan")["activities"]
    text = spoken(plan.field("activities"), table, EN)

    assert f"The objective it serves: {NOTHING}" in text


def test_two_rows_are_two_lines() -> None:
    table = complete_answers("individual_plan")["unanswered"]

    assert len(said("individual_plan", "unanswered", table).splitlines()) == 2


def test_stretched_words_are_said_twice() -> None:
    assert said("person", "sex", "female", Language.STRETCHED) == "feminin feminin"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=5)
@drawn(data=st.data())
def test_every_answer_can_be_said_in_both_languages(form: Form, data: st.DataObject) -> None:
    for field in form.fields:
        if isinstance(field, Computed):
            continue
        answer = data.draw(answer_to(field))
        assert spoken(field, answer, RO)
        assert spoken(field, answer, EN)


def test_an_answer_is_said_in_both_languages_alone_and_behind_its_question() -> None:
    insured = form_by_id("needs_sheet").field("health_insured")
    words = in_both(insured, "in_progress")
    assert (words.ro, words.en) == ("în curs", "in progress")
    whole = labelled(insured, "in_progress")
    assert whole.ro == f"{insured.label.ro}: în curs"
    assert whole.en == f"{insured.label.en}: in progress"
