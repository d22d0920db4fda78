"""A dialog that waits for its answer while the window behind it stands still."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QDialog

from counsellor_app.ui.garbage import rounds


@contextmanager
def answered(dialog: QDialog) -> Iterator[bool]:
    """Show a dialog until it is closed; give whether the answer was yes.

    What was typed into the dialog is read inside; behind it the dialog is gone.
    """
    rounds().rest_until_gone(dialog)
    try:
        yield dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
