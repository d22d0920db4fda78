"""Records confided to named members, and what of them others are shown (GDPR art. 32).

A record says itself that it is confided, and to whom by name. It opens for those named and for
whoever wrote its newest version. An older version that said so keeps to its own word. Rules hold
for everybody alike: what they read of it, nothing sealed, stays readable for all who see cases.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import CaseFile, Draft, Sheet
from counsellor_app.cases.names import folded
from counsellor_app.forms.answers import Answer, Answers, Row, is_rows, text_of
from counsellor_app.forms.registry import form_by_id

LEVEL, NAMED = "confidentiality", "confided_to"
STRICT = "strict"
_BETWEEN_NAMES = re.compile(r"[,;\n]|\s(?:și|si|and)\s")
# That a record is confided, and of whom, stays; so does that it is restricted.
_OF_EVERY_FORM = (LEVEL, NAMED, "restricted")
# What rules read, by form; of a table the cells.
READ_BY_RULES: Mapping[str, tuple[str, ...]] = {
    "vulnerability": (
        "signs_on",
        "groups",
        "outcome",
        "specialist",
        "evaluated_on",
        "review_on",
        "specialised_help",
        "help_in_centre",
        "lodging_consent",
        "lodging_consent_on",
        "authority_contacts.contacted_on",
    ),
}


def says_confided(answers: Answers) -> bool:
    """Tell whether these answers confide their record to named members."""
    level = text_of(answers, LEVEL)
    if level is not None:
        return level == STRICT
    return bool((text_of(answers, NAMED) or "").strip())


def is_confided(file: CaseFile, record_id: RecordId) -> bool:
    """Tell whether the record opens only for some members; a draft says so too."""
    return bool(_confiding(file, record_id))


def may_read(file: CaseFile, record_id: RecordId, member: Member) -> bool:
    """Tell whether the record opens for this member: named, or writer of its newest text.

    Of a fork both sides must let the member in. What is kept decides; a draft closes a record
    that nothing kept confides, but not to whoever wrote what is kept, and opens none.
    """
    return not any(
        is_closed_to(one, member)
        and (isinstance(one, Sheet) or not _wrote_newest(file, record_id, member))
        for one in _confiding(file, record_id)
    )


def is_closed_to(one: Sheet | Draft, member: Member) -> bool:
    """Tell whether this very text confides itself to others than this member, who wrote it not."""
    if one.member == member.id:
        return False
    return says_confided(one.answers) and not names_member(one.answers, member)


def names_member(answers: Answers, member: Member) -> bool:
    """Tell whether these answers name the member: the same words, in any order."""
    words = sorted(folded(member.name).split())
    named = _BETWEEN_NAMES.split(text_of(answers, NAMED) or "")
    return bool(words) and any(sorted(folded(one).split()) == words for one in named)


def shown_to(member: Member, file: CaseFile) -> CaseFile:
    """Return the case file as this member may see it: of what is confided to others the least.

    Each version and draft is judged by its own words too, also where the record opens.
    """
    records = {one.id for one in file.records if not may_read(file, one.id, member)}

    def closed(one: Sheet | Draft) -> bool:
        return one.record_id in records or is_closed_to(one, member)

    sheets = {one.id for one in file.sheets if closed(one)}
    if not (sheets or any(closed(one) for one in file.drafts)):
        return file
    about = {one.id for one in file.acts if one.record_id in records or one.sheet_id in sheets}
    return replace(
        file,
        sheets=tuple(_least(one) if one.id in sheets else one for one in file.sheets),
        drafts=tuple(_least_typed(one) if closed(one) else one for one in file.drafts),
        acts=tuple(
            replace(one, reason=None) if one.id in about or one.withdraws in about else one
            for one in file.acts
        ),
        files=tuple(one for one in file.files if one.record_id not in records),
    )


def _confiding(file: CaseFile, record_id: RecordId) -> list[Sheet] | list[Draft]:
    """Return the texts that confide the record: kept ones, or drafts where nothing kept does."""
    kept = [one for one in file.ends(record_id) if says_confided(one.answers)]
    drafts = (one for one in file.drafts if one.record_id == record_id)
    return kept or [one for one in drafts if says_confided(one.answers)]


def _wrote_newest(file: CaseFile, record_id: RecordId, member: Member) -> bool:
    return any(one.member == member.id for one in file.ends(record_id))


def _least(sheet: Sheet) -> Sheet:
    answers = _readable(sheet.form_id, sheet.answers)
    return replace(sheet, answers=answers, sealed={}, why=None)


def _least_typed(draft: Draft) -> Draft:
    answers = _readable(draft.form_id, draft.answers)
    return replace(draft, answers=answers, set_aside={}, sealed={}, unconfirmed=None)


def _readable(form_id: str, answers: Answers) -> dict[str, Answer]:
    form = form_by_id(form_id)
    days = [promise.by for promise in form.promises]
    paths = (*_OF_EVERY_FORM, *READ_BY_RULES.get(form_id, ()), *days)
    kept: dict[str, Answer] = {}
    for path in (*paths, *([form.happened] if form.happened else [])):
        field_id, _, cell = path.partition(".")
        if field_id in answers:
            kept[field_id] = _cells(answers[field_id], cell) if cell else answers[field_id]
    return kept


def _cells(answer: Answer, cell: str) -> Answer:
    rows: Iterable[Row] = answer if is_rows(answer) else ()
    return tuple(Row(row.id, {cell: row.answers[cell]}) for row in rows if cell in row.answers)
