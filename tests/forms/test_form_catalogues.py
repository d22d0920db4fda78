"""The countries and languages a question may draw on."""

import pytest

from counsellor_app.forms.catalogues import (
    COMMON_LANGUAGES,
    OTHER_LANGUAGE,
    STATELESS,
    UNKNOWN_COUNTRY,
    entries,
    entry,
    romanian_order,
)
from counsellor_app.forms.kinds import Catalogue

COUNTRIES = entries(Catalogue.COUNTRIES)
LANGUAGES = entries(Catalogue.LANGUAGES)


@pytest.mark.parametrize("catalogue", Catalogue)
def test_values_and_names_are_unique(catalogue: Catalogue) -> None:
    listed = entries(catalogue)

    assert len({option.value for option in listed}) == len(listed)
    assert len({option.text.ro for option in listed}) == len(listed)


@pytest.mark.parametrize(
    ("code", "ro", "en"),
    [("SY", "Siria", "Syria"), ("ER", "Eritreea", "Eritrea"), ("UA", "Ucraina", "Ukraine")],
)
def test_countries_have_their_names_in_both_languages(code: str, ro: str, en: str) -> None:
    found = entry(Catalogue.COUNTRIES, code)

    assert found is not None
    assert (found.text.ro, found.text.en) == (ro, en)


def test_the_list_of_countries_ends_with_stateless_and_unknown() -> None:
    assert [option.value for option in COUNTRIES[-2:]] == [STATELESS, UNKNOWN_COUNTRY]


def test_groups_of_countries_are_no_countries() -> None:
    assert not {"EU", "UN", "ZZ", "150"} & {option.value for option in COUNTRIES}


def test_the_languages_met_most_come_first() -> None:
    assert tuple(option.value for option in LANGUAGES[: len(COMMON_LANGUAGES)]) == COMMON_LANGUAGES
    assert LANGUAGES[0].text.ro == "arabă"
    assert LANGUAGES[-1].value == OTHER_LANGUAGE


def test_nobody_is_asked_whether_they_speak_latin_or_klingon() -> None:
    assert not {"la", "tlh", "und", "mul"} & {option.value for option in LANGUAGES}


def test_the_lists_stand_in_romanian_order() -> None:
    names = [option.text.ro for option in COUNTRIES[:-2]]

    assert names == sorted(names, key=romanian_order)
    words = ["Țara", "Sud", "Șad", "Ânt", "Ant", "Tara", "Zet", "Ăla"]
    in_order = ["Ant", "Ăla", "Ânt", "Sud", "Șad", "Tara", "Țara", "Zet"]
    assert sorted(words, key=romanian_order) == in_order
    assert sorted(["Guineea-Bissau", "Guineea"], key=romanian_order)[0] == "Guineea"


def test_the_list_is_made_once() -> None:
    assert entries(Catalogue.COUNTRIES) is COUNTRIES
    assert entry(Catalogue.COUNTRIES, "nowhere") is None
