"""The certificate: of participation unless the programme was completed; nothing of needs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.certificate import CERTIFICATE, is_completed
from counsellor_app.documents.printing import PrintOrder, paper_of
from counsellor_app.forms.answers import Answer
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Attendance, CaseEvent
from counsellor_app.law.procedure import EventKind
from tests.builders import row, row_id
from tests.documents.closing_orders import answered, never_printed, of_a_minor, text_of, unfilled
from tests.documents.pack_making import DAY
from tests.documents.paper_making import empty_order

COMPLETED = CaseEvent(kind=EventKind.COMPLETED, on=date(2026, 10, 20))
CAME = (
    Attendance(activity="c", month=Month(2026, 3), planned=12, attended=11, excused=1),
    Attendance(activity="c", month=Month(2026, 4), planned=12, attended=10, excused=0),
    Attendance(activity="b", month=Month(2026, 4), planned=4, attended=0, excused=0),
    Attendance(activity="g", month=Month(2026, 4), planned=4, attended=4, excused=0),
)
OTHERS_NEED_NOT_KNOW = (
    "refugiat", "subsidiar", "protecți", "vulnerab", "Afganistan", "7980212400002", "scăzută",
    "Nivelul A2", "certificat de nivel", "recomand", "îndrumare", "Asociația", "Strada",
    "Curs de limba română, nivel A1",
)  # fmt: skip


def certificate(**person: Answer) -> PrintOrder:
    return answered(CERTIFICATE, {"person": person})


def with_result(result: str) -> PrintOrder:
    said = {"result_activity": row_id("course"), "activity_result": result}
    results = (row("result", said),)
    return answered(CERTIFICATE, {"final_evaluation": {"activity_results": results}})


CHILD = "2015-03-01"
VARIANTS: dict[str, Callable[[], PrintOrder]] = {
    "man": certificate,
    "woman": lambda: certificate(sex="female", birth_date="1998"),
    "unspecified": lambda: certificate(sex="unspecified", birth_date="1998-02"),
    "boy": lambda: of_a_minor(CERTIFICATE, CHILD, {}),
    "girl": lambda: of_a_minor(CERTIFICATE, CHILD, {"person": {"sex": "female"}}),
    "some child": lambda: of_a_minor(CERTIFICATE, CHILD, {"person": {"sex": "unspecified"}}),
    "completed": lambda: answered(CERTIFICATE, {}, events=(COMPLETED,), attendance=CAME),
    "nothing answered": lambda: empty_order(CERTIFICATE),
}


def test_every_clause_occurs_in_some_certificate_and_every_place_is_filled() -> None:
    assert never_printed(CERTIFICATE, VARIANTS) == set()
    assert [name for name, make in VARIANTS.items() if unfilled(CERTIFICATE, make())] == []


def test_it_says_who_and_in_which_period() -> None:
    text = text_of(CERTIFICATE, certificate())
    assert "domnul TESTESCU Ștefan-Exemplu, născut la data de 12.02.1998" in text
    assert "în perioada 20.11.2025 – 20.11.2026" in text


@pytest.mark.parametrize("variant", VARIANTS)
def test_it_tells_others_nothing_of_protection_needs_or_the_evaluation(variant: str) -> None:
    text = text_of(CERTIFICATE, VARIANTS[variant]())
    assert [words for words in OTHERS_NEED_NOT_KNOW if words in text] == []


def test_a_recommendation_to_complete_certifies_participation_only() -> None:
    order = answered(CERTIFICATE, {"final_evaluation": {"recommendation": "completed"}})
    text = text_of(CERTIFICATE, order)
    assert "de participare la programul de integrare" in text
    assert "finaliz" not in text


def test_a_programme_that_was_completed_is_certified_as_completed() -> None:
    text = text_of(CERTIFICATE, VARIANTS["completed"]())
    assert "de finalizare a programului de integrare" in text
    assert "a finalizat programul" in text
    assert "în perioada 20.11.2025 – 20.10.2026" in text


@pytest.mark.parametrize(
    "event",
    [
        CaseEvent(kind=EventKind.WITHDREW, on=date(2026, 5, 1)),
        CaseEvent(kind=EventKind.COMPLETED, on=date(2026, 12, 1)),
        CaseEvent(kind=EventKind.MOVED, on=date(2026, 5, 1)),
    ],
    ids=["withdrew", "not yet", "moved"],
)
def test_any_other_event_certifies_participation_only(event: CaseEvent) -> None:
    order = answered(CERTIFICATE, {}, events=(event,))
    assert paper_of(CERTIFICATE, order).signing == DAY
    assert not is_completed(paper_of(CERTIFICATE, order))
    assert "retras" not in text_of(CERTIFICATE, order)


def test_sessions_attended_are_added_up_and_those_missed_are_not_told() -> None:
    text = text_of(CERTIFICATE, VARIANTS["completed"]())
    assert "cursuri de învățare a limbii române 21 de ședințe 120 de ore" in text
    assert "acomodare culturală" not in text
    assert "cazare în unul" not in text


@pytest.mark.parametrize(
    ("result", "listed", "hours"),
    [("done", True, True), ("partly", True, False), ("not_done", False, False)],
)
def test_only_what_was_carried_through_is_certified_with_its_hours(
    result: str, listed: bool, hours: bool
) -> None:
    text = text_of(CERTIFICATE, with_result(result))
    assert ("cursuri de învățare a limbii române" in text) is listed
    assert ("120 de ore" in text) is hours
    assert ("următoarele activități" in text) is listed


def test_the_head_of_centre_alone_signs_it_with_a_seal() -> None:
    order = certificate()
    order = replace(order, drafter=replace(order.drafter, centre=None), organisation="Asociația X")
    text = text_of(CERTIFICATE, order)
    assert "INSPECTORATUL GENERAL PENTRU IMIGRĂRI" in text
    assert text.count("L.S.") == 1
    assert text.count("Semnătura") == 1
    assert "BENEFICIAR" not in text


def test_a_child_is_called_a_child() -> None:
    text = text_of(CERTIFICATE, VARIANTS["girl"]())
    assert "minora TESTESCU Ștefan-Exemplu, născută" in text
    assert "doamna" not in text
