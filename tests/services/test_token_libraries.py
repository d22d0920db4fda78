"""The libraries of tokens: a short list, looked for, never loaded before the user agrees."""

import hashlib
import tomllib
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.resources import resource
from counsellor_app.services import token_libraries
from counsellor_app.services.desk import Desk
from counsellor_app.services.token_libraries import Library, path_of
from tests.services.working import at_the_desk_of
from tests.signing_keys import PERSON, SOFT_TOKEN, soft_token

WINDOWS = {
    "ProgramFiles": "C:/Program Files",
    "ProgramFiles(x86)": "C:/Program Files (x86)",
    "SystemRoot": "C:/Windows",
}


def test_each_library_of_the_list_has_a_source_and_whole_places() -> None:
    read = tomllib.loads(resource("pkcs11_libraries.toml").read_text(encoding="utf-8"))
    assert isinstance(read["checked_on"], date)
    known = token_libraries.known_libraries()
    assert len({one.name for one in known}) == len(known) >= 6
    for one in known:
        assert one.source.startswith("https://")
        assert one.windows
        for place in one.windows:
            path = path_of(place, WINDOWS)
            assert path is not None
            assert str(path).startswith("C:/")
            assert path.suffix == ".dll"
        assert all(place.startswith("/usr/lib") for place in one.linux)


def test_a_place_whose_folder_windows_does_not_tell_is_passed_over() -> None:
    assert path_of("{programs}/Exemplu/a.dll", {"SystemRoot": "C:/Windows"}) is None


def test_what_is_installed_is_shown_with_its_hash_and_not_loaded(desk: Desk) -> None:
    found = token_libraries.installed_libraries(desk)
    for one in found:
        content = one.library.path.read_bytes()
        assert one.library.sha256 == hashlib.sha256(content).hexdigest()
    unreadable = token_libraries.installed_libraries(desk, lambda _path: True)
    assert all(one.library.path.is_file() for one in unreadable)


def test_a_file_the_user_names_is_told_by_its_hash_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "oricare.so"
    path.write_bytes(b"oricare")
    named = token_libraries.library_named(desk, path)
    assert named == Library(path, hashlib.sha256(b"oricare").hexdigest())
    with pytest.raises(BadInput):
        token_libraries.library_named(desk, tmp_path / "lipsa.so")


def test_a_token_is_read_through_a_library_that_was_agreed_to(desk: Desk) -> None:
    agreed = soft_token().library
    assert agreed == token_libraries.library_named(desk, SOFT_TOKEN)
    (token,) = token_libraries.tokens_in(desk, agreed)
    names = {one.subject for one in token_libraries.certificates_on(desk, agreed, token)}
    assert PERSON in names


def test_a_library_that_changed_since_is_not_loaded(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "oricare.so"
    path.write_bytes(SOFT_TOKEN.read_bytes())
    agreed = token_libraries.library_named(desk, path)
    path.write_bytes(SOFT_TOKEN.read_bytes() + b"altceva")
    with pytest.raises(BadInput):
        token_libraries.tokens_in(desk, agreed)


def test_roles_without_cases_load_no_library(desk: Desk) -> None:
    stranger = at_the_desk_of(desk, Role.ADMINISTRATOR)
    with pytest.raises(NotAllowed):
        token_libraries.tokens_in(stranger, soft_token().library)
    with pytest.raises(NotAllowed):
        token_libraries.installed_libraries(stranger)
