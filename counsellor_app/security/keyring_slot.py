"""This computer's half of a passphrase slot: a secret in the operating system's keyring.

Nothing opens from it alone. It makes a copied vault worthless to somebody who knows or
guesses the passphrase but does not have this computer.
"""

import binascii
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from counsellor_app.errors import UserError
from counsellor_app.security.hashing import KEY_BYTES
from counsellor_app.security.secret import Secret
from counsellor_app.security.slots import Mark
from counsellor_app.text import Text

if TYPE_CHECKING:  # the library takes a fifth of a second to load, while the window waits
    from keyring.backend import KeyringBackend

ALLOWED = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    }
)
_TRIAL = "trial"
_FAILURES = (  # its own, and what backends let through besides
    ("keyring.errors", "KeyringError"),
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney", "DBusErrorResponse"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)

UNAVAILABLE = Text(
    "Depozitul de parole al sistemului nu răspunde. Deblocați-l sau folosiți codul de recuperare.",
    "The system's password store does not answer. Unlock it, or use the recovery code.",
)
NOT_HERE = Text(
    "Cheia acestui calculator lipsește din depozitul de parole al sistemului. Folosiți codul de "
    "recuperare; parola se leagă apoi din nou de calculator.",
    "This computer's key is not in the system's password store. Use the recovery code; the "
    "passphrase is then tied to the computer again.",
)
NOT_KEPT = Text(
    "Depozitul de parole al sistemului nu a păstrat cheia acestui calculator.",
    "The system's password store did not keep this computer's key.",
)

R = TypeVar("R")


class KeyringUnavailable(UserError):
    """The keyring is missing, locked, refuses, or does not keep what it was given."""


class DeviceStore:
    """Secrets of this computer, one for each slot of each vault.

    Without a backend (none installed, or none that is trusted) every reading raises
    KeyringUnavailable, and a new vault gets a slot that does not need this computer.
    """

    def __init__(self, backend: "KeyringBackend | None") -> None:
        self._backend = backend

    def survives_trial(self, mark: Mark) -> bool:
        """Tell whether a secret written here can be read back and deleted."""
        try:
            self.keep(mark, _TRIAL)
            self.forget(mark, _TRIAL)
            return self.find(mark, _TRIAL) is None
        except KeyringUnavailable:
            return False

    def keep(self, mark: Mark, slot_id: str) -> Secret[bytes]:
        """Make and keep a new secret; raise KeyringUnavailable if it cannot be read back."""
        backend = self._must_exist()
        service = _service(mark, slot_id)
        secret = os.urandom(KEY_BYTES)
        wording = b64encode(secret).decode("ascii")
        _asked(lambda: backend.set_password(service, slot_id, wording))
        if _asked(lambda: backend.get_password(service, slot_id)) != wording:
            raise KeyringUnavailable(NOT_KEPT)
        return Secret(secret)

    def find(self, mark: Mark, slot_id: str) -> Secret[bytes] | None:
        """Return the slot's secret, None if there is none or it is not one of ours."""
        backend = self._must_exist()
        service = _service(mark, slot_id)
        wording = _asked(lambda: backend.get_password(service, slot_id))
        try:
            secret = b64decode(wording or "", validate=True)
        except (binascii.Error, ValueError, TypeError):
            return None
        return Secret(secret) if len(secret) == KEY_BYTES else None

    def forget(self, mark: Mark, slot_id: str) -> None:
        """Delete the slot's secret."""
        backend = self._must_exist()
        service = _service(mark, slot_id)
        _asked(lambda: backend.delete_password(service, slot_id))

    def _must_exist(self) -> "KeyringBackend":
        if self._backend is None:
            raise KeyringUnavailable(UNAVAILABLE)
        return self._backend


def system_store() -> DeviceStore:
    """Return the store over this system's keyring, if it is one that is trusted."""
    import keyring

    try:
        return DeviceStore(trusted(_asked(keyring.get_keyring)))
    except KeyringUnavailable:
        return DeviceStore(None)


def trusted(backend: "KeyringBackend") -> "KeyringBackend | None":
    """Return the backend if it is on the list, or the first of its chain that is."""
    from keyring.backends.chainer import ChainerBackend

    chain = _asked(lambda: backend.backends) if isinstance(backend, ChainerBackend) else [backend]
    for link in chain:
        kind = type(link)
        if f"{kind.__module__}.{kind.__qualname__}" in ALLOWED:
            return _kept_on_this_machine(link)
    return None


def _kept_on_this_machine(backend: "KeyringBackend") -> "KeyringBackend":
    """Keep the Windows backend from its default, which lets credentials roam."""
    if hasattr(type(backend), "persist"):
        _asked(lambda: setattr(backend, "persist", "local machine"))
    return backend


def _service(mark: Mark, slot_id: str) -> str:
    """Return the entry's name: one for each slot, because Windows merges users of a name."""
    return f"{'counsellor-practice' if mark.practice else 'counsellor'}:{mark.vault}:{slot_id}"


def _asked(question: Callable[[], R]) -> R:
    """Return the keyring's answer; raise KeyringUnavailable for every way it can fail."""
    try:
        return question()
    except _known_failures() as error:
        raise KeyringUnavailable(UNAVAILABLE) from error


@cache
def _known_failures() -> tuple[type[Exception], ...]:
    found: list[type[Exception]] = [OSError, RuntimeError, ValueError, LookupError]
    for module, name in _FAILURES:
        try:
            found.append(getattr(import_module(module), name))
        except (ImportError, AttributeError):
            continue
    return tuple(found)
