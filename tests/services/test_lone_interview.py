"""Every case is its own circle: what a wife says alone is in nothing her husband's case makes."""

import shutil
import subprocess
from dataclasses import dataclass

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import IndexRows
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.registry import FORMS
from counsellor_app.services import (
    case_pages,
    explaining,
    following,
    issuing,
    keeping,
    noting,
    planning,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED, Numbering
from tests.builders import TODAY, complete_answers, row
from tests.services.working import (
    FINAL,
    file_of,
    finalise,
    keep,
    open_person,
    ready_case,
    tick,
)

MARK = "Semnmărturie"
SENTENCE = f"{MARK}: a spus singură ceva ce soțul nu trebuie să afle."
NUMBERED = Numbering("EX-45/2026", TODAY)


@dataclass(frozen=True, slots=True)
class Couple:
    """A husband and a wife, each with a case that names the other."""

    desk: Desk
    husband: CaseId
    wife: CaseId


@pytest.fixture
def couple(desk: Desk) -> Couple:
    husband = ready_case(desk, surname="Soțescu")
    wife = open_person(desk, surname="Inventatovici", given_names="Ileana-Exemplu", sex="female")
    relative: dict[str, Answer] = {"member_relation": "spouse", "member_name": "Soțescu Ștefan"}
    answers = {
        **complete_answers("person"),
        "surname": "Inventatovici",
        "given_names": "Ileana-Exemplu",
        "family_members": (row("husband", relative),),
    }
    writing = keeping.open_form(desk, wife, "person", TODAY)
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())
    return Couple(desk, husband, wife)


def lone_interview(couple: Couple) -> None:
    """Hold an interview with the wife alone, and write it down everywhere it may be written."""
    answers = {
        **complete_answers("interview"),
        "alone_offered": "accepted",
        "statements": SENTENCE,
        "remarks": SENTENCE,
    }
    keep(couple.desk, couple.wife, "interview", answers)
    note: Answers = {"restricted": True, "restricted_words": SENTENCE}
    keep(couple.desk, couple.wife, "note", note)
    keep(couple.desk, couple.wife, "needs_sheet", {"conclusions": SENTENCE})
    draft = keeping.open_form(couple.desk, couple.wife, "protocol", TODAY)
    keeping.save_draft(couple.desk, draft, {"special_clauses": SENTENCE}, {}, tick())


def words_of(pdf: bytes) -> str:
    tool = shutil.which("pdftotext")
    assert tool is not None
    done = subprocess.run([tool, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def index_of(desk: Desk, case_id: CaseId) -> IndexRows | None:
    with desk.vault.look() as look:
        return look.index.rows(case_id)


def all_that_is_made(desk: Desk, case_id: CaseId) -> dict[str, object]:
    """Return every value and every text that the windows and verbs make of one case."""
    file = file_of(desk, case_id)
    forms = {
        form.id: keeping.open_form(desk, case_id, form.id, TODAY)
        for form in FORMS
        if form.id != "take_over"
    }
    writing = forms["request"]
    found = following.case_ids(desk, "Soțescu")
    return {
        "file": file,
        "page": case_pages.case_page(desk, case_id, TODAY),
        "forms": forms,
        "facts": facts_of(file, desk.member),
        "typing": explaining.while_typing(desk, writing, writing.answers, TODAY),
        "line": following.case_lines(desk, [case_id], TODAY),
        "found": found,
        "people": noting.people_called(desk, "Soțescu", TODAY),
        "index": index_of(desk, case_id),
        "needs": planning.unanswered_needs(desk, case_id, {}),
        "leaves": [item.line for item in case_record(file, IDENTIFIED).items],
        "draft pack": words_of(issuing.draft_pack(desk, case_id, DOTTED, TODAY)),
    }


def test_after_the_wife_spoke_alone_the_husbands_case_makes_the_same_as_before(
    couple: Couple,
) -> None:
    before = all_that_is_made(couple.desk, couple.husband)
    lone_interview(couple)
    after = all_that_is_made(couple.desk, couple.husband)

    assert MARK in str(file_of(couple.desk, couple.wife))
    for name, made in before.items():
        assert after[name] == made, name
        assert MARK not in str(made), name


def test_what_she_said_is_on_no_page_of_his_pack(couple: Couple) -> None:
    lone_interview(couple)
    for form_id in FINAL:
        finalise(couple.desk, couple.husband, form_id)
    pack = issuing.issue_pack(couple.desk, couple.husband, NUMBERED, TODAY, tick())
    words = words_of(pack.pdf)
    assert "Soțescu".upper() in words.upper()
    assert MARK not in words
    assert "Inventatovici".upper() not in words.upper()


def test_what_she_said_finds_nobody(couple: Couple) -> None:
    lone_interview(couple)
    for query in (MARK, SENTENCE, "mărturie singură"):
        assert following.case_ids(couple.desk, query) == following.FoundCases((), ())


def test_of_her_case_only_her_own_items_leave(couple: Couple) -> None:
    lone_interview(couple)
    his = case_record(file_of(couple.desk, couple.husband), IDENTIFIED).items
    hers = case_record(file_of(couple.desk, couple.wife), IDENTIFIED).items
    assert {item.content["case"] for item in his} == {str(couple.husband)}
    assert {item.content["case"] for item in hers} == {str(couple.wife)}
    assert not any(str(couple.wife).encode() in item.line for item in his)


def test_neither_name_finds_the_other(couple: Couple) -> None:
    assert following.case_ids(couple.desk, "Ileana").exact == (couple.wife,)
    assert couple.wife not in following.case_ids(couple.desk, "Soțescu").exact
