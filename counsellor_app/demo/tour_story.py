"""What the tour's invented people say, page by page, in the words that are typed."""

from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.demo.typist import Page
from counsellor_app.forms.answers import NoAnswer
from counsellor_app.law.catalogue import Need
from counsellor_app.text import short_date

Pages = tuple[tuple[str, Page], ...]

COUNSELLOR = "Ana-Maria Exemplescu"
FUNCTION = "ofițer de integrare"
OPENS = "corabie lampion prispă ulcior busuioc"
OPENS_NOT = "corabie lampion prispă ulcior pelin"
SURNAME, GIVEN = "Exemplu-Rahimi", "Nadia"
OWN_SCRIPT = "نادیه رحیمی نمونه"
PAPER_SURNAME, PAPER_GIVEN = "Închipuită-Șerbănescu", "Țvetana"
SHOWN = f"{SURNAME.upper()} {GIVEN}"
PAPER_SHOWN = f"{PAPER_SURNAME.upper()} {PAPER_GIVEN}"
INTERPRETER = "Tălmăcescu Ion-Exemplu"
HEAD = "Modelescu Ștefania-Exemplu"
SEALED = "Afecțiune plăsmuită la genunchi, spusă de bunăvoie."
STATEMENT = "Dorește să învețe limba română și să lucreze ca brodeză."
AGREED = "Vine marți la consiliere și aduce hotărârea plăsmuită."
OBJECTIVE = "Ajunge la nivelul A2 de limba română"
CONCLUSIONS = "Are nevoie de curs de limba română și de sprijin la ocupare și la locuire."


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the tour's case, counted back from today."""

    today: date

    def ago(self, days: int) -> str:
        """Return a day as it is typed."""
        return short_date(self.today - timedelta(days=days))

    def ahead(self, days: int) -> str:
        """Return a coming day as it is typed."""
        return short_date(self.today + timedelta(days=days))


GRANTED, COMMUNICATED, FILED, TALKED, ASSESSED, PLANNED = 45, 40, 20, 12, 8, 3


def first_contact() -> Pages:
    """Return what is added to a first contact that has a name and a language."""
    return (
        ("who_came", {"contact_place": "sediul din Galați"}),
        ("why_they_came", {"reasons": ("request",), "urgent_needs": ("none",),
                           "status_told": "protection"}),
        ("safe_contact", {"safe_hours": "luni–vineri, 10–12"}),
        ("what_follows", {"next_step": "Pregătirea cererii"}),
    )  # fmt: skip


def person(days: Days) -> Pages:
    """Return the person block."""
    return (
        ("identity", {
            "surname": SURNAME, "given_names": GIVEN, "name_own_script": OWN_SCRIPT,
            "birth_date": "14.05.1994", "sex": "female", "citizenship": "Afganistan",
        }),
        ("languages", {
            "native_language": "dari", "communication_language": "dari",
            "interpreter_needed": True, "literacy": ("own",),
        }),
        ("protection", {
            "category": "refugee", "protection_act": "administrative",
            "protection_act_number": "EX-1044/2026",
            "protection_granted_on": days.ago(GRANTED),
            "protection_communicated_on": days.ago(COMMUNICATED),
            "permit_number": "EX 260514",
        }),
        ("family", {"marital_status": "single"}),
        ("home", {
            "lives_in_centre": False, "address": "Strada Exemplului nr. 1, ap. 4",
            "locality": "Galați", "county": "Galați",
        }),
        ("contact", {"phone": "0700 000 000"}),
        ("safe_contact", {"who_may_answer": "numai persoana", "never_message": True}),
    )  # fmt: skip


def request(days: Days) -> Pages:
    """Return the request for inclusion."""
    return (
        ("filing", {"centre": "Galați", "filed_on": days.ago(FILED), "by_post": False}),
        ("asked_for", {
            "for_whom": ("self",), "measures_asked": ("a", "b", "c"), "lodging_asked": False,
        }),
        ("means", {"means_kind": "none"}),
        ("declarations", {
            "declares_true": True, "informed": True, "informed_language": "dari",
        }),
    )  # fmt: skip


def interview(days: Days) -> Pages:
    """Return the note of the interview."""
    return (
        ("when_and_where", {
            "held_on": days.ago(TALKED), "started_at": "10:00", "ended_at": "11:15",
            "held_at": "centrul regional Galați", "held_how": "in_person",
        }),
        ("who_took_part", {
            "conducted_by": COUNSELLOR, "conducted_by_function": FUNCTION,
            "conducted_by_structure": "igi", "alone_offered": "accepted",
            "third_party_consent": True,
        }),
        ("interpreter", {
            "interpreter": "present", "interpreter_name": INTERPRETER,
            "interpreter_language": "dari", "interpreter_relation": "none",
            "interpreter_declaration": "signed", "interpreter_declared_on": days.ago(TALKED),
        }),
        ("what_was_said", {
            "topics": ("romanian", "employment", "housing"), "statements": STATEMENT,
            "urgent_needs": ("none",), "read_back": True,
        }),
    )  # fmt: skip


