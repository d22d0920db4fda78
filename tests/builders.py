"""A person who does not exist, with full answers to every form."""

from datetime import date
from uuid import UUID, uuid5

from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Need
from tests import builders_letters as letters
from tests import builders_rights as rights
from tests import builders_sessions as sessions
from tests.builders_closing import CLOSING_ANSWERS
from tests.builders_vulnerability import VULNERABILITY

TODAY = date(2026, 11, 23)
ADULT = Given(
    track="A",
    covered=True,
    minor=False,
    under_14=False,
    accompanied=True,
    lodged=True,
    vulnerability_determined=False,
    talk_language="prs",
)
UNACCOMPANIED = Given(
    track="C",
    covered=True,
    minor=True,
    under_14=False,
    accompanied=False,
    lodged=True,
    vulnerability_determined=True,
    talk_language="prs",
)
_SPACE = UUID("00000000-0000-4000-8000-00000000face")


def complete_answers(form_id: str, given: Given = ADULT) -> dict[str, Answer]:
    """Return answers to every question of the form that is asked under these facts."""
    kept, _ = split(form_by_id(form_id), _WHOLE[form_id], given)
    return kept


def row(name: str, answers: Answers) -> Row:
    """Return a row whose id is made from its name, the same in every run."""
    return Row(row_id(name), answers)


def row_id(name: str) -> RowId:
    """Return the id of the row made from this name."""
    return RowId(str(uuid5(_SPACE, name)))


SAFE_CONTACT: dict[str, Answer] = {
    "safe_number": "+40 700 000 001",
    "safe_hours": "luni-vineri, 10-12",
    "who_may_answer": "numai persoana",
    "never_post": True,
    "never_message": True,
    "address_hidden": False,
    "closed_fields": ("appointments", "income"),
}

PERSON: dict[str, Answer] = {
    "surname": "Testescu",
    "given_names": "Ștefan-Exemplu",
    "name_own_script": "اختبار مثال",
    "aliases": (row("alias", {"alias_name": "Testesko Stefan"}),),
    "birth_date": "1998-02-12",
    "birth_date_estimated": False,
    "age_shown_by": "told",
    "sex": "male",
    "cnp": "7980212400002",  # sequence 000 is never given to anybody
    "citizenship": "AF",
    "origin_country": "AF",
    "ethnicity_religion": "nu se aplică (exemplu)",
    "native_language": "prs",
    "other_languages": (row("language", {"other_language": "en", "other_language_level": "good"}),),
    "communication_language": "prs",
    "interpreter_needed": True,
    "literacy": ("own", "latin"),
    "category": "refugee",
    "protection_act": "administrative",
    "protection_act_number": "EX-1001/2026",
    "protection_granted_on": "2026-09-02",
    "protection_communicated_on": "2026-09-09",
    "permit_number": "EX 000001",
    "permit_expires": "2029-09-02",
    "travel_document": "EX 000002",
    "travel_document_expires": "2028-09-02",
    "marital_status": "married",
    "family_members": (
        row(
            "spouse",
            {
                "member_relation": "spouse",
                "member_name": "Testescu Ileana-Exemplu",
                "member_birth_date": "1999",
                "member_lives": "Galați",
                "member_in_programme": False,
            },
        ),
    ),
    "unaccompanied": True,
    "representative_name": "Modelescu Ana-Exemplu",
    "representative_quality": "dgaspc",
    "representative_act": "dispoziția nr. EX-7 din 01.09.2026",
    "representative_phone": "+40 700 000 002",
    "lives_in_centre": True,
    "lodging_centre": "Galați",
    "in_child_protection": False,
    "address": "Strada Exemplului nr. 1",
    "locality": "Galați",
    "county": "GL",
    "lives_since": "2026-06",
    "address_on_permit": "Strada Modelului nr. 2",
    "phone": "+40 700 000 003",
    "email": "stefan@example.org",
    "contact_person": "Modelescu Ana-Exemplu",
    "contact_person_phone": "+40 700 000 004",
    **SAFE_CONTACT,
}

FIRST_CONTACT: dict[str, Answer] = {
    "name_used": "Ștefan-Exemplu",
    "communication_language": "prs",
    "contact_on": "2026-09-10",
    "contact_place": "sediul din Galați",
    "reasons": ("information", "sent"),
    "sent_by": "un coleg",
    "reason_words": "A întrebat ce pași urmează.",
    "urgent_needs": ("none",),
    "status_told": "protection",
    **SAFE_CONTACT,
    "referred_to": "centrul regional Galați",
    "referred_on": "2026-09-10",
    "next_step": "Pregătirea cererii",
    "next_step_by": "2026-09-17",
    "notice_given": "given",
    "notice_given_on": "2026-09-10",
}

