"""Following cases: the page of today, the list, the dates, people with similar names."""

from datetime import date, timedelta

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.stages import Stage
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.citation import og44
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.services import case_pages, dates, following, intake, keeping, noting
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Tone
from counsellor_app.services.reference import overrides_of, record_law_verified
from tests.builders import TODAY
from tests.services.working import NOW, keep, open_person, tick

PROTECTED = {  # protection granted, then the last day for the request (art. 16)
    "overdue": ("2026-08-10", date(2026, 11, 10)),
    "today": ("2026-08-23", date(2026, 11, 23)),
    "soon": ("2026-09-02", date(2026, 12, 2)),
    "later": ("2026-11-02", date(2027, 2, 2)),
}


@pytest.fixture
def people(desk: Desk) -> dict[str, CaseId]:
    """Four people who have still to ask, each with another last day."""
    return {
        name: open_person(
            desk, surname=f"{name.capitalize()}escu", protection_granted_on=granted,
            protection_communicated_on=granted,
        )
        for name, (granted, _) in PROTECTED.items()
    }  # fmt: skip


def names_found(desk: Desk, query: str) -> tuple[list[str], list[str]]:
    """Return the names found and the names that only sound alike."""
    found = following.case_ids(desk, query)
    ids, alike = (*found.exact, *found.similar), frozenset(found.similar)
    lines = following.case_lines(desk, ids, TODAY, alike)
    return (
        [line.name for line in lines if not line.similar],
        [line.name for line in lines if line.similar],
    )


def test_today_shows_what_is_due_within_a_fortnight_the_longest_overdue_first(
    desk: Desk, people: dict[str, CaseId]
) -> None:
    page = following.today_page(desk, TODAY)

    assert [(line.case_id, line.day) for line in page.due] == [
        (people[name], PROTECTED[name][1]) for name in ("overdue", "today", "soon")
    ]
    assert (page.overdue, page.soon) == (1, 2)
    assert page.next_due == TODAY


def test_a_date_is_told_in_words_with_its_article(desk: Desk, people: dict[str, CaseId]) -> None:
    lines = following.today_page(desk, TODAY).due
    assert [line.when.ro for line in lines] == ["depășit cu 13 zile", "astăzi", "în 9 zile"]
    assert [line.tone for line in lines] == [Tone.OVERDUE, Tone.SOON, Tone.SOON]
    assert {line.basis for line in lines} == {og44(16)}


def test_today_shows_the_forms_this_member_left_open(
    desk: Desk, ngo: Desk, people: dict[str, CaseId]
) -> None:
    for who, form_id in ((desk, "request"), (ngo, "protocol")):
        writing = keeping.open_form(who, people["soon"], form_id, TODAY)
        keeping.save_draft(who, writing, {}, {}, tick())

    page = following.today_page(desk, TODAY)

    assert [(line.form_id, line.name) for line in page.drafts] == [
        ("request", "SOONESCU Ștefan-Exemplu")
    ]


def test_a_kept_form_is_no_longer_left_open(desk: Desk, people: dict[str, CaseId]) -> None:
    writing = keeping.open_form(desk, people["soon"], "request", TODAY)
    saved = keeping.save_draft(desk, writing, {"by_post": True}, {}, tick())
    keeping.keep_sheet(desk, saved, {"by_post": True}, today=TODAY, now=tick())
    assert following.today_page(desk, TODAY).drafts == ()


def test_today_counts_citizenships_and_the_cases_opened_this_month(
    desk: Desk, people: dict[str, CaseId]
) -> None:
    open_person(desk, citizenship="UA")
    page = following.today_page(desk, TODAY)
    assert [(text.en, number) for text, number in page.citizenships] == [
        ("Afghanistan", 4),
        ("Ukraine", 1),
    ]
    assert page.opened_this_month == 5
    assert following.today_page(desk, TODAY + timedelta(days=31)).opened_this_month == 0


