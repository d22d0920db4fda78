"""CaseFile -> Facts: the one function that makes what rules read, from one case alone."""

from collections.abc import Mapping

from counsellor_app.cases import (
    facts_changes,
    facts_homes,
    facts_learning,
    facts_money,
    facts_presence,
    facts_rent,
    facts_vulnerability,
    facts_work,
)
from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.facts_changes import change_sources, with_changes
from counsellor_app.cases.facts_homes import lodging_facts, social_housing_facts
from counsellor_app.cases.facts_learning import with_learning
from counsellor_app.cases.facts_money import aid_facts, grant_facts, subsidy_facts
from counsellor_app.cases.facts_person import (
    address_facts,
    household_facts,
    person_facts,
    told_on_paper,
)
from counsellor_app.cases.facts_presence import attendance_facts
from counsellor_app.cases.facts_procedure import (
    interview_facts,
    needs_facts,
    plan_facts,
    protocol_facts,
    registration_of,
    request_facts,
)
from counsellor_app.cases.facts_rent import rent_facts
from counsellor_app.cases.facts_vulnerability import vulnerability_facts
from counsellor_app.cases.facts_work import ajofm_facts
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import person_answers
from counsellor_app.cases.told import NOTHING_TYPED, Told, Typing
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.handling import Role
from counsellor_app.forms.needs.common import need_field
from counsellor_app.law.catalogue import Need
from counsellor_app.law.facts import Acting, Facts
from counsellor_app.law.procedure import ActingRole, KnownBy


def facts_of(file: CaseFile, member: Member | None = None, typing: Typing = NOTHING_TYPED) -> Facts:
    """Return the facts of one case; ``typing`` stands for what is on the screen now."""
    told = Told(file=file, typing=typing)
    return with_changes(with_learning(_as_begun(told, member), told), told)


def fact_fields() -> Mapping[str, tuple[str, str]]:
    """Return which form and field each fact comes from: fact path -> (form id, field id)."""
    return _FIELDS


def fed_by() -> Mapping[str, str]:
    """Return what supplies each fact in the windows: a form by its id, an act, the member."""
    acts = {path: f"act: {kind.value}" for path, kind in _ACTS.items()}
    forms = {path: form_id for path, (form_id, _) in _FIELDS.items()}
    return {**forms, **acts, **_OTHERWISE}


def _as_begun(told: Told, member: Member | None) -> Facts:
    """Return the facts without what is learnt, and what changed or ended the programme since."""
    file = told.file
    person = told.typing.forms.get("person") or person_answers(file)
    request, needs = told.once("request"), told.once("needs_sheet")
    plan, protocol, paper = (
        told.once(form_id) for form_id in ("individual_plan", "protocol", "take_over")
    )
    aid, leases = told.once("aid"), told.each("lease")
    known = person_facts({**told_on_paper(paper), **person}, needs, request)
    by_igi = member is None or member.acting_for is ActingFor.IGI
    return Facts(
        person=known,
        household=household_facts(person),
        address=address_facts(person),
        request=request_facts(file, request),
        interview=interview_facts(told.latest("interview")),
        needs=needs_facts(file, needs, plan),
        vulnerability=vulnerability_facts(told, by_igi),
        plan=plan_facts(file, plan),
        protocol=protocol_facts(file, protocol, paper),
        lodging=lodging_facts(told, person, paper),
        social_housing=social_housing_facts(needs, leases),
        rent=rent_facts(needs, leases),
        aid=aid_facts(aid),
        grant=grant_facts(needs, aid),
        subsidy=subsidy_facts(file, told.once("subsidy"), leases),
        ajofm=ajofm_facts(needs, told.once("employment"), told.each("referral")),
        attendance=attendance_facts(told.each("presence")),
        sources=_sources(file, paper, told),
        acting=None if member is None else Acting(role=_ACTING.get(member.role)),
    )


def _sources(
    file: CaseFile, paper: Answers, told: Told
) -> Mapping[str, tuple[KnownBy, ...]] | None:
    on_paper = ["protocol"] if paper else []
    registered = registration_of(file)
    if registered is not None and registered.source is ActSource.PAPER:
        on_paper.append("request.registered")
    known = dict.fromkeys(on_paper, (KnownBy.PAPER, KnownBy.UNVERIFIED))
    return {**known, **change_sources(told)} or None


