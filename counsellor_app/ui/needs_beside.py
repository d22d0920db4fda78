"""What the needs say beside a form: proposals for a plan, what it lacks, how they changed."""

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.cases.before_after import BeforeAfter
from counsellor_app.cases.planning import ElementLine, NeedLine, ReadyObjective, Suggestion
from counsellor_app.forms.answers import Answers, Row
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import Basis
from counsellor_app.services.planning import BesidePlan
from counsellor_app.text import Language, Text
from counsellor_app.ui.prepared_card import PreparedShown

OBJECTIVES = "objectives"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveShown:
    """A ready objective, and the rows of the table once it is accepted, itself the last."""

    words: str
    basis: Basis
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedShown:
    """A need with what it proposes, and whether nothing answers it yet."""

    need: Need
    need_field: str
    name: str
    level: str
    urgent: bool
    is_open: bool
    objective: ObjectiveShown | None
    proposed: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsBeside:
    """What stands beside a form: of a plan the needs, of other forms how the needs changed."""

    needs: tuple[NeedShown, ...] = ()
    elements: tuple[ElementLine, ...] = ()
    changes: BeforeAfter | None = None
    changes_at: frozenset[str] = frozenset()  # the questions beside which the changes stand
    prepared: PreparedShown | None = None


NOTHING_BESIDE = NeedsBeside()


def needs_shown(
    beside: BesidePlan, rows: tuple[Row, ...], new_row: Callable[[Answers], Row], language: Language
) -> tuple[NeedShown, ...]:
    """Return each need once; ``rows`` are the plan's objectives, to which one may be added."""
    lines: list[NeedLine | ReadyObjective | Suggestion] = list(beside.unanswered)
    lines += [*beside.objectives, *beside.suggestions]
    by_field: dict[str, NeedLine | ReadyObjective | Suggestion] = {}
    for line in lines:
        by_field.setdefault(line.need_field, line)
    open_fields = {line.need_field: line for line in beside.unanswered}
    ready = {one.need_field: one for one in beside.objectives}
    return tuple(
        NeedShown(
            need=line.need,
            need_field=need_field,
            name=line.need.text.to(language),
            level=line.level.to(language),
            urgent=need_field in open_fields and open_fields[need_field].urgent,
            is_open=need_field in open_fields,
            objective=_objective(ready.get(need_field), rows, new_row),
            proposed=tuple(one for one in beside.suggestions if one.need_field == need_field),
        )
        for need_field, line in by_field.items()
    )


def _objective(
    ready: ReadyObjective | None, rows: tuple[Row, ...], new_row: Callable[[Answers], Row]
) -> ObjectiveShown | None:
    """Return a ready objective; it is written in Romanian, as the plan is."""
    if ready is None:
        return None
    words = ready.words.ro
    made = new_row({"objective": words, "objective_need": ready.need_field})
    return ObjectiveShown(words=words, basis=ready.basis, rows=(*rows, made))


def capital(text: Text) -> Text:
    """Return words that begin a line."""
    return Text(text.ro[:1].upper() + text.ro[1:], text.en[:1].upper() + text.en[1:])
