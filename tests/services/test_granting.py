"""Lodging and the subsidy are granted by finalising here; what paper granted is recorded."""

import pytest

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing, finalising
from counsellor_app.errors import NotAllowed, NotReady
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import Role
from counsellor_app.services import explaining, keeping
from counsellor_app.services.desk import Desk
from tests.builders import TODAY
from tests.builders_rights import AID, SUBSIDY
from tests.services.working import at_the_desk_of, file_of, keep, open_person, tick

ON_PAPER: dict[str, Answer] = {
    "lodging_basis": "21(1)",
    "lodging_requested_on": "2026-10-05",
    "lodging_centre": "Galați",
    "lodging_answer": "elsewhere",
    "lodging_approved_on": "2026-10-19",
    "lodged_from": "2026-10-20",
    "lodged_until": "2027-10-20",
}
HERE = {
    **{name: answer for name, answer in ON_PAPER.items() if name != "lodging_approved_on"},
    "lodging_answer": "here",
}
SUBSIDY_HERE = {
    **{name: answer for name, answer in SUBSIDY.items() if "approv" not in name},
    "subsidy_answer": "here",
}


def test_finalising_a_grant_is_an_act_and_transcribing_one_is_writing() -> None:
    assert finalising("lodging", HERE) is Doing.GRANT_LODGING
    assert finalising("lodging", ON_PAPER) is Doing.WRITE
    assert finalising("subsidy", SUBSIDY_HERE) is Doing.GRANT_SUBSIDY
    assert finalising("subsidy", SUBSIDY) is Doing.WRITE
    assert finalising("aid", AID) is Doing.GRANT_AID


def test_an_officer_records_a_lodging_approved_on_paper_and_grants_none(desk: Desk) -> None:
    case_id = open_person(desk)
    recorded = keep(desk, case_id, "lodging", ON_PAPER)
    assert keeping.finalise(desk, recorded, ON_PAPER, today=TODAY, now=tick()).finalised

    asked = keep(desk, case_id, "lodging", HERE)
    with pytest.raises(NotAllowed):
        keeping.finalise(desk, asked, HERE, today=TODAY, now=tick())


def test_a_subsidy_is_not_granted_before_the_programme_is_completed(desk: Desk) -> None:
    case_id = open_person(desk)
    kept = keep(desk, case_id, "subsidy", SUBSIDY_HERE)
    with pytest.raises(NotReady) as stopped:
        keeping.finalise(desk, kept, SUBSIDY_HERE, today=TODAY, now=tick())
    assert any("finalizat" in reason.ro for reason in stopped.value.reasons)

    on_paper = keep(desk, case_id, "subsidy", SUBSIDY)
    assert keeping.finalise(desk, on_paper, SUBSIDY, today=TODAY, now=tick()).finalised
    told = facts_of(file_of(desk, case_id)).subsidy
    assert told is not None
    assert told.approved is not None


def said(desk: Desk, case_id: CaseId, form_id: str, answers: dict[str, Answer]) -> dict[str, str]:
    writing = keeping.begin_record(desk, case_id, form_id, TODAY, tick())
    shown = explaining.while_typing(desk, writing, answers, TODAY)
    return {one.field_id: one.text.ro for one in shown}


def test_the_form_of_aid_tells_its_last_day_and_the_estimate_of_the_sum(desk: Desk) -> None:
    told = said(desk, open_person(desk), "aid", {**AID, "grant_decision": "pending"})
    assert "31.10.2026" in told["aid_last_day"]
    assert told["aid_estimate"].startswith("Estimare: 3.328,00 lei pentru 52 de zile, 2 ×")


def test_the_form_of_aid_counts_the_persons_once_it_is_said_whether_there_are_others(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    alone: dict[str, Answer] = {"aid_given": True, "aid_for_others": False}

    assert said(desk, case_id, "aid", AID)["aid_persons"] == "2 persoane, cu persoana însăși"
    assert said(desk, case_id, "aid", alone)["aid_persons"].startswith("1 persoană")
    assert "aid_persons" not in said(desk, case_id, "aid", {"aid_given": True})


def test_the_form_of_the_subsidy_tells_what_keeps_it_shut(desk: Desk) -> None:
    told = said(desk, open_person(desk), "subsidy", SUBSIDY)
    assert "Consemnați întâi finalizarea programului." in told["subsidy_ceiling"]


def test_the_head_of_the_centre_grants_lodging_once_the_programme_runs(desk: Desk) -> None:
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    waiting = open_person(desk)
    asked = keep(head, waiting, "lodging", HERE)
    with pytest.raises(NotReady) as stopped:
        keeping.finalise(head, asked, HERE, today=TODAY, now=tick())
    assert any("protocol" in reason.ro for reason in stopped.value.reasons)

    running = open_person(desk)
    keep(desk, running, "take_over")
    begun = keep(head, running, "lodging", HERE)
    assert keeping.finalise(head, begun, HERE, today=TODAY, now=tick()).finalised
    (granted,) = facts_of(file_of(desk, running)).lodging or ()
    assert granted.approved == TODAY
