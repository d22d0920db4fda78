"""The papers of a record: what stops them, what they say, what is kept of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.document_kinds import DocumentKind, papers_of_form
from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.signatures import SIGNATURES
from counsellor_app.services import issuing, keeping, papers
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED, IssuedPack, Numbering
from counsellor_app.services.pages import DocumentLine
from counsellor_app.services.papers import PaperOffer, Wanted
from counsellor_app.text import Language
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import (
    at_the_desk_of,
    file_of,
    keep,
    open_person,
    request_registered,
    tick,
)


def the_request(desk: Desk, case_id: CaseId) -> Wanted:
    record = file_of(desk, case_id).records_of("request")[0].id
    return Wanted(case_id, record, DocumentKind.REQUEST)


def offer_of(desk: Desk, wanted: Wanted) -> PaperOffer:
    form_id = wanted.kind.form_id
    offers = papers.papers_of(desk, wanted.case_id, form_id, wanted.record_id, TODAY)
    return next(one for one in offers if one.kind is wanted.kind)


def stops(desk: Desk, wanted: Wanted) -> list[str]:
    return [one.to(Language.RO) for one in offer_of(desk, wanted).stops]


def issued(desk: Desk, wanted: Wanted, numbering: Numbering = DOTTED) -> IssuedPack:
    return papers.issue_paper(desk, wanted, numbering, TODAY, tick())


def line(desk: Desk, case_id: CaseId) -> DocumentLine:
    (only,) = case_page(desk, case_id, TODAY).papers
    return only


def test_every_document_is_printed_of_a_form_that_exists() -> None:
    forms = {form.id for form in FORMS}
    assert {kind.form_id for kind in DocumentKind} <= forms
    assert {one.kind for one in DOCUMENTS} == set(DocumentKind)
    assert DocumentKind.PROTOCOL_PACK not in papers_of_form("protocol")


def test_a_paper_is_issued_of_what_was_kept_and_served_for_ever(desk: Desk) -> None:
    case_id = request_registered(desk)
    wanted = the_request(desk, case_id)
    offer = offer_of(desk, wanted)
    assert offer.stops == ()
    assert offer.numbering.number == "EX-1/2026"
    paper = issued(desk, wanted, offer.numbering)
    assert "CERERE" in text_of_pdf(paper.pdf)
    assert "PROIECT" not in text_of_pdf(paper.pdf)
    assert paper.code.replace(" ", "")[:4] in text_of_pdf(paper.pdf)
    keep(desk, case_id, "request", {**complete_answers("request"), "lodging_asked": False})
    assert issuing.stored_pdf(desk, paper.issue_id) == paper.pdf
    assert [one.ro for one in line(desk, case_id).changed] != []


def test_signatures_need_not_be_recorded_before_the_paper_is_printed(desk: Desk) -> None:
    case_id = open_person(desk)
    unsigned = dict(complete_answers("request"))
    del unsigned[SIGNATURES]
    keep(desk, case_id, "request", unsigned)
    assert stops(desk, the_request(desk, case_id)) == []


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda _desk, _case: None, "Nu s-a păstrat încă nicio versiune"),
        (
            lambda desk, case_id: keep(desk, case_id, "request", {"lodging_asked": True}),
            "„Declară pe propria răspundere",
        ),
    ],
    ids=["nothing kept", "something lacks"],
)
def test_what_stops_a_paper_is_said_and_holds(
    desk: Desk, make: Callable[[Desk, CaseId], object], said: str
) -> None:
    case_id = open_person(desk)
    make(desk, case_id)
    writing = keeping.open_form(desk, case_id, "request", TODAY)
    wanted = Wanted(case_id, writing.record_id, DocumentKind.REQUEST)
    assert any(said in one for one in stops(desk, wanted))
    with pytest.raises(NotReady):
        issued(desk, wanted)
    assert "PROIECT" in text_of_pdf(papers.draft_paper(desk, wanted, DOTTED, TODAY))


def test_what_is_being_typed_stops_the_paper_and_stands_on_the_draft(desk: Desk) -> None:
    case_id = request_registered(desk)
    wanted = the_request(desk, case_id)
    writing = keeping.open_form(desk, case_id, "request", TODAY)
    typed: dict[str, Answer] = {**writing.answers, "income_source": "zilier-exemplu"}
    keeping.save_draft(desk, writing, typed, {}, tick())
    assert any("modificări nepăstrate" in one for one in stops(desk, wanted))
    assert "zilier-exemplu" in text_of_pdf(papers.draft_paper(desk, wanted, DOTTED, TODAY))


def test_states_of_a_paper_are_kept_apart(desk: Desk) -> None:
    case_id = request_registered(desk)
    paper = issued(desk, the_request(desk, case_id))
    assert line(desk, case_id).standing.ro == "emis, netipărit"  # type: ignore[union-attr] # set
    papers.record_handed(desk, paper.issue_id, TODAY, tick())
    issuing.record_printed(desk, paper.issue_id, TODAY, tick())
    issuing.register(desk, paper.issue_id, "EX-7/2026", TODAY, tick())
    now = line(desk, case_id)
    assert now.standing is not None
    assert now.standing.ro == "tipărit 23.11.2026 · înmânat 23.11.2026"
    assert now.number == "EX-7/2026"
    history = [one.what.ro for one in case_page(desk, case_id, TODAY).history]
    assert "Cerere de includere în program – emitere" in history
    assert "Cerere de includere în program – înmânare" in history


def test_a_paper_is_withdrawn_with_a_reason_and_stays_readable(desk: Desk) -> None:
    case_id = request_registered(desk)
    paper = issued(desk, the_request(desk, case_id))
    with pytest.raises(BadInput):
        papers.withdraw_paper(desk, paper.issue_id, " ", TODAY, tick())
    papers.withdraw_paper(desk, paper.issue_id, "număr greșit", TODAY, tick())
    now = line(desk, case_id)
    assert now.withdrawn
    assert now.standing is not None
    assert now.standing.ro == "retras: număr greșit"
    assert issuing.stored_pdf(desk, paper.issue_id) == paper.pdf


def test_a_paper_is_not_withdrawn_by_withdrawing_its_record(desk: Desk) -> None:
    case_id = request_registered(desk)
    issued(desk, the_request(desk, case_id))
    kinds = [act.kind for act in file_of(desk, case_id).acts]
    assert ActKind.ISSUED in kinds
    assert ActKind.WITHDRAWN not in kinds


def test_papers_of_another_record_of_the_form_are_not_among_these(desk: Desk) -> None:
    case_id = request_registered(desk)
    issued(desk, the_request(desk, case_id))
    other = replace(the_request(desk, case_id), record_id=RecordId(tick_id(desk)))
    assert offer_of(desk, other).issued == ()


def tick_id(desk: Desk) -> RecordId:
    case_id = open_person(desk)
    return keeping.begin_record(desk, case_id, "note", TODAY, tick()).record_id


def test_a_role_that_sees_no_cases_prints_none(desk: Desk) -> None:
    admin = at_the_desk_of(desk, Role.ADMINISTRATOR)
    case_id = request_registered(desk)
    wanted = the_request(desk, case_id)
    for ask in (
        lambda: papers.papers_of(admin, case_id, "request", wanted.record_id, TODAY),
        lambda: papers.draft_paper(admin, wanted, DOTTED, TODAY),
        lambda: papers.issue_paper(admin, wanted, DOTTED, TODAY, tick()),
    ):
        with pytest.raises(NotAllowed):
            ask()
