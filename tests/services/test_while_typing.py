"""What the request says of art. 16 while it is typed."""

import pytest

from counsellor_app.services import explaining, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Tone
from tests.builders import TODAY
from tests.services.working import open_person


@pytest.mark.parametrize(
    ("filed", "tone"),
    [("2026-12-02", Tone.DONE), ("2026-12-05", Tone.SOON), ("2026-12-10", Tone.OVERDUE)],
    ids=["in time", "between the readings", "late on both"],
)
def test_the_request_says_whether_it_is_filed_in_time(desk: Desk, filed: str, tone: Tone) -> None:
    """Protection was granted on 2 September and communicated on the 9th."""
    writing = keeping.open_form(desk, open_person(desk), "request", TODAY)
    shown = explaining.while_typing(desk, writing, {"filed_on": filed}, TODAY)
    said = [one for one in shown if one.field_id == "last_day_for_request"]
    assert said[-1].tone is tone
    assert len(said) >= 3
