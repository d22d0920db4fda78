"""The closed lists: complete, in both languages, and each place in the act resolves."""

import inspect

import pytest

from counsellor_app.law import catalogue, corpus, procedure, territory
from counsellor_app.law.catalogue import Activity, Need, VulnerableGroup
from counsellor_app.law.listed import Listed
from counsellor_app.law.territory import Centre, County

LISTS = [
    kind
    for module in (catalogue, procedure, territory)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Listed) and kind is not Listed
]


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_every_member_has_words_and_its_place_resolves(kind: type[Listed]) -> None:
    for member in kind:
        assert member.text.ro
        assert not set("\u015f\u0163\u015e\u0162") & set(member.text.ro)
        if member.cite is not None:
            assert corpus.wording(member.cite)


def test_a_code_finds_its_member() -> None:
    assert Activity("c") is Activity.LANGUAGE_COURSE
    assert str(Activity.LANGUAGE_COURSE.cite) == "art. 18 alin. (2) lit. c)"
    assert County("B").text.en == "Bucharest"


def test_there_are_exactly_eight_activities_in_the_words_of_the_act() -> None:
    assert [one.value for one in Activity] == list("abcdefgh")
    for one in Activity:
        assert one.cite is not None
        assert one.paper.ro.split()[0] in corpus.wording(one.cite)


def test_there_are_eleven_vulnerable_groups_and_fifteen_needs() -> None:
    assert len(VulnerableGroup) == 11
    assert len(Need) == 15


def test_every_need_proposes_activities_and_rests_on_the_act() -> None:
    for need in Need:
        assert need.activities
        assert need.cite == need.bases[0]
        assert all(corpus.wording(base) for base in need.bases)


def test_the_counties_are_the_forty_one_and_bucharest() -> None:
    assert len(County) == 42
    assert {centre.seat for centre in Centre} <= set(County)
    assert Centre.SOMCUTA_MARE.full_name.endswith("Azil Șomcuta Mare")
