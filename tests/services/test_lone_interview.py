"""Every case is its own circle: what a wife says alone is in nothing her husband's case makes."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.family import TOPICS
from counsellor_app.cases.ids import CaseId, once_record_id
from counsellor_app.cases.index_rows import IndexRows
from counsellor_app.cases.model import CaseFile, DocumentKind
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.registry import FORMS
from counsellor_app.services import (
    case_pages,
    explaining,
    family,
    following,
    issuing,
    keeping,
    noting,
    planning,
    presence_pages,
    sessions,
    versions,
)
from counsellor_app.services.calendar_exporting import calendar_of
from counsellor_app.services.copying import (
    CopyLine,
    copyable_from_forms,
    copyable_from_last,
    copyable_from_member,
)
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.courtesy_sheets import make_sheet
from counsellor_app.services.desk import Desk
from counsellor_app.services.duplicates import possible_duplicates
from counsellor_app.services.issuing import DOTTED, Numbering
from counsellor_app.services.papers import Wanted
from counsellor_app.services.plan_summary import PlanVersion, make_summary
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from tests.builders import TODAY, complete_answers, row
from tests.services.working import (
    FINAL,
    NOW,
    file_of,
    finalise,
    keep,
    open_person,
    ready_case,
    tick,
)

MARK = "Semnmărturie"
SENTENCE = f"{MARK}: a spus singură ceva ce soțul nu trebuie să afle."
PERSON_TYPED: Answers = {**complete_answers("person"), "surname": "Soțescu"}
NUMBERED = Numbering("EX-45/2026", TODAY)
# What tells by its shape alone: days, cases found, what is open; no typed word is ever in it.
BY_SHAPE = {"calendar", "facts", "found", "needs", "opening", "typing"}


@dataclass(frozen=True, slots=True)
class Couple:
    """A husband and a wife, each with a case that names the other."""

    desk: Desk
    husband: CaseId
    wife: CaseId


@pytest.fixture
def couple(desk: Desk) -> Couple:
    for document in ("plan_summary", "protocol"):
        set_language(desk, document, "en", True, tick())
    husband = ready_case(desk, surname="Soțescu")
    wife = open_person(desk, surname="Inventatovici", given_names="Ileana-Exemplu", sex="female")
    link_each_other(desk, husband, wife)
    for topic in TOPICS:
        family.open_topic(desk, wife, topic, TODAY, tick())
    return Couple(desk, husband, wife)


def link_each_other(desk: Desk, husband: CaseId, wife: CaseId) -> None:
    """Have each case name the other as a spouse, with a link, and close nothing."""
    for case_id, kin, names in (
        (husband, wife, {"surname": "Soțescu"}),
        (wife, husband, {"surname": "Inventatovici", "given_names": "Ileana-Exemplu"}),
    ):
        relative: dict[str, Answer] = {
            "member_relation": "spouse",
            "member_name": "Cineva Exemplu",
            "member_in_programme": True,
            "member_case": str(kin),
        }
        answers = {
            **complete_answers("person"),
            **names,
            "address_hidden": False,
            "closed_fields": (),
            "family_members": (row("spouse", relative),),
        }
        writing = keeping.open_form(desk, case_id, "person", TODAY)
        keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


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


def ran(program: str, *options: str, told: bytes = b"") -> bytes:
    tool = shutil.which(program)
    assert tool is not None
    return subprocess.run([tool, *options], input=told, capture_output=True, check=True).stdout


def words_of(pdf: bytes) -> str:
    return ran("pdftotext", "-", "-", told=pdf).decode("utf-8")


def unpacked(pdf: bytes, folder: Path) -> bytes:
    """Return every byte of a PDF: as it is, and with its streams and files unpacked."""
    packed, whole = folder / "packed.pdf", folder / "whole.pdf"
    packed.write_bytes(pdf)
    ran("qpdf", "--qdf", "--object-streams=disable", str(packed), str(whole))
    return pdf + whole.read_bytes()


def as_bytes(words: str) -> tuple[bytes, ...]:
    """Return these words in every coding in which a PDF may hold them."""
    wide = words.encode("utf-16-be")
    return words.encode("utf-8"), wide, wide.hex().encode(), wide.hex().upper().encode()


def tells(made: object) -> bool:
    """Tell whether the marked word is in it, in small or large letters, as names are shown."""
    return MARK.casefold() in str(made).casefold()


def index_of(desk: Desk, case_id: CaseId) -> IndexRows | None:
    with desk.vault.look() as look:
        return look.index.rows(case_id)


def copies_into(desk: Desk, writing: Writing) -> object:
    """Return everything that is proposed to be copied into an empty form."""
    return (
        [fields_of(one.lines) for one in copyable_from_member(desk, writing, {}, TODAY, tick())],
        None if (last := copyable_from_last(desk, writing, {}, tick())) is None else last,
    )


def fields_of(lines: tuple[CopyLine, ...]) -> list[tuple[str, str]]:
    return [(line.field_id, line.said.ro) for line in lines]


def calendar_for(desk: Desk, case_id: CaseId) -> str:
    """Return the calendar file of all dates of one case."""
    with desk.vault.look() as look:
        keys = [key for key in look.due.keys(TODAY, ()) if key.case_id == case_id]
    return calendar_of(desk, keys, (), Language.RO, NOW).decode("utf-8")


def versions_made(desk: Desk, file: CaseFile) -> object:
    """Return the list of versions of every record, and the first beside the last of the person."""
    kept = [one for one in file.sheets if one.form_id == "person"]
    return (
        [versions.versions_of(desk, file.case.id, record.id) for record in file.records],
        versions.compared(desk, file.case.id, kept[0].id, kept[-1].id),
    )


def letters(desk: Desk, case_id: CaseId) -> object:
    """Return what stands beside the questions of letters and of the sheet of a transfer."""
    begun = [
        keeping.begin_record(desk, case_id, name, TODAY, tick())
        for name in ("referral", "transfer")
    ]
    return [explaining.while_typing(desk, one, one.answers, TODAY) for one in begun]


def in_sessions(desk: Desk, case_id: CaseId) -> object:
    """Return the list of sessions, the person as the list of one shows them, their presence."""
    page = sessions.begin_session(desk, TODAY, NOW)
    person = sessions.person_for(desk, page, complete_answers("group_session"), case_id)
    return (
        sessions.session_lines(desk),
        (person.name, person.given),
        presence_pages.presence_of(desk, case_id),
    )


def of_his(desk: Desk, case_id: CaseId) -> object:
    """Return the lines of the first page that are about this case."""
    page = following.today_page(desk, TODAY)
    return (
        [line for line in page.due if line.case_id == case_id],
        [line for line in page.drafts if line.case_id == case_id],
        [line for line in page.packs if line.case_id == case_id],
    )


def proposed(desk: Desk, writings: Iterable[Writing]) -> object:
    """Return what each of these forms would take over from other forms of the case."""
    offers = [one for writing in writings for one in copyable_from_forms(desk, writing, {})]
    return [(one.title, fields_of(one.lines)) for one in offers]


def sheet_of(desk: Desk, case_id: CaseId) -> bytes:
    protocol = once_record_id(case_id, "protocol")
    return make_sheet(desk, Wanted(case_id, protocol, DocumentKind.PROTOCOL_PACK), "en", TODAY)


def all_that_is_made(desk: Desk, case_id: CaseId) -> dict[str, object]:
    """Return every value and every text that the windows and verbs make of one case."""
    file = file_of(desk, case_id)
    pack = issuing.draft_pack(desk, case_id, DOTTED, TODAY)
    summary = make_summary(desk, case_id, PlanVersion.KEPT, "en").pdf
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
        "family": family.family_members(desk, case_id, TODAY),
        "opening": family.opening_page(desk, case_id),
        "links found": family.cases_to_link(desk, case_id, MARK),
        "copies": [copies_into(desk, forms[form_id]) for form_id in ("person", "needs_sheet")],
        "duplicates": possible_duplicates(desk, forms["person"], PERSON_TYPED, TODAY),
        "found": found,
        "people": noting.people_called(desk, "Soțescu", TODAY),
        "index": index_of(desk, case_id),
        "needs": planning.beside_plan(desk, case_id, {}),
        "leaves": [item.line.decode("utf-8") for item in case_record(file, IDENTIFIED).items],
        "draft pack": words_of(pack),
        "plan summary": words_of(summary),
        "sheet": words_of(sheet_of(desk, case_id)),
        "versions": versions_made(desk, file),
        "letters": letters(desk, case_id),
        "calendar": calendar_for(desk, case_id),
        "sessions": in_sessions(desk, case_id),
        "first page": of_his(desk, case_id),
        "proposed": proposed(desk, forms.values()),
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
        assert not tells(made), name


def say_it_in_his_case(couple: Couple) -> None:
    """Write the marked words wherever they must never come, as a fault would."""
    desk, husband = couple.desk, couple.husband
    person = keeping.open_form(desk, husband, "person", TODAY)
    marked: Answers = {**person.answers, "surname": f"Soțescu {MARK}", "address": SENTENCE}
    marked = {**marked, "protection_granted_on": "2025-01-01"}
    keeping.keep_sheet(desk, person, marked, today=TODAY, now=tick())
    hers = keeping.open_form(desk, couple.wife, "person", TODAY)
    keeping.keep_sheet(desk, hers, {**hers.answers, "address": SENTENCE}, today=TODAY, now=tick())
    family.close_topic(desk, husband, "plan", TODAY, tick())
    family.open_topic(desk, husband, "address", TODAY, tick())
    open_person(desk, surname=f"Soțescu {MARK}")
    step = Row(RowId("step"), {"activity_kind": "c", "activity_description": SENTENCE})
    keep(desk, husband, "individual_plan", {"activities": (step,)})
    needs: Answers = {"employment_occupation": MARK, "romanian_need": "urgent"}
    keep(desk, husband, "needs_sheet", needs)
    keep(desk, husband, "note", {"next_step": SENTENCE, "next_step_by": "2026-12-04"})
    keep(desk, husband, "employment", {"desired_occupation": MARK})
    draft = keeping.open_form(desk, husband, "request", TODAY)
    keeping.save_draft(desk, draft, {**draft.answers, "income_source": SENTENCE}, {}, tick())


def test_each_of_these_checks_can_fail(couple: Couple) -> None:
    before = all_that_is_made(couple.desk, couple.husband)
    say_it_in_his_case(couple)
    after = all_that_is_made(couple.desk, couple.husband)
    assert [name for name, made in before.items() if after[name] == made] == []
    telling = {name for name, made in after.items() if tells(made)}
    assert before.keys() - telling == BY_SHAPE


def test_no_byte_of_what_is_printed_for_him_holds_her_words(couple: Couple, tmp_path: Path) -> None:
    lone_interview(couple)
    papers = (
        issuing.draft_pack(couple.desk, couple.husband, DOTTED, TODAY),
        make_summary(couple.desk, couple.husband, PlanVersion.KEPT, "en").pdf,
    )
    for pdf in papers:
        held = unpacked(pdf, tmp_path)
        for word in (MARK, "soțul", "afle"):
            assert not any(coded in held for coded in as_bytes(word)), word


def test_words_in_the_bytes_of_a_paper_are_found(couple: Couple, tmp_path: Path) -> None:
    pdf = issuing.draft_pack(couple.desk, couple.husband, DOTTED, TODAY)
    held = unpacked(pdf, tmp_path)
    assert any(coded in held for coded in as_bytes("Protocol"))


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
