"""The invitation on paper: plain words, nothing above the fold, nothing of where people live."""

import subprocess
from dataclasses import replace

import pytest

from counsellor_app.documents.invitation import INVITATION
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.given import Given
from tests.builders import ADULT, UNACCOMPANIED
from tests.documents.pack_making import OFFICER, pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

Changed = dict[str, Answer]
UNDER_14 = replace(UNACCOMPANIED, under_14=True)
NOTHING: Changed = {}

# What is said of the person and in the invitation, and what the paper then says.
VARIANTS: dict[str, tuple[Given, Changed, Changed, tuple[str, ...]]] = {
    "a man, in person": (
        ADULT,
        NOTHING,
        NOTHING,
        (
            "Stimate domnule TESTESCU Ștefan-Exemplu,",
            "luni, 12 octombrie 2026",
            "10:00",
            "față în față",
            "sediul Exemplu, etajul 1, camera 4",
            "Vorbim în limba dari. Va fi și un interpret. Pentru dumneavoastră este gratuit.",
            "Nu este o anchetă și nu este un examen.",
            "diplomele și adeverințele de școală",
            "o listă cu întrebările dumneavoastră (exemplu)",
            "Dacă vă lipsește ceva, nu este nicio problemă.",
            "până la data de 09.10.2026, la telefonul +40 700 000 031. Alegem împreună altă zi.",
            "art. 17 alin. (1) din Ordonanța Guvernului nr. 44/2004",
            "Modelescu Ana-Exemplu",
        ),
    ),
    "a woman, by telephone": (
        ADULT,
        {"sex": "female"},
        {"talk_how": "phone", "to_bring": ("nothing",), "to_bring_other": ""},
        (
            "Stimată doamnă TESTESCU",
            "Vă sunăm noi, la numărul pe care l-ați ales pentru această discuție.",
            "Nu aveți nevoie de nicio hârtie.",
        ),
    ),
    "by video, sex not said": (
        ADULT,
        {"sex": "unspecified"},
        {"talk_how": "video"},
        ("Bună ziua, TESTESCU", "Vă trimitem noi legătura video"),
    ),
    "a child": (
        UNDER_14,
        {"birth_date": "2016-03-05"},
        NOTHING,
        (
            "Bună ziua, Modelescu Ana-Exemplu,",
            "împreună cu TESTESCU Ștefan-Exemplu, la o discuție despre nevoile copilului",
        ),
    ),
    "a minor of sixteen": (
        UNACCOMPANIED,
        {"birth_date": "2010-03-05"},
        NOTHING,
        ("participă și reprezentantul dumneavoastră legal, Modelescu Ana-Exemplu.",),
    ),
}


def order_for(given: Given, person: Changed, invitation: Changed) -> PrintOrder:
    return order_of(INVITATION, given, {"person": person, "invitation": invitation})


def printed(order: PrintOrder) -> str:
    return text_of_pdf(print_document(INVITATION, order).pdf)


@pytest.mark.parametrize("name", VARIANTS)
def test_it_says_what_holds_for_this_person_and_this_talk(name: str) -> None:
    given, person, invitation, expected = VARIANTS[name]
    text = printed(order_for(given, person, invitation))
    for words in expected:
        assert words in text
    assert "{" not in text
    assert "....." not in text


def test_every_clause_is_printed_by_some_variant() -> None:
    said = {
        clause
        for given, person, invitation, _ in VARIANTS.values()
        for article in INVITATION.articles(
            paper_of(INVITATION, order_for(given, person, invitation))
        )
        for clause in article.clause_ids
    }
    assert said == {clause.id for clause in shipped_wording("invitation").clauses}


def test_a_call_has_no_place_and_a_talk_in_romanian_no_interpreter() -> None:
    by_phone = printed(order_for(ADULT, NOTHING, {"talk_how": "phone"}))
    assert "Locul" not in by_phone
    assert "camera 4" not in by_phone
    romanian = printed(order_for(ADULT, NOTHING, {"talk_in": "ro"}))
    assert "Vorbim în limba română." in romanian
    assert "interpret" not in romanian


def test_no_word_of_it_tells_what_the_person_is_or_went_through() -> None:
    drafter = replace(OFFICER, centre=None, organisation="Asociația Exemplu")
    order = replace(
        order_for(ADULT, NOTHING, NOTHING), drafter=drafter, organisation="Asociația Exemplu"
    )
    text = printed(order).casefold()
    assert "asociația exemplu" in text
    for word in ("refugiat", "azil", "protecți", "străin", "vulnerab", "program", "interviu"):
        assert word not in text


@pytest.mark.parametrize("hidden", [True, False])
def test_nothing_on_it_tells_where_the_person_lives(*, hidden: bool) -> None:
    home: Changed = {
        "address_hidden": hidden,
        "address": "str. Ascunsă nr. 7",
        "locality": "Satul Ascuns",
        "lives_in_centre": False,
    }
    text = printed(order_for(ADULT, home, NOTHING))
    assert "Ascuns" not in text
    assert "prin poștă" not in text
    assert "a semnat pe exemplarul nostru" not in text


def test_above_the_fold_stand_the_head_the_title_and_a_name_alone() -> None:
    pdf = print_document(INVITATION, order_for(ADULT, NOTHING, NOTHING)).pdf
    third = ["-x", "0", "-y", "0", "-W", "595", "-H", str(842 // 3)]
    read = subprocess.run(
        ["pdftotext", *third, "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode("utf-8")
    assert "INVITAȚIE" in read
    for below in ("discuție", "nevoi", "octombrie 2026", "camera"):
        assert below not in read


def test_it_is_one_page_with_all_there_is_to_bring() -> None:
    papers = ("identity", "received", "family", "studies", "work")
    order = order_for(ADULT, NOTHING, {"to_bring": papers})
    assert len(pages_of_pdf(print_document(INVITATION, order).pdf)) == 1


def test_nothing_answered_leaves_dots_for_the_pen() -> None:
    text = printed(empty_order(INVITATION))
    assert "Bună ziua, ....." in text
    assert "Locul" in text
    assert "Ce să aveți" not in text
    assert "None" not in text
