"""Who signs, and what a signature is worth (R-037)."""

from datetime import date

import pytest

from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.rule import Severity
from counsellor_app.law.signatories import required, signing_day
from tests.law.situations import blocks, facts, needs, of, person, severities, told

P, R, I = SignatoryKind.PERSON, SignatoryKind.REPRESENTATIVE, SignatoryKind.IGI  # noqa: E741
ADULT = person(born="1990-05-10")


@pytest.mark.parametrize(
    ("born", "who"),
    [
        ("2011-04-21", (R, I)),
        ("2011-04-20", (P, R, I)),
        ("2007-04-21", (P, R, I)),
        ("2007-04-20", (P, I)),
    ],
)
def test_who_signs_changes_on_the_fourteenth_and_eighteenth_birthday(
    born: str, who: tuple[SignatoryKind, ...]
) -> None:
    assert required(facts(person=person(born=born)), date(2025, 4, 20)) == who


def test_the_day_of_signing_is_the_protocols_else_the_last_signature() -> None:
    plan = {"signatures": [{"who": "igi", "on": "2025-04-02"}, {"who": "person"}]}
    assert signing_day(facts(plan=plan)) == date(2025, 4, 2)
    assert signing_day(facts(plan=plan, protocol={"signed": "2025-04-05"})) == date(2025, 4, 5)
    assert signing_day(facts()) is None


def test_an_unknown_age_signs_as_an_adult_and_decides_nothing() -> None:
    assert required(facts()) == (P, I)
    assert needs(told(), "R-037") == ("person.born",)


@pytest.mark.parametrize("way", ["signed", "cannot_sign", "signed_elsewhere", "pades"])
def test_four_ways_of_signing_suffice(way: str) -> None:
    signatures = [{"who": "person", "way": way}, {"who": "igi", "way": "signed"}]
    said = told(person=ADULT, plan={"signatures": signatures})
    assert Severity.BLOCK not in severities(said, "R-037")


def test_a_refusal_keeps_the_plan_unsigned_and_stops_the_protocol() -> None:
    signatures = [{"who": "person", "way": "refuses"}, {"who": "igi", "way": "signed"}]
    said = told(person=ADULT, plan={"signatures": signatures})
    assert blocks(said, "R-037") == {"issue_protocol"}


def test_a_missing_signature_of_igi_is_named() -> None:
    said = told(person=ADULT, plan={"signatures": [{"who": "person", "way": "signed"}]})
    stopped = [one for one in of(said, "R-037") if one.severity is Severity.BLOCK]
    assert ["IGI" in one.text.ro for one in stopped] == [True]


def test_who_cannot_sign_needs_two_witnesses_or_the_interpreter() -> None:
    base = [{"who": "person", "way": "cannot_sign"}, {"who": "igi", "way": "signed"}]
    witness = {"who": "witness", "way": "signed"}
    interpreter = {"who": "interpreter", "way": "signed"}
    for more, warned in (([], True), ([witness], True), ([witness] * 2, False)):
        said = told(person=ADULT, plan={"signatures": [*base, *more]})
        assert (Severity.WARN in severities(said, "R-037")) is warned
    said = told(person=ADULT, plan={"signatures": [*base, interpreter]})
    assert Severity.WARN not in severities(said, "R-037")
