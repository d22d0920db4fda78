"""The parts of a pack that are there only where due: the agreement on lodging, the notice."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.information_notice import RECEIVED, notice_articles
from counsellor_app.documents.lodging_annex import DOCUMENT, agreement_articles
from counsellor_app.documents.printing import PrintOrder
from counsellor_app.documents.wording import Replacement, placeholders, shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import wording as words_of_the_act
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import LodgingBasis
from tests.documents.pack_making import pack_of, pages_of_pdf, paper_of, print_pack, text_of_pdf

GRANTED = Lodging(basis=LodgingBasis.VULNERABLE, from_=date(2026, 11, 3))


def lodged(lodging: Lodging = GRANTED, **person: Answer) -> PrintOrder:
    pack = pack_of(changes={"person": person})
    return replace(pack, facts=replace(pack.facts, lodging=(lodging,)))


def not_informed() -> PrintOrder:
    return pack_of(changes={"request": {"informed": False}})


def page_with(order: PrintOrder, words: str) -> str:
    return next(page for page in pages_of_pdf(print_pack(order).pdf) if words in page)


def test_lodging_of_a_vulnerable_person_brings_the_agreement_as_the_third_annex() -> None:
    page = " ".join(page_with(lodged(), "ANEXA NR. 3").split())
    assert "acceptă, în scris, condițiile de cazare" in page
    assert "de la 03.11.2026, în temeiul art. 34 alin. (2)" in page
    assert "la Protocolul nr. EX-45/2026" in page
    for who in ("BENEFICIAR", "PERSONAL DESEMNAT IGI", "CONDUCEREA CENTRULUI"):
        assert who in page
    assert "Anexa nr. 3 – Acordul privind condițiile de cazare" in text_of_pdf(
        print_pack(lodged()).pdf
    )


@pytest.mark.parametrize("basis", [LodgingBasis.CENTRE, LodgingBasis.JOINT])
def test_lodging_against_rent_has_no_such_agreement(basis: LodgingBasis) -> None:
    order = lodged(replace(GRANTED, basis=basis))
    assert agreement_articles(paper_of(order)) == ()
    assert "ANEXA NR. 3" not in text_of_pdf(print_pack(order).pdf)


def test_the_last_day_is_told_where_it_is_known_and_a_hidden_place_is_not_named() -> None:
    until = replace(GRANTED, until=date(2027, 2, 1))
    assert "până la 01.02.2027 inclusiv" in text_of_pdf(print_pack(lodged(until)).pdf)
    hidden = page_with(lodged(address_hidden=True), "ANEXA NR. 3")
    assert "spațiul comunicat beneficiarului" in " ".join(hidden.split())


def test_the_agreement_names_no_vulnerability_and_no_illness() -> None:
    page = page_with(lodged(), "ANEXA NR. 3").casefold()
    assert [word for word in ("vulnerab", "special", "sănăt", "violen") if word in page] == []


def test_a_person_who_was_not_informed_gets_the_notice_with_the_pack() -> None:
    pages = pages_of_pdf(print_pack(not_informed()).pdf)
    assert "NOTĂ DE INFORMARE" in pages[-2]
    assert "BENEFICIAR" in pages[-1]
    assert "NOTĂ DE INFORMARE" not in text_of_pdf(print_pack(pack_of()).pdf)
    assert notice_articles(paper_of(pack_of())) == ()


def test_the_code_of_the_pack_covers_the_parts_and_their_editions() -> None:
    plain, longer = print_pack(pack_of()), print_pack(lodged())
    assert DOCUMENT not in plain.versions
    assert longer.versions[DOCUMENT] == f"{DOCUMENT}@{shipped_wording(DOCUMENT).version}"
    assert "information_notice" in print_pack(not_informed()).versions
    own = Replacement(document=DOCUMENT, clause_id="conditions", words="Condițiile biroului:")
    worded = print_pack(replace(lodged(), clauses=Clauses(replaced=(own,))))
    assert "Condițiile biroului:" in text_of_pdf(worded.pdf)
    assert "1 în textul instituției" in text_of_pdf(worded.pdf)
    assert worded.versions[DOCUMENT].endswith("+1")
    assert worded.content_hash != longer.content_hash


def test_every_clause_of_the_agreement_has_its_place_in_the_act_and_both_languages() -> None:
    whole = shipped_wording(DOCUMENT)
    assert RECEIVED not in {article.key for article in whole.articles}
    for article in whole.articles:
        for basis in article.basis:
            assert isinstance(basis, Cite)
            assert words_of_the_act(basis)
        for clause in article.clauses:
            placeholders(clause.text)
