"""The transfer sheet: one page, what the case knows, whom to call, never what is restricted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.transfer_sheet import BENEFITS, SCHOOL, TERMS, TRANSFER_SHEET
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.law.facts import Extension, Lodging, Protocol
from counsellor_app.law.procedure import ExtensionBasis
from tests.documents.pack_making import pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

Said = Mapping[str, Answer]
NEVER = ("Medicament", "+40 700 000 001", "+40 700 000 003", "luni-vineri", "Strada", "art. 34")


def sheet(transfer: Said | None = None, person: Said | None = None) -> PrintOrder:
    order = order_of(TRANSFER_SHEET, changes={"transfer": transfer or {}, "person": person or {}})
    facts = replace(
        order.facts,
        protocol=Protocol(number="EX-31/2026", signed=date(2026, 3, 2)),
        extensions=(
            Extension(basis=ExtensionBasis.VULNERABLE, months=2, approved=date(2027, 2, 1)),
        ),
        lodging=(Lodging(from_=date(2026, 3, 5)),),
    )
    return replace(order, facts=facts, number="EX-401/2026")


def text(transfer: Said | None = None, person: Said | None = None) -> str:
    return text_of_pdf(print_document(TRANSFER_SHEET, sheet(transfer, person)).pdf)


def test_everything_stands_on_one_page() -> None:
    both: Said = {"from_centre": "Galați", "to_centre": "Timișoara"}
    assert len(pages_of_pdf(print_document(TRANSFER_SHEET, sheet(both)).pdf)) == 1
    assert len(pages_of_pdf(print_document(TRANSFER_SHEET, empty_order(TRANSFER_SHEET)).pdf)) == 1


def test_it_says_who_hands_over_to_whom() -> None:
    printed = text()
    sides = ("Solicitanților de Azil Galați", "Serviciul Exemplu", "Primitescu Dan-Exemplu")
    phones = ("+40 700 000 021", "+40 700 000 022")
    signed = ("PREDAT DE", "la 16.11.2026, ora 10:15", "PRIMIT DE", "la 17.11.2026, ora 09:05")
    assert [one for one in (*sides, *phones, *signed) if one not in printed] == []


def test_it_says_who_the_person_is_and_what_the_facts_hold_of_the_programme() -> None:
    printed = text()
    person = ("TESTESCU Ștefan-Exemplu", "12.02.1998", "B-2026-000417", "Afganistan")
    programme = ("EX-31/2026", "02.03.2026", "02.05.2027", "01.02.2027", "05.03.2026")
    assert [one for one in (*person, *programme, "dari, cu interpret") if one not in printed] == []
    assert "dari, fără interpret" in text(person={"interpreter_needed": False})


def test_what_is_safe_sealed_or_tells_of_vulnerability_is_not_on_it() -> None:
    printed = text()
    assert [one for one in NEVER if one in printed] == []
    assert "vulnerab" not in printed.lower()


def test_medication_is_a_line_for_the_pen() -> None:
    assert "Medicație (numai cu acordul persoanei)" in text({"medication_agreed": False})


def test_of_restricted_matters_it_says_only_whom_to_call() -> None:
    assert "restricționate, sunați la: Modelescu Ana-Exemplu, +40 700 000 021." in text()
    assert "restricționate" not in text({"restricted_matters": False})


def test_a_hidden_address_hides_the_lodging_too() -> None:
    assert "05.03.2026" not in text(person={"address_hidden": True})


def test_hours_and_days_nobody_knows_are_left_for_the_pen() -> None:
    printed = text_of_pdf(print_document(TRANSFER_SHEET, empty_order(TRANSFER_SHEET)).pdf)
    assert printed.count("ora ____ : ____") == 2
    assert "restricționate" not in printed


def test_each_clause_is_printed_in_some_variant() -> None:
    articles = TRANSFER_SHEET.articles(paper_of(TRANSFER_SHEET, sheet()))
    used = {one for article in articles for one in article.clause_ids}
    whole = shipped_wording(TRANSFER_SHEET.wording)
    assert used == {clause.id for article in whole.articles for clause in article.clauses}


def test_what_the_case_computes_stands_on_it_and_what_it_does_not_know_is_for_the_pen() -> None:
    known = {
        TERMS: ("Înregistrare la AJOFM: 01.12.2026 (art. 24)",),
        BENEFITS: ("Ajutor nerambursabil (AJPIS): 3 luni, plătit până la 31.10.2026",),
    }
    made = print_document(TRANSFER_SHEET, replace(sheet(), told=known))
    printed = text_of_pdf(made.pdf)
    for lines in known.values():
        assert lines[0] in printed
    before, _, by_pen = printed.partition("De completat cu pixul")
    assert "Termene următoare, cu articolul" in before
    assert "Școala, clasa (și ale copiilor)" in by_pen
    assert "Termene următoare, cu articolul" in text().partition("De completat cu pixul")[2]
    school = replace(sheet(), told={SCHOOL: ("Școala: Liceul Exemplu",)})
    told = text_of_pdf(print_document(TRANSFER_SHEET, school).pdf)
    assert "Școala copiilor, clasa" in told.partition("De completat cu pixul")[2]
    assert made.content_hash != print_document(TRANSFER_SHEET, sheet()).content_hash
