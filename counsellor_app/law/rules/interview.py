"""The interview, the needs sheet and interpreters (OG nr. 44/2004, art. 17 and 38)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import (
    ActingRole,
    InterpreterMode,
    InterpreterRelation,
    OfficeAct,
)
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.text import Text, short_date


def interview_before_sheet(situation: Situation) -> Iterator[Outcome]:
    """Decide R-033, art. 17 alin. (1): IGI staff interview first, then the sheet is drawn up."""
    if not situation.may_be_protected:
        return
    interview = situation.facts.interview
    held = None if interview is None else interview.held
    request = situation.facts.request
    if request is not None and request.registered is not None:
        yield from _target(situation, held is not None)
    if not situation.is_protected or situation.has_protocol:
        return
    if held is None:
        yield _stopped(
            Text(
                "Fișa de nevoi nu se poate finaliza fără interviu. Programați interviul și scrieți "
                "nota de interviu.",
                "The needs sheet cannot be finalised without an interview. Arrange it and write "
                "the interview note.",
            )
        )
    elif interview is not None and interview.by_igi is False:
        yield _stopped(
            Text(
                "Interviul îl conduce personalul desemnat al IGI; ce s-a discutat aici este "
                "proiect. Programați interviul la centru.",
                "The designated IGI staff hold the interview; what was discussed here is a draft. "
                "Arrange the interview at the centre.",
            )
        )


def who_interprets(situation: Situation) -> Iterator[Outcome]:
    """Decide R-111, art. 38 alin. (1): interpreters may be used; not a relative, not a minor."""
    interview = situation.facts.interview
    if interview is None:
        return
    if interview.interpreter_relation in {InterpreterRelation.RELATIVE, InterpreterRelation.MINOR}:
        yield Finding(
            rule="R-111",
            severity=Severity.WARN,
            certainty=Certainty.INTERPRETATION,
            text=Text(
                "Interpretul nu ar trebui să fie o rudă sau un minor. Chemați alt interpret sau "
                "notați de ce nu s-a putut.",
                "The interpreter should not be a relative or a minor. Call another one or note "
                "why it was not possible.",
            ),
            basis=(og44(38, 1),),
            inputs=("interview.interpreter_relation",),
        )
    if interview.interpreter is InterpreterMode.NONE and not interview.no_interpreter_reason:
        yield Finding(
            rule="R-111",
            severity=Severity.REMIND,
            certainty=Certainty.TEXT,
            text=Text(
                "Interviu fără interpret: notați de ce.",
                "Interview without an interpreter: note why.",
            ),
            basis=(og44(38, 1),),
            inputs=("interview.interpreter", "interview.no_interpreter_reason"),
        )


def _target(situation: Situation, was_held: bool) -> Iterator[Finding]:
    request = situation.facts.request
    if request is None or request.registered is None:
        return
    days = situation.rulebook.number("interview.working_days", situation.today)
    target = situation.rulebook.working_days_after(request.registered, days.value)
    is_own = situation.role is not ActingRole.NGO
    severity = Severity.COMPUTE if was_held else Severity.REMIND
    text = Text(
        "Interviul este recomandat până la {day}. Programați-l și chemați interpretul.",
        "The interview is recommended by {day}. Arrange it and call the interpreter.",
    )
    if not was_held and is_own and situation.today > target:
        severity = Severity.WARN
        text = Text(
            "Interviul era recomandat până la {day}. Programați-l cât mai repede.",
            "The interview was recommended by {day}. Arrange it as soon as possible.",
        )
    if was_held:
        text = Text(
            "Interviul a avut loc (recomandat până la {day}). Urmează fișa de nevoi.",
            "The interview was held (recommended by {day}). The needs sheet is next.",
        )
    formula = Text("{day} + {count} zile lucrătoare", "{day} + {count} working days")
    yield Finding(
        rule="R-033",
        severity=severity,
        certainty=Certainty.PRACTICE,
        text=text.filled(day=short_date(target)),
        basis=(og44(17, 1), days.basis),
        inputs=("request.registered", "interview.held"),
        formula=formula.filled(day=short_date(request.registered), count=days.value),
        dates=Dates(recommended=target),
    )


def _stopped(text: Text) -> Finding:
    return Finding(
        rule="R-033",
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        text=text,
        basis=(og44(17, 1),),
        inputs=("interview.held", "interview.by_igi"),
        blocks=(OfficeAct.FINALISE_NEEDS,),
    )


RULES = (
    Rule(
        id="R-033",
        sentence=Text(
            "După înregistrare, personalul desemnat intervievează persoana și întocmește fișa.",
            "After registration designated staff interview the person and draw up the sheet.",
        ),
        basis=(og44(17, 1),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="este intervievat de personalul desemnat … se întocmește o fișă de evaluare a "
        "nevoilor individuale",
        reads=(
            "person.category",
            "request.registered",
            "interview.held",
            "interview.by_igi",
            "protocol.signed",
            "protocol.on_paper",
        ),
        decide=interview_before_sheet,
    ),
    Rule(
        id="R-111",
        sentence=Text(
            "Se pot folosi interpreți; nu o rudă și nu un minor.",
            "Interpreters may be used; not a relative and not a minor.",
        ),
        basis=(og44(38, 1),),
        severity=Severity.WARN,
        certainty=Certainty.INTERPRETATION,
        phrase="servicii oferite de interpreți și experți",
        reads=(
            "interview.interpreter",
            "interview.interpreter_relation",
            "interview.no_interpreter_reason",
        ),
        decide=who_interprets,
    ),
)
