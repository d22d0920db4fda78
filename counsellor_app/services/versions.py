"""The versions of one record: what each one changed, two beside each other, one put back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId, MemberId, RecordId, SheetId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Sealed, Sheet
from counsellor_app.cases.renewals import beginning_anew
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import asked_of, joined, split
from counsellor_app.forms.conditions import names_in
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.renewed import RENEWED
from counsellor_app.forms.spec import Form
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.comparing import ChangedField, differing
from counsellor_app.services.confiding import must_read_version
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import open_record, save_draft
from counsellor_app.services.opening_notes import Opened
from counsellor_app.services.planning import planned
from counsellor_app.services.sealing_answers import class_of, classes_in, without_classes
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

SEALED = Text("(sigilat)", "(sealed)")
DRAFT_STANDS = Text(
    "Formularul are o ciornă cu alte răspunsuri decât versiunea aleasă. Puneți totuși versiunea"
    " în locul ciornei?",
    "The form has a draft with other answers than the version chosen. Put the version in the"
    " place of the draft all the same?",
)
_SEALED_OF = Text("Răspunsuri sigilate: {classes}", "Sealed answers: {classes}")
_NOT_OF_ONE_FORM = Text(
    "Se pot compara numai versiuni ale aceluiași formular.",
    "Only versions of one form can be compared.",
)
_NO_VERSION = Text(
    "Versiunea nu este printre cele păstrate ale cazului.",
    "The version is not among those kept of the case.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One kept version: when, by whom, why, and what it changed in the one it follows.

    ``number`` counts the versions from the first one kept; ``before`` is the one it follows,
    None for a first one. ``changed`` are the questions answered otherwise than there, without
    sealed ones. ``side`` marks the ends of a fork, of which both stand until one is settled;
    ``earlier_form`` a version that an earlier form of the questions was answered in.
    """

    sheet_id: SheetId
    number: int
    happened_on: date | None
    kept_at: datetime
    by: str
    why: str | None
    finalised: bool
    newest: bool
    side: bool
    earlier_form: bool
    renewed: Text | None  # what began with it, where the form was begun anew
    before: SheetId | None
    decides: tuple[int, int] | None  # the versions side by side that it was chosen from
    changed: tuple[Text, ...]
    sealed: frozenset[Sensitive]  # the classes it holds sealed answers of


def versions_of(desk: Desk, case_id: CaseId, record_id: RecordId) -> tuple[VersionLine, ...]:
    """Return the kept versions of a record, the newest first; none of one never kept."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
        names = {member.id: member.name for member in look.members.all()}
    own = [sheet for sheet in file.sheets if sheet.record_id == record_id]
    in_order = sorted(own, key=lambda sheet: (sheet.kept_at, sheet.id))
    numbers = {sheet.id: number for number, sheet in enumerate(in_order, 1)}
    return tuple(_line(file, sheet, numbers, names) for sheet in reversed(in_order))


def version_count(desk: Desk, case_id: CaseId, record_id: RecordId) -> int:
    """Return how many versions of a record were kept."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    return sum(sheet.record_id == record_id for sheet in file.sheets)


def compared(
    desk: Desk,
    case_id: CaseId,
    older: SheetId,
    newer: SheetId,
    opened: Opened | None = None,
) -> tuple[ChangedField, ...]:
    """Return what two versions of one form say differently; raise BadInput for two forms.

    Of sealed answers not ``opened`` in both only their class is named, in the same words
    whether they are equal or not.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    before, after = version_in(file, older), version_in(file, newer)
    if before.form_id != after.form_id:
        raise BadInput(_NOT_OF_ONE_FORM)
    form = form_by_id(after.form_id)
    classes = frozenset(Sensitive(name) for name in (*before.sealed, *after.sealed))
    read = read_of_both(before, after, opened or {})
    told = [{**told_by(form, one), **(opened or {}).get(one.id, {})} for one in (before, after)]
    said = differing(form, told[0], told[1], planned(file), read)
    return (*said, *(_unread(one) for one in Sensitive if one in classes - read))


def read_of_both(one: Sheet, other: Sheet, opened: Opened) -> frozenset[Sensitive]:
    """Return the classes of sealed answers that two versions hold and of neither stay closed."""
    form = form_by_id(one.form_id)
    held = frozenset(Sensitive(name) for name in (*one.sealed, *other.sealed))
    return held - _closed(form, one, opened) - _closed(form, other, opened)


def spelt(
    desk: Desk, case_id: CaseId, sheet_id: SheetId, opened: Answers
) -> tuple[ChangedField, ...]:
    """Return the sealed answers opened of a version in words, each as what came after nothing."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    form = form_by_id(version_in(file, sheet_id).form_id)
    return differing(form, {}, opened, planned(file), classes_in(form, opened))


def restored(
    desk: Desk,
    case_id: CaseId,
    sheet_id: SheetId,
    today: date,
    now: datetime,
    instead_of: datetime | None = None,
    opened: Answers | None = None,
) -> Writing:
    """Put the answers of an earlier version into a draft that follows the newest one.

    Raise NotReady, which asks, where a draft with other answers stands; ``instead_of`` is the
    moment that draft was saved at, of one that the counsellor agreed to give up. Sealed
    answers stay as they are now, and so do the answers for which they are asked: nobody
    changes, and nobody drops, what nobody has read. Those ``opened`` of the version, read
    for a purpose, are put back with it.
    """
    desk.must_be_allowed(Doing.WRITE)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    chosen = version_in(file, sheet_id)
    must_read_version(desk, file, chosen)
    stands = open_record(desk, case_id, chosen.form_id, chosen.record_id, today)
    form, newest = stands.form, file.ends(chosen.record_id)[-1]
    told, typed = told_by(form, chosen), joined(stands.answers, stands.set_aside)
    read = classes_in(form, opened or {})
    sealed = _sealed_now(file, stands, newest)
    typed_sealed = any(sealed.get(one.value) != newest.sealed.get(one.value) for one in read)
    sealed = without_classes(sealed, read)
    told = _with_sealed_asked(stands, told, typed, newest, sealed)
    says_more = typed_sealed or typed not in (told, told_by(form, newest))
    if stands.draft_saved_at not in {None, instead_of} and says_more:
        raise NotReady(DRAFT_STANDS)
    stands = replace(stands, sealed=sealed, based_on=newest.id, newest=newest, settles=None)
    return drafted(desk, stands, {**told, **(opened or {})}, now)


