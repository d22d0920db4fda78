"""The libraries of tokens and cards: which are known and installed, which the user named.

A library is a foreign program. Finding and naming load none: what is plugged in is asked only of a
``Library`` the user agreed to, by the SHA-256 that was shown.
"""

import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from counsellor_app.cases.members import Doing
from counsellor_app.documents.esign_tokens import Library as Library
from counsellor_app.documents.esign_tokens import Token as Token
from counsellor_app.documents.esign_tokens import TokenId as TokenId
from counsellor_app.documents.esign_tokens import TokenKey as TokenKey
from counsellor_app.documents.esign_tokens import certificates_on as _certificates_on
from counsellor_app.documents.esign_tokens import library_at
from counsellor_app.documents.esign_tokens import tokens_in as _tokens_in
from counsellor_app.documents.esign_values import Certificate as Certificate
from counsellor_app.errors import BadInput
from counsellor_app.resources import resource
from counsellor_app.security.secret import Secret
from counsellor_app.services.desk import Desk

_PLATFORM = "windows" if sys.platform == "win32" else "linux"
_FOLDERS = {"programs": "ProgramFiles", "programs_32": "ProgramFiles(x86)", "windows": "SystemRoot"}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLibrary:
    """A library of the shipped list: whose tokens, who hands them out, where it may lie."""

    name: str
    used_by: tuple[str, ...]
    windows: tuple[str, ...]
    linux: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLibrary:
    """A known library that is installed here; it runs only if the user agrees."""

    known: KnownLibrary
    library: Library


@cache
def known_libraries() -> tuple[KnownLibrary, ...]:
    """Return the shipped list."""
    read = tomllib.loads(resource("pkcs11_libraries.toml").read_text(encoding="utf-8"))
    return tuple(
        KnownLibrary(
            name=one["name"],
            used_by=tuple(one["used_by"]),
            windows=tuple(one["windows"]),
            linux=tuple(one["linux"]),
            source=one["source"],
        )
        for one in read["library"]
    )


def installed_libraries(
    desk: Desk, is_there: Callable[[Path], bool] = Path.is_file
) -> tuple[FoundLibrary, ...]:
    """Return the known libraries of this computer, each with its SHA-256; none is loaded."""
    desk.must_be_allowed(Doing.RECORD)
    found = []
    for known in known_libraries():
        places = known.windows if _PLATFORM == "windows" else known.linux
        paths = (path_of(place, os.environ) for place in places)
        path = next((one for one in paths if one is not None and is_there(one)), None)
        if path is None:
            continue
        try:
            found.append(FoundLibrary(known=known, library=library_at(path)))
        except BadInput:
            continue  # it cannot be read, so it cannot be agreed to
    return tuple(found)


def library_named(desk: Desk, path: Path) -> Library:
    """Return the file the user names, with its SHA-256 to be shown; it is not loaded."""
    desk.must_be_allowed(Doing.RECORD)
    return library_at(path)


def tokens_in(desk: Desk, agreed: Library) -> tuple[Token, ...]:
    """Return what is plugged in, asked of a library the user agreed to; raise BadInput."""
    desk.must_be_allowed(Doing.RECORD)
    return _tokens_in(agreed)


def certificates_on(
    desk: Desk, agreed: Library, token: Token, pin: Secret[str] | None = None
) -> tuple[Certificate, ...]:
    """Return the certificates that can sign; raise BadInput for a wrong PIN."""
    desk.must_be_allowed(Doing.RECORD)
    return _certificates_on(agreed, token.id, pin)


def path_of(place: str, environment: Mapping[str, str]) -> Path | None:
    """Return where a place of the list is here; None where its folder of Windows is not told."""
    folders = {key: environment[name] for key, name in _FOLDERS.items() if name in environment}
    try:
        return Path(place.format_map(folders))
    except KeyError:
        return None
