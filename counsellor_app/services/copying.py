"""Answers that may be copied into a form: of the last record, another form, or a relative.

Nothing is copied by itself. What is proposed fills questions nobody answered yet, is taken one
tick at a time, and stays marked until it is confirmed. From a relative only topics that were
opened are proposed, and of those only what is the same for a household.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.confided import is_confided
from counsellor_app.cases.ids import new_row_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.cases.names import folded
from counsellor_app.forms.answers import (
    Answer,
    Answers,
    NoAnswer,
    Row,
    RowId,
    Typed,
    is_rows,
    rows_of,
    text_of,
)
from counsellor_app.forms.asking import split
from counsellor_app.forms.checking import is_unanswered
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.same_question import SameQuestion, same_questions
from counsellor_app.forms.spec import Form, HowOften
from counsellor_app.forms.spoken import in_both
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.law.procedure import Relation
from counsellor_app.services.carrying import carried_from
from counsellor_app.services.desk import Desk
from counsellor_app.services.family import opened_by_kin
from counsellor_app.services.planning import planned
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text, short_date

FROM_MEMBER = Text("Din dosarul: {name}", "From the case of {name}")
FROM_LAST = Text("Din versiunea din {day}", "From the version of {day}")
FROM_LAST_RECORD = Text("Din formularul din {day}", "From the form of {day}")
FROM_FORM = Text("Din „{title}”, {day}", "From “{title}”, {day}")
A_MEMBER = Text("un membru al familiei", "a member of the family")

# What is the same for a household, by form; whether it is opened is asked first.
_HOUSEHOLD: Mapping[str, tuple[str, ...]] = {
    "person": (
        "citizenship",
        "origin_country",
        "native_language",
        "communication_language",
        "family_members",
        "lives_in_centre",
        "lodging_centre",
        "address",
        "locality",
        "county",
    ),
    "needs_sheet": (
        "housing_kind",
        "housing_contract_registered",
        "housing_rent",
        "housing_utilities",
        "housing_suitable",
    ),
}
_FAMILY = "family_members"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """An answer that may be copied, in words and as it is kept."""

    field_id: str
    label: Text
    said: Text
    answer: Answer


@dataclass(frozen=True, slots=True)
class CopyOffer:
    """What may be copied from one place."""

    source: CopiedFrom
    title: Text
    lines: tuple[CopyLine, ...]


def takes_copies(form: Form) -> bool:
    """Tell whether anything may ever be copied into this form."""
    from_others = form.id in _HOUSEHOLD or bool(same_questions(form.id))
    return from_others or form.how_often is HowOften.MANY


def copyable_from_member(
    desk: Desk, writing: Writing, answers: Answers, today: date, now: datetime
) -> tuple[CopyOffer, ...]:
    """Return what relatives linked from both sides opened and the household shares."""
    wanted = _HOUSEHOLD.get(writing.form.id, ())
    if not wanted:
        return ()
    offers = []
    for row, opened in opened_by_kin(desk, writing.case_id, today):
        told = {
            field_id: answer
            for one in opened
            if one.form_id == writing.form.id
            for field_id, answer in one.answers.items()
            if field_id in wanted
        }
        if _FAMILY in told:
            told[_FAMILY] = _with_children(row, told[_FAMILY], rows_of(answers, _FAMILY), now)
        name = text_of(row.answers, "member_name") or A_MEMBER
        lines = _lines(writing, answers, told, {}, grown=frozenset({_FAMILY}))
        offers.append(CopyOffer(CopiedFrom.FAMILY, FROM_MEMBER.filled(name=name), lines))
    return tuple(offer for offer in offers if offer.lines)


def copyable_from_last(
    desk: Desk, writing: Writing, answers: Answers, now: datetime
) -> CopyOffer | None:
    """Return what the last record of this form says, or the version before of a form kept once.

    Days, hours, signatures, the levels of needs and what is told each time afresh are not
    proposed, nor is anything sealed, nor anything of a record confided to named members.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    form = writing.form
    last = _last(file, writing)
    if last is None or is_confided(file, last.record_id):
        return None
    carried = carried_from(form, last)
    once = form.how_often is HowOften.ONCE
    title = FROM_LAST if once else FROM_LAST_RECORD
    day = short_date(last.happened_on or last.kept_at.date())
    lines = _lines(writing, answers, carried if once else _rows_anew(carried, now), planned(file))
    return CopyOffer(CopiedFrom.LAST, title.filled(day=day), lines) if lines else None


