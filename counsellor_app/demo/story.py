"""What the invented people answer, form by form, on days counted back from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.cases.stages import Stage
from counsellor_app.demo.cast import Invented
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.law.calendar import Months

COUNSELLOR = "Ana-Maria Exemplescu"


@dataclass(frozen=True, slots=True)
class Story:
    """The days of one invented case."""

    born: str
    protected: date
    contacted: date
    filed: date
    interviewed: date
    assessed: date
    planned: date
    signed: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is answered in one form on one day, and whether that makes it final."""

    form_id: str
    on: date
    answers: Answers
    final: bool = False


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
        born=_born(person, today),
        protected=protected,
        contacted=protected + step,
        filed=protected + 2 * step,
        interviewed=protected + 3 * step,
        assessed=protected + 4 * step,
        planned=protected + 5 * step,
        signed=signed,
    )


def is_protected(person: Invented) -> bool:
    """Tell whether the programme is for this person; Chapter V^1 is for the others."""
    return person.category in {"refugee", "subsidiary"}


def person_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the person block."""
    answers: dict[str, Answer] = {
        "surname": person.surname,
        "given_names": person.given_names,
        "birth_date": story.born,
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
        "unaccompanied": person.alone,
        **representative(person),
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


def representative(person: Invented) -> dict[str, Answer]:
    """Return who represents the person while a minor."""
    if person.alone:
        return {
            "representative_name": "Ocrotitescu Ana-Exemplu",
            "representative_quality": "dgaspc",
            "representative_act": "dispoziția nr. EX-7 (exemplu)",
        }
    return {
        "representative_name": "Părintescu Exemplu",
        "representative_quality": "parent",
        "representative_act": "certificat de naștere (exemplu)",
    }


def contact_answers(person: Invented, story: Story) -> dict[str, Answer]:
    """Return the first contact."""
    return {
        "name_used": person.given_names,
        "communication_language": person.language,
        "contact_on": story.contacted.isoformat(),
        "contact_place": "sediul din Galați",
        "reasons": ("information",),
        "urgent_needs": ("none",),
        "status_told": "protection" if is_protected(person) else "right_of_stay",
        "next_step": "Pregătirea cererii",
        "next_step_by": story.filed.isoformat(),
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


def _born(person: Invented, today: date) -> str:
    """Return the day of birth; of somebody of a given age, half a year into it."""
    if person.years_old is None:
        return person.born
    return Months(-12 * person.years_old - 6).after(today).isoformat()
