"""The invented people of the practice vault show the whole lifecycle."""

from datetime import date

import pytest

from counsellor_app.cases.stages import Stage
from counsellor_app.demo.cast import CAST, Turn
from counsellor_app.demo.story import story_of
from counsellor_app.demo.story_turns import told_of
from counsellor_app.forms.answers import day_of
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import following
from counsellor_app.services.desk import Desk
from tests.builders import TODAY
from tests.services.working import NOW

SHOWN = {
    Stage.FIRST_CONTACT,
    Stage.REQUEST_REGISTERED,
    Stage.PACK_ISSUED,
    Stage.PROGRAMME_ACTIVE,
    Stage.PROGRAMME_EXTENDED,
    Stage.DUTY_TO_CHECK,
    Stage.COMPLETED,
}


def test_practice_has_a_case_at_every_stage_worth_seeing(practice: Desk) -> None:
    lines = following.case_lines(practice, following.case_ids(practice, "").exact, NOW.date())
    assert {stage.text for stage in SHOWN} <= {line.stage for line in lines}
    assert {turn for person in CAST for turn in person.turns} == set(Turn)


@pytest.mark.parametrize(
    "today", [TODAY, date(2027, 3, 31), date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1)]
)
def test_nothing_told_happened_after_the_day_the_practice_is_made(today: date) -> None:
    for person in CAST:
        story = story_of(person, today)
        for turn in person.turns:
            for one in told_of(turn, person, story, today):
                happened = form_by_id(one.form_id).happened
                day = None if happened is None else day_of(one.answers, happened)
                assert one.on < today
                assert day is None or story.contacted <= day <= one.on
