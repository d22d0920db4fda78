"""Extensions of the programme (R-042)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.deadlines import ENDS_PROGRAMME, programme_of
from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, facts, needs, of, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "20(2)", "requested": "2025-12-01", "reasons": True, "evaluated": "2025-12-10"}


def extended(*extensions: Mapping[str, object], **given: object) -> Explained:
    return told(protocol=PROTOCOL, extensions=list(extensions), **given)


def warned(said: Explained) -> list[str]:
    return [one.text.ro for one in of(said, "R-042") if one.severity is Severity.WARN]


def ends(said: Explained, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said, rule) if one.dates.ends is not None]


@pytest.mark.parametrize(
    ("months", "end"), [(1, date(2026, 2, 15)), (6, date(2026, 7, 15)), (9, date(2026, 7, 15))]
)
def test_an_approved_extension_counts_from_the_start_up_to_six_months(
    months: int, end: date
) -> None:
    said = extended({**ASKED, "months": months, "approved": "2025-12-20"})
    assert ends(said, "R-042") == [end]
    assert ends(said, "R-041") == [date(2026, 1, 15)]


def test_an_extension_from_the_29th_of_february_is_not_chained() -> None:
    said = told(
        protocol={"signed": "2024-02-29"},
        extensions=[{**ASKED, "months": 6, "approved": "2025-02-01"}],
    )
    assert ends(said, "R-042") == [date(2025, 8, 29)]


def test_four_and_two_months_may_be_added_and_four_and_three_may_not() -> None:
    first = {**ASKED, "months": 4, "approved": "2025-12-20"}
    assert not blocks(extended(first, {**ASKED, "months": 2}), "R-042")
    assert blocks(extended(first, {**ASKED, "months": 3}), "R-042") == {"approve_extension"}


def test_an_extension_until_a_day_stays_inside_six_months() -> None:
    assert not blocks(extended({**ASKED, "until": "2026-07-15"}), "R-042")
    assert blocks(extended({**ASKED, "until": "2026-07-16"}), "R-042") == {"approve_extension"}
    approved = {**ASKED, "until": "2026-04-01", "approved": "2025-12-20"}
    assert ends(extended(approved), "R-042") == [date(2026, 4, 1)]


def test_an_extension_never_ends_before_the_twelve_months() -> None:
    early = {**ASKED, "until": "2025-06-01", "approved": "2025-05-01"}
    assert ends(extended(early), "R-042") == [date(2026, 1, 15)]


@pytest.mark.parametrize("element", ["reasons", "evaluated", "months"])
def test_request_reasons_and_evaluation_are_needed(element: str) -> None:
    whole = {**ASKED, "months": 3}
    assert not blocks(extended(whole), "R-042")
    lacking = {key: value for key, value in whole.items() if key != element}
    assert blocks(extended(lacking), "R-042") == {"approve_extension"}


def test_nothing_is_said_of_an_extension_nobody_asked_for() -> None:
    assert not blocks(extended({"basis": "20(2)", "months": 9}), "R-042")
    assert not of(extended({"basis": "34(3)"}), "R-043")


def test_an_extension_without_its_paragraph_is_asked_for_it() -> None:
    said = extended({"requested": "2025-12-01", "months": 3})
    assert needs(said, "R-042") == ("extensions[0].basis",)


def test_a_request_after_the_end_is_left_to_igi() -> None:
    last = {**ASKED, "months": 3, "requested": "2026-01-15"}
    assert Severity.WARN not in {one.severity for one in of(extended(last), "R-042")}
    late = {**last, "requested": "2026-01-16"}
    assert Severity.WARN in {one.severity for one in of(extended(late), "R-042")}


def test_the_evaluation_is_reminded_sixty_and_thirty_days_before_the_end() -> None:
    found = [one for one in of(told(protocol=PROTOCOL), "R-042") if one.dates.remind]
    assert found[0].dates.remind == (date(2025, 11, 16), date(2025, 12, 16))
    assert found[0].severity is Severity.COMPUTE
    due = of(told(date(2025, 11, 16), protocol=PROTOCOL), "R-042")
    assert due[0].severity is Severity.REMIND


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ({"reasons": False}, "motivele"),
        ({"evaluated": None}, "evaluarea situației"),
        ({"requested": None}, "cererea"),
        ({"requested": "2026-01-16"}, "după încheierea perioadei (15.01.2026)"),
    ],
)
def test_an_approval_on_record_without_its_conditions_is_warned_of_and_not_stopped(
    lacking: dict[str, object], words: str
) -> None:
    approved = {**ASKED, "months": 3, "approved": "2025-12-20"}
    assert not warned(extended(approved))
    given = {key: value for key, value in {**approved, **lacking}.items() if value is not None}
    said = extended(given)
    assert [words in text for text in warned(said)] == [True]
    assert not blocks(said, "R-042")


def test_a_second_request_is_judged_by_the_end_as_it_then_stood() -> None:
    first = {**ASKED, "months": 4, "approved": "2025-12-20"}
    in_time = {**ASKED, "months": 2, "requested": "2026-05-15", "approved": "2026-05-20"}
    assert not warned(extended(first, in_time))
    assert len(warned(extended(first, {**in_time, "requested": "2026-05-16"}))) == 1


def test_an_extension_of_days_or_of_unsaid_length_is_an_extension() -> None:
    for length in ({"until": "2026-01-30"}, {}):
        approved = {**ASKED, "approved": "2025-12-20", **length}
        programme = programme_of(facts(protocol=PROTOCOL, extensions=[approved]))
        assert programme is not None
        assert (programme.extended_under_20_2, programme.months_20_2) == (True, 0)
        assert ends(extended(approved), "R-042") == [programme.end]
    asked = programme_of(facts(protocol=PROTOCOL, extensions=[{**ASKED, "months": 3}]))
    assert asked is not None
    assert not asked.extended_under_20_2


def test_what_is_left_of_the_six_months_is_said_and_then_only_34_3() -> None:
    def evaluation(*months: int) -> str:
        rows = [{**ASKED, "months": count, "approved": "2025-12-20"} for count in months]
        return next(one.text.ro for one in of(extended(*rows), "R-042") if one.dates.remind)

    assert "de cel mult 6 luni" in evaluation()
    assert "de cel mult 2 luni (până la 15.07.2026)" in evaluation(4)
    used = evaluation(4, 2)
    assert "numai art. 34 alin. (3)" in used
    assert "6 luni" not in used


@pytest.mark.parametrize("kind", sorted(one.value for one in ENDS_PROGRAMME))
def test_nothing_is_evaluated_after_an_event_that_ended_it_and_before_one_to_come(
    kind: str,
) -> None:
    day = date(2025, 12, 1)
    before = extended_on(day, {"kind": kind, "on": "2025-12-02"})
    after = extended_on(day, {"kind": kind, "on": "2025-12-01"})
    assert [one.severity for one in of(before, "R-042")] == [Severity.REMIND]
    assert not of(after, "R-042")


def extended_on(day: date, event: dict[str, str]) -> Explained:
    return told(day, protocol=PROTOCOL, events=[event])


def test_after_the_end_a_request_is_stopped_and_an_approval_only_told() -> None:
    died = [{"kind": "died", "on": "2025-04-01"}]
    said = extended({**ASKED, "months": 3}, events=died)
    assert blocks(said, "R-042") == {"approve_extension"}
    assert len(of(said, "R-042")) == 1
    approved = extended({**ASKED, "months": 3, "approved": "2025-12-20"}, events=died)
    assert ends(approved, "R-042") == [date(2026, 4, 15)]
    assert "Actul adițional" not in of(approved, "R-042")[0].text.ro


def test_igi_evaluates_and_an_ngo_helps_the_person_to_ask() -> None:
    day = date(2025, 11, 16)
    found = of(told(day, protocol=PROTOCOL, acting={"role": "ngo"}), "R-042")
    assert [one.severity for one in found] == [Severity.PRINT]
    assert "IGI evaluează" in found[0].text.ro
