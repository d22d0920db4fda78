"""The interview and who takes part in it (R-033, R-034)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

REGISTERED = {"registered": "2025-04-01"}
TARGET = date(2025, 4, 15)
HELD = {"held": "2025-04-07", "by_igi": True}


def test_the_interview_is_recommended_ten_working_days_after_registration() -> None:
    found = [one for one in of(told(request=REGISTERED), "R-033") if one.dates.recommended]
    assert [one.dates.recommended for one in found] == [TARGET]
    assert found[0].certainty is Certainty.PRACTICE


def test_easter_is_not_counted_among_the_working_days() -> None:
    before_easter = {"registered": "2025-04-10"}
    found = [one for one in of(told(request=before_easter), "R-033") if one.dates.recommended]
    assert [one.dates.recommended for one in found] == [date(2025, 4, 28)]


def test_the_target_warns_only_after_it_passed_and_never_an_ngo() -> None:
    assert Severity.WARN not in severities(told(TARGET, request=REGISTERED), "R-033")
    late = date(2025, 4, 16)
    assert Severity.WARN in severities(told(late, request=REGISTERED), "R-033")
    ngo = told(late, request=REGISTERED, acting={"role": "ngo"})
    (shown,) = [one for one in of(ngo, "R-033") if one.dates.recommended]
    assert shown.severity is Severity.PRINT


def test_an_organisation_is_never_told_to_do_what_igi_does() -> None:
    spouse = [{"relation": "spouse"}]
    for interview in ({}, {**HELD, "by_igi": False}, {**HELD, "alone_offered": False}):
        facts = {"request": REGISTERED, "interview": interview, "household": spouse}
        found = of(told(**facts, acting={"role": "ngo"}), "R-033")
        assert Severity.REMIND not in {one.severity for one in found}
        assert not any("Programați" in one.text.ro or "Oferiți" in one.text.ro for one in found)
    shown = of(told(request=REGISTERED, acting={"role": "ngo"}), "R-033")
    assert any(one.text.ro.startswith("IGI programează interviul") for one in shown)
    own = [one.text.ro for one in of(told(request=REGISTERED), "R-033")]
    assert any("Programați interviul" in said for said in own)


def test_no_sheet_is_finalised_without_an_interview() -> None:
    assert blocks(told(), "R-033") == {"finalise_needs"}
    assert not blocks(told(interview={"held": "2025-04-07"}), "R-033")
    assert not blocks(told(protocol={"on_paper": True}), "R-033")


def test_an_interview_by_the_ngo_is_a_draft() -> None:
    assert blocks(told(interview={**HELD, "by_igi": False}), "R-033") == {"finalise_needs"}
    assert not blocks(told(interview=HELD), "R-033")


@pytest.mark.parametrize(
    ("member", "warned"),
    [
        ({"relation": "spouse"}, True),
        ({"relation": "parent"}, True),
        ({"relation": "sibling"}, True),
        ({"relation": "child", "born": "2007-04-08"}, False),
        ({"relation": "child", "born": "2007-04-07"}, True),
        ({"relation": "child"}, False),
    ],
)
def test_each_adult_of_a_family_is_offered_an_interview_alone(
    member: dict[str, object], warned: bool
) -> None:
    not_offered = {**HELD, "alone_offered": False}
    said = told(interview=not_offered, household=[member])
    assert (Severity.WARN in severities(said, "R-033")) is warned
    offered = told(interview={**HELD, "alone_offered": True}, household=[member])
    assert not of(offered, "R-033")


def test_the_offer_is_of_adults_and_is_asked_for_where_nobody_noted_it() -> None:
    spouse = [{"relation": "spouse"}]
    child = told(
        person=person(born="2007-04-08"),
        interview={**HELD, "alone_offered": False},
        household=[{"relation": "parent"}],
    )
    assert not of(child, "R-033")
    assert needs(told(interview=HELD, household=spouse), "R-033") == ("interview.alone_offered",)
    assert not needs(told(interview=HELD, household=[]), "R-033")


def test_others_take_part_with_the_persons_agreement() -> None:
    without = {**HELD, "others_present": True, "consent_to_others": False}
    found = only(told(interview=without), "R-034")
    assert (found.severity, found.certainty) == (Severity.WARN, Certainty.INTERPRETATION)
    unknown = {**HELD, "others_present": True}
    assert only(told(interview=unknown), "R-034").severity is Severity.REMIND
    assert not of(told(interview={**without, "consent_to_others": True}), "R-034")
    assert not of(told(interview={**without, "others_present": False}), "R-034")
