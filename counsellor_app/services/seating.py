"""Who sits down at a vault that was opened, and with which keys and which law."""

from collections.abc import Sequence
from datetime import date

from counsellor_app.cases.members import Doing, Member, may
from counsellor_app.errors import WrongPassphrase
from counsellor_app.forms.handling import Sensitive
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.security.keyfile import Unlocked
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import overrides_of
from counsellor_app.storage.vault import Vault
from counsellor_app.text import Text

NO_MEMBER = Text(
    "Această parolă nu aparține niciunui membru activ. Cereți administratorului acces.",
    "This passphrase belongs to no active member. Ask the administrator for access.",
)


def desk_at(vault: Vault, unlocked: Unlocked, today: date) -> Desk:
    """Return the desk of the member whose slot was opened; raise WrongPassphrase if they left."""
    with vault.look() as look:
        members = look.members.all()
        overrides = overrides_of(look.reference.all())
    by_recovery = not unlocked.slot_kind.asks_passphrase
    member = _member(members, None if by_recovery else unlocked.slot_id, today)
    classes = unlocked.class_keys if may(member.role, Doing.OPEN_SEALED) else {}
    return Desk(
        vault=vault,
        member=member,
        rulebook=load_rulebook(overrides),
        class_keys={Sensitive(name): key for name, key in classes.items()},
        by_recovery=by_recovery,
    )


def _member(members: Sequence[Member], slot: str | None, today: date) -> Member:
    """Return the member of the slot; with the recovery code it is the first one here."""
    for member in members:
        standing = member.until is None or member.until >= today
        if standing and slot in (None, member.slot):
            return member
    raise WrongPassphrase(NO_MEMBER)
