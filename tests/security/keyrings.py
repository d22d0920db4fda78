"""Stand-ins for the operating system's keyring, in health and in sickness."""

from collections.abc import Callable
from importlib import import_module

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError
from secretstorage.exceptions import ItemNotFoundException, LockedException

from counsellor_app.security.keyring_slot import DeviceStore

Entry = tuple[str, str]


class Remembering(KeyringBackend):
    """A keyring that works."""

    priority = 1

    def __init__(self) -> None:
        self.entries: dict[Entry, str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        del self.entries[service, username]


class Swallowing(Remembering):
    """The null keyring: takes everything, keeps nothing, says nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        self.entries.clear()


class Garbling(Remembering):
    """Answers with what another program wrote."""

    def get_password(self, service: str, username: str) -> str | None:
        return super().get_password(service, username) and "ă" * 7


class Undeletable(Remembering):
    """Keeps what it was told to forget."""

    def delete_password(self, service: str, username: str) -> None:
        kept = dict(self.entries)
        super().delete_password(service, username)
        self.entries = kept


class Throwing(KeyringBackend):
    """Fails in one way, whatever is asked."""

    priority = 1

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.asked: list[Entry] = []

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked.append((service, password and username))
        raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.append((service, username))
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        self.asked.append((service, username))
        raise self.error


def failures() -> list[Exception]:
    """Return the ways in which real backends were seen to fail."""
    jeepney = import_module("jeepney")
    answer = jeepney.new_method_call(jeepney.DBusAddress("/", "a.b", "a.b"), "Ask")
    return [
        NoKeyringError(),
        KeyringError("locked"),
        OSError(1783, "The stub received bad data"),
        RuntimeError("no session bus"),
        LockedException(),
        ItemNotFoundException(),
        jeepney.DBusErrorResponse(answer),
        UnicodeDecodeError("utf-16", b"a", 0, 1, "truncated data"),
    ]


def started(kind: Callable[[], KeyringBackend]) -> KeyringBackend:
    """Return a backend of this kind."""
    return kind()


NO_KEYRING = DeviceStore(None)
