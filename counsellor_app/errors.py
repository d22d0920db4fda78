"""Errors a user can do something about; each says in both languages what to do next."""

from collections.abc import Sequence

from counsellor_app.text import Text


class UserError(Exception):
    """Something went wrong that the user can understand and act on.

    ``str()`` of it is only its kind: texts may carry what was typed, and exceptions
    end up in logs.
    """

    def __init__(self, text: Text) -> None:
        super().__init__()
        self.text = text

    def __str__(self) -> str:
        return type(self).__name__


class WrongPassphrase(UserError):
    """The passphrase or recovery code opens no slot of this vault."""


class TooManyTries(UserError):
    """The next try is allowed only after a pause; ``wait_seconds`` says how long."""

    def __init__(self, text: Text, wait_seconds: int) -> None:
        super().__init__(text)
        self.wait_seconds = wait_seconds


class WeakPassphrase(UserError):
    """The chosen passphrase does not meet the bar."""


class VaultInUse(UserError):
    """Another window or command holds the vault's lock file."""


class VaultMissing(UserError):
    """There is no vault at this place."""


class VaultDamaged(UserError):
    """The database or keyfile cannot be trusted; nothing was changed."""


class VaultTooNew(UserError):
    """A newer program wrote this vault."""


class KeyfileMissing(UserError):
    """The database is there, its keyfile is not."""


class UnsafePlace(UserError):
    """The folder is synced, on a network or removable."""


class DiskFull(UserError):
    """The change was not saved: there is no room left on the disk."""


class CannotWrite(UserError):
    """A file could not be written or replaced."""


class NotAllowed(UserError):
    """This member's role does not perform this act."""


class AlreadyContinued(UserError):
    """Somebody kept another version since this one was opened."""


class NotReady(UserError):
    """A document or status cannot be produced yet; ``reasons`` says why, one by one."""

    def __init__(self, text: Text, reasons: Sequence[Text] = ()) -> None:
        super().__init__(text)
        self.reasons = tuple(reasons)


class BadBundle(UserError):
    """A bundle was refused; nothing of it was taken in."""


class BadKey(UserError):
    """A public key is not one that this program can use."""


class BadInput(UserError):
    """A command or a file given to it is not what was expected."""


class VaultBusy(UserError):
    """Another part of the program held the vault longer than this save may wait; try again."""
