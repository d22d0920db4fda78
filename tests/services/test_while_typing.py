"""What the request says of art. 16 while it is typed."""

import pytest

from counsellor_app.forms.answers import Answers
from counsellor_app.services import explaining, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from tests.builders import TODAY
from tests.services.working import open_person


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

    def said(answers: Answers) -> set[Shown]:
        shown = explaining.while_typing(desk, writing, answers, TODAY)
        return {one for one in shown if one.field_id == "last_day_for_request"}

    not_filed, now_filed = said({}), said({"filed_on": filed})

    assert len(not_filed) == 2
    assert {one.tone for one in now_filed - not_filed if one.formula is None} == tones
    assert now_filed != not_filed
