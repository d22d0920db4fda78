"""Who performs which act: one table over all pairs, obeyed by every service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.members import Doing, may
from counsellor_app.cases.told import NOTHING_TYPED
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import LinkTo
from counsellor_app.law.calendar import Period
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Certainty
from counsellor_app.law.said import stopped
from counsellor_app.services import (
    calendar_exporting,
    case_pages,
    copies,
    dates,
    explaining,
    exporting,
    following,
    intake,
    issuing,
    keeping,
    noting,
    office_terms,
    planning,
    reference,
    signing,
    stopping,
    why_not,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.signing import PaperElsewhere
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text
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
    Doing.HOLD_INTERVIEW: {OFFICER, HEAD},
    Doing.COMMUNICATE_PLAN: {OFFICER, HEAD},
    Doing.FINALISE_NEEDS: {OFFICER, HEAD},
    Doing.FINALISE_PLAN: {OFFICER, HEAD},
    Doing.REGISTER_REQUEST: {OFFICER, HEAD},
    Doing.CLEAR_READING: {OFFICER, HEAD},
    Doing.ISSUE_PROTOCOL: {OFFICER, HEAD},
    Doing.DETERMINE_VULNERABILITY: {OFFICER, HEAD},
    Doing.GRANT_LODGING: {HEAD},
    Doing.GRANT_AID: {OFFICER, HEAD},
    Doing.GRANT_SUBSIDY: {OFFICER, HEAD},
    Doing.APPROVE_EXTENSION: {HEAD},
    Doing.DECIDE_MEASURES: {HEAD},
    Doing.CONFIRM_WORDING: {HEAD, ADMIN},
    Doing.MANAGE_MEMBERS: {HEAD, ADMIN},
    Doing.SEE_JOURNAL: {HEAD, PRIVACY},
}
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
STOP = stopped(
    "R-003",
    Text("Text.", "Text."),
    og44(2, None, "a"),
    inputs=("person.category",),
    acts=(OfficeAct.REGISTER_REQUEST,),
    certainty=Certainty.INTERPRETATION,
)
PAPER = PaperElsewhere(number="EX-1", day=TODAY, kept_at="a", why_no_scan="b", signatures=())


@dataclass(frozen=True, slots=True)
class At:
    """A desk, and the case somebody there reaches for."""

    desk: Desk
    case_id: CaseId
    issue_id: IssueId
    writing: Writing


Asked = Callable[[At], object]

# Every door of the services to a case, as somebody without a right to cases would try it.
DOORS: Mapping[str, Asked] = {
    "today": lambda at: following.today_page(at.desk, TODAY),
    "search": lambda at: following.case_ids(at.desk, "a"),
    "list": lambda at: following.case_lines(at.desk, [at.case_id], TODAY),
    "dates": lambda at: dates.due_keys(at.desk, TODAY),
    "dates in words": lambda at: dates.due_at(at.desk, [], TODAY),
    "yearly terms": lambda at: office_terms.office_terms(at.desk, TODAY),
    "calendar": lambda at: calendar_exporting.calendar_of(at.desk, [], [], Language.RO, tick()),
    "calendar saved": lambda at: calendar_exporting.record_calendar_saved(at.desk, 1, tick()),
    "case page": lambda at: case_pages.case_page(at.desk, at.case_id, TODAY),
    "people": lambda at: noting.people_called(at.desk, "a", TODAY),
    "open form": lambda at: keeping.open_form(at.desk, at.case_id, "person", TODAY),
    "draft": lambda at: keeping.save_draft(at.desk, at.writing, {}, {}, tick()),
    "keep": lambda at: keeping.keep_sheet(at.desk, at.writing, {}, today=TODAY, now=tick()),
    "finalise": lambda at: keeping.finalise(at.desk, at.writing, {}, today=TODAY, now=tick()),
    "check": lambda at: keeping.final_check(at.desk, at.writing, {}, TODAY),
    "sealed": lambda at: open_notes(at.desk, at.writing, "-", tick()),
    "begin note": lambda at: noting.begin_note(at.desk, at.case_id, TODAY, tick()),
    "open case": lambda at: intake.open_case(at.desk, tick()),
    "meet": lambda at: intake.meet(at.desk, "a", "ro", TODAY, tick()),
    "register request": lambda at: intake.register_request(at.desk, at.case_id, "1", TODAY, tick()),
    "request on paper": lambda at: intake.record_registered_on_paper(
        at.desk, at.case_id, "1", TODAY, tick()
    ),
    "why not": lambda at: why_not.why_not(at.desk, at.case_id, OfficeAct.REGISTER_REQUEST, TODAY),
    "clear": lambda at: stopping.clear(at.desk, at.case_id, STOP, "-", today=TODAY, now=tick()),
    "awaits": lambda at: intake.awaits_registration(at.desk, at.case_id),
    "late": lambda at: intake.decide_late(
        at.desk, at.case_id, accepted=True, reason="-", today=TODAY, now=tick()
    ),
    "not ready": lambda at: issuing.not_ready(at.desk, at.case_id, TODAY),
    "numbering": lambda at: issuing.proposed_numbering(at.desk, at.case_id),
    "draft pack": lambda at: issuing.draft_pack(at.desk, at.case_id, DOTTED, TODAY),
    "issue": lambda at: issuing.issue_pack(at.desk, at.case_id, DOTTED, TODAY, tick()),
    "stored": lambda at: issuing.stored_pdf(at.desk, at.issue_id),
    "register": lambda at: issuing.register(at.desk, at.issue_id, "1", TODAY, tick()),
    "printed": lambda at: issuing.record_printed(at.desk, at.issue_id, TODAY, tick()),
    "copy": lambda at: copies.record_saved_copy(at.desk, at.case_id, at.issue_id, tick()),
    "draft copy": lambda at: copies.record_saved_copy(at.desk, at.case_id, None, tick()),
    "draft printed": lambda at: issuing.record_draft_printed(at.desk, at.case_id, tick()),
    "withdraw pack": lambda at: issuing.withdraw_pack(at.desk, at.issue_id, "-", TODAY, tick()),
    "signing page": lambda at: signing.signing_page(at.desk, at.issue_id),
    "sign": lambda at: signing.record_signature(
        at.desk, at.issue_id, signature(SignatoryKind.PERSON), tick()
    ),
    "withdraw": lambda at: signing.withdraw_signature(
        at.desk, at.issue_id, SignatoryKind.PERSON, "-", TODAY, tick()
    ),
    "elsewhere": lambda at: signing.record_signed_elsewhere(at.desk, at.case_id, PAPER, tick()),
    "correct": lambda at: signing.correct_period(at.desk, at.issue_id, "-", TODAY, tick()),
    "exports": lambda at: exporting.exports(at.desk),
    "pinned": lambda at: exporting.pinned_recipient(at.desk),
    "signers": lambda at: exporting.allowed_signers(at.desk),
    "fix": lambda at: reference.record(
        at.desk, Doing.EXPORT, exporting.RECIPIENT, {}, valid_from=TODAY, reason="-", now=tick()
    ),
    "bundle again": lambda at: exporting.bundle_again(at.desk, 1),
    "leaving": lambda at: exporting.leaving(at.desk, MONTH),
    "beside a plan": lambda at: planning.beside_plan(at.desk, at.case_id, {}),
    "change": lambda at: planning.change_of_needs(at.desk, at.case_id, NOTHING_TYPED),
    "revision": lambda at: planning.revision_of_needs(at.desk, at.case_id),
    "links": lambda at: planning.links(at.desk, at.case_id, LinkTo.NEED, {}),
    "typing": lambda at: explaining.while_typing(at.desk, at.writing, {}, TODAY),
    "law": lambda at: reference.record_law_verified(at.desk, "-", TODAY, tick()),
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
                door(At(other, case_id, issue_id, writing))
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


def test_sealed_answers_do_not_open_without_a_purpose(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    with desk.vault.look() as look:
        before = look.journal.head()
    for blank in ("", "  \n"):
        with pytest.raises(BadInput):
            open_notes(desk, writing, blank, tick())
    with desk.vault.look() as look:
        assert look.journal.head() == before
