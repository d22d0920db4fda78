"""What changed since a paper was printed: what stood on it, what would now, what follows."""

from datetime import date

import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.protocol_packs import PACK_FORMS
from counsellor_app.errors import NotAllowed, NotReady
from counsellor_app.forms.answers import Answer, Answers, NoAnswer, Row, RowId, rows_of
from counsellor_app.forms.handling import Paper, Role
from counsellor_app.forms.kinds import Line, Paragraph
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import issuing, keeping, papers
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.changed_since import Follows, PaperChanges, changes_since
from counsellor_app.services.comparing import NOT_SPELT, RowChange
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED, IssuedPack, Numbering
from counsellor_app.services.office_wording import confirm_text, propose_text
from counsellor_app.services.papers import Wanted
from counsellor_app.services.signing import PaperElsewhere, record_signed_elsewhere
from counsellor_app.services.wording_page import clause_page
from tests.builders import TODAY, complete_answers
from tests.services.working import (
    at_the_desk_of,
    complete,
    file_of,
    issue,
    keep,
    open_person,
    ready_case,
    request_registered,
    sign,
    signature,
    tick,
)

STREET = "Ulicioara Exemplului 77"
BIRTH: Answers = {"birth_date": "1991-02-03"}


def changed(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> None:
    """Keep a version of a form with some other answers."""
    before = keeping.open_form(desk, case_id, form_id, TODAY).answers
    keep(desk, case_id, form_id, {**before, **answers})


def typed(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> None:
    """Leave a form open with some other answers."""
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    keeping.save_draft(desk, writing, {**writing.answers, **answers}, {}, tick())


def the_request(desk: Desk, case_id: CaseId) -> Wanted:
    record = file_of(desk, case_id).records_of("request")[0].id
    return Wanted(case_id, record, DocumentKind.REQUEST)


def printed(desk: Desk, wanted: Wanted, numbering: Numbering = DOTTED) -> IssuedPack:
    return papers.issue_paper(desk, wanted, numbering, TODAY, tick())


def of(desk: Desk, paper: IssuedPack) -> PaperChanges:
    return changes_since(desk, paper.issue_id)


def found(page: PaperChanges) -> dict[str, tuple[str, str]]:
    """Return the questions that changed, with both answers."""
    fields = [one for form in page.forms for part in form.sections for one in part.fields]
    return {one.field_id: (one.before.ro, one.after.ro) for one in (*fields, *page.marks)}


def all_that_is_said(page: PaperChanges) -> str:
    return repr((page.forms, page.marks, page.editions))


def test_a_paper_that_says_what_the_forms_say_needs_nothing(desk: Desk) -> None:
    for paper in (
        issue(desk, ready_case(desk)),
        printed(desk, the_request(desk, request_registered(desk))),
    ):
        page = of(desk, paper)
        assert (page.forms, page.marks, page.editions) == ((), (), ())
        assert (page.count, page.follows) == (0, Follows.NOTHING)


def test_an_answer_stands_with_both_its_words_under_its_form_and_section(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    changed(desk, case_id, "person", BIRTH)
    page = of(desk, paper)
    assert page.count == 1
    (form,) = page.forms
    assert (form.form_id, form.typed) == ("person", False)
    (section,) = form.sections
    assert section.title in {one.title for one in form_by_id("person").sections}
    assert found(page)["birth_date"][1] == "03.02.1991"
    assert found(page)["birth_date"][0] != "03.02.1991"


def test_rows_of_the_plan_are_told_as_added_taken_away_and_changed(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    plan = keeping.open_form(desk, case_id, "individual_plan", TODAY).answers
    (first,), (_, home) = rows_of(plan, "activities"), rows_of(plan, "unanswered")
    other = Row(first.id, {**first.answers, "activity_institution": "Primăria Exemplu"})
    more = Row(RowId("row-new"), dict(first.answers))
    now = {**plan, "activities": (other, more), "unanswered": (home,)}
    typed(desk, case_id, "individual_plan", now)
    (form,) = of(desk, paper).forms
    fields = {one.field_id: one for part in form.sections for one in part.fields}
    assert [one.change for one in fields["activities"].rows] == [
        RowChange.CHANGED,
        RowChange.ADDED,
    ]
    assert [one.change for one in fields["unanswered"].rows] == [RowChange.TAKEN_AWAY]
    (cell,) = fields["activities"].rows[0].cells
    assert cell.after.ro == "Primăria Exemplu"


@pytest.mark.parametrize("form_id", ["person", "request", "needs_sheet"])
def test_what_does_not_stand_on_the_paper_is_no_change_of_it(desk: Desk, form_id: str) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    mark = "Semn de altundeva"
    beside: dict[str, Answer] = {
        field.id: mark
        for field in form_by_id(form_id).fields
        if isinstance(field, Line | Paragraph)
        and (field.handling.paper is not Paper.ANNEX or field.handling.sensitive is not None)
        and field.id in complete_answers(form_id)
    }
    assert beside
    typed(desk, case_id, form_id, beside)
    page = of(desk, paper)
    assert mark not in all_that_is_said(page)
    assert not set(found(page)) & set(beside)


def test_what_is_typed_counts_and_is_told_apart_from_what_is_kept(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    typed(desk, case_id, "person", BIRTH)
    page = of(desk, paper)
    assert (page.typed, set(found(page))) == (True, {"birth_date"})
    colleague = of(at_the_desk_of(desk, Role.HEAD_OF_CENTRE), paper)
    assert (colleague.count, colleague.others_type) == (0, True)
    changed(desk, case_id, "person", BIRTH)
    page = of(desk, paper)
    assert (page.typed, page.others_type, set(found(page))) == (False, False, {"birth_date"})


def test_the_line_of_a_paper_names_what_its_page_shows(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    request = printed(desk, the_request(desk, case_id))
    changed(desk, case_id, "person", {**BIRTH, "surname": "Altescu"})
    typed(desk, case_id, "request", {"lodging_asked": False})
    page = case_page(desk, case_id, TODAY)
    lines = {one.issue_id: one.changed for one in (*page.documents, *page.papers)}
    for one in (paper, request):
        shown = of(desk, one)
        labels = [x.label for form in shown.forms for part in form.sections for x in part.fields]
        assert set(lines[one.issue_id]) == set(labels)
        assert len(labels) > 1


def test_a_home_hidden_since_is_named_and_never_spelt(desk: Desk) -> None:
    case_id = ready_case(desk)
    changed(desk, case_id, "person", {"address": STREET, "address_hidden": False})
    paper = issue(desk, case_id)
    changed(desk, case_id, "person", {"address_hidden": True})
    page = of(desk, paper)
    assert found(page)["address"][0] == NOT_SPELT.ro
    assert STREET not in all_that_is_said(page)


def test_a_form_begun_after_the_print_stands_on_the_next_one(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "needs_sheet")
    record = file_of(desk, case_id).records_of("needs_sheet")[0].id
    paper = printed(desk, Wanted(case_id, record, DocumentKind.NEEDS_SHEET))
    assert of(desk, paper).forms == ()
    typed(desk, case_id, "request", {"lodging_asked": True})
    (form,) = of(desk, paper).forms
    assert (form.form_id, form.typed) == ("request", True)
    assert {one.before.ro for part in form.sections for one in part.fields} == {"–"}


def test_a_number_the_paper_bears_is_no_change_and_another_is(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    day = date(2026, 11, 24)
    issuing.register(desk, paper.issue_id, "EX-7/2026", day, tick())
    entered: Answers = {
        "number_by": "entered",
        "protocol_number": "EX-7/2026",
        "protocol_date": day.isoformat(),
    }
    changed(desk, case_id, "protocol", entered)
    assert found(of(desk, paper)) == {}
    changed(desk, case_id, "protocol", {"protocol_number": "EX-8/2026"})
    assert found(of(desk, paper))["protocol_number"][1] == "EX-8/2026"


def test_a_request_registered_under_another_number_is_told(desk: Desk) -> None:
    wanted = the_request(desk, request_registered(desk))
    dotted = printed(desk, wanted)
    assert of(desk, dotted).marks == ()
    paper = printed(desk, wanted, Numbering("EX-9/2026", date(2026, 10, 5)))
    assert found(of(desk, paper)) == {"number": ("EX-9/2026", "EX-1/2026")}
    (line,) = [
        one
        for one in case_page(desk, wanted.case_id, TODAY).papers
        if one.issue_id == paper.issue_id
    ]
    assert len(line.changed) == 1


def test_what_follows_for_a_pack_depends_on_who_signed_it(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    changed(desk, case_id, "person", BIRTH)
    assert of(desk, paper).follows is Follows.NEW_PACK
    sign(desk, paper, signature(SignatoryKind.PERSON))
    assert of(desk, paper).follows is Follows.NEW_PACK_AGAIN
    sign(desk, paper, signature(SignatoryKind.IGI))
    assert of(desk, paper).follows is Follows.ADDENDUM
    newer = issue(desk, case_id)
    assert of(desk, paper).follows is Follows.REPLACED
    assert of(desk, paper).newest == newer.issue_id
    assert of(desk, newer).follows is Follows.NOTHING


def test_what_follows_for_the_paper_of_a_record(desk: Desk) -> None:
    wanted = the_request(desk, request_registered(desk))
    paper = printed(desk, wanted)
    changed(desk, wanted.case_id, "request", {"lodging_asked": False})
    assert of(desk, paper).follows is Follows.NEW_PAPER
    newer = printed(desk, wanted)
    assert of(desk, paper).follows is Follows.REPLACED
    papers.withdraw_paper(desk, newer.issue_id, "număr greșit", TODAY, tick())
    assert of(desk, newer).follows is Follows.WITHDRAWN
    assert of(desk, paper).follows is Follows.NEW_PAPER


def test_other_clauses_alone_wait_for_the_next_print(desk: Desk) -> None:
    paper = issue(desk, ready_case(desk))
    propose_text(desk, "protocol", "igi_party", "Centrul Exemplu, prin {centre}", "jurist", tick())
    assert of(desk, paper).editions == ()
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    proposed = clause_page(desk, "protocol", "igi_party", TODAY).texts[0].text.id
    confirm_text(head, proposed, tick())
    page = of(desk, paper)
    assert (page.follows, page.count) == (Follows.NEXT_PRINT, 0)
    (edition,) = page.editions
    assert edition.before.ro in edition.after.ro
    assert edition.before != edition.after


def test_the_paper_of_a_confided_record_is_compared_for_those_named_alone(desk: Desk) -> None:
    case_id = open_person(desk)
    named = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    other = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    writing = keeping.begin_record(desk, case_id, "vulnerability", TODAY, tick())
    open_to_all = {**complete(writing), "confidentiality": "normal"}
    confided: Answers = {
        **complete(writing),
        "confidentiality": "strict",
        "confided_to": named.member.name,
    }
    writing = keeping.keep_sheet(desk, writing, open_to_all, today=TODAY, now=tick())
    wanted = Wanted(case_id, RecordId(writing.record_id), DocumentKind.VULNERABILITY_EVALUATION)
    paper = printed(named, wanted)
    changes_since(other, paper.issue_id)
    again = keeping.open_record(desk, case_id, "vulnerability", writing.record_id, TODAY)
    keeping.keep_sheet(desk, again, confided, today=TODAY, now=tick())
    with pytest.raises(NotAllowed):
        changes_since(other, paper.issue_id)
    assert of(named, paper).case_id == case_id


def test_who_sees_no_case_reads_none_and_a_paper_made_elsewhere_cannot_be_read(
    desk: Desk,
) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    with pytest.raises(NotAllowed):
        of(at_the_desk_of(desk, Role.PRIVACY_OFFICER), paper)
    elsewhere = PaperElsewhere(
        number="12", day=TODAY, signatures=(), kept_at="dosar", why_no_scan="exemplu"
    )
    made = record_signed_elsewhere(desk, case_id, elsewhere, tick())
    with pytest.raises(NotReady):
        changes_since(desk, made)


def test_looking_writes_nothing(desk: Desk) -> None:
    case_id = ready_case(desk)
    paper = issue(desk, case_id)
    typed(desk, case_id, "person", {**BIRTH, "surname": NoAnswer.UNKNOWN})
    before = file_of(desk, case_id)
    of(desk, paper)
    assert file_of(desk, case_id) == before
    assert set(PACK_FORMS) >= {one.form_id for one in of(desk, paper).forms}
