"""What of a case the family may see: what its adult opened, topic by topic, and nothing else.

What nobody asked about is closed; a topic that safe contact closes stays closed, whatever was
opened before or after, and an address that is hidden opens with nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import KinRow
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.restricted import is_restricted
from counsellor_app.cases.safe_contact import address_is_hidden, safe_contact_of
from counsellor_app.cases.told import Told
from counsellor_app.cases.unsaid import ADDRESS, HEALTH, Unsaid
from counsellor_app.forms.answers import (
    Answer,
    Answers,
    Row,
    day_of,
    is_rows,
    rows_of,
    text_of,
)
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.safe_contact import CLOSABLE
from counsellor_app.law.procedure import Relation

TOPICS = tuple(option.value for option in CLOSABLE)
_APPOINTMENTS = "appointments"
_NOTE, _PLAN = "note", "individual_plan"
_FAMILY = "family_members"
_NEXT = ("next_step", "next_step_by")

# Of each topic the fields that tell it, by form; of a table the cells that do.
SHOWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    ADDRESS: {
        "person": (
            "lives_in_centre",
            "lodging_centre",
            "address",
            "locality",
            "county",
            "lives_since",
            "address_on_permit",
        ),
        "needs_sheet": (
            "housing_kind",
            "housing_contract_registered",
            "housing_rent",
            "housing_utilities",
            "housing_suitable",
        ),
    },
    "contact": {"person": ("phone", "email")},
    "whereabouts": {
        "needs_sheet": (
            "employment_status",
            "employment_occupation",
            "employment_schedule",
            "education_children",
        ),
        "individual_plan": ("activities.activity_institution", "activities.activity_frequency"),
    },
    _APPOINTMENTS: {_NOTE: _NEXT},
    "income": {
        "request": ("means_kind", "income_monthly", "income_source", "supported_by"),
        "needs_sheet": (
            "social_assistance_grant",
            "social_assistance_vmi",
            "social_assistance_child_allowance",
            "social_assistance_other",
            "means_income",
            "means_savings",
            "means_debts",
        ),
    },
    "health": {"needs_sheet": ("health_insured", "health_insured_basis", "health_doctor")},
    "plan": {
        "individual_plan": (
            "objectives.objective",
            "activities.activity_kind",
            "activities.activity_description",
            "activities.activity_due",
        ),
    },
    "origin": {
        "person": (
            "citizenship",
            "origin_country",
            "native_language",
            "other_languages",
            "communication_language",
            "family_members.member_relation",
            "family_members.member_name",
            "family_members.member_birth_date",
        ),
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAnswers:
    """What one form says of one topic its adult opened."""

    topic: str
    form_id: str
    answers: Answers


def opened_topics(file: CaseFile) -> frozenset[str]:
    """Return the topics the family may see."""
    opened = {str(act.details.get("topic")) for act in file.standing(ActKind.OPENED_TO_FAMILY)}
    return frozenset(opened.intersection(TOPICS) - closed_topics(file))


def opening_of(file: CaseFile, topic: str) -> Act | None:
    """Return the act by which this topic was opened and stands open; None if none does."""
    acts = file.standing(ActKind.OPENED_TO_FAMILY)
    return next((act for act in acts if act.details.get("topic") == topic), None)


def closed_topics(file: CaseFile) -> frozenset[str]:
    """Return the topics that safe contact closes, whatever was opened."""
    closed = {
        topic
        for answer in safe_contact_of(file)["closed_fields"]
        if isinstance(answer, tuple)
        for topic in answer
        if isinstance(topic, str)
    }
    return frozenset(closed | ({ADDRESS} if address_is_hidden(file) else set()))


def opened_answers(
    file: CaseFile, today: date, closed: frozenset[str] = frozenset()
) -> tuple[OpenedAnswers, ...]:
    """Return what kept forms say of the topics that are open; sealed answers never.

    ``closed`` are topics that are closed all the same, of a child by its parents.
    What is only typed is not told, but what it closes is closed; of notes only a next step that
    lies ahead is told, and none of a restricted note.
    """
    opened = opened_topics(file) - closed
    told = Told(file=file)
    plan = told.once(_PLAN)
    unsaid = Unsaid.of({ADDRESS, HEALTH} - opened, told.once("person"), plan)
    found = []
    for topic in TOPICS:
        if topic not in opened:
            continue
        for form_id, paths in SHOWN[topic].items():
            for answers in _kept(told, form_id, today):
                shown = _of_paths(form_id, _sayable(form_id, answers, unsaid), paths)
                if shown:
                    found.append(OpenedAnswers(topic=topic, form_id=form_id, answers=shown))
    return tuple(found)


def kin_rows(file: CaseFile) -> Iterator[KinRow]:
    """Yield the members of the family that the kept person form links to cases of their own.

    A link that any draft takes out joins no more; what is closed of a child stays closed.
    """
    sheet = file.newest("person")
    closed = ",".join(sorted(closed_topics(file) | _taken_back(file)))
    drafts = [draft.answers for draft in file.drafts if draft.form_id == "person"]
    typed = [set(map(linked_case, rows_of(answers, _FAMILY))) for answers in drafts]
    for row in () if sheet is None else rows_of(sheet.answers, _FAMILY):
        linked = linked_case(row)
        if linked is not None and linked != file.case.id:
            is_child = text_of(row.answers, "member_relation") == Relation.CHILD.value
            yield KinRow(
                case_id=file.case.id,
                row_id=row.id,
                kin_case=linked,
                joins=all(linked in links for links in typed),
                closed=closed if is_child else "",
            )


def linked_case(row: Row) -> CaseId | None:
    """Return the case that a row of the family points to, or None."""
    try:
        return CaseId(UUID(text_of(row.answers, "member_case") or ""))
    except ValueError:
        return None


def _taken_back(file: CaseFile) -> frozenset[str]:
    """Return the topics that the adult once opened and closed again."""
    withdrawn = {act.withdraws for act in file.acts}
    opened = [act for act in file.acts if act.kind is ActKind.OPENED_TO_FAMILY]
    back = {str(act.details.get("topic")) for act in opened if act.id in withdrawn}
    return frozenset(topic for topic in back if topic in TOPICS and not opening_of(file, topic))


def _kept(told: Told, form_id: str, today: date) -> tuple[Answers, ...]:
    if form_id != _NOTE:
        return (told.once(form_id),)
    restricted = {
        str(record.id)
        for record in told.file.records_of(_NOTE)
        if is_restricted(told.file, record.id)
    }
    ahead = [one for one in told.each(_NOTE) if _lies_ahead(one.answers, today)]
    return tuple(one.answers for one in ahead if one.row not in restricted)


def _sayable(form_id: str, answers: Answers, unsaid: Unsaid) -> Answers:
    """Return the answers without what tells of a topic that is closed."""
    if form_id == _PLAN:
        tables = (name for name, answer in answers.items() if is_rows(answer))
        return {**answers, **{name: unsaid.rows(answers, name) for name in tables}}
    if form_id != _NOTE:
        return answers
    topics = answers.get("topics")
    named = [one for one in topics if isinstance(one, str)] if isinstance(topics, tuple) else []
    return answers if unsaid.may_tell_note(named, text_of(answers, _NEXT[0]) or "") else {}


def _lies_ahead(note: Answers, today: date) -> bool:
    day = day_of(note, "next_step_by")
    return day is not None and day >= today


def _of_paths(form_id: str, answers: Answers, paths: tuple[str, ...]) -> dict[str, Answer]:
    form = form_by_id(form_id)
    cells: dict[str, list[str]] = {}
    for path in paths:
        field_id, _, cell = path.partition(".")
        cells.setdefault(field_id, []).extend([cell] if cell else [])
    shown: dict[str, Answer] = {}
    for field_id, wanted in cells.items():
        answer = answers.get(field_id)
        if answer is None or form.field(field_id).handling.sensitive is not None:
            continue
        if wanted and is_rows(answer):
            answer = _with_cells(answer, wanted)
        if answer != ():
            shown[field_id] = answer
    return shown


def _with_cells(rows: tuple[Row, ...], wanted: list[str]) -> tuple[Row, ...]:
    kept = (
        Row(row.id, {cell: row.answers[cell] for cell in wanted if cell in row.answers})
        for row in rows
    )
    return tuple(row for row in kept if row.answers)