_ACTING = {
    Role.IGI_OFFICER: ActingRole.IGI,
    Role.HEAD_OF_CENTRE: ActingRole.HEAD_OF_CENTRE,
    Role.NGO_COUNSELLOR: ActingRole.NGO,
}
_FIELDS: Mapping[str, tuple[str, str]] = {
    "person.born": ("person", "birth_date"),
    "person.category": ("person", "category"),
    "person.citizenship": ("person", "citizenship"),
    "person.protection.act": ("person", "protection_act"),
    "person.protection.granted": ("person", "protection_granted_on"),
    "person.protection.communicated": ("person", "protection_communicated_on"),
    "person.permit_expires": ("person", "permit_expires"),
    "person.unaccompanied": ("person", "unaccompanied"),
    "person.representative": ("person", "representative_name"),
    "person.sex": ("person", "sex"),
    "person.romanian_level": ("needs_sheet", "romanian_level"),
    "person.disability": ("needs_sheet", "health_disability"),
    "person.pregnant": ("needs_sheet", "health_pregnant"),
    "person.in_school": ("needs_sheet", "education_in_school"),
    "person.income": ("needs_sheet", "means_income"),
    "person.insured": ("needs_sheet", "health_insured"),
    "person.family_doctor": ("needs_sheet", "health_doctor"),
    "person.child_allowance": ("needs_sheet", "social_assistance_child_allowance"),
    "address.centre": ("person", "lodging_centre"),
    "address.county": ("person", "county"),
    "household": ("person", "family_members"),
    "request.filed": ("request", "filed_on"),
    "request.by_post": ("request", "by_post"),
    "request.centre": ("request", "centre"),
    "request.late_reason": ("request", "late_reason"),
    "interview.held": ("interview", "held_on"),
    "interview.by_igi": ("interview", "conducted_by_structure"),
    "interview.alone_offered": ("interview", "alone_offered"),
    "interview.others_present": ("interview", "also_present"),
    "interview.consent_to_others": ("interview", "third_party_consent"),
    "interview.interpreter_paid_by": ("interview", "interpreter_paid_by"),
    "interview.interpreter": ("interview", "interpreter"),
    "interview.interpreter_relation": ("interview", "interpreter_relation"),
    "needs.ticked": ("needs_sheet", need_field(Need.EMPLOYMENT)),
    "needs.ticked.unanswered_reason": ("individual_plan", "unanswered"),
    "plan.activities": ("individual_plan", "activities"),
    "plan.community": ("individual_plan", "community_county"),
    "plan.author": ("individual_plan", "author"),
    "plan.adapted": ("individual_plan", "adaptations"),
    "protocol.starts": ("protocol", "starts_on"),
    **facts_vulnerability.FIELDS,
    **facts_changes.FIELDS,
    **facts_homes.FIELDS,
    **facts_rent.FIELDS,
    **facts_money.FIELDS,
    **facts_presence.FIELDS,
    **facts_work.FIELDS,
    **facts_learning.FIELDS,
}
_ACTS: Mapping[str, ActKind] = {
    "request.registered": ActKind.REGISTERED,
    "request.late_decision": ActKind.LATE_DECIDED,
    "needs.finalised": ActKind.FINALISED,
    "plan.finalised": ActKind.FINALISED,
    "plan.communicated": ActKind.COMMUNICATED,
    "plan.signatures": ActKind.SIGNED,
    "protocol.number": ActKind.ISSUED,
    "protocol.signed": ActKind.SIGNED,
    "protocol.signatures": ActKind.SIGNED,
}
"""The facts that no answer of a form says: somebody acted, on a day."""
_OTHERWISE: Mapping[str, str] = {
    "acting.role": "member",
    "address.child_protection": "person",
    "address.locality": "person",
    "address.since": "person",
    "interview.no_interpreter_reason": "interview",
    **facts_changes.OTHERWISE,
    **facts_vulnerability.OTHERWISE,
    **facts_learning.OTHERWISE,
    **facts_homes.OTHERWISE,
    **facts_rent.OTHERWISE,
    **facts_money.OTHERWISE,
    **facts_work.OTHERWISE,
    "person.estimated_birth": "person",
    "person.languages": "person",
    "person.stateless": "person",
    "plan.versions": "individual_plan",
    "protocol.on_paper": "take_over",
}
"""What a whole form says, and no one field of it."""
