"""Links from one table of a form into another: none may point to a row that is gone."""

from counsellor_app.forms.answers import Answer, Answers, RowId, is_rows, rows_of
from counsellor_app.forms.kinds import Link, LinkTo

# The table whose rows a link of this kind points to, where it stands in the same form.
TABLES = {LinkTo.OBJECTIVE: "objectives"}


def points_nowhere(field: Link, target: Answer, around: Answers) -> bool:
    """Tell whether a link into a table of the form points to no row of it."""
    table = TABLES.get(field.to)
    return table is not None and target not in {row.id for row in rows_of(around, table)}


def pointing_to(row_id: RowId, answers: Answers) -> int:
    """Return how many rows of any table point to this one."""
    tables = [answer for answer in answers.values() if is_rows(answer)]
    return sum(row_id in row.answers.values() for table in tables for row in table)
