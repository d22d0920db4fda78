"""The attendance list on paper: who is expected, room to sign, nothing else of anybody."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.attendance_list import (
    DOCUMENT,
    SessionTold,
    articles_of,
    attendance_list_pdf,
)
from counsellor_app.documents.wording import placeholders, shipped_wording
from counsellor_app.errors import NotReady
from tests.documents.pack_making import pages_of_pdf, text_of_pdf

NAMES = ("EXEMPLESCU Doi", "TESTESCU Ștefan-Exemplu")
PAID = SessionTold(
    title="Curs de limba română",
    activity="c",
    day=date(2026, 11, 20),
    starts_at="10:00",
    minutes=90,
    place="Sala 2",
    organiser="Asociația Exemplu",
    trainer="Modelescu Ana-Exemplu",
    project="EX-1",
    names=NAMES,
    practice=False,
)
OWN = replace(PAID, project=None)
NOTHING = SessionTold(
    title="",
    activity="",
    day=None,
    starts_at="",
    minutes=None,
    place="",
    organiser="",
    trainer="",
    project=None,
    names=(),
    practice=False,
)


def text(session: SessionTold) -> str:
    return text_of_pdf(attendance_list_pdf(session))


def rows(session: SessionTold) -> list[str]:
    """Return the lines of the pages that begin a row: a number, with or without a name."""
    lines = [
        line.strip()
        for page in pages_of_pdf(attendance_list_pdf(session))
        for line in page.splitlines()
    ]
    return [line for line in lines if line.isdigit()]


def test_it_says_what_is_held_when_where_and_who_is_expected() -> None:
    said = text(PAID)
    for words in (
        "LISTĂ DE PREZENȚĂ",
        "Curs de limba română",
        "20.11.2026, ora 10:00",
        "1 h 30 min",
        "Sala 2",
        "Asociația Exemplu",
        "c) cursuri de învățare a limbii române",
        "EX-1",
        *NAMES,
    ):
        assert words in said
    assert said.index(NAMES[0]) < said.index(NAMES[1])


def test_the_trainer_signs_it_by_name_and_nobody_else_has_a_place() -> None:
    said = text(PAID)
    assert "FORMATOR Modelescu Ana-Exemplu" in said
    assert said.count("Data: ____") == 1
    assert "BENEFICIAR" not in said


def test_only_a_paid_session_has_room_for_an_emblem_and_names_the_project() -> None:
    assert "Locul siglei proiectului" in text(PAID)
    assert "Proiectul" in text(PAID)
    assert "sigl" not in text(OWN)
    assert "Proiectul" not in text(OWN)


@pytest.mark.parametrize(("people", "numbered"), [(0, 10), (2, 10), (7, 11), (30, 34)])
def test_free_rows_follow_for_those_who_come_unannounced(people: int, numbered: int) -> None:
    session = replace(OWN, names=tuple(f"EXEMPLESCU {'ABCDEFGHIJ'[n % 10]}" for n in range(people)))
    assert rows(session) == [str(number) for number in range(1, numbered + 1)]


def test_a_small_group_stands_on_one_page_a_large_one_has_its_heads_on_each() -> None:
    for activity in "abcdefgh":
        assert len(pages_of_pdf(attendance_list_pdf(replace(PAID, activity=activity)))) == 1
    large = replace(PAID, names=tuple(f"EXEMPLESCU {'ABCDEFGHIJ'[n % 10]}" for n in range(30)))
    pages = pages_of_pdf(attendance_list_pdf(large))
    assert len(pages) > 1
    assert all("Numele și prenumele" in page for page in pages if "EXEMPLESCU" in page)


def test_a_stranger_finds_no_code_and_no_case_on_it() -> None:
    said = text(PAID)
    assert f"{DOCUMENT}@{shipped_wording(DOCUMENT).version}" in said
    for words in ("Dosar ", "Cod de conținut", "versiunea"):
        assert words not in said


def test_what_is_unknown_is_left_for_a_pen() -> None:
    said = text(NOTHING)
    for caption in (
        "Organizator",
        "Sesiunea",
        "Data",
        "Durata",
        "Locul",
        "Activitatea",
        "FORMATOR",
    ):
        assert caption in said
    assert "None" not in said
    assert "ora" not in said.split("Numele")[0].replace("Organizator", "")
    assert len(pages_of_pdf(attendance_list_pdf(NOTHING))) == 1


def test_an_unknown_organiser_of_a_paid_session_leaves_the_emblem_its_room() -> None:
    said = text(replace(PAID, organiser=""))
    assert "Organizator" in said
    assert "Locul siglei proiectului" in said


def test_an_exercise_says_so() -> None:
    assert "EXERCIȚIU" in text(replace(PAID, practice=True))
    assert "EXERCIȚIU" not in text(PAID)


def test_equal_sessions_give_equal_bytes() -> None:
    assert attendance_list_pdf(PAID) == attendance_list_pdf(replace(PAID))


@pytest.mark.parametrize("changed", [{"title": "\U0001f4d6"}, {"names": ("X \U0001f4d6",)}])
def test_letters_no_font_has_are_refused(changed: Mapping[str, object]) -> None:
    with pytest.raises(NotReady) as refused:
        attendance_list_pdf(replace(PAID, **changed))  # type: ignore[arg-type]  # of the field
    assert "\U0001f4d6" in refused.value.reasons[0].ro


VARIANTS = {
    "confirms_presence": OWN,
    "kept_by_organiser": OWN,
    "shown_to_project": PAID,
    "not_copied": OWN,
}


@pytest.mark.parametrize("clause", VARIANTS)
def test_every_clause_is_printed_in_some_variant(clause: str) -> None:
    session = VARIANTS[clause]
    assert clause in {one for article in articles_of(session) for one in article.clause_ids}
    for article in articles_of(session):
        for one in article.paragraphs:
            assert one.text.ro in text(session)


def test_the_variants_name_all_clauses_and_both_languages_agree() -> None:
    clauses = [one for article in shipped_wording(DOCUMENT).articles for one in article.clauses]
    assert {one.id for one in clauses} == set(VARIANTS)
    for one in clauses:
        placeholders(one.text)


def test_only_a_project_has_somebody_check_the_list() -> None:
    assert "celor care verifică proiectul" in text(PAID)
    assert "celor care verifică proiectul" not in text(OWN)
