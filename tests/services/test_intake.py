"""Opening a case: its number, the first contact, a request, a case taken over from paper."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.stages import Stage
from counsellor_app.errors import NotAllowed
from counsellor_app.forms.answers import Answers
from counsellor_app.law.catalogue import Centre
from counsellor_app.services import case_pages, following, intake, issuing, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import StepState
from tests.builders import TODAY, complete_answers
from tests.services.working import LATE, NOW, file_of, keep, open_person, tick

TEN_POINTS: Answers = {
    "surname": "Preluatescu",
    "given_names": "Exemplu",
    "birth_date": "1990",
    "communication_language": "uk",
    "protection_granted_on": "2026-01-15",
    "protocol_number": "EX-31/2026",
    "protocol_date": "2026-03-02",
    "programme_end": "2027-03-02",
    "next_step": "Reevaluarea limbii",
    "paper_kept_at": "dulapul 2",
}


def number_of(desk: Desk, case_id: CaseId) -> str:
    return file_of(desk, case_id).case.number


def late_request(desk: Desk) -> CaseId:
    case_id = open_person(desk, **LATE)
    keep(desk, case_id, "request")
    intake.register_request(desk, case_id, "EX-2/2026", date(2026, 11, 2), tick())
    return case_id


def stopped_by_lateness(desk: Desk, case_id: CaseId) -> bool:
    points = issuing.not_ready(desk, case_id, TODAY)
    return any("peste termen" in point.text.ro for point in points)


def test_cases_of_a_letter_and_year_are_numbered_without_a_hole(desk: Desk) -> None:
    numbers = [number_of(desk, intake.open_case(desk, tick())) for _ in range(3)]
    assert numbers == ["G-2026-000001", "G-2026-000002", "G-2026-000003"]


def test_each_year_and_each_letter_counts_from_one(desk: Desk, ngo: Desk) -> None:
    suceava = replace(desk, member=replace(desk.member, centre=Centre.TIMISOARA.value))
    intake.open_case(desk, tick())

    next_year = intake.open_case(desk, NOW.replace(year=2027))
    elsewhere = intake.open_case(suceava, tick())
    at_the_ngo = intake.open_case(ngo, tick())

    assert number_of(desk, next_year) == "G-2027-000001"
    assert number_of(desk, elsewhere) == "T-2026-000001"
    assert number_of(desk, at_the_ngo) == "O-2026-000001"


def test_the_year_of_a_number_is_the_year_in_bucharest(desk: Desk) -> None:
    after_midnight_there = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)
    assert number_of(desk, intake.open_case(desk, after_midnight_there)) == "G-2027-000001"


def test_a_person_who_has_only_a_name_and_a_language_is_on_the_list(desk: Desk) -> None:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())

    line = following.case_lines(desk, [case_id], TODAY)[0]

    assert (line.name, line.language, line.stage) == ("Zara", "ar", Stage.FIRST_CONTACT.text)
    assert following.case_ids(desk, "zar").exact == (case_id,)


def test_registering_the_request_moves_the_case_on_and_stands_on_its_step(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "request")
    intake.register_request(desk, case_id, "EX-7/2026", date(2026, 10, 5), tick())

    page = case_pages.case_page(desk, case_id, TODAY)

    request = next(step for step in page.steps if step.id == "request")
    assert page.stage is Stage.REQUEST_REGISTERED
    assert request.detail is not None
    assert request.detail.ro == "nr. EX-7/2026 din 05.10.2026"


def test_a_registration_may_be_recorded_before_the_request_is_typed(desk: Desk) -> None:
    case_id = open_person(desk)
    intake.register_request(desk, case_id, "EX-8/2026", date(2026, 10, 5), tick())
    assert case_pages.case_page(desk, case_id, TODAY).stage is Stage.REQUEST_REGISTERED


def test_who_registers_is_told_apart_from_who_transcribes(desk: Desk, ngo: Desk) -> None:
    sources = []
    for who in (desk, ngo):
        case_id = open_person(who)
        intake.register_request(who, case_id, "EX-9/2026", TODAY, tick())
        sources += [act.source for act in file_of(who, case_id).standing(ActKind.REGISTERED)]
    assert sources == [ActSource.PERFORMED, ActSource.TRANSCRIBED]


def test_a_late_request_stops_the_protocol_until_a_line_is_recorded(desk: Desk) -> None:
    case_id = late_request(desk)
    assert stopped_by_lateness(desk, case_id)

    intake.decide_late(desk, case_id, accepted=True, reason="spitalizare", today=TODAY, now=tick())

    assert not stopped_by_lateness(desk, case_id)


def test_a_late_request_that_was_not_accepted_stops_the_protocol(desk: Desk) -> None:
    case_id = late_request(desk)
    intake.decide_late(desk, case_id, accepted=False, reason="fără motiv", today=TODAY, now=tick())
    reasons = " ".join(point.text.ro for point in issuing.not_ready(desk, case_id, TODAY))
    assert "nu a fost primită" in reasons


def test_the_line_on_a_late_request_is_written_by_igi(desk: Desk, ngo: Desk) -> None:
    case_id = late_request(desk)
    with pytest.raises(NotAllowed):
        intake.decide_late(ngo, case_id, accepted=True, reason="-", today=TODAY, now=tick())
    assert file_of(desk, case_id).standing(ActKind.LATE_DECIDED) == ()


def test_a_running_case_enters_with_ten_points_and_nothing_stops_it(ngo: Desk) -> None:
    case_id = intake.open_case(ngo, tick())
    writing = keep(ngo, case_id, "take_over", TEN_POINTS)

    page = case_pages.case_page(ngo, case_id, TODAY)

    assert keeping.final_check(ngo, writing, TEN_POINTS, TODAY) == ()
    assert page.paper_case
    assert page.stage is Stage.PROGRAMME_ACTIVE
    assert [step.state for step in page.steps if step.id == "individual_plan"] == [
        StepState.ON_PAPER
    ]
    assert [(bar.starts, bar.ends) for lane in page.lanes for bar in lane.bars][0] == (
        date(2026, 3, 2),
        date(2027, 3, 2),
    )


def test_a_take_over_with_one_point_is_kept_too(ngo: Desk) -> None:
    case_id = intake.open_case(ngo, tick())
    keep(ngo, case_id, "take_over", {"surname": "Preluatescu"})
    line = following.case_lines(ngo, [case_id], TODAY)[0]
    assert (line.name, line.stage) == ("PRELUATESCU", Stage.FIRST_CONTACT.text)


def test_a_case_taken_over_may_go_on_here(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over", TEN_POINTS)
    keep(desk, case_id, "person", complete_answers("person"))
    name = case_pages.case_page(desk, case_id, TODAY).name
    assert name == "TESTESCU Ștefan-Exemplu"


def test_the_request_of_a_paper_case_is_no_longer_due(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over", TEN_POINTS)
    with desk.vault.look() as look:
        kinds = {one.kind for one in look.due.of(case_id)}
    assert "R-032" not in kinds
    assert TODAY - date(2026, 1, 15) > timedelta(days=90)
