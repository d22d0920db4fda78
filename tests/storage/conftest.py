"""A real encrypted vault, made once and copied for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.vault_builders import KEYS, NOW, ORIGIN, SIGNING_KEY


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "vault"
    create_vault(
        folder, KEYS, origin=ORIGIN, practice=False, signing_key=SIGNING_KEY, now=NOW
    ).close()
    return folder


@pytest.fixture
def folder(made_vault: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_vault, tmp_path / "vault"))


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    opened = open_vault(folder, KEYS)
    yield opened
    opened.close()