def test_a_case_taken_over_counts_as_active_in_its_month(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    answers = {"surname": "Preluatescu", "protocol_date": "2026-09-10", "protocol_number": "EX-3"}
    keep(desk, case_id, "take_over", answers)
    page = following.today_page(desk, TODAY)
    assert page.active == 1
    assert page.by_month[:4] == (0, 0, 1, 0)


def test_the_law_is_to_be_compared_with_the_gazette_once_in_twelve_months(desk: Desk) -> None:
    never = following.today_page(desk, TODAY).law_warning
    record_law_verified(desk, "Verificatorescu Exemplu", date(2025, 11, 30), tick())
    with desk.vault.look() as look:
        rulebook = load_rulebook(overrides_of(look.reference.all()))

    assert never is not None
    assert following.law_warning(rulebook, TODAY) is None
    assert following.law_warning(rulebook, date(2026, 12, 1)) is not None


def test_the_dates_of_all_cases_come_in_order(desk: Desk, people: dict[str, CaseId]) -> None:
    found = dates.due_at(desk, dates.due_keys(desk, TODAY), TODAY).values()
    assert [line.case_id for line in found] == list(people.values())
    assert [line.tone for line in found][:2] == [Tone.OVERDUE, Tone.SOON]


def test_a_request_that_was_registered_is_no_longer_due(
    desk: Desk, people: dict[str, CaseId]
) -> None:
    intake.register_request(desk, people["overdue"], "EX-5", date(2026, 11, 5), tick())
    due = dates.due_at(desk, dates.due_keys(desk, TODAY), TODAY).values()
    whats = [line.what.en for line in due if line.case_id == people["overdue"]]
    assert whats == ["The interview"]


def test_the_list_is_in_romanian_order(desk: Desk) -> None:
    for surname in ("Țapescu", "Tudorescu", "Șerbescu", "Savescu", "Ăbescu", "Azescu"):
        open_person(desk, surname=surname)
    found = following.case_ids(desk, "")
    names = [one.name.split()[0] for one in following.case_lines(desk, found.exact, TODAY)]
    assert names == ["AZESCU", "ĂBESCU", "SAVESCU", "ȘERBESCU", "TUDORESCU", "ȚAPESCU"]


def test_names_are_found_without_diacritics_in_any_order_and_any_script(desk: Desk) -> None:
    open_person(desk, surname="Mohammedescu", given_names="Țețelin", name_own_script="محمد مثال")
    open_person(desk, surname="Altcineva", given_names="Exemplu", name_own_script="Олена")
    one = "MOHAMMEDESCU Țețelin"
    assert names_found(desk, "tetelin mohamm")[0] == [one]
    assert names_found(desk, "ȚEȚ")[0] == [one]
    assert names_found(desk, "محمد")[0] == [one]
    assert names_found(desk, "олен")[0] == ["ALTCINEVA Exemplu"]
    assert names_found(desk, "nimeni")[0] == []


def test_names_that_sound_alike_stand_under_the_exact_ones(desk: Desk) -> None:
    open_person(desk, surname="Mohammed", given_names="Exemplu", name_own_script="–")
    open_person(desk, surname="Muhamad", given_names="Exemplu", name_own_script="–")
    assert names_found(desk, "mohammed") == (["MOHAMMED Exemplu"], ["MUHAMAD Exemplu"])


def test_a_case_is_found_by_a_part_of_its_number(desk: Desk) -> None:
    case_id = open_person(desk)
    assert following.case_ids(desk, "g-2026-000001").exact == (case_id,)
    assert following.case_ids(desk, "000001").exact == (case_id,)


@pytest.mark.parametrize("query", ["ex-295/2026", "295", "260903", "alexemplu"])
def test_a_person_is_found_by_the_numbers_of_the_papers_and_by_a_name_run_together(
    desk: Desk, query: str
) -> None:
    open_person(desk, surname="Altcinevaescu")
    case_id = open_person(desk, surname="Al-Exemplu", permit_number="RO 260903")
    intake.register_request(desk, case_id, "EX-295/2026", TODAY, NOW)

    assert following.case_ids(desk, query).exact == (case_id,)


def test_nobody_is_found_by_the_name_of_a_relative(desk: Desk) -> None:
    open_person(desk)
    assert following.case_ids(desk, "Ileana").exact == ()


@pytest.mark.parametrize("query", ['"', "*", "a OR b", "NEAR(", "';--", "\x00", "(" * 100, "🙂"])
def test_no_query_is_a_command(desk: Desk, query: str) -> None:
    open_person(desk)
    assert following.case_ids(desk, query).exact == ()


def test_a_draft_of_the_person_is_on_the_list_by_its_name(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    writing = keeping.open_form(desk, case_id, "person", TODAY)
    keeping.save_draft(desk, writing, {"surname": "Ciornescu"}, {}, tick())
    assert following.case_lines(desk, [case_id], TODAY)[0].name == "CIORNESCU"
    assert following.case_ids(desk, "ciorn").exact == (case_id,)


def test_a_line_of_the_list_has_its_stage_and_its_next_date(
    desk: Desk, people: dict[str, CaseId]
) -> None:
    line = following.case_lines(desk, [people["soon"]], TODAY)[0]
    assert line.stage == Stage.REQUEST_DRAFTED.text
    assert line.due is not None
    assert line.due.day == date(2026, 12, 2)


def test_the_page_of_a_case_tells_its_next_step_and_its_history(
    desk: Desk, people: dict[str, CaseId]
) -> None:
    noting.keep_note(
        desk,
        noting.begin_note(desk, people["soon"], TODAY, tick()),
        {"agreed": "Vine marți."},
        today=TODAY,
        now=tick(),
    )
    page = case_pages.case_page(desk, people["soon"], TODAY)
    assert page.next_step is not None
    assert page.next_step.id == "request"
    titles = [form_by_id(form_id).title.ro for form_id in ("note", "person")]
    assert [line.what.ro.split(":")[0] for line in page.history] == titles


def test_safe_contact_stands_on_the_page_of_the_case(desk: Desk) -> None:
    case_id = open_person(desk)
    told = " ".join(one.en for one in case_pages.case_page(desk, case_id, TODAY).safe_contact)
    assert "+40 700 000 001" in told
