"""Making, unlocking and leaving a vault: the counsellor's first and every other morning."""

import random
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from uuid import uuid4

from counsellor_app.cases.ids import MemberId, new_id
from counsellor_app.cases.members import Doing, Member, may
from counsellor_app.desktop.folders import place_warning
from counsellor_app.errors import BadInput, UnsafePlace, WeakPassphrase, WrongPassphrase
from counsellor_app.forms.handling import Role, Sensitive
from counsellor_app.journal_log import Event, event
from counsellor_app.law.catalogue import Centre
from counsellor_app.security import passphrase as passphrases
from counsellor_app.security import recovery, tries
from counsellor_app.security.keyfile import (
    Argon2Cost,
    Unlocked,
    new_keyfile,
    renew_previous,
    unlock_with_passphrase,
    write_keyfile,
)
from counsellor_app.security.keyfile import unlock_with_recovery as keys_by_recovery
from counsellor_app.security.keyfile import with_new_passphrase as keyfile_with_passphrase
from counsellor_app.security.keyring_slot import DeviceStore, system_store
from counsellor_app.security.passphrase import Verdict
from counsellor_app.security.stretching import calibrated
from counsellor_app.services.attaching import sweep
from counsellor_app.services.desk import Desk
from counsellor_app.services.founding import found, keyfile_of, vault_keys
from counsellor_app.services.indexing import claim_basis
from counsellor_app.services.seating import desk_at
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.engine import DATABASE
from counsellor_app.storage.vault import ALREADY_HERE, open_vault
from counsellor_app.text import Language, Text

KEYFILE = "vault.key"
TRIES = "vault.tries"

PRACTICE_HERE = Text(
    "În locul registrului de lucru stă unul de exercițiu și nu se deschide aici: s-ar lucra în el"
    " ca în cel adevărat. Mutați dosarul „{folder}” în altă parte sau porniți „counsellor"
    " practice”.",
    "A practice register stands where the real one belongs and is not opened here: it would be"
    " worked in as if it were real. Move the folder “{folder}” elsewhere or start “counsellor"
    " practice”.",
)
LIVE_HERE = Text(
    "În locul registrului de exercițiu stă unul de lucru și nu se deschide aici. Mutați dosarul"
    " „{folder}” la locul lui.",
    "A register of real work stands where the practice register belongs and is not opened here."
    " Move the folder “{folder}” to its own place.",
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
    # Not at the top: what prints takes a quarter of a second to load, and unlocking prints nothing.
    from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf

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
    keyfile, unlocked = new_keyfile(
        vault=uuid4(),
        passphrase=passphrase,
        recovery_code=recovery.read_code(code),
        device=device or system_store(),
        classes=[sensitive.value for sensitive in Sensitive],
        opens_classes=may(first_run.role, Doing.OPEN_SEALED),
        cost=cost or calibrated(),
        practice=practice,
    )
    member = _first_member(first_run, unlocked.slot_id, today, now)
    vault = found(folder / KEYFILE, keyfile, unlocked, member, practice=practice, now=now)
    event(Event.VAULT_MADE, practice=practice)
    with ExitStack() as undone:
        undone.callback(vault.close)
        desk = desk_at(vault, unlocked, today)
        claim_basis(desk)
        undone.pop_all()
    return desk


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
    keyfile = keyfile_of(folder / KEYFILE)
    try:
        unlocked = unlock_with_passphrase(keyfile, passphrase, device or system_store())
    except WrongPassphrase:
        tries.failed(folder / TRIES, now)
        event(Event.UNLOCK_REFUSED)
        raise
    tries.succeeded(folder / TRIES)
    desk = _opened(folder, unlocked, Action.UNLOCKED, today, now)
    with ExitStack() as undone:
        undone.callback(desk.vault.close)
        renew_previous(folder / KEYFILE, keyfile)
        undone.pop_all()
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
    """Open the vault with the recovery code and set a new passphrase; raise WrongPassphrase.

    The passphrase is that of the member who is named, and changes only once the vault stands
    open and its journal says how; no keyfile that the old one opens is left.
    """
    tries.must_not_wait(folder / TRIES, now)
    keyfile = keyfile_of(folder / KEYFILE)
    try:
        unlocked = keys_by_recovery(keyfile, recovery.read_code(code))
    except WrongPassphrase:
        tries.failed(folder / TRIES, now)
        raise
    _must_be_strong(new_passphrase, ())
    tries.succeeded(folder / TRIES)
    desk = _opened(folder, unlocked, Action.UNLOCKED_BY_RECOVERY, today, now)
    with ExitStack() as undone:
        undone.callback(desk.vault.close)
        changed = keyfile_with_passphrase(
            keyfile, unlocked, new_passphrase, device or system_store(), desk.member.slot
        )
        write_keyfile(folder / KEYFILE, changed)
        renew_previous(folder / KEYFILE, changed)
        undone.pop_all()
    return desk


def must_be_kind(desk: Desk, *, practice: bool) -> Desk:
    """Return the desk; close it and raise UnsafePlace if its vault is of the other kind.

    The door of real work must never open a practice vault: nothing around it would say so.
    """
    if desk.practice is practice:
        return desk
    leave(desk)
    said = LIVE_HERE if practice else PRACTICE_HERE
    raise UnsafePlace(said.filled(folder=str(desk.vault.folder)))


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


def _opened(folder: Path, unlocked: Unlocked, action: Action, today: date, now: datetime) -> Desk:
    vault = open_vault(folder, vault_keys(unlocked))
    with ExitStack() as undone:
        undone.callback(vault.close)
        desk = desk_at(vault, unlocked, today)
        with vault.work() as work:
            work.journal.add(Entry(action=action, at=now, member=desk.member.id))
        sweep(desk, now)
        vault.renew_mark()
        undone.pop_all()
    event(Event.VAULT_OPENED)
    return desk


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