NOTE: dict[str, Answer] = {
    "topics": (Need.ROMANIAN.value, Need.HOUSING.value),
    "agreed": "Vine la cursul de marți.",
    "next_step": "Înscrierea la curs",
    "next_step_who": "Modelescu Ana-Exemplu",
    "next_step_by": "2026-11-27",
    "restricted": True,
    "confided_to": "Modelescu Ana-Exemplu, Ana-Exemplu Consilierescu",
    "restricted_words": "Frază inventată, păstrată sigilat.",
    "day_of_fact": "2026-11-20",
    "counsellor": "Modelescu Ana-Exemplu",
    "minutes": 25,
    "place": "office",
    "interpreter": "remote",
    "interpreter_by": "phone",
    "interpreter_name": "Tălmăcescu Ion-Exemplu",
    "interpreter_language": "prs",
    "interpreter_relation": "none",
    "interpreter_organisation": "Asociația Exemplu",
    "interpreter_authorisation": "EX-55",
    "interpreter_times": (
        row("call", {"interpreter_from": "14:05", "interpreter_until": "14:30"}),
    ),
    "interpreter_cannot_sign": True,
    "interpreter_declaration": "read_on_phone",
    "interpreter_declared_on": "2026-11-20",
    "interpreter_paid_by": "project",
    "interpreter_project": "PROIECT-EXEMPLU, linia 3",
    "project": "PROIECT-EXEMPLU",
    "cost_line": "linia 3, consiliere",
}

TAKE_OVER: dict[str, Answer] = {
    "surname": "Testescu",
    "given_names": "Ștefan-Exemplu",
    "birth_date": "1998",
    "communication_language": "prs",
    "protection_act_number": "EX-901/2026",
    "protection_granted_on": "2026-01-15",
    "protocol_number": "EX-31/2026",
    "protocol_date": "2026-03-02",
    "starts_on": "2026-03-05",
    "programme_end": "2027-03-04",
    "lodged_at": "CRPCSA Galați",
    "lodged_since": "2026-03-05",
    "benefits": (
        row("benefit g", {"benefit_kind": "g", "benefit_months": 8}),
        row("benefit e", {"benefit_kind": "e", "benefit_months": 5}),
    ),
    "community_locality": "Galați",
    "community_county": "GL",
    "next_step": "Reevaluarea nivelului de limbă",
    "next_step_by": "2026-12-04",
    "paper_kept_at": "biroul 3, dulapul 2",
    "seen_on_document": ("act", "number", "date"),
    "told_by_person": ("lodging",),
    "copied_from_paper": ("months",),
}

REQUEST: dict[str, Answer] = {
    "centre": "Galați",
    "filed_on": "2026-10-05",
    "by_post": False,
    "late_reason": "Depusă la timp.",
    "for_whom": ("self", "minor_children"),
    "children": (
        row("child", {"child_name": "Testescu Mic-Exemplu", "child_birth_date": "2020-05"}),
    ),
    "measures_asked": ("a", "c", "g"),
    "lodging_asked": True,
    "means_kind": "income",
    "income_monthly": 125_050,
    "income_source": "muncă ocazională",
    "declares_true": True,
    "informed": True,
    "informed_language": "prs",
    "informed_interpreter": "Tălmăcescu Ion-Exemplu",
    "signatures": letters.REQUEST_SIGNATURES,
}

INTERVIEW: dict[str, Answer] = {
    "held_on": "2026-10-12",
    "started_at": "10:00",
    "ended_at": "11:30",
    "held_at": "centrul regional Galați",
    "held_how": "in_person",
    "conducted_by": "Modelescu Ana-Exemplu",
    "conducted_by_function": "ofițer de integrare",
    "conducted_by_structure": "igi",
    "alone_offered": "declined",
    "representative_present": True,
    "also_present": (
        row(
            "present",
            {
                "present_for": "ngo",
                "present_name": "Ajutorescu Dan-Exemplu",
                "present_capacity": "consilier",
            },
        ),
    ),
    "third_party_consent": True,
    "interpreter": "remote",
    "interpreter_by": "phone",
    "interpreter_name": "Tălmăcescu Ion-Exemplu",
    "interpreter_language": "prs",
    "interpreter_relation": "none",
    "interpreter_organisation": "Asociația Exemplu",
    "interpreter_authorisation": "EX-55",
    "interpreter_times": (
        row("first", {"interpreter_from": "10:05", "interpreter_until": "10:40"}),
        row("second", {"interpreter_from": "10:50", "interpreter_break": "legătură căzută"}),
    ),
    "interpreter_cannot_sign": True,
    "interpreter_declaration": "read_on_phone",
    "interpreter_declared_on": "2026-10-12",
    "interpreter_paid_by": "institution",
    "interpreter_project": "PROIECT-EXEMPLU, linia 3",
    "topics": tuple(need.value for need in Need),
    "topic_statements": (
        row(
            "statement",
            {"statement_topic": "romanian", "statement_words": "Vrea un curs seara."},
        ),
    ),
    "statements": "Dorește să învețe limba și să lucreze.",
    "urgent_needs": ("none",),
    "remarks": "Fără observații.",
    "read_back": True,
    "signatures": letters.INTERVIEW_SIGNATURES,
}

