"""What of a case may leave: kept sheets, acts and issues, with only what is shared of each."""

import re
from collections import Counter
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.confided import is_confided, says_confided
from counsellor_app.cases.ids import ActId, IssueId, RecordId, SheetId
from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.exchange.items import Item, ItemKind, answers_conform, conforms, layout_of
from counsellor_app.exchange.leaving import CaseRecord, Stays
from counsellor_app.exchange.manifest import moment_text
from counsellor_app.exchange.profile import Profile
from counsellor_app.exchange.sheet_answers import fitting
from counsellor_app.forms.answers import Json, JsonObject, answers_to_json
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.schema import shared_answers
from counsellor_app.forms.upgrade import upgraded

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

# What the office does about confidentiality, or about its own bundles, is told to nobody.
# What it promised somebody to do stands in notes, which stay too.
_OFFICE_ONLY = frozenset(
    {ActKind.ALONE_OFFERED, ActKind.OPENED_TO_FAMILY, ActKind.EXPORTED, ActKind.TASK_DONE}
)

# Names of signatories, interpreters and witnesses are other people's; reasons are free text.
_DETAILS_SHARED: dict[ActKind, frozenset[str]] = {
    ActKind.REGISTERED: frozenset({"number"}),
    ActKind.LATE_DECIDED: frozenset({"accepted"}),
    ActKind.CLEARED: frozenset({"rule"}),
    ActKind.SIGNED: frozenset({"who", "way", "on", "content_hash"}),
}


def case_record(file: CaseFile, profile: Profile) -> CaseRecord:
    """Return what of this case may leave under the profile, and how much of it stays.

    Each item depends on one kept row alone, never on what was added to the case later,
    so it is the same in every bundle. Records and versions confided to named members are in
    none.
    """
    sheets, stays = _sheets(file, profile)
    issues = _issues_leaving(file, frozenset(sheets))
    acts = _acts_leaving(file, frozenset(sheets), frozenset(one.id for one in issues))
    stays[Stays.DRAFT] = len(file.drafts)
    stays[Stays.ACT] = len(file.acts) - len(acts)
    stays[Stays.FILE] = len(file.files)
    items = [
        _case_item(file, profile),
        *(_sheet_item(sheet, answers, profile) for sheet, answers in sheets.values()),
        *(_act_item(act, profile) for act in acts),
        *(_issue_item(issue, profile) for issue in issues),
    ]
    for item in items:
        if not (conforms(item) and answers_conform(item)):
            raise ValueError(f"an item of kind {item.kind.value} is not of its shape")
    return CaseRecord(tuple(items), {reason: stays[reason] for reason in Stays if stays[reason]})


def _sheets(
    file: CaseFile, profile: Profile
) -> tuple[dict[SheetId, tuple[Sheet, JsonObject]], Counter[Stays]]:
    leaving: dict[SheetId, tuple[Sheet, JsonObject]] = {}
    stays: Counter[Stays] = Counter()
    for sheet in file.sheets:
        closed = says_confided(sheet.answers) or is_confided(file, sheet.record_id)
        shared = {} if closed else _shared(sheet, profile)
        stays[Stays.SEALED] += len(sheet.sealed)
        if not shared:
            stays[Stays.SHEET] += 1
            continue
        fit = fitting(sheet.form_id, shared)
        stays[Stays.ANSWER] += len(sheet.answers.keys() - shared.keys())
        stays[Stays.MALFORMED] += sum(fit.get(name) != answer for name, answer in shared.items())
        leaving[sheet.id] = (sheet, fit)
    return leaving, stays


def _shared(sheet: Sheet, profile: Profile) -> JsonObject:
    form = form_by_id(sheet.form_id)
    answers = upgraded(form, sheet.form_version, sheet.answers)
    shared = shared_answers(form, answers, sheet.given, profile.identified)
    return answers_to_json(shared)


def _issues_leaving(file: CaseFile, sheets: frozenset[SheetId]) -> tuple[Issue, ...]:
    """Return the papers but those printed of a version that stays, which its issue names first."""
    staying = {sheet.id for sheet in file.sheets} - sheets
    return tuple(one for one in file.issues if not staying.intersection(one.sheets[:1]))


def _acts_leaving(
    file: CaseFile, sheets: frozenset[SheetId], issues: frozenset[IssueId]
) -> tuple[Act, ...]:
    """Return the acts that are not the office's own, nor about something that stays."""
    staying = {sheet.id for sheet in file.sheets} - sheets
    records: set[RecordId] = {sheet.record_id for sheet in file.sheets if sheet.id in staying}
    records -= {sheet.record_id for sheet in file.sheets if sheet.id in sheets}
    leaving = [
        act
        for act in file.acts
        if act.kind not in _OFFICE_ONLY
        and act.sheet_id not in staying
        and act.record_id not in records
        and (act.issue_id is None or act.issue_id in issues)
    ]
    gone: set[ActId] = {act.id for act in leaving}
    return tuple(act for act in leaving if act.withdraws is None or act.withdraws in gone)


