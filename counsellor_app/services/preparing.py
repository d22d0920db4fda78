"""Preparing an evaluation of special needs from what the file shows (art. 33 alin. (3), (4))."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.members import Doing
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answer, Answers, chosen, text_of
from counsellor_app.forms.checking import is_unanswered, sound
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.vulnerability_outcome import UNDER_EVALUATION
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import VulnerableGroup
from counsellor_app.law.procedure import VulnerabilityState
from counsellor_app.law.rule import Situation
from counsellor_app.law.rules.vulnerable import prepared_groups, suggested_groups
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import may_finalise
from counsellor_app.services.settling import plain_path
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

_UNDECIDED = (None, VulnerabilityState.SIGNS.value, UNDER_EVALUATION)
_RECORDED = Text("semne consemnate", "signs recorded")
_ASKED_IN = Text("{question} ({form})", "{question} ({form})")


@dataclass(frozen=True, slots=True)
class PreparedGroup:
    """A group, and the question whose answer shows it."""

    text: Text
    shown_by: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedEvaluation:
    """What one action would write into the evaluation that is open."""

    groups: tuple[PreparedGroup, ...]
    answers: Answers
    determines: bool  # what is written is a determination, no longer signs


def prepared_evaluation(
    desk: Desk, writing: Writing, answers: Answers, today: date
) -> PreparedEvaluation | None:
    """Return what the file prepares for this evaluation; None where nothing is left to write.

    A determination is prepared only for who may make it final, and only of groups that a birth
    date, an answer or a certificate shows; beside any other group the specialist evaluates
    first. Everybody else is offered the signs. Nothing is written until somebody takes it.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    answers = sound(writing.form, answers, writing.given, today)
    if text_of(answers, "outcome") not in _UNDECIDED:
        return None
    situation = _situation(desk, writing, answers, today)
    ready = prepared_groups(situation)
    ticked = {VulnerableGroup(group) for group in chosen(answers, "groups")}
    determines = bool(ready) and ticked <= {group for group, _ in ready}
    if determines and may_finalise(desk, writing, answers):
        wanted = {**_signs(answers, ready, today), **_determination(desk, situation)}
        wanted["outcome"] = VulnerabilityState.DETERMINED.value
        return _prepared(answers, ready, wanted, determines=True)
    suggested = suggested_groups(situation)
    if not suggested:
        return None
    return _prepared(answers, suggested, _signs(answers, suggested, today), determines=False)


def _situation(desk: Desk, writing: Writing, answers: Answers, today: date) -> Situation:
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    facts = facts_of(file, desk.member, Typing({writing.form.id: answers}, writing.record_id))
    return Situation(facts, desk.rulebook, today)


def _signs(
    answers: Answers, shown: Collection[tuple[VulnerableGroup, str]], today: date
) -> dict[str, Answer]:
    ticked = chosen(answers, "groups")
    new = tuple(group.value for group, _ in shown if group.value not in ticked)
    return {
        "signs_on": today.isoformat(),
        "groups": (*ticked, *new),
        "sign_sources": ("file",),
        "urgency": "monitoring",
        "confidentiality": "normal",
        "outcome": VulnerabilityState.SIGNS.value,
    }


def _determination(desk: Desk, situation: Situation) -> dict[str, Answer]:
    today = situation.today
    period = desk.rulebook.number("vulnerability.review_months", today)
    return {
        "specialist": desk.member.name,
        "evaluated_on": today.isoformat(),
        "review_on": Months(period.value).after(today).isoformat(),
        "specialised_help": "not_known",
    }


def _prepared(
    answers: Answers,
    shown: Collection[tuple[VulnerableGroup, str]],
    wanted: dict[str, Answer],
    *,
    determines: bool,
) -> PreparedEvaluation:
    """Keep what was answered already; the groups grow, and signs become what is determined."""
    grows = {"groups", "outcome"} if determines else {"groups"}
    return PreparedEvaluation(
        groups=tuple(PreparedGroup(group.text, _shown_by(path)) for group, path in shown),
        answers={
            field_id: answer
            for field_id, answer in wanted.items()
            if field_id in grows or is_unanswered(answers.get(field_id))
        },
        determines=determines,
    )


def _shown_by(path: str) -> Text:
    source = fact_fields().get(plain_path(path))
    if source is None:
        return _RECORDED
    form = form_by_id(source[0])
    return _ASKED_IN.filled(question=form.field(source[1]).label, form=form.title)