def drafted(desk: Desk, stands: Writing, told: Answers, now: datetime) -> Writing:
    """Make these answers the draft of a record; marks stay on answers that did not change."""
    typed = joined(stands.answers, stands.set_aside)
    answers, aside = split(stands.form, told, stands.given)
    copied = {id_: by for id_, by in stands.copied.items() if told.get(id_) == typed.get(id_)}
    made = replace(stands, answers=answers, set_aside=aside, copied=copied)
    return save_draft(desk, made, answers, aside, now)


def whole_class(sensitive: Sensitive) -> str:
    """Return what stands for the closed answers of a class where questions are named."""
    return f"sealed.{sensitive.value}"


def version_in(file: CaseFile, sheet_id: SheetId) -> Sheet:
    """Return a kept version of the case; raise BadInput if it is none."""
    found = next((one for one in file.sheets if one.id == sheet_id), None)
    if found is None:
        raise BadInput(_NO_VERSION)
    return found


def told_by(form: Form, sheet: Sheet) -> Answers:
    """Return the open answers of a version as the form asks for them today."""
    return upgraded(form, sheet.form_version, sheet.answers)


def _line(
    file: CaseFile,
    sheet: Sheet,
    numbers: Mapping[SheetId, int],
    names: Mapping[MemberId, str],
) -> VersionLine:
    form = form_by_id(sheet.form_id)
    ends = file.ends(sheet.record_id)
    anew = beginning_anew(file, sheet.record_id)
    before = next((one for one in file.sheets if one.id == sheet.follows), None)
    changed: tuple[ChangedField, ...] = ()
    if before is not None:
        changed = differing(form, told_by(form, before), told_by(form, sheet), planned(file))
    return VersionLine(
        sheet_id=sheet.id,
        number=numbers[sheet.id],
        happened_on=sheet.happened_on,
        kept_at=sheet.kept_at,
        by=names.get(sheet.member, ""),
        why=sheet.why,
        finalised=file.finalised(sheet),
        newest=sheet.id == ends[-1].id,
        side=len(ends) > 1 and sheet in ends,
        earlier_form=sheet.form_version < form.version,
        renewed=RENEWED.get(form.id) if sheet.id in anew else None,
        before=None if before is None else before.id,
        decides=None if before is None else _decides(sheet, before, numbers),
        changed=tuple(one.label for one in changed),
        sealed=frozenset(Sensitive(name) for name in sheet.sealed),
    )


def _decides(sheet: Sheet, before: Sheet, numbers: Mapping[SheetId, int]) -> tuple[int, int] | None:
    other = None if sheet.settles is None else numbers.get(sheet.settles)
    if other is None:
        return None
    first, second = sorted((numbers[before.id], other))
    return first, second


def _closed(form: Form, sheet: Sheet, opened: Opened) -> frozenset[Sensitive]:
    """Return the classes a version holds sealed answers of that were not opened."""
    read = classes_in(form, opened.get(sheet.id, {}))
    return frozenset(Sensitive(name) for name in sheet.sealed) - read


def _unread(sensitive: Sensitive) -> ChangedField:
    return ChangedField(
        field_id=whole_class(sensitive),
        label=_SEALED_OF.filled(classes=sensitive.text),
        before=SEALED,
        after=SEALED,
        sealed=True,
    )


def _with_sealed_asked(
    stands: Writing, told: Answers, typed: Answers, newest: Sheet, sealed: Sealed
) -> Answers:
    """Return the answers put back, today's where the others would no longer ask what is sealed."""
    form = stands.form
    asked = {field.id for field in asked_of(form, told, stands.given)}
    held: dict[str, Answer] = dict(told)
    for field in form.fields:
        sensitive = class_of(field)
        if sensitive is None or sensitive.value not in sealed or field.id in asked:
            continue
        today = told_by(form, newest) if sensitive.value in newest.sealed else typed
        if field in asked_of(form, today, stands.given):
            read = _read_for(form, field.id)
            held = {name: answer for name, answer in held.items() if name not in read}
            held |= {name: answer for name, answer in today.items() if name in read}
    return held


def _read_for(form: Form, field_id: str) -> frozenset[str]:
    """Return the questions whose answers decide whether this one is asked."""
    conditions = [
        condition
        for section in form.sections
        for field in section.fields
        if field.id == field_id
        for condition in (section.asked_if, field.asked_if)
    ]
    read = frozenset(name for condition in conditions for name in names_in(condition))
    return read.union(*(_read_for(form, name) for name in read))


def _sealed_now(file: CaseFile, stands: Writing, newest: Sheet) -> Sealed:
    """Return the sealed answers as they stand; of a draft left behind, over those kept since."""
    if stands.based_on == newest.id:
        return stands.sealed
    base = next((one for one in file.sheets if one.id == stands.based_on), None)
    before: Sealed = {} if base is None else base.sealed
    typed = {name: box for name, box in stands.sealed.items() if before.get(name) != box}
    return {**newest.sealed, **typed}
