"""Verify this paper: what a code tells of it, and what it never tells."""

import re

import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import issuing, papers
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.papers import Wanted
from counsellor_app.services.verifying import VerifiedPaper, code_typed, verify
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import (
    at_the_desk_of,
    file_of,
    issue,
    keep,
    ready_case,
    request_registered,
    sign,
    signature,
    tick,
)


def said(paper: VerifiedPaper) -> str:
    return "\n".join(one.ro for one in (*paper.warnings, *paper.lines))


def code_on(pdf: bytes) -> str:
    found = re.search(r"Cod de conținut: ((?:[0-9a-f]{4} ?){5})", text_of_pdf(pdf))
    assert found is not None
    return found.group(1)


def test_the_code_on_a_page_tells_who_signed_which_version(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    sign(desk, pack, signature(SignatoryKind.PERSON))
    (paper,) = verify(desk, code_on(pack.pdf))
    assert paper.issue_id == pack.issue_id
    assert "versiunea 1" in said(paper)
    assert "Semnatarescu Exemplu" in said(paper)
    assert "cele de pe hârtie" in said(paper)
    assert paper.warnings == ()


def test_what_changed_since_is_a_warning_and_so_is_a_newer_version(desk: Desk) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    wanted = Wanted(case_id, record, DocumentKind.REQUEST)
    first = papers.issue_paper(desk, wanted, DOTTED, TODAY, tick())
    keep(desk, case_id, "request", {**complete_answers("request"), "lodging_asked": False})
    (changed,) = verify(desk, first.code)
    assert "Solicit cazare" in said(changed)
    papers.issue_paper(desk, wanted, DOTTED, TODAY, tick())
    (replaced,) = verify(desk, first.code)
    assert "versiune mai nouă" in said(replaced)
    papers.withdraw_paper(desk, first.issue_id, "număr greșit", TODAY, tick())
    (withdrawn,) = verify(desk, first.code)
    assert "a fost retras (număr greșit)" in said(withdrawn)


def test_a_withdrawn_pack_is_still_known(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    issuing.withdraw_pack(desk, pack.issue_id, "alt caz", TODAY, tick())
    (paper,) = verify(desk, pack.code)
    assert "a fost retras (alt caz)" in said(paper)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("6fa9 a241 e89d be25 2c07", "6fa9a241e89dbe252c07"),
        (" 6FA9a241 ", "6fa9a241"),
        ("RO-INT:EX-45/2026:v1:p3:6fa9a241e89dbe252c07", "6fa9a241e89dbe252c07"),
        ("6fa9a24", None),
        ("nu este un cod", None),
        ("", None),
    ],
)
def test_a_code_is_read_as_people_copy_it(typed: str, code: str | None) -> None:
    assert code_typed(typed) == code


@pytest.mark.parametrize("typed", ["", "Testescu", "0123456789abcdef0123"])
def test_what_is_no_code_of_ours_is_said(desk: Desk, typed: str) -> None:
    with pytest.raises(BadInput):
        verify(desk, typed)


def test_a_confided_record_stays_unknown_to_others(desk: Desk, ngo: Desk) -> None:
    case_id = request_registered(desk)
    sealed = {
        **complete_answers("vulnerability"),
        "confidentiality": "strict",
        "confided_to": "Ana-Exemplu Consilierescu",
    }
    keep(desk, case_id, "vulnerability", sealed)
    record = file_of(desk, case_id).records_of("vulnerability")[0].id
    wanted = Wanted(case_id, record, DocumentKind.VULNERABILITY_EVALUATION)
    paper = papers.issue_paper(desk, wanted, DOTTED, TODAY, tick())
    assert verify(desk, paper.code)
    with pytest.raises(BadInput):
        verify(ngo, paper.code)
    with pytest.raises(NotAllowed):
        issuing.stored_pdf(ngo, paper.issue_id)
    with pytest.raises(NotAllowed):
        papers.draft_paper(ngo, wanted, DOTTED, TODAY)


def test_a_role_that_sees_no_cases_verifies_none(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    with pytest.raises(NotAllowed):
        verify(at_the_desk_of(desk, Role.ADMINISTRATOR), pack.code)
