"""What the windows say of a case is what ``explain`` says of its facts written as JSON."""

from datetime import timedelta

import pytest

from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.fact_paths import fact_paths
from counsellor_app.law.facts_json import facts_from_json, facts_to_json
from counsellor_app.law.findings import explain
from counsellor_app.services import case_pages, explaining, following, keeping
from counsellor_app.services.desk import Desk
from tests.builders import TODAY
from tests.services.working import complete, file_of


@pytest.mark.parametrize("days", [0, 40, 400], ids=["today", "soon", "next year"])
def test_windows_and_explain_say_the_same_of_every_practice_case(practice: Desk, days: int) -> None:
    today = TODAY + timedelta(days=days)
    said = 0
    for case_id in following.case_ids(practice, "").exact:
        page = case_pages.case_page(practice, case_id, today)
        file = file_of(practice, case_id)
        told = facts_to_json(facts_of(file, practice.member))

        explained = explain(facts_from_json(told), practice.rulebook, today)

        assert tuple(line.finding for line in page.finding_lines) == explained.findings
        undecided = {line.rule for line in page.undecided}
        assert undecided == {one.rule for one in explained.not_decided}
        said += len(page.finding_lines)
    assert said > 50


def test_while_typing_the_page_says_what_the_kept_case_will_say(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "request", TODAY)
    shown = explaining.while_typing(desk, writing, complete(writing), TODAY)
    kept = {line.finding.text for line in case_pages.case_page(desk, case_id, TODAY).finding_lines}
    assert shown
    assert {one.text for one in shown} <= kept


def test_typing_another_day_changes_the_term_before_anything_is_kept(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "person", TODAY)
    before = file_of(desk, case_id)

    def days(granted: str) -> set[str]:
        answers = {**writing.answers, "protection_granted_on": granted}
        shown = explaining.while_typing(desk, writing, answers, TODAY)
        return {one.text.ro for one in shown if one.field_id == "protection_granted_on"}

    assert days("2026-09-02") != days("2026-10-02")
    assert file_of(desk, case_id) == before


def test_every_fact_names_a_field_that_exists() -> None:
    for form_id, field_id in fact_fields().values():
        assert form_by_id(form_id).field(field_id).id == field_id


def test_every_fact_that_a_form_feeds_is_a_fact_that_rules_may_read() -> None:
    known = set(fact_paths())
    assert [path for path in fact_fields() if path not in known] == []


def test_the_wording_of_an_article_is_that_of_the_act(practice: Desk) -> None:
    case_id = following.case_ids(practice, "").exact[0]
    worded = [
        explaining.wording(basis)
        for line in case_pages.case_page(practice, case_id, TODAY).finding_lines
        for basis in line.finding.basis
    ]
    assert any("programul" in (one or "") for one in worded)
