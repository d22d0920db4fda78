"""The individual plan on an information sheet: labels and options in the person's language.

What the counsellor wrote stays as it was written; only the words of the form are translated.
"""

from collections.abc import Iterable, Iterator

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.courtesy import Courtesy
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.bidi import isolated
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import Run
from counsellor_app.forms.answers import Answer, Answers, is_rows
from counsellor_app.forms.answers import Row as AnswersRow
from counsellor_app.forms.checking import is_unanswered
from counsellor_app.forms.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.forms.kinds import Choice, Field, Link, LinkTo, Rows
from counsellor_app.forms.needs.common import need_of_field
from counsellor_app.forms.options import ACTIVITIES
from counsellor_app.forms.spoken import spoken
from counsellor_app.law.catalogue import Activity
from counsellor_app.text import Language

PLAN_WORDING = "individual_plan"

_MARGIN = 7 * mm


def plan_in(words: Courtesy, paper: Paper) -> Iterator[Flowable]:
    """Yield the plan: every printed answer under its label, rows under their number."""
    plan = paper.form(PLAN_WORDING)
    for section in INDIVIDUAL_PLAN.sections:
        fields = [one for one in section.fields if one.id in plan]
        if not fields:
            continue
        title = words.said("section", section.id, section.title)
        yield ScriptParagraph(title, look.HEADING, words.tongue.code)
        yield from _answers(words, fields, plan)


def _answers(words: Courtesy, fields: Iterable[Field], plan: Answers) -> Iterator[Flowable]:
    for field in fields:
        answer = plan[field.id]
        if isinstance(field, Rows):
            rows = answer if is_rows(answer) else ()
            for number, row in enumerate(rows, start=1):
                yield _row(words, field, row, number, plan)
        else:
            yield _line(words, field, answer, plan)


def _row(words: Courtesy, field: Rows, row: AnswersRow, number: int, plan: Answers) -> Flowable:
    """Return one row of a table of the plan: its number beside its answers, on one page."""
    lines = tuple(
        _line(words, cell, row.answers[cell.id], plan)
        for cell in field.fields
        if cell.id in row.answers
    )
    counted = ScriptParagraph(Run(f"{number}.", bold=True), look.TEXT, words.tongue.code)
    mark = Cell(content=(counted,), width=_MARGIN)
    said = Cell(content=lines, width=look.CONTENT_WIDTH - _MARGIN)
    cells = (said, mark) if words.tongue.runs_to_the_left else (mark, said)
    return Kept((Row(cells, look.FIELD_ROW),))


def _line(words: Courtesy, field: Field, answer: Answer, plan: Answers) -> Flowable:
    label = words.said("label", field.id, field.label)
    said = isolated(_said(words, field, answer, plan))
    code = words.tongue.code
    return ScriptParagraph((Run(f"{label}: ", bold=True), said), look.CLAUSE_TEXT, code)


def _said(words: Courtesy, field: Field, answer: Answer, plan: Answers) -> str:
    """Return an answer: an option, a kind of activity or a need in the language, else as typed."""
    if is_unanswered(answer) or not isinstance(answer, str):
        return spoken(field, answer, Language.RO, plan)
    if isinstance(field, Choice) and field.options is ACTIVITIES:
        kind = Activity(answer)
        return f"{answer}) {words.said('activity', answer, kind.paper)}"
    if isinstance(field, Choice):
        option = next((one for one in field.options if one.value == answer), None)
        if option is not None:
            return words.said("option", f"{field.id}.{answer}", option.text)
    if isinstance(field, Link) and field.to is LinkTo.NEED:
        need = need_of_field(answer)
        if need is not None:
            return words.said("need", need.value, need.text)
    return spoken(field, answer, Language.RO, plan)
