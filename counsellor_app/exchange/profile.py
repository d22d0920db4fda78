"""The two ways a case leaves: identified, to IGI; or for statistics, under pseudonyms."""

import hashlib
import hmac
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from counsellor_app.text import Text

_LEAST_KEY = 32  # bytes


class ProfileKind(Enum):
    """How much of a case leaves."""

    IDENTIFIED = "identified"
    STATISTICAL = "statistical"

    @property
    def text(self) -> Text:
        """Return the profile as people read it."""
        return _TEXTS[self]


@dataclass(frozen=True, slots=True)
class Profile:
    """A way to leave; ``key`` makes the pseudonyms and never leaves the vault.

    A row keeps its pseudonym from one bundle to the next, and nobody without the key can
    join it with the row of the same case in an identified bundle.
    """

    kind: ProfileKind
    key: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        secret = self.key is not None and len(self.key) >= _LEAST_KEY
        if secret is not (self.kind is ProfileKind.STATISTICAL):
            raise ValueError("pseudonyms need a key, and only they do")

    @property
    def identified(self) -> bool:
        """Tell whether people stay identified."""
        return self.kind is ProfileKind.IDENTIFIED

    def row(self, row: UUID) -> str:
        """Return the row's id as it leaves."""
        if self.key is None:
            return str(row)
        digest = hmac.digest(self.key, row.bytes, hashlib.sha256)
        return str(UUID(bytes=digest[:16], version=5))

    def row_or_none(self, row: UUID | None) -> str | None:
        """Return the row's id as it leaves, or None if there is none."""
        return None if row is None else self.row(row)


IDENTIFIED = Profile(ProfileKind.IDENTIFIED)


def statistical(key: bytes) -> Profile:
    """Return the statistical profile under this secret key (32 bytes or more)."""
    return Profile(ProfileKind.STATISTICAL, key)


_TEXTS = {
    ProfileKind.IDENTIFIED: Text("identificat", "identified"),
    ProfileKind.STATISTICAL: Text("statistic, sub pseudonim", "statistical, under a pseudonym"),
}
