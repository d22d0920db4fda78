"""Planning: what the needs propose for the plan, what it lacks, and how the needs changed."""

from collections.abc import Collection
from dataclasses import dataclass

from counsellor_app.cases import planning
from counsellor_app.cases.before_after import BeforeAfter, before_after, needs_revised
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.planning import ElementLine, NeedLine, ReadyObjective, Suggestion
from counsellor_app.cases.told import Told, Typing
from counsellor_app.forms.answers import Answers, rows_of, text_of
from counsellor_app.forms.kinds import LinkTo, Option
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.desk import Desk
from counsellor_app.services.family import linked_cases
from counsellor_app.text import Text

_INTO_PLAN = frozenset({LinkTo.PLANNED_OBJECTIVE, LinkTo.PLANNED_ACTIVITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class BesidePlan:
    """What the needs of a case say beside its plan, and which elements the plan has."""

    suggestions: tuple[Suggestion, ...]
    objectives: tuple[ReadyObjective, ...]
    unanswered: tuple[NeedLine, ...]
    elements: tuple[ElementLine, ...]


def beside_plan(desk: Desk, case_id: CaseId, plan: Answers) -> BesidePlan:
    """Return what the needs propose and leave open, of the plan as it stands on the screen."""
    file = _file(desk, case_id)
    needs = _told(file, "needs_sheet")
    return BesidePlan(
        suggestions=planning.suggest(needs, plan),
        objectives=planning.suggest_objectives(needs, plan),
        unanswered=planning.unanswered(needs, plan),
        elements=planning.elements(file, plan),
    )


def change_of_needs(desk: Desk, case_id: CaseId, typing: Typing) -> BeforeAfter | None:
    """Return the levels of the needs before, and after by the last evaluation; None without one."""
    return before_after(Told(file=_file(desk, case_id), typing=typing))


def revision_of_needs(desk: Desk, case_id: CaseId) -> BeforeAfter | None:
    """Return the levels of the first and the newest kept needs sheet; None of one that stands."""
    return needs_revised(_file(desk, case_id))


def links(desk: Desk, case_id: CaseId, to: LinkTo, answers: Answers) -> tuple[Option, ...]:
    """Return what a Link of this kind may point to now."""
    match to:
        case LinkTo.NEED:
            return tuple(
                Option(line.need_field, line.need.text)
                for line in planning.needs_found(_needs(desk, case_id))
            )
        case LinkTo.OBJECTIVE:
            return _named_rows(answers, "objectives", "objective")
        case LinkTo.PLANNED_OBJECTIVE:
            return _named_rows(answers_of_plan(desk, case_id), "objectives", "objective")
        case LinkTo.PLANNED_ACTIVITY:
            plan = answers_of_plan(desk, case_id)
            return _named_rows(plan, "activities", "activity_description")
        case LinkTo.CASE:
            return linked_cases(desk, rows_of(answers, "family_members"))
        case LinkTo.SESSION:
            return ()


def answers_around(
    desk: Desk, case_id: CaseId, links: Collection[LinkTo], answers: Answers
) -> Answers:
    """Return what links of these kinds are told with: these answers, the plan's among them."""
    if _INTO_PLAN.isdisjoint(links):
        return answers
    return {**answers_of_plan(desk, case_id), **answers}


def answers_of_plan(desk: Desk, case_id: CaseId) -> Answers:
    """Return the answers of the kept plan, whose rows other forms point to."""
    return planned(_file(desk, case_id))


def planned(file: CaseFile) -> Answers:
    """Return the answers of the kept plan as its form asks them today; none without a plan."""
    return _told(file, "individual_plan")


def _named_rows(answers: Answers, table: str, cell: str) -> tuple[Option, ...]:
    return tuple(
        Option(row.id, Text(words, words))
        for row in rows_of(answers, table)
        if (words := text_of(row.answers, cell))
    )


def _needs(desk: Desk, case_id: CaseId) -> Answers:
    return _told(_file(desk, case_id), "needs_sheet")


def _told(file: CaseFile, form_id: str) -> Answers:
    sheet = file.newest(form_id)
    if sheet is None:
        return {}
    return upgraded(form_by_id(form_id), sheet.form_version, sheet.answers)


def _file(desk: Desk, case_id: CaseId) -> CaseFile:
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return look.cases.file(case_id)
