"""What a page does when background work failed: words for the user, or the net for bugs."""

from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.text import Language
from counsellor_app.ui.messages import tell


def show_failure(page: QWidget, error: Exception, language: Language) -> None:
    """Show an error in its words; let anything else reach the net that catches bugs."""
    if not isinstance(error, UserError):
        raise error
    tell(page, error, language)
