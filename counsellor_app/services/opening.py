"""Making, unlocking and leaving a vault: the counsellor's first and every other morning."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from uuid import uuid4

from counsellor_app.cases.ids import MemberId, OriginId, new_id
from counsellor_app.cases.members import Member
from counsellor_app.desktop.folders import place_warning
from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.errors import BadInput, UnsafePlace, WeakPassphrase, WrongPassphrase
from counsellor_app.files import private_folder
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.journal_log import Event, event
from counsellor_app.law.catalogue import Centre
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.security import passphrase as passphrases
from counsellor_app.security import recovery, tries
from counsellor_app.security.keyfile import (
    Argon2Cost,
    Unlocked,
    new_keyfile,
    read_keyfile,
    renew_previous,
    unlock_with_passphrase,
    write_keyfile,
)
from counsellor_app.security.keyfile import unlock_with_recovery as keys_by_recovery
from counsellor_app.security.keyfile import with_new_passphrase as keyfile_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore, system_store
from counsellor_app.security.passphrase import Verdict
from counsellor_app.security.signing import new_signing_key
from counsellor_app.security.stretching import calibrated
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import overrides_of
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.engine import DATABASE, VaultKeys
from counsellor_app.storage.vault import ALREADY_HERE, Vault, create_vault, open_vault
from counsellor_app.text import Language, Text

KEYFILE = "vault.key"
TRIES = "vault.tries"

NO_MEMBER = Text(
    "Această parolă nu aparține niciunui membru activ. Cereți administratorului acces.",
    "This passphrase belongs to no active member. Ask the administrator for access.",
)


class Organisation(Enum):
    """For whom the first member works."""

    IGI = "igi"
    NGO = "ngo"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRun:
    """What is asked when a vault is made."""

    name: str
    function: str
    organisation: Organisation
    organisation_name: str
    centre: Centre | None
    role: Role


def vault_stands(folder: Path) -> bool:
    """Tell whether there is a vault in this folder, whole or not."""
    return (folder / DATABASE).exists() or (folder / KEYFILE).exists()


def judge_passphrase(passphrase: str, hints: Sequence[str]) -> Verdict:
    """Return whether the passphrase is strong enough, and why not."""
    return passphrases.judge(passphrase, hints)


def suggested_passphrase() -> str:
    """Return six random Romanian words."""
    return passphrases.suggest(random.SystemRandom())


def new_recovery_code() -> str:
    """Return a recovery code as it is printed: nine groups of four."""
    return recovery.written(recovery.new_code())


def recovery_code_matches(typed: str, code: str) -> bool:
    """Tell whether the code was typed back right; spaces, dashes and case do not matter."""
    try:
        return recovery.read_code(typed).reveal() == recovery.read_code(code).reveal()
    except BadInput:
        return False


def recovery_sheet(code: str, language: Language, today: date) -> bytes:
    """Return the one-page PDF with the recovery code; it names no client and no office."""
    return recovery_sheet_pdf(code, language, today)


def make_vault(
    folder: Path,
    first_run: FirstRun,
    passphrase: str,
    code: str,
    *,
    practice: bool,
    today: date,
    now: datetime,
    cost: Argon2Cost | None = None,
    device: DeviceStore | None = None,
) -> Desk:
    """Make the vault of this folder and open it for its first member.

    Takes about a second: the passphrase is stretched. Raise UnsafePlace, WeakPassphrase, and
    BadInput where a vault stands: a new keyfile over the old one would lock it for ever.
    """
    _must_be_safe(folder)
    if vault_stands(folder):
        raise BadInput(ALREADY_HERE)
    _must_be_strong(passphrase, _hints(first_run))
    private_folder(folder)
    keyfile, unlocked = new_keyfile(
        vault=uuid4(),
        passphrase=passphrase,
        recovery_code=recovery.read_code(code),
        device=device or system_store(),
        classes=[sensitive.value for sensitive in Sensitive],
        cost=cost or calibrated(),
        practice=practice,
    )
    write_keyfile(folder / KEYFILE, keyfile)
    vault = _new_vault(folder, unlocked, practice, now)
    with vault.work() as work:
        work.members.add(_first_member(first_run, unlocked.slot_id, today, now))
    event(Event.VAULT_MADE, practice=practice)
    return _desk(vault, unlocked, today)


def seconds_to_wait(folder: Path, now: datetime) -> int:
    """Return how many seconds are left before the next try."""
    return tries.wait_seconds(folder / TRIES, now)


def unlock(
    folder: Path,
    passphrase: str,
    *,
    today: date,
    now: datetime,
    device: DeviceStore | None = None,
) -> Desk:
    """Open the vault with a passphrase; takes about a second.

    Raise WrongPassphrase, TooManyTries, VaultDamaged, VaultTooNew, VaultInUse,
    KeyfileMissing, VaultMissing.
    """
    tries.must_not_wait(folder / TRIES, now)
    keyfile = read_keyfile(folder / KEYFILE)
    try:
        unlocked = unlock_with_passphrase(keyfile, passphrase, device or system_store())
    except WrongPassphrase:
        tries.failed(folder / TRIES, now)
        event(Event.UNLOCK_REFUSED)
        raise
    tries.succeeded(folder / TRIES)
    desk = _opened(folder, unlocked, Action.UNLOCKED, today, now)
    renew_previous(folder / KEYFILE, keyfile)
    return desk


def unlock_with_recovery(
    folder: Path,
    code: str,
    new_passphrase: str,
    *,
    today: date,
    now: datetime,
    device: DeviceStore | None = None,
) -> Desk:
    """Open the vault with the recovery code and set a new passphrase; raise WrongPassphrase."""
    tries.must_not_wait(folder / TRIES, now)
    keyfile = read_keyfile(folder / KEYFILE)
    try:
        unlocked = keys_by_recovery(keyfile, recovery.read_code(code))
    except WrongPassphrase:
        tries.failed(folder / TRIES, now)
        raise
    _must_be_strong(new_passphrase, ())
    changed = keyfile_with_passphrase(keyfile, unlocked, new_passphrase, device or system_store())
    write_keyfile(folder / KEYFILE, changed)
    tries.succeeded(folder / TRIES)
    return _opened(folder, unlocked, Action.UNLOCKED_BY_RECOVERY, today, now)


def leave(desk: Desk) -> None:
    """Close the vault and let its lock go."""
    desk.vault.close()
    event(Event.VAULT_LOCKED)


def _must_be_safe(folder: Path) -> None:
    warning = place_warning(folder)
    if warning is not None:
        raise UnsafePlace(warning)


def _must_be_strong(passphrase: str, hints: Sequence[str]) -> None:
    verdict = passphrases.judge(passphrase, hints)
    if verdict.why is not None:
        raise WeakPassphrase(verdict.why)


def _new_vault(folder: Path, unlocked: Unlocked, practice: bool, now: datetime) -> Vault:
    return create_vault(
        folder,
        _keys(unlocked),
        origin=OriginId(new_id(now)),
        practice=practice,
        signing_key=new_signing_key(),
        now=now,
    )


def _opened(folder: Path, unlocked: Unlocked, action: Action, today: date, now: datetime) -> Desk:
    vault = open_vault(folder, _keys(unlocked))
    try:
        desk = _desk(vault, unlocked, today)
        with vault.work() as work:
            work.journal.add(Entry(action=action, at=now, member=desk.member.id))
    except BaseException:
        vault.close()
        raise
    event(Event.VAULT_OPENED)
    return desk


def _desk(vault: Vault, unlocked: Unlocked, today: date) -> Desk:
    with vault.look() as look:
        members = look.members.all()
        overrides = overrides_of(look.reference.all())
    by_recovery = not unlocked.slot_kind.asks_passphrase
    return Desk(
        vault=vault,
        member=_member(members, None if by_recovery else unlocked.slot_id, today),
        rulebook=load_rulebook(overrides),
        class_keys={Sensitive(name): key for name, key in unlocked.class_keys.items()},
        by_recovery=by_recovery,
    )


def _member(members: Sequence[Member], slot: str | None, today: date) -> Member:
    """Return the member of the slot; with the recovery code it is the first one here."""
    for member in members:
        standing = member.until is None or member.until >= today
        if standing and slot in (None, member.slot):
            return member
    raise WrongPassphrase(NO_MEMBER)


def _first_member(first_run: FirstRun, slot: str, today: date, now: datetime) -> Member:
    return Member(
        id=MemberId(new_id(now)),
        name=first_run.name,
        function=first_run.function,
        organisation=first_run.organisation_name,
        centre=None if first_run.centre is None else first_run.centre.value,
        role=first_run.role,
        slot=slot,
        since=today,
        until=None,
        recorded_at=now,
    )


def _hints(first_run: FirstRun) -> tuple[str, ...]:
    return (first_run.name, first_run.function, first_run.organisation_name)


def _keys(unlocked: Unlocked) -> VaultKeys:
    return VaultKeys(
        database=unlocked.database_key,
        audit=unlocked.audit_key,
        drafts=unlocked.draft_mac_key,
    )
