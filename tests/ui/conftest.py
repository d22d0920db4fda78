"""What windows stand on in a test: the look of the program, and an office in a real vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.ui.application import dress
from tests.ui.shell_making import make_office


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_office(tmp_path / "vault")
    yield made
    opening.leave(made)
