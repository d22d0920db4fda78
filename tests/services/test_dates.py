"""Termene: every date of every case, whose it is, the yearly terms, and the calendar file."""

import re
from datetime import date, timedelta

import pytest

from counsellor_app.cases.due import dates_of
from counsellor_app.cases.due_kinds import KINDS
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import DueKey
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.citation import Cite, og44
from counsellor_app.law.coverage import DECLARED
from counsellor_app.law.rules import RULES
from counsellor_app.services import case_pages, dates, following
from counsellor_app.services.calendar_exporting import calendar_of, record_calendar_saved
from counsellor_app.services.desk import Desk
from counsellor_app.services.lateness import Nearness, nearness
from counsellor_app.services.office_terms import near_terms, office_terms
from counsellor_app.services.pages import DueLine, Tone
from counsellor_app.services.reading_law import mark_article, rests_on_mark
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.exchange.reading_back import read_back
from tests.services.working import (
    NOW,
    file_of,
    keep,
    open_person,
    request_registered,
    tick,
    written,
)

LATER = TODAY + timedelta(days=60)


def lines_of(desk: Desk, today: date) -> list[DueLine]:
    return list(dates.due_at(desk, dates.due_keys(desk, today), today).values())


def called(lines: list[DueLine], en: str) -> DueLine:
    (found,) = (line for line in lines if line.what.en == en)
    return found


# All of them


def test_three_thousand_dates_are_all_there_and_read_a_page_at_a_time(desk: Desk) -> None:
    written(desk, 1000, TODAY - timedelta(days=900), TODAY, TODAY + timedelta(days=2000))
    keys = dates.due_keys(desk, TODAY)
    page = dates.due_at(desk, keys[1500:1700], TODAY)
    assert len(keys) == 3000
    assert [key.last_day for key in keys] == sorted(key.last_day for key in keys)
    assert list(page) == list(keys[1500:1700])
    assert {line.day for line in page.values()} == {TODAY}


def test_the_dates_of_one_day_stand_in_the_order_of_names(desk: Desk) -> None:
    written(desk, 12, TODAY)
    names = [line.name for line in lines_of(desk, TODAY)]
    assert names == sorted(names)


def test_a_date_that_has_gone_since_is_left_out(desk: Desk) -> None:
    written(desk, 1, TODAY)
    (key,) = dates.due_keys(desk, TODAY)
    with desk.vault.work() as work:
        work.index.remove(key.case_id)
    assert dates.due_at(desk, [key], TODAY) == {}


def test_the_index_has_the_dates_that_the_case_itself_shows(desk: Desk) -> None:
    case_id = request_registered(desk)
    with desk.vault.look() as look:
        kept = look.due.of(case_id)
    found = dates_of(file_of(desk, case_id), desk.rulebook)
    assert [(row.kind, row.last_day, row.ro) for row in kept] == [
        (one.kind, one.last_day, one.what.ro) for one in found
    ]
    assert case_pages.case_page(desk, case_id, TODAY).next_due == lines_of(desk, TODAY)[0]


def test_every_kind_of_date_is_of_a_rule_that_exists() -> None:
    assert {kind.rule for kind in KINDS} <= {rule.id for rule in RULES}
    assert len({kind.id for kind in KINDS}) == len(KINDS)


# Whose they are


def test_an_organisation_is_never_late_with_what_igi_owes(desk: Desk, ngo: Desk) -> None:
    written(desk, 1, LATER - timedelta(days=20), kind="R-041")
    (ours,), (theirs,) = (lines_of(who, LATER) for who in (desk, ngo))
    assert (ours.tone, ours.owed_by, ours.when.ro) == (Tone.OVERDUE, None, "depășit cu 20 de zile")
    assert (theirs.tone, theirs.when.ro) == (Tone.CALM, "acum 20 de zile")
    assert theirs.owed_by is not None
    assert theirs.owed_by.ro == "IGI"
    assert following.today_page(desk, LATER).overdue == 1
    assert following.today_page(ngo, LATER).overdue == 0
    assert [line.what.en for line in following.today_page(ngo, LATER).due] == []


