"""A fork of a record settled: what is chosen of its two sides becomes a draft that follows both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId, SheetId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Sealed, Sheet
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import joined
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.spec import Form
from counsellor_app.services.comparing import ChangedField
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import open_record
from counsellor_app.services.opening_notes import Opened
from counsellor_app.services.sealing_answers import class_of
from counsellor_app.services.versions import (
    DRAFT_STANDS,
    compared,
    drafted,
    read_of_both,
    told_by,
    version_in,
    whole_class,
)
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

NO_FORK = Text(
    "Versiunile alese nu mai stau una lângă alta: pe una din ele a continuat-o alta.",
    "The versions chosen no longer stand side by side: one of them was continued by another.",
)
NOT_CHOSEN = Text("Alegeți la fiecare întrebare ce rămâne.", "Choose at each question what stays.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """Two sides of a fork and what is taken of each.

    ``taken`` names, by question or closed class, the version whose answer stays; ``opened``
    are the sealed answers that were opened of them for a purpose.
    """

    sides: tuple[SheetId, SheetId]
    taken: Mapping[str, SheetId]
    opened: Opened


def to_choose(
    desk: Desk, case_id: CaseId, sides: tuple[SheetId, SheetId], opened: Opened
) -> tuple[ChangedField, ...]:
    """Return what must be chosen between two sides, the first at the left.

    A class of closed answers only where both hold some and not the very same.
    """
    found = compared(desk, case_id, *sides, opened)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    one, other = (version_in(file, side) for side in sides)
    differ = {whole_class(each) for each in _kept_apart(one, other)}
    return tuple(each for each in found if not each.sealed or each.field_id in differ)


def settled(
    desk: Desk,
    case_id: CaseId,
    settling: Settling,
    today: date,
    now: datetime,
    instead_of: datetime | None = None,
) -> Writing:
    """Put what was chosen into a draft; the version kept of it follows both sides.

    Raise NotReady for versions that are no ends of one record, BadInput where a choice lacks,
    and NotReady, which asks, where a draft with other answers stands, as ``restored`` does.
    """
    desk.must_be_allowed(Doing.WRITE)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    other, base = _sides(file, settling)
    stands = open_record(desk, case_id, base.form_id, base.record_id, today)
    lacking = {
        each.field_id for each in to_choose(desk, case_id, settling.sides, settling.opened)
    } - settling.taken.keys()
    if lacking:
        raise BadInput(NOT_CHOSEN)
    boxes = _boxes(base, other, settling)
    told = _chosen(stands.form, base, other, settling)
    if stands.draft_saved_at not in {None, instead_of} and _says_more(stands, base, other, told):
        raise NotReady(DRAFT_STANDS)
    follows = replace(
        stands,
        sealed=boxes,
        based_on=base.id,
        settles=other.id,
        finalised=file.finalised(base) or file.finalised(other),
    )
    return drafted(desk, follows, told, now)


def _sides(file: CaseFile, settling: Settling) -> tuple[Sheet, Sheet]:
    """Return both sides, the one kept later last: the draft follows that one."""
    one, other = (version_in(file, side) for side in settling.sides)
    ends = file.ends(one.record_id)
    if one.id == other.id or one not in ends or other not in ends:
        raise NotReady(NO_FORK)
    return (one, other) if ends.index(one) < ends.index(other) else (other, one)


def _kept_apart(one: Sheet, other: Sheet) -> frozenset[Sensitive]:
    """Return the classes that both hold in boxes of their own."""
    return frozenset(
        Sensitive(name) for name, box in one.sealed.items() if other.sealed.get(name, box) != box
    )


def _boxes(base: Sheet, other: Sheet, settling: Settling) -> Sealed:
    """Return the closed answers that stay; those only one side holds stay with it."""
    read = read_of_both(base, other, settling.opened)
    boxes = {**other.sealed, **base.sealed}
    for each in _kept_apart(base, other) - read:
        if settling.taken[whole_class(each)] == other.id:
            boxes[each.value] = other.sealed[each.value]
    return {name: box for name, box in boxes.items() if Sensitive(name) not in read}


def _chosen(form: Form, base: Sheet, other: Sheet, settling: Settling) -> Answers:
    """Return the answers of the later side, and of the other where it was chosen."""
    read = read_of_both(base, other, settling.opened)
    closed = {field.id for field in form.fields if class_of(field) not in {None, *read}}
    sides = {
        side.id: {**told_by(form, side), **settling.opened.get(side.id, {})}
        for side in (base, other)
    }
    told: dict[str, Answer] = {}
    for name in sides[base.id].keys() | sides[other.id].keys():
        answers = sides[settling.taken.get(name, base.id)]
        if name in answers and name not in closed:
            told[name] = answers[name]
    return told


def _says_more(stands: Writing, base: Sheet, other: Sheet, told: Answers) -> bool:
    """Tell whether the draft that stands says something that neither side nor the choice says."""
    typed = joined(stands.answers, stands.set_aside)
    known = [told, *(told_by(stands.form, side) for side in (base, other))]
    boxes = {*base.sealed.values(), *other.sealed.values()}
    return typed not in known or not boxes.issuperset(stands.sealed.values())
