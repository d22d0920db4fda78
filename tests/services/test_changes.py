"""Extending and ending a programme: who decides, what stops it, what is only transcribed."""

from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.stages import Stage, stage_of
from counsellor_app.cases.told import Typing
from counsellor_app.errors import NotAllowed, NotReady
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import LinkTo
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services import explaining, following, keeping, planning
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import may_finalise
from counsellor_app.services.stopping import finalising_act
from counsellor_app.services.why_not import Settling, why_not
from counsellor_app.services.writing import Writing
from tests.builders import TODAY, complete_answers
from tests.builders_closing import ADDENDUM, MEASURES_DECISION
from tests.services.working import at_the_desk_of, file_of, keep, open_person, tick

PAPER: Answers = {"surname": "Testescu", "protocol_number": "EX-8", "protocol_date": "2026-01-15"}
HERE: dict[str, Answer] = {**ADDENDUM, "approval": "here"}
DECISION: dict[str, Answer] = {
    **{name: one for name, one in MEASURES_DECISION.items() if "good_reason" not in name},
    "ground": "a",
    "outcome": "here",
    "measures": ("lodging",),
}
del DECISION["offered_by"], DECISION["other_measure"]


@pytest.fixture
def head(desk: Desk) -> Desk:
    return at_the_desk_of(desk, Role.HEAD_OF_CENTRE)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    running = open_person(desk)
    keep(desk, running, "take_over", PAPER)
    return running


def begun(desk: Desk, case_id: CaseId, form_id: str) -> Writing:
    return keeping.begin_record(desk, case_id, form_id, TODAY, tick())


def made_final(desk: Desk, writing: Writing, answers: Answers) -> Writing:
    return keeping.finalise(desk, writing, answers, today=TODAY, now=tick())


def stage(desk: Desk, case_id: CaseId) -> Stage:
    return stage_of(file_of(desk, case_id))


def test_the_head_of_the_centre_extends_and_the_list_says_so(
    desk: Desk, head: Desk, case_id: CaseId
) -> None:
    with pytest.raises(NotAllowed):
        made_final(desk, begun(desk, case_id, "addendum"), HERE)
    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE

    made_final(head, begun(head, case_id, "addendum"), HERE)
    assert stage(desk, case_id) is Stage.PROGRAMME_EXTENDED
    line = following.case_lines(desk, [case_id], TODAY)[0]
    assert line.stage == Stage.PROGRAMME_EXTENDED.text


@pytest.mark.parametrize("role", [Role.IGI_OFFICER, Role.NGO_COUNSELLOR])
def test_an_extension_approved_on_paper_is_transcribed_by_whoever_keeps_the_case(
    desk: Desk, case_id: CaseId, role: Role
) -> None:
    at = at_the_desk_of(desk, role)
    bare = {name: one for name, one in ADDENDUM.items() if not name.startswith("evalua")}
    keep(at, case_id, "addendum", bare)  # what lacks is warned of, never stopped
    assert stage(desk, case_id) is Stage.PROGRAMME_EXTENDED
    assert made_final(at, begun(at, case_id, "addendum"), ADDENDUM).finalised


def test_a_second_extension_beyond_six_months_is_stopped_and_leads_to_its_question(
    head: Desk, case_id: CaseId
) -> None:
    keep(head, case_id, "addendum", ADDENDUM)
    again = begun(head, case_id, "addendum")
    with pytest.raises(NotReady):
        made_final(head, again, HERE)
    act = finalising_act("addendum", HERE)
    assert act is OfficeAct.APPROVE_EXTENSION
    typing = Typing({"addendum": HERE}, again.record_id)
    lines = why_not(head, case_id, act, TODAY, typing).stopping
    assert [line.finding.rule for line in lines] == ["R-042"]
    assert isinstance(lines[0].settling, Settling)
    assert (lines[0].settling.form_id, lines[0].settling.field_id) == (
        "addendum",
        "months_approved",
    )
    assert made_final(head, again, {**HERE, "months_approved": 2}).finalised


