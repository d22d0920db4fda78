"""The counselling note on paper: what was said; of a restricted note only that it is one."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from counsellor_app.documents.counselling_note import COUNSELLING_NOTE
from counsellor_app.documents.printing import paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.forms.registry import form_by_id
from tests.documents.pack_making import text_of_pdf
from tests.documents.paper_making import empty_order, order_of
from tests.strategies import FEW, any_answers

Said = Mapping[str, Answer]
OPEN: Said = {"restricted": False}
RESTRICTED = "NOTĂ DE CONSILIERE Nota este restricționată și se citește numai în program. Dosar"
CODE = re.compile(r"Cod de conținut:( [0-9a-f]{4})+")
SEALED = ("Frază inventată", "Consilierescu")


def text(note: Said) -> str:
    order = order_of(COUNSELLING_NOTE, changes={"note": note})
    return text_of_pdf(print_document(COUNSELLING_NOTE, order).pdf)


def test_it_says_who_talked_when_of_what_and_what_was_agreed() -> None:
    printed = text(OPEN)
    who = ("TESTESCU Ștefan-Exemplu", "20.11.2026", "25 de minute", "sediu", "Tălmăcescu")
    what = ("Limba română", "Vine la cursul de marți.", "Înscrierea la curs", "27.11.2026")
    kept = ("PROIECT-EXEMPLU, linia 3", "CONSILIER", "Semnătura beneficiarului este facultativă")
    assert [one for one in (*who, *what, *kept) if one not in printed] == []
    assert [one for one in SEALED if one in printed] == []


@pytest.mark.parametrize("decided", [True, NoAnswer.UNKNOWN, NoAnswer.NOT_ASKED])
def test_of_a_restricted_note_only_one_line_is_printed(decided: Answer) -> None:
    assert text({"restricted": decided}).startswith(RESTRICTED)


@FEW
@given(any_answers(form_by_id("note")))
def test_whatever_a_restricted_note_says_its_paper_is_the_same(note: Said) -> None:
    assert drafted({**note, "restricted": True}) == drafted({"restricted": True})


def drafted(note: Said) -> str:
    """Return the words of the draft, but for the code, which tells of nothing."""
    order = replace(order_of(COUNSELLING_NOTE, changes={"note": note}), final=False)
    return CODE.sub("", text_of_pdf(print_document(COUNSELLING_NOTE, order).pdf))


def test_an_empty_note_has_lines_for_the_pen_and_is_not_called_restricted() -> None:
    printed = text_of_pdf(print_document(COUNSELLING_NOTE, empty_order(COUNSELLING_NOTE)).pdf)
    assert "restricționată" not in printed
    assert "Interpret" not in printed
    assert "Data discuției" in printed


def test_each_clause_is_printed_in_some_variant() -> None:
    orders = [order_of(COUNSELLING_NOTE, changes={"note": one}) for one in ({}, OPEN)]
    papers = [paper_of(COUNSELLING_NOTE, order) for order in orders]
    parts = [part for paper in papers for part in COUNSELLING_NOTE.articles(paper)]
    whole = shipped_wording(COUNSELLING_NOTE.wording)
    assert {one for part in parts for one in part.clause_ids} == {
        clause.id for article in whole.articles for clause in article.clauses
    }
