"""CaseFile -> Facts: the one function that makes what rules read, from one case alone."""

from collections.abc import Mapping

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.facts_person import (
    address_facts,
    household_facts,
    person_facts,
    told_on_paper,
)
from counsellor_app.cases.facts_procedure import (
    ajofm_facts,
    interview_facts,
    needs_facts,
    plan_facts,
    protocol_facts,
    registration_of,
    request_facts,
    social_housing_facts,
    vulnerability_facts,
)
from counsellor_app.cases.facts_rights import grant_facts, rent_facts, studies_facts
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import person_answers
from counsellor_app.cases.programme import period_printed
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.handling import Role
from counsellor_app.forms.needs.common import need_field
from counsellor_app.law.catalogue import Centre, Need
from counsellor_app.law.facts import Acting, Extension, Facts, Lodging
from counsellor_app.law.procedure import ActingRole, ExtensionBasis, KnownBy, LodgingBasis

Typing = Mapping[str, Answers]  # form id -> answers being typed, in place of the kept ones
_NOTHING: Answers = {}


def facts_of(file: CaseFile, member: Member | None = None, typing: Typing | None = None) -> Facts:
    """Return the facts of one case; ``typing`` stands for what is on the screen now."""
    now = typing or {}
    person = now.get("person") or person_answers(file)
    request, needs = _answers(file, "request", now), _answers(file, "needs_sheet", now)
    plan, protocol = _answers(file, "individual_plan", now), _answers(file, "protocol", now)
    paper = _answers(file, "take_over", now)
    known = person_facts({**told_on_paper(paper), **person}, needs, request)
    by_igi = member is None or member.acting_for is ActingFor.IGI
    return Facts(
        person=known,
        household=household_facts(person),
        address=address_facts(person),
        request=request_facts(file, request),
        interview=interview_facts(_interview(file, now)),
        needs=needs_facts(file, needs, plan),
        vulnerability=vulnerability_facts(needs, by_igi),
        plan=plan_facts(file, plan),
        protocol=protocol_facts(file, protocol, paper),
        extensions=_extensions(paper),
        lodging=_lodging(person, paper),
        social_housing=social_housing_facts(needs),
        rent=rent_facts(needs),
        grant=grant_facts(needs),
        ajofm=ajofm_facts(needs),
        studies=studies_facts(needs),
        sources=_sources(file, paper),
        acting=None if member is None else Acting(role=_ACTING.get(member.role)),
    )


def fact_fields() -> Mapping[str, tuple[str, str]]:
    """Return which form and field each fact comes from: fact path -> (form id, field id)."""
    return _FIELDS


def fed_by() -> Mapping[str, str]:
    """Return what supplies each fact in the windows: a form by its id, an act, the member."""
    acts = {path: f"act: {kind.value}" for path, kind in _ACTS.items()}
    forms = {path: form_id for path, (form_id, _) in _FIELDS.items()}
    return {**_OTHERWISE, **acts, **forms}


def _answers(file: CaseFile, form_id: str, typing: Typing) -> Answers:
    if form_id in typing:
        return typing[form_id]
    sheet = file.newest(form_id)
    return _NOTHING if sheet is None else sheet.answers


def _interview(file: CaseFile, typing: Typing) -> Answers | None:
    if "interview" in typing:
        return typing["interview"]
    sheets = file.newest_of_each("interview")
    latest = max(sheets, key=lambda sheet: sheet.happened_on or sheet.kept_at.date(), default=None)
    return None if latest is None else latest.answers


def _lodging(person: Answers, paper: Answers) -> tuple[Lodging, ...] | None:
    since = day_of(paper, "lodged_since")
    if text_of(paper, "lodged_at") is not None:
        return (Lodging(basis=LodgingBasis.CENTRE, from_=since),)
    centre = text_of(person, "lodging_centre")
    if centre is not None and Centre(centre):
        return (Lodging(from_=day_of(person, "lives_since")),)
    return None


def _extensions(paper: Answers) -> tuple[Extension, ...] | None:
    """Return the extension that the end on a paper implies, if it is later than 12 months."""
    end, signed = day_of(paper, "programme_end"), day_of(paper, "protocol_date")
    starts = day_of(paper, "starts_on") or signed
    if end is None or starts is None or end <= period_printed(starts)[1]:
        return None
    return (Extension(basis=ExtensionBasis.UP_TO_SIX_MONTHS, until=end, approved=signed or starts),)


def _sources(file: CaseFile, paper: Answers) -> Mapping[str, tuple[KnownBy, ...]] | None:
    on_paper = ["protocol"] if paper else []
    registered = registration_of(file)
    if registered is not None and registered.source is ActSource.PAPER:
        on_paper.append("request.registered")
    return dict.fromkeys(on_paper, (KnownBy.PAPER, KnownBy.UNVERIFIED)) or None


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
    "vulnerability": ("needs_sheet", "vulnerability_groups"),
    "plan.activities": ("individual_plan", "activities"),
    "plan.community": ("individual_plan", "community_county"),
    "plan.author": ("individual_plan", "author"),
    "protocol.starts": ("protocol", "starts_on"),
    "ajofm.registered": ("needs_sheet", "employment_ajofm_on"),
    "social_housing": ("needs_sheet", "housing_social_answer"),
    "rent": ("needs_sheet", "housing_kind"),
    "rent.rent": ("needs_sheet", "housing_rent"),
    "rent.utilities": ("needs_sheet", "housing_utilities"),
    "rent.tax_registered": ("needs_sheet", "housing_contract_registered"),
    "grant.decision": ("needs_sheet", "social_assistance_grant"),
    "studies.level": ("needs_sheet", "education_level"),
    "studies.documents": ("needs_sheet", "education_documents"),
    "studies.recognition_requested": ("needs_sheet", "education_recognition"),
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
    "extensions": "take_over",
    "interview.no_interpreter_reason": "interview",
    "lodging": "take_over + person",
    "person.estimated_birth": "person",
    "person.languages": "person",
    "person.stateless": "person",
    "plan.versions": "individual_plan",
    "protocol.on_paper": "take_over",
}
"""What a whole form says, and no one field of it."""
