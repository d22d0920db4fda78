"""The office that is measured: a real vault, one whole case, and ten thousand more."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from counsellor_app.cases.ids import CaseId, SheetId, new_id, once_record_id
from counsellor_app.cases.index import index_rows
from counsellor_app.cases.model import Case, CaseFile, Record, Sheet
from counsellor_app.cases.stages import Stage
from counsellor_app.demo.cast import CAST
from counsellor_app.demo.people import OPENS_PRACTICE, practice_desk, settle
from counsellor_app.demo.story import person_answers, story_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Sensitive
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.security.keyfile import Unlocked, read_keyfile, unlock_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import USUAL_COST
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import VaultKeys
from counsellor_app.storage.vault import Vault, open_vault

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
KEYRING = DeviceStore(None)
_BATCH = 500
_SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "zo")
_GIVEN = ("Amina", "Yusuf", "Olena", "Farid", "Selam", "Karim", "Zara", "Tariq", "Sita", "Daoud")
_SECONDS = count(1)


@dataclass(frozen=True, slots=True)
class Office:
    """An open vault, the case that has every paper, and where the vault lies."""

    desk: Desk
    whole_case: CaseId
    folder: Path


def tick() -> datetime:
    """Return the next moment of the measured day."""
    return NOW + timedelta(seconds=next(_SECONDS))


@contextmanager
def open_office(folder: Path, cases: int) -> Iterator[Office]:
    """Make the vault, at the cost of a real one, with one whole case and so many others."""
    desk = practice_desk(folder, TODAY, NOW, cost=USUAL_COST, people=())
    try:
        whole = next(one for one in CAST if one.stage is Stage.PROGRAMME_ACTIVE)
        whole_case = settle(desk, whole, TODAY)
        fill(desk, cases)
        yield Office(desk, whole_case, folder)
    finally:
        opening.leave(desk)


def fill(desk: Desk, cases: int) -> None:
    """Add cases of invented people, each with the person form kept and its index rows.

    They are written as rows, five hundred in a transaction: a service call each would open
    one transaction a step and take an hour. What search and lists read is the same.
    """
    chance = random.Random(2026)  # noqa: S311  # invented people, the same in every run
    for start in range(0, cases, _BATCH):
        with desk.vault.work() as work:
            for _ in range(start, min(start + _BATCH, cases)):
                file = _case(desk, chance, work.cases.take_number("E", 2026, desk.member.id, NOW))
                work.cases.add(file.case)
                for record in file.records:
                    work.records.add(record, desk.member.id, NOW)
                for sheet in file.sheets:
                    work.sheets.add(sheet)
                work.index.replace(index_rows(file, desk.rulebook))


def keys_of(folder: Path) -> Unlocked:
    """Stretch the passphrase and return the keys of the vault."""
    return unlock_with_passphrase(read_keyfile(folder / opening.KEYFILE), OPENS_PRACTICE, KEYRING)


def reopened(folder: Path, unlocked: Unlocked) -> Vault:
    """Open the vault with keys that are at hand: what unlocking costs besides stretching."""
    keys = VaultKeys(
        database=unlocked.database_key, audit=unlocked.audit_key, drafts=unlocked.draft_mac_key
    )
    return open_vault(folder, keys)


def sit_down(folder: Path, unlocked: Unlocked) -> tuple[Desk, CaseId]:
    """Open the vault for its member; return the desk and the first case, the whole one."""
    vault = reopened(folder, unlocked)
    with vault.look() as look:
        member, whole_case = look.members.all()[0], look.cases.all_ids()[0]
    keys = {Sensitive(name): key for name, key in unlocked.class_keys.items()}
    return (
        Desk(vault=vault, member=member, rulebook=load_rulebook(), class_keys=keys),
        whole_case,
    )


def _case(desk: Desk, chance: random.Random, number: str) -> CaseFile:
    case_id = CaseId(new_id(NOW))
    record = Record(id=once_record_id(case_id, "person"), case_id=case_id, form_id="person")
    invented = replace(
        chance.choice(CAST),
        surname="".join(chance.choices(_SYLLABLES, k=3)).capitalize() + "exemplescu",
        given_names=chance.choice(_GIVEN),
        own_script=None,
    )
    protected = TODAY - timedelta(days=chance.randrange(1, 400))
    story = replace(story_of(invented, TODAY), protected=protected)
    sheet = Sheet(
        id=SheetId(new_id(NOW)),
        record_id=record.id,
        case_id=case_id,
        form_id="person",
        form_version=1,
        origin=desk.vault.origin,
        follows=record.id,
        given=Given(),
        answers=person_answers(invented, story),
        happened_on=date(2026, 1, 1),
        member=desk.member.id,
        kept_at=NOW,
    )
    case = Case(
        id=case_id,
        number=number,
        origin=desk.vault.origin,
        opened_at=NOW,
        opened_by=desk.member.id,
    )
    return CaseFile(
        case=case, records=(record,), sheets=(sheet,), drafts=(), acts=(), issues=(), files=()
    )
