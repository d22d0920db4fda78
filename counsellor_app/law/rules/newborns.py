"""The own term of each child for the request for inclusion (OG nr. 44/2004, art. 16)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import Deadline, request_deadline
from counsellor_app.law.facts import HouseholdMember
from counsellor_app.law.procedure import EventKind, Relation
from counsellor_app.law.rule import Dates, Finding, Severity, Situation
from counsellor_app.law.said import READING, reminded, warned
from counsellor_app.text import Text, short_date


def terms_of_children(situation: Situation) -> Iterator[Finding]:
    """Return the last day of each child with a protection day and no programme of its own.

    A child acquires protection on its own day, so that the parent's term says nothing of it.
    """
    for place, child in enumerate(situation.facts.household or ()):
        if child.relation is not Relation.CHILD or child.own_programme:
            continue
        if child.protection_granted is not None:
            deadline = request_deadline(child.protection_granted, situation.rulebook)
            yield _term(situation, place, child, deadline)
            if situation.today > deadline.last_day and not child.participates:
                yield _passed(place, deadline)


def births_without_a_child(situation: Situation) -> Iterator[Finding]:
    """Remind of each birth for which no child with a protection day stands in the family."""
    known = [
        child.born
        for child in situation.facts.household or ()
        if child.relation is Relation.CHILD
        and (child.own_programme or child.protection_granted is not None)
    ]
    for place, event in enumerate(situation.facts.events or ()):
        if event.kind is not EventKind.BORN:
            continue
        if _taken(known, event.on):
            continue
        yield reminded(
            "R-032",
            Text(
                "S-a născut un copil: are propria dată a protecției și propriul termen pentru "
                "cerere. Treceți copilul la familie, cu data la care a dobândit protecția.",
                "A child was born: it has its own day of protection and its own term for the "
                "request. Add the child to the family, with the day it acquired protection.",
            ),
            og44(16),
            inputs=(f"events[{place}].on", "household"),
            certainty=READING,
        )


def _taken(known: list[date | None], born: date | None) -> bool:
    """Take the child born that day off the list, else one whose birth or event day is unknown."""
    fitting = [day for day in known if day == born] or [
        day for day in known if day is None or born is None
    ]
    if not fitting:
        return False
    known.remove(fitting[0])
    return True


def _term(situation: Situation, place: int, child: HouseholdMember, deadline: Deadline) -> Finding:
    remind = situation.rulebook.days_before("reminder.request", deadline.last_day)
    text = Text(
        "Cererea pentru copilul din rândul {row} al familiei se înregistrează cel mai târziu la "
        "{day}.",
        "The request for the child in row {row} of the family is to be registered by {day} at the "
        "latest.",
    )
    if child.participates:
        text = Text(
            "Copilul din rândul {row} al familiei participă la program; ultima zi pentru cererea "
            "lui era {day}. Păstrați dovada cererii.",
            "The child in row {row} of the family takes part in the programme; the last day of "
            "its request was {day}. Keep the proof of the request.",
        )
    near = bool(remind) and remind[0] <= situation.today <= deadline.last_day
    return Finding(
        rule="R-032",
        severity=Severity.REMIND if near and not child.participates else Severity.COMPUTE,
        certainty=deadline.certainty,
        text=text.filled(row=place + 1, day=short_date(deadline.last_day)),
        basis=deadline.basis,
        inputs=(f"household[{place}].protection_granted",),
        formula=deadline.formula,
        dates=Dates(last_day=deadline.last_day, remind=remind),
    )


def _passed(place: int, deadline: Deadline) -> Finding:
    return warned(
        "R-032",
        Text(
            "Termenul cererii pentru copilul din rândul {row} al familiei a trecut la {day}. "
            "Ordonanța nu spune ce urmează: depuneți cererea cu motivul; IGI hotărăște.",
            "The term of the request for the child in row {row} of the family passed on {day}. "
            "The Ordinance does not say what follows: file the request with the reason; IGI "
            "decides.",
        ).filled(row=place + 1, day=short_date(deadline.last_day)),
        og44(16),
        inputs=(f"household[{place}].protection_granted", f"household[{place}].participates"),
        certainty=READING,
    )
