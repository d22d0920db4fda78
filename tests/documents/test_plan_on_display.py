"""The notice that is posted: a case number, and nothing of the person whose plan it is."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.names import folded
from counsellor_app.documents.plan_on_display import PLAN_ON_DISPLAY
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.forms.answers import Answer, Answers, is_rows
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT, PERSON, TODAY, UNACCOMPANIED, complete_answers
from tests.documents.pack_making import OFFICER, a_child, pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of
from tests.strategies import FEW, any_answers

VARIANTS: dict[str, PrintOrder] = {
    "adult": order_of(PLAN_ON_DISPLAY, ADULT),
    "minor": order_of(PLAN_ON_DISPLAY, UNACCOMPANIED),
    "child": a_child("2015-03-01"),
    "empty": empty_order(PLAN_ON_DISPLAY),
    "draft": replace(order_of(PLAN_ON_DISPLAY), final=False),
    "organisation": replace(
        order_of(PLAN_ON_DISPLAY),
        drafter=replace(OFFICER, centre=None),
        organisation="Asociația Exemplu",
    ),
    "practice": replace(order_of(PLAN_ON_DISPLAY), practice=True),
}


def text_of(order: PrintOrder) -> str:
    return text_of_pdf(print_document(PLAN_ON_DISPLAY, order).pdf)


def typed_in(answers: Answers) -> list[str]:
    """Return every text of the answers, those of rows too."""
    found = []
    for answer in answers.values():
        if isinstance(answer, str):
            found.append(answer)
        elif is_rows(answer):
            found += [text for one in answer for text in typed_in(one.answers)]
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_variant_names_the_person_or_says_anything_of_the_plan(variant: str) -> None:
    text = folded(text_of(VARIANTS[variant]))
    names = [PERSON[one] for one in ("surname", "given_names", "address", "permit_number", "cnp")]
    assert len(names) == 5
    for name in names:
        assert folded(str(name)) not in text
    for part in ("testescu", "stefan", "1998", "afgan"):
        assert part not in text
    plan = complete_answers("individual_plan", UNACCOMPANIED)
    in_the_head = {"Galați"}  # the place of the centre that prints
    said = [one for one in typed_in(plan) if len(one) > 5 and one not in in_the_head]
    assert len(said) > 15
    assert [one for one in said if f" {folded(one)} " in f" {text} "] == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_word_on_health_violence_or_need_stands_on_it(variant: str) -> None:
    text = text_of(VARIANTS[variant]).casefold()
    said = re.findall("nevo|sănăt|psiho|violen|minor|vulner|consilier|refugia|subsidiar", text)
    assert said == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_it_says_its_case_its_basis_and_leaves_the_rest_to_a_pen(variant: str) -> None:
    order = VARIANTS[variant]
    pages = pages_of_pdf(print_document(PLAN_ON_DISPLAY, order).pdf)
    assert len(pages) == 1
    text = " ".join(pages[0].split())
    assert f"în dosarul nr. {order.file.case.number}, a fost întocmit planul individual" in text
    assert "art. 18 alin. (4)" in text
    for caption in (
        "Adresa", "Zilele și orele", "Sediul la care s-a afișat", "Afișat de la data de",
        "Afișat până la data de", "AFIȘAT DE", "Semnătura",
    ):  # fmt: skip
        assert caption in text
    for article in PLAN_ON_DISPLAY.articles(paper_of(PLAN_ON_DISPLAY, order)):
        for one in article.paragraphs:
            assert one.text.ro.replace("\u00a0", " ") in text


def test_the_day_of_the_plan_is_said_or_dotted() -> None:
    assert "din data de 20.10.2026" in text_of(VARIANTS["adult"])
    assert "din data de ......" in text_of(VARIANTS["empty"])


def test_it_is_made_of_the_day_of_the_plan_and_of_nothing_else() -> None:
    assert "person" not in PLAN_ON_DISPLAY.forms
    assert paper_of(PLAN_ON_DISPLAY, VARIANTS["minor"]).said == {
        "individual_plan": {"drawn_up_on": "2026-10-20"}
    }


@FEW
@given(st.data())
def test_whatever_the_plan_says_the_notice_says_the_same(data: st.DataObject) -> None:
    drawn: dict[str, Answer] = dict(data.draw(any_answers(form_by_id("individual_plan"))))
    drawn["drawn_up_on"] = TODAY.isoformat()
    plain = order_of(PLAN_ON_DISPLAY)
    alike = replace(plain, answers={"individual_plan": {"drawn_up_on": TODAY.isoformat()}})
    other = replace(plain, answers={**plain.answers, "individual_plan": drawn})
    assert print_document(PLAN_ON_DISPLAY, other) == print_document(PLAN_ON_DISPLAY, alike)
