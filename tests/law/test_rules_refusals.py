"""Refused offers, and the community decided on (R-076, R-077)."""

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, severities, told

PROTOCOL = {"signed": "2025-04-15"}
DECIDED = {"community": {"county": "CJ", "decided": "2025-04-15"}}
COMMUNITY = {"kind": "community", "on": "2025-04-18", "heard": True}


def offered(**offer: object) -> Explained:
    made = {"by": "ajofm", "kind": "job", "made": "2025-05-01", "refused": "2025-05-02", **offer}
    return told(protocol=PROTOCOL, ajofm={"offers": [made]})


def broken(breach: dict[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "plan": DECIDED, "breaches": [breach], **given})


def test_no_cessation_without_a_recorded_assessment() -> None:
    assert blocks(offered(), "R-077") == {"decide_cessation"}
    assert blocks(offered(good_reason=True), "R-077") == {"decide_cessation"}
    assert not blocks(offered(good_reason=False), "R-077")
    assert (
        "ajutorul nerambursabil nu încetează" in only(offered(good_reason=False), "R-077").text.ro
    )


@pytest.mark.parametrize(
    ("made", "counts"),
    [("2025-04-14", False), ("2025-04-15", True), ("2026-04-15", True), ("2026-04-16", False)],
)
def test_only_offers_during_the_programme_count(made: str, counts: bool) -> None:
    said = offered(made=made, heard=True)
    assert bool(blocks(said, "R-077")) is counts
    assert ("nu este temei" in "".join(one.text.ro for one in of(said, "R-076"))) is not counts


def test_a_private_offer_never_counts() -> None:
    assert not of(offered(by="employer"), "R-077")
    assert only(offered(by="employer"), "R-076").certainty is Certainty.INTERPRETATION
    made = {"offers": [{"by": "ajofm", "made": "2025-05-01"}]}
    assert not of(told(ajofm=made), "R-077") + of(told(ajofm=made), "R-076")


def test_the_person_is_heard_before_any_decision() -> None:
    assert severities(offered(), "R-076") == {Severity.WARN}
    assert not of(offered(heard=True), "R-076")


def test_what_is_unknown_of_an_offer_is_asked_for() -> None:
    unknown = told(protocol=PROTOCOL, ajofm={"offers": [{"refused": "2025-05-02"}]})
    assert needs(unknown, "R-076") == needs(unknown, "R-077") == ("ajofm.offers[0].by",)
    undated = {"by": "ajofm", "refused": "2025-05-02"}
    assert needs(told(ajofm={"offers": [undated]}), "R-076") == (
        "ajofm.offers[0].made",
        "protocol.signed",
    )


def test_a_refusal_recorded_as_a_breach_is_assessed_too() -> None:
    refused: dict[str, object] = {"kind": "job_refused", "on": "2025-04-18"}
    assert blocks(broken(refused), "R-077") == {"decide_cessation"}
    assert blocks(broken({**refused, "good_reason": True}), "R-077") == {"decide_cessation"}
    assert not blocks(broken({**refused, "good_reason": False}), "R-077")
    assert not of(broken({**refused, "on": "2025-04-14"}), "R-077")


def test_the_community_must_have_been_decided_before_anybody_disregards_it() -> None:
    assert not of(broken(COMMUNITY), "R-076")
    undecided = broken(COMMUNITY, plan={"community": {"county": "CJ"}})
    assert severities(undecided, "R-076") == {Severity.WARN}
    before = broken({**COMMUNITY, "on": "2025-04-14"})
    assert "nu poate fi temei" in only(before, "R-076").text.ro
    assert not of(before, "R-077")


def test_the_community_decision_is_warned_of_and_never_stopped() -> None:
    said = broken(COMMUNITY)
    assert severities(said, "R-077") == {Severity.WARN}
    assert "capitolul II" in only(said, "R-077").text.ro


def test_an_ngo_is_never_stopped() -> None:
    offer = {"by": "ajofm", "made": "2025-05-01", "refused": "2025-05-02"}
    said = told(protocol=PROTOCOL, ajofm={"offers": [offer]}, acting={"role": "ngo"})
    assert severities(said, "R-077") == {Severity.WARN}
    assert not blocks(said, "R-077")
