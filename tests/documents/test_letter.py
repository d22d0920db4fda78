"""A letter to an institution: the data ticked and no other, the profile only when it may go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.letter import LETTER
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.forms.referral_recipients import IDENTIFICATION, RECIPIENTS, Recipient
from counsellor_app.law.facts import Protocol
from tests.builders import row
from tests.documents.pack_making import pages_of_pdf, text_of_pdf
from tests.documents.paper_making import order_of

Said = Mapping[str, Answer]
EVERYTHING = tuple(one.value for one in IDENTIFICATION)
TOLD: dict[str, str] = {
    "name": "TESTESCU Ștefan-Exemplu",
    "birth_date": "12.02.1998",
    "cnp": "7980212400002",
    "permit": "EX 000001",
    "status": "statut de refugiat",
    "protocol": "nr. EX-31/2026, semnat la 27.10.2026",
    "address": "Strada Exemplului nr. 1",
    "phone": "+40 700 000 001",
    "language": "dari",
    "citizenship": "Afganistan",
    "family": "1 membru: anul nașterii 1999",
    "studies": "liceal",
}
NOBODY_TOLD = (
    *("Testesko", "اختبار", "EX 000002", "+40 700 000 003", "Strada Modelului", "Ileana"),
    *("luni-vineri", "EX-1001/2026", "Afecțiune", "Tratament", "dizabilit", "vulnerab"),
    *("EX-771", "predat", "biroul 3"),
)
PROFILE = ("tâmplărie", "20 de ani", "normă întreagă")
WITHOUT_PROFILE: Said = {"with_profile": False}
VARIANTS: dict[str, Said] = {
    "by number, agreed too": {},
    "by day alone": {"profile_request_number": NoAnswer.UNKNOWN, "profile_agreed": False},
    "agreed alone": {"profile_requested": False},
    "in cooperation": {"profile_cooperation": "înțelegerea EX-5"},
}


def letter(
    referral: Said, person: Said | None = None, needs_sheet: Said | None = None
) -> PrintOrder:
    changes = {"referral": referral, "person": person or {}, "needs_sheet": needs_sheet or {}}
    order = order_of(LETTER, changes=changes)
    signed = Protocol(number="EX-31/2026", signed=date(2026, 10, 27))
    answers = {**order.answers, "referral": {**order.answers["referral"], **referral}}
    facts = replace(order.facts, protocol=signed)
    return replace(order, answers=answers, facts=facts, number="EX-301/2026")


def text(referral: Said, person: Said | None = None, needs_sheet: Said | None = None) -> str:
    return text_of_pdf(print_document(LETTER, letter(referral, person, needs_sheet)).pdf)


def least_for(recipient: Recipient) -> Said:
    return {"recipient": recipient.value, "identification": recipient.least, **WITHOUT_PROFILE}


def test_every_datum_that_may_be_ticked_has_its_words() -> None:
    printed = text({"identification": EVERYTHING})
    assert list(TOLD) == [one.value for one in IDENTIFICATION]
    assert [words for words in TOLD.values() if words not in printed] == []


@pytest.mark.parametrize("recipient", RECIPIENTS, ids=lambda one: one.value)
def test_a_recipient_gets_its_minimum_and_nothing_else(recipient: Recipient) -> None:
    order = letter(least_for(recipient))
    pages = pages_of_pdf(print_document(LETTER, order).pdf)
    printed = " ".join(" ".join(pages).split())
    assert len(pages) == 1
    for datum, words in TOLD.items():
        assert (words in printed) == (datum in recipient.least), datum
    assert [words for words in (*NOBODY_TOLD, *PROFILE) if words in printed] == []


@pytest.mark.parametrize("left", EVERYTHING)
def test_a_datum_not_ticked_is_nowhere_on_the_paper(left: str) -> None:
    ticked = tuple(one for one in EVERYTHING if one != left)
    assert TOLD[left] not in text({"identification": ticked, **WITHOUT_PROFILE})


def test_the_letter_says_to_whom_about_what_on_what_basis_and_by_when() -> None:
    printed = text({})
    said = ("AJOFM Exemplu, Galați", "județul Galați", "înregistrarea în evidența agenției")
    asked = ("Vă rugăm să înregistrați persoana", "până la data de 10.12.2026", "Cu stimă,")
    signed = ("Modelescu Ana-Exemplu", "CONDUCEREA CENTRULUI", "L.S.", "EX-301/2026")
    basis = "art. 24 și art. 25 din OG nr. 44/2004"
    assert [one for one in (*said, *asked, *signed, basis) if one not in printed] == []


def test_without_a_day_no_answer_is_asked_for() -> None:
    assert "răspunsul" not in text({"answer_by": NoAnswer.UNKNOWN})


def test_an_organisation_writes_in_its_own_name() -> None:
    order = letter({})
    of_ngo = replace(order.drafter, centre=None)
    order = replace(order, drafter=of_ngo, organisation="Asociația Exemplu")
    printed = text_of_pdf(print_document(LETTER, order).pdf)
    assert "Asociația Exemplu" in printed
    assert "CONDUCEREA ORGANIZAȚIEI" in printed
    assert "INSPECTORATUL" not in printed


def test_a_hidden_address_leaves_no_trace() -> None:
    printed = text({"identification": EVERYTHING}, {"address_hidden": True})
    assert "Exemplului" not in printed
    assert "Adresa" not in printed
    assert "comunicată" not in printed


@pytest.mark.parametrize(
    ("born", "told"),
    [
        ("2019-10-26", "7 ani"),
        ("2006-10-01", "20 de ani"),
        ("2026-09-30", "sub un an"),
        ("1999-05", "anul nașterii 1999"),
        (NoAnswer.UNKNOWN, "vârstă necunoscută"),
    ],
)
def test_members_of_the_family_are_counted_with_their_ages_and_not_named(
    born: Answer, told: str
) -> None:
    member: Said = {
        "member_relation": "child",
        "member_name": "Ascunsescu",
        "member_birth_date": born,
        "member_lives": "Orașul-Ascuns",
    }
    family = (row("child", member), row("other", {"member_relation": "spouse"}))
    ticked = {"identification": ("family",), **WITHOUT_PROFILE}
    printed = text(ticked, {"family_members": family})
    assert f"2 membri: {told}; vârstă necunoscută" in printed
    assert "Ascuns" not in printed


def test_the_term_of_article_24_is_told_to_the_agency_alone() -> None:
    to_agency = text({"identification": ("protocol",)})
    assert "cel mai bine până la 26.11.2026; ultima zi, potrivit legii: 27.11.2026" in to_agency
    to_others = text({"recipient": "cas", "identification": ("protocol",)})
    assert "potrivit legii" not in to_others
    assert "27.11.2026" not in to_others


def test_the_term_is_not_told_where_the_protocol_is_not_ticked_or_not_signed() -> None:
    assert "potrivit legii" not in text({"identification": ("name",)})
    order = letter({"identification": ("protocol",)})
    unsigned = replace(order, facts=replace(order.facts, protocol=None))
    assert "potrivit legii" not in text_of_pdf(print_document(LETTER, unsigned).pdf)


def test_the_profile_goes_as_an_annex_on_the_agency_s_request() -> None:
    pages = pages_of_pdf(print_document(LETTER, letter({})).pdf)
    assert len(pages) == 2
    assert [one for one in PROFILE if one in pages[0]] == []
    assert [one for one in PROFILE if one not in pages[1]] == []
    assert "TESTESCU" not in pages[1]


@pytest.mark.parametrize(
    ("requested", "agreed", "carried"),
    [(True, False, True), (False, True, True), (False, False, False)],
)
def test_the_profile_needs_the_agency_s_request_or_the_person_s_agreement(
    requested: bool, agreed: bool, carried: bool
) -> None:
    printed = text({"profile_requested": requested, "profile_agreed": agreed})
    assert ("tâmplărie" in printed) is carried
    assert ("profilul" in printed) is carried


@pytest.mark.parametrize("recipient", [one.value for one in RECIPIENTS if one.value != "ajofm"])
def test_no_other_institution_gets_the_profile(recipient: str) -> None:
    assert "tâmplărie" not in text({"recipient": recipient})


def test_what_the_person_did_not_tell_is_left_out_of_the_profile() -> None:
    printed = text({}, needs_sheet={"employment_schedule": NoAnswer.DECLINED})
    assert "Program dorit" not in printed
    assert "dorește să răspundă" not in printed
    assert "tâmplărie" in printed


def test_each_clause_is_printed_in_some_variant() -> None:
    papers = [paper_of(LETTER, letter(said)) for said in VARIANTS.values()]
    used = {one for paper in papers for part in LETTER.articles(paper) for one in part.clause_ids}
    all_of_them = {c.id for part in shipped_wording(LETTER.wording).articles for c in part.clauses}
    assert used == all_of_them


@pytest.mark.parametrize(
    ("variant", "said"),
    [
        ("by number, agreed too", "cererea dumneavoastră nr. EX-99/2026 din 06.11.2026 și cu"),
        ("by day alone", "persoanei, la cererea dumneavoastră din 06.11.2026, în condițiile"),
        ("agreed alone", "profesional al persoanei, cu acordul persoanei, în condițiile"),
        ("in cooperation", "în cadrul colaborării cu agenția (înțelegerea EX-5), în condițiile"),
    ],
)
def test_the_ground_of_the_profile_is_named(variant: str, said: str) -> None:
    assert said in text(VARIANTS[variant])
