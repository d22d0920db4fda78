"""The three months of the request (R-032)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, person, told

BOTH = person(protection={"granted": "2025-03-20", "communicated": "2025-04-02"})
FIRST, SECOND = date(2025, 6, 20), date(2025, 7, 2)


def last_days(said: Explained) -> list[date]:
    return [one.dates.last_day for one in of(said, "R-032") if one.dates.last_day is not None]


def stopped(said: Explained) -> bool:
    return blocks(said, "R-032") == {"issue_protocol"}


def test_both_readings_are_computed_and_marked_as_interpretation() -> None:
    said = told(person=BOTH)
    assert last_days(said) == [FIRST, SECOND]
    assert {one.certainty for one in of(said, "R-032")} == {Certainty.INTERPRETATION}
    assert not needs(said, "R-032")


def test_one_reading_says_what_the_other_needs() -> None:
    said = told(date(2025, 4, 1), person=person(protection={"granted": "2025-03-20"}))
    found = only(said, "R-032")
    assert found.text.ro == "Cererea se înregistrează cel mai târziu la 20.06.2025."
    assert found.text.en == "Register the request by 20.06.2025 at the latest."
    assert found.formula is not None
    assert found.formula.ro == "20.03.2025 + 3 luni"
    assert found.severity is Severity.COMPUTE
    assert needs(said, "R-032") == ("person.protection.communicated",)


def test_without_any_day_nothing_is_computed() -> None:
    assert needs(told(), "R-032") == (
        "person.protection.granted",
        "person.protection.communicated",
    )


@pytest.mark.parametrize(
    ("granted", "last_day"),
    [
        ("2023-11-30", date(2024, 2, 29)),
        ("2024-11-30", date(2025, 2, 28)),
        ("2025-02-28", date(2025, 5, 28)),
        ("2025-03-22", date(2025, 6, 23)),
        ("2024-10-06", date(2025, 1, 8)),
        ("2019-10-19", date(2020, 1, 20)),
    ],
)
def test_the_last_day_is_the_corresponding_working_day(granted: str, last_day: date) -> None:
    said = told(date(2024, 1, 1), person=person(protection={"granted": granted}))
    assert last_days(said)[0] == last_day


def test_before_the_text_that_is_known_nothing_is_decided() -> None:
    said = told(person=person(protection={"granted": "2019-10-18"}))
    assert "law.request_window" in needs(said, "R-032")
    assert not of(said, "R-032")


def test_reminders_stand_before_the_prudent_day_and_open_in_time() -> None:
    first = of(told(date(2025, 5, 20), person=BOTH), "R-032")[0]
    assert first.dates.remind == (
        date(2025, 5, 21),
        date(2025, 6, 6),
        date(2025, 6, 13),
        date(2025, 6, 19),
    )
    assert first.severity is Severity.COMPUTE
    assert of(told(date(2025, 5, 21), person=BOTH), "R-032")[0].severity is Severity.REMIND


@pytest.mark.parametrize(
    ("registered", "found", "stops"),
    [("2025-06-20", 2, False), ("2025-06-21", 3, False), ("2025-07-02", 3, False)],
)
def test_between_the_two_readings_lateness_depends(
    registered: str, found: int, stops: bool
) -> None:
    said = told(date(2025, 9, 1), person=BOTH, request={"registered": registered})
    assert len(of(said, "R-032")) == found
    assert stopped(said) is stops


def test_after_both_readings_igi_must_record_its_line() -> None:
    late = {"registered": "2025-07-03"}
    assert stopped(told(date(2025, 9, 1), person=BOTH, request=late))
    accepted = {**late, "late_decision": {"accepted": True, "on": "2025-07-10"}}
    assert not stopped(told(date(2025, 9, 1), person=BOTH, request=accepted))
    refused = {**late, "late_decision": {"accepted": False}}
    assert stopped(told(date(2025, 9, 1), person=BOTH, request=refused))


def test_a_request_not_yet_registered_is_late_after_today_passes_both() -> None:
    assert not stopped(told(SECOND, person=BOTH))
    assert stopped(told(date(2025, 7, 3), person=BOTH))


def test_the_ngo_is_warned_of_lateness_and_never_stopped() -> None:
    said = told(date(2025, 9, 1), person=BOTH, acting={"role": "ngo"})
    assert not blocks(said, "R-032")
    assert Severity.BLOCK not in {one.severity for one in of(said, "R-032")}


def test_a_request_posted_in_time_keeps_its_receipt() -> None:
    posted = {"filed": "2025-07-01", "registered": "2025-07-07", "by_post": True}
    said = told(date(2025, 9, 1), person=BOTH, request=posted)
    assert any("recipisa" in one.text.ro for one in of(said, "R-032"))


def test_a_signed_protocol_is_no_longer_stopped_by_lateness() -> None:
    protocol = {"signed": "2025-08-01"}
    said = told(date(2025, 9, 1), person=BOTH, protocol=protocol)
    assert last_days(said) == [FIRST, SECOND]
    assert not stopped(said)


def test_other_statuses_have_no_such_term() -> None:
    eu = {"category": "eu", "protection": {"granted": "2025-03-20"}}
    assert not of(told(person=eu), "R-032")


def test_a_bridge_day_given_with_the_facts_moves_the_last_day() -> None:
    bridge = {"bridge_day": [{"from": "2025-06-20", "value": "punte"}]}
    assert last_days(told(person=BOTH, rulebook=bridge))[0] == date(2025, 6, 23)


def protection(granted: str | None, communicated: str | None) -> dict[str, object]:
    days = {"granted": granted, "communicated": communicated}
    return {"person": person(protection={name: day for name, day in days.items() if day})}


def sentences(said: Explained) -> str:
    return " ".join(one.text.ro for one in of(said, "R-032"))


def test_the_day_to_keep_to_is_told_as_prudence_not_as_a_rule_of_the_act() -> None:
    second = of(told(person=BOTH), "R-032")[1].text
    assert "prudent, țineți-vă de 20.06.2025" in second.ro
    assert "Ordonanța nu spune" in second.ro
    assert "to be safe, keep to 20.06.2025" in second.en


@pytest.mark.parametrize(
    ("granted", "communicated", "said", "unsaid"),
    [
        ("2025-03-20", "2025-03-20", "Și socotită de la comunicare", "prudent"),
        ("2025-03-22", "2025-03-23", "Și socotită de la comunicare", "prudent"),
        ("2025-04-02", "2025-03-20", "verificați cele două date", "de la care dintre zile"),
        (None, "2025-03-20", "Completați data hotărârii", "prudent"),
    ],
)
def test_the_second_reading_is_later_only_where_it_is(
    granted: str | None, communicated: str, said: str, unsaid: str
) -> None:
    told_all = told(date(2025, 4, 10), **protection(granted, communicated))
    (second,) = [
        one for one in of(told_all, "R-032") if one.inputs == ("person.protection.communicated",)
    ]
    assert said in second.text.ro
    assert unsaid not in second.text.ro
    assert len(last_days(told_all)) == 1 + (granted is not None)


@pytest.mark.parametrize(
    ("granted", "communicated", "asked", "unasked"),
    [
        ("2025-03-20", None, "Completați data comunicării", "data hotărârii"),
        (None, "2025-03-20", "Completați data hotărârii", "data comunicării"),
        ("2025-03-20", "2025-04-02", "Notați motivul", "Completați"),
    ],
)
def test_between_the_readings_only_the_day_that_is_missing_is_asked_for(
    granted: str | None, communicated: str | None, asked: str, unasked: str
) -> None:
    said = told(date(2025, 6, 25), **protection(granted, communicated))
    (depends,) = [one for one in of(said, "R-032") if "Depinde de data" in one.text.ro]
    assert asked in depends.text.ro
    assert unasked not in depends.text.ro


def test_a_request_nobody_filed_is_not_called_late() -> None:
    said = told(date(2025, 9, 1), person=BOTH)
    assert "Termenul a trecut; cererea se poate depune și acum. Notați motivul" in sentences(said)
    assert "Cerere depusă" not in sentences(said)
    filed = told(date(2025, 9, 1), person=BOTH, request={"filed": "2025-08-01"})
    assert "Cerere depusă peste termen" in sentences(filed)


def test_an_organisation_helps_file_the_request_and_registers_none() -> None:
    found = of(told(date(2025, 5, 21), person=BOTH, acting={"role": "ngo"}), "R-032")[0]
    assert found.severity is Severity.REMIND
    assert found.text.ro.startswith("Ajutați persoana să depună cererea")
