"""The page of a case says what is so: the step a date asks for, names, topics, history."""

from datetime import date

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import NotAllowed
from counsellor_app.services import (
    case_pages,
    following,
    intake,
    issuing,
    keeping,
    noting,
    withdrawing,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import StepLine, StepState
from tests.builders import TODAY
from tests.services.working import (
    complete,
    file_of,
    finalise,
    issue,
    keep,
    open_person,
    ready_case,
    tick,
)


def step_due(desk: Desk, case_id: CaseId) -> StepLine:
    page = case_pages.case_page(desk, case_id, TODAY)
    assert page.due_step is not None
    return page.due_step


def test_the_step_of_a_date_is_the_one_that_answers_it(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "interview", {})
    assert step_due(desk, case_id).id == "request"

    keep(desk, case_id, "request")
    assert step_due(desk, case_id).id == case_pages.REGISTRATION

    intake.register_request(desk, case_id, "EX-1/2026", date(2026, 10, 5), tick())
    assert step_due(desk, case_id).id == "interview"


def test_a_date_is_answered_by_a_form_that_is_no_step_of_every_case(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    taken = {"surname": "Testescu", "protocol_date": "2026-03-02", "programme_end": "2027-03-02"}
    keep(desk, case_id, "take_over", taken)
    page = case_pages.case_page(desk, case_id, TODAY)
    assert page.next_due is not None
    assert page.next_due.what.en == "Evaluation at the end of the period"
    assert page.due_step is not None
    assert page.due_step.id == "final_evaluation"
    assert page.due_step.record_id is None
    assert page.due_step.id not in {step.id for step in page.steps}


def test_who_has_no_name_yet_is_given_none(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    (line,) = following.case_lines(desk, [case_id], TODAY)
    assert line.name == ""
    assert case_pages.case_page(desk, case_id, TODAY).name == ""


def test_the_topics_of_a_note_are_said_in_both_languages(desk: Desk) -> None:
    case_id = open_person(desk)
    note = noting.begin_note(desk, case_id, TODAY, tick())
    answers = {"topics": ("employment", "health")}
    noting.keep_note(desk, note, answers, today=TODAY, now=tick())
    (line,) = case_pages.case_page(desk, case_id, TODAY).notes
    assert line.topics is not None
    assert (line.topics.ro, line.topics.en) == ("Ocupare; Sănătate", "Employment; Health")


def test_a_draft_does_not_wear_the_day_of_the_version_before_it(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready

    def plan() -> StepLine:
        steps = case_pages.case_page(desk, case_id, TODAY).steps
        return next(step for step in steps if step.id == "individual_plan")

    assert plan().detail is not None
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    keeping.save_draft(desk, writing, {**writing.answers, "drawn_up_by": "X"}, {}, tick())
    assert (plan().state, plan().detail) == (StepState.DRAFTED, None)


def test_history_names_what_was_registered_and_what_was_withdrawn(desk: Desk) -> None:
    case_id = ready_case(desk)
    pack = issue(desk, case_id)
    issuing.register(desk, pack.issue_id, "EX-9/2026", TODAY, tick())
    told = {line.what.ro for line in case_pages.case_page(desk, case_id, TODAY).history}
    assert "Pachet înregistrat, nr. EX-9/2026" in told
    assert any(what.endswith(": înregistrată, nr. EX-1/2026") for what in told)  # the request
    assert not {kind.value for kind in ActKind} & told


def test_finalised_is_what_was_finalised_today_once(desk: Desk) -> None:
    case_id = open_person(desk)
    writing = finalise(desk, case_id, "protocol")
    again = keeping.finalise(desk, writing, writing.answers, today=TODAY, now=tick())
    acts = file_of(desk, case_id).standing(ActKind.FINALISED)
    history = case_pages.case_page(desk, case_id, TODAY).history
    assert [line.what.en for line in history[:2]] == [
        "Protocol: finalised",
        "Protocol: kept",
    ]
    assert again == writing
    assert [act.happened_on for act in acts] == [TODAY]


@pytest.mark.parametrize("form_id", ["interview", "needs_sheet", "individual_plan", "protocol"])
def test_who_may_not_finalise_is_known_before_and_refused_after(
    desk: Desk, ngo: Desk, form_id: str
) -> None:
    case_id = open_person(desk)
    writing = keeping.open_form(ngo, case_id, form_id, TODAY)
    assert keeping.may_finalise(desk, writing)
    assert not keeping.may_finalise(ngo, writing)
    with pytest.raises(NotAllowed):
        keeping.finalise(ngo, writing, complete(writing), today=TODAY, now=tick())


def test_a_form_kept_with_answers_missing_is_not_done(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "first_contact", {"called": "Persoana Inventată"})

    def state(form_id: str) -> StepState:
        page = case_pages.case_page(desk, case_id, TODAY)
        return next(step.state for step in page.steps if step.id == form_id)

    assert state("first_contact") is StepState.KEPT
    keep(desk, case_id, "first_contact")
    assert state("first_contact") is StepState.DONE


def test_a_note_that_was_withdrawn_says_so_among_the_notes(desk: Desk) -> None:
    case_id = open_person(desk)
    for agreed in ("Revine luni.", "Era despre altcineva."):
        writing = noting.begin_note(desk, case_id, TODAY, tick())
        noting.keep_note(desk, writing, {"agreed": agreed}, today=TODAY, now=tick())
    last = case_pages.case_page(desk, case_id, TODAY).notes[0]
    withdrawing.withdraw_record(desk, case_id, last.record_id, "altă persoană", TODAY, tick())

    notes = case_pages.case_page(desk, case_id, TODAY).notes

    assert {note.agreed for note in notes if note.withdrawn} == {last.agreed}
    assert len(notes) == 2
