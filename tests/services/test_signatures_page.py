"""The page of electronic signatures at the desk: what it tells, and of whom it asks."""

import pytest

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.esign import signed
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import esigning, issuing, papers, withdrawing
from counsellor_app.services.desk import Desk
from counsellor_app.services.esign_words import NOT_OURS
from counsellor_app.services.papers import Wanted
from counsellor_app.services.signatures_page import (
    is_signed_electronically,
    open_capacities,
    paper_to_sign,
    signatures_page,
)
from counsellor_app.services.signed_copies import record_signed_copy
from counsellor_app.services.signing_pages import offered
from tests.builders import TODAY
from tests.services.test_confided import strict
from tests.services.test_esigning import Ready, signs, state
from tests.services.working import (
    at_the_desk_of,
    file_of,
    issue,
    open_person,
    request_registered,
    tick,
)
from tests.signing_keys import OFFICER, PERSON, person


def test_a_pack_is_told_with_its_capacities_and_shown_as_it_is_signed(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    known = paper_to_sign(desk, pack.issue_id)
    assert (known.case_id, known.form_id, known.record_id) == (case_id, None, None)
    assert known.capacities == offered(file_of(desk, case_id))
    assert known.may_sign
    assert signatures_page(desk, pack.issue_id, tick()).pdf == pack.pdf
    assert not is_signed_electronically(desk, pack.issue_id)
    signs(desk, pack.issue_id, "person_1")
    page = signatures_page(desk, pack.issue_id, tick())
    assert page.pdf == esigning.signed_pdf(desk, pack.issue_id)
    assert page.state.signatures == 1
    assert is_signed_electronically(desk, pack.issue_id)


def test_what_was_withdrawn_is_not_offered_to_be_signed(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.withdraw_pack(desk, pack.issue_id, "greșit", TODAY, tick())
    assert not paper_to_sign(desk, pack.issue_id).may_sign


def test_nor_is_the_paper_of_a_withdrawn_record(desk: Desk) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    wanted = Wanted(case_id, record, DocumentKind.REQUEST)
    paper = papers.issue_paper(desk, wanted, issuing.DOTTED, TODAY, tick())
    known = paper_to_sign(desk, paper.issue_id)
    assert known.may_sign
    assert (known.form_id, known.record_id) == ("request", record)
    assert known.capacities == tuple(SignatoryKind)
    withdrawing.withdraw_record(desk, case_id, record, "greșit", TODAY, tick())
    assert not paper_to_sign(desk, paper.issue_id).may_sign


def test_only_signatures_whose_capacity_is_open_are_asked_about(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    field = next(one.field for one in state(desk, pack.issue_id).places if one.kind is None)
    content = signed(pack.pdf, "person_1", person(PERSON).file(), tick())
    assert open_capacities(desk, pack.issue_id, content, tick()) == ()
    content = signed(content, field, person(OFFICER).file(), tick())
    (asked,) = open_capacities(desk, pack.issue_id, content, tick())
    assert asked.field == field
    assert asked.signature is not None
    assert state(desk, pack.issue_id).signatures == 0
    with pytest.raises(BadInput) as refused:
        open_capacities(desk, pack.issue_id, pack.pdf, tick())
    assert refused.value.text == NOT_OURS


def test_the_paper_of_a_confided_record_is_closed_to_who_is_not_named(desk: Desk) -> None:
    named = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    other = at_the_desk_of(desk, Role.IGI_OFFICER)
    case_id = open_person(desk)
    writing = strict(desk, case_id, named)
    wanted = Wanted(case_id, writing.record_id, DocumentKind.VULNERABILITY_EVALUATION)
    paper = papers.issue_paper(desk, wanted, issuing.DOTTED, TODAY, tick())
    place = state(named, paper.issue_id).places[0]
    content = signed(paper.pdf, place.field, person(OFFICER).file(), tick())
    key = person(OFFICER).file()
    newest = state(named, paper.issue_id).newest
    order = esigning.PlaceSigned(base=newest, field=place.field, who=SignatoryKind.IGI, key=key)
    after = esigning.sign_place(named, paper.issue_id, order, TODAY, tick())
    for refused in (
        lambda: paper_to_sign(other, paper.issue_id),
        lambda: signatures_page(other, paper.issue_id, tick()),
        lambda: open_capacities(other, paper.issue_id, content, tick()),
        lambda: record_signed_copy(other, paper.issue_id, after.newest, tick()),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert is_signed_electronically(named, paper.issue_id)
    assert not is_signed_electronically(other, paper.issue_id)
