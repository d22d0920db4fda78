"""Members of a vault, their roles, and which acts each role performs."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.cases.ids import MemberId
from counsellor_app.forms.addendum_approval import EXTENSIONS
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.granting import HERE
from counsellor_app.forms.handling import CASE_ROLES, IGI_ROLES, Role


class Doing(Enum):
    """What a member may ask the program to do."""

    SEE_CASES = "see_cases"
    WRITE = "write"  # drafts and sheets
    RECORD = "record"  # what already happened: never blocked for a role that sees cases
    HOLD_INTERVIEW = "hold_interview"  # and finalise its note (art. 17)
    FINALISE_NEEDS = "finalise_needs"
    FINALISE_PLAN = "finalise_plan"
    REGISTER_REQUEST = "register_request"
    CLEAR_READING = "clear_reading"  # a stop that interprets the act, not its wording
    ISSUE_PROTOCOL = "issue_protocol"
    COMMUNICATE_PLAN = "communicate_plan"  # art. 18 alin. (4)
    PRINT_DRAFT = "print_draft"
    GRANT_LODGING = "grant_lodging"
    APPROVE_EXTENSION = "approve_extension"
    GRANT_AID = "grant_aid"  # art. 22 alin. (3)
    GRANT_SUBSIDY = "grant_subsidy"  # art. 29 alin. (3)
    DECIDE_MEASURES = "decide_measures"  # art. 23 alin. (2), art. 27 alin. (2)
    DETERMINE_VULNERABILITY = "determine_vulnerability"
    OPEN_SEALED = "open_sealed"
    EXPORT = "export"
    CONFIRM_WORDING = "confirm_wording"  # of clauses that somebody else proposed
    MANAGE_MEMBERS = "manage_members"
    SEE_JOURNAL = "see_journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Who may act in this vault; added, never changed: a later row ends an earlier one."""

    id: MemberId
    name: str
    function: str
    organisation: str
    centre: str | None  # the centre's name in the list of the law; None for an NGO
    role: Role
    slot: str  # the key slot this member unlocks with
    since: date
    until: date | None
    recorded_at: datetime

    @property
    def acting_for(self) -> ActingFor:
        """Return for whom the member works."""
        return ActingFor.IGI if self.role in IGI_ROLES else ActingFor.NGO


_PERFORMED_BY: dict[Doing, frozenset[Role]] = {
    Doing.SEE_CASES: CASE_ROLES,
    Doing.WRITE: CASE_ROLES,
    Doing.RECORD: CASE_ROLES,
    Doing.HOLD_INTERVIEW: IGI_ROLES,
    Doing.FINALISE_NEEDS: IGI_ROLES,
    Doing.FINALISE_PLAN: IGI_ROLES,
    Doing.REGISTER_REQUEST: IGI_ROLES,
    Doing.CLEAR_READING: IGI_ROLES,
    Doing.ISSUE_PROTOCOL: IGI_ROLES,
    Doing.COMMUNICATE_PLAN: IGI_ROLES,
    Doing.PRINT_DRAFT: CASE_ROLES,
    Doing.GRANT_LODGING: frozenset({Role.HEAD_OF_CENTRE}),
    Doing.APPROVE_EXTENSION: frozenset({Role.HEAD_OF_CENTRE}),
    Doing.GRANT_AID: IGI_ROLES,
    Doing.GRANT_SUBSIDY: IGI_ROLES,
    Doing.DECIDE_MEASURES: frozenset({Role.HEAD_OF_CENTRE}),
    Doing.DETERMINE_VULNERABILITY: IGI_ROLES,
    Doing.OPEN_SEALED: CASE_ROLES,
    Doing.EXPORT: CASE_ROLES,
    Doing.CONFIRM_WORDING: frozenset({Role.ADMINISTRATOR, Role.HEAD_OF_CENTRE}),
    Doing.MANAGE_MEMBERS: frozenset({Role.ADMINISTRATOR, Role.HEAD_OF_CENTRE}),
    Doing.SEE_JOURNAL: frozenset({Role.PRIVACY_OFFICER, Role.HEAD_OF_CENTRE}),
}


_NOTHING: Answers = {}
_FINALISING = {
    "interview": Doing.HOLD_INTERVIEW,
    "needs_sheet": Doing.FINALISE_NEEDS,
    "individual_plan": Doing.FINALISE_PLAN,
    "protocol": Doing.ISSUE_PROTOCOL,
    "vulnerability": Doing.DETERMINE_VULNERABILITY,
    "aid": Doing.GRANT_AID,
}


def finalising(form_id: str, answers: Answers = _NOTHING) -> Doing:
    """Return which act finalising these answers is; of a form no law gives to one, writing.

    An addendum, a decision or a grant is an act of IGI where it is made by being finalised;
    one that was made on paper is only transcribed, and that is for whoever writes.
    """
    if form_id == "addendum" and text_of(answers, "approval") == HERE:
        extends = text_of(answers, "addendum_kind") in EXTENSIONS
        return Doing.APPROVE_EXTENSION if extends else Doing.ISSUE_PROTOCOL
    if form_id == "measures_decision" and text_of(answers, "outcome") == HERE:
        return Doing.DECIDE_MEASURES
    if form_id == "lodging" and text_of(answers, "lodging_answer") == HERE:
        return Doing.GRANT_LODGING
    if form_id == "subsidy" and text_of(answers, "subsidy_answer") == HERE:
        return Doing.GRANT_SUBSIDY
    return _FINALISING.get(form_id, Doing.WRITE)


def performers(doing: Doing) -> tuple[Role, ...]:
    """Return the roles that perform this act themselves."""
    return tuple(role for role in Role if may(role, doing))


def may(role: Role, doing: Doing) -> bool:
    """Tell whether this role performs this act itself."""
    return role in _PERFORMED_BY[doing]
