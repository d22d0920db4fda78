"""How a vault is made and opened, and the program started anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.ui.lock import start_again


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways of a real start; a test gives cheaper ones.

    The practice register may be opened by a passphrase that is no secret.
    """

    make: Callable[..., Desk] = opening.make_vault
    unlock: Callable[..., Desk] = opening.unlock
    recover: Callable[..., Desk] = opening.unlock_with_recovery
    start_again: Callable[[Sequence[str]], bool] = start_again
    practice_passphrase: str | None = None
    alone: bool = True  # a second start raises the first window instead