_LEVELS = {Need.ROMANIAN: "high", Need.EMPLOYMENT: "medium", Need.HOUSING: "urgent"}


def _domain(need: Need) -> dict[str, Answer]:
    """Return answers to the questions that every domain of the needs sheet asks."""
    prefix = need.value
    return {
        f"{prefix}_situation": f"Situația la {need.text.ro}: exemplu.",
        f"{prefix}_need": _LEVELS.get(need, "none"),
        f"{prefix}_details": "Detalii inventate.",
        f"{prefix}_strengths": "Învață repede.",
        f"{prefix}_activities": tuple(kind.value for kind in need.activities),
    }


NEEDS_SHEET: dict[str, Answer] = {
    "assessed_on": "2026-10-14",
    "assessed_by": "Modelescu Ana-Exemplu",
    "assessment_interpreter": "another",
    "assessment_interpreter_name": "Tălmăcescu Ion-Exemplu",
    "assessment_interpreter_entitled": "autorizația EX-5",
    "assessment_no_interpreter_reason": "vorbește bine româna",
    **{name: answer for need in Need for name, answer in _domain(need).items()},
    "employment_status": "looking",
    "employment_occupation": "tâmplar",
    "employment_years": 20,
    "employment_qualifications": (
        row("craft", {"qualification_name": "tâmplărie", "qualification_proof": False}),
    ),
    "employment_driving": ("B",),
    "employment_schedule": "full",
    "employment_obstacles": ("language", "other"),
    "employment_obstacle_other": "distanța",
    "employment_ajofm": True,
    "employment_ajofm_on": "2026-10-13",
    "employment_disability_asked": False,
    "housing_kind": "rent",
    "housing_contract_registered": True,
    "housing_rent": 150_000,
    "housing_utilities": 30_000,
    "housing_social_asked": True,
    "housing_social_asked_on": "2026-10-01",
    "housing_social_county": "GL",
    "housing_social_answer": "none_available",
    "housing_social_answered_on": "2026-10-10",
    "housing_suitable": True,
    "health_insured": "in_progress",
    "health_insured_basis": "în curs de înscriere",
    "health_doctor": True,
    "health_doctor_name": "Medicescu Dr.-Exemplu",
    "health_conditions": "Afecțiune inventată.",
    "health_treatment": "Tratament inventat.",
    "health_pregnant": False,
    "health_disability": "none",
    "health_disability_degree": "medium",
    "health_vaccination": "complete",
    "social_assistance_grant": "requested",
    "social_assistance_vmi": False,
    "social_assistance_child_allowance": True,
    "social_assistance_other": "niciunul",
    "social_insurance_kinds": ("none",),
    "social_insurance_abroad": True,
    "social_insurance_abroad_where": "doi ani, în altă țară",
    "education_level": "upper_secondary",
    "education_years": 12,
    "education_documents": True,
    "education_recognition": "to_request",
    "education_in_school": True,
    "education_children": (
        row(
            "pupil",
            {
                "pupil_name": "Testescu Mic-Exemplu",
                "pupil_school": "Școala Exemplu",
                "pupil_class": "clasa pregătitoare",
                "pupil_status": "preparatory",
            },
        ),
    ),
    "romanian_level": "A1",
    "romanian_understanding": "A2",
    "romanian_speaking": "A1",
    "romanian_reading": "A1",
    "romanian_writing": "none",
    "romanian_literacy_needed": False,
    "needs_romanian_course": True,
    "course_obstacles": "programul de lucru",
    "romanian_earlier_course": "niciunul",
    "romanian_certificate": False,
    "culture_sessions": "una",
    "culture_topics": ("rights", "work"),
    "culture_customs": "mese fără carne (exemplu)",
    "counselling_kinds": ("social", "vocational"),
    "counselling_frequency": "monthly",
    "legal_matters": ("translations",),
    "psychological_told": False,
    "psychological_signs": "Semne inventate.",
    "psychological_screening": "no",
    "psychological_safety": False,
    "social_links_relatives": "niciuna",
    "social_links_community": "colegii de curs",
    "social_links_hobbies": "fotbal",
    "means_income": 125_050,
    "means_savings": 0,
    "means_debts": 0,
    "care_alone": False,
    "care_services": ("kindergarten",),
    "community_wanted_county": "GL",
    "community_wanted_locality": "Galați",
    "community_wanted_reason": "are prieteni acolo",
    "conclusions": "Are nevoie de curs de limba română și de sprijin la locuire.",
    "assistance_kinds": ("a", "c", "g"),
    "vulnerability_signs": True,
    "vulnerability_groups": ("other",),
    "vulnerability_source": ("observed",),
    "proposed_county": "GL",
    "proposed_locality": "Galați",
    "proposed_reason": "Aproape de curs.",
    "signatures": letters.NEEDS_SIGNATURES,
}

