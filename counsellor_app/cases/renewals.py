"""A form kept once and filled in anew: which version begins the next one, which one ends it.

A correction continues the version it corrects; what was begun anew is told by its act.
"""

from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import MemberId, RecordId, SheetId
from counsellor_app.cases.model import CaseFile, Sheet


def begun_anew(file: CaseFile, record_id: RecordId, member: MemberId) -> Act | None:
    """Return the act by which this member began a record anew and kept nothing of it yet."""
    acts = (act for act in _acts_of(file, record_id) if act.member == member)
    return next((act for act in acts if _first_kept(file, act) is None), None)


def beginning_anew(file: CaseFile, record_id: RecordId) -> frozenset[SheetId]:
    """Return the versions of a record that begin it anew; a correction is none of them."""
    first = (_first_kept(file, act) for act in _acts_of(file, record_id))
    return frozenset(sheet.id for sheet in first if sheet is not None)


def last_of_each(file: CaseFile, record_id: RecordId) -> tuple[Sheet, ...]:
    """Return the last version of each time a record was filled in, the first time first."""
    own = sorted(
        (sheet for sheet in file.sheets if sheet.record_id == record_id),
        key=lambda sheet: (sheet.kept_at, sheet.id),
    )
    anew = beginning_anew(file, record_id)
    ends = zip(own, own[1:], strict=False)
    return (*(one for one, after in ends if after.id in anew), *own[-1:])


def _acts_of(file: CaseFile, record_id: RecordId) -> tuple[Act, ...]:
    return tuple(act for act in file.standing(ActKind.RENEWED) if act.record_id == record_id)


def _first_kept(file: CaseFile, act: Act) -> Sheet | None:
    """Return the first version its member kept of the record after the act."""
    before = _up_to(file, act)
    kept = (
        sheet
        for sheet in file.sheets
        if sheet.record_id == act.record_id
        and sheet.member == act.member
        and sheet.kept_at >= act.recorded_at
        and sheet.id not in before
    )
    return min(kept, key=lambda sheet: (sheet.kept_at, sheet.id), default=None)


def _up_to(file: CaseFile, act: Act) -> frozenset[UUID]:
    """Return the version the act goes on from, and those that one follows."""
    follows = {sheet.id: sheet.follows for sheet in file.sheets}
    found: set[UUID] = set()
    one: UUID | None = act.sheet_id
    while one is not None and one not in found:
        found.add(one)
        one = follows.get(SheetId(one))
    return frozenset(found)
