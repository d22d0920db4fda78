"""The localities of Romania that are suggested while one is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.forms.kinds import Line, Suggested
from counsellor_app.forms.localities import Locality, localities_like
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.territory import County
from counsellor_app.resources import resource
from tests.builders import TODAY

CEDILLAS = "\u015e\u015f\u0162\u0163"
LINES = resource("localities.txt").read_text(encoding="utf-8").splitlines()


def test_every_county_has_its_localities_once_and_none_has_a_cedilla() -> None:
    assert {line.partition(" ")[0] for line in LINES} == {county.value for county in County}
    assert len(LINES) == len(set(LINES)) > 13_000
    assert not set(CEDILLAS) & set("".join(LINES))


def test_the_licence_of_the_list_is_shipped_beside_it() -> None:
    licence = resource("localities-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIRUTA" in licence
    assert "BSD 2-Clause License" in licence


@pytest.mark.parametrize("typed", ["galați", "Galati", "GALAȚI", " gala\u0163i "])
def test_a_town_is_found_however_it_is_typed(typed: str) -> None:
    assert localities_like(typed)[0] == Locality("Galați", County.GL)


def test_towns_come_before_villages_and_the_same_name_says_its_county() -> None:
    found = localities_like("bistr")
    assert found[0] == Locality("Bistrița", County.BN)
    assert len({one.words for one in found}) == len(found) == 8


def test_one_letter_suggests_nothing() -> None:
    assert localities_like("g") == localities_like("  ") == ()


@given(st.sampled_from(LINES))
def test_every_name_of_the_list_is_an_answer(line: str) -> None:
    field = form_by_id("person").field("locality")
    assert malformed(field, line.partition(" ")[2], {}, TODAY) is None


@pytest.mark.parametrize(
    ("form_id", "field_id"),
    [
        ("person", "locality"),
        ("needs_sheet", "community_wanted_locality"),
        ("needs_sheet", "proposed_locality"),
        ("individual_plan", "community_locality"),
    ],
)
def test_a_question_after_a_locality_suggests_it_and_takes_any_other(
    form_id: str, field_id: str
) -> None:
    field = form_by_id(form_id).field(field_id)
    assert isinstance(field, Line)
    assert field.suggests is Suggested.LOCALITIES
    assert malformed(field, "Un sat care nu este în listă", {}, TODAY) is None
