"""From needs to a plan: what the needs sheet proposes, and which needs nothing answers yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counsellor_app.cases.facts_procedure import plan_facts
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answers, Row, RowId, chosen, rows_of, text_of
from counsellor_app.forms.kinds import Option
from counsellor_app.forms.needs.common import NEED_LEVELS, NEEDED, URGENT, need_field
from counsellor_app.forms.needs.counselling import HOW_OFTEN
from counsellor_app.forms.options import COUNSELLING_KINDS
from counsellor_app.forms.phrases import ready_objective
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Plan
from counsellor_app.law.plan_elements import ElementFound, PlanElement, elements_of
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """A need found in the needs sheet; ``need_field`` is what the plan's rows point to."""

    need: Need
    need_field: str
    level: Text
    urgent: bool
    proposed: tuple[Activity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A kind of activity that a need proposes, with its letter of art. 18 alin. (2).

    Of counselling also which one, and how often, where the needs sheet says it.
    """

    need: Need
    need_field: str
    activity: Activity
    basis: Basis
    level: Text
    counselling: Option | None = None
    frequency: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyObjective:
    """An objective that a need proposes, in ready words, with the article the need rests on."""

    need: Need
    need_field: str
    words: Text
    basis: Basis
    level: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementLine:
    """One of the five elements: in how many places it is lacking, and where one fills it in."""

    element: PlanElement
    is_there: bool
    waits: bool
    lacking: int
    field_id: str
    row_id: RowId | None = None


def needs_found(needs: Answers) -> tuple[NeedLine, ...]:
    """Return the needs of the sheet, the urgent ones first."""
    levels = {option.value: option.text for option in NEED_LEVELS}
    lines = [
        NeedLine(
            need=need,
            need_field=need_field(need),
            level=levels[level],
            urgent=level == URGENT,
            proposed=_proposed(needs, need),
        )
        for need in Need
        if (level := text_of(needs, need_field(need))) in NEEDED and level is not None
    ]
    return tuple(sorted(lines, key=lambda line: not line.urgent))


def suggest(needs: Answers, plan: Answers) -> tuple[Suggestion, ...]:
    """Return the activities that the needs propose and the plan does not have yet."""
    proposed = [
        one
        for line in needs_found(needs)
        for activity in line.proposed
        for one in _suggestions(needs, line, activity)
    ]
    rows = rows_of(plan, "activities")
    return tuple(one for one in proposed if not any(_is_planned(one, row) for row in rows))


def suggest_objectives(needs: Answers, plan: Answers) -> tuple[ReadyObjective, ...]:
    """Return an objective for each need that the plan has neither one nor a reason for."""
    planned = {text_of(row.answers, "objective_need") for row in rows_of(plan, "objectives")}
    planned |= {text_of(row.answers, "unanswered_need") for row in rows_of(plan, "unanswered")}
    return tuple(
        ReadyObjective(
            need=line.need,
            need_field=line.need_field,
            words=ready_objective(line.need).text,
            basis=line.need.bases[0],
            level=line.level,
        )
        for line in needs_found(needs)
        if line.need_field not in planned
    )


def elements(file: CaseFile, plan: Answers) -> tuple[ElementLine, ...]:
    """Return the five elements of a plan (art. 18 alin. (1)) as the rule finds them."""
    facts = plan_facts(file, plan) or Plan()
    found = elements_of(facts, facts.activities or ())
    rows = rows_of(plan, "activities")
    has_objectives = bool(rows_of(plan, "objectives"))
    return tuple(_element_line(one, [row.id for row in rows], has_objectives) for one in found)


def unanswered(needs: Answers, plan: Answers) -> tuple[NeedLine, ...]:
    """Return the needs that neither an activity answers nor a reason explains."""
    answered = {text_of(row.answers, "activity_need") for row in rows_of(plan, "activities")}
    answered |= {text_of(row.answers, "unanswered_need") for row in rows_of(plan, "unanswered")}
    return tuple(line for line in needs_found(needs) if line.need_field not in answered)


def _proposed(needs: Answers, need: Need) -> tuple[Activity, ...]:
    ticked = chosen(needs, f"{need.value}_activities")
    return tuple(Activity(letter) for letter in ticked) or need.activities


def _suggestions(needs: Answers, line: NeedLine, activity: Activity) -> list[Suggestion]:
    """Return an activity once, or once for each kind of counselling that the sheet asks for."""
    one = Suggestion(
        need=line.need,
        need_field=line.need_field,
        activity=activity,
        basis=activity.cite or og44(18, 2),
        level=line.level,
    )
    if (line.need, activity) != (Need.COUNSELLING, Activity.COUNSELLING):
        return [one]
    pace = {option.value: option.text for option in HOW_OFTEN}
    one = replace(one, frequency=pace.get(text_of(needs, "counselling_frequency") or ""))
    ticked = chosen(needs, "counselling_kinds")
    kinds = [option for option in COUNSELLING_KINDS if option.value in ticked]
    return [replace(one, counselling=kind) for kind in kinds] or [one]


def _is_planned(one: Suggestion, row: Row) -> bool:
    """Tell whether a row of the plan is what is proposed; another kind of counselling is not."""
    cells = row.answers
    if text_of(cells, "activity_need") != one.need_field:
        return False
    if text_of(cells, "activity_kind") != one.activity.value:
        return False
    kind = one.counselling
    return kind is None or text_of(cells, "activity_counselling") == kind.value


def _element_line(found: ElementFound, rows: Sequence[RowId], has_objectives: bool) -> ElementLine:
    field_id = _ASKED_IN[found.element]
    if found.element is PlanElement.OBJECTIVES and not has_objectives:
        field_id = "objectives"
    row = _ROW.search(found.lacking[0]) if found.lacking and field_id == "activities" else None
    return ElementLine(
        element=found.element,
        is_there=found.is_there,
        waits=found.waits,
        lacking=len(found.lacking),
        field_id=field_id,
        row_id=None if row is None else rows[int(row[1])],
    )


_ROW = re.compile(r"\[(\d+)\]")  # the place of an activity in the path of a fact
_ASKED_IN = {
    PlanElement.OBJECTIVES: "activities",
    PlanElement.DEADLINES: "activities",
    PlanElement.ACTIVITIES: "activities",
    PlanElement.RESPONSIBLE: "activities",
    PlanElement.COMMUNITY: "community_county",
}
