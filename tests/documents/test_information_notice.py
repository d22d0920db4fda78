"""The notice on personal data: who answers for them, why, for whom, which rights; its receipt."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from counsellor_app.documents.clauses import DOTTED
from counsellor_app.documents.information_notice import INFORMATION_NOTICE
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.law.citation import Source
from tests.documents.pack_making import a_child, pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

ORGANISATION = "Asociația Exemplu pentru Integrare"


def notice(request: Mapping[str, Answer] | None = None) -> PrintOrder:
    return order_of(INFORMATION_NOTICE, changes={"request": request or {}})


def of_organisation(order: PrintOrder) -> PrintOrder:
    return replace(order, organisation=ORGANISATION)


def text(order: PrintOrder) -> str:
    return text_of_pdf(print_document(INFORMATION_NOTICE, order).pdf)


def clauses(order: PrintOrder) -> set[str]:
    articles = INFORMATION_NOTICE.articles(paper_of(INFORMATION_NOTICE, order))
    return {one for article in articles for one in article.clause_ids}


VARIANTS = {
    "adult": notice(),
    "organisation": of_organisation(notice()),
    "child": of_organisation(a_child("2014-05-02")),
    "youth": a_child("2010-05-02"),
    "empty": empty_order(INFORMATION_NOTICE),
}


def test_each_clause_is_printed_in_some_variant() -> None:
    whole = shipped_wording(INFORMATION_NOTICE.wording)
    used = {one for order in VARIANTS.values() for one in clauses(order)}
    assert used == {clause.id for article in whole.articles for clause in article.clauses}


@pytest.mark.parametrize("order", VARIANTS.values(), ids=VARIANTS)
def test_the_notice_is_one_sheet_of_paper(order: PrintOrder) -> None:
    assert len(pages_of_pdf(print_document(INFORMATION_NOTICE, order).pdf)) == 2


def test_every_article_rests_on_a_place_of_the_regulation() -> None:
    articles = shipped_wording(INFORMATION_NOTICE.wording).articles
    bases = [one for part in articles for one in part.basis]
    assert all(isinstance(one, Source) and one.act == "Regulamentul (UE) 2016/679" for one in bases)
    assert all(isinstance(one, Source) and one.place.startswith("art. ") for one in bases)


def test_it_names_the_controllers() -> None:
    alone = text(notice())
    assert "prin Centrul Regional de Proceduri și Cazare a Solicitanților de Azil Galați" in alone
    assert "în calitate de operator de date" not in alone
    assert f"ținut și de {ORGANISATION}, în calitate de operator" in text(of_organisation(notice()))


def test_it_names_purposes_recipients_terms_rights_and_where_to_complain() -> None:
    printed = text(notice())
    why = ("programului de integrare", "obligația legală", "sarcina sa de interes public")
    who = ("agențiile pentru ocuparea forței de muncă", "casele de asigurări de sănătate")
    kept = ("nomenclatorul arhivistic", "ANSPDCP", "nu se ia automat", "primiți o copie")
    safe = ("la ce număr, când și cum", "membrilor familiei")
    assert [one for one in (*why, *who, *kept, *safe) if one not in printed] == []


def test_its_receipt_is_signed_by_the_person_and_the_interpreter() -> None:
    printed = text(notice())
    assert "Am primit nota, citită în limba dari. BENEFICIAR INTERPRET" in printed
    assert "Tălmăcescu Ion-Exemplu" in printed


def test_who_was_informed_in_romanian_needs_no_interpreter() -> None:
    printed = text(notice({"informed_language": "ro", "informed_interpreter": ""}))
    assert "citită în limba română" in printed
    assert "INTERPRET" not in printed


def test_under_fourteen_the_representative_receives_it() -> None:
    child, youth = text(VARIANTS["child"]), text(VARIANTS["youth"])
    assert "REPREZENTANT LEGAL" in child
    assert "BENEFICIAR" not in child
    assert "BENEFICIAR" in youth
    assert "La 18 ani" in child
    assert "La 18 ani" not in text(notice())


def test_what_is_not_known_is_left_for_the_pen() -> None:
    printed = text(VARIANTS["empty"])
    assert f"citită în limba {DOTTED.ro}." in printed
    assert "None" not in printed
