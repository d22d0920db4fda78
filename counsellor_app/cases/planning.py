"""From needs to a plan: what the needs sheet proposes, and which needs nothing answers yet."""

from dataclasses import dataclass

from counsellor_app.forms.answers import Answers, chosen, rows_of, text_of
from counsellor_app.forms.needs.common import NEED_LEVELS, NEEDED, URGENT, need_field
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.law.citation import Basis, og44
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
    """A kind of activity that a need proposes, with its letter of art. 18 alin. (2)."""

    need: Need
    need_field: str
    activity: Activity
    basis: Basis
    level: Text


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
    planned = {
        (text_of(row.answers, "activity_need"), text_of(row.answers, "activity_kind"))
        for row in rows_of(plan, "activities")
    }
    return tuple(
        Suggestion(
            need=line.need,
            need_field=line.need_field,
            activity=activity,
            basis=activity.cite or og44(18, 2),
            level=line.level,
        )
        for line in needs_found(needs)
        for activity in line.proposed
        if (line.need_field, activity.value) not in planned
    )


def unanswered(needs: Answers, plan: Answers) -> tuple[NeedLine, ...]:
    """Return the needs that neither an activity answers nor a reason explains."""
    answered = {text_of(row.answers, "activity_need") for row in rows_of(plan, "activities")}
    answered |= {text_of(row.answers, "unanswered_need") for row in rows_of(plan, "unanswered")}
    return tuple(line for line in needs_found(needs) if line.need_field not in answered)


def _proposed(needs: Answers, need: Need) -> tuple[Activity, ...]:
    ticked = chosen(needs, f"{need.value}_activities")
    return tuple(Activity(letter) for letter in ticked) or need.activities