def needs_sheet(days: Days) -> Pages:
    """Return the needs sheet: all fifteen domains, some of them not known."""
    said = _domains()
    return (
        ("assessment", {"assessed_on": days.ago(ASSESSED), "assessed_by": COUNSELLOR}),
        *((need.value, said.get(need, {f"{need.value}_need": "none"})) for need in Need),
        ("closing", {
            "conclusions": CONCLUSIONS, "assistance_kinds": ("a", "b", "c"),
            "vulnerability_signs": True, "vulnerability_groups": ("single_parent",),
            "vulnerability_source": ("told",), "proposed_county": "Galați",
            "proposed_locality": "Galați",
        }),
    )  # fmt: skip


def plan(days: Days) -> Pages:
    """Return the pages of the plan that are typed; activities come from the suggestions."""
    return (
        ("authorship", {
            "drawn_up_on": days.ago(PLANNED), "drawn_up_by": COUNSELLOR, "author": "igi",
        }),
        ("objectives", {
            "objectives": [{
                "objective": OBJECTIVE, "objective_need": Need.ROMANIAN.text.ro,
                "objective_priority": "high",
                "objective_indicator": "certificatul de nivel",
            }],
        }),
    )  # fmt: skip


def activity(days: Days, number: int, what: str) -> Page:
    """Return the cells of a suggested activity that a person still types."""
    place = f"activities.{number}"
    return {
        f"{place}.activity_description": what,
        f"{place}.activity_frequency": "de două ori pe săptămână",
        f"{place}.activity_due": days.ahead(300),
        f"{place}.activity_responsible": COUNSELLOR,
        f"{place}.activity_institution": "Inspectoratul Școlar Județean Galați",
        f"{place}.activity_stage": "planned",
    }


def community(days: Days) -> Page:
    """Return the decision on the community."""
    return {
        "community_county": "Galați",
        "community_locality": "Galați",
        "community_reason": "Curs, cazare și locuri de muncă în același oraș.",
        "community_decided_on": days.ago(PLANNED),
    }


def agreement(days: Days) -> Page:
    """Return what the person says of the plan."""
    return {"agreement": "agrees", "agreement_on": days.ago(PLANNED)}


def protocol(days: Days) -> Pages:
    """Return the protocol."""
    return (
        ("numbering", {
            "number_by": "entered", "protocol_number": "EX-77/2026",
            "protocol_date": days.ago(0),
        }),
        ("parties", {
            "igi_representative": HEAD, "igi_function": "șef centru", "igi_centre": "Galați",
        }),
        ("signing", {
            "copies": "3", "translation_language": "dari", "interpreter_at_signing": True,
            "interpreter_name": INTERPRETER,
        }),
    )  # fmt: skip


def paper_case(days: Days) -> Pages:
    """Return the ten points of a case that runs on paper already."""
    return (
        ("person_and_papers", {
            "surname": PAPER_SURNAME, "given_names": PAPER_GIVEN, "birth_date": "1988",
            "communication_language": "engleză", "protection_act_number": "EX-88/2026",
            "protection_granted_on": days.ago(160), "protocol_number": "EX-12/2026",
            "protocol_date": days.ago(100), "programme_end": days.ahead(265),
        }),
        ("running", {
            "lodged_at": "CRPCSA Galați", "lodged_since": days.ago(100),
            "benefits": [{"benefit_kind": "e", "benefit_months": "2"}],
            "community_locality": "Galați", "community_county": "Galați",
            "next_step": "Reevaluarea nivelului de limbă",
        }),
        ("paper", {
            "paper_kept_at": "biroul 3, dulapul 2", "seen_on_document": ("number", "date"),
        }),
    )  # fmt: skip


def _domains() -> dict[Need, Page]:
    return {
        Need.EMPLOYMENT: {
            "employment_situation": "A brodat zece ani; caută un loc de muncă.",
            "employment_status": "looking", "employment_occupation": "brodeză",
            "employment_years": "10", "employment_driving": ("none",),
            "employment_schedule": "full", "employment_obstacles": ("language",),
            "employment_ajofm": False, "employment_need": "high",
            "employment_activities": ("a",),
        },
        Need.HOUSING: {
            "housing_kind": "gazdă", "housing_social_asked": False, "housing_suitable": True,
            "housing_need": "medium",
        },
        Need.HEALTH: {
            "health_insured": "in_progress", "health_doctor": False,
            "health_conditions": SEALED, "health_need": "low",
        },
        Need.SOCIAL_ASSISTANCE: {
            "social_assistance_grant": "not_requested", "social_assistance_need": "none",
        },
        Need.EDUCATION: {
            "education_level": "gimnazial", "education_years": NoAnswer.UNKNOWN,
            "education_need": "none",
        },
        Need.ROMANIAN: {
            "romanian_situation": "Înțelege salutul și numerele.", "romanian_level": "A1",
            "needs_romanian_course": True, "romanian_need": "high",
            "romanian_activities": ("c",),
        },
        Need.LEGAL: {"legal_need": NoAnswer.UNKNOWN},
        Need.CULTURE: {"culture_need": NoAnswer.NOT_ASKED},
        Need.MEANS: {"means_income": "0", "means_need": "none"},
    }  # fmt: skip