def test_what_practice_recommends_is_to_be_done_and_never_overdue(desk: Desk, ngo: Desk) -> None:
    request_registered(desk)
    ours, theirs = (called(lines_of(who, LATER), "The interview") for who in (desk, ngo))
    assert (ours.tone, ours.when.ro) == (Tone.SOON, "de făcut acum")
    assert (theirs.tone, theirs.when.ro[:5]) == (Tone.CALM, "acum ")
    today = following.today_page(desk, LATER)
    assert today.overdue == 0
    assert "The interview" in [line.what.en for line in today.due]


def test_both_are_late_with_what_the_person_is_helped_to_do(desk: Desk, ngo: Desk) -> None:
    open_person(desk)
    for who in (desk, ngo):
        request = called(lines_of(who, date(2027, 6, 1)), "Request for inclusion")
        assert (request.tone, request.owed_by) == (Tone.OVERDUE, None)
        assert following.today_page(who, date(2027, 6, 1)).overdue == 1


def test_the_header_of_a_case_does_not_press_an_organisation_for_another(
    desk: Desk, ngo: Desk
) -> None:
    case_id = request_registered(desk)
    ours, theirs = (case_pages.case_page(who, case_id, LATER).next_due for who in (desk, ngo))
    assert ours is not None
    assert ours.what.en == "The interview"
    assert theirs is None or theirs.what.en != "The interview"


def test_each_birthday_stands_until_its_day_and_then_nobody_is_late(desk: Desk) -> None:
    open_person(desk, birth_date="2012-12-24")
    days = [date(2026, 12, 24), date(2028, 12, 24), date(2030, 12, 24)]
    found = [line for line in lines_of(desk, TODAY) if line.what.ro.startswith("Împlinește")]
    assert [(line.what.ro, line.day) for line in found] == [
        (f"Împlinește {years} ani", day) for years, day in zip((14, 16, 18), days, strict=True)
    ]
    after = [line.day for line in lines_of(desk, date(2027, 1, 5)) if line.day in days]
    assert after == days[1:]


# The terms of the office


def test_igi_is_reminded_of_the_yearly_terms_and_is_told_of_none_that_passed(desk: Desk) -> None:
    terms = {str(line.basis): line for line in office_terms(desk, TODAY)}
    assert terms[str(og44(30, 2))].day == date(2027, 1, 31)
    assert terms[str(og44(30, 4))].day == date(2027, 3, 31)
    assert terms[str(og44(32, 1))].day == date(2027, 7, 1)
    assert terms[str(og44(33, 7))].day == date(2026, 12, 31)
    assert all(line.case_id is None and line.day >= TODAY for line in terms.values())


@pytest.mark.parametrize(("today", "shown"), [(date(2027, 5, 31), False), (date(2027, 6, 1), True)])
def test_the_estimate_stands_on_the_page_of_today_from_its_first_reminder(
    desk: Desk, today: date, shown: bool
) -> None:
    estimate = date(2027, 7, 1)
    assert (estimate in {line.day for line in near_terms(desk, today)}) is shown
    assert (estimate in {line.day for line in following.today_page(desk, today).due}) is shown


def test_an_organisation_has_no_yearly_terms(ngo: Desk) -> None:
    assert office_terms(ngo, TODAY) == ()
    assert near_terms(ngo, date(2027, 6, 20)) == ()


# The calendar


def exported(desk: Desk, keys: tuple[DueKey, ...]) -> list[dict[str, str]]:
    return read_back(calendar_of(desk, keys, office_terms(desk, TODAY), Language.RO, tick()))


def test_the_calendar_holds_number_and_article_and_not_a_word_of_the_case(desk: Desk) -> None:
    case_id = request_registered(desk, given_names="Calendarina", surname="Secretescu")
    keep(desk, case_id, "interview", {"statements": "Semnspus"})
    keys = dates.due_keys(desk, TODAY)
    content = calendar_of(desk, keys, office_terms(desk, TODAY), Language.RO, NOW)
    number = file_of(desk, case_id).case.number
    said = content.decode("utf-8")
    words = {word for line in lines_of(desk, TODAY) for word in re.findall(r"\w{4,}", line.what.ro)}
    assert {"Calendarina", "SECRETESCU", "Secretescu", "Semnspus", str(case_id)}.isdisjoint(
        re.findall(r"[\w-]+", said)
    )
    assert words.isdisjoint(re.findall(r"\w+", said))
    summaries = [event["SUMMARY"] for event in read_back(content)]
    shape = re.compile(rf"(Caz {number}|Birou) · art\. [\d^]+( alin\. \(\d+\))?( lit\. \w+\))?")
    assert len(summaries) == len(keys) + len(office_terms(desk, TODAY))
    assert all(shape.fullmatch(summary) for summary in summaries)


