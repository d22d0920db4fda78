"""Interpreters, and who pays them (OG nr. 44/2004, art. 38)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.known_words import payer_named
from counsellor_app.law.procedure import InterpreterMode, InterpreterPayer, InterpreterRelation
from counsellor_app.law.rule import Certainty, Outcome, Rule, Severity, Situation
from counsellor_app.law.said import READING, informed, reminded, warned
from counsellor_app.text import Text

_TOO_NEAR = frozenset({InterpreterRelation.RELATIVE, InterpreterRelation.MINOR})
_OTHER_PAYERS = frozenset({InterpreterPayer.PROJECT, InterpreterPayer.VOLUNTEER})
_USED = frozenset({InterpreterMode.PRESENT, InterpreterMode.REMOTE})


def who_interprets(situation: Situation) -> Iterator[Outcome]:
    """Decide R-111, art. 38 alin. (1): interpreters may be used; not a relative, not a minor."""
    interview = situation.facts.interview
    if interview is None:
        return
    if interview.interpreter_relation in _TOO_NEAR:
        text = Text(
            "Interpretul nu ar trebui să fie o rudă sau un minor. Chemați alt interpret sau "
            "notați de ce nu s-a putut.",
            "The interpreter should not be a relative or a minor. Call another one or note "
            "why it was not possible.",
        )
        yield warned(
            "R-111",
            text,
            og44(38, 1),
            inputs=("interview.interpreter_relation",),
            certainty=READING,
        )
    if interview.interpreter is InterpreterMode.NONE and not interview.no_interpreter_reason:
        text = Text(
            "Interviu fără interpret: notați de ce.",
            "Interview without an interpreter: note why.",
        )
        paths = ("interview.interpreter", "interview.no_interpreter_reason")
        yield reminded("R-111", text, og44(38, 1), inputs=paths)


def who_pays(situation: Situation) -> Iterator[Outcome]:
    """Decide R-116, art. 38 alin. (2): the institutions pay, from their integration funds."""
    interview = situation.facts.interview
    if interview is None or interview.interpreter not in _USED:
        return
    paths = ("interview.interpreter", "interview.interpreter_paid_by")
    if not interview.interpreter_paid_by:
        text = Text(
            "Interpretul este plătit din fondurile de integrare ale instituției. Notați cine îl "
            "plătește.",
            "The interpreter is paid from the institution's integration funds. Note who pays.",
        )
        yield reminded("R-116", text, og44(38, 2), inputs=paths)
    elif payer_named(interview.interpreter_paid_by) in _OTHER_PAYERS:
        text = Text(
            "Interpret plătit de un proiect sau voluntar: nu se plătește din fondurile de la art. "
            "38 alin. (2). Treceți serviciul în registrul proiectului.",
            "An interpreter paid by a project, or a volunteer: not paid from the funds of art. "
            "38(2). Enter the service in the project register.",
        )
        yield informed("R-116", text, og44(38, 2), inputs=paths)


RULES = (
    Rule(
        id="R-111",
        sentence=Text(
            "Se pot folosi interpreți; nu o rudă și nu un minor.",
            "Interpreters may be used; not a relative and not a minor.",
        ),
        basis=(og44(38, 1),),
        severity=Severity.WARN,
        certainty=READING,
        phrase="servicii oferite de interpreți și experți",
        reads=(
            "interview.interpreter",
            "interview.interpreter_relation",
            "interview.no_interpreter_reason",
        ),
        decide=who_interprets,
    ),
    Rule(
        id="R-116",
        sentence=Text(
            "Interpreții se plătesc din fondurile de integrare ale instituțiilor.",
            "Interpreters are paid from the institutions' integration funds.",
        ),
        basis=(og44(38, 2),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="Plata serviciilor prevăzute la alin. (1) se realizează … din fondurile destinate "
        "activităților de integrare",
        reads=("interview.interpreter", "interview.interpreter_paid_by"),
        decide=who_pays,
    ),
)
