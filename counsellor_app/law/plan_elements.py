"""The five elements of an individual plan (art. 18 alin. (1)), and what each one lacks."""

from collections.abc import Sequence
from dataclasses import dataclass

from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Plan, PlannedActivity
from counsellor_app.law.listed import Listed

_BASIS = og44(18, 1)


class PlanElement(Listed):
    """What the act says a plan holds."""

    OBJECTIVES = "objectives", "obiectivele", "the objectives", _BASIS
    DEADLINES = "deadlines", "termenele", "the deadlines", _BASIS
    ACTIVITIES = "activities", "activitățile", "the activities", _BASIS
    RESPONSIBLE = "responsible", "responsabilii", "the persons responsible", _BASIS
    COMMUNITY = (
        "community",
        "decizia privind comunitatea locală",
        "the decision on the local community",
        _BASIS,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementFound:
    """An element of a plan: the facts it lacks; it waits while no activity could have it."""

    element: PlanElement
    lacking: tuple[str, ...] = ()  # paths of facts
    waits: bool = False

    @property
    def is_there(self) -> bool:
        """Tell whether the plan has it."""
        return not self.lacking and not self.waits


def elements_of(plan: Plan, activities: Sequence[PlannedActivity]) -> tuple[ElementFound, ...]:
    """Return the five elements, the activities first, because the others are theirs."""
    none = () if activities else ("plan.activities",)
    return (
        ElementFound(element=PlanElement.ACTIVITIES, lacking=none),
        *(
            ElementFound(
                element=element,
                lacking=tuple(
                    f"plan.activities[{place}].{name}"
                    for place, one in enumerate(activities)
                    if not getattr(one, name)
                ),
                waits=not activities,
            )
            for element, name in _OF_ACTIVITIES
        ),
        ElementFound(
            element=PlanElement.COMMUNITY,
            lacking=()
            if plan.community is not None and plan.community.county is not None
            else ("plan.community.county",),
        ),
    )


_OF_ACTIVITIES = (
    (PlanElement.OBJECTIVES, "objective"),
    (PlanElement.DEADLINES, "due"),
    (PlanElement.RESPONSIBLE, "responsible"),
)
