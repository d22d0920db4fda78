"""What stands in the papers of the invented people: needs sheet, plan, protocol, paper file."""

from datetime import date
from uuid import UUID, uuid5

from counsellor_app.demo.cast import Invented
from counsellor_app.demo.story import COUNSELLOR, Story, representative
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.needs.common import need_field
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import Need

_ROWS = UUID("00000000-0000-4000-8000-0000000d3110")
_LEVELS = {
    Need.ROMANIAN: "high",
    Need.HOUSING: "medium",
    Need.EMPLOYMENT: "high",
    Need.HEALTH: "low",
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
        **_at_ajofm(person, story),
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
        "author": "dgaspc" if person.alone else "igi",
        "dgaspc_letter": "EX-9 (exemplu)",
        "objectives": tuple(_objective(person, *one) for one in _OBJECTIVES),
        "activities": tuple(_activity(person, until, *one) for one in _ACTIVITIES),
        "unanswered": (
            row(
                person,
                "later",
                {"unanswered_need": need_field(Need.HEALTH), "unanswered_reason": "not_now"},
            ),
        ),
        "community_county": person.county,
        "community_locality": person.locality,
        "community_reason": "Curs, cazare și locuri de muncă în același oraș.",
        "community_decided_on": story.planned.isoformat(),
        "agreement": "agrees",
        "agreement_language": person.language,
        "agreement_on": story.planned.isoformat(),
    }


def protocol_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the protocol, its number and day left for the pen."""
    return {
        "number_by": "dotted",
        "starts_on": story.signed.isoformat(),
        "igi_representative": "Modelescu Ana-Exemplu",
        "igi_function": "șef centru",
        "igi_centre": "Galați",
        **representative(person),
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
        "birth_date": story.born,
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


def row(person: Invented, name: str, answers: Answers) -> Row:
    """Return a row of this person, with the id made from its name."""
    return Row(row_id(person, name), answers)


def row_id(person: Invented, name: str) -> RowId:
    """Return the id of a row of this person, the same in every run."""
    return RowId(str(uuid5(_ROWS, f"{person.surname}/{name}")))


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
    return row(
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
    return row(
        person,
        f"{kind}-{goal}",
        {
            "activity_kind": kind,
            "activity_description": words,
            "activity_need": need_field(need),
            "activity_objective": row_id(person, goal),
            "activity_frequency": "o dată pe săptămână",
            "activity_due": due.isoformat(),
            "activity_responsible": COUNSELLOR,
            "activity_institution": office,
            "activity_stage": "planned",
        },
    )


def _letters(need: Need) -> tuple[str, ...]:
    return tuple(kind.value for kind in need.activities)


def _at_ajofm(person: Invented, story: Story) -> dict[str, Answer]:
    """Return a registration, early ones included, for programmes that have run for some time."""
    if person.months_in_programme <= 1:
        return {"employment_ajofm": False}
    return {"employment_ajofm": True, "employment_ajofm_on": story.assessed.isoformat()}
