"""Planning: what the needs propose for the plan, and which needs nothing answers yet."""

from counsellor_app.cases import planning
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.planning import NeedLine, Suggestion
from counsellor_app.forms.answers import Answers, rows_of, text_of
from counsellor_app.forms.kinds import LinkTo, Option
from counsellor_app.services.desk import Desk
from counsellor_app.text import Text


def suggestions(desk: Desk, case_id: CaseId, plan: Answers) -> tuple[Suggestion, ...]:
    """Return the activities that the case's needs propose and the plan does not have yet."""
    return planning.suggest(_needs(desk, case_id), plan)


def unanswered_needs(desk: Desk, case_id: CaseId, plan: Answers) -> tuple[NeedLine, ...]:
    """Return the needs that neither an activity answers nor a reason explains."""
    return planning.unanswered(_needs(desk, case_id), plan)


def links(desk: Desk, case_id: CaseId, to: LinkTo, answers: Answers) -> tuple[Option, ...]:
    """Return what a Link of this kind may point to now."""
    match to:
        case LinkTo.NEED:
            return tuple(
                Option(line.need_field, line.need.text)
                for line in planning.needs_found(_needs(desk, case_id))
            )
        case LinkTo.OBJECTIVE:
            return tuple(
                Option(row.id, Text(words, words))
                for row in rows_of(answers, "objectives")
                if (words := text_of(row.answers, "objective"))
            )
        case LinkTo.CASE:
            return ()


def _needs(desk: Desk, case_id: CaseId) -> Answers:
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        sheet = look.cases.file(case_id).newest("needs_sheet")
    return {} if sheet is None else sheet.answers
