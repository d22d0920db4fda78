"""Who performs which act: one table over all pairs, obeyed by every service."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.members import Doing, may
from counsellor_app.errors import NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import LinkTo
from counsellor_app.law.calendar import Period
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import (
    case_pages,
    explaining,
    exporting,
    following,
    intake,
    issuing,
    keeping,
    noting,
    planning,
    reference,
    signing,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import Writing
from counsellor_app.services.signing import PaperElsewhere
from tests.builders import TODAY
from tests.services.working import DOTTED, at_the_desk_of, complete, issue, signature, tick

OFFICER, HEAD, NGO = Role.IGI_OFFICER, Role.HEAD_OF_CENTRE, Role.NGO_COUNSELLOR
PRIVACY, ADMIN = Role.PRIVACY_OFFICER, Role.ADMINISTRATOR
PERFORMED_BY: Mapping[Doing, set[Role]] = {
    Doing.SEE_CASES: {OFFICER, HEAD, NGO},
    Doing.WRITE: {OFFICER, HEAD, NGO},
    Doing.RECORD: {OFFICER, HEAD, NGO},
    Doing.PRINT_DRAFT: {OFFICER, HEAD, NGO},
    Doing.OPEN_SEALED: {OFFICER, HEAD, NGO},
    Doing.EXPORT: {OFFICER, HEAD, NGO},
    Doing.FINALISE_NEEDS: {OFFICER, HEAD},
    Doing.FINALISE_PLAN: {OFFICER, HEAD},
    Doing.REGISTER_REQUEST: {OFFICER, HEAD},
    Doing.ISSUE_PROTOCOL: {OFFICER, HEAD},
    Doing.DETERMINE_VULNERABILITY: {OFFICER, HEAD},
    Doing.GRANT_LODGING: {HEAD},
    Doing.APPROVE_EXTENSION: {HEAD},
    Doing.MANAGE_MEMBERS: {HEAD, ADMIN},
    Doing.SEE_JOURNAL: {HEAD, PRIVACY},
}
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
PAPER = PaperElsewhere(number="EX-1", day=TODAY, kept_at="a", why_no_scan="b", signatures=())
Asked = Callable[[Desk, CaseId, IssueId, Writing], object]

# Every door of the services to a case, as somebody without a right to cases would try it.
DOORS: Mapping[str, Asked] = {
    "today": lambda d, c, i, w: following.today_page(d, TODAY),
    "search": lambda d, c, i, w: following.case_ids(d, "a"),
    "list": lambda d, c, i, w: following.case_lines(d, [c], TODAY),
    "dates": lambda d, c, i, w: following.due_lines(d, None, TODAY, TODAY),
    "case page": lambda d, c, i, w: case_pages.case_page(d, c, TODAY),
    "people": lambda d, c, i, w: noting.people_called(d, "a", TODAY),
    "open form": lambda d, c, i, w: keeping.open_form(d, c, "person", TODAY),
    "draft": lambda d, c, i, w: keeping.save_draft(d, w, {}, {}, tick()),
    "keep": lambda d, c, i, w: keeping.keep_sheet(d, w, {}, today=TODAY, now=tick()),
    "finalise": lambda d, c, i, w: keeping.finalise(d, w, {}, today=TODAY, now=tick()),
    "check": lambda d, c, i, w: keeping.final_check(d, w, {}, TODAY),
    "sealed": lambda d, c, i, w: keeping.open_notes(d, w, "-", tick()),
    "begin note": lambda d, c, i, w: noting.begin_note(d, c, TODAY, tick()),
    "open case": lambda d, c, i, w: intake.open_case(d, tick()),
    "meet": lambda d, c, i, w: intake.meet(d, "a", "ro", TODAY, tick()),
    "register request": lambda d, c, i, w: intake.register_request(d, c, "1", TODAY, tick()),
    "late": lambda d, c, i, w: intake.decide_late(
        d, c, accepted=True, reason="-", today=TODAY, now=tick()
    ),
    "not ready": lambda d, c, i, w: issuing.not_ready(d, c, TODAY),
    "numbering": lambda d, c, i, w: issuing.proposed_numbering(d, c),
    "draft pack": lambda d, c, i, w: issuing.draft_pack(d, c, TODAY, tick()),
    "issue": lambda d, c, i, w: issuing.issue_pack(d, c, DOTTED, TODAY, tick()),
    "stored": lambda d, c, i, w: issuing.stored_pdf(d, i),
    "register": lambda d, c, i, w: issuing.register(d, i, "1", TODAY, tick()),
    "printed": lambda d, c, i, w: issuing.record_printed(d, i, TODAY, tick()),
    "copy": lambda d, c, i, w: issuing.record_saved_copy(d, i, tick()),
    "signing page": lambda d, c, i, w: signing.signing_page(d, i),
    "sign": lambda d, c, i, w: signing.record_signature(
        d, i, signature(SignatoryKind.PERSON), tick()
    ),
    "withdraw": lambda d, c, i, w: signing.withdraw_signature(
        d, i, SignatoryKind.PERSON, "-", TODAY, tick()
    ),
    "elsewhere": lambda d, c, i, w: signing.record_signed_elsewhere(d, c, PAPER, tick()),
    "correct": lambda d, c, i, w: signing.correct_period(d, i, "-", TODAY, tick()),
    "leaving": lambda d, c, i, w: exporting.leaving(d, MONTH),
    "suggestions": lambda d, c, i, w: planning.suggestions(d, c, {}),
    "unanswered": lambda d, c, i, w: planning.unanswered_needs(d, c, {}),
    "links": lambda d, c, i, w: planning.links(d, c, LinkTo.NEED, {}),
    "typing": lambda d, c, i, w: explaining.while_typing(d, w, {}, TODAY),
    "law": lambda d, c, i, w: reference.record_law_verified(d, "-", TODAY, tick()),
}


def test_every_act_and_every_role_stand_in_the_table() -> None:
    told = {(role, doing): may(role, doing) for role in Role for doing in Doing}
    assert told == {(r, d): r in PERFORMED_BY[d] for r in Role for d in Doing}


def test_no_door_to_a_case_opens_to_who_sees_no_cases(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    issue_id = issue(desk, case_id).issue_id
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    opened = []
    for role in (PRIVACY, ADMIN):
        other = at_the_desk_of(desk, role)
        for name, door in DOORS.items():
            try:
                door(other, case_id, issue_id, writing)
            except NotAllowed:
                continue
            opened.append(f"{role.value}: {name}")
    assert opened == []


@pytest.mark.parametrize("role", [OFFICER, HEAD, NGO])
def test_who_sees_cases_may_write_in_them(ready: tuple[Desk, CaseId], role: Role) -> None:
    desk, case_id = ready
    other = at_the_desk_of(desk, role)
    writing = keeping.open_form(other, case_id, "interview", TODAY)
    kept = keeping.keep_sheet(other, writing, complete(writing), today=TODAY, now=tick())
    assert kept.newest is not None
    assert kept.newest.member == other.member.id


@pytest.mark.parametrize("form_id", ["needs_sheet", "individual_plan", "protocol"])
def test_an_ngo_writes_and_keeps_the_papers_and_igi_makes_them_final(
    ready: tuple[Desk, CaseId], form_id: str
) -> None:
    desk, case_id = ready
    ngo = at_the_desk_of(desk, NGO)
    writing = keeping.open_form(ngo, case_id, form_id, TODAY)
    kept = keeping.keep_sheet(ngo, writing, complete(writing), today=TODAY, now=tick())
    with pytest.raises(NotAllowed):
        keeping.finalise(ngo, kept, kept.answers, today=TODAY, now=tick())
    assert keeping.finalise(desk, kept, kept.answers, today=TODAY, now=tick()).finalised


def test_a_refusal_says_who_one_is_and_that_it_may_be_recorded(desk: Desk) -> None:
    with pytest.raises(NotAllowed) as refused:
        at_the_desk_of(desk, NGO).must_be_allowed(Doing.ISSUE_PROTOCOL)
    assert NGO.text.ro in refused.value.text.ro
    assert NGO.text.en in refused.value.text.en