def test_a_change_of_the_plan_is_concluded_by_igi(desk: Desk, case_id: CaseId) -> None:
    change: Answers = {
        "addendum_kind": "plan",
        "change_reason": "A găsit de lucru.",
        "change_from": "2026-12-01",
        "plan_changes": "Cursul se mută seara.",
        "approval": "here",
        "approved_on": "2026-11-20",
        "approved_by": "Modelescu Ana-Exemplu",
    }
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    writing = begun(desk, case_id, "addendum")
    assert not may_finalise(ngo, writing, change)
    assert may_finalise(desk, writing, change)
    assert finalising_act("addendum", change) is None
    assert made_final(desk, writing, change).finalised


def test_the_addendum_says_the_new_end_before_anybody_approves(desk: Desk, case_id: CaseId) -> None:
    writing = begun(desk, case_id, "addendum")

    def said(answers: Answers) -> dict[str, str]:
        shown = explaining.while_typing(desk, writing, answers, TODAY)
        return {one.field_id: one.text.en for one in shown}

    assert "15.05.2027" in said(HERE)["new_end"]
    assert "effects" in said(HERE)
    assert "new_end" not in said({**HERE, "approval": "pending"})


def test_measures_end_by_the_head_of_the_centre_after_a_breach(
    desk: Desk, head: Desk, case_id: CaseId
) -> None:
    with pytest.raises(NotAllowed):
        made_final(desk, begun(desk, case_id, "measures_decision"), DECISION)
    kept = keep(desk, case_id, "measures_decision", DECISION)
    assert stage(desk, case_id) is Stage.DUTY_TO_CHECK
    again = keeping.open_record(head, case_id, "measures_decision", kept.record_id, TODAY)
    made_final(head, again, DECISION)
    assert stage(desk, case_id) is Stage.MEASURES_ENDED


def test_facts_before_the_signing_stop_the_decision_and_lead_to_them(
    head: Desk, case_id: CaseId
) -> None:
    keep(head, case_id, "take_over", {**PAPER, "protocol_date": "2026-11-20"})
    writing = begun(head, case_id, "measures_decision")
    with pytest.raises(NotReady):
        made_final(head, writing, DECISION)
    typing = Typing({"measures_decision": DECISION}, writing.record_id)
    lines = why_not(head, case_id, OfficeAct.DECIDE_CESSATION, TODAY, typing).stopping
    places = {
        (line.settling.form_id, line.settling.field_id)
        for line in lines
        if isinstance(line.settling, Settling)
    }
    assert ("measures_decision", "facts") in places

    transcribed = {**DECISION, "outcome": "elsewhere"}
    keep(head, case_id, "measures_decision", transcribed)
    assert stage(head, case_id) is Stage.MEASURES_ENDED


@pytest.mark.parametrize("event", ["withdrew", "completed", "moved"])
def test_a_programme_that_is_over_is_not_counted_active(
    desk: Desk, case_id: CaseId, event: str
) -> None:
    assert following.today_page(desk, TODAY).active == 1
    keep(desk, case_id, "case_event", {"event_kind": event, "event_on": "2026-11-20"})
    assert following.today_page(desk, TODAY).active == int(event == "moved")


def test_a_period_that_is_over_is_said_and_not_counted(desk: Desk, case_id: CaseId) -> None:
    after = date(2027, 1, 16)
    assert following.today_page(desk, date(2027, 1, 15)).active == 1
    assert following.today_page(desk, after).active == 0
    assert following.case_lines(desk, [case_id], after)[0].stage == Stage.PERIOD_OVER.text


def test_an_evaluation_chooses_among_the_rows_of_the_plan(desk: Desk, case_id: CaseId) -> None:
    keep(desk, case_id, "individual_plan")
    objectives = planning.links(desk, case_id, LinkTo.PLANNED_OBJECTIVE, {})
    activities = planning.links(desk, case_id, LinkTo.PLANNED_ACTIVITY, {})
    assert [one.text.ro for one in objectives] == ["Ajunge la nivelul A2"]
    assert [one.text.ro for one in activities] == ["Curs de limba română, nivel A1"]
    keep(desk, case_id, "final_evaluation", complete_answers("final_evaluation"))
