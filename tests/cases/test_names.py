"""Names: how they are searched for, sorted, and found alike across scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.names import folded, shown_name, skeleton, sort_key

NAMES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Țepeș-Ion", "tepes ion"),
        ("\u015eTEFĂNI\u0162Ă", "stefanita"),
        ("  O'Neill   Ana ", "oneill ana"),
        ("Müller", "muller"),
        ("", ""),
    ],
)
def test_a_name_is_searched_for_in_plain_letters(name: str, written: str) -> None:
    assert folded(name) == written


@given(NAMES)
def test_folding_twice_is_folding_once(name: str) -> None:
    once = folded(name)
    assert folded(once) == once


@given(NAMES)
def test_what_is_searched_for_is_plain_ascii_in_single_words(name: str) -> None:
    told = folded(name)
    assert told.isascii()
    assert told == told.lower()
    assert told == " ".join(told.split())


@given(NAMES)
def test_upper_case_finds_the_same(name: str) -> None:
    if name.upper().lower() == name.lower():
        assert folded(name.upper()) == folded(name.lower())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mohammed", "Muhamad"),
        ("Mohammed", "محمد"),
        ("Yusuf", "Youssef"),
        ("Olena", "Олена"),
        ("Hussein", "Husein"),
        ("Ștefan", "Stephan"),
        ("al-Exemplu", "El-Exemplu"),
        ("Zahra", "Sahra"),
    ],
)
def test_names_that_sound_alike_have_one_skeleton(one: str, two: str) -> None:
    assert skeleton(one) == skeleton(two)


@pytest.mark.parametrize(("one", "two"), [("Ahmad", "Amina"), ("Karim", "Kamal")])
def test_names_that_do_not_sound_alike_have_two(one: str, two: str) -> None:
    assert skeleton(one) != skeleton(two)


@given(NAMES)
def test_a_skeleton_is_plain_consonants(name: str) -> None:
    assert set(skeleton(name)) <= set("bcdfghjklmnpqrstvwxz0123456789 ")


def test_names_are_sorted_as_a_romanian_dictionary_sorts_them() -> None:
    right = ["Aba", "Ăba", "Âba", "Bz", "Iza", "Îza", "Sz", "Șa", "Tz", "Ța", "Za"]
    backwards = right[::-1]
    assert sorted(backwards, key=sort_key) == right


def test_a_cedilla_sorts_as_the_comma_it_stands_for() -> None:
    assert sort_key("\u015eerban") == sort_key("Șerban")


@given(NAMES, NAMES)
def test_sorting_does_not_see_the_difference_of_case(one: str, two: str) -> None:
    if one.casefold() == two.casefold():
        assert sort_key(one) == sort_key(two)


@pytest.mark.parametrize(
    ("surname", "given_names", "called", "shown"),
    [
        ("Țepeș", "Ana Maria", None, "ȚEPEȘ Ana Maria"),
        ("Țepeș", None, "Ani", "ȚEPEȘ"),
        (None, "Ana", "Ani", "Ana"),
        (None, None, "Ani", "Ani"),
        (None, None, None, ""),
        ("", "", "Ani", "Ani"),
    ],
)
def test_a_name_is_shown_as_documents_write_it(
    surname: str | None, given_names: str | None, called: str | None, shown: str
) -> None:
    assert shown_name(surname, given_names, called) == shown
