"""A citizenship as the rules read it: a country, none, or nobody knows."""

import pytest

from counsellor_app.cases.facts_person import person_facts


@pytest.mark.parametrize(
    ("typed", "country", "stateless"),
    [("SY", "SY", False), ("XK", "XK", False), ("stateless", None, True), ("unknown", None, None)],
)
def test_an_unknown_citizenship_is_no_country_and_no_statelessness(
    typed: str, country: str | None, stateless: bool | None
) -> None:
    known = person_facts({"citizenship": typed}, {})
    assert (known.citizenship, known.stateless) == (country, stateless)
