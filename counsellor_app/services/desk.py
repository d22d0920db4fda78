"""Desk: an open vault, who sits at it, and the law as it stands; first argument of services."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from counsellor_app.cases.confided import shown_to
from counsellor_app.cases.members import Doing, Member, may
from counsellor_app.errors import NotAllowed
from counsellor_app.forms.handling import Sensitive
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.security.secret import Secret
from counsellor_app.storage.cases import all_of_it
from counsellor_app.storage.vault import Vault
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open vault and the member who acts at it.

    Whatever is read at it shows of records that are confided to others only the least; with the
    recovery code all of it is shown, because nobody else may be left who could read it.
    """

    vault: Vault
    member: Member
    rulebook: Rulebook
    class_keys: Mapping[Sensitive, Secret[bytes]]
    by_recovery: bool = False  # opened with the recovery code, not with a passphrase

    def __post_init__(self) -> None:
        """Have the vault show what this member may see, whoever sat here before."""
        seen = all_of_it if self.by_recovery else partial(shown_to, self.member)
        object.__setattr__(self, "vault", self.vault.read_as(seen))

    @property
    def practice(self) -> bool:
        """Tell whether this is a practice vault."""
        return self.vault.practice

    def may(self, doing: Doing) -> bool:
        """Tell whether the member performs this act."""
        return may(self.member.role, doing)

    def must_be_allowed(self, doing: Doing) -> None:
        """Raise NotAllowed if the member's role does not perform this act."""
        if self.may(doing):
            return
        raise NotAllowed(
            Text(
                "Acest pas nu îl face funcția „{role}”. Îl puteți consemna ca făcut în altă parte.",
                "The role “{role}” does not perform this step. Record it as done elsewhere.",
            ).filled(role=self.member.role.text)
        )