def _case_item(file: CaseFile, profile: Profile) -> Item:
    case = file.case
    content = _common(case.id, case.id, ItemKind.CASE, profile)
    if profile.identified:
        content |= {
            "number": case.number,
            "origin": str(case.origin),
            "opened_at": moment_text(case.opened_at),
            "opened_by": str(case.opened_by),
        }
        return Item(ItemKind.CASE, content)
    return Item(ItemKind.CASE, content | {"opened_in": _month(case.opened_at)})


def _sheet_item(sheet: Sheet, answers: JsonObject, profile: Profile) -> Item:
    if sheet.case_id is None:
        raise ValueError("a sheet of the office is not a part of a case")
    content = _common(sheet.id, sheet.case_id, ItemKind.SHEET, profile, sheet.form_id)
    content |= {
        "record": profile.row(sheet.record_id),
        "form": sheet.form_id,
        "form_version": form_by_id(sheet.form_id).version,
        "follows": profile.row(sheet.follows),
        "settles": profile.row_or_none(sheet.settles),
        "answers": answers,
    }
    if profile.identified:
        content |= {
            "origin": str(sheet.origin),
            "happened_on": None if sheet.happened_on is None else sheet.happened_on.isoformat(),
            "kept_at": moment_text(sheet.kept_at),
            "member": str(sheet.member),
        }
    else:
        content["answers"] = _pseudonymised(answers, profile)
        content["happened_in"] = None if sheet.happened_on is None else _month(sheet.happened_on)
    return Item(ItemKind.SHEET, content)


def _act_item(act: Act, profile: Profile) -> Item:
    content = _common(act.id, act.case_id, ItemKind.ACT, profile)
    content |= {
        "act": act.kind.value,
        "record": profile.row_or_none(act.record_id),
        "sheet": profile.row_or_none(act.sheet_id),
        "issue": profile.row_or_none(act.issue_id),
        "withdraws": profile.row_or_none(act.withdraws),
    }
    if not profile.identified:
        return Item(ItemKind.ACT, content | {"happened_in": _month(act.happened_on)})
    content |= {
        "happened_on": act.happened_on.isoformat(),
        "recorded_at": moment_text(act.recorded_at),
        "member": str(act.member),
        "source": act.source.value,
        "details": _details(act),
    }
    return Item(ItemKind.ACT, content)


def _details(act: Act) -> JsonObject:
    shared = _DETAILS_SHARED.get(act.kind, frozenset())
    return {
        name: value
        for name, value in sorted(act.details.items())
        if name in shared and not isinstance(value, (list, dict))
    }


def _issue_item(issue: Issue, profile: Profile) -> Item:
    content = _common(issue.id, issue.case_id, ItemKind.ISSUE, profile)
    sheets: list[Json] = [profile.row(sheet) for sheet in issue.sheets]
    content |= {
        "document": issue.kind.value,
        "sheets": sheets,
        "made_elsewhere": issue.made_elsewhere,
    }
    if not profile.identified:
        return Item(ItemKind.ISSUE, content | {"made_in": _month(issue.made_at)})
    versions: JsonObject = dict(issue.versions)
    content |= {
        "content_hash": issue.content_hash,
        "versions": versions,
        "number": issue.number,
        "day": None if issue.day is None else issue.day.isoformat(),
        "made_at": moment_text(issue.made_at),
        "member": str(issue.member),
    }
    return Item(ItemKind.ISSUE, content)


def _common(
    row: UUID, case: UUID, kind: ItemKind, profile: Profile, form_id: str | None = None
) -> JsonObject:
    return {
        "row": profile.row(row),
        "case": profile.row(case),
        "profile": profile.kind.value,
        "schema": layout_of(form_id, profile.kind),
        "kind": kind.value,
    }


def _month(day: date | datetime) -> str:
    return day.strftime("%Y-%m")


def _pseudonymised(value: Json, profile: Profile) -> Json:
    """Replace every id inside answers: rows are the same rows in an identified bundle."""
    if isinstance(value, str) and _UUID.fullmatch(value):
        return profile.row(UUID(value))
    if isinstance(value, list):
        return [_pseudonymised(part, profile) for part in value]
    if isinstance(value, dict):
        return {name: _pseudonymised(part, profile) for name, part in value.items()}
    return value
