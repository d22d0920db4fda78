"""The needs sheet and the plan printed alone: the body of the annexes, and no protocol."""

from dataclasses import replace
from functools import cache

import pytest

from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.documents.needs_sheet import NEEDS_SHEET
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from tests.documents.pack_making import NUMBER, OFFICER, pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

ALONE = (NEEDS_SHEET, INDIVIDUAL_PLAN)
TITLES = {
    NEEDS_SHEET.kind: "FIȘĂ DE EVALUARE a nevoilor individuale",
    INDIVIDUAL_PLAN.kind: "PLAN INDIVIDUAL de măsuri în vederea integrării",
}
ANNEXES = {NEEDS_SHEET.kind: "ANEXA NR. 1", INDIVIDUAL_PLAN.kind: "ANEXA NR. 2"}
BODY_BEGINS = {NEEDS_SHEET.kind: "1. Nevoile identificate", INDIVIDUAL_PLAN.kind: "1. Obiective"}


def named(one: Document) -> str:
    return one.kind.value


@cache
def pages(document: Document) -> list[str]:
    return pages_of_pdf(print_document(document, order_of(document)).pdf)


def printed_text(document: Document, order: PrintOrder) -> str:
    return text_of_pdf(print_document(document, order).pdf)


def words_of(article: PrintedArticle) -> list[str]:
    return [one.text.ro.replace("\u00a0", " ") for one in article.paragraphs]


def body_of(page_texts: list[str], document: Document) -> list[str]:
    """Return the words from the first heading to the places to sign, without heads and feet.

    They are sorted: a page that ends elsewhere is read in another order.
    """
    lines = [
        line
        for page in page_texts
        for line in page.splitlines()
        if line.strip()
        and not any(
            mark in line
            for mark in (NUMBER, "Pagina ", "Dosar ", "Cod de conținut", "text consolidat", " · ")
        )
        and line.strip() not in {"Parafe", "Beneficiar", "IGI", document.head, "Plan individual"}
    ]
    whole = " ".join(" ".join(lines).split())
    return sorted(whole.split(BODY_BEGINS[document.kind])[1].split("Semnături.")[0].split())


@pytest.mark.parametrize("document", ALONE, ids=named)
def test_alone_it_has_a_head_a_title_its_clauses_and_its_own_count_of_pages(
    document: Document,
) -> None:
    first, *_ = whole = pages(document)
    said = " ".join(first.split())
    assert "INSPECTORATUL GENERAL PENTRU IMIGRĂRI" in said
    assert NUMBER in said
    assert TITLES[document.kind] in said
    articles = document.articles(paper_of(document, order_of(document)))
    assert [one for article in articles for one in words_of(article) if one not in said] == []
    for number, page in enumerate(whole, 1):
        assert f"Pagina {number} din {len(whole)}" in page
        assert "Parafe" in page


@pytest.mark.parametrize("document", ALONE, ids=named)
def test_alone_it_names_no_protocol_and_no_annex(document: Document) -> None:
    for order in (order_of(document), empty_order(document)):
        text = printed_text(document, order)
        assert "la Protocolul" not in text
        assert "ANEXA" not in text.upper().replace("ANEXAT", "")
        assert "protocol" not in paper_of(document, order).said


@pytest.mark.parametrize("document", ALONE, ids=named)
def test_in_the_pack_the_same_body_stands_under_the_annex_of_the_protocol(
    document: Document,
) -> None:
    pack = pages_of_pdf(print_document(PROTOCOL_PACK, order_of(PROTOCOL_PACK)).pdf)
    begins = next(n for n, page in enumerate(pack) if ANNEXES[document.kind] in page)
    assert f"la Protocolul nr. {NUMBER} din 26.10.2026" in " ".join(pack[begins].split())
    annex = body_of(pack[begins:], document)
    assert len(annex) > 50
    assert body_of(pages(document), document) == annex


@pytest.mark.parametrize("document", ALONE, ids=named)
def test_an_organisation_prints_it_under_its_own_name(document: Document) -> None:
    drafter = replace(OFFICER, centre=None, organisation="Asociația Exemplu")
    order = replace(order_of(document), drafter=drafter, organisation="Asociația Exemplu")
    first = pages_of_pdf(print_document(document, order).pdf)[0]
    head = " ".join(first.split()).split(TITLES[document.kind])[0]
    assert "Asociația Exemplu" in head
    assert "INSPECTORATUL" not in head


@pytest.mark.parametrize("document", ALONE, ids=named)
def test_its_signatures_are_on_the_last_page_with_what_they_sign(document: Document) -> None:
    *others, last = pages(document)
    assert not any("Semnături." in page for page in others)
    before, after = last.split("Semnături.")
    assert len(before.split()) > 10
    assert "BENEFICIAR" in after
    assert "INTERPRET" in after


def test_who_drew_up_the_needs_sheet_signs_it() -> None:
    after = " ".join(pages(NEEDS_SHEET)[-1].split("Semnături.")[1].split())
    assert "ÎNTOCMITĂ DE" in after
    assert "Modelescu" in after
