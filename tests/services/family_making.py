"""An invented couple whose cases may be linked, and what each of them opens."""

from dataclasses import dataclass

from counsellor_app.cases.family import TOPICS
from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.services import family, intake, keeping
from counsellor_app.services.desk import Desk
from tests.builders import TODAY, complete_answers, row
from tests.services.working import keep, tick


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cases of one household."""

    desk: Desk
    husband: CaseId
    wife: CaseId


def marked(topic: str) -> str:
    """Return the word that marks an answer of this topic, and of no other."""
    return f"Semn{topic.capitalize()}"


def a_pair(desk: Desk, *, his_link: bool = True, her_link: bool = True) -> Pair:
    """Open the two cases; each names the other, and links them where it is said so."""
    husband, wife = intake.open_case(desk, tick()), intake.open_case(desk, tick())
    tell_person(desk, husband, "Soțescu", wife if his_link else None)
    tell_person(desk, wife, "Soțieasca", husband if her_link else None)
    return Pair(desk, husband, wife)


def tell_person(
    desk: Desk, case_id: CaseId, surname: str, kin: CaseId | None, **changed: Answer
) -> None:
    """Keep the person form of somebody married, whose spouse may have a case."""
    spouse: dict[str, Answer] = {
        "member_relation": "spouse",
        "member_name": "Cineva Exemplu",
        "member_in_programme": True,
    }
    if kin is not None:
        spouse["member_case"] = str(kin)
    answers: Answers = {
        **complete_answers("person"),
        "surname": surname,
        "address_hidden": False,
        "closed_fields": (),
        "family_members": (row("spouse", spouse),),
        **changed,
    }
    writing = keeping.open_form(desk, case_id, "person", TODAY)
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def mark_every_topic(pair: Pair, **changed: Answer) -> None:
    """Have the wife's case say, of every topic, a word that tells which topic it is."""
    child = {"member_relation": "child", "member_name": marked("origin")}
    linked: dict[str, Answer] = {
        "member_relation": "spouse",
        "member_name": "Soțescu",
        "member_in_programme": True,
        "member_case": str(pair.husband),
    }
    tell_person(
        pair.desk,
        pair.wife,
        "Soțieasca",
        pair.husband,
        address=marked("address"),
        email=f"{marked('contact').lower()}@example.org",
        family_members=(row("spouse", linked), row("child", child)),
        contact_person="Semnnicăieri",
        who_may_answer="Semnnicăieri",
        **changed,
    )
    _mark_what_other_forms_say(pair)


def _mark_what_other_forms_say(pair: Pair) -> None:
    keep(
        pair.desk,
        pair.wife,
        "needs_sheet",
        {
            **complete_answers("needs_sheet"),
            "employment_occupation": marked("whereabouts"),
            "social_assistance_other": marked("income"),
            "health_insured_basis": marked("health"),
            "conclusions": "Semnnicăieri",
            "housing_situation": "Semnnicăieri",
        },
    )
    goal = Row(RowId("goal"), {"objective": marked("plan")})
    keep(pair.desk, pair.wife, "individual_plan", {"objectives": (goal,)})
    step: Answers = {
        "next_step": marked("appointments"),
        "next_step_by": "2026-12-31",
        "agreed": "Semnnicăieri",
        "restricted": False,
    }
    keep(pair.desk, pair.wife, "note", step)


def opens(pair: Pair, *topics: str) -> None:
    """Have the wife open these topics today, and take back all others."""
    for topic in TOPICS:
        change = family.open_topic if topic in topics else family.close_topic
        change(pair.desk, pair.wife, topic, TODAY, tick())


def shown_to_husband(pair: Pair) -> str:
    """Return every word the husband's case shows of his family."""
    return str(family.family_members(pair.desk, pair.husband, TODAY))
