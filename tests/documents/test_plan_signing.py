"""Who has a place to sign the plan: every institution of its activities, each once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents.document import Document
from counsellor_app.documents.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.plan_signing import further_institutions, plan_signatories
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.law.facts import Person
from tests.builders import INDIVIDUAL_PLAN as PLAN
from tests.builders import UNACCOMPANIED, row
from tests.documents.pack_making import a_child, pages_of_pdf
from tests.documents.paper_making import order_of

NGO = "Asociația Exemplu"
OWN = ["BENEFICIAR", "PERSONAL DESEMNAT IGI"]
LONG = "Direcția de Exemplu pentru Toate Instituțiile cu Denumiri Foarte Lungi din Județul Galați"


def naming(*institutions: str, document: Document = INDIVIDUAL_PLAN) -> PrintOrder:
    activities = tuple(
        row(f"a{n}", {"activity_kind": "h", "activity_institution": name})
        for n, name in enumerate(institutions)
    )
    return order_of(document, changes={"individual_plan": {"activities": activities}})


def places(order: PrintOrder, document: Document = INDIVIDUAL_PLAN) -> list[str]:
    return [one.capacity for one in plan_signatories(paper_of(document, order))]


def further(order: PrintOrder) -> list[str]:
    return further_institutions(paper_of(INDIVIDUAL_PLAN, order))


def text_with_table(order: PrintOrder) -> list[str]:
    return pages_of_pdf(print_document(INDIVIDUAL_PLAN, order).pdf)


@pytest.mark.parametrize("document", [INDIVIDUAL_PLAN, PROTOCOL_PACK], ids=["alone", "in the pack"])
def test_each_institution_of_the_activities_has_one_place(document: Document) -> None:
    order = naming("Primăria Galați", "AJOFM Galați", "primaria  GALAȚI", document=document)
    assert places(order, document) == [*OWN, "Primăria Galați", "AJOFM Galați", "INTERPRET"]


@pytest.mark.parametrize(
    "name",
    [
        "IGI",
        "IGI – CRPCSA Galați",
        "CRPCSA Galați",
        "Inspectoratul General pentru Imigrări",
        "Centrul Regional de Proceduri și Cazare a Solicitanților de Azil Galați",
        "beneficiarul",
        "Ștefan-Exemplu Testescu",
        "–",
    ],
)
def test_igi_and_the_person_sign_once_however_they_are_named(name: str) -> None:
    assert places(naming(name)) == [*OWN, "INTERPRET"]
    assert further(naming(name)) == []


def test_an_institution_that_only_begins_alike_has_its_own_place() -> None:
    assert "Igiena Exemplu SRL" in places(naming("Igiena Exemplu SRL"))


def test_the_organisation_has_a_place_when_igi_prints_and_one_when_it_prints_itself() -> None:
    order = naming(NGO, "Primăria Galați")
    assert places(order) == [*OWN, NGO, "Primăria Galați", "INTERPRET"]
    own = replace(order, organisation=NGO)
    assert places(own) == [*OWN, NGO, "Primăria Galați", "INTERPRET"]


def test_child_protection_signs_a_child_s_plan_once_and_an_adult_s_when_it_is_named() -> None:
    assert "DGASPC Galați" in places(naming("DGASPC Galați"))
    child = a_child("2015-03-01")
    alone = replace(child.facts, person=replace(child.facts.person, unaccompanied=True))
    plan = naming("DGASPC Galați").answers["individual_plan"]
    order = replace(child, facts=alone, answers={**child.answers, "individual_plan": plan})
    assert places(order) == ["REPREZENTANT LEGAL", OWN[1], "DGASPC", "INTERPRET"]


def test_a_plan_drawn_up_by_child_protection_names_who_drew_it_up() -> None:
    changes = {"individual_plan": {"author": "dgaspc"}}
    order = order_of(INDIVIDUAL_PLAN, UNACCOMPANIED, changes)
    named = {one.capacity: one.name for one in plan_signatories(paper_of(INDIVIDUAL_PLAN, order))}
    assert named["DGASPC"] == PLAN["drawn_up_by"]
    assert named[OWN[1]] == ""


def test_nobody_known_signs_as_an_adult() -> None:
    order = order_of(INDIVIDUAL_PLAN)
    order = replace(order, facts=replace(order.facts, person=Person()))
    assert places(order)[:2] == OWN


def test_the_alone_plan_has_a_place_for_the_interpreter_whom_the_person_needs() -> None:
    for needed in (True, False):
        order = order_of(INDIVIDUAL_PLAN, changes={"person": {"interpreter_needed": needed}})
        assert ("INTERPRET" in places(order)) == needed


def test_what_the_block_has_no_room_for_signs_in_a_table_above_it() -> None:
    names = [f"Instituția {n:02}" for n in range(12)]
    order = naming(LONG, *names)
    assert places(order) == [*OWN, *names[:6], "INTERPRET"]
    assert further(order) == [LONG, *names[6:]]
    text = " ".join(" ".join(text_with_table(order)).split())
    table = text.split("Alte instituții și organizații participante")[1].split("Semnături.")[0]
    assert [name for name in names[6:] if name not in table] == []
    assert "Numele Semnătura Data" in table
    assert [name for name in names[:6] if name not in text.split("Semnături.")[1]] == []


def test_a_plan_without_further_institutions_has_no_empty_table() -> None:
    assert "Alte instituții" not in " ".join(text_with_table(naming("Primăria Galați")))


@given(
    count=st.integers(0, 60),
    length=st.integers(1, 19),
    reason=st.integers(0, 60),
)
@settings(max_examples=12)
def test_the_block_stands_whole_on_one_page_and_never_alone(
    count: int, length: int, reason: int
) -> None:
    names = [f"Instituția {n} {'Exemplu ' * length}".strip() for n in range(count)]
    order = naming(*names)
    plan = {**order.answers["individual_plan"], "community_reason": "Motiv lung. " * (reason + 1)}
    order = replace(order, answers={**order.answers, "individual_plan": plan})
    pages = text_with_table(order)
    signed = [page for page in pages if "Semnături." in page]
    assert signed == pages[-1:]
    block = signed[0].split("Semnături.")[1]
    assert block.count("Data: __") == len(places(order)) <= 9
    before = " ".join(signed[0].split("Semnături.")[0].split())
    assert "Data deciziei" in before or "Instituția" in before
