"""Refused offers, and the community decided on (R-076, R-077)."""

from collections.abc import Mapping, Sequence

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, severities, told

PROTOCOL = {"signed": "2025-04-15"}
DECIDED = {"community": {"county": "CJ", "decided": "2025-04-15"}}
COMMUNITY: dict[str, object] = {"kind": "community", "on": "2025-04-18", "heard": True}


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


DECISION: dict[str, object] = {
    "kind": "assistance_ended",
    "basis": "27(2)",
    "measures": ["igi_assistance"],
}
REFUSED: dict[str, object] = {
    "by": "ajofm",
    "made": "2025-05-01",
    "refused": "2025-05-02",
    "heard": True,
}


def ending(
    *offers: dict[str, object],
    breaches: Sequence[dict[str, object]] = (),
    decision: Mapping[str, object] = DECISION,
) -> Explained:
    return told(
        protocol=PROTOCOL,
        plan=DECIDED,
        ajofm={"offers": list(offers)},
        breaches=list(breaches),
        decisions=[decision],
    )


@pytest.mark.parametrize("basis", ["27(2)", "Ordonanța 44/2004, art. 27 alin. (2)", None])
def test_assistance_never_ends_on_nothing(basis: str | None) -> None:
    decision = {key: value for key, value in {**DECISION, "basis": basis}.items() if value}
    said = ending(decision=decision)
    assert blocks(said, "R-077") == {"decide_cessation"}
    assert "motiv temeinic: nu" in only(said, "R-077").text.ro
    assert not blocks(ending({**REFUSED, "good_reason": False}, decision=decision), "R-077")


@pytest.mark.parametrize(
    ("offer", "breach"),
    [
        ({**REFUSED, "good_reason": True}, None),
        ({**REFUSED, "good_reason": False, "by": "employer"}, None),
        ({**REFUSED, "good_reason": False, "made": "2025-04-14"}, None),
        (None, {"kind": "job_refused", "on": "2025-04-18"}),
        (None, {"kind": "job_refused", "on": "2025-04-14", "good_reason": False}),
        (None, {"kind": "community", "on": "2025-04-14"}),
        (None, {"kind": "a", "on": "2025-04-18", "established_by": "consilier"}),
    ],
)
def test_what_is_no_ground_of_article_27_carries_no_decision(
    offer: dict[str, object] | None, breach: dict[str, object] | None
) -> None:
    said = ending(*([offer] if offer else []), breaches=[breach] if breach else [])
    assert blocks(said, "R-077") == {"decide_cessation"}


@pytest.mark.parametrize(
    "breach", [{"kind": "job_refused", "on": "2025-04-18", "good_reason": False}, COMMUNITY]
)
def test_a_breach_of_article_27_carries_the_decision(breach: dict[str, object]) -> None:
    assert not blocks(ending(breaches=[breach]), "R-077")


def test_a_decision_already_taken_is_warned_of_and_unknown_refusals_are_asked_for() -> None:
    taken = ending(decision={**DECISION, "decided": "2025-06-01"})
    assert severities(taken, "R-077") == {Severity.WARN}
    unknown = told(protocol=PROTOCOL, decisions=[DECISION])
    assert needs(unknown, "R-077") == ("ajofm.offers", "breaches")


def test_one_good_reason_does_not_stop_what_another_refusal_carries() -> None:
    good = {**REFUSED, "good_reason": True}
    bad = {**REFUSED, "made": "2025-06-01", "refused": "2025-06-02", "good_reason": False}
    for said in (ending(good, bad), told(protocol=PROTOCOL, ajofm={"offers": [good, bad]})):
        assert not blocks(said, "R-077")
        assert any("pe acest refuz" in one.text.ro for one in of(said, "R-077"))
    assert blocks(ending(good), "R-077") == {"decide_cessation"}


def test_a_good_reason_does_not_stop_a_decision_that_rests_on_article_23() -> None:
    breach: dict[str, object] = {"kind": "a", "on": "2025-04-18", "established_by": "consilier"}
    decision = {"kind": "measure_ended", "basis": "23(2)", "measures": ["lodging"]}
    good = {**REFUSED, "good_reason": True}
    assert not blocks(ending(good, breaches=[breach], decision=decision), "R-077")
    assert blocks(ending(good, breaches=[breach]), "R-077") == {"decide_cessation"}


def test_nobody_disregards_a_community_before_it_is_decided() -> None:
    later = {"community": {"county": "CJ", "decided": "2025-04-19"}}
    given = {"protocol": PROTOCOL, "ajofm": {"offers": []}, "breaches": [COMMUNITY]}
    said = told(**given, plan=later, decisions=[DECISION])
    assert "decide_cessation" in blocks(said, "R-077")
