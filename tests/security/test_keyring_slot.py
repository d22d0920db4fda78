from uuid import UUID

import keyring
import pytest
from keyring.backends import SecretService, chainer, fail, null

from counsellor_app.security.keyring_slot import (
    ALLOWED,
    DeviceStore,
    KeyringUnavailable,
    system_store,
    trusted,
)
from counsellor_app.security.slots import Mark
from tests.security.keyrings import (
    NO_KEYRING,
    Garbling,
    Remembering,
    Swallowing,
    Throwing,
    Undeletable,
    failures,
    started,
)

LIVE = Mark(UUID(int=1), False)
PRACTICE = Mark(UUID(int=1), True)


def test_a_secret_that_was_kept_is_found_again() -> None:
    store = DeviceStore(Remembering())
    secret = store.keep(LIVE, "abc")
    found = store.find(LIVE, "abc")
    assert found is not None
    assert found.reveal() == secret.reveal()
    assert len(secret.reveal()) == 32
    assert store.find(LIVE, "other") is None


def test_each_slot_has_an_entry_of_its_own_and_practice_too() -> None:
    backend = Remembering()
    DeviceStore(backend).keep(LIVE, "abc")
    DeviceStore(backend).keep(PRACTICE, "abc")
    assert sorted(backend.entries) == [
        (f"counsellor-practice:{UUID(int=1)}:abc", "abc"),
        (f"counsellor:{UUID(int=1)}:abc", "abc"),
    ]
    assert all(len(value) == 44 for value in backend.entries.values())


def test_a_forgotten_secret_is_gone() -> None:
    store = DeviceStore(Remembering())
    store.keep(LIVE, "abc")
    store.forget(LIVE, "abc")
    assert store.find(LIVE, "abc") is None
    with pytest.raises(KeyringUnavailable):
        store.forget(LIVE, "abc")


def test_the_trial_leaves_nothing_behind() -> None:
    backend = Remembering()
    assert DeviceStore(backend).survives_trial(LIVE)
    assert backend.entries == {}


def test_without_a_keyring_everything_says_so() -> None:
    assert not NO_KEYRING.survives_trial(LIVE)
    for ask in (NO_KEYRING.keep, NO_KEYRING.find, NO_KEYRING.forget):
        with pytest.raises(KeyringUnavailable):
            ask(LIVE, "abc")


@pytest.mark.parametrize("error", failures(), ids=lambda error: type(error).__name__)
def test_every_failure_of_a_keyring_has_one_type(error: Exception) -> None:
    store = DeviceStore(Throwing(error))
    assert not store.survives_trial(LIVE)
    for ask in (store.keep, store.find, store.forget):
        with pytest.raises(KeyringUnavailable) as refusal:
            ask(LIVE, "abc")
        assert refusal.value.__cause__ is error


def test_a_bug_is_not_taken_for_a_failure_of_the_keyring() -> None:
    with pytest.raises(ZeroDivisionError):
        DeviceStore(Throwing(ZeroDivisionError())).find(LIVE, "abc")


def test_a_keyring_that_keeps_nothing_is_found_out() -> None:
    store = DeviceStore(Swallowing())
    assert not store.survives_trial(LIVE)
    with pytest.raises(KeyringUnavailable):
        store.keep(LIVE, "abc")


def test_a_keyring_that_deletes_nothing_does_not_survive_the_trial() -> None:
    assert not DeviceStore(Undeletable()).survives_trial(LIVE)


@pytest.mark.parametrize("foreign", ["", "parola", "AAAA", "ă" * 44, "====", "A" * 1000])
def test_a_value_of_another_program_is_no_secret(foreign: str) -> None:
    backend = Remembering()
    store = DeviceStore(backend)
    store.keep(LIVE, "abc")
    backend.entries = dict.fromkeys(backend.entries, foreign)
    assert store.find(LIVE, "abc") is None


def test_a_garbling_keyring_does_not_survive_the_trial() -> None:
    assert not DeviceStore(Garbling()).survives_trial(LIVE)


def test_only_listed_keyrings_are_trusted() -> None:
    assert trusted(Remembering()) is None
    assert trusted(started(null.Keyring)) is None
    assert trusted(started(fail.Keyring)) is None
    listed = started(SecretService.Keyring)
    assert trusted(listed) is listed
    assert not any("alt" in name or "null" in name or "fail" in name for name in ALLOWED)


def test_a_chain_gives_its_first_listed_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = started(SecretService.Keyring)
    links = [Remembering(), listed]
    monkeypatch.setattr(chainer.ChainerBackend, "backends", links)
    assert trusted(started(chainer.ChainerBackend)) is listed


def test_a_null_keyring_chosen_by_the_environment_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    previous = keyring.get_keyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", started(null.Keyring))
    assert not system_store().survives_trial(LIVE)
    monkeypatch.undo()
    assert keyring.get_keyring() is previous


def test_windows_keeps_the_secret_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = type(
        "WinVaultKeyring",
        (Remembering,),
        {"__module__": "keyring.backends.Windows", "persist": "enterprise"},
    )
    found = trusted(kind())
    assert getattr(found, "persist", None) == "local machine"


def test_a_system_where_no_backend_can_be_looked_for_has_no_store(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise RuntimeError("no metadata in a frozen program")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    assert not system_store().survives_trial(LIVE)