def copyable_from_forms(desk: Desk, writing: Writing, answers: Answers) -> tuple[CopyOffer, ...]:
    """Return what other forms of the same case answer already, form by form.

    Of each form its newest record counts that was kept and not withdrawn, never a draft,
    and never one confided to named members.
    """
    pairs = same_questions(writing.form.id)
    if not pairs:
        return ()
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
    offers = []
    for form_id in dict.fromkeys(pair.source_form for pair in pairs):
        sheet = _newest(
            one for one in file.standing_of_each(form_id) if not is_confided(file, one.record_id)
        )
        if sheet is None:
            continue
        form = form_by_id(form_id)
        here = [pair for pair in pairs if pair.source_form == form_id]
        told = _told_elsewhere(here, upgraded(form, sheet.form_version, sheet.answers))
        day = short_date(sheet.happened_on or sheet.kept_at.date())
        title = FROM_FORM.filled(title=form.title, day=day)
        lines = _lines(writing, answers, told, {})
        offers.append(CopyOffer(CopiedFrom.another(form_id), title, lines))
    return tuple(offer for offer in offers if offer.lines)


def _told_elsewhere(pairs: Sequence[SameQuestion], told: Answers) -> Answers:
    """Return what was answered, under the ids it has here; that nobody answered is no answer."""
    return {
        pair.field_id: told[pair.source_field]
        for pair in pairs
        if not isinstance(told.get(pair.source_field, NoAnswer.NOT_ASKED), NoAnswer | Typed)
    }


def _newest(sheets: Iterable[Sheet]) -> Sheet | None:
    return max(sheets, key=lambda one: (one.happened_on or date.min, one.kept_at), default=None)


def _last(file: CaseFile, writing: Writing) -> Sheet | None:
    if writing.form.how_often is HowOften.ONCE:
        return file.newest(writing.form.id)
    return _newest(
        sheet
        for sheet in file.standing_of_each(writing.form.id)
        if sheet.record_id != writing.record_id
    )


def _lines(
    writing: Writing,
    answers: Answers,
    told: Answers,
    plan: Answers,
    grown: frozenset[str] = frozenset(),
) -> tuple[CopyLine, ...]:
    """Return the answers that fill an empty question, or make a table longer.

    ``plan`` are the answers of the plan, whose rows other forms point to.
    """
    new = {
        field_id: answer
        for field_id, answer in told.items()
        if not is_unanswered(answer)
        and (is_unanswered(answers.get(field_id)) or field_id in grown)
        and answer != answers.get(field_id)
    }
    asked = split(writing.form, {**answers, **new}, writing.given)[0]
    around = {**plan, **asked}
    return tuple(
        CopyLine(field.id, field.label, in_both(field, asked[field.id], around), asked[field.id])
        for field in writing.form.fields
        if field.id in new and field.id in asked
    )


def _with_children(
    member: Row, told: Answer, rows: tuple[Row, ...], now: datetime
) -> tuple[Row, ...]:
    """Return the family with the children of a spouse that it does not name yet.

    A link is of the case that wrote it and is not copied; other relations differ from person
    to person.
    """
    is_spouse = member.answers.get("member_relation") == Relation.SPOUSE.value
    if not (is_spouse and is_rows(told)):
        return rows
    known = {folded(text_of(row.answers, "member_name") or "") for row in rows}
    children = [
        Row(RowId(new_row_id(now)), dict(row.answers))
        for row in told
        if row.answers.get("member_relation") == Relation.CHILD.value
        and folded(text_of(row.answers, "member_name") or "") not in known
    ]
    return (*rows, *children)


def _rows_anew(answers: Answers, now: datetime) -> dict[str, Answer]:
    """Return the answers with new ids for their rows; links into a table follow them."""
    ids = {
        row.id: RowId(new_row_id(now))
        for answer in answers.values()
        if is_rows(answer)
        for row in answer
    }
    return {
        field_id: tuple(Row(ids[row.id], _linked_anew(row.answers, ids)) for row in answer)
        if is_rows(answer)
        else answer
        for field_id, answer in answers.items()
    }


def _linked_anew(cells: Answers, ids: Mapping[RowId, RowId]) -> dict[str, Answer]:
    return {
        cell: ids.get(RowId(answer), answer) if isinstance(answer, str) else answer
        for cell, answer in cells.items()
    }
