"""Keys and plainly invented rows for the tests of the vault."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind, ActSource
from counsellor_app.cases.ids import (
    ActId,
    CaseId,
    IssueId,
    MemberId,
    OriginId,
    RecordId,
    SheetId,
    new_id,
)
from counsellor_app.cases.index_rows import CaseRow, DueRow, IndexRows, NameRow
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import Case, DocumentKind, Draft, Issue, Record, Sheet
from counsellor_app.cases.names import folded, skeleton, sort_key
from counsellor_app.forms.answers import Answer, NoAnswer, Row, RowId, Typed
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Role
from counsellor_app.security.secret import Secret
from counsellor_app.storage.engine import VaultKeys
from counsellor_app.storage.transaction import Work

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DAY = date(2026, 11, 20)
KEYS = VaultKeys(Secret(b"\x11" * 32), Secret(b"\x22" * 32), Secret(b"\x33" * 32))
SIGNING_KEY = Secret(b"\x44" * 32)
ORIGIN = OriginId(UUID(int=7))
MEMBER = MemberId(UUID(int=9))

ANSWERS: Mapping[str, Answer] = {
    "surname": "Țepeș-Inventat",
    "adult": True,
    "children": 2,
    "languages": ("ro", "ar"),
    "religion": NoAnswer.DECLINED,
    "born_on": Typed("pe la Crăciun"),
    "relatives": (Row(RowId("r1"), {"called": "Persoană Inventată", "age": 7}),),
}


def a_member(name: str = "Membru Inventat", recorded_at: datetime = NOW) -> Member:
    return Member(
        id=MEMBER,
        name=name,
        function="consilier",
        organisation="Organizația Inventată",
        centre=None,
        role=Role.NGO_COUNSELLOR,
        slot="s1",
        since=DAY,
        until=None,
        recorded_at=recorded_at,
    )


def add_case(work: Work, now: datetime = NOW, letter: str = "B") -> Case:
    case = Case(
        id=CaseId(new_id(now)),
        number=work.cases.take_number(letter, now.year, MEMBER, now),
        origin=ORIGIN,
        opened_at=now,
        opened_by=MEMBER,
    )
    work.cases.add(case)
    return case


def add_record(work: Work, case: Case, form_id: str = "person") -> Record:
    record = Record(id=RecordId(new_id(NOW)), case_id=case.id, form_id=form_id)
    work.records.add(record, MEMBER, NOW)
    return record


def a_sheet(
    record: Record,
    follows: UUID | None = None,
    answers: Mapping[str, Answer] = ANSWERS,
    minutes: int = 0,
) -> Sheet:
    return Sheet(
        id=SheetId(new_id(NOW)),
        record_id=record.id,
        case_id=record.case_id,
        form_id=record.form_id,
        form_version=1,
        origin=ORIGIN,
        follows=follows or record.id,
        given=Given(track="A", minor=False),
        answers=dict(answers),
        sealed={"health": b"\x00\xff sealed"},
        happened_on=DAY,
        member=MEMBER,
        kept_at=NOW + timedelta(minutes=minutes),
    )


def a_draft(record: Record, text: str = "început") -> Draft:
    return Draft(
        record_id=record.id,
        case_id=record.case_id,
        form_id=record.form_id,
        form_version=1,
        member=MEMBER,
        based_on=record.id,
        given=Given(),
        answers={"surname": text},
        set_aside={"given_names": "pus deoparte"},
        saved_at=NOW,
    )


def an_act(case: Case, kind: ActKind = ActKind.FINALISED, withdraws: ActId | None = None) -> Act:
    return Act(
        id=ActId(new_id(NOW)),
        kind=kind,
        case_id=case.id,
        happened_on=DAY,
        recorded_at=NOW,
        member=MEMBER,
        source=ActSource.PAPER,
        details={"number": "12", "pages": 3},
        withdraws=withdraws,
    )


def an_issue(case: Case, sheet: Sheet, content_hash: str = "ab" * 32) -> Issue:
    return Issue(
        id=IssueId(new_id(NOW)),
        case_id=case.id,
        kind=DocumentKind.PROTOCOL_PACK,
        sheets=(sheet.id,),
        content_hash=content_hash,
        versions={"law": "1"},
        number="34",
        day=DAY,
        made_at=NOW,
        member=MEMBER,
    )


def index_rows(
    case_id: CaseId,
    *names: str,
    due: tuple[date, ...] = (),
    stage: str = "plan",
    unsigned: int = 0,
    number: str = "B-2026-000001",
) -> IndexRows:
    shown = names[0] if names else ""
    return IndexRows(
        case=CaseRow(
            case_id=case_id,
            number=number,
            name=shown,
            sort_key=sort_key(shown),
            language="ar",
            citizenship=None,
            track="A",
            stage=stage,
            programme_starts=DAY,
            programme_ends=None,
            last_event_on=DAY,
            open_drafts=0,
            unsigned_issues=unsigned,
        ),
        names=tuple(
            NameRow(case_id=case_id, folded=folded(name), skeleton=skeleton(name)) for name in names
        ),
        due=tuple(due_row(case_id, day) for day in due),
    )


def due_row(case_id: CaseId, day: date) -> DueRow:
    return DueRow(
        case_id=case_id,
        kind="request",
        cite="og44:16",
        last_day=day,
        recommended=None,
        ro="Cerere",
        en="Request",
    )
