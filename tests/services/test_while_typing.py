"""What the request says of art. 16 while it is typed."""

from datetime import date

import pytest

from counsellor_app.forms.answers import Answers
from counsellor_app.services import explaining, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from tests.builders import TODAY
from tests.services.working import open_person, request_registered, tick


@pytest.mark.parametrize(
    ("filed", "tones"),
    [
        ("2026-12-02", set()),
        ("2026-12-05", {Tone.SOON}),
        ("2026-12-10", {Tone.OVERDUE}),
    ],
    ids=["in time", "between the readings", "late on both"],
)
def test_the_request_says_whether_it_is_filed_in_time(
    desk: Desk, filed: str, tones: set[Tone]
) -> None:
    """Protection was granted on 2 September and communicated on the 9th."""
    writing = keeping.open_form(desk, open_person(desk), "request", TODAY)

    def said(answers: Answers, today: date) -> set[Shown]:
        shown = explaining.while_typing(desk, writing, answers, today)
        return {one for one in shown if one.field_id == "last_day_for_request"}

    not_filed = said({}, TODAY)
    now_filed = said({"filed_on": filed}, date.fromisoformat(filed))

    assert len(not_filed) == 2
    assert {one.tone for one in now_filed - not_filed if one.formula is None} == tones
    assert now_filed != not_filed


def test_a_last_day_that_was_kept_presses_nobody_any_more(desk: Desk) -> None:
    case_id = request_registered(desk)
    writing = keeping.open_form(desk, case_id, "request", TODAY)
    a_year_later = TODAY.replace(year=TODAY.year + 1)
    shown = explaining.while_typing(desk, writing, writing.answers, a_year_later)
    tones = {one.tone for one in shown if one.field_id == "last_day_for_request"}
    assert tones == {Tone.CALM}


@pytest.mark.parametrize(
    ("changed", "doubts"),
    [
        ({}, 0),
        ({"birth_date": "1998"}, 0),
        ({"birth_date": "1998-02-13"}, 1),
        ({"sex": "female"}, 1),
        ({"birth_date": "2005-01-01", "sex": "female"}, 2),
    ],
)
def test_a_personal_number_that_contradicts_is_said_beside_it_and_blocks_nothing(
    desk: Desk, changed: Answers, doubts: int
) -> None:
    writing = keeping.open_form(desk, open_person(desk), "person", TODAY)
    answers = {**writing.answers, **changed}
    shown = explaining.while_typing(desk, writing, answers, TODAY)
    beside = [one.tone for one in shown if one.field_id == "cnp"]
    assert beside == [Tone.SOON] * doubts
    assert keeping.finalise(desk, writing, answers, today=TODAY, now=tick()).finalised


def test_nothing_is_computed_from_a_birth_that_is_still_to_come(desk: Desk) -> None:
    writing = keeping.open_form(desk, open_person(desk), "person", TODAY)
    born = {**writing.answers, "birth_date": "2091-03-05"}
    unknown = {name: said for name, said in born.items() if name != "birth_date"}
    shown = explaining.while_typing(desk, writing, born, TODAY)
    assert shown == explaining.while_typing(desk, writing, unknown, TODAY)
    assert keeping.given_while_typing(desk, writing, born, TODAY).minor is None
