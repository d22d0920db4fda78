"""The individual plan (OG nr. 44/2004, art. 18)."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Activity
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Plan, PlannedActivity
from counsellor_app.law.plan_elements import elements_of
from counsellor_app.law.procedure import OfficeAct, PlanAuthor
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import READING, duty_of_igi, informed, reminded, stopped, warned
from counsellor_app.text import Text, short_date


def five_elements(situation: Situation) -> Iterator[Outcome]:
    """Decide R-035, art. 18 alin. (1): five elements; drawn up by IGI staff, on the sheet."""
    plan = situation.facts.plan
    if plan is None or not situation.may_be_protected:
        return
    if plan.activities is None:
        yield NotDecided("R-035", ("plan.activities",))
        return
    if not situation.on_paper and not plan.finalised:
        yield from _incomplete(situation, plan, plan.activities)
    yield from _after_the_end(situation, plan.activities)


def eight_kinds(situation: Situation) -> Iterator[Outcome]:
    """Decide R-036, art. 18 alin. (2): every activity is one of eight kinds."""
    plan = situation.facts.plan
    if plan is None or not plan.activities:
        return
    kinds = sorted({one.kind.value for one in plan.activities if one.kind is not None})
    unsaid = [place for place, one in enumerate(plan.activities) if one.kind is None]
    if unsaid:
        yield NotDecided("R-036", tuple(f"plan.activities[{place}].kind" for place in unsaid))
    if kinds:
        listed = ", ".join(f"{kind})" for kind in kinds)
        yield informed(
            "R-036",
            Text(
                "Planul cuprinde activități de la lit. {listed}. Verificați că acoperă nevoile.",
                "The plan has activities of letters {listed}. Check that they cover the needs.",
            ).filled(listed=listed),
            og44(18, 2),
            inputs=("plan.activities",),
        )


def plan_communicated(situation: Situation) -> Iterator[Outcome]:
    """Decide R-038, art. 18 alin. (4): the plan is communicated in one of three ways."""
    plan = situation.facts.plan
    if plan is None or not situation.may_be_protected or plan.communicated is not None:
        return
    if not plan.finalised and not plan.signatures:
        return
    communicate = reminded(
        "R-038",
        Text(
            "Planul nu este comunicat. Comunicați-l personal, prin poștă sau prin afișare la "
            "sediul structurii IGI care a acordat protecția și păstrați dovada.",
            "The plan is not communicated. Communicate it in person, by post or by posting it up "
            "at the seat of the IGI structure that granted protection, and keep the proof.",
        ),
        og44(18, 4),
        inputs=("plan.communicated",),
    )
    to_ngo = Text(
        "Planul nu este comunicat. IGI îl comunică personal, prin poștă sau prin afișare la sediul "
        "structurii care a acordat protecția.",
        "The plan is not communicated. IGI communicates it in person, by post or by posting it up "
        "at the seat of the structure that granted protection.",
    )
    yield duty_of_igi(communicate, situation.role, to_ngo)


def _incomplete(
    situation: Situation, plan: Plan, activities: tuple[PlannedActivity, ...]
) -> Iterator[Finding]:
    lacking = [
        (one.element.text, one.lacking) for one in elements_of(plan, activities) if one.lacking
    ]
    needs = situation.facts.needs
    if needs is not None and needs.finalised is None:
        finalised = Text("fișa de nevoi finalizată", "the finalised needs sheet")
        lacking.append((finalised, ("needs.finalised",)))
    if lacking:
        words = Text(
            ", ".join(text.ro for text, _ in lacking), ", ".join(text.en for text, _ in lacking)
        )
        yield stopped(
            "R-035",
            Text(
                "Planul nu se poate finaliza; lipsesc: {words}. Completați-le.",
                "The plan cannot be finalised; missing: {words}. Fill them in.",
            ).filled(words=words),
            og44(18, 1),
            inputs=tuple(path for _, paths in lacking for path in paths),
            acts=(OfficeAct.FINALISE_PLAN,),
        )
    if plan.author is PlanAuthor.NGO:
        yield warned(
            "R-035",
            Text(
                "Planul întocmit de organizație este un proiect. Trimiteți-l personalului desemnat "
                "al IGI.",
                "A plan drawn up by the organisation is a draft. Send it to the designated IGI "
                "staff.",
            ),
            og44(18, 1),
            inputs=("plan.author",),
            certainty=READING,
        )


def _after_the_end(
    situation: Situation, activities: tuple[PlannedActivity, ...]
) -> Iterator[Finding]:
    programme = programme_of(situation.facts)
    if programme is None:
        return
    late = [
        (place, one.due)
        for place, one in enumerate(activities)
        if one.due is not None and one.due > programme.end
    ]
    for place, due in late:
        yield warned(
            "R-035",
            Text(
                "Termenul unei activități ({due}) este după încheierea programului ({end}). "
                "Schimbați termenul sau notați de ce.",
                "The deadline of an activity ({due}) is after the programme's end ({end}). Change "
                "it or note why.",
            ).filled(due=short_date(due), end=short_date(programme.end)),
            og44(18, 1),
            inputs=(f"plan.activities[{place}].due", *programme.inputs),
        )


RULES = (
    Rule(
        id="R-035",
        sentence=Text(
            "Planul, întocmit de personalul IGI, cuprinde cinci elemente.",
            "The plan, drawn up by IGI staff, has five elements.",
        ),
        basis=(og44(18, 1),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="obiectivele … termenele de realizare, activitățile … persoanele, instituțiile "
        "și/sau organizațiile responsabile, precum și decizia … cu privire la comunitatea locală",
        reads=(
            "plan.activities",
            "plan.community",
            "plan.author",
            "plan.finalised",
            "needs.finalised",
            "protocol.signed",
            "protocol.starts",
            "extensions",
        ),
        decide=five_elements,
    ),
    Rule(
        id="R-036",
        sentence=Text(
            "Planul cuprinde numai activități de cele opt feluri.",
            "The plan has only activities of the eight kinds.",
        ),
        basis=(og44(18, 2),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="Activitățile și beneficiile care pot fi incluse în cadrul planului individual … "
        "sunt următoarele",
        reads=("plan.activities",),
        covers=tuple(og44(18, 2, kind.value) for kind in Activity),
        decide=eight_kinds,
    ),
    Rule(
        id="R-038",
        sentence=Text(
            "Planul se comunică personal, prin poștă sau prin afișare.",
            "The plan is communicated in person, by post or by posting it up.",
        ),
        basis=(og44(18, 4),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="personal, prin poștă sau prin afișare la sediul structurii",
        reads=("plan.communicated", "plan.finalised", "plan.signatures"),
        decide=plan_communicated,
    ),
)
