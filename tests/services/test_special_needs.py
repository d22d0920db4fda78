"""The evaluation of special needs at the desk: who records, who determines, what is shown."""

import pytest

from counsellor_app.cases.members import finalising, performers
from counsellor_app.errors import NotAllowed, NotReady
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.handling import Role
from counsellor_app.law.findings import explain
from counsellor_app.services import explaining, keeping
from counsellor_app.services.calendar_exporting import calendar_of
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.stopping import read_facts
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from tests.builders import TODAY, complete_answers
from tests.services.working import complete, file_of, open_person, tick

FORM = "vulnerability"
SIGNS: Answers = {
    "signs_on": "2026-10-14",
    "groups": ("elderly",),
    "sign_sources": ("observed",),
    "urgency": "seven_days",
    "confidentiality": "normal",
    "outcome": "signs",
}


def begun(desk: Desk) -> Writing:
    return keeping.begin_record(desk, open_person(desk), FORM, TODAY, tick())


def kept(desk: Desk, writing: Writing, answers: Answers) -> Writing:
    return keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def finalised(desk: Desk, writing: Writing, answers: Answers) -> Writing:
    return keeping.finalise(desk, writing, answers, today=TODAY, now=tick())


def rules(desk: Desk, writing: Writing) -> set[str]:
    facts = read_facts(desk, file_of(desk, writing.case_id))
    return {one.rule for one in explain(facts, desk.rulebook, TODAY).findings}


def test_an_ngo_records_signs_and_only_igi_makes_a_determination_final(
    desk: Desk, ngo: Desk
) -> None:
    writing = kept(ngo, begun(desk), SIGNS)
    assert "R-102" in rules(desk, writing)
    with pytest.raises(NotAllowed):
        finalised(ngo, writing, SIGNS)
    whole = keeping.open_record(desk, writing.case_id, FORM, writing.record_id, TODAY)
    assert finalised(desk, whole, complete(whole)).finalised
    assert performers(finalising(FORM)) == (Role.IGI_OFFICER, Role.HEAD_OF_CENTRE)


def test_nothing_that_leaves_says_by_its_article_that_there_are_signs(desk: Desk) -> None:
    writing = kept(desk, begun(desk), SIGNS)
    with desk.vault.look() as look:
        keys = [key for key in look.due.keys(TODAY, ()) if key.case_id == writing.case_id]
    assert "R-102" in {key.kind for key in keys}
    content = calendar_of(desk, keys, (), Language.RO, tick()).decode("utf-8")
    assert "art. 33" not in content
    assert content.count("BEGIN:VEVENT") == len(keys)
    sheet = keeping.begin_record(desk, writing.case_id, "transfer", TODAY, tick())
    shown = explaining.while_typing(desk, sheet, {}, TODAY)
    terms = [one.text.ro for one in shown if one.field_id == "next_terms"]
    assert terms
    assert not any("vulnerab" in words.lower() or "special" in words for words in terms)


def test_who_works_on_special_needs_is_named_in_no_export(desk: Desk) -> None:
    named: Answers = {**SIGNS, "confidentiality": "strict", "confided_to": "Semncititor"}
    ended: Answers = {"outcome": "ended", "specialist": "Semnspecialist"}
    writing = kept(desk, begun(desk), {**SIGNS, **ended})
    told = str(case_record(file_of(desk, writing.case_id), IDENTIFIED).items)
    assert "elderly" in told
    assert "Semnspecialist" not in told
    kept(desk, writing, {**named, **ended})
    told = str(case_record(file_of(desk, writing.case_id), IDENTIFIED).items)
    for word in ("elderly", "Semncititor", "Semnspecialist"):
        assert word not in told


def test_an_ngo_transcribes_what_igi_decided_with_the_paper_of_igi(desk: Desk, ngo: Desk) -> None:
    case_id = open_person(desk)
    writing = keeping.begin_record(ngo, case_id, FORM, TODAY, tick())
    answers = complete_answers(FORM, writing.given)
    assert "outcome_paper" in answers
    kept(ngo, writing, answers)
    given = keeping.open_form(ngo, case_id, "individual_plan", TODAY).given
    assert given.vulnerability_determined


def test_igi_is_not_asked_for_its_own_letter(desk: Desk) -> None:
    writing = begun(desk)
    asked = {field.id for field in asked_of(writing.form, complete(writing), writing.given)}
    assert "specialist" in asked
    assert "outcome_paper" not in asked


def test_a_determination_waits_for_the_specialist_the_day_and_the_review(desk: Desk) -> None:
    with pytest.raises(NotReady) as refused:
        finalised(desk, begun(desk), {**SIGNS, "outcome": "determined"})
    assert len(refused.value.reasons) == 4


def test_what_the_file_shows_is_said_while_the_evaluation_is_typed(desk: Desk) -> None:
    case_id = open_person(desk, birth_date="1950-05-05")
    writing = keeping.begin_record(desk, case_id, FORM, TODAY, tick())

    def hints(answers: Answers) -> list[str]:
        shown = explaining.while_typing(desk, writing, answers, TODAY)
        return [one.text.ro for one in shown if one.field_id == "signs_in_the_file"]

    (hint,) = hints({})
    assert "persoană în vârstă" in hint
    (nothing,) = hints(SIGNS)
    assert "persoană în vârstă" not in nothing


def test_what_is_written_of_needs_and_safety_is_in_no_readable_byte(desk: Desk) -> None:
    writing = begun(desk)
    answers = {
        **complete(writing),
        "special_needs": "Cuvântsigilatunu",
        "safety_needs": "Cuvântsigilatdoi",
    }
    sheet = file_of(desk, kept(desk, writing, answers).case_id).newest_of_each(FORM)[0]
    assert {"special_needs", "safety_needs", "support_measures", "other_group_words"}.isdisjoint(
        sheet.answers
    )
    assert set(sheet.sealed) == {"psychological", "violence"}
    again = keeping.open_record(desk, writing.case_id, FORM, writing.record_id, TODAY)
    _, opened = open_notes(desk, again, "revizuire", tick())
    assert opened["special_needs"] == "Cuvântsigilatunu"
    assert opened["support_measures"] == answers["support_measures"]


def test_a_disability_is_said_by_the_bare_fact_and_its_degree_stays_sealed(desk: Desk) -> None:
    case_id = open_person(desk)
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    answers = {
        **complete(writing),
        "health_disability": "certificate",
        "health_disability_degree": "severe",
        "health_pregnant": True,
        "health_pregnancy_month": 5,
    }
    kept(desk, writing, answers)
    sheet = file_of(desk, case_id).newest("needs_sheet")
    assert sheet is not None
    assert sheet.answers["health_disability"] == "certificate"
    assert {"health_disability_degree", "health_pregnancy_month"}.isdisjoint(sheet.answers)
    person = read_facts(desk, file_of(desk, case_id)).person
    assert (person.disability, person.pregnant) == ("certificate", True)
