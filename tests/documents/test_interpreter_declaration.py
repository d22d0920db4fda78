"""The interpreter's declaration on paper: the case by its number, nothing of the person."""

import pytest

from counsellor_app.documents.interpreter_declaration import INTERPRETER_DECLARATION
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT, INTERVIEW, PERSON
from tests.documents.pack_making import text_of_pdf
from tests.documents.paper_making import empty_order, order_of

Changed = dict[str, Answer]
LATER = "nu poate semna acum – declarația urmează"
READ_TO = "Declarația a fost citită interpretului la telefon, la data de 12.10.2026"

# What is said in the interview form; what the paper then says, and what it does not.
VARIANTS: dict[str, tuple[Changed, tuple[str, ...], tuple[str, ...]]] = {
    "read on the telephone": (
        {},
        (
            "Tălmăcescu Ion-Exemplu, interpret în limba dari",
            "Asociația Exemplu",
            "EX-55",
            "la distanță, telefon",
            "12.10.2026, dosar nr. B-2026-000417",
            "Nu sunt rudă",
            READ_TO,
            "Declarația semnată urmează.",
            LATER,
            "A CONDUS INTERVIUL",
            "Modelescu Ana-Exemplu",
        ),
        ("Legătura mea",),
    ),
    "signed in the room by a relative": (
        {
            "interpreter": "present",
            "interpreter_relation": "relative",
            "interpreter_cannot_sign": False,
            "interpreter_declaration": "signed",
        },
        ("față în față", "cunoaște legătura mea cu persoana intervievată"),
        ("Nu sunt rudă", READ_TO, "Declarația semnată urmează.", LATER, "A CONDUS INTERVIUL"),
    ),
    "follows, from a minor": (
        {"interpreter_relation": "minor", "interpreter_declaration": "follows"},
        ("Declarația semnată urmează.", LATER),
        ("Nu sunt rudă", "Legătura mea", READ_TO),
    ),
}


def order_for(changed: Changed) -> PrintOrder:
    return order_of(INTERPRETER_DECLARATION, ADULT, {"interview": changed})


def printed(order: PrintOrder) -> str:
    return text_of_pdf(print_document(INTERPRETER_DECLARATION, order).pdf)


@pytest.mark.parametrize("name", VARIANTS)
def test_it_says_how_the_declaration_was_made(name: str) -> None:
    changed, expected, absent = VARIANTS[name]
    text = printed(order_for(changed))
    for words in expected:
        assert words in text
    for words in (*absent, "{", "....."):
        assert words not in text


def test_every_clause_is_printed_by_some_variant() -> None:
    said = {
        clause
        for changed, _, _ in VARIANTS.values()
        for article in INTERPRETER_DECLARATION.articles(
            paper_of(INTERPRETER_DECLARATION, order_for(changed))
        )
        for clause in article.clause_ids
    }
    whole = shipped_wording("interpreter_declaration").articles
    assert said == {clause.id for article in whole for clause in article.clauses}


def test_neither_the_person_nor_anything_said_stands_on_it() -> None:
    text = printed(order_for({"remarks": "Observația de pe hârtie."}))
    for words in (PERSON["surname"], PERSON["given_names"], INTERVIEW["statements"]):
        assert isinstance(words, str)
        assert words.casefold() not in text.casefold()
    assert "Observația" not in text
    assert "Vrea un curs" not in text
    assert "nicio legătură" not in text


def test_nothing_said_in_the_interview_even_reaches_it() -> None:
    shown = paper_of(INTERPRETER_DECLARATION, order_for({})).said
    talk = next(one for one in form_by_id("interview").sections if one.id == "what_was_said")
    assert set(shown) == {"interview"}
    assert not {field.id for field in talk.fields} & set(shown["interview"])


def test_nothing_answered_leaves_dots_for_the_pen() -> None:
    text = printed(empty_order(INTERPRETER_DECLARATION))
    assert "Subsemnatul/Subsemnata ......................, interpret" in text
    assert "Dosar nr. B-2026-000417" in text
    assert "None" not in text
