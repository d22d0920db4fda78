"""The request for inclusion (OG nr. 44/2004, art. 16)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import Deadline, request_deadline
from counsellor_app.law.facts import Request
from counsellor_app.law.procedure import ActingRole, OfficeAct
from counsellor_app.law.rule import (
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.newborns import births_without_a_child, terms_of_children
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.text import Text, short_date

_DEPENDS = Text(
    "Depinde de data de la care se socotește termenul dacă cererea este peste termen.",
    "Whether the request is late depends on the day the term is counted from.",
)
_DAY_MISSING = {
    "person.protection.granted": Text(
        "{depends} Completați data hotărârii și notați motivul.",
        "{depends} Fill in the day of the decision, and note the reason.",
    ),
    "person.protection.communicated": Text(
        "{depends} Completați data comunicării și notați motivul.",
        "{depends} Fill in the day of communication, and note the reason.",
    ),
}
_BETWEEN = Text(
    "{depends} Notați motivul; IGI hotărăște.",
    "{depends} Note the reason; IGI decides.",
)
_POSTED = Text(
    "Cererea a fost pusă la poștă în termen și înregistrată după. Păstrați recipisa; IGI hotărăște "
    "dacă se socotește.",
    "The request was posted in time and registered later. Keep the receipt; IGI decides whether it "
    "counts.",
)
_FILED = Text(
    "Cererea a fost depusă în termen, dar nu și înregistrată, iar textul le cere pe amândouă. "
    "Păstrați dovada depunerii; IGI hotărăște.",
    "The request was filed in time but not registered in time, and the text asks for both. Keep "
    "the proof of filing; IGI decides.",
)
_IGI_LINE = Text(
    "{late} Înainte de protocol, IGI consemnează: cererea se primește sau nu se primește, cu "
    "motiv.",
    "{late} Before the protocol IGI records whether the request is accepted, with the reason.",
)
_REASON_AND_IGI_LINE = Text(
    "{late} Notați motivul; înainte de protocol, IGI consemnează: cererea se primește sau nu se "
    "primește, cu motiv.",
    "{late} Note the reason; before the protocol IGI records whether the request is accepted, with "
    "the reason.",
)
_NOT_FILED = Text(
    "Termenul a trecut; cererea se poate depune și acum.",
    "The term has passed; the request may still be filed.",
)
_FILED_LATE = Text("Cerere depusă peste termen.", "The request is late.")
_REGISTERED_LATE = Text(
    "Cererea nu a fost înregistrată în termen.", "The request was not registered in time."
)


def request_in_time(situation: Situation) -> Iterator[Outcome]:
    """Decide R-032, art. 16: three months from acquiring protection, on both readings.

    The act does not say whether protection is acquired on the day of the act or of its
    communication, nor what lateness brings: both are computed, nothing is refused. Each
    child of the family has its own day of protection, and so its own term.
    """
    if situation.may_be_protected:
        yield from _own_term(situation)
        yield from births_without_a_child(situation)
    yield from terms_of_children(situation)


def _own_term(situation: Situation) -> Iterator[Outcome]:
    protection = situation.person.protection
    granted = None if protection is None else protection.granted
    communicated = None if protection is None else protection.communicated
    days = (
        ("person.protection.granted", granted),
        ("person.protection.communicated", communicated),
    )
    absent = tuple(path for path, day in days if day is None)
    if absent:
        yield NotDecided("R-032", absent)
    prudent = None if granted is None else request_deadline(granted, situation.rulebook)
    if prudent is not None:
        yield _prudent(situation, prudent)
    second = None if communicated is None else request_deadline(communicated, situation.rulebook)
    if second is not None:
        yield _second(second, prudent)
    last_days = [one.last_day for one in (prudent, second) if one is not None]
    yield from _late(situation, last_days, absent)


def _prudent(situation: Situation, deadline: Deadline) -> Finding:
    registered = _registered(situation)
    remind = situation.rulebook.days_before("reminder.request", deadline.last_day)
    due = registered is None and bool(remind) and remind[0] <= situation.today <= deadline.last_day
    text = _where_it_stands(situation, deadline.last_day)
    return Finding(
        rule="R-032",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=deadline.certainty,
        text=text.filled(day=short_date(deadline.last_day)),
        basis=deadline.basis,
        inputs=("person.protection.granted", "request.filed", "request.registered"),
        formula=deadline.formula,
        dates=Dates(last_day=deadline.last_day, remind=remind),
    )


def _where_it_stands(situation: Situation, last_day: date) -> Text:
    """Return what is done or to be done about the request on the prudent reading."""
    filed, registered = _filed(situation), _registered(situation)
    if registered is not None and registered <= last_day:
        return Text(
            "Cererea a fost înregistrată în termen (ultima zi: {day}). Urmează interviul.",
            "The request was registered in time (last day: {day}). The interview is next.",
        )
    if registered is None and filed is not None and filed <= last_day:
        return Text(
            "Cererea a fost depusă în termen. Se înregistrează cel mai târziu la {day}.",
            "The request was filed in time. It is to be registered by {day} at the latest.",
        )
    if situation.role is ActingRole.NGO:
        return Text(
            "Ajutați persoana să depună cererea: se înregistrează cel mai târziu la {day}.",
            "Help the person file the request: it is to be registered by {day} at the latest.",
        )
    return Text(
        "Cererea se înregistrează cel mai târziu la {day}.",
        "Register the request by {day} at the latest.",
    )


def _second(deadline: Deadline, prudent: Deadline | None) -> Finding:
    return Finding(
        rule="R-032",
        severity=Severity.COMPUTE,
        certainty=deadline.certainty,
        text=_beside(deadline.last_day, None if prudent is None else prudent.last_day),
        basis=deadline.basis,
        inputs=("person.protection.communicated",),
        formula=deadline.formula,
        dates=Dates(last_day=deadline.last_day),
    )


def _beside(last_day: date, first: date | None) -> Text:
    """Return what the reading from communication adds to the one from the decision."""
    if first == last_day:
        text = Text(
            "Și socotită de la comunicare, ultima zi pentru cerere este {day}.",
            "Counted from communication too, the last day of the request is {day}.",
        )
    elif first is None:
        text = Text(
            "Socotită de la comunicare, ultima zi pentru cerere este {day}. Completați data "
            "hotărârii: socotită de la ea, ultima zi poate fi mai apropiată.",
            "Counted from communication, the last day of the request is {day}. Fill in the day of "
            "the decision: counted from it, the last day may be earlier.",
        )
    elif last_day < first:
        text = Text(
            "Comunicarea este notată înaintea hotărârii: verificați cele două date. Socotită de la "
            "comunicare, ultima zi pentru cerere este {day}; prudent, țineți-vă de ea.",
            "The communication is recorded before the decision: check both days. Counted from "
            "communication, the last day of the request is {day}; to be safe, keep to it.",
        )
    else:
        text = Text(
            "Socotită de la comunicare, ultima zi pentru cerere este {day}. Ordonanța nu spune de "
            "la care dintre zile se socotește; prudent, țineți-vă de {first}, socotită de la data "
            "hotărârii.",
            "Counted from communication, the last day of the request is {day}. The Ordinance does "
            "not say from which day it is counted; to be safe, keep to {first}, counted from the "
            "date of the decision.",
        )
    return text.filled(day=short_date(last_day), first=short_date(first or last_day))


def _registered(situation: Situation) -> date | None:
    return None if situation.facts.request is None else situation.facts.request.registered


def _filed(situation: Situation) -> date | None:
    return None if situation.facts.request is None else situation.facts.request.filed


def _late(
    situation: Situation, last_days: list[date], absent: tuple[str, ...]
) -> Iterator[Finding]:
    """Tell of lateness: certain only after the last day of both readings."""
    filed, registered = _filed(situation), _registered(situation)
    reached = registered or max(situation.today, filed or date.min)
    if not last_days or situation.has_protocol or reached <= min(last_days):
        return
    if absent or reached <= max(last_days):
        says = _DAY_MISSING[absent[0]] if absent else _BETWEEN
        yield _lateness(Severity.WARN, says.filled(depends=_DEPENDS))
        return
    request = situation.facts.request or Request()
    in_time = filed is not None and filed <= max(last_days)
    if in_time:
        yield _lateness(Severity.WARN, _POSTED if request.by_post else _FILED)
    if filed is None and registered is None:
        yield _late_line(request, _NOT_FILED)
    else:
        yield _late_line(request, _REGISTERED_LATE if in_time else _FILED_LATE)


def _late_line(request: Request, late: Text) -> Finding:
    """Return what IGI's line on the late request says; until it stands no protocol is issued."""
    decided = request.late_decision
    if decided is None or decided.accepted is None:
        line = _IGI_LINE if request.late_reason else _REASON_AND_IGI_LINE
        return _lateness(Severity.BLOCK, line.filled(late=late))
    if not decided.accepted:
        text = Text(
            "Cererea peste termen nu a fost primită. Comunicați persoanei motivul.",
            "The late request was not accepted. Tell the person the reason.",
        )
        return _lateness(Severity.BLOCK, text)
    text = Text(
        "Cererea peste termen a fost primită. Continuați cu interviul.",
        "The late request was accepted. Continue with the interview.",
    )
    return _lateness(Severity.WARN, text)


def _lateness(severity: Severity, text: Text) -> Finding:
    inputs = (
        "request.registered",
        "request.filed",
        "request.late_reason",
        "request.late_decision.accepted",
    )
    if severity is Severity.BLOCK:
        acts = (OfficeAct.ISSUE_PROTOCOL,)
        return stopped("R-032", text, og44(16), inputs=inputs, acts=acts, certainty=READING)
    return warned("R-032", text, og44(16), inputs=inputs, certainty=READING)


RULES = (
    Rule(
        id="R-032",
        sentence=Text(
            "Cererea se depune și se înregistrează în 3 luni de la dobândirea protecției.",
            "The request is filed and registered within 3 months of acquiring protection.",
        ),
        basis=(og44(16),),
        severity=Severity.COMPUTE,
        certainty=READING,
        phrase="în termen de 3 luni de la data dobândirii protecției",
        reads=(
            "person.protection.granted",
            "person.protection.communicated",
            "request.filed",
            "request.registered",
            "request.by_post",
            "request.late_reason",
            "request.late_decision.accepted",
            "protocol.signed",
            "protocol.on_paper",
            "household",
            "events",
        ),
        decide=request_in_time,
    ),
)