def test_the_same_date_exported_again_is_the_same_event(desk: Desk) -> None:
    open_person(desk, birth_date="2012-12-24")
    first = exported(desk, dates.due_keys(desk, TODAY))
    again = exported(desk, dates.due_keys(desk, date(2027, 1, 5)))
    uids = [event["UID"] for event in first]
    assert len(set(uids)) == len(uids)
    assert {event["UID"] for event in again} < set(uids)
    at = {event["UID"]: event["DTSTART;VALUE=DATE"] for event in first}
    assert all(at[event["UID"]] == event["DTSTART;VALUE=DATE"] for event in again)


def test_a_date_that_moved_moves_its_event(desk: Desk) -> None:
    case_id = open_person(desk)
    before = {e["UID"]: e for e in exported(desk, dates.due_keys(desk, TODAY))}
    keep(desk, case_id, "person", {**kept_person(desk, case_id), **LATER_PROTECTION})
    after = {e["UID"]: e for e in exported(desk, dates.due_keys(desk, TODAY))}
    assert before.keys() == after.keys()
    assert before != after


LATER_PROTECTION = {
    "protection_granted_on": "2026-10-20",
    "protection_communicated_on": "2026-10-20",
}


def kept_person(desk: Desk, case_id: CaseId) -> dict[str, Answer]:
    sheet = file_of(desk, case_id).newest("person")
    assert sheet is not None
    return dict(sheet.answers)


def test_a_practice_register_marks_its_events(practice: Desk) -> None:
    keys = dates.due_keys(practice, TODAY)
    events = read_back(calendar_of(practice, keys, (), Language.RO, NOW))
    assert keys
    assert all(event["SUMMARY"].startswith("EXERCIȚIU · Caz ") for event in events)


def test_without_dates_there_is_no_file(desk: Desk) -> None:
    with pytest.raises(NotReady):
        calendar_of(desk, (), (), Language.RO, NOW)


def test_the_journal_says_that_dates_left_and_how_many(desk: Desk) -> None:
    record_calendar_saved(desk, 7, tick())
    with desk.vault.look() as look:
        last = look.journal.lines(limit=1)[0]
    assert (last.action, last.details, last.case_id) == (Action.COPY_SAVED, {"calendar": 7}, None)


@pytest.mark.parametrize(
    ("kind", "days", "near"),
    [
        ("R-032", -1, Nearness.OVERDUE),
        ("R-033", -1, Nearness.THIS_WEEK),  # a mere target
        ("R-022", -1, Nearness.PAST_OF_ANOTHER),
        ("R-032", 0, Nearness.THIS_WEEK),
        ("R-032", 6, Nearness.THIS_WEEK),  # the Sunday of a week that begins today
        ("R-032", 7, Nearness.THIS_MONTH),
        ("R-022", 30, Nearness.THIS_MONTH),
        ("R-032", 31, Nearness.LATER),
    ],
)
def test_how_near_a_date_is_goes_by_the_week_the_month_and_the_owner(
    kind: str, days: int, near: Nearness
) -> None:
    assert TODAY.weekday() == 0
    assert nearness(ActingFor.IGI, kind, TODAY + timedelta(days=days), TODAY) is near


def test_a_mark_on_an_article_of_a_yearly_rule_is_seen(desk: Desk) -> None:
    yearly = next(rule for rule in DECLARED if rule.id == "R-104")
    (article, *_) = (one.article for one in yearly.basis if isinstance(one, Cite))
    marked = mark_article(desk, article, "Exemplu", today=TODAY, now=tick())
    assert rests_on_mark(marked, yearly.id, None, TODAY)
    assert not rests_on_mark(desk, yearly.id, None, TODAY)
