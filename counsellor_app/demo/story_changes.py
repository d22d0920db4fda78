"""What changed or ended the programmes of invented people: a duty, a transfer, time, the end."""

from datetime import date, timedelta

from counsellor_app.demo.cast import Invented
from counsellor_app.demo.story import COUNSELLOR, Story, Told
from counsellor_app.demo.story_papers import row, row_id
from counsellor_app.forms.answers import Answer, Answers, Row
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import Need

_HEAD = "Conducescu Radu-Exemplu, șef centru"
_OFFICER = f"{COUNSELLOR}, ofițer de integrare"
_KEPT = "biroul 3, dulapul 2"
_NOW_NEEDED = {Need.ROMANIAN: "low", Need.EMPLOYMENT: "low", Need.HOUSING: "medium"}
_DONE = ("c-learn", "a-work", "b-work", "h-work")


def duty_to_check(person: Invented, _story: Story, today: date) -> tuple[Told, ...]:
    """Return a duty that seems not kept: found, and nobody heard yet."""
    missed = today - timedelta(days=16)
    fact = {
        "fact_on": missed.isoformat(),
        "fact_words": "Nu a venit la trei ore de curs la rând; nu se știe încă de ce.",
        "fact_evidence": "lista de prezență a cursului",
    }
    found = missed + timedelta(days=8)
    return (
        Told(
            form_id="measures_decision",
            on=found,
            answers={
                "ground": "a",
                "found_on": found.isoformat(),
                "established_by": _OFFICER,
                "facts": (row(person, "fact", fact),),
                "hearing": "not_yet",
                "outcome": "to_check",
            },
        ),
    )


def moved_here(_person: Invented, _story: Story, today: date) -> tuple[Told, ...]:
    """Return the sheet with which another centre handed the case over."""
    handed = today - timedelta(days=9)
    return (
        Told(
            form_id="transfer",
            on=handed,
            answers={
                "from_centre": "Timișoara",
                "from_person": "Predescu Ion-Exemplu",
                "from_phone": "+40 700 000 021",
                "to_centre": "Galați",
                "to_person": COUNSELLOR,
                "to_phone": "+40 700 000 022",
                "medication_agreed": False,
                "restricted_matters": False,
                "handed_by": "Predescu Ion-Exemplu",
                "handed_on": handed.isoformat(),
                "handed_at": "10:15",
                "received_by": COUNSELLOR,
                "received_on": handed.isoformat(),
                "received_at": "14:00",
            },
        ),
    )


def extended(person: Invented, _story: Story, today: date) -> tuple[Told, ...]:
    """Return an extension of four months, approved on paper (art. 20 alin. (2))."""
    approved = today - timedelta(days=6)
    return (
        Told(
            form_id="addendum",
            on=approved,
            final=True,
            answers={
                "addendum_kind": "20(2)",
                "requested_on": (approved - timedelta(days=14)).isoformat(),
                "request_reasons": "Mai are nevoie de timp pentru cursul de limbă.",
                "evaluated_on": (approved - timedelta(days=5)).isoformat(),
                "evaluation_conclusions": "A venit la aproape toate orele; nivelul A2 nu este "
                "încă atins.",
                "approval": "elsewhere",
                "months_approved": 4,
                "approval_number": f"EX-{approved:%j}/{approved.year}",
                "approved_on": approved.isoformat(),
                "approved_by": _HEAD,
                "signatures": _signed(person, approved),
            },
        ),
    )


def completed(person: Invented, story: Story, today: date) -> tuple[Told, ...]:
    """Return the evaluation at the end, the finding that it was completed, and what follows."""
    over = Months(12).after(story.signed)
    evaluated, found = over - timedelta(days=12), over + timedelta(days=3)
    asked = today - timedelta(days=10)
    return (
        Told(
            form_id="final_evaluation",
            on=evaluated,
            final=True,
            answers=_evaluation(person, evaluated),
        ),
        Told(
            form_id="case_event",
            on=found,
            answers={
                "event_kind": "completed",
                "event_on": found.isoformat(),
                "event_source": "document",
                "event_document": "evaluarea la încheierea perioadei",
                "completed_by": _OFFICER,
                "certificate_number": f"EX-{found:%j}/{found.year}",
                "guided_on": ("vacancies", "renting"),
            },
        ),
        Told(
            form_id="subsidy",
            on=asked,
            answers={
                "subsidy_requested_on": asked.isoformat(),
                "subsidy_other_on_lease": False,
                "subsidy_answer": "pending",
            },
        ),
    )


def _evaluation(person: Invented, day: date) -> dict[str, Answer]:
    return {
        "evaluated_on": day.isoformat(),
        "evaluated_by": _OFFICER,
        "evaluation_occasion": "period_end",
        "objective_results": (
            _objective(person, "learn", "yes", "certificat de nivel A2"),
            _objective(person, "work", "partly", "lucrează cu jumătate de normă"),
        ),
        "activity_results": tuple(
            row(
                person,
                f"result of {name}",
                {"result_activity": row_id(person, name), "activity_result": "done"},
            )
            for name in _DONE
        ),
        **{level_now_field(need): _NOW_NEEDED.get(need, "none") for need in Need},
        "participation": "regular",
        "participation_words": "A venit la aproape toate orele.",
        "remaining": "Un loc de muncă cu normă întreagă.",
        "person_view": "Spune că se descurcă singură la magazin, la medic și la școală.",
        "recommendation": "completed",
        "recommendation_why": "Obiectivul de limbă este atins, cel de muncă aproape.",
        "signatures": _signed(person, day),
    }


def _objective(person: Invented, name: str, reached: str, words: str) -> Row:
    cells = {
        "result_objective": row_id(person, name),
        "objective_reached": reached,
        "objective_result": words,
    }
    return row(person, f"result of {name}", cells)


def _signed(person: Invented, day: date) -> tuple[Row, ...]:
    names = {"person": f"{person.surname} {person.given_names}", "igi": "Modelescu Ana-Exemplu"}
    signatures: dict[str, Answers] = {
        who: {
            "signed_by": who,
            "signed_name": name,
            "signed_way": "signed",
            "signed_on": day.isoformat(),
            "signed_kept_at": _KEPT,
        }
        for who, name in names.items()
    }
    return tuple(row(person, f"signed by {who} {day}", one) for who, one in signatures.items())
