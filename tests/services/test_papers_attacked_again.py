"""The new features of papers under attack: what leaks, what endangers, what says the untrue."""

import io

import pikepdf
import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.documents.catalogue import document_of
from counsellor_app.documents.transfer_sheet import BENEFITS, TERMS
from counsellor_app.services import papers, transfer_words
from counsellor_app.services.changed_since import Follows, changes_since
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.papers import Wanted
from counsellor_app.services.withdrawing import withdraw_record
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import file_of, keep, request_registered, tick

TYPED = ("protection_act_number", "address", "permit_number", "cnp")


def attached_in(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        found = [one.get_file().read_bytes().decode() for one in whole.attachments.values()]
    return "".join(found)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("form_id", "kind"),
    [
        ("request", DocumentKind.REQUEST),
        ("individual_plan", DocumentKind.INDIVIDUAL_PLAN),
        ("addendum", DocumentKind.ADDENDUM),
        ("measures_decision", DocumentKind.MEASURES_DECISION),
        ("transfer", DocumentKind.TRANSFER_SHEET),
        ("needs_sheet", DocumentKind.NEEDS_SHEET),
    ],
)
def test_no_data_inside_a_paper_tells_more_of_the_person_than_its_pages(
    form_id: str, kind: DocumentKind, ready: tuple[Desk, CaseId]
) -> None:
    desk, case_id = ready
    if not file_of(desk, case_id).records_of(form_id):
        keep(desk, case_id, form_id)
    record = file_of(desk, case_id).records_of(form_id)[0].id
    wanted = Wanted(case_id, record, kind)
    pdf = papers.issue_paper(desk, wanted, DOTTED, TODAY, tick(), attached=True).pdf
    pages, data = squeezed(text_of_pdf(pdf)), attached_in(pdf)
    person = complete_answers("person")
    told = [name for name in TYPED if f'"{name}":' in data]
    assert bool(data) is document_of(kind).attachable
    assert [name for name in told if squeezed(str(person[name])) not in pages] == []


def test_a_hidden_address_leaves_no_line_of_a_shelter_or_a_rent_on_the_transfer_sheet(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    for form_id in ("lodging", "subsidy", "aid", "take_over"):
        keep(desk, case_id, form_id)

    def lines() -> dict[str, str]:
        file = file_of(desk, case_id)
        told = transfer_words.lines_on_paper(desk, file, facts_of(file, desk.member), TODAY)
        return {name: " ".join(said) for name, said in told.items()}

    assert "cazării" in lines()[TERMS]
    assert "Cazare" in lines()[BENEFITS]
    keep(desk, case_id, "first_contact", {"address_hidden": True})
    hidden = " ".join(lines().values())
    assert "programului" in hidden
    for tells in ("cazăr", "cazare", "chiri", "centru"):
        assert tells not in hidden.lower()


def test_the_paper_of_a_form_that_was_withdrawn_is_not_called_good(desk: Desk) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    wanted = Wanted(case_id, record, DocumentKind.REQUEST)
    paper = papers.issue_paper(desk, wanted, DOTTED, TODAY, tick())
    assert changes_since(desk, paper.issue_id).follows is Follows.NOTHING
    withdraw_record(desk, case_id, record, "altă persoană", TODAY, tick())
    assert changes_since(desk, paper.issue_id).follows is Follows.WITHDRAWN
