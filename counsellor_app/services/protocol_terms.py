"""What the protocol will print of the period and of the measures, said while it is filled in.

It is read from the paper itself, made of the answers on the screen, so that the page, the
check of answers and the print cannot differ (art. 18 alin. (2), art. 20 alin. (1)).
"""

from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.printing import paper_of
from counsellor_app.documents.protocol import articles_of
from counsellor_app.forms.answers import Answers, Row, rows_of, text_of
from counsellor_app.forms.individual_plan_rows import ACTIVITIES_TABLE, GRANTED, MEASURES
from counsellor_app.forms.spoken import NOTHING, in_both
from counsellor_app.law.calendar import span_formula
from counsellor_app.law.catalogue import Activity
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import PROGRAMME_LENGTH
from counsellor_app.services.desk import Desk
from counsellor_app.services.pack_making import numbering_in, pack_of
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text, short_date

PERIOD_FIELD = "programme_end"
MEASURES_FIELD = "measures_granted"

_LODGING = frozenset({"lodged_21", "lodged_34"})  # the clauses that grant it
_PERIOD = Text(
    "De la {starts} până la {ends} inclusiv: așa scrie în protocol.",
    "From {starts} to {ends} inclusive: the protocol says so.",
)
_PERIOD_TODAY = Text(
    "De la {starts} până la {ends} inclusiv, dacă pachetul se tipărește azi. Se schimbă odată cu "
    "data protocolului sau cu data începerii.",
    "From {starts} to {ends} inclusive, if the pack is printed today. It changes with the date of "
    "the protocol or of the start.",
)
_MEASURE = Text("{measure}: {stage}, termen {due}", "{measure}: {stage}, due {due}")
_MEASURE_UNDATED = Text("{measure}: {stage}, fără termen", "{measure}: {stage}, no due date")
_NO_MEASURES = Text(
    "Planul individual nu are nicio măsură acordată de la lit. e)–g); protocolul nu scrie niciuna.",
    "The individual plan has no measure of letters e)–g) granted; the protocol names none.",
)


def terms_shown(
    desk: Desk, file: CaseFile, protocol: Answers, today: date, *, runs: bool
) -> tuple[Shown, ...]:
    """Return the period and the measures as the protocol and its annex no. 2 would print them.

    Of a programme that runs the rules tell the end, so the period is left out.
    """
    typed = {"protocol": protocol}
    numbering = numbering_in(protocol)
    paper = paper_of(PROTOCOL_PACK, pack_of(desk, file, numbering, today, final=False, typed=typed))
    return (*(() if runs else _period_shown(paper)), *_measures_shown(paper))


def _period_shown(paper: Paper) -> tuple[Shown, ...]:
    """Return the period that would be printed; none before the text of the law is known."""
    if paper.period is None:
        return ()
    starts, ends = paper.period
    set_by_answers = paper.set_start is not None or paper.day is not None
    said = _PERIOD if set_by_answers else _PERIOD_TODAY
    return (
        Shown(
            field_id=PERIOD_FIELD,
            text=said.filled(starts=short_date(starts), ends=short_date(ends)),
            tone=Tone.CALM,
            basis=og44(20, 1),
            formula=span_formula(starts, PROGRAMME_LENGTH.on(starts).value),
        ),
    )


def _measures_shown(paper: Paper) -> tuple[Shown, ...]:
    plan = paper.form("individual_plan")
    said = [
        article.paragraphs[0].text
        for article in articles_of(paper)
        if _LODGING & set(article.clause_ids)
    ]
    said += [_measure(row) for row in rows_of(plan, "activities") if _is_granted(row)]
    return tuple(
        Shown(field_id=MEASURES_FIELD, text=text, tone=Tone.CALM, basis=None)
        for text in said or [_NO_MEASURES]
    )


def _is_granted(row: Row) -> bool:
    kind, stage = text_of(row.answers, "activity_kind"), text_of(row.answers, "activity_stage")
    return kind in MEASURES and stage in GRANTED


def _measure(row: Row) -> Text:
    kind = Activity(text_of(row.answers, "activity_kind") or "")
    letter = kind.value
    due = _said(row, "activity_due")
    words = _MEASURE_UNDATED if due.ro == NOTHING else _MEASURE
    return words.filled(
        measure=Text(f"{letter}) {kind.paper.ro}", f"{letter}) {kind.paper.en}"),
        stage=_said(row, "activity_stage"),
        due=due,
    )


def _said(row: Row, cell_id: str) -> Text:
    cell = next(one for one in ACTIVITIES_TABLE.fields if one.id == cell_id)
    return in_both(cell, row.answers.get(cell_id))
