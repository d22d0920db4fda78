"""What the invented people answer, form by form, on days counted back from today."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from counsellor_app.cases.stages import Stage
from counsellor_app.demo.cast import Invented
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.needs.common import need_field
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import Need

COUNSELLOR = "Ana-Maria Exemplescu"
_ROWS = UUID("00000000-0000-4000-8000-0000000d3110")
_LEVELS = {
    Need.ROMANIAN: "high",
    Need.HOUSING: "medium",
    Need.EMPLOYMENT: "high",
    Need.HEALTH: "low",
}


@dataclass(frozen=True, slots=True)
class Story:
    """The days of one invented case."""

    protected: date
    contacted: date
    filed: date
    interviewed: date
    assessed: date
    planned: date
    signed: date


def story_of(person: Invented, today: date) -> Story:
    """Return the days of a case, in the order of the procedure and none of them after today."""
    protected = today - timedelta(days=person.days_since_protection)
    if person.stage is Stage.PROGRAMME_ACTIVE:
        signed = Months(-person.months_in_programme).after(today)
        protected = min(protected, signed - timedelta(days=45))
    else:
        signed = today - timedelta(days=2)
    step = max((signed - protected) // 7, timedelta(days=1))
    return Story(
        protected=protected,
        contacted=protected + step,
        filed=protected + 2 * step,
        interviewed=protected + 3 * step,
        assessed=protected + 4 * step,
        planned=protected + 5 * step,
        signed=signed,
    )


def person_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the person block."""
    answers: dict[str, Answer] = {
        "surname": person.surname,
        "given_names": person.given_names,
        "birth_date": person.born,
        "sex": person.sex,
        "citizenship": person.citizenship,
        "origin_country": person.citizenship,
        "native_language": person.language,
        "communication_language": person.language,
        "interpreter_needed": True,
        "literacy": ("own",),
        "category": person.category,
        "protection_act": "administrative",
        "protection_act_number": f"EX-{story.protected:%j}/{story.protected.year}",
        "protection_granted_on": story.protected.isoformat(),
        "protection_communicated_on": (story.protected + timedelta(days=6)).isoformat(),
        "permit_number": f"EX {story.protected:%y%m%d}",
        "permit_expires": Months(24).after(story.protected).isoformat(),
        "marital_status": "single",
        "unaccompanied": False,
        "representative_name": "Părintescu Exemplu",
        "representative_quality": "parent",
        "lives_in_centre": person.locality == "Galați",
        "lodging_centre": "Galați",
        "address": "Strada Exemplului nr. 1",
        "locality": person.locality,
        "county": person.county,
        "lives_since": story.protected.isoformat(),
        "phone": "+40 700 000 000",
        "safe_hours": "luni–vineri, 10–12",
        "who_may_answer": "numai persoana",
        "never_message": True,
    }
    if person.own_script is not None:
        answers["name_own_script"] = person.own_script
    return answers


def contact_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the first contact."""
    return {
        "name_used": person.given_names,
        "communication_language": person.language,
        "contact_on": story.contacted.isoformat(),
        "contact_place": "sediul din Galați",
        "reasons": ("information",),
        "urgent_needs": ("none",),
        "status_told": "protection",
        "next_step": "Pregătirea cererii",
        "notice_given": "given",
        "notice_given_on": story.contacted.isoformat(),
    }


def request_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the request for inclusion."""
    return {
        "centre": "Galați",
        "filed_on": story.filed.isoformat(),
        "by_post": False,
        "for_whom": ("self",),
        "measures_asked": ("a", "b", "c"),
        "lodging_asked": True,
        "means_kind": "none",
        "declares_true": True,
        "informed": True,
        "informed_language": person.language,
    }


def interview_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the interview note."""
    return {
        "held_on": story.interviewed.isoformat(),
        "started_at": "10:00",
        "ended_at": "11:15",
        "held_at": "centrul regional Galați",
        "held_how": "in_person",
        "conducted_by": COUNSELLOR,
        "conducted_by_function": "ofițer de integrare",
        "conducted_by_structure": "igi",
        "alone_offered": "accepted",
        "representative_present": True,
        "third_party_consent": True,
        "interpreter": "remote",
        "interpreter_by": "phone",
        "interpreter_name": "Tălmăcescu Ion-Exemplu",
        "interpreter_language": person.language,
        "interpreter_relation": "none",
        "interpreter_declaration": "read_on_phone",
        "interpreter_declared_on": story.interviewed.isoformat(),
        "topics": ("employment", "housing", "romanian"),
        "statements": "Dorește să învețe limba română și să lucreze cât mai curând.",
        "urgent_needs": ("none",),
        "read_back": True,
    }


def needs_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the needs sheet."""
    answers: dict[str, Answer] = {
        "assessed_on": story.assessed.isoformat(),
        "assessed_by": COUNSELLOR,
        **{need_field(need): _LEVELS.get(need, "none") for need in Need},
        **{f"{need.value}_activities": _letters(need) for need in _LEVELS},
        "employment_situation": "A lucrat în construcții; caută un loc de muncă în oraș.",
        "employment_status": "looking",
        "employment_occupation": "zidar",
        "employment_years": 6,
        "employment_driving": ("B",),
        "employment_schedule": "full",
        "employment_obstacles": ("language",),
        "employment_ajofm": False,
        "housing_situation": "Locuiește în centru; caută o chirie de la primăvară.",
        "housing_kind": "igi_centre",
        "housing_social_asked": False,
        "housing_suitable": True,
        "health_insured": "in_progress",
        "health_doctor": False,
        "health_disability": "none",
        "social_assistance_grant": "not_requested",
        "education_level": "lower_secondary",
        "education_years": 8,
        "romanian_situation": "Înțelege salutul și numerele; citește în alfabetul propriu.",
        "romanian_level": "A1",
        "needs_romanian_course": True,
        "means_income": 0,
        "conclusions": "Are nevoie de curs de limba română, de sprijin la ocupare și la locuire.",
        "assistance_kinds": ("a", "b", "c"),
        "vulnerability_signs": False,
        "proposed_county": person.county,
        "proposed_locality": person.locality,
        "proposed_reason": "Aproape de curs și de centru.",
    }
    return answers


