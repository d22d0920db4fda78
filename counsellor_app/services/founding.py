"""Founding a vault: its keyfile waits under another name until the database stands beside it."""

from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path

from counsellor_app.cases.ids import OriginId, new_id
from counsellor_app.cases.members import Member
from counsellor_app.security.keyfile import Keyfile, Unlocked, read_keyfile
from counsellor_app.security.keyfile_place import is_waiting, place, write_waiting
from counsellor_app.security.signing import new_signing_key
from counsellor_app.storage.engine import DATABASE, VaultKeys, take_lock
from counsellor_app.storage.vault import Vault, create_vault


def found(
    path: Path,
    keyfile: Keyfile,
    unlocked: Unlocked,
    member: Member,
    *,
    practice: bool,
    now: datetime,
) -> Vault:
    """Make the vault whose keyfile stands at the path, its first member in it, and open it.

    It stands once its database does: a crash before that leaves nothing to open, and after
    one later ``keyfile_of`` gives the keyfile its name. Raise BadInput where a database stands.
    """
    vault = create_vault(
        path.parent,
        vault_keys(unlocked),
        origin=OriginId(new_id(now)),
        practice=practice,
        signing_key=new_signing_key(),
        now=now,
        members=(member,),
        first=partial(write_waiting, path, keyfile),
    )
    with ExitStack() as undone:
        undone.callback(vault.close)
        place(path)
        undone.pop_all()
    return vault


def keyfile_of(path: Path) -> Keyfile:
    """Return the keyfile; one whose vault was founded as the power went gets its name first.

    Raise KeyfileMissing, VaultDamaged, VaultTooNew; VaultInUse while it is being founded.
    """
    if is_waiting(path) and (path.parent / DATABASE).exists():
        with ExitStack() as undone:
            undone.callback(take_lock(path.parent).release)  # it may be this moment
            place(path)
    return read_keyfile(path)


def vault_keys(unlocked: Unlocked) -> VaultKeys:
    """Return what storage needs of the keys that were opened."""
    return VaultKeys(
        database=unlocked.database_key,
        audit=unlocked.audit_key,
        drafts=unlocked.draft_mac_key,
    )
