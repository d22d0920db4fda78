"""The interview note on paper: all that was said openly, nothing sealed, nothing of who knows."""

import re
from dataclasses import replace

import pytest

from counsellor_app.documents.interview_note import INTERVIEW_NOTE
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.answers import Answer, Row, RowId
from counsellor_app.forms.given import Given
from tests.builders import ADULT, UNACCOMPANIED, row
from tests.documents.pack_making import pages_of_pdf, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

Changed = dict[str, Answer]
CODE = re.compile(r"Cod de conținut: (?:[0-9a-f]{4} ?){5}")
OFFERED = "Persoanei i s-a spus că poate vorbi singură"
LATER = "nu poate semna acum – declarația urmează"
ALONE: Changed = {"alone_offered": "accepted", "also_present": (), "third_party_consent": False}

# What is said in the interview form; what the paper then says, and what it does not.
VARIANTS: dict[str, tuple[Given, Changed, tuple[str, ...], tuple[str, ...]]] = {
    "whole, with an interpreter on the telephone": (
        ADULT,
        {},
        (
            "TESTESCU Ștefan-Exemplu",
            "centrul regional Galați",
            "față în față",
            "art. 17 din Ordonanța Guvernului nr. 44/2004",
            OFFERED,
            "Este de acord cu participarea terților?",
            "Ajutorescu Dan-Exemplu",
            "10:05",
            "legătură căzută",
            "Vrea un curs seara.",
            "Dorește să învețe limba și să lucreze.",
            "Fără observații.",
            "tradusă în limba dari, înainte de semnare. Interpret: Tălmăcescu Ion-Exemplu.",
            LATER,
            "BENEFICIAR",
            "A CONDUS INTERVIUL",
            "DE FAȚĂ",
            "ONG, consilier",
        ),
        (),
    ),
    "without an interpreter, read back": (
        ADULT,
        {"interpreter": "none", "no_interpreter_reason": "vorbește bine româna"},
        ("Nota a fost citită în întregime beneficiarului", "vorbește bine româna"),
        ("INTERPRET ", LATER, "Tălmăcescu"),
    ),
    "not yet offered, not yet read back": (
        ADULT,
        {"alone_offered": "not_yet", "read_back": False},
        ("tradusă în limba dari la data de ......................, de către",),
        (OFFERED, "nu încă"),
    ),
    "declared before, cannot sign now": (
        ADULT,
        {"interpreter_declaration": "signed"},
        ("nu poate semna acum",),
        (LATER,),
    ),
}


def order_for(given: Given, changed: Changed, person: Changed | None = None) -> PrintOrder:
    return order_of(INTERVIEW_NOTE, given, {"interview": changed, "person": person or {}})


def printed(order: PrintOrder) -> str:
    return text_of_pdf(print_document(INTERVIEW_NOTE, order).pdf)


@pytest.mark.parametrize("name", VARIANTS)
def test_it_says_who_when_how_and_what_was_said(name: str) -> None:
    given, changed, expected, absent = VARIANTS[name]
    text = printed(order_for(given, changed))
    for words in expected:
        assert words in text
    for words in (*absent, "{"):
        assert words not in text


def test_every_clause_is_printed_by_some_variant() -> None:
    said = {
        clause
        for given, changed, _, _ in VARIANTS.values()
        for article in INTERVIEW_NOTE.articles(paper_of(INTERVIEW_NOTE, order_for(given, changed)))
        for clause in article.clause_ids
    }
    whole = shipped_wording("interview_note").articles
    assert said == {clause.id for article in whole for clause in article.clauses}


def test_an_interview_alone_prints_what_any_other_would() -> None:
    declined = {**ALONE, "alone_offered": "declined"}
    assert body_of(printed(order_for(ADULT, ALONE))) == body_of(printed(order_for(ADULT, declined)))


def test_an_interview_alone_says_nothing_of_others() -> None:
    text = printed(order_for(ADULT, ALONE)).casefold()
    for words in ("a mai fost de față", "terților", "acceptat", "separat", "soț", "famili"):
        assert words not in text


def test_what_the_signatures_record_is_not_printed_beside_the_places_to_sign() -> None:
    text = printed(order_for(ADULT, {}))
    assert "a fost la telefon" not in text
    assert text.count(LATER) == 1


@pytest.mark.parametrize(
    ("born", "under_14", "signs"),
    [
        ("2016-03-05", True, ("REPREZENTANT LEGAL",)),
        ("2010-03-05", False, ("BENEFICIAR", "REPREZENTANT LEGAL")),
    ],
)
def test_a_minor_signs_by_age_and_the_representative_too(
    born: str, signs: tuple[str, ...], *, under_14: bool
) -> None:
    given = replace(UNACCOMPANIED, under_14=under_14)
    text = printed(order_for(given, {}, {"birth_date": born}))
    assert tuple(one for one in ("BENEFICIAR", "REPREZENTANT LEGAL") if one in text) == signs
    assert "A fost de față reprezentantul minorului?" in text
    assert OFFERED not in text


def test_a_table_stands_where_the_form_asks_it() -> None:
    text = printed(order_for(ADULT, {}))
    places = [text.index(words) for words in ("Teme discutate", "Vrea un curs", "Fără observații")]
    assert places == sorted(places)


def test_rows_that_are_half_empty_print_and_more_people_than_places_are_named() -> None:
    present = tuple(row(f"p{n}", {"present_name": f"Martorescu Nr{n}"}) for n in range(30))
    empty = Row(RowId("00000000-0000-4000-8000-000000000001"), {})
    text = printed(order_for(ADULT, {"also_present": (empty, *present)}))
    assert "Martorescu Nr29" in text
    assert 1 < text.count("DE FAȚĂ") < 15


def test_of_the_person_it_takes_no_more_than_any_signed_paper() -> None:
    person = paper_of(INTERVIEW_NOTE, order_for(ADULT, {})).form("person")
    assert person["surname"] == "Testescu"
    assert not {"phone", "email", "family_members"} & set(person)


def test_nothing_answered_leaves_room_for_a_note_by_hand() -> None:
    pages = pages_of_pdf(print_document(INTERVIEW_NOTE, empty_order(INTERVIEW_NOTE)).pdf)
    text = " ".join(" ".join(pages).split())
    for heading in ("1. Cine a participat", "2. Interpret", "3. Ce s-a discutat", "INTERPRET"):
        assert heading in text
    assert "None" not in text


def body_of(text: str) -> str:
    """Return the words without the code of the content, which tells two answers apart."""
    return CODE.sub("", text)