def plan_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the individual plan."""
    until = Months(10).after(story.signed)
    return {
        "drawn_up_on": story.planned.isoformat(),
        "drawn_up_by": COUNSELLOR,
        "author": "igi",
        "objectives": tuple(_objective(person, *one) for one in _OBJECTIVES),
        "activities": tuple(_activity(person, until, *one) for one in _ACTIVITIES),
        "unanswered": (
            _row(
                person,
                "later",
                {"unanswered_need": need_field(Need.HEALTH), "unanswered_reason": "not_now"},
            ),
        ),
        "community_county": person.county,
        "community_locality": person.locality,
        "community_reason": "Curs, cazare și locuri de muncă în același oraș.",
        "community_decided_on": story.planned.isoformat(),
    }


def protocol_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the protocol, its number and day left for the pen."""
    return {
        "number_by": "dotted",
        "starts_on": story.signed.isoformat(),
        "igi_representative": "Modelescu Ana-Exemplu",
        "igi_function": "șef centru",
        "igi_centre": "Galați",
        "representative_name": "Părintescu Exemplu",
        "representative_quality": "parent",
        "representative_act": "certificat de naștere (exemplu)",
        "copies": 3,
        "translation_language": person.language,
        "interpreter_at_signing": True,
        "interpreter_name": "Tălmăcescu Ion-Exemplu",
    }


def take_over_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the ten points of a case that already runs on paper."""
    return {
        "surname": person.surname,
        "given_names": person.given_names,
        "birth_date": person.born,
        "communication_language": person.language,
        "protection_act_number": f"EX-{story.protected:%j}/{story.protected.year}",
        "protection_granted_on": story.protected.isoformat(),
        "protocol_number": f"EX-{story.signed:%j}/{story.signed.year}",
        "protocol_date": story.signed.isoformat(),
        "programme_end": Months(12).after(story.signed).isoformat(),
        "lodged_at": "CRPCSA Galați",
        "lodged_since": story.signed.isoformat(),
        "community_locality": person.locality,
        "community_county": person.county,
        "next_step": "Reevaluarea nivelului de limbă",
        "paper_kept_at": "biroul 3, dulapul 2",
        "seen_on_document": ("number", "date"),
    }


_OBJECTIVES = (
    ("learn", "Ajunge la nivelul A2 de limba română", Need.ROMANIAN, "certificatul de nivel"),
    ("work", "Are un loc de muncă cu contract", Need.EMPLOYMENT, "contractul înregistrat"),
)
_ACTIVITIES = (
    ("c", "Curs de limba română, nivel A1–A2", Need.ROMANIAN, "learn", "Inspectoratul Școlar"),
    ("a", "Însoțire la AJOFM și scrierea unui CV", Need.EMPLOYMENT, "work", "IGI, centrul Galați"),
    ("b", "Șase sesiuni de acomodare culturală", Need.EMPLOYMENT, "work", "ONG partener"),
    ("h", "Sprijin la căutarea unei chirii", Need.HOUSING, "work", "ONG partener"),
)


def _objective(person: Invented, name: str, words: str, need: Need, indicator: str) -> Row:
    return _row(
        person,
        name,
        {
            "objective": words,
            "objective_need": need_field(need),
            "objective_priority": "high",
            "objective_indicator": indicator,
        },
    )


def _activity(
    person: Invented, due: date, kind: str, words: str, need: Need, goal: str, office: str
) -> Row:
    return _row(
        person,
        f"{kind}-{goal}",
        {
            "activity_kind": kind,
            "activity_description": words,
            "activity_need": need_field(need),
            "activity_objective": _row_id(person, goal),
            "activity_frequency": "săptămânal",
            "activity_due": due.isoformat(),
            "activity_responsible": COUNSELLOR,
            "activity_institution": office,
            "activity_stage": "planned",
        },
    )


def _letters(need: Need) -> tuple[str, ...]:
    return tuple(kind.value for kind in need.activities)


def _row(person: Invented, name: str, answers: Answers) -> Row:
    return Row(_row_id(person, name), answers)


def _row_id(person: Invented, name: str) -> RowId:
    return RowId(str(uuid5(_ROWS, f"{person.surname}/{name}")))