INDIVIDUAL_PLAN: dict[str, Answer] = {
    "drawn_up_on": "2026-10-20",
    "drawn_up_by": "Modelescu Ana-Exemplu",
    "author": "igi",
    "dgaspc_letter": "EX-12 din 15.10.2026",
    "objectives": (
        row(
            "learn",
            {
                "objective": "Ajunge la nivelul A2",
                "objective_need": "romanian_need",
                "objective_priority": "high",
                "objective_indicator": "certificatul de nivel",
            },
        ),
    ),
    "activities": (
        row(
            "course",
            {
                "activity_kind": "c",
                "activity_description": "Curs de limba română, nivel A1",
                "activity_need": "romanian_need",
                "activity_objective": row_id("learn"),
                "activity_frequency": "de două ori pe săptămână",
                "activity_hours": 120,
                "activity_due": "2027-06-18",
                "activity_responsible": "Profesorescu Ema-Exemplu",
                "activity_institution": "Inspectoratul Școlar Exemplu",
                "activity_stage": "planned",
            },
        ),
    ),
    "unanswered": (
        row(
            "work",
            {
                "unanswered_need": "employment_need",
                "unanswered_reason": "other",
                "unanswered_words": "după primul modul de limbă",
            },
        ),
        row("home", {"unanswered_need": "housing_need", "unanswered_reason": "unavailable"}),
    ),
    "community_county": "GL",
    "community_locality": "Galați",
    "community_reason": "Curs și cazare în același oraș.",
    "community_decision_number": "EX-77",
    "community_decided_on": "2026-10-20",
    "adaptations": "Întâlniri mai scurte, cu aceeași persoană.",
    "agreement": "disagrees",
    "agreement_reason": "Ar dori alt oraș.",
    "agreement_wishes": "Să locuiască la Iași.",
    "agreement_language": "prs",
    "agreement_on": "2026-10-20",
}

PROTOCOL: dict[str, Answer] = {
    "number_by": "entered",
    "protocol_number": "EX-45/2026",
    "protocol_date": "2026-10-26",
    "starts_on": "2026-11-02",
    "igi_representative": "Modelescu Ana-Exemplu",
    "igi_function": "șef centru",
    "igi_centre": "Galați",
    "representative_name": "Modelescu Ana-Exemplu",
    "representative_quality": "dgaspc",
    "representative_act": "dispoziția nr. EX-7 din 01.09.2026",
    "special_clauses": "Nicio clauză specifică (exemplu).",
    "copies": 3,
    "translation_language": "prs",
    "interpreter_at_signing": True,
    "interpreter_name": "Tălmăcescu Ion-Exemplu",
    "interpreter_authorisation": "EX-55",
}

_WHOLE: dict[str, dict[str, Answer]] = {
    "person": PERSON,
    "first_contact": FIRST_CONTACT,
    "note": NOTE,
    "take_over": TAKE_OVER,
    "request": REQUEST,
    "interview": INTERVIEW,
    "needs_sheet": NEEDS_SHEET,
    "individual_plan": INDIVIDUAL_PLAN,
    "protocol": PROTOCOL,
    "vulnerability": VULNERABILITY,
    "presence": sessions.PRESENCE,
    **CLOSING_ANSWERS,
    **letters.WHOLE,
    **rights.WHOLE,
    "group_session": sessions.GROUP_SESSION,
}
