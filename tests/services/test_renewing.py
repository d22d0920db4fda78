"""A new assessment: begun from the finalised one, marked until confirmed, never over a draft."""

from collections.abc import Mapping

import pytest

from counsellor_app.cases.before_after import needs_revised
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import joined
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import Day
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.needs.sheet import NEEDS_SHEET
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.renewed import RENEWED
from counsellor_app.forms.spec import HowOften
from counsellor_app.law.catalogue import Need
from counsellor_app.services import keeping
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.renewing import begin_renewal, renewal_of
from counsellor_app.services.versions import versions_of
from counsellor_app.services.writing import Writing
from tests.builders import TODAY, complete_answers
from tests.services.working import (
    at_the_desk_of,
    file_of,
    finalise,
    keep,
    request_registered,
    tick,
)

LEVELS = {need_field(need) for need in Need}
SEALED = {field.id for field in NEEDS_SHEET.fields if field.handling.sensitive is not None}
DAYS = {field.id for field in NEEDS_SHEET.fields if isinstance(field, Day)}


@pytest.fixture
def assessed(desk: Desk) -> CaseId:
    case_id = request_registered(desk)
    keep(desk, case_id, "interview")
    finalise(desk, case_id, "needs_sheet")
    return case_id


def needs(desk: Desk, case_id: CaseId) -> Writing:
    return keeping.open_form(desk, case_id, "needs_sheet", TODAY)


def begun(desk: Desk, case_id: CaseId) -> Writing:
    return begin_renewal(desk, needs(desk, case_id), TODAY, tick())


def kept(desk: Desk, writing: Writing, changed: Mapping[str, str]) -> Writing:
    answers: Answers = {**complete_answers("needs_sheet", writing.given), **changed}
    return keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def test_what_is_begun_anew_is_a_form_kept_once_that_names_its_day() -> None:
    for form_id in RENEWED:
        form = form_by_id(form_id)
        assert form.how_often is HowOften.ONCE
        assert form.happened is not None


def test_a_new_assessment_carries_the_answers_marked_and_leaves_what_is_told_afresh(
    desk: Desk, assessed: CaseId
) -> None:
    before = needs(desk, assessed)
    anew = begun(desk, assessed)
    everything = joined(anew.answers, anew.set_aside)
    assert anew.answers["housing_kind"] == before.answers["housing_kind"]
    assert anew.answers["conclusions"] == before.answers["conclusions"]
    assert anew.copied == dict.fromkeys(everything, CopiedFrom.LAST)
    assert not (LEVELS | SEALED | DAYS) & everything.keys()
    assert anew.sealed == {}
    assert before.sealed
    assert anew.renews


def test_what_is_asked_of_a_need_comes_back_with_its_level_and_its_mark(
    desk: Desk, assessed: CaseId
) -> None:
    before = needs(desk, assessed)
    anew = begun(desk, assessed)
    assert anew.set_aside["romanian_details"] == before.answers["romanian_details"]
    assert anew.copied["romanian_details"] == CopiedFrom.LAST


def test_the_finalised_version_stands_while_the_new_one_is_a_draft(
    desk: Desk, assessed: CaseId
) -> None:
    before = file_of(desk, assessed).newest("needs_sheet")
    begun(desk, assessed)
    after = file_of(desk, assessed)
    assert after.newest("needs_sheet") == before
    assert before is not None
    assert after.finalised(before)


def test_a_new_assessment_is_never_begun_over_a_draft(desk: Desk, assessed: CaseId) -> None:
    opened = needs(desk, assessed)
    typed = {**opened.answers, "conclusions": "Se corectează o greșeală."}
    keeping.save_draft(desk, opened, typed, {}, tick())
    told = []
    for one in (desk, at_the_desk_of(desk, Role.HEAD_OF_CENTRE)):
        again = keeping.open_form(one, assessed, "needs_sheet", TODAY)
        offered = renewal_of(one, again)
        assert offered is not None
        told.append(str(offered.why_not))
        with pytest.raises(NotReady):
            begin_renewal(one, again, TODAY, tick())
    assert needs(desk, assessed).answers["conclusions"] == "Se corectează o greșeală."
    assert "Evaluare nouă" in told[0]
    assert desk.member.name in told[1]


def test_only_a_finalised_form_of_the_declared_kind_is_begun_anew(
    desk: Desk, assessed: CaseId
) -> None:
    assert renewal_of(desk, needs(desk, assessed)) is not None
    person = keeping.open_form(desk, assessed, "person", TODAY)
    assert renewal_of(desk, person) is None
    kept(desk, needs(desk, assessed), {"conclusions": "Corectat."})
    again = needs(desk, assessed)
    assert renewal_of(desk, again) is None
    with pytest.raises(NotReady):
        begin_renewal(desk, again, TODAY, tick())


def test_the_history_tells_a_new_assessment_from_a_correction(desk: Desk, assessed: CaseId) -> None:
    kept(desk, needs(desk, assessed), {"conclusions": "Corectat."})
    finalise(desk, assessed, "needs_sheet", needs(desk, assessed).answers)
    anew = kept(desk, begun(desk, assessed), {})
    newest, corrected, first = versions_of(desk, assessed, anew.record_id)
    assert newest.renewed == RENEWED["needs_sheet"]
    assert (corrected.renewed, first.renewed) == (None, None)
    assert any("reluată" in line.what.ro for line in case_page(desk, assessed, TODAY).history)


def test_scores_are_compared_between_assessments_and_not_between_corrections(
    desk: Desk, assessed: CaseId
) -> None:
    kept(desk, needs(desk, assessed), {"romanian_need": "urgent"})
    assert needs_revised(file_of(desk, assessed)) is None
    finalise(desk, assessed, "needs_sheet", needs(desk, assessed).answers)
    anew = begun(desk, assessed)
    kept(desk, anew, {"romanian_need": "low", "assessed_on": TODAY.isoformat()})
    revised = needs_revised(file_of(desk, assessed))
    assert revised is not None
    assert revised.after_on == TODAY
    change = next(one for one in revised.changes if one.need is Need.ROMANIAN)
    assert (change.before, change.after) == ("urgent", "low")


def test_a_new_assessment_given_up_leaves_the_next_version_a_correction(
    desk: Desk, assessed: CaseId
) -> None:
    anew = begun(desk, assessed)
    back = discard_draft(desk, anew, TODAY, tick())
    assert back.finalised
    assert not back.renews
    corrected = kept(desk, back, {"conclusions": "Corectat."})
    newest, _ = versions_of(desk, assessed, corrected.record_id)
    assert newest.renewed is None
    assert needs_revised(file_of(desk, assessed)) is None


def test_once_kept_the_new_assessment_goes_on_as_any_version(desk: Desk, assessed: CaseId) -> None:
    anew = kept(desk, begun(desk, assessed), {})
    assert not anew.renews
    assert not needs(desk, assessed).renews
    later = kept(desk, needs(desk, assessed), {"conclusions": "Mai departe."})
    newest, began, _ = versions_of(desk, assessed, later.record_id)
    assert newest.renewed is None
    assert began.renewed is not None
