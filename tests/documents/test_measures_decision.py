"""The decision on measures: ground, facts, what ends, the remedy; the note of the hearing."""

from collections.abc import Callable

import pytest

from counsellor_app.documents.measures_decision import MEASURES_DECISION
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.measures_grounds import GROUNDS
from counsellor_app.law.catalogue import Measure
from tests.builders import row
from tests.documents.closing_orders import (
    CHILD,
    answered,
    never_printed,
    of_a_minor,
    text_of,
    unfilled,
)
from tests.documents.pack_making import pages_of_pdf
from tests.documents.paper_making import empty_order

ABSENT: dict[str, Answer] = {"hearing": "did_not_come", "invitation": "nr. EX-9 din 10.11.2026"}
INTERPRETED: dict[str, Answer] = {
    "signatures": (
        row(
            "interpreter",
            {
                "signed_by": "interpreter",
                "signed_name": "Tălmăcescu Ion-Exemplu",
                "signed_way": "signed",
                "signed_on": "2026-11-20",
            },
        ),
    ),
}


def decision(said: dict[str, Answer], **person: Answer) -> PrintOrder:
    return answered(MEASURES_DECISION, {"measures_decision": said, "person": person})


def on_ground(ground: str) -> Callable[[], PrintOrder]:
    said: dict[str, Answer] = {"ground": ground, "ground_words": "Alt motiv, arătat."}
    return lambda: decision(said)


VARIANTS: dict[str, Callable[[], PrintOrder]] = {
    **{f"ground {one.value}": on_ground(one.value) for one in GROUNDS},
    "every measure": lambda: decision({"measures": tuple(one.value for one in Measure)}),
    "absent woman": lambda: decision(ABSENT, sex="female", birth_date="1998"),
    "not heard yet": lambda: decision({"hearing": "not_yet"}, sex="unspecified"),
    "a good reason": lambda: decision({"good_reason": "yes"}, birth_date="1998-02"),
    "a reason not known": lambda: decision({"good_reason": "not_known"}),
    "an employer's job": lambda: decision({"offered_by": "employer"}),
    "an employer's training": lambda: decision({"ground": "training", "offered_by": "employer"}),
    "no decision": lambda: decision({"outcome": "none", "no_decision_why": "Se verifică altfel."}),
    "to check": lambda: decision({"outcome": "to_check"}),
    "child": lambda: of_a_minor(MEASURES_DECISION, CHILD, {}),
    "girl": lambda: of_a_minor(MEASURES_DECISION, CHILD, {"person": {"sex": "female"}}),
    "some child": lambda: of_a_minor(MEASURES_DECISION, CHILD, {"person": {"sex": "unspecified"}}),
    "nothing answered": lambda: empty_order(MEASURES_DECISION),
}


def pages(order: PrintOrder) -> list[str]:
    found = pages_of_pdf(print_document(MEASURES_DECISION, order).pdf)
    return [" ".join(page.split()) for page in found]


def test_every_clause_occurs_in_some_decision() -> None:
    assert never_printed(MEASURES_DECISION, VARIANTS) == set()


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_place_is_filled(variant: str) -> None:
    order = VARIANTS[variant]()
    assert unfilled(MEASURES_DECISION, order) == set()
    assert "None" not in text_of(MEASURES_DECISION, order)


def test_a_decision_says_its_ground_its_facts_what_ends_and_from_when() -> None:
    text = text_of(MEASURES_DECISION, decision({}))
    assert "în temeiul art. 27 alin. (2) din Ordonanța Guvernului nr. 44/2004" in text
    assert "Refuzul unui loc de muncă oferit de Agenția Națională" in text
    assert "nu a existat un motiv temeinic: Exista transport gratuit" in text
    assert "05.11.2026 A refuzat un loc de muncă oferit de AJOFM." in text
    assert "a) cazarea b) o altă măsură prevăzută în planul individual: cursul organizat" in text
    assert "Decizia se aplică începând cu data de 01.12.2026" in text
    assert "Contestație potrivit legii contenciosului administrativ" in text


@pytest.mark.parametrize("duty", ["a", "b", "c", "d"])
def test_a_duty_not_kept_rests_on_article_23(duty: str) -> None:
    text = text_of(MEASURES_DECISION, VARIANTS[f"ground {duty}"]())
    assert "în temeiul art. 23 alin. (2)" in text
    assert f"(art. 23 alin. (1) lit. {duty}) din ordonanță" in text
    assert "în temeiul art. 27" not in text


def test_special_needs_are_said_to_be_weighed_and_never_named() -> None:
    text = text_of(MEASURES_DECISION, decision({"needs_weighed": "NEVOIE anume"}))
    assert "nevoi speciale au fost luate în considerare" in text
    assert "NEVOIE" not in text


def test_where_the_evidence_is_kept_stays_in_the_office() -> None:
    assert "adresa AJOFM nr. EX-88" not in text_of(MEASURES_DECISION, decision({}))


def test_the_way_of_communication_is_ticked_or_left_to_the_pen() -> None:
    said = text_of(MEASURES_DECISION, decision({}))
    assert "Data comunicării 19.11.2026 Dovada comunicării semnătura de primire" in said
    empty = text_of(MEASURES_DECISION, empty_order(MEASURES_DECISION))
    for way in ("personal", "prin poștă", "prin afișare"):
        assert way in empty


def test_the_note_of_the_hearing_is_a_part_of_its_own() -> None:
    *whole, note = pages(decision({}))
    assert "NOTĂ DE AUDIERE" in note
    assert "Persoana Data audierii TESTESCU Ștefan-Exemplu 14.11.2026" in note
    assert "Persoana a declarat: Spune că drumul era prea lung." in note
    assert "A ASCULTAT PERSOANA" in note
    assert "BENEFICIAR" in note
    assert "drumul era prea lung" not in " ".join(whole)


def test_who_did_not_come_is_noted_with_the_invitation_and_signs_nothing() -> None:
    *whole, note = pages(decision(ABSENT))
    assert "nu s-a prezentat. Invitația: nr. EX-9 din 10.11.2026" in note
    assert "BENEFICIAR" not in note
    assert "a fost invitat să dea explicații și nu s-a prezentat" in " ".join(whole)


@pytest.mark.parametrize("variant", ["not heard yet", "nothing answered"])
def test_without_a_hearing_there_is_no_note_of_it(variant: str) -> None:
    assert "NOTĂ DE AUDIERE" not in text_of(MEASURES_DECISION, VARIANTS[variant]())


def test_an_interpreter_is_named_only_where_a_signature_was_recorded() -> None:
    note = pages(decision(INTERPRETED))[-1]
    assert "Tălmăcescu Ion-Exemplu" in note
    assert "Tălmăcescu" not in pages(decision({}))[-1]


@pytest.mark.parametrize("variant", ["no decision", "to check"])
def test_where_nothing_was_decided_no_measure_ends(variant: str) -> None:
    text = text_of(MEASURES_DECISION, VARIANTS[variant]())
    assert "NOTĂ DE CONSTATARE" in text
    assert "încetează" not in text
    assert "DECIZIE" not in text
    assert "Calea de atac" not in text


def test_the_head_of_centre_decides_with_a_seal_and_the_person_signs_for_a_copy() -> None:
    text = text_of(MEASURES_DECISION, decision({}))
    assert text.count("CONDUCEREA CENTRULUI") == 1
    assert text.count("L.S.") == 1
    assert "arată numai că a primit un exemplar" in text
