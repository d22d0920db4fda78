"""The protocol and the period of the programme (OG nr. 44/2004, art. 19 and 20)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import span_formula
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import PROGRAMME_LENGTH, end_event, programme_of
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import READING, informed, stopped, warned
from counsellor_app.text import Text, short_date


def five_chapters(situation: Situation) -> Iterator[Outcome]:
    """Decide R-039, art. 19 alin. (1): what a protocol contains."""
    if not situation.is_protected or situation.has_protocol:
        return
    yield informed(
        "R-039",
        Text(
            "Protocolul cuprinde: părțile, drepturile și obligațiile, perioada, condițiile de "
            "prelungire, situațiile de încetare sau modificare. Completați-le înainte de tipărire.",
            "The protocol contains: the parties, rights and duties, the period, the conditions of "
            "extension, cessation and modification. Fill them in before printing.",
        ),
        og44(19, 1),
        inputs=("person.category",),
    )


def two_annexes(situation: Situation) -> Iterator[Outcome]:
    """Decide R-040, art. 19 alin. (2): the needs sheet and the plan are annexed."""
    if not situation.is_protected or situation.has_protocol:
        return
    needs, plan = situation.facts.needs, situation.facts.plan
    lacking = []
    if needs is None or needs.finalised is None:
        lacking.append("needs.finalised")
    if plan is None or plan.finalised is None:
        lacking.append("plan.finalised")
    if not lacking:
        return
    yield stopped(
        "R-040",
        Text(
            "Protocolul are ca anexe fișa de nevoi și planul, finalizate. Finalizați-le întâi.",
            "The protocol has the needs sheet and the plan annexed, finalised. Finalise them "
            "first.",
        ),
        og44(19, 2),
        inputs=tuple(lacking),
        acts=(OfficeAct.ISSUE_PROTOCOL,),
    )


def programme_period(situation: Situation) -> Iterator[Outcome]:
    """Decide R-041, art. 20 alin. (1): twelve months from signing or from the day set."""
    if not situation.may_be_protected:
        return
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-041", ("protocol.signed",))
        return
    starts = programme.starts
    length = PROGRAMME_LENGTH.on(starts)
    text = Text(
        "Programul ține de la {starts} până la {end} inclusiv. Scrieți ambele zile în protocol.",
        "The programme runs from {starts} to {end} inclusive. Write both days in the protocol.",
    )
    if end_event(situation.facts, situation.today) is not None:
        text = Text(
            "Programul a fost de la {starts} până cel mult la {end}; s-a încheiat înainte de "
            "termen sau la termen, prin evenimentul înregistrat.",
            "The programme was from {starts} to {end} at the latest; the event recorded ended it, "
            "by its term or before.",
        )
    yield Finding(
        rule="R-041",
        severity=Severity.COMPUTE,
        certainty=READING,
        text=text.filled(starts=short_date(starts), end=short_date(programme.first_end)),
        basis=(length.basis,),
        inputs=programme.inputs,
        formula=span_formula(starts, length.value),
        dates=Dates(starts=starts, ends=programme.first_end),
    )
    if situation.signed is not None and starts < situation.signed:
        yield _starts_early(starts, situation.signed)


def _starts_early(starts: date, signed: date) -> Finding:
    text = Text(
        "Data începerii ({starts}) este înaintea semnării ({signed}). Verificați protocolul.",
        "The start ({starts}) is before the signing ({signed}). Check the protocol.",
    )
    return warned(
        "R-041",
        text.filled(starts=short_date(starts), signed=short_date(signed)),
        og44(20, 1),
        inputs=("protocol.starts", "protocol.signed"),
        certainty=READING,
    )


RULES = (
    Rule(
        id="R-039",
        sentence=Text(
            "Protocolul cuprinde părțile, drepturile și obligațiile, perioada, prelungirea, "
            "încetarea.",
            "The protocol contains the parties, rights and duties, period, extension, cessation.",
        ),
        basis=(og44(19, 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="datele de identificare a părților, drepturile și obligațiile fiecărei părți, "
        "perioada … condițiile de prelungire … situațiile în care încetează sau se modifică",
        reads=("person.category", "protocol.signed", "protocol.on_paper"),
        decide=five_chapters,
    ),
    Rule(
        id="R-040",
        sentence=Text(
            "La protocol se anexează fișa de evaluare și planul individual.",
            "The needs sheet and the individual plan are annexed to the protocol.",
        ),
        basis=(og44(19, 2),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="se anexează fisa de evaluare și planul individual",
        reads=("needs.finalised", "plan.finalised", "protocol.signed", "protocol.on_paper"),
        decide=two_annexes,
    ),
    Rule(
        id="R-041",
        sentence=Text(
            "Programul ține 12 luni de la semnare sau de la data din protocol.",
            "The programme lasts 12 months from signing or from the day set in the protocol.",
        ),
        basis=(og44(20, 1),),
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        phrase="12 luni de la data semnării protocolului sau de la data prevăzută în protocol",
        reads=("protocol.signed", "protocol.starts"),
        decide=programme_period,
    ),
)
